"""What every use case is built with. It is called with the open transaction, `now` and plain values."""

from dataclasses import dataclass

from bot.domain.policy import Policy
from bot.ports import Content


@dataclass(frozen=True)
class UseCase:
    """One verb: load, ask the domain, save, add outbox rows. The caller commits."""

    content: Content
    policy: Policy
