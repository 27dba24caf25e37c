"""Where each line of a put-together content folder was written, so that a mistake is told where its author can mend it.

`<folder>/origins.json` holds, for each file, its stretches: [first line here, file as its author knows it, first line
there]. A folder without it was written as it stands.
"""

import hashlib
import json
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from bot.packs.problems import Problem

NAME = "origins.json"
IGNORED = (".md", ".json")
_PLACE = re.compile(r"content/([\w./*-]+?):(\d+)")


class Line(NamedTuple):
    """One line of text, and where its author wrote it."""

    text: str
    file: str
    number: int


Stretch = tuple[int, str, int]


def content_hash(folder: Path) -> str:
    """Changes with any file of the folder that people write."""
    found = hashlib.sha256()
    for path in authored_files(folder):
        found.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return found.hexdigest()


def authored_files(folder: Path) -> Iterator[Path]:
    """Every file an author wrote; not what editors and systems leave beside them, nor what is for reading only."""
    for path in sorted(folder.rglob("*")):
        parts = path.relative_to(folder).parts
        if path.is_file() and path.suffix not in IGNORED and not any(part.startswith((".", "~")) for part in parts):
            yield path


def stretches_of(lines: Sequence[Line]) -> list[Stretch]:
    """The fewest stretches in which each line follows the one before in the same file."""
    found: list[Stretch] = []
    last: tuple[str, int] | None = None
    for at, line in enumerate(lines, 1):
        if last != (line.file, line.number - 1):
            found.append((at, line.file, line.number))
        last = (line.file, line.number)
    return found


def write_origins(folder: Path, origins: Mapping[str, Sequence[Stretch]]) -> None:
    """Keep them beside what they tell of."""
    (folder / NAME).write_text(json.dumps(origins), encoding="utf-8")


def located(folder: Path, problems: Iterable[Problem]) -> list[Problem]:
    """The same problems, each at the file and line its author wrote."""
    origins = _read(folder)
    return [_at_origin(origins, problem) for problem in problems]


def located_words(folder: Path, words: str) -> str:
    """A sentence that names `content/...:12` (or the whole path), with the place its author knows."""
    shown = words.replace(f"{folder}/", "content/")
    origins = _read(folder)
    return _PLACE.sub(lambda found: ":".join(map(str, _place(origins, found[1], int(found[2])))), shown)


def _at_origin(origins: Mapping[str, list[Stretch]], problem: Problem) -> Problem:
    if not problem.file.startswith("content/"):
        return problem
    file, line = _place(origins, problem.file.removeprefix("content/"), problem.line)
    return replace(problem, file=file, line=line)


def _place(origins: Mapping[str, list[Stretch]], name: str, line: int) -> tuple[str, int]:
    stretches = origins.get(name)
    if not stretches:
        return f"content/{name}", line
    first, file, there = stretches[max(0, bisect_right([one[0] for one in stretches], line) - 1)]
    return file, there + line - first


def _read(folder: Path) -> Mapping[str, list[Stretch]]:
    path = folder / NAME
    return _parsed(path, path.stat().st_mtime_ns) if path.exists() else {}


@lru_cache(maxsize=4)
def _parsed(path: Path, _changed: int) -> dict[str, list[Stretch]]:
    kept = json.loads(path.read_text(encoding="utf-8"))
    return {name: [(int(a), str(b), int(c)) for a, b, c in stretches] for name, stretches in kept.items()}
