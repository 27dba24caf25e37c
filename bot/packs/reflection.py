"""Loads the reflector: content/<lang>/reflections/*.yaml and the small model's weights.

A language's folder holds `words_*.yaml` (what people say) and `lines_*.yaml` (what we say back). Every line
is checked with every filler; what is wrong is told in plain words with file and line, all at once.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from bot.domain.reflection import LanguagePack, Reflector
from bot.domain.reflection.lines import ANY_FEELING, Band, Line, LineShelf, Role, slots_in
from bot.domain.reflection.model import FeelingModel
from bot.packs.problems import ContentError, Problem
from bot.packs.reflection_lint import problems_of
from bot.packs.reflection_words import line_of, load_words, problem, read_yaml

FOLDER = "reflections"
_DATA = Path(__file__).parent / "data"
_TONES = {"good": 1, "heavy": -1, "plain": 0}


def load_reflector(content: Path, *, require_reviewed: bool = False) -> Reflector:
    """The reflector of all languages in `content`; with `require_reviewed`, draft lines are refused.

    Raises `ContentError` naming every wrong line.
    """
    folders = sorted(path for path in content.glob(f"*/{FOLDER}") if any(path.glob("lines_*.yaml")))
    if not folders:
        raise ContentError(Problem(content.name, 1, "reflection", f"No language has a folder {FOLDER} with lines."))
    return Reflector({folder.parent.name: _pack(folder, require_reviewed) for folder in folders})


def load_lines(folder: Path) -> list[tuple[Path, Line]]:
    """All lines of one language with the file each stands in, unchecked."""
    return [(path, line) for path in sorted(folder.glob("lines_*.yaml")) for line in _lines_in(path)]


def count_drafts(content: Path) -> dict[str, tuple[int, int]]:
    """For each language, how many lines are drafts and how many there are; for `doctor`."""
    counts = {}
    for folder in sorted(content.glob(f"*/{FOLDER}")):
        lines = [line for _, line in load_lines(folder)]
        counts[folder.parent.name] = (sum(not line.approved for line in lines), len(lines))
    return counts


def _pack(folder: Path, require_reviewed: bool) -> LanguagePack:
    language = folder.parent.name
    found = load_lines(folder)
    wrong = list(_problems(found, language, require_reviewed))
    if wrong:
        raise ContentError(*wrong)
    words = load_words(folder, language)
    return LanguagePack(words, LineShelf(language, tuple(line for _, line in found)), load_model(language))


def _problems(found: list[tuple[Path, Line]], language: str, require_reviewed: bool) -> Iterator[Problem]:
    seen: dict[str, Path] = {}
    for path, line in found:
        wrong = list(problems_of(line, language))
        if line.id in seen:
            wrong.append(f"this line stands in {seen[line.id].name} too")
        if require_reviewed and not line.approved:
            wrong.append("this line is a draft, not yet reviewed by a peer specialist")
        seen[line.id] = path
        yield from (problem(path, line_of(path, line.text), f"{what}: “{line.text}”") for what in wrong)


def _lines_in(path: Path) -> Iterator[Line]:
    values = read_yaml(path)
    shared = {key: value for key, value in values.items() if key != "groups"}
    for group in values.get("groups", ()):
        for entry in group["lines"]:
            own = {"text": entry} if isinstance(entry, str) else entry
            yield _line(path, {**shared, **{k: v for k, v in group.items() if k != "lines"}, **own})


def _line(path: Path, values: Mapping[str, Any]) -> Line:
    text = str(values["text"])
    stem = path.stem.removeprefix("lines_")
    try:
        role, band = Role(values["role"]), Band(values.get("intensity", "any"))
        tone = _TONES[values["tone"]] if "tone" in values else None
    except (KeyError, ValueError) as error:
        raise ContentError(problem(path, line_of(path, text), f"{error} is not known here.")) from None
    mark = zlib.crc32(text.encode())
    feelings = _names(values.get("feeling"))
    return Line(
        id=f"{path.parent.parent.name}.{stem}.{role}.{mark:08x}",
        role=role,
        text=text,
        feelings=feelings if ANY_FEELING not in feelings else frozenset(),
        kinds=_names(values.get("kind")),
        topics=_names(values.get("topics")),
        band=band,
        tone=tone,
        formal=str(values.get("text_usted", "")),
        gentle=bool(values.get("gentle")),
        approved=values.get("status") == "approved",
        slots=slots_in(text),
        mark=mark,
    )


def _names(value: str | None) -> frozenset[str]:
    return frozenset(part.strip() for part in (value or "").split(",") if part.strip())


@lru_cache
def load_model(language: str) -> FeelingModel | None:
    """The shipped weights for a language, or None where there are none."""
    weights, about = _DATA / f"feelings_{language}.bin", _DATA / f"feelings_{language}.json"
    if not weights.exists():
        return None
    values = json.loads(about.read_text(encoding="utf-8"))
    return FeelingModel.of(weights.read_bytes(), values["scale"], tuple(values["bias"]))
