"""`python -m bot content try-phrase`: what a new crisis phrase would touch, before anybody adds it."""

from __future__ import annotations

from typing import Annotated

import typer

from bot.cli.content_here import Folder
from bot.domain.screening.patterns import PatternError
from bot.packs.lexicon_check import Trial, try_pattern
from bot.packs.screening import LexiconError

_SHOWN = 12


def try_phrase(
    content: Folder,
    phrase: Annotated[str, typer.Argument(help='Words or a pattern, such as "{i} .. {want} (leave|go) for good".')],
    language: Annotated[str, typer.Option(help="Whose slots the pattern uses.")] = "en",
) -> None:
    """Show which known examples a new phrase would find, and refuse it when it would trouble harmless ones."""
    try:
        trial = try_pattern(content, language, phrase)
    except (PatternError, LexiconError) as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from error
    typer.echo(report(phrase, trial))
    if trial.refusal:
        raise typer.Exit(1)


def report(phrase: str, trial: Trial) -> str:
    """The trial in plain words."""
    lines = [f'"{phrase}" finds {len(trial.finds)} of the known dangerous examples.', *_some(trial.finds)]
    if trial.refusal:
        lines += [f"Refused: {trial.refusal}.", *_some(trial.asks_wrongly)]
        return "\n".join(lines)
    lines.append("It troubles no harmless example. Add it to content/<language>/crisis/lexicon.yaml with two examples")
    lines.append("of its own, one that must match and one that must not, then run `python -m bot content check`.")
    return "\n".join(lines)


def _some(texts: tuple[str, ...]) -> list[str]:
    more = [f"  ... and {len(texts) - _SHOWN} more"] if len(texts) > _SHOWN else []
    return [f"  - {text}" for text in texts[:_SHOWN]] + more


if __name__ == "__main__":
    typer.run(try_phrase)
