"""What people type where a button would do: times of day, quiet hours, "skip"; English and Spanish."""

import re
import unicodedata
from datetime import time

LONGEST = 60
"""Nobody needs more characters than this to name a time or a place."""

_WORDS = (
    "one uno una · two dos · three tres · four cuatro · five cinco · six seis · seven siete · eight ocho"
    " · nine nueve · ten diez · eleven once · twelve doce"
)
HOUR_WORDS = {word: hour for hour, group in enumerate(_WORDS.split(" · "), 1) for word in group.split()}
_NAMED = {
    "noon": time(12),
    "midday": time(12),
    "mediodia": time(12),
    "midnight": time(0),
    "medianoche": time(0),
}
_PART = {
    "am": "am",
    "in the morning": "am",
    "de la madrugada": "am",
    "pm": "pm",
    "in the afternoon": "pm",
    "in the evening": "pm",
    "de la tarde": "pm",
    "por la tarde": "pm",
    "de la manana": "manana",
    "por la manana": "manana",
    "del mediodia": "manana",
    "at night": "night",
    "de la noche": "night",
    "por la noche": "night",
}
_HOUR = rf"(?P<hour>\d{{1,2}}|{'|'.join(HOUR_WORDS)})"
_MINUTE = r"(?:\s?[:.h]\s?(?P<minute>\d{2})|\s(?P<words>y media|y cuarto|menos cuarto))?"
_TAIL = r"\s?(?:h|hs|hrs|horas?|o'?clock|en punto)?"
_TIME = re.compile(
    rf"(?:(?:at|around|about|a|sobre|hacia) )?(?:las? )?(?:(?P<before>half past|quarter past|quarter to) )?"
    rf"{_HOUR}{_MINUTE}{_TAIL}(?:\s?(?P<part>{'|'.join(_PART)}))?"
)
_SHIFT = {
    "y media": 30,
    "half past": 30,
    "y cuarto": 15,
    "quarter past": 15,
    "menos cuarto": -15,
    "quarter to": -15,
}
_BETWEEN = re.compile(r"\s?[-–—]\s?| (?:to|until|till|hasta|a|and|y) ")
_SKIP = frozenset(
    (
        *("skip", "skip this", "cancel", "not now", "later", "never mind", "no thanks"),
        *("omitir", "saltar", "cancelar", "ahora no", "luego", "dejalo", "no gracias"),
    )
)
_YES = frozenset(("yes", "yes it is", "y", "yep", "yeah", "ok", "okay", "right", "si", "vale", "claro", "correcto"))
_NONE = frozenset(("none", "no", "off", "ninguna", "ninguno", "nada", "sin horas", "sin silencio"))


def fold(text: str) -> str:
    """Lower case, no accents, single spaces, plain digits: the form in which typed words are compared."""
    bare = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold())
    letters = "".join(c for c in bare if not unicodedata.combining(c)).replace("’", "'")
    return " ".join(letters.split()).strip(" .,;!¡?¿")


def parse_time(text: str) -> time | None:
    """A time of day: "8:30", "7pm", "a las 9 de la noche", "21h"; None for anything else ("25:99")."""
    if len(text) > LONGEST:
        return None
    words = re.sub(r"\b([ap])\s?\.?\s?m\b\.?", r"\1m", fold(text))
    words = re.sub(r",? (?:please|por favor)$", "", words)
    named = _NAMED.get(re.sub(r"^(?:at|a|al) (?:la )?", "", words))
    match = _TIME.fullmatch(words)
    return named or (_time_of(match) if match else None)


def parse_stretch(text: str) -> tuple[time, time] | None:
    """From when to when: "22:00 to 8:00", "de 10 de la noche a 8 de la mañana"; None for anything else."""
    if len(text) > LONGEST:
        return None
    words = re.sub(r"^(?:from|between|de|desde|entre) ", "", fold(text))
    for gap in _BETWEEN.finditer(words):
        start, end = parse_time(words[: gap.start()]), parse_time(words[gap.end() :])
        if start is not None and end is not None and start != end:
            return start, end
    return None


def parse_number(text: str) -> int | None:
    """A small whole number alone: "4", "４"; None for anything else."""
    words = fold(text)
    return int(words) if re.fullmatch(r"[0-9]{1,3}", words) else None


def is_skip(text: str) -> bool:
    """Whether they would rather leave the question: "skip", "ahora no"."""
    return fold(text) in _SKIP


def is_yes(text: str) -> bool:
    """A plain yes: "yes", "sí", "ok"."""
    return fold(text) in _YES


def is_none(text: str) -> bool:
    """Whether they want none of it: "none", "ninguna"."""
    return fold(text) in _NONE


def _time_of(match: re.Match[str]) -> time | None:
    written = match["hour"]
    hour = _in_part(int(written) if written.isdigit() else HOUR_WORDS[written], _PART.get(match["part"] or ""))
    minute = int(match["minute"] or 0)
    if hour is None or hour > 23 or minute > 59:
        return None
    total = hour * 60 + minute + _SHIFT.get(match["words"] or match["before"] or "", 0)
    return time(total // 60 % 24, total % 60)


def _in_part(hour: int, part: str | None) -> int | None:
    """The hour on the 24-hour clock. Twelve is noon "de la mañana", midnight "at night"; "21 pm" means 21."""
    if part is None or (hour > 12 and part in {"pm", "night"}):
        return hour
    if not 1 <= hour <= 12:
        return None
    if part == "manana":
        return hour
    if part == "night":
        return hour % 12 + 12 if 5 <= hour < 12 else hour % 12
    return hour % 12 + (12 if part == "pm" else 0)
