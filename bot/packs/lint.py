"""Reading each text as a careful editor would: words, length, grade, emoji; wherever the text comes from."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.packs.fluent_files import Entry
from bot.packs.problems import Problem
from bot.packs.readability import grade, plain, sentences_of, words_of
from bot.packs.rules import CAPITALS, CAPITALS_ALLOWED, EMOJI, RULES

LONGEST = 300  # characters, values not counted
HARDEST = 6.0  # school grade
AVERAGE_SENTENCE = 15  # words


@dataclass(frozen=True)
class Finding:
    """A rule a text breaks, in words its author can act on."""

    rule: str
    what: str
    example: str = ""


def lint(entry: Entry, language: str, *, is_crisis: bool = False) -> list[Problem]:
    """Every rule this text breaks and is not excused from; an excuse without a reason is a problem of its own."""
    found = [*_words(entry, language), *_size(entry, language), *_signs(entry, is_crisis=is_crisis)]
    problems = [one for one in found if one.rule not in entry.excuses]
    problems += [Finding("excuse", f"`{rule}` is excused without a reason.") for rule in _unreasoned(entry)]
    return [Problem(entry.file, entry.line, one.rule, f"{entry.key}: {one.what}", one.example) for one in problems]


def _unreasoned(entry: Entry) -> list[str]:
    return [rule for rule, reason in entry.excuses.items() if len(words_of(reason)) < 3]


def _words(entry: Entry, language: str) -> Iterator[Finding]:
    text = plain(entry.words)
    for rule in RULES:
        found = rule.find(text, language)
        if found:
            yield Finding(rule.id, f'"{found}": {rule.reason}', rule.example)


def _size(entry: Entry, language: str) -> Iterator[Finding]:
    text = plain(entry.words)
    if len(text) > LONGEST:
        yield Finding("length", f"{len(text)} characters; a message has at most {LONGEST}.", "Split it in two pages.")
    measured = grade(text, language)
    if measured is not None and round(measured, 1) > HARDEST:
        yield Finding("grade", f"reads at grade {measured:.1f}; at most {HARDEST:.0f}.", "Shorter words and sentences.")
    sentences = sentences_of(text)
    if sentences and len(words_of(text)) / len(sentences) > AVERAGE_SENTENCE:
        yield Finding("sentences", f"sentences are longer than {AVERAGE_SENTENCE} words on average.", "Use full stops.")


def _signs(entry: Entry, *, is_crisis: bool) -> Iterator[Finding]:
    text = entry.words.strip()
    emoji = EMOJI.findall(text)
    if emoji and (is_crisis or len(emoji) > 1 or not text.endswith(emoji[0]) or not words_of(text)):
        yield Finding("emoji", "at most one emoji, at the end, never alone, none in crisis text.", "Good to see you 🌱")
    if text.count("!") > (0 if is_crisis else 1):
        yield Finding("exclamation", "too loud for someone on a bad day.", "Thank you.")
    loud = [word for word in CAPITALS.findall(text) if word not in CAPITALS_ALLOWED]
    if loud:
        yield Finding("capitals", f"{loud[0]} is in capitals.", loud[0].capitalize())
