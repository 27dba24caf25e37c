"""Writing .env: the commented example with the organisation's values in it, readable by its owner only."""

import re
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from bot.cli.house import write_private

EXAMPLE = Path(__file__).parents[2] / ".env.example"
_LINE = re.compile(r"^(?:# )?(?P<name>[A-Z_]+)=")
_PLAIN = re.compile(r"[A-Za-z0-9_@%+=:,./-]*")


def fill(template: str, values: Mapping[str, str]) -> str:
    """The template with each given value on its line; values it has no line for follow at the end."""
    left = dict(values)
    lines = []
    for line in template.splitlines():
        found = _LINE.match(line)
        name = found["name"] if found else ""
        lines.append(f"{name}={quote(left.pop(name))}" if name in left else line)
    lines += [f"{name}={quote(value)}" for name, value in left.items()]
    return "\n".join(lines) + "\n"


def quote(value: str) -> str:
    """A value as .env files have it: quoted as soon as it holds anything unusual."""
    if _PLAIN.fullmatch(value):
        return value
    escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def write_env(path: Path, values: Mapping[str, str], now: datetime) -> Path | None:
    """Write it whole or not at all; an older file is kept beside it, and its new name returned."""
    draft = path.with_name(f"{path.name}.new")
    write_private(draft, fill(EXAMPLE.read_text(encoding="utf-8"), values))
    kept = None
    if path.exists():
        kept = path.with_name(f"{path.name}.before-{now:%Y%m%d-%H%M%S}")
        path.rename(kept)
    draft.rename(path)
    return kept
