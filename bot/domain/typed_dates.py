"""Days of the week and dates as people type them, in English and in Spanish: "tomorrow", "el jueves", "3 de mayo"."""

import re
from datetime import date, timedelta

_NAMES = (
    *("mondays?|mon|lunes|lun", "tuesdays?|tues?|martes|mar", "wednesdays?|wed|miercoles|mie"),
    *("thursdays?|thurs?|thu|jueves|jue", "fridays?|fri|viernes|vie"),
    *("saturdays?|sat|sabados?|sab", "sundays?|sun|domingos?|dom"),
)
_MONTHS = (
    *("jan(?:uary)?|enero|ene", "feb(?:ruary)?|febrero", "mar(?:ch)?|marzo", "apr(?:il)?|abril|abr"),
    *("may|mayo", "june?|junio", "july?|julio", "aug(?:ust)?|agosto|ago", "sept?(?:ember)?|septiembre|setiembre"),
    *("oct(?:ober)?|octubre", "nov(?:ember)?|noviembre", "dec(?:ember)?|diciembre|dic"),
)
DAY = rf"(?:{'|'.join(_NAMES)})"
_MONTH = rf"(?:{'|'.join(_MONTHS)})"
_ON = r"(?<!\w)(?:on |the |el |para el |for |until |till |hasta |by )*"
_RELATIVE = re.compile(
    rf"{_ON}(?:(?P<after>(?:the )?day after tomorrow|pasado manana)"
    r"|(?P<tomorrow>tomorrow|(?<!la )(?<!las )(?<!cada )\bmanana(?!s))|(?P<today>today|tonight|hoy|esta noche))\b"
)
_WRITTEN = re.compile(
    rf"{_ON}(?:(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?(?: of| de)? (?P<m1>{_MONTH})\.?"
    rf"|(?P<m2>{_MONTH})\.? (?P<d2>\d{{1,2}})(?:st|nd|rd|th)?)(?:,? (?:de |del )?(?P<year>\d{{4}}))?\b"
)
_ISO = re.compile(rf"{_ON}(?P<iso>\d{{4}}-\d{{2}}-\d{{2}})\b")
_NEXT_DAY = re.compile(rf"{_ON}(?:next |this |this coming |proximo |este )?(?P<day>{DAY})(?: que viene| proximo)?\b")
_AHEAD = re.compile(
    r"(?:for |in |en |durante |por |dentro de )?(?P<n>\d{1,3}|a|an|one|un|una|two|dos|three|tres|four|cuatro) "
    r"(?P<unit>days?|dias?|weeks?|semanas?|months?|mes|meses)\b"
)
_COUNTS = {"a": 1, "an": 1, "one": 1, "un": 1, "una": 1, "two": 2, "dos": 2, "three": 3, "tres": 3}
_COUNTS |= {"four": 4, "cuatro": 4}
_UNITS = {"d": 1, "w": 7, "s": 7, "m": 30}


def weekday_of(word: str) -> int | None:
    """Monday is 0; None for no day of the week."""
    return next((n for n, names in enumerate(_NAMES) if re.fullmatch(names, word)), None)


def find_date(words: str, today: date) -> tuple[date, str] | None:
    """The first date named in folded words, never before today, and what else was written; None when there is none."""
    for find in (_relative, _written, _iso, _next_weekday):
        found = find(words, today)
        if found is not None:
            return found
    return None


def find_end(words: str, today: date) -> date | None:
    """Until when: a date, or a length of time ("two weeks", "3 días"); None for neither, or for one that is over."""
    named = find_date(words, today)
    if named is not None:
        return named[0] if named[0] > today else None
    ahead = _AHEAD.search(words)
    if ahead is None:
        return None
    count = int(ahead["n"]) if ahead["n"].isdigit() else _COUNTS[ahead["n"]]
    days = count * _UNITS[ahead["unit"][0]]
    return today + timedelta(days=days) if 0 < days <= 366 else None


def _relative(words: str, today: date) -> tuple[date, str] | None:
    match = _RELATIVE.search(words)
    if match is None:
        return None
    ahead = 2 if match["after"] else 1 if match["tomorrow"] else 0
    left = "tonight" if match["today"] in {"tonight", "esta noche"} else ""
    return today + timedelta(days=ahead), _without(words, match, "at night" if left else "")


def _written(words: str, today: date) -> tuple[date, str] | None:
    match = _WRITTEN.search(words)
    if match is None:
        return None
    name, number = match["m1"] or match["m2"], int(match["d1"] or match["d2"])
    month = next(n for n, names in enumerate(_MONTHS, 1) if re.fullmatch(names, name))
    years = (int(match["year"]),) if match["year"] else (today.year, today.year + 1)
    for year in years:
        day = _date(year, month, number)
        if day is not None and day >= today:
            return day, _without(words, match)
    return None


def _iso(words: str, today: date) -> tuple[date, str] | None:
    match = _ISO.search(words)
    parts = [int(part) for part in match["iso"].split("-")] if match else []
    day = _date(*parts) if parts else None
    return (day, _without(words, match)) if match and day and day >= today else None


def _next_weekday(words: str, today: date) -> tuple[date, str] | None:
    match = _NEXT_DAY.search(words)
    weekday = weekday_of(match["day"]) if match else None
    if match is None or weekday is None:
        return None
    ahead = (weekday - today.weekday()) % 7 or 7
    return today + timedelta(days=ahead), _without(words, match)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _without(words: str, match: re.Match[str], instead: str = "") -> str:
    return " ".join(f"{words[: match.start()]} {instead} {words[match.end() :]}".split())
