"""`python -m bot reflect`: replies to messages on standard input, or a conversation in the terminal."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from bot.cli.content_here import Folder
from bot.domain.reflection import Kind, Memory, Reflection, Reflector
from bot.domain.screening import Level
from bot.packs.loader import load_crisis_bundle
from bot.packs.problems import ContentError
from bot.packs.reflection import load_reflector
from bot.packs.screening import LexiconError, load_screener

_NO_CONVERSATION = ""

Screen = Callable[[str, str], tuple[str, str | None]]
"""Gives the level of a message in a language and, for concern and above, the authored first words."""


class InputError(ValueError):
    """A line of standard input that is no message."""


def calm(_text: str, _language: str) -> tuple[str, str | None]:
    """A screen that finds nothing, for trying the reflections alone."""
    return "none", None


def screening(content: Path) -> Screen:
    """The bot's own screen, with its authored questions and first replies."""
    screener, words = load_screener(content), load_crisis_bundle(content)

    def screen(text: str, language: str) -> tuple[str, str | None]:
        found = screener.assess(text)
        if found.level is Level.NONE:
            return found.level.word, None
        now = datetime.now(tz=UTC)
        return found.level.word, words.first_words(found.level, found.category, language, None, now)

    return screen


@dataclass
class Session:
    """Answers messages as the bot would, one memory per conversation."""

    reflector: Reflector
    screen: Screen
    memories: dict[str, Memory] = field(default_factory=dict)

    def answer(self, message: dict[str, Any]) -> dict[str, Any]:
        """The JSON object for one message.

        Messages without `conv` are different people; they share only the variety of lines, as a preview should.
        """
        text, language = str(message.get("text") or ""), str(message.get("lang") or "en")
        level, words = self.screen(text, language)
        conversation = str(message.get("conv", _NO_CONVERSATION))
        memory = self.memories.get(conversation, Memory())
        reflection = self.reflector.reflect(text, language, memory, seed=conversation or str(message.get("id")))
        if words is None and level == "none":
            self.memories[conversation] = _kept(reflection.memory, conversation)
        return _row(message.get("id"), reflection, level, words)


def _kept(memory: Memory, conversation: str) -> Memory:
    """What the next message of the conversation meets; without one it is always somebody's first."""
    return memory if conversation else replace(memory, turn=0)


def _row(identity: object, reflection: Reflection, level: str, words: str | None) -> dict[str, Any]:
    seen = reflection.understanding
    kind = {"none": seen.kind.reported, "concern": Kind.CONCERN}.get(level, Kind.CRISIS)
    return {
        "id": identity,
        "reply": reflection.text if level == "none" else words or "",
        "kind": kind.value,
        "level": level,
        "feelings": [[name, sure] for name, sure in seen.feelings],
        "topics": list(seen.topics),
        "intensity": seen.intensity,
    }


def answers(session: Session, lines: Iterable[str]) -> Iterator[str]:
    """A JSON line for each JSON line. Raises `InputError` for one that is no message."""
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield json.dumps(session.answer(_message(line, number)), ensure_ascii=False)


def _message(line: str, number: int) -> dict[str, Any]:
    try:
        message = json.loads(line)
    except json.JSONDecodeError as error:
        raise InputError(f"line {number} is not JSON: {error.msg}") from error
    if not isinstance(message, dict) or "text" not in message:
        raise InputError(f'line {number} should be like {{"id": "1", "text": "..."}}')
    return message


def talk(session: Session, language: str) -> None:
    """Talk in a terminal until an empty line or the end of input."""
    typer.echo("An automated helper, not a person. An empty line ends it.")
    for turn, line in enumerate(iter(lambda: sys.stdin.readline().strip(), "")):
        reply = session.answer({"id": str(turn), "text": line, "lang": language, "conv": "chat"})
        typer.echo(f"  {reply['reply']}\n  ({reply['kind']}, {reply['feelings'][:2]}, {reply['topics']})")


def reflect(
    content: Folder,
    chat: Annotated[bool, typer.Option("--chat", help="Talk to it here in the terminal.")] = False,
    lang: Annotated[str, typer.Option(help="The language of the conversation.")] = "en",
    screen: Annotated[bool, typer.Option(help="Look for a crisis first, as the bot does.")] = True,
) -> None:
    """Answer JSON lines {"id", "text", "lang"?, "conv"?} from standard input with the bot's reflections."""
    try:
        session = Session(load_reflector(content), screening(content) if screen else calm)
        if chat:
            talk(session, lang)
        else:
            _answer_lines(session)
    except (ContentError, LexiconError, InputError) as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from error


def _answer_lines(session: Session) -> None:
    for line in answers(session, sys.stdin):
        typer.echo(line)


if __name__ == "__main__":
    typer.run(reflect)
