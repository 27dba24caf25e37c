"""How a check-in is asked: its length or its own questions, tone, language, first line, sound. Each tap changes one."""

from dataclasses import replace
from typing import TypeVar

from bot.domain.cadence import LONGER, ONE_TAP, SHORT
from bot.domain.checkin import MOST_QUESTIONS, Checkin, Kind, Question, Style, Tone
from bot.domain.words import Button, Phrase, Row, Value
from bot.ports import Content
from bot.usecases.steps.asking import BANK
from bot.usecases.steps.scene import Scene
from bot.usecases.steps.schedule_screen import rhythm_words
from bot.usecases.steps.screens import in_pairs
from bot.usecases.steps.settings_screen import clock

Choice = TypeVar("Choice")
LENGTHS = (ONE_TAP, SHORT, LONGER)
OWN_QUESTION = "own-question"  # the dialogue that takes it
LONGEST_QUESTION = 200


def changed(checkin: Checkin, what: str, content: Content) -> Checkin:
    """The check-in after one tap on `what`: the next of its choices, round and round."""
    style = checkin.style
    if what == "length":
        name = _next(LENGTHS, checkin.questionnaire)
        return replace(checkin, questionnaire=name, style=replace(style, questions=()))
    return replace(checkin, style=_restyled(style, what, content))


def switched(checkin: Checkin, question: str, content: Content) -> Checkin | None:
    """One question more or less, in the order of the bank; None when five are chosen already."""
    order = [one.id for one in content.questionnaire(BANK, "en").questions]
    chosen = set(checkin.style.questions) ^ {question}
    if len(chosen) > MOST_QUESTIONS:
        return None
    kept = tuple(one for one in order if one in chosen)
    return replace(checkin, style=replace(checkin.style, questions=kept))


def show_style(scene: Scene, content: Content, checkin: Checkin) -> None:
    """As it is now, a button for each part."""
    style, language = checkin.style, scene.peer.reads
    values: dict[str, Value] = {
        "time": clock(checkin.at),
        "days": rhythm_words(content, scene.peer, checkin),
        "questions": questions_words(content, checkin, language),
        "tone": Phrase(f"tone-{style.tone}"),
        "language": Phrase(f"language-{style.language}" if style.language else "language-mine"),
        "discreet": Phrase("chosen-yes" if style.discreet else "chosen-no"),
        "silent": Phrase("chosen-yes" if style.silent else "chosen-no"),
    }
    rows = (
        (_change(scene, "button-style-length", "length"), scene.button("button-style-questions", "style.questions")),
        (_change(scene, "button-style-tone", "tone"), _change(scene, "button-style-language", "language")),
        (_change(scene, "button-style-discreet", "discreet"), _change(scene, "button-style-silent", "silent")),
        (scene.button("button-back", "schedule.open"),),
    )
    scene.show("checkin-style", values, rows)


def show_questions(scene: Scene, content: Content, checkin: Checkin) -> None:
    """Every question of the bank, on or off; the person's own is typed."""
    bank = content.questionnaire(BANK, scene.peer.reads).questions
    rows: tuple[Row, ...] = in_pairs([_switch(scene, checkin, one) for one in bank])
    last: list[Button] = [scene.button("button-done-days", "style.open")]
    if checkin.own_question:
        last.insert(0, scene.button("button-change-own", "style.own"))
    values: dict[str, Value] = {"most": MOST_QUESTIONS, "own": checkin.own_question or ""}
    scene.show("checkin-questions", values, (*rows, tuple(last)))


def questions_words(content: Content, checkin: Checkin, language: str) -> str:
    """The questions by name, or the length that brings its own."""
    if not checkin.style.questions:
        return content.text(f"length-{checkin.questionnaire}", language)
    bank = content.questionnaire(BANK, language).questions
    return " · ".join(one.name or one.id for one in bank if one.id in checkin.style.questions)


def _switch(scene: Scene, checkin: Checkin, one: Question) -> Button:
    label = "button-question-on" if one.id in checkin.style.questions else "button-question-off"
    values: dict[str, Value] = {"name": one.name or one.id}
    if one.kind is Kind.OWN and not checkin.own_question:
        return scene.button(label, "style.own", values)
    return scene.button(label, "style.question", values, question=one.id)


def _change(scene: Scene, label: str, what: str) -> Button:
    return scene.button(label, "style.change", None, what=what)


def _restyled(style: Style, what: str, content: Content) -> Style:
    if what == "tone":
        return replace(style, tone=Tone.WARM if style.tone is Tone.PLAIN else Tone.PLAIN)
    if what == "language":
        return replace(style, language=_next((None, *content.languages), style.language))
    if what == "discreet":
        return replace(style, discreet=not style.discreet)
    return replace(style, silent=not style.silent)


def _next(choices: tuple[Choice, ...], now: Choice) -> Choice:
    return choices[(choices.index(now) + 1) % len(choices)] if now in choices else choices[0]
