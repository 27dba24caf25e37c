"""Something a person wants to be reminded of: their words, a local day and time. It follows them when they travel."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.schedule import instant
from bot.domain.typed import HOUR_WORDS, fold, parse_time
from bot.domain.typed_dates import find_date

MOST_REMINDERS = 20
LONGEST_REMINDER = 200
_LEADS = re.compile(
    r"^(?:please )?(?:remind me (?:of|about|to|that)?|recuerdame (?:que|lo de|de)?"
    r"|recordarme (?:que|de)?|avisame (?:de|que)?)\s*"
)
_JOINERS = frozenset(("on", "at", "el", "la", "las", "a", "to", "for", "para", "de", "of", "about"))
_TIME_WORDS = 7
HALF_A_DAY = 12
_CLEAR = re.compile(
    r"^(?:at|around|about|a las?|sobre las?|hacia las?|las?) |\d\s?[:.h]|\d ?[ap]\.? ?m|noon|midnight|medio|media"
)


@dataclass(frozen=True)
class Reminder:
    """One thing, once. `lead` is how long before it they want to hear."""

    id: str
    peer_id: str
    what: str
    day: date
    at: time
    lead: timedelta = timedelta(0)

    def happens_at(self, zone: str) -> datetime | None:
        """The instant of the thing itself; None where the zone leaves that day out."""
        return instant(self.day, self.at, ZoneInfo(zone))

    def due_at(self, zone: str) -> datetime | None:
        """When to say it."""
        moment = self.happens_at(zone)
        return moment - self.lead if moment else None


@dataclass(frozen=True)
class Wanted:
    """What was typed, as far as it was understood."""

    what: str
    day: date | None
    at: time | None
    is_vague: bool = False


def parse_reminder(text: str, today: date) -> Wanted | None:
    """ "my meeting on Thursday at 6", "cita con Ana el 3 de mayo a las 17h"; None when nothing is named."""
    if len(text) > LONGEST_REMINDER:
        return None
    text = text.strip().strip("“”\"«»'")
    words = _LEADS.sub("", fold(text))
    dated = find_date(words, today)
    day, rest = dated or (None, words)
    is_tonight = "at night" in rest and "at night" not in words
    at, is_vague, left = _take_time(rest.replace("at night", "", 1).split() if is_tonight else rest.split())
    if is_tonight and at and at.hour < HALF_A_DAY:
        at, is_vague = at.replace(hour=at.hour + HALF_A_DAY), False
    what = _in_their_words(text, left)
    return Wanted(what, day, at, is_vague) if what else None


def _take_time(words: list[str]) -> tuple[time | None, bool, list[str]]:
    """The longest run of words that is a time, the last of those; and the words without it."""
    for length in range(min(_TIME_WORDS, len(words)), 0, -1):
        for start in range(len(words) - length, -1, -1):
            run = " ".join(words[start : start + length])
            at = parse_time(run)
            is_last = start + length == len(words)
            if at is not None and (is_last or _CLEAR.search(run)):
                is_vague = bool(re.search(rf"(?:^| )(?:[1-9]|1[01]|{'|'.join(HOUR_WORDS)})(?:[:.]\d\d)?$", run))
                return at, is_vague, [*words[:start], *words[start + length :]]
    return None, False, words


def _in_their_words(text: str, left: list[str]) -> str:
    """The words that are left, as they were typed, without joining words at the ends."""
    kept, wanted = [], list(left)
    for word in text.split():
        if wanted and fold(word) == wanted[0].strip(" .,;!¡?¿"):
            kept.append(word)
            wanted.pop(0)
    while kept and fold(kept[-1]) in _JOINERS:
        kept.pop()
    while kept and fold(kept[0]) in _JOINERS - {"la", "el", "las"}:
        kept.pop(0)
    return " ".join(kept).strip(' ,;.:“”"«»')
