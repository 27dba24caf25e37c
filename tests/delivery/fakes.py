"""A channel that records, and content that says every key aloud."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.delivery.courier import Courier
from bot.delivery.failures import Cause, DeliveryError
from bot.delivery.outbox import Sender
from bot.delivery.pace import NoPace, Pace
from bot.delivery.render import Renderer
from bot.domain.words import Manner
from bot.ports import Outcome, Rendered, Transaction, Work
from tests.databases import HandClock


class SaidAloud:
    """Content whose texts are their keys and values."""

    def text(self, key: str, language: str, values: Mapping[str, Any] | None = None) -> str:
        """The key, the language, and what fills it."""
        return " ".join([f"{key}/{language}", *(f"{name}={value}" for name, value in (values or {}).items())])


@dataclass
class RecordingChannel:
    """Remembers what it was asked; `failures` are raised first, one a call."""

    sent: list[tuple[int, str]] = field(default_factory=list)
    edits: list[tuple[int, int, str]] = field(default_factory=list)
    removed: list[int] = field(default_factory=list)
    answered: list[tuple[str, str | None]] = field(default_factory=list)
    menus: list[tuple[int, tuple[tuple[str, str], ...]]] = field(default_factory=list)
    rendered: list[tuple[Rendered, Manner]] = field(default_factory=list)
    failures: list[DeliveryError | None] = field(default_factory=list)
    for_chat: dict[int, DeliveryError] = field(default_factory=dict)

    def fails(self, *causes: Cause, **facts: Any) -> None:
        """The next calls fail for these reasons."""
        self.failures += [DeliveryError(cause, **facts) for cause in causes]

    def _maybe_fail(self, chat_id: int = 0) -> None:
        if chat_id in self.for_chat:
            raise self.for_chat[chat_id]
        failure = self.failures.pop(0) if self.failures else None
        if failure is not None:
            raise failure

    async def send(self, chat_id: int, message: Rendered, manner: Manner) -> tuple[int, ...]:
        """Remember it."""
        self._maybe_fail(chat_id)
        self.sent.append((chat_id, message.text))
        self.rendered.append((message, manner))
        return (100 + len(self.sent),)

    async def edit(self, chat_id: int, message_id: int, message: Rendered) -> None:
        """Remember it."""
        self._maybe_fail(chat_id)
        self.edits.append((chat_id, message_id, message.text))

    async def remove(self, chat_id: int, message_id: int) -> None:
        """Remember it."""
        self._maybe_fail(chat_id)
        self.removed.append(message_id)

    async def acknowledge(self, query_id: str, text: str | None) -> None:
        """Remember it."""
        self._maybe_fail()
        self.answered.append((query_id, text))

    async def set_menu(self, chat_id: int, commands: tuple[tuple[str, str], ...]) -> None:
        """Remember it."""
        self._maybe_fail(chat_id)
        self.menus.append((chat_id, commands))

    @property
    def texts(self) -> list[str]:
        """The texts sent, without their language."""
        return [text.partition("/")[0] for _, text in self.sent]


@dataclass
class Ledger:
    """Remembers outcomes."""

    outcomes: list[Outcome] = field(default_factory=list)
    breaks: bool = False

    def note(self, tx: Transaction, now: object, outcome: Outcome) -> None:
        """One outcome."""
        if self.breaks:
            raise ValueError("a consequence that fails")
        self.outcomes.append(outcome)


def a_sender(
    work: Work, clock: HandClock, channel: RecordingChannel, ledger: Ledger | None = None, pace: Pace | None = None
) -> Sender:
    """A sender without limits, on a recording channel."""
    courier = Courier(channel, Renderer(SaidAloud(), "en"), lambda menu, language: ((menu, language),))  # type: ignore[arg-type]
    return Sender(work, clock, courier, (ledger or Ledger()).note, pace or NoPace())
