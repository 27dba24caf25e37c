"""Crisis lexicons from `content/<language>/crisis/lexicon.yaml`, with plain-language errors by file and line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from ruamel.yaml.error import MarkedYAMLError

from bot.domain.errors import CairnError
from bot.domain.screening.assessment import Category, Level
from bot.domain.screening.folding import Folding
from bot.domain.screening.lexicon import Cue, Entry, Lexicon, Pattern, Slot
from bot.domain.screening.matching import language_of
from bot.domain.screening.patterns import PatternError, PatternReader
from bot.domain.screening.screener import Screener
from bot.packs.plain_yaml import parse

DATA = Path(__file__).parent / "data"
# fmt: off
KINDS = (
    "sign", "ideation", "intent", "plan", "act", "means", "time", "farewell", "giving", "burden", "passive",
    "preparation", "hopeless",
)
CUES = (
    "self", "negation", "decoy", "past", "recovered", "present", "soon", "distress", "other_subject", "figure", "news",
    "fiction", "game", "lyrics", "training", "advice", "question", "laughter",
    "hyperbole", "escaped",
)
# fmt: on
_TOP = {
    "language",
    "author",
    "reviewer",
    "fillers",
    "rewrites",
    "spellings",
    "lemmas",
    "common",
    "self",
    "slots",
    "cues",
    "entries",
}
_ENTRY = {
    "id",
    "level",
    "category",
    "kind",
    "soft",
    "firm",
    "patterns",
    "hits",
    "misses",
    "note",
    "author",
    "reviewer",
}


class LexiconError(CairnError, ValueError):
    """Something in a lexicon file that its author has to change; says which file, which line and what to do."""


def load_screener(content: Path, *, second_opinion: bool = True) -> Screener:
    """The screener of all languages' lexicons under `content`."""
    opinion = load_opinion() if second_opinion else None
    return Screener(load_lexicon(content), load_folding(), opinion)


def load_folding() -> Folding:
    return Folding(json.loads((DATA / "folding.json").read_text(encoding="utf-8")))


def load_opinion() -> Any:
    """The statistical second opinion, or None when its weights are not there."""
    from bot.packs.opinion import read_opinion

    return read_opinion(DATA)


def load_lexicon(content: Path) -> Lexicon:
    """Every language's lexicon in one."""
    files = sorted(content.glob("*/crisis/lexicon.yaml"))
    if not files:
        raise LexiconError(f"No lexicon found: {content}/<language>/crisis/lexicon.yaml is missing.")
    raw = [(file, _parse(file)) for file in files]
    slots: dict[str, Slot] = {}
    for file, data in raw:
        _add_slots(slots, file, data)
    return _joined([_read(file, data, slots) for file, data in raw], slots)


def _joined(packs: list[Lexicon], slots: dict[str, Slot]) -> Lexicon:
    own = {name: pack for pack in packs for name in pack.common}
    return Lexicon(
        common={name: pack.common[name] for name, pack in own.items()},
        shared=_shared(own, slots),
        slots=slots,
        entries=tuple(entry for pack in packs for entry in pack.entries),
        cues=tuple(cue for pack in packs for cue in pack.cues),
        fillers=frozenset().union(*(pack.fillers for pack in packs)),
        rewrites={k: v for pack in packs for k, v in pack.rewrites.items()},
        spellings={k: v for pack in packs for k, v in pack.spellings.items()},
        lemmas=frozenset().union(*(pack.lemmas for pack in packs)),
    )


def _shared(packs: dict[str, Lexicon], slots: dict[str, Slot]) -> dict[str, str]:
    """Fillers and spellings of one language that stand in another's phrases, with the language they are of."""
    fold = load_folding().fold
    spoken: dict[str, set[str]] = {name: set() for name in packs}
    for name, slot in slots.items():
        words = spoken.setdefault(language_of(name), set())
        words.update(word for phrase in slot.phrases for word in fold(phrase).text.split())
    shared = {}
    for name, pack in packs.items():
        elsewhere = set().union(*(words for other, words in spoken.items() if other != name))
        shared.update(dict.fromkeys(elsewhere & {fold(word).text for word in (*pack.fillers, *pack.spellings)}, name))
    return shared


def _parse(file: Path) -> dict[str, Any]:
    try:
        data = parse(file.read_text(encoding="utf-8"))
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise LexiconError(f"{file}:{line}: this is not valid YAML: {error.problem}.") from error
    if not isinstance(data, dict):
        raise LexiconError(f"{file}:1: the file must begin with names such as `language:` and `entries:`.")
    unknown = sorted(set(data) - _TOP)
    if unknown:
        raise LexiconError(f"{_where(file, f'{unknown[0]}:')}: `{unknown[0]}` is not a known part of a lexicon.")
    return data


def _where(file: Path, text: str) -> str:
    """file:line of the first line that holds the text."""
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        if text in line:
            return f"{file}:{number}"
    return f"{file}:1"


def _add_slots(slots: dict[str, Slot], file: Path, data: dict[str, Any]) -> None:
    language = data.get("language", file.parent.parent.name)
    for name, value in (data.get("slots") or {}).items():
        phrases: list[str] = []
        for phrase in _list(value):
            included = f"{language}.{phrase[1:-1]}" if "." not in phrase else phrase[1:-1]
            if not phrase.startswith("{"):
                phrases.append(phrase)
            elif included in slots:
                phrases.extend(slots[included].phrases)
            else:
                raise LexiconError(f"{_where(file, f'{name}:')}: {phrase} must be written above `{name}`.")
        slots[f"{language}.{name}"] = Slot(f"{language}.{name}", tuple(phrases))


def _list(value: object) -> list[str]:
    return [part.strip() for part in str(value or "").replace("\n", ",").split(",") if part.strip()]


def _lines(value: object) -> list[str]:
    return [line.strip() for line in str(value or "").splitlines() if line.strip()]


def _pairs(file: Path, value: object) -> dict[str, str]:
    pairs = {}
    for line in _lines(value):
        if "=" not in line:
            raise LexiconError(f'{_where(file, line)}: "{line}" needs the form `written = meant`.')
        meant = line.split("=", 1)[1].strip()
        pairs.update(dict.fromkeys(_list(line.split("=", 1)[0]), meant))
    return pairs


def _read(file: Path, data: dict[str, Any], slots: dict[str, Slot]) -> Lexicon:
    reader = PatternReader(str(data.get("language", file.parent.parent.name)), slots)
    cues = []
    for kind, value in (data.get("cues") or {}).items():
        if kind not in CUES:
            raise LexiconError(f"{_where(file, f'{kind}:')}: `{kind}` is not a cue; use one of {', '.join(CUES)}.")
        cues.append(Cue(kind, _patterns(file, reader, value), reader.language))
    return Lexicon(
        entries=tuple(_entry(file, reader, item) for item in data.get("entries") or ()),
        cues=tuple(cues),
        fillers=frozenset(_list(data.get("fillers"))),
        rewrites=_pairs(file, data.get("rewrites")),
        spellings=_pairs(file, data.get("spellings")),
        lemmas=frozenset(_list(data.get("lemmas"))),
        common={reader.language: frozenset(_list(data.get("common")))},
    )


def _patterns(file: Path, reader: PatternReader, value: object) -> tuple[Pattern, ...]:
    steps = []
    for line in _lines(value):
        try:
            steps.append(reader.read(line))
        except PatternError as error:
            raise LexiconError(f"{_where(file, line)}: {error}") from error
    return tuple(steps)


def _entry(file: Path, reader: PatternReader, item: dict[str, Any]) -> Entry:
    ident = str(item.get("id", ""))
    where = _where(file, f"id: {ident}") if _is_wrong(item) else ""
    if where:
        raise LexiconError(f"{where}: {_is_wrong(item)}")
    return Entry(
        id=ident,
        level=Level[str(item["level"]).upper()],
        category=Category(item["category"]),
        patterns=_patterns(file, reader, item["patterns"]),
        language=reader.language,
        kind=str(item.get("kind", "sign")),
        is_soft=bool(item.get("soft", False)),
        is_firm=bool(item.get("firm", False)),
        hits=tuple(_lines(item.get("hits"))),
        misses=tuple(_lines(item.get("misses"))),
    )


def _is_wrong(item: dict[str, Any]) -> str | None:
    """What is wrong with an entry, in plain words."""
    missing = [name for name in ("id", "level", "category", "patterns", "hits", "misses") if not item.get(name)]
    if missing:
        return f"an entry needs `{missing[0]}`."
    unknown = sorted(set(item) - _ENTRY)
    if unknown:
        return f"`{unknown[0]}` is not a known part of an entry."
    if str(item["level"]).upper() not in ("CONCERN", "HIGH", "IMMINENT"):
        return f"level `{item['level']}` must be concern, high or imminent."
    if item["category"] not in {category.value for category in Category}:
        return f"category `{item['category']}` must be one of {', '.join(category.value for category in Category)}."
    if item.get("kind", "sign") not in KINDS:
        return f"kind `{item['kind']}` must be one of {', '.join(KINDS)}."
    return None
