"""Checks a reflection line against PRACTICE.md 4, 5, 9 and 16, with every kind of filler in its slots."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from bot.domain.reflection.lines import Line, Role
from bot.domain.reflection.plainness import grade, sentences_of, words_of
from bot.domain.reflection.reading import GOOD
from bot.domain.reflection.values import Kind
from bot.packs.reflection_rules import NEAR, Rules, rules_for

SLOTS = frozenset({"feeling_word", "snippet", "own", "clause", "topic", "effort", "name"})
_MOST_WORDS, _MOST_SENTENCES, _SENTENCE_WORDS = 42, 3, 19
_LINE_GRADE = 8.0
"""A line alone may be a little harder than a whole reply, which is weighed again when it is made."""

_JUDGED = re.compile(r"\b(?:are|be|being|were|left)(?: so| very)? \{feeling_word\}")
_OFFERING = frozenset(kind for kind in Kind if kind.startswith(("asks_", "about_")))


def problems_of(line: Line, language: str) -> Iterator[str]:
    """What is wrong with a line, each in a plain sentence; nothing when it may be said."""
    unknown = set(line.slots) - SLOTS
    if unknown:
        yield f"the slot {{{unknown.pop()}}} does not exist; there are {', '.join(sorted(SLOTS))}"
        return
    rules = rules_for(language)
    for text in filter(None, (line.text, line.formal)):
        yield from _shape(line, text, rules)
        if rules:
            yield from _words(line, text, rules)


def filled(text: str, rules: Rules | None) -> Iterator[str]:
    """The text with each combination of sample fillers."""
    slots = [slot for slot in SLOTS if "{" + slot + "}" in text]
    samples = [rules.samples[slot] if rules else ("word",) for slot in slots]
    for values in itertools.product(*samples):
        made = text
        for slot, value in zip(slots, values, strict=True):
            made = made.replace("{" + slot + "}", value)
        yield made


def _shape(line: Line, text: str, rules: Rules | None) -> Iterator[str]:
    if not words_of(text):
        yield "the line is empty"
        return
    sentences = sentences_of(text)
    if len(sentences) > _MOST_SENTENCES:
        yield "more than three sentences"
    if text.count("?") > 1 or ("?" in text and not sentences[-1].endswith("?")):
        yield "one question at most, and it comes last"
    if line.role is Role.ASK and "?" not in text:
        yield "a line with role ask is a question"
    for made in filled(text, rules):
        if len(words_of(made)) > _MOST_WORDS or any(len(words_of(s)) > _SENTENCE_WORDS for s in sentences_of(made)):
            yield f"too long: “{made}”"
            return


def _words(line: Line, text: str, rules: Rules) -> Iterator[str]:
    ask_person = line.kinds & {"misfits", "asks_human"}
    for pattern, why in rules.never:
        found = pattern.search(text)
        if found and not (line.role is Role.ANSWER and _is_allowed_answer(line, why)):
            yield f"{why} (“{found.group().strip()}”)"
    tones = {line.tone} | {1 if name in GOOD else -1 for name in line.feelings}
    if -1 in tones and rules.cheer.search(text):
        yield "cheer in a line for a heavy feeling"
    if 1 in tones and rules.condolence.search(text):
        yield "condolence in a line for good news"
    question = next((s for s in sentences_of(text) if s.endswith("?")), "")
    if question and not ask_person and not rules.open_question.search(question):
        yield "the question is not open (what, how, when, who, which, where)"
    if "hopeless" in line.feelings and _JUDGED.search(text):
        yield "“you are hopeless” judges the person; say “you feel” or “it feels”"
    yield from _naming(line, text, rules)
    if line.role is Role.REFLECT and line.id.startswith("en.") and _hardest(text, rules) > _LINE_GRADE:
        yield f"reading grade {_hardest(text, rules):.1f}, more than {_LINE_GRADE:.0f}"


def _is_allowed_answer(line: Line, why: str) -> bool:
    """An answer may offer what was asked for, and may say what the program is not."""
    return bool(line.kinds & _OFFERING) and any(word in why for word in ("advice", "consejo", "label", "etiqueta"))


def _naming(line: Line, text: str, rules: Rules) -> Iterator[str]:
    """A line for a feeling names it and no distant one; a line for all names none."""
    if line.role in (Role.ANSWER, Role.ASK) or "win" in line.kinds:
        return
    said = {name for name, pattern in rules.feelings.items() if pattern.search(text)}
    if line.role is Role.REFLECT and line.feelings and "{feeling_word}" not in text and not line.feelings & said:
        yield "a line for a feeling should name it, or hold {feeling_word}"
    allowed = set(line.feelings).union(*(group for group in NEAR if group & line.feelings))
    for name in sorted(said - allowed):
        yield f"names another feeling, {name} (“{_found(rules, name, text)}”)"


def _found(rules: Rules, name: str, text: str) -> str:
    match = rules.feelings[name].search(text)
    return match.group() if match else ""


def _hardest(text: str, rules: Rules) -> float:
    return max(grade(made) for made in filled(text, rules))
