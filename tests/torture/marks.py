"""The marks of bot/failpoints.py, read from the code: a new one is tested without editing a test."""

import ast
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]


@cache
def marks() -> tuple[str, ...]:
    """Every name that `failpoint` is called with."""
    files = [*(ROOT / "bot").rglob("*.py"), *(ROOT / "handlers").rglob("*.py")]
    return tuple(sorted({name for file in files for name in _named(file)}))


def _named(file: Path) -> list[str]:
    calls = [node for node in ast.walk(ast.parse(file.read_text())) if isinstance(node, ast.Call)]
    mine = [call for call in calls if isinstance(call.func, ast.Name) and call.func.id == "failpoint"]
    return [call.args[0].value for call in mine if isinstance(call.args[0], ast.Constant)]
