"""A person the organisation walks with: consent, language, country, time zone, quiet hours, pause."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

from bot.domain.hours import QuietHours
from bot.domain.register import formal

NOTICE_GAP = timedelta(days=7)  # PRACTICE.md 1: the automation notice after a gap of 7 days ...
NOTICE_EVERY = timedelta(hours=3)  # ... and every 3 hours of one long conversation
CONVERSATION_GAP = timedelta(hours=1)


class Standing(StrEnum):
    """How someone stands to the organisation."""

    STRANGER = "stranger"  # wrote without the organisation's link, or before the first opening
    MEMBER = "member"
    STOPPED = "stopped"  # said /stop: nothing goes out by itself; what they write is still screened and answered


@dataclass(frozen=True)
class Peer:
    """Everyone with a private chat has one of these, specialists too (for their own check-in)."""

    id: str
    chat_id: int
    standing: Standing
    language: str
    timezone: str
    created_at: datetime
    country: str | None = None
    name: str | None = None
    quiet: QuietHours = field(default_factory=QuietHours)
    paused_until: datetime | None = None
    consent_checkins: bool | None = None  # None: not asked yet
    consent_reading: bool | None = None
    set_up_at: datetime | None = None
    notice_at: datetime | None = None  # when the automation notice was last given
    seen_at: datetime | None = None
    unreachable_at: datetime | None = None
    zone_confirmed: bool = False
    discreet: bool = False
    formal: bool = False  # spoken to as usted, in a language that knows the difference
    hushed: bool = False  # it may not be safe to be seen writing: silent, neutral, and nothing prompts by itself
    memory: Mapping[str, Any] = field(default_factory=dict)  # what reflection remembers of its own lines

    @property
    def reads(self) -> str:
        """The tongue everything is said to them in: "es", or "es-usted"."""
        return self.reads_in(self.language)

    def reads_in(self, language: str) -> str:
        """How another language speaks to them."""
        return formal(language) if self.formal else language

    def local(self, moment: datetime) -> datetime:
        """The instant on this person's own clock."""
        return moment.astimezone(ZoneInfo(self.timezone))

    def is_paused(self, now: datetime) -> bool:
        """Whether they asked for quiet until later."""
        return self.paused_until is not None and now < self.paused_until

    def may_be_prompted(self, now: datetime) -> bool:
        """Whether something may go out to them by itself at this instant."""
        return (
            self.standing is Standing.MEMBER
            and self.unreachable_at is None
            and not self.hushed
            and not self.is_paused(now)
            and not self.quiet.holds(self.local(now).time())
        )

    def needs_notice(self, now: datetime) -> bool:
        """Whether the automation notice is due (PRACTICE.md 1)."""
        if self.notice_at is None or self.seen_at is None:
            return True
        if now - self.seen_at >= NOTICE_GAP:
            return True
        return now - self.notice_at >= NOTICE_EVERY and now - self.seen_at < CONVERSATION_GAP


@dataclass(frozen=True)
class Dialogue:
    """What the bot waits for a person to type or press: `kind` says which question, `data` what is known so far."""

    person_id: str
    kind: str
    data: Mapping[str, Any] = field(default_factory=dict)
    asked_at: datetime | None = None
