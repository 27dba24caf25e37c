"""`python -m bot screen`: screens JSON lines from standard input, or explains one text."""

from __future__ import annotations

import gc
import json
import sys
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli.content_here import Folder
from bot.packs.screening import LexiconError, load_screener

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.domain.screening import Assessment, Screener


def screen(
    content: Folder,
    explain: Annotated[str | None, typer.Option(help="Show why this text gets its level.")] = None,
    second_opinion: Annotated[bool, typer.Option(help="Let the statistical guess ask too.")] = True,
) -> None:
    """Read {"id", "text"} lines, write {"id", "level", "category", "origin", "matches", "scopes"} lines."""
    try:
        screener = load_screener(content, second_opinion=second_opinion)
        gc.freeze()  # the lexicon stays: walking it again at every collection would cost tens of milliseconds
        if explain is not None:
            typer.echo(explanation(explain, screener.assess(explain)))
        else:
            _answer_lines(screener, sys.stdin)
    except (LexiconError, InputError) as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from error


class InputError(ValueError):
    """A line of standard input that cannot be screened."""


def _answer_lines(screener: Screener, lines: Iterable[str]) -> None:
    for number, line in enumerate(lines, 1):
        if line.strip():
            message = _message(number, line)
            answer = {"id": message["id"]} | as_json(screener.assess(message["text"]))
            sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")


def _message(number: int, line: str) -> dict[str, Any]:
    try:
        message = json.loads(line)
    except json.JSONDecodeError:
        message = None
    if isinstance(message, dict) and "id" in message and isinstance(message.get("text"), str):
        return message
    raise InputError(f'Line {number} is not a message. Each line looks like {{"id": 1, "text": "..."}}.')


def as_json(result: Assessment) -> dict[str, Any]:
    """The assessment with plain words for level, category and origin."""
    return {
        "level": result.level.word,
        "category": result.category,
        "origin": result.origin,
        "matches": [
            {"id": m.id, "start": m.start, "end": m.end, "level": m.level.word, "category": m.category}
            for m in result.matches
        ],
        "scopes": [{"kind": s.kind, "start": s.start, "end": s.end} for s in result.scopes],
    }


def explanation(text: str, result: Assessment) -> str:
    """Level, category and reason, then each match and scope with its words underlined."""
    lines = [f"level     {result.level.word}"]
    lines += [f"category  {result.category}"] if result.category else []
    lines += [f"origin    {result.origin}"] if result.origin else []
    lines += [f"why       {result.reason}"]
    lines += _underlined(text, [(m.start, m.end, f"{m.id} ({m.level.word})") for m in result.matches])
    lines += _underlined(text, [(s.start, s.end, f"scope: {s.kind}") for s in result.scopes])
    return "\n".join(lines)


def _underlined(text: str, spans: list[tuple[int, int, str]]) -> list[str]:
    flat = "".join(" " if ch.isspace() else ch for ch in text)
    lines = []
    for start, end, label in spans:
        lines += ["", f"  {flat}", f"  {' ' * start}{'~' * max(end - start, 1)}  {label}"]
    return lines


if __name__ == "__main__":
    typer.run(screen)
