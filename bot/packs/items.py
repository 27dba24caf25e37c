"""Everything people read, one thing at a time, as somebody approves, compares or translates it."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from bot.packs.crisis import placed
from bot.packs.fluent_files import read_entries
from bot.packs.loader import checkin_files, crisis_file, resources_file
from bot.packs.reflection import load_lines
from bot.packs.shapes import CheckinShape, CrisisReplies, Resources
from bot.packs.yaml_files import read


class Kind(StrEnum):
    """What can be approved, compared and translated by itself."""

    CRISIS = "crisis"
    TEXTS = "texts"
    CHECKINS = "checkins"
    REFLECTIONS = "reflections"
    RESOURCES = "resources"


PEOPLE_NEEDED = {Kind.CRISIS: 2}
"""How many named people have to approve; one, where it does not say."""


@dataclass(frozen=True)
class Item:
    """One thing people read. `words` is all of it; `about` says what it answers, where that matters."""

    kind: Kind
    language: str
    key: str
    words: str
    file: str
    about: str = ""

    @property
    def id(self) -> str:
        """Its name among all items; it stays when the words change."""
        return f"{self.kind}:{self.language}:{self.key}"

    @property
    def mark(self) -> str:
        """Changes with the words, and with nothing else."""
        return hashlib.sha256(self.words.encode()).hexdigest()[:16]


def needed(kind: Kind) -> int:
    """How many named people have to approve it."""
    return PEOPLE_NEEDED.get(kind, 1)


def read_items(folder: Path, languages: Sequence[str], kinds: Sequence[Kind] = tuple(Kind)) -> list[Item]:
    """Every item of these kinds and languages, in the order of their files."""
    return [item for language in languages for kind in kinds for item in _READERS[kind](folder, language)]


def _crisis(folder: Path, language: str) -> Iterator[Item]:
    file = crisis_file(folder, language)
    for one in placed(read(file, CrisisReplies)):
        yield Item(Kind.CRISIS, language, one.key, one.reply.text.strip(), file.name, f"{one.group}, {one.name}")
        if one.reply.usted:
            yield Item(Kind.CRISIS, language, f"{one.key}.usted", one.reply.usted.strip(), file.name, "usted")


def _texts(folder: Path, language: str) -> Iterator[Item]:
    for name, ending in (("texts.ftl", ""), ("usted.ftl", ".usted")):
        path = folder / language / name
        entries = read_entries(path, folder)[0] if path.exists() else []
        yield from (Item(Kind.TEXTS, language, f"{one.key}{ending}", one.words, one.file) for one in entries)


def _checkins(folder: Path, language: str) -> Iterator[Item]:
    for file in checkin_files(folder, language):
        for one in read(file, CheckinShape).questions:
            said = [one.text, one.usted, one.warm, one.warm_usted]
            said += [part for option in one.options for part in (option.label, option.reply, option.reply_usted)]
            words = "\n".join(part for part in said if part)
            yield Item(Kind.CHECKINS, language, f"{file.path.stem}.{one.id}", words, file.name, one.name)


def _reflections(folder: Path, language: str) -> Iterator[Item]:
    for path, line in load_lines(folder / language / "reflections"):
        about = ", ".join(sorted(line.feelings or line.kinds)) or "any"
        words = "\n".join(part for part in (line.text, line.formal) if part)
        yield Item(Kind.REFLECTIONS, language, line.id, words, f"content/{language}/reflections/{path.name}", about)


def _resources(folder: Path, language: str) -> Iterator[Item]:
    file = resources_file(folder, language)
    for one in read(file, Resources).resources:
        said = (one.name, one.summary, one.audience, one.cost, one.how_to_start, one.access, one.phone, one.link)
        yield Item(Kind.RESOURCES, language, one.id, "\n".join(part for part in said if part), file.name, one.category)


_READERS = {
    Kind.CRISIS: _crisis,
    Kind.TEXTS: _texts,
    Kind.CHECKINS: _checkins,
    Kind.REFLECTIONS: _reflections,
    Kind.RESOURCES: _resources,
}
