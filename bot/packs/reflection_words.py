"""The word lists of content/<lang>/reflections/words_*.yaml, made into what the reflection rooms read with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import Any

from ruamel.yaml.error import MarkedYAMLError

from bot.domain.errors import CairnError
from bot.domain.reflection.lines import slots_in
from bot.domain.reflection.phrases import PhraseBook, PhraseError
from bot.domain.reflection.reading import Shape, Signals, Situation, Term, WordLists
from bot.domain.reflection.text import fold
from bot.domain.reflection.values import Kind
from bot.packs.plain_yaml import parse
from bot.packs.problems import ContentError, Problem, shown

_STRENGTHS = {"light": 1, "plain": 2, "strong": 3}
_THING_RANK = {"mine": 2, "named": 1}
_TOPIC_WEIGHTS = {"sure": 2.0, "likely": 1.0, "hint": 0.4}

EXAMPLE = '"You are {feeling_word}, and it is real."'
Named = dict[str, tuple[str, ...]]


class ReflectionContentError(CairnError, ValueError):
    """The reflection content cannot be used; the message says file, line and what to change."""


def load_words(folder: Path, language: str) -> WordLists:
    """All word lists of one language; raises `ContentError` in plain words."""
    lists = {name: _phrases(text) for name, text in read_yaml(folder / "words_lists.yaml").items()}
    feelings = read_yaml(folder / "words_feelings.yaml")
    topics = read_yaml(folder / "words_topics.yaml")
    kinds = read_yaml(folder / "words_kinds.yaml")
    signals = read_yaml(folder / "words_signals.yaml")
    things = read_yaml(folder / "words_things.yaml")
    spelling = {fold(member): member for members in lists.values() for member in members}
    yours = {fold(mine): said for mine, said in things["say_mine"].items()}
    politely = {fold(mine): said for mine, said in things.get("say_usted", {}).items()}
    lists["mine"] = tuple(things["say_mine"])
    return WordLists(
        language=language,
        terms=_book(folder / "words_feelings.yaml", _terms(feelings["terms"]), lists),
        situations=_situations(folder, things, lists),
        topics=_book(folder / "words_topics.yaml", _topics(topics["topics"]), lists),
        kinds=_book(folder / "words_kinds.yaml", _kinds(kinds["kinds"]), lists),
        efforts=_book(folder / "words_kinds.yaml", _pairs(kinds["efforts"]), lists),
        signals=Signals(**{name: frozenset(fold(words).split()) for name, words in signals.items()}),
        topic_words=dict(topics["say"]),
        feeling_words={name: _phrases(words) for name, words in feelings["say"].items()},
        spelling=spelling | yours,
        formal_spelling=spelling | yours | politely,
    )


def read_yaml(path: Path) -> dict[str, Any]:
    """One YAML file as plain values; its mistakes are told with file and line."""
    try:
        values = parse(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ContentError(problem(path, 1, "This file is missing.")) from None
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise ContentError(problem(path, line, f"This is not YAML that can be read: {error.problem}.")) from None
    if not isinstance(values, dict):
        raise ContentError(problem(path, 1, "This file should hold named lists."))
    return values


def problem(path: Path, line: int, what: str) -> Problem:
    """A problem in a file of content/<lang>/reflections/."""
    return Problem(shown(path, path.parents[2]), line, "reflection", what, EXAMPLE)


def line_of(path: Path, words: str) -> int:
    """The line of a file where some words stand, for messages to authors; 1 when they cannot be found."""
    wanted = words[:40]
    lines = path.read_text(encoding="utf-8").splitlines()
    return next((number for number, line in enumerate(lines, start=1) if wanted in line), 1)


def _phrases(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in " ".join(text.split()).split(",") if part.strip())


def _book(path: Path, pairs: Iterable[tuple[str, Any]], lists: Named) -> PhraseBook[Any]:
    try:
        return PhraseBook.of(pairs, lists)
    except PhraseError as error:
        quoted = str(error).split("“")[-1].split("”")[0]
        raise ContentError(problem(path, line_of(path, quoted), f"{error}.")) from None


def _split(phrase: str) -> tuple[str, str]:
    pattern, _, say = phrase.partition("=")
    return pattern.strip(), say.strip()


def _terms(terms: Mapping[str, Mapping[str, str]]) -> Iterator[tuple[str, Term]]:
    for feeling, tiers in terms.items():
        for tier, text in tiers.items():
            for phrase in _phrases(text):
                pattern, say = _split(phrase)
                mute = say == "-"
                yield pattern, Term(feeling, _STRENGTHS[tier], "" if mute else say, mute)


def _topics(topics: Mapping[str, Mapping[str, str]]) -> Iterator[tuple[str, tuple[str, float]]]:
    for topic, tiers in topics.items():
        for tier, text in tiers.items():
            for phrase in _phrases(text):
                yield phrase, (topic, _TOPIC_WEIGHTS[tier])


def _kinds(kinds: Mapping[str, Mapping[str, str]]) -> Iterator[tuple[str, tuple[Kind, str]]]:
    for kind, places in kinds.items():
        for where, text in places.items():
            for phrase in _phrases(text):
                yield phrase, (Kind(kind), where)


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    return (_split(phrase) for phrase in _phrases(text))


def _situations(folder: Path, things: Mapping[str, Any], lists: Named) -> PhraseBook[Situation]:
    path = folder / "words_situations.yaml"
    pairs = (pair for entry in read_yaml(path)["situations"] for pair in _entry(entry))
    return _book(path, chain(pairs, _mine(things["mine"]), _bare(things["named"])), lists)


def _entry(entry: Mapping[str, Any]) -> Iterator[tuple[str, Situation]]:
    situation = Situation(
        say=str(entry.get("say", "")),
        formal=str(entry.get("usted", "")),
        feelings=tuple(_weighed(entry.get("feel", ""))),
        topics=_phrases(entry.get("about", "")),
        weight=int(entry.get("weight", 3)),
    )
    for phrase in _phrases(entry["when"]):
        unfilled = [slot for slot in slots_in(situation.say) if slot != "words" and "{" + slot + "}" not in phrase]
        if unfilled:
            raise PhraseError(f"“{phrase}” leaves {{{unfilled[0]}}} of “{situation.say}” unsaid")
        yield phrase, situation


def _weighed(text: str) -> Iterator[tuple[str, float]]:
    for part in _phrases(text):
        name, _, weight = part.partition(" ")
        yield name, float(weight or 2)


def _mine(nouns: Mapping[str, str]) -> Iterator[tuple[str, Situation]]:
    """`my` + noun -> `your` + noun, for the nouns of the list only; {mine} is spelled as the list says."""
    for topic, text in nouns.items():
        for noun in _phrases(text):
            pattern, said = _split(noun)
            yours = f"{{mine}} {said or pattern}"
            yield f"{{mine}} {pattern}", replace(_thing(yours, topic, _THING_RANK["mine"]), formal=yours)


def _bare(groups: Mapping[str, str]) -> Iterator[tuple[str, Situation]]:
    for topic, text in groups.items():
        for noun in _phrases(text):
            pattern, said = _split(noun)
            yield pattern, _thing(said or pattern, topic, 0 if topic == "other" else _THING_RANK["named"])


def _thing(say: str, topic: str, rank: int) -> Situation:
    topics = () if topic == "other" else (topic,)
    return Situation(say=say, shape=Shape.THING, topics=topics, weight=rank)
