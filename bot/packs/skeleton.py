"""A new language: the folder with every file in English, so that an author changes words and never structure."""

import re
import shutil
from pathlib import Path

from bot.domain.errors import CairnError
from bot.packs.loader import read_languages

TEMPLATE = "en"
CODE = re.compile(r"^[a-z]{2,3}$")
ENTRY = """  {code}:
    name: {name}
    locale: {code}
    fallback: en
    dates:
      time: "H:mm"
      day: "EEEE, d MMMM"
      day-time: "EEEE, d MMMM, H:mm"
      date: "d MMMM y"
"""


class SkeletonError(CairnError):
    """The new language cannot be made."""


def add_skeleton(folder: Path, code: str, name: str, target: Path | None = None) -> list[Path]:
    """Copy the English texts, crisis words, check-ins and resources; nothing that is there is written over.

    They go to `target`, an organisation's own folder, or beside the English.
    """
    target = target or folder
    if not CODE.match(code):
        raise SkeletonError(f"`{code}` is not a language code; it is two or three small letters, for example pt.")
    if code in {tongue.code for tongue in read_languages(folder)}:
        raise SkeletonError(f"`{code}` is in content/languages.yaml already.")
    made = [_copied(path, target / code) for path in _wanted(folder / TEMPLATE)]
    listed = target / "languages.yaml"
    before = listed.read_text(encoding="utf-8") if listed.exists() else "languages:\n"
    listed.write_text(before + ENTRY.format(code=code, name=name), encoding="utf-8")
    return [path for path in made if path] + [listed]


def _wanted(source: Path) -> list[tuple[Path, Path]]:
    names = ["texts.ftl", "resources.yaml", "crisis/replies.yaml"]
    names += [f"checkins/{path.name}" for path in sorted((source / "checkins").glob("*.yaml"))]
    return [(source / name, Path(name)) for name in names]


def _copied(one: tuple[Path, Path], target: Path) -> Path | None:
    source, name = one
    there = target / name
    if there.exists():
        return None
    there.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, there)
    return there
