"""hide.yaml of an organisation's own folder: what of ours is not shown, by id, each with the reason."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from pydantic import ConfigDict, Field

from bot.packs.problems import ContentError, Problem
from bot.packs.shapes import Shape, Words
from bot.packs.splice import (
    Lines,
    hide_items,
    ids_under,
    join_fluent,
    keys_of,
    lines_of,
    without_lines,
    without_words,
)
from bot.packs.yaml_files import ContentFile, read

HIDE = "hide.yaml"
Reasons = dict[str, Words]


class HideShape(Shape):
    """hide.yaml: the id of each thing that is not to be shown, and why."""

    model_config = ConfigDict(json_schema_extra={"example": 'resources: {us-211: "We answer these calls ourselves."}'})

    texts: Reasons = Field(default={}, description="Text keys of texts.ftl.")
    resources: Reasons = Field(default={}, description="Ids of resources.yaml.")
    lines: Reasons = Field(default={}, description="Ids of crisis_lines.yaml.")
    questions: Reasons = Field(default={}, description="Ids of questions in checkins/*.yaml.")
    checkins: Reasons = Field(default={}, description="Names of check-ins: the file without .yaml.")
    reflections: Reasons = Field(default={}, description="Lines of reflections/lines_*.yaml, word for word.")
    phrases: Reasons = Field(default={}, description="Ids of entries in crisis/lexicon.yaml.")
    languages: Reasons = Field(default={}, description="Languages people cannot choose here.")


@dataclass(frozen=True)
class Hidden:
    """What is hidden, by kind."""

    items: Mapping[str, frozenset[str]]

    def of(self, kind: str) -> frozenset[str]:
        """The ids hidden of one kind."""
        return self.items.get(kind, frozenset())


def read_hidden(own: Path, base: Path) -> Hidden:
    """What the organisation hides. Raises ContentError for an id that is not there to be hidden."""
    if not (own / HIDE).exists():
        return Hidden({})
    file = ContentFile(own / HIDE, own)
    try:
        shape = read(file, HideShape)
    except ContentError as error:
        raise ContentError(*(_named(one, own) for one in error.problems)) from error
    wanted = {kind: frozenset(reasons) for kind, reasons in shape.model_dump().items() if reasons}
    problems = [_named(one, own) for one in _strangers(file, wanted, base)]
    if problems:
        raise ContentError(*problems)
    return Hidden(wanted)


def hide(name: Path, lines: Lines, hidden: Hidden) -> Lines:
    """One file without what is hidden in it."""
    for kind, (pattern, key) in PLACES.items():
        if hidden.of(kind) and name.match(pattern):
            lines = hide_items(lines, key, hidden.of(kind))
    if name.match("checkins/*.yaml") and hidden.of("questions"):
        return without_words(lines, "use", hidden.of("questions"))
    if name.match("reflections/lines_*.yaml") and hidden.of("reflections"):
        return without_lines(lines, hidden.of("reflections"))
    if name.match("texts.ftl") and hidden.of("texts"):
        return join_fluent(lines, [], hidden.of("texts"))
    return lines


def without_file(name: Path, hidden: Hidden) -> bool:
    """Whether a whole file is hidden."""
    return name.match("checkins/*.yaml") and name.stem in hidden.of("checkins")


PLACES = {
    "resources": ("resources.yaml", "resources"),
    "lines": ("crisis_lines.yaml", "lines"),
    "questions": ("checkins/*.yaml", "questions"),
    "phrases": ("crisis/lexicon.yaml", "entries"),
    "languages": ("languages.yaml", "languages"),
}


def _named(problem: Problem, own: Path) -> Problem:
    """With the file as the organisation knows it."""
    file = problem.file.replace("content/", f"{own.name}/", 1)
    return Problem(file, problem.line, problem.rule, problem.what, problem.example)


def _strangers(file: ContentFile, wanted: Mapping[str, frozenset[str]], base: Path) -> Iterator[Problem]:
    for kind, ids in wanted.items():
        known = _known(kind, base)
        for unknown in sorted(ids - known):
            near = get_close_matches(unknown, known, n=1)
            what = f"{kind}: there is no `{unknown}` to hide."
            yield file.problem(
                "hide", what, (kind, unknown), f'{near[0] if near else next(iter(sorted(known)), "id")}: "why"'
            )


def _known(kind: str, base: Path) -> set[str]:
    """Everything of a kind that can be hidden."""
    if kind == "checkins":
        return {path.stem for path in base.glob("*/checkins/*.yaml")} - {"bank", "daily"}
    if kind == "texts":
        return {key for path in base.glob("*/texts.ftl") for key in keys_of(_lines(path))}
    if kind == "reflections":
        from bot.packs.reflection import load_lines  # only whoever hides one needs them

        return {line.text for folder in base.glob("*/reflections") for _, line in load_lines(folder)}
    pattern, key = PLACES[kind]
    paths = base.glob(pattern if "/" not in pattern and kind in {"lines", "languages"} else f"*/{pattern}")
    return {one for path in paths for one in ids_under(_lines(path), key)}


def _lines(path: Path) -> Lines:
    return lines_of(path.read_text(encoding="utf-8"), path.name)
