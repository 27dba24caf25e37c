"""The rules of PRACTICE.md 4, 5, 9 and 16 for reflection lines, tried with every kind of filler."""

from __future__ import annotations

from collections.abc import Iterator

from bot.domain.reflection.lines import Line


def problems_of(line: Line, language: str) -> Iterator[str]:
    """What is wrong with a line, each in a plain sentence; nothing when it may be said."""
    if not line.text.strip():
        yield "the line is empty"
