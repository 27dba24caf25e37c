"""Which lines are said, and what is remembered."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest

from bot.domain.reflection import Kind, Memory
from tests.domain.reflection.small_language import ASK, BOT, FACT, HEAVY, LOUD, MISFIT, PLAIN, SOFT, line, reflector

ALL = [PLAIN, *HEAVY, FACT, LOUD, SOFT, MISFIT, BOT]


def test_the_same_turn_gives_the_same_reply() -> None:
    first, second = (reflector([*ALL, *ASK]).reflect("I am sad", "en", Memory(), seed="ana") for _ in range(2))
    assert first == second


def test_no_line_returns_while_others_are_unsaid() -> None:
    memory, said = Memory(), []
    for _ in HEAVY:
        reply = reflector(HEAVY).reflect("I am sad", "en", memory, seed="ana")
        memory, said = reply.memory, [*said, reply.text]
    assert len(set(said)) == len(HEAVY)


def test_a_strong_feeling_gets_the_slower_line() -> None:
    answers = [
        reflector(ALL).reflect(text, "en", Memory(), seed="ana").text for text in ("I am tired", "I am so tired")
    ]
    assert answers == ["You sound tired.", "Slowly. You are tired."]


def test_the_fact_at_hand_is_said() -> None:
    assert "your boss" in reflector(ALL).reflect("it is about my boss", "en", Memory(), seed="ana").text


def test_questions_never_come_two_turns_in_a_row() -> None:
    memory, asked = Memory(), []
    for turn in range(12):
        reply = reflector([*ASK, *(line(f"Hard {at}.", tone=-1) for at in range(20))]).reflect(
            "I am sad", "en", memory, seed=f"ana {turn}"
        )
        memory, asked = reply.memory, [*asked, "?" in reply.text]
    assert any(asked)
    assert not any(one and two for one, two in itertools.pairwise(asked))


def test_just_listening_asks_nothing() -> None:
    replies = [
        reflector([*HEAVY, *ASK]).reflect("I am sad", "en", Memory(just_listen=True), seed=str(at)) for at in range(9)
    ]
    assert not any("?" in reply.text or reply.ask_fit for reply in replies)


def test_after_two_misfits_a_person_is_offered_once() -> None:
    reply = reflector(ALL).reflect("I am sad", "en", Memory(turn=4, misfits=2), seed="ana")
    assert (reply.text, reply.offer_person, reply.memory.misfits) == (MISFIT.text, True, 0)


def test_a_route_outranks_the_misfit_offer() -> None:
    reply = reflector(ALL).reflect("are you a bot", "en", Memory(misfits=2), seed="ana")
    assert reply.understanding.kind is Kind.ABOUT_BOT
    assert reply.text == BOT.text


@pytest.mark.parametrize(("turn", "asks"), [(0, True), (1, True), (5, False), (10, True)])
def test_whether_it_fits_is_asked_first_and_every_tenth_time(turn: int, asks: bool) -> None:
    assert reflector(ALL).reflect("I am tired", "en", Memory(turn=turn), seed="ana").ask_fit is asks


def test_a_plain_message_amid_hard_talk_gets_a_gentle_line() -> None:
    gentle = line("I hear you.", tone=-1, gentle=True)
    ours = reflector([PLAIN, gentle, *HEAVY])
    after = ours.reflect("I am sad", "en", Memory(used_lines=(gentle.id,)), seed="ana").memory
    assert (
        ours.reflect("then the road went on", "en", replace(after, used_lines=(HEAVY[0].id,)), seed="ana").text
        == gentle.text
    )
    assert ours.reflect("then the road went on", "en", Memory(), seed="ana").text == PLAIN.text


def test_memory_survives_json_and_keeps_thirty_turns() -> None:
    memory = Memory()
    for at in range(40):
        memory = reflector(ALL).reflect(f"I am sad {at}", "en", memory, seed="ana").memory
    assert Memory.from_dict(memory.to_dict()) == memory
    assert (memory.turn, len(memory.used_lines), len(memory.openings)) == (40, 30, 30)


def test_a_missing_memory_starts_empty() -> None:
    assert Memory.from_dict({}) == Memory()


@pytest.mark.parametrize("text", ["", "   ", "?!", "\U0001f4a9\U0001f4a9", "\u0000", "a" * 9000])
def test_no_text_is_too_odd_to_answer(text: str) -> None:
    memory = replace(Memory(), turn=3)
    assert reflector(ALL).reflect(text, "en", memory, seed="ana").memory.turn == 4


def test_words_in_another_language_are_told_apart() -> None:
    understood = reflector(ALL).understand("ich bin heute sehr traurig und das ist nicht gut", "en")
    assert (understood.kind, understood.language) == (Kind.OTHER_LANGUAGE, None)
