"""What PRACTICE.md 7 asks of every crisis text, checked on each of them."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from bot.domain.screening import Category
from bot.packs.loader import crisis_file
from bot.packs.problems import Problem
from bot.packs.shapes import CrisisReplies, Reply
from bot.packs.yaml_files import ContentFile, read

WANTED = (*(category.value for category in Category), "any")
MOST_LINES = 3


def check_crisis_words(folder: Path, language: str) -> Iterator[Problem]:
    """Each category at each level, with the emergency number, the lines and one plain question."""
    file = crisis_file(folder, language)
    replies = read(file, CrisisReplies)
    for group in ("imminent", "high", "questions"):
        yield from _all_there(file, group, getattr(replies, group))
    for name, reply in replies.imminent.items():
        yield from _named(file, "imminent", name, reply, _imminent(reply))
    for name, reply in replies.high.items():
        yield from _named(file, "high", name, reply, _high(reply))
    for name, reply in replies.questions.items():
        yield from _named(file, "questions", name, reply, _question(reply))


def _all_there(file: ContentFile, group: str, replies: Mapping[str, Reply]) -> Iterator[Problem]:
    for name in (*WANTED, *replies):
        if name not in replies:
            yield file.problem("category", f"{group}: there are no words for `{name}`.", (group,))
        elif name not in WANTED:
            yield file.problem("category", f"{group}: `{name}` is no category.", (group, name), ", ".join(WANTED))


def _named(
    file: ContentFile, group: str, name: str, reply: Reply, found: Iterator[tuple[str, str]]
) -> Iterator[Problem]:
    for rule, what in found:
        if rule not in reply.excuse:
            yield file.problem(rule, f"{group}, {name}: {what}", (group, name))


def _imminent(reply: Reply) -> Iterator[tuple[str, str]]:
    lines = reply.text.strip().split("\n")
    if len(lines) > MOST_LINES:
        yield "three-lines", f"{len(lines)} lines; someone in danger reads at most {MOST_LINES}."
    if "$emergency" not in lines[0]:
        yield "emergency-first", "the emergency number is not in the first line."
    yield from _has(reply, "$line1")
    yield from _one_question(reply)


def _high(reply: Reply) -> Iterator[tuple[str, str]]:
    yield from _has(reply, "$emergency", "$line1", "$line2")
    yield from _one_question(reply)


def _question(reply: Reply) -> Iterator[tuple[str, str]]:
    yield from _one_question(reply)


def _has(reply: Reply, *values: str) -> Iterator[tuple[str, str]]:
    for value in values:
        if value not in reply.text:
            yield "values", f"{{ {value} }} is missing."


def _one_question(reply: Reply) -> Iterator[tuple[str, str]]:
    if reply.text.count("?") != 1:
        yield "one-question", "it asks one plain question, no more and no less."
