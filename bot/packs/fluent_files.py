"""texts.ftl as its author sees it: each message with its line, its words, its values, its excuses."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.packs.problems import Problem, shown

EXCUSE = re.compile(r"^excuse ([a-z-]+): (.+)$", re.MULTILINE)


@dataclass(frozen=True)
class Entry:
    """One text, wherever it is written. `words` has values as they stand in the file: { $name }."""

    key: str
    file: str
    line: int
    words: str
    variables: frozenset[str] = frozenset()
    references: frozenset[str] = frozenset()
    excuses: dict[str, str] = field(default_factory=dict)


def read_entries(path: Path, root: Path) -> tuple[list[Entry], list[Problem]]:
    """The messages of one file, and what could not be read in it."""
    source, name = path.read_text(encoding="utf-8"), shown(path, root)
    resource = FluentParser(with_spans=True).parse(source)
    entries = [_entry(one, source, name) for one in resource.body if isinstance(one, ast.Message | ast.Term)]
    return entries, list(_junk(resource, source, name))


def parse_words(key: str, words: str, file: str, line: int, excuses: dict[str, str]) -> tuple[Entry, list[Problem]]:
    """A text from a YAML file, read as the Fluent pattern it will become."""
    source = f"{key} =\n" + "\n".join(f"    {one}" if one.strip() else "" for one in words.strip().split("\n")) + "\n"
    resource = FluentParser(with_spans=True).parse(source)
    found = [one for one in resource.body if isinstance(one, ast.Message)]
    problems = [Problem(file, line, "fluent", _complaint(one), "Thank you, { $name }.") for one in _junks(resource)]
    variables, references = _names(found[0]) if found else (frozenset[str](), frozenset[str]())
    return Entry(key, file, line, words.strip(), variables, references, excuses), problems


def _entry(message: ast.Message | ast.Term, source: str, name: str) -> Entry:
    words = source[message.value.span.start : message.value.span.end] if message.value and message.value.span else ""
    comment = (message.comment.content if message.comment else "") or ""
    variables, references = _names(message)
    line = source.count("\n", 0, message.id.span.start if message.id.span else 0) + 1
    unindented = "\n".join(one.strip() for one in words.split("\n"))
    return Entry(message.id.name, name, line, unindented, variables, references, dict(EXCUSE.findall(comment)))


def _names(message: ast.Message | ast.Term) -> tuple[frozenset[str], frozenset[str]]:
    seen = _Seen()
    seen.visit(message)
    return frozenset(seen.variables), frozenset(seen.references)


class _Seen(Visitor):
    """Collects which values and which other messages a text uses."""

    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.references: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - named by fluent.syntax
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802 - named by fluent.syntax
        self.references.add(node.id.name)


def _junks(resource: ast.Resource) -> list[ast.Junk]:
    return [one for one in resource.body if isinstance(one, ast.Junk)]


def _junk(resource: ast.Resource, source: str, name: str) -> Iterator[Problem]:
    for one in _junks(resource):
        at = source.count("\n", 0, one.span.start if one.span else 0) + 1
        yield Problem(name, at, "fluent", _complaint(one), "hello = Hello, { $name }.")


def _complaint(junk: ast.Junk) -> str:
    reason = junk.annotations[0].message if junk.annotations else "unknown"
    return f"This cannot be read as a text: {reason}."
