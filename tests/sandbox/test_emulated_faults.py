"""Telegram fails on request, in the ways networks and servers fail."""

import pytest
from telegram.error import BadRequest, InvalidToken, NetworkError, RetryAfter, TelegramError, TimedOut
from telegram.ext import ExtBot

from bot.sandbox.faults import Fault
from bot.sandbox.phone import Phone
from bot.sandbox.telegram import EmulatedTelegram
from tests.sandbox.conftest import HandClock


@pytest.mark.parametrize(
    ("fault", "error", "arrives"),
    [
        (Fault.server_error(), NetworkError, False),
        (Fault.timeout_before(), TimedOut, False),
        (Fault.timeout_after(), TimedOut, True),
        (Fault.connect(), NetworkError, False),
        (Fault.reset(), NetworkError, False),
        (Fault.reset_after(), NetworkError, True),
        (Fault.flood(7), RetryAfter, False),
        (Fault.bad_json(), TelegramError, True),
        (Fault.unauthorized(), InvalidToken, False),
        (Fault.refused("chat not found"), BadRequest, False),
    ],
)
async def test_a_fault_fails_one_call_and_then_it_is_over(
    telegram: EmulatedTelegram, bot: ExtBot[None], ana: Phone, fault: Fault, error: type[Exception], arrives: bool
) -> None:
    ana.starts()
    telegram.faults.add(fault, method="sendMessage")
    with pytest.raises(error):
        await bot.send_message(ana.id, "first")
    await bot.send_message(ana.id, "second")
    assert ana.hears == (["first", "second"] if arrives else ["second"])


async def test_a_fault_may_concern_one_chat_only(telegram: EmulatedTelegram, bot: ExtBot[None], ana: Phone) -> None:
    maria = telegram.phone("Maria")
    ana.starts()
    maria.starts()
    failing = telegram.faults.add(Fault.server_error(), times=None, chat=maria.id)
    await bot.send_message(ana.id, "hi")
    with pytest.raises(NetworkError):
        await bot.send_message(maria.id, "hi")
    failing.stop()
    await bot.send_message(maria.id, "hi")
    assert (ana.hears, maria.hears) == (["hi"], ["hi"])


async def test_faults_are_met_in_the_order_they_were_planned(telegram: EmulatedTelegram, bot: ExtBot[None]) -> None:
    telegram.faults.add(Fault.flood(3))
    telegram.faults.add(Fault.timeout_before(), times=2)
    seen = []
    for _ in range(4):
        try:
            seen.append(type(await bot.get_me()))
        except TelegramError as error:
            seen.append(type(error))
    assert [each.__name__ for each in seen] == ["RetryAfter", "TimedOut", "TimedOut", "User"]


async def test_every_call_is_recorded_with_what_came_of_it(
    telegram: EmulatedTelegram, bot: ExtBot[None], ana: Phone
) -> None:
    ana.starts()
    telegram.faults.add(Fault.server_error(), method="sendMessage")
    with pytest.raises(NetworkError):
        await bot.send_message(ana.id, "lost")
    await bot.send_message(ana.id, "here")
    sends = [(each.values["text"], each.took_effect) for each in telegram.calls if each.method == "sendMessage"]
    assert sends == [("lost", False), ("here", True)]


async def test_a_slow_answer_waits_on_the_given_sleep(clock: HandClock) -> None:
    async def sleep(seconds: float) -> None:
        clock.passes(seconds=seconds)

    telegram = EmulatedTelegram(now=clock.now, sleep=sleep)
    telegram.faults.add(Fault.slow(30))
    before = clock.now()
    await telegram.call(telegram.bot.token, "getMe", {})
    assert (clock.now() - before).total_seconds() == 30


async def test_a_chat_takes_a_short_burst_and_then_one_message_a_second(
    telegram: EmulatedTelegram, bot: ExtBot[None], ana: Phone, clock: HandClock
) -> None:
    telegram.limits.enforced = True
    ana.starts()
    for _ in range(3):
        await bot.send_message(ana.id, "hi")
    with pytest.raises(RetryAfter):
        await bot.send_message(ana.id, "too fast")
    clock.passes(seconds=1)
    await bot.send_message(ana.id, "fine")
    assert len(ana.hears) == 4


async def test_a_bot_sends_thirty_messages_a_second(
    telegram: EmulatedTelegram, bot: ExtBot[None], clock: HandClock
) -> None:
    telegram.limits.enforced = True
    people = [telegram.phone(f"P{number}") for number in range(31)]
    for person in people:
        person.starts()
    for person in people[:30]:
        await bot.send_message(person.id, "hi")
    with pytest.raises(RetryAfter):
        await bot.send_message(people[30].id, "hi")
    clock.passes(seconds=1)
    await bot.send_message(people[30].id, "hi")


async def test_a_group_takes_twenty_messages_a_minute(
    telegram: EmulatedTelegram, bot: ExtBot[None], ana: Phone, clock: HandClock
) -> None:
    telegram.limits.enforced = True
    group = telegram.group("Team", ana)
    for _ in range(20):
        await bot.send_message(group.id, "hi")
    with pytest.raises(RetryAfter) as refused:
        await bot.send_message(group.id, "hi")
    clock.at += refused.value.retry_after
    await bot.send_message(group.id, "hi")
