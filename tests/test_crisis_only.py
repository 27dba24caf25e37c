"""Without a database a crisis is answered all the same: once, in the person's language, with lines, and honestly."""

from functools import lru_cache
from typing import Any

import pytest

from bot.crisis_only import Bundle, CrisisOnly, OnCall, _past_a_full_page, serve, who_is_on_call
from bot.delivery.failures import Cause
from bot.domain.policy import Policy
from bot.domain.specialist import Duty, Role, Specialist
from bot.packs.loader import load_content
from bot.storage.work import ManagedWork
from tests.databases import *  # noqa: F403 - fixtures
from tests.databases import HandClock, a_peer
from tests.delivery.fakes import RecordingChannel

CRISIS = "I want to kill myself"


@lru_cache(maxsize=1)
def bundle() -> Bundle:
    """The real content."""
    content = load_content()
    return Bundle(content.screener, content.crisis, Policy("Riverside"), ("en", "es"))


def an_update(number: int, text: str, language: str = "en", kind: str = "private") -> dict[str, Any]:
    """One message."""
    sender = {"id": 7, "first_name": "Ana", "language_code": language}
    message = {"message_id": 1, "date": 0, "chat": {"id": 7, "type": kind}, "from": sender, "text": text}
    return {"update_id": number, "message": message}


@pytest.fixture
def channel() -> RecordingChannel:
    """What would go to Telegram."""
    return RecordingChannel()


@pytest.fixture
def crisis_only(channel: RecordingChannel, clock: HandClock) -> CrisisOnly:
    """The service, with nobody known to be on call."""
    return CrisisOnly(channel, bundle(), clock)


async def test_a_crisis_is_answered_with_the_lines_and_the_truth(
    crisis_only: CrisisOnly, channel: RecordingChannel
) -> None:
    await crisis_only.answer([an_update(1, CRISIS)])
    (_, first), (_, second) = channel.sent
    assert "988" in first
    assert "I can't reach Riverside for you" in second


async def test_it_is_answered_once_although_it_comes_again(crisis_only: CrisisOnly, channel: RecordingChannel) -> None:
    for _ in range(3):
        await crisis_only.answer([an_update(1, CRISIS)])
    assert len(channel.sent) == 2


async def test_those_last_known_to_be_on_call_are_alerted(crisis_only: CrisisOnly, channel: RecordingChannel) -> None:
    crisis_only.on_call = (OnCall(70, "es"),)
    await crisis_only.answer([an_update(1, CRISIS)])
    assert [chat for chat, _ in channel.sent] == [7, 70]
    assert "Mi base de datos no funciona" in channel.sent[1][1]
    assert CRISIS not in channel.sent[1][1]


async def test_an_everyday_message_is_left_for_later(crisis_only: CrisisOnly, channel: RecordingChannel) -> None:
    await crisis_only.answer([an_update(1, "good morning"), an_update(2, CRISIS, kind="group")])
    assert channel.sent == []


@pytest.mark.parametrize("words", ["/sos", "SOS"])
async def test_the_sos_button_still_gives_the_numbers(
    crisis_only: CrisisOnly, channel: RecordingChannel, words: str
) -> None:
    await crisis_only.answer([an_update(1, words)])
    assert len(channel.sent) == 1
    assert "988" in channel.sent[0][1]


async def test_the_answer_is_in_the_persons_language(crisis_only: CrisisOnly, channel: RecordingChannel) -> None:
    await crisis_only.answer([an_update(1, "me quiero matar", "es-MX")])
    assert "Llama" in channel.sent[0][1] or "llama" in channel.sent[0][1]


async def test_a_failed_answer_is_tried_again_with_the_next_poll(
    crisis_only: CrisisOnly, channel: RecordingChannel
) -> None:
    channel.fails(*[Cause.NETWORK] * 3)
    await crisis_only.answer([an_update(1, CRISIS)])
    assert channel.sent == []
    await crisis_only.answer([an_update(1, CRISIS)])
    assert len(channel.sent) == 2


def test_nothing_is_confirmed_unless_a_full_page_hides_what_is_behind() -> None:
    page = [an_update(n, "hello") for n in range(100)]
    assert _past_a_full_page(page[:99], None) is None
    assert _past_a_full_page(page, None) == 100


async def test_it_gives_way_when_the_storage_can_be_used_again(
    crisis_only: CrisisOnly, monkeypatch: pytest.MonkeyPatch, channel: RecordingChannel
) -> None:
    class Source:
        """One crisis."""

        async def fetch_updates(self, offset: int | None, allowed: Any, seconds: int = 0) -> list[dict[str, Any]]:
            """Always the same, since nothing is confirmed."""
            return [an_update(1, CRISIS)]

    monkeypatch.setattr("bot.crisis_only._LOOK_SECONDS", 0.0)
    monkeypatch.setattr("bot.crisis_only._POLL_SECONDS", 0.0)
    answers = iter([False, False, True])
    await serve(crisis_only, Source(), lambda: next(answers))
    assert len(channel.sent) == 2


async def test_on_call_means_on_duty_or_else_supervisors(work: ManagedWork) -> None:
    ids = [(await work.run(a_peer, n)).id for n in (1, 2)]
    supervisor = Specialist(ids[1], "Sam", Role.SUPERVISOR)
    await work.run(lambda tx: tx.staff.save(supervisor))
    assert [person.chat_id for person in await work.run(who_is_on_call)] == [2]
    await work.run(lambda tx: tx.staff.save(Specialist(ids[0], "Maria", Role.SPECIALIST, Duty.FIRST)))
    assert [person.chat_id for person in await work.run(who_is_on_call)] == [1]
