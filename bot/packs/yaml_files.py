"""Reading YAML that people write, with the line of whatever turns out to be wrong."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError

from bot.packs.plain_yaml import parse
from bot.packs.problems import ContentError, Problem, shown

Shape = TypeVar("Shape", bound=BaseModel)


@dataclass(frozen=True)
class ContentFile:
    """One YAML file of the content folder."""

    path: Path
    root: Path

    @property
    def name(self) -> str:
        """The file as its author knows it."""
        return shown(self.path, self.root)

    def line(self, *steps: str | int) -> int:
        """The line of a value, found by its keys; the nearest one known when the value is missing."""
        return find_line(self.path, steps)

    def problem(self, rule: str, what: str, steps: Sequence[str | int] = (), example: str = "") -> Problem:
        """A problem at the value these keys lead to."""
        return Problem(self.name, self.line(*steps), rule, what, example)


def read(file: ContentFile, shape: type[Shape]) -> Shape:
    """The file as this shape. Raises ContentError with every mistake in it."""
    data = _parse(file)
    try:
        return shape.model_validate(data)
    except ValidationError as error:
        raise ContentError(*(_problem(file, shape, one) for one in error.errors())) from error


def find_line(path: Path, steps: Sequence[str | int]) -> int:
    """The line (from 1) of the value these keys lead to, or of its nearest known parent."""
    node, line = _with_positions(path.read_text(encoding="utf-8")), 1
    for step in steps:
        try:
            line = _line_of(node, step)
            node = node[step]
        except (AttributeError, KeyError, IndexError, TypeError):
            break
    return line


@lru_cache(maxsize=32)
def _with_positions(text: str) -> Any:
    """The file with the place of each value; slow to make, and asked for many times when a file has many mistakes."""
    return YAML(typ="rt").load(text)


def _line_of(node: Any, step: str | int) -> int:
    position = node.lc.item(step) if isinstance(step, int) else node.lc.key(step)
    return int(position[0]) + 1


def _parse(file: ContentFile) -> Any:
    try:
        return parse(file.path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        problem = Problem(file.name, 1, "missing-file", "This file is missing.")
        raise ContentError(problem) from error
    except MarkedYAMLError as error:
        mark = error.problem_mark
        what = f"This is not YAML that can be read: {error.problem}."
        problem = Problem(file.name, mark.line + 1 if mark else 1, "yaml", what, 'text: "Hello"')
        raise ContentError(problem) from error


def _problem(file: ContentFile, shape: type[BaseModel], error: ErrorDetails) -> Problem:
    where = [step for step in error["loc"] if isinstance(step, int | str)]
    what = f"`{'.'.join(map(str, where)) or 'the file'}`: {_plain(error)}"
    return Problem(file.name, find_line(file.path, where), "shape", what, _example(shape, where))


def _example(shape: type[BaseModel], where: Sequence[int | str]) -> str:
    """What right looks like: the example of the innermost shape that has one."""
    known = str((shape.model_config.get("json_schema_extra") or {}).get("example", ""))  # type: ignore[union-attr]  # ours is always a dict
    inner = shape.model_fields.get(str(where[0])) if where else None
    models = _models(inner.annotation) if inner else []
    deeper = next((_example(one, [step for step in where[1:] if isinstance(step, str)]) for one in models), "")
    return deeper or known


def _models(annotation: Any) -> list[type[BaseModel]]:
    """The shapes named in a field's type, however deep in lists and dicts."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for part in get_args(annotation) for model in _models(part)]


_PLAIN = {
    "missing": "this is needed and is not there.",
    "extra_forbidden": "no such field here; is it spelt right?",
    "string_type": "this should be words in quotes.",
    "date_from_datetime_parsing": "this should be a date.",
    "list_type": "this should be a list: [one, two].",
}


def _plain(error: ErrorDetails) -> str:
    return _PLAIN.get(error["type"], f"{error['msg']}.")
