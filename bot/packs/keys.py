"""Which text keys the code asks for, found by reading it: a missing text fails the check, not a person."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

CALLS = {"Words", "Button", "Link", "Phrase", "tell", "say", "text", "show", "button", "complain", "show_keyboard"}
ANYWHERE = {"tell", "say", "show_keyboard"}
"""Calls whose key is not the first argument."""
NAMES = {"key", "ending"}
KEY = re.compile(r"^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$")
KEYWORDS = {"lead", "tail", "label", "key"}
NO_TEXTS = ("bot/sandbox", "bot/packs", "bot/storage", "bot/domain/screening", "bot/domain/reflection", "bot/cli")
"""Rooms that say nothing by key; what looks like one there is something else."""


@dataclass(frozen=True)
class Use:
    """One key in the code. A prefix ends with "-" and stands for every key that starts so."""

    key: str
    file: str
    line: int
    function: str = ""
    is_button: bool = False


def find_uses(roots: list[Path]) -> list[Use]:
    """Every key named in the Python files under these folders."""
    files = [(path, path.relative_to(root.parent).as_posix()) for root in roots for path in sorted(root.rglob("*.py"))]
    return [use for path, name in files if not name.startswith(NO_TEXTS) for use in _uses_in(path, name)]


def _uses_in(path: Path, name: str) -> Iterator[Use]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    functions = _enclosing(tree)
    for node in ast.walk(tree):
        where = functions.get(id(node), "")
        for constant, is_button in _constants(node):
            yield from _use(constant, name, where, is_button=is_button)


def _enclosing(tree: ast.Module) -> dict[int, str]:
    """For each node the function it stands in (the innermost)."""
    found: dict[int, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            found |= {id(inner): f"{node.name}:{node.lineno}" for inner in ast.walk(node)}
    return found


def _constants(node: ast.AST) -> Iterator[tuple[ast.expr, bool]]:
    """The expressions that are keys here, and whether they label a button."""
    if isinstance(node, ast.Call):
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name in CALLS:
            yield from (
                (one, name in {"Button", "button"})
                for one in _strings(node.args[:1] if name not in ANYWHERE else node.args)
            )
        if name == "Command" and node.args and isinstance(node.args[0], ast.Constant):
            yield ast.copy_location(ast.Constant(f"command-{node.args[0].value!s}"), node), False
        words = [word.value for word in node.keywords if word.arg in KEYWORDS]
        yield from ((one, False) for one in _strings(words) if _has_hyphen(one))
    elif isinstance(node, ast.Assign | ast.AnnAssign):
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        if node.value and any(isinstance(one, ast.Name) and one.id in NAMES for one in targets):
            yield from ((one, False) for one in _strings([node.value]) if _has_hyphen(one))


def _has_hyphen(node: ast.expr) -> bool:
    """`key = "..."` may be any key; only ours has hyphens (or is an f-string)."""
    return not isinstance(node, ast.Constant) or "-" in str(node.value)


def _strings(nodes: list[ast.expr]) -> Iterator[ast.expr]:
    """Literals and f-strings in an expression: a choice between two keys is two keys."""
    for node in nodes:
        if isinstance(node, ast.Constant | ast.JoinedStr):
            yield node
        elif isinstance(node, ast.IfExp):
            yield from _strings([node.body, node.orelse])
        elif isinstance(node, ast.Tuple | ast.List):
            yield from _strings(list(node.elts))


def _use(node: ast.expr, file: str, function: str, *, is_button: bool) -> Iterator[Use]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and KEY.match(node.value):
        yield Use(node.value, file, node.lineno, function, is_button)
    elif isinstance(node, ast.JoinedStr) and node.values and isinstance(node.values[0], ast.Constant):
        prefix = str(node.values[0].value)
        if KEY.match(prefix.rstrip("-")) and prefix.endswith("-"):
            yield Use(prefix, file, node.lineno, function, is_button)
