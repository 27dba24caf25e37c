"""The organisation's own folder over ours: it adds, replaces and hides by id, and nobody forks anything.

The two are put together, line by line, in a folder of their own under var/cache, named by the hash of both. Whoever
reads content reads that folder as if somebody had written it so; `origins` knows where each line came from.
"""

import hashlib
import os
import shutil
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from ruamel.yaml.error import MarkedYAMLError

from bot.packs.hiding import HIDE, Hidden, hide, read_hidden, without_file
from bot.packs.origins import NAME, Stretch, authored_files, content_hash, stretches_of, write_origins
from bot.packs.plain_yaml import PRIVATE
from bot.packs.problems import ContentError, Problem
from bot.packs.splice import Lines, join_fluent, join_yaml, lines_of, text_of

CACHE = Path("var/cache/whole")
KEPT = 4  # folders; a running process has long read its own when it goes
PATTERNS = (
    "languages.yaml",
    "crisis_lines.yaml",
    HIDE,
    "*/texts.ftl",
    "*/usted.ftl",
    "*/resources.yaml",
    "*/checkins/*.yaml",
    "*/crisis/replies.yaml",
    "*/crisis/lexicon.yaml",
    "*/reflections/lines_*.yaml",
    "*/reflections/words_*.yaml",
    "*/pages/*.txt",
)
WHOLE = ("pages", "lines_")  # these files are taken as they are, in place of ours of the same name


def whole_content(base: Path, own: Path | None) -> Path:
    """The folder to read: ours, with the organisation's own over it when there is one.

    Raises ContentError with the organisation's own file and line, when the two cannot be put together.
    """
    if own is None:
        return base
    if not own.is_dir():
        raise ContentError(Problem(str(own), 1, "overlay", "CONTENT_DIR names a folder that is not there."))
    target = _place() / hashlib.sha256((content_hash(base) + content_hash(own)).encode()).hexdigest()[:24]
    if not (target / NAME).exists():
        _make(base, own, target)
    return target


def _place() -> Path:
    try:
        CACHE.mkdir(parents=True, exist_ok=True, mode=PRIVATE)
    except OSError:  # a read-only place: the folder is made anew after a restart of the machine
        return Path(tempfile.gettempdir())
    return CACHE


def _make(base: Path, own: Path, target: Path) -> None:
    """Whole or not at all: another process may be reading, or making the same."""
    half = target.with_name(f"{target.name}.{os.getpid()}.part")
    shutil.rmtree(half, ignore_errors=True)
    shutil.copytree(base, half)
    try:
        write_origins(half, _joined(base, own, half))
        with suppress(OSError):  # somebody else was first, with the same
            half.rename(target)
    finally:
        shutil.rmtree(half, ignore_errors=True)
    _prune(target)


def _prune(newest: Path) -> None:
    others = [path for path in newest.parent.glob("?" * len(newest.name)) if path != newest and (path / NAME).exists()]
    for path in sorted(others, key=lambda one: one.stat().st_mtime)[: -KEPT + 1]:
        shutil.rmtree(path, ignore_errors=True)


def _joined(base: Path, own: Path, target: Path) -> Mapping[str, list[Stretch]]:
    """Write every file that differs from ours into the target; where its lines come from."""
    problems = [_unknown(path, own) for path in authored_files(own) if not _is_known(path.relative_to(own))]
    if problems:
        raise ContentError(*problems)
    hidden = read_hidden(own, base)
    changed = {name: _join(base, own, Path(name), hidden) for name in _names(base, own, hidden)}
    for name, lines in changed.items():
        place = target / name
        place.parent.mkdir(parents=True, exist_ok=True)
        if without_file(Path(name), hidden):
            place.unlink(missing_ok=True)
        else:
            place.write_text(text_of(lines), encoding="utf-8")
    return {name: stretches_of(lines) for name, lines in changed.items()}


def _names(base: Path, own: Path, hidden: Hidden) -> list[str]:
    """The files the organisation has written over, and those it hides something in."""
    written = {path.relative_to(own).as_posix() for path in authored_files(own)} - {HIDE}
    touched = {path.relative_to(base).as_posix() for path in authored_files(base)} if hidden.items else set[str]()
    return sorted(written | touched)


def _join(base: Path, own: Path, name: Path, hidden: Hidden) -> Lines:
    ours, theirs = _read(base / name, f"content/{name.as_posix()}"), _read(own / name, f"{own.name}/{name.as_posix()}")
    try:
        return hide(name, _over(name, ours, theirs), hidden)
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        what = f"This is not YAML that can be read: {error.problem}."
        raise ContentError(Problem(f"{own.name}/{name.as_posix()}", line, "yaml", what, 'text: "Hello"')) from error


def _over(name: Path, ours: Lines, theirs: Lines) -> Lines:
    if not ours or not theirs or name.parent.name in WHOLE or name.name.startswith(WHOLE):
        return theirs or ours
    return join_fluent(ours, theirs, ()) if name.suffix == ".ftl" else join_yaml(ours, theirs)


def _read(path: Path, name: str) -> Lines:
    return lines_of(path.read_text(encoding="utf-8"), name) if path.exists() else []


def _is_known(name: Path) -> bool:
    return any(name.match(pattern) and len(name.parts) == pattern.count("/") + 1 for pattern in PATTERNS)


def _unknown(path: Path, own: Path) -> Problem:
    name = path.relative_to(own).as_posix()
    what = "Cairn reads no file of this name; is it spelt right, and in the folder of its language?"
    return Problem(f"{own.name}/{name}", 1, "overlay", what, "en/resources.yaml")
