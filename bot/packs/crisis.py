"""The crisis words and lines, loaded from the code bundle alone: no database, no network, nothing else of the packs.

Text keys, all from `content/<lang>/crisis/replies.yaml`:

* `crisis-reply-<level>-<category>` (`CrisisWords.reply`): the first reply, with $emergency, $line1, $line2 ("": none);
* `crisis-question-<category>` (`CrisisWords.question`): the plain question of a concern; "yes" means that a person is
  needed. What silence does is said after it: `crisis-silence-pages` or `crisis-silence-listed`, with $minutes;
* the keys under `sentences`, the true status of an escalation among them (`status-...`, with $org, $name, $line1).

What the organisation is doing is never part of a first reply: it differs for a stranger and in uncovered hours, and is
told beside it, in the status.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from bot.domain.lines import Asker, all_lines, choose_lines
from bot.domain.register import plain
from bot.domain.resources import CrisisLine, EmergencyNumber
from bot.domain.screening import Category, Level
from bot.domain.words import Phrase, Value
from bot.packs.line_words import line_text
from bot.packs.shapes import CrisisReplies, Reply
from bot.packs.texts import Texts

VIOLENCE = {Category.ABUSE, Category.CHILD_SAFETY, Category.HARM_TO_OTHERS}


def reply_key(level: Level, category: str) -> str:
    """The text key of a first reply."""
    return f"crisis-reply-{level.word}-{category.replace('_', '-')}"


def question_key(category: str) -> str:
    """The text key of a concern's question."""
    return f"crisis-question-{category.replace('_', '-')}"


@dataclass(frozen=True)
class Placed:
    """One text of replies.yaml: its key, the group and name it stands under, and its words."""

    key: str
    group: str
    name: str
    reply: Reply


def placed(replies: CrisisReplies) -> Iterator[Placed]:
    """Every text of one language's replies.yaml."""
    for name, reply in replies.imminent.items():
        yield Placed(reply_key(Level.IMMINENT, name), "imminent", name, reply)
    for name, reply in replies.high.items():
        yield Placed(reply_key(Level.HIGH, name), "high", name, reply)
    for name, reply in replies.questions.items():
        yield Placed(question_key(name), "questions", name, reply)
    for name, reply in replies.sentences.items():
        yield Placed(name, "sentences", name, reply)


def words_by_key(replies: CrisisReplies) -> dict[str, str]:
    """The words of each text by its key."""
    return {one.key: one.reply.text.strip() for one in placed(replies)}


def formal_by_key(replies: CrisisReplies) -> dict[str, str]:
    """The words of each text that says it otherwise to someone spoken to as usted."""
    return {one.key: one.reply.usted.strip() for one in placed(replies) if one.reply.usted}


def as_fluent(texts: Mapping[str, str]) -> str:
    """Texts by key as one Fluent source: several lines are indented, an empty line stays one."""
    return "\n".join(f"{key} =\n{_indented(text)}\n" for key, text in texts.items())


def _indented(text: str) -> str:
    return "\n".join(f"    {line}" if line.strip() else "" for line in text.strip().split("\n"))


@dataclass(frozen=True)
class CrisisWords:
    """What is said and shown in a crisis. It needs the two files of the bundle and nothing else."""

    texts: Texts
    lines: tuple[CrisisLine, ...]
    emergencies: Mapping[str, EmergencyNumber]
    subdivision: str | None = None  # the organisation's own part of its country: US-NY

    def reply(self, level: Level, category: Category | None) -> str:
        """The text key of the first reply; a concern's is its question."""
        if level <= Level.CONCERN:
            return self.question(category)
        key = reply_key(level, category or "any")
        return key if self.texts.has(key) else reply_key(level, "any")

    def question(self, category: Category | None) -> str:
        """The text key of the plain question that fits this category."""
        key = question_key(category or "any")
        return key if self.texts.has(key) else question_key("any")

    def checked(self, country: str, on: date) -> "CrisisWords":
        """The same with the lines of a country as fresh as the organisation's own check of them."""
        return replace(
            self, lines=tuple(_fresher(line, on) if line.country == country else line for line in self.lines)
        )

    def checked_each(self, on: Mapping[str, date]) -> "CrisisWords":
        """The same with each of these lines (by id) as fresh as somebody's own check of it."""
        return replace(self, lines=tuple(_as_checked(line, on) for line in self.lines))

    def choose(
        self, country: str | None, language: str, category: Category | None, now: datetime
    ) -> tuple[CrisisLine, ...]:
        """At most three lines, the most fitting first; never empty."""
        return choose_lines(self.lines, self._asker(country, language, category), now)

    def every(self, country: str | None, language: str, now: datetime) -> tuple[CrisisLine, ...]:
        """Every line of the country, the most fitting first."""
        return all_lines(self.lines, self._asker(country, language, None), now)

    def _asker(self, country: str | None, language: str, category: Category | None) -> Asker:
        here = self.subdivision if self.subdivision and self.subdivision.startswith(f"{country}-") else None
        return Asker(country, plain(language), category, subdivision=here)

    def emergency(self, country: str | None, category: Category | None = None) -> str | None:
        """The number to dial in this country; None when we do not know it.

        Where one number reaches only the ambulance, violence is met with the one that reaches the police.
        """
        known = self.emergencies.get(country or "")
        return known.number_for(is_violence=category in VIOLENCE) if known else None

    def values(self, country: str | None, language: str, category: Category | None, now: datetime) -> dict[str, Value]:
        """What a first reply is filled with: $emergency, $line1, $line2 and $line3, "" where there is none."""
        chosen = self.choose(country, language, category, now)
        shown = [line_text(self.texts, line, language, now) for line in chosen]
        emergency = self.emergency(country, category) or Phrase("emergency-number-local")
        return {"emergency": emergency, **{f"line{at}": _at(shown, at - 1) for at in range(1, 4)}}

    def first_words(
        self, level: Level, category: Category | None, language: str, country: str | None, now: datetime
    ) -> str:
        """The whole first reply (or question), ready to send."""
        return self.texts.text(self.reply(level, category), language, self.values(country, language, category, now))


def _as_checked(line: CrisisLine, on: Mapping[str, date]) -> CrisisLine:
    return _fresher(line, on[line.id]) if line.id in on else line


def _fresher(line: CrisisLine, on: date) -> CrisisLine:
    return replace(line, checked_on=max(on, line.checked_on or on))


def _at(shown: Iterable[str], index: int) -> str:
    return dict(enumerate(shown)).get(index, "")
