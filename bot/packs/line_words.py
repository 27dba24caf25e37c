"""One crisis line as a person reads it: its name, how to reach it, and of cost and hours only what its record says."""

from datetime import UTC, date, datetime, time, timedelta

from babel import Locale
from babel.dates import get_day_names

from bot.domain.lines import ALWAYS, is_stale, read_hours
from bot.domain.register import plain
from bot.domain.resources import CrisisLine
from bot.domain.words import LocalTime
from bot.packs.texts import Texts

A_YEAR = timedelta(days=365)


def line_text(texts: Texts, line: CrisisLine, language: str, now: datetime) -> str:
    """Name, ways to reach it, and notes: "988 Lifeline: call or text 988 (free, day and night)"."""
    ways = _joined(texts, _ways(texts, line, language)[:2], language)
    notes = ", ".join(_notes(texts, line, language, now))
    if not ways:
        return line.name
    key = "line-shown-noted" if notes else "line-shown"
    return texts.text(key, language, {"name": line.name, "ways": ways, "notes": notes})


def _ways(texts: Texts, line: CrisisLine, language: str) -> list[str]:
    menu = line.menu or line.menus.get(plain(language))
    if line.phone and line.phone == line.text and not line.keyword and not menu:
        return [texts.text("line-call-or-text", language, {"phone": line.phone})]
    return [
        *_by_phone(texts, line, menu, language),
        *_in_writing(texts, line, language),
        *_online(texts, line, language),
    ]


def _by_phone(texts: Texts, line: CrisisLine, menu: str | None, language: str) -> list[str]:
    if not line.phone:
        return []
    key = "line-call-menu" if menu else "line-call"
    return [texts.text(key, language, {"phone": line.phone, "menu": menu or ""})]


def _in_writing(texts: Texts, line: CrisisLine, language: str) -> list[str]:
    ways = []
    if line.text:
        key = "line-text-keyword" if line.keyword else "line-text"
        ways.append(texts.text(key, language, {"number": line.text, "keyword": line.keyword or ""}))
    if line.whatsapp:
        ways.append(texts.text("line-whatsapp", language, {"number": line.whatsapp}))
    return ways


def _online(texts: Texts, line: CrisisLine, language: str) -> list[str]:
    address = line.chat or (None if line.phone or line.text else line.website)
    return [texts.text("line-online", language, {"address": address})] if address else []


def _joined(texts: Texts, ways: list[str], language: str) -> str:
    if len(ways) < 2:
        return "".join(ways)
    return texts.text("line-or", language, {"first": ways[0], "second": ways[1]})


def _notes(texts: Texts, line: CrisisLine, language: str, now: datetime) -> list[str]:
    """Whom it is for first, then cost and hours, then how old the check is."""
    notes = [_for_whom(texts, line, language), _about(texts, line, language), line.area or ""]
    notes.append(_languages(texts, line, language))
    notes.append(texts.text(f"line-cost-{line.cost.replace('_', '-')}", language) if line.cost else "")
    notes.append(_hours(texts, line, language))
    notes.append(
        _checked(texts, line.checked_on, language, now) if line.country and is_stale(line.checked_on, now) else ""
    )
    return [note for note in notes if note]


def _for_whom(texts: Texts, line: CrisisLine, language: str) -> str:
    groups = ", ".join(texts.text(f"line-group-{group}", language) for group in line.groups)
    return texts.text("line-for", language, {"groups": groups}) if groups else ""


def _about(texts: Texts, line: CrisisLine, language: str) -> str:
    """A line's topic, said only when its name may not: "for poisoning or overdose"."""
    known = [f"line-topic-{topic.replace('_', '-')}" for topic in line.topics]
    return ", ".join(texts.text(key, language) for key in known if texts.has(key))


def _languages(texts: Texts, line: CrisisLine, language: str) -> str:
    """Said only when the line's languages are known and the reader's is not among them."""
    if not line.languages or plain(language) in line.languages:
        return ""
    names = [Locale.parse(plain(language)).languages.get(code) for code in line.languages]
    known = ", ".join(name for name in names if name)
    return texts.text("line-in", language, {"languages": known}) if known else ""


def _hours(texts: Texts, line: CrisisLine, language: str) -> str:
    if not line.hours:
        return ""
    if line.hours == ALWAYS:
        return texts.text("line-always", language)
    return "; ".join(_stretch(texts, part, language) for part in line.hours.split(";"))


def _stretch(texts: Texts, part: str, language: str) -> str:
    days, start, end = read_hours(part)
    values = {"start": f"{start:%H:%M}", "end": "24:00" if end == time(0) else f"{end:%H:%M}"}
    if len(days) == len(range(7)):
        return texts.text("line-hours-daily", language, values)
    names = get_day_names("abbreviated", locale=plain(language))
    return texts.text("line-hours", language, {**values, "days": ", ".join(names[day] for day in days)})


def _checked(texts: Texts, checked_on: date | None, language: str, now: datetime) -> str:
    """The date of the check; after a year the year alone, for many old sources give no more."""
    if checked_on is None:
        return texts.text("line-check-unknown", language)
    noon = datetime.combine(checked_on, time(12), UTC)
    if now - noon > A_YEAR:
        return texts.text("line-checked-year", language, {"year": str(checked_on.year)})
    return texts.text("line-checked", language, {"date": LocalTime(noon, "UTC", "date")})
