"""What every use case is built with. It is called with the open transaction, `now` and plain values."""

from dataclasses import dataclass
from typing import ClassVar

from bot.domain.policy import Policy
from bot.ports import Content


@dataclass(frozen=True)
class UseCase:
    """One verb: load, ask the domain, save, add outbox rows. The caller commits."""

    introduces_itself: ClassVar[bool] = False  # whether it says what this is, or must not wait for that (SOS)

    content: Content
    policy: Policy
