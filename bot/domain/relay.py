"""A live conversation between one peer and one specialist, carried by the bot without showing either side's account."""

from dataclasses import dataclass, replace
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
    second_id: str | None = None  # a colleague who reads along; the peer knows
    turned_at: datetime | None = None  # when the specialist chose it
    heard_at: datetime | None = None  # when the peer last wrote

    @property
    def turned_to_at(self) -> datetime:
        """When the specialist last turned to it: chose it, wrote in it, or came in."""
        moments = (self.asked_at, self.opened_at, self.specialist_wrote_at, self.turned_at)
        return max(moment for moment in moments if moment)

    @property
    def unanswered_since(self) -> datetime | None:
        """Since when the peer waits for a word: their oldest unanswered one, or the claim when none was written yet."""
        if not self.is_live:
            return None
        if self.specialist_wrote_at is None:
            return self.opened_at
        if self.peer_wrote_at and self.peer_wrote_at > self.specialist_wrote_at:
            return self.peer_wrote_at
        return None

    def given_to(self, specialist_id: str, now: datetime) -> "Conversation":
        """The same conversation with somebody else in it, who has written nothing yet."""
        second = None if self.second_id == specialist_id else self.second_id
        fresh = replace(self, specialist_id=specialist_id, second_id=second, opened_at=now, turned_at=None)
        return replace(fresh, first_words_at=None, specialist_wrote_at=None)

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
