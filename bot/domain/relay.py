"""A live conversation between one peer and one specialist, carried by the bot without showing either side's account."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Reason(StrEnum):
    """Why two people are talking."""

    CRISIS = "crisis"
    TALK = "talk"  # the peer asked for a person; no emergency


@dataclass(frozen=True)
class Conversation:
    """Open from the claim (or take) until someone ends it. `specialist_id` is None while a talk request waits."""

    id: str
    peer_id: str
    reason: Reason
    asked_at: datetime
    specialist_id: str | None = None
    escalation_id: str | None = None
    opened_at: datetime | None = None
    first_words_at: datetime | None = None
    peer_wrote_at: datetime | None = None
    specialist_wrote_at: datetime | None = None
    ended_at: datetime | None = None

    @property
    def turned_to_at(self) -> datetime:
        """When the specialist last turned to it: wrote in it, or came in."""
        return max(moment for moment in (self.asked_at, self.opened_at, self.specialist_wrote_at) if moment)

    @property
    def is_live(self) -> bool:
        """Whether a specialist is in it now."""
        return self.ended_at is None and self.specialist_id is not None


@dataclass(frozen=True)
class Carried:
    """One message carried across: where it was written, and the slot under which the other side's copy is known."""

    conversation_id: str
    author_id: str
    message_id: int
    reader_id: str
    slot: str
