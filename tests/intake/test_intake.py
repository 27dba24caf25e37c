"""Intake: kept before confirmed, in order within a chat, never blocked by one update, never silent."""

import asyncio
import json
from typing import Any

import pytest
from telegram.error import Conflict, NetworkError

from bot.intake import Intake, Json
from bot.ports import Transaction
from bot.raw_updates import chat_of, written_strings
from bot.storage.work import ManagedWork
from tests.databases import HandClock, opened


def an_update(number: int, text: str = "hello", chat_id: int = 1) -> Json:
    """One message."""
    chat = {"id": chat_id, "type": "private"}
    return {"update_id": number, "message": {"message_id": number, "date": 0, "chat": chat, "text": text}}


class FakeTelegram:
    """Hands out what was not confirmed."""

    def __init__(self, *updates: Json) -> None:
        self.updates = list(updates)
        self.offsets: list[int | None] = []
        self.failures: list[Exception] = []
        self.reconnected = 0

    async def fetch_updates(self, offset: int | None, allowed: Any, seconds: int = 0) -> list[Json]:
        """As getUpdates does."""
        self.offsets.append(offset)
        await asyncio.sleep(0)
        if self.failures:
            raise self.failures.pop(0)
        self.updates = [u for u in self.updates if offset is None or u["update_id"] >= offset]
        return list(self.updates)

    async def reconnect(self) -> None:
        """Count it."""
        self.reconnected += 1


class Handler:
    """Marks updates handled, in one commit with a fact; `breaks_on` says for which texts it fails instead."""

    def __init__(self, work: ManagedWork) -> None:
        self.work = work
        self.seen: list[str] = []
        self.breaks_on: dict[str, int] = {}
        self.first = asyncio.Event()

    async def process(self, update: Json) -> None:
        """One update; swallows its errors as python-telegram-bot does."""
        text = update["message"]["text"]
        self.seen.append(text)
        self.first.set()
        if self.breaks_on.get(text, 0) > 0:
            self.breaks_on[text] -= 1
            return
        await self.work.run(lambda tx: tx.inbox.mark_handled(update["update_id"]))


class Aside:
    """Remembers what was set aside."""

    def __init__(self) -> None:
        self.strings: list[tuple[int | None, tuple[str, ...]]] = []
        self.breaks = False

    def __call__(self, tx: Transaction, now: object, chat_id: int | None, strings: Any) -> None:
        """Screen it."""
        if self.breaks:
            raise ValueError("the last net tore")
        self.strings.append((chat_id, tuple(strings)))


async def no_sleep(seconds: float) -> None:
    """Nothing waits in tests."""
    await asyncio.sleep(0)


def an_intake(work: ManagedWork, clock: HandClock, telegram: FakeTelegram, handler: Handler) -> Intake:
    """An intake that does not wait."""
    intake = Intake(telegram, work, clock, handler.process, Aside())
    intake.sleep = no_sleep
    return intake


async def state_of(work: ManagedWork, number: int) -> tuple[str, bool]:
    """The row's state, and whether its body is still there."""
    from sqlalchemy import select

    from bot.storage.tables import inbox

    def look(tx: Transaction) -> Any:
        query = select(inbox.c.state, inbox.c.body).where(inbox.c.update_id == number)
        return tx.arrivals._connection.execute(query).one()  # type: ignore[attr-defined]

    row = await work.run(look)
    return row.state, row.body is not None


async def test_an_update_is_kept_handled_and_erased(work: ManagedWork, clock: HandClock) -> None:
    handler = Handler(work)
    intake = an_intake(work, clock, FakeTelegram(an_update(5)), handler)
    assert await intake.poll_once() == 1
    await intake.settle()
    assert handler.seen == ["hello"]
    assert await state_of(work, 5) == ("handled", False)


async def test_the_offset_moves_only_after_the_commit(work: ManagedWork, clock: HandClock) -> None:
    telegram = FakeTelegram(an_update(5), an_update(6))
    handler = Handler(work)
    intake = an_intake(work, clock, telegram, handler)
    unkept: list[Json] = []

    async def note(updates: Any) -> None:
        unkept.extend(updates)

    intake.on_unkept = note
    await work.close()
    with pytest.raises(Exception, match=r"closed|shutdown"):
        await intake.poll_once()
    with pytest.raises(Exception, match=r"closed|shutdown"):
        await intake.poll_once()
    assert telegram.offsets == [None, None]
    assert len(unkept) == 4


async def test_the_next_poll_confirms_what_was_kept(work: ManagedWork, clock: HandClock) -> None:
    telegram = FakeTelegram(an_update(5), an_update(6))
    intake = an_intake(work, clock, telegram, Handler(work))
    await intake.poll_once()
    await intake.poll_once()
    assert telegram.offsets == [None, 7]


async def test_a_repeat_is_harmless(work: ManagedWork, clock: HandClock) -> None:
    handler = Handler(work)
    for _ in range(2):
        intake = an_intake(work, clock, FakeTelegram(an_update(5)), handler)
        await intake.poll_once()
        await intake.settle()
    assert handler.seen == ["hello"]


async def test_one_chat_is_served_in_order_and_many_at_once(work: ManagedWork, clock: HandClock) -> None:
    updates = [an_update(n, f"{n}", chat_id=n % 3 + 1) for n in range(30)]
    handler = Handler(work)
    intake = an_intake(work, clock, FakeTelegram(*updates), handler)
    await intake.poll_once()
    await intake.settle()
    for chat in range(3):
        mine = [int(text) for text in handler.seen if int(text) % 3 == chat]
        assert mine == sorted(mine)
    assert len(handler.seen) == 30


async def test_what_fails_is_tried_again(work: ManagedWork, clock: HandClock) -> None:
    handler = Handler(work)
    handler.breaks_on = {"hello": 2}
    intake = an_intake(work, clock, FakeTelegram(an_update(5)), handler)
    await intake.poll_once()
    await intake.settle()
    assert handler.seen == ["hello"] * 3
    assert await state_of(work, 5) == ("handled", False)


async def test_what_keeps_failing_is_screened_and_set_aside(work: ManagedWork, clock: HandClock) -> None:
    handler, aside = Handler(work), Aside()
    handler.breaks_on = {"poison": 99}
    intake = Intake(FakeTelegram(an_update(5, "poison"), an_update(6, "next")), work, clock, handler.process, aside)
    intake.sleep = no_sleep
    await intake.poll_once()
    await intake.settle()
    assert aside.strings == [(1, ("poison",))]
    assert handler.seen == ["poison"] * 3 + ["next"]
    assert (await state_of(work, 5))[0] == "aside"


async def test_even_a_last_net_that_tears_blocks_nobody(work: ManagedWork, clock: HandClock) -> None:
    handler, aside = Handler(work), Aside()
    aside.breaks = True
    handler.breaks_on = {"poison": 99}
    intake = Intake(FakeTelegram(an_update(5, "poison"), an_update(6, "next")), work, clock, handler.process, aside)
    intake.sleep = no_sleep
    await intake.poll_once()
    await intake.settle()
    assert handler.seen[-1] == "next"


async def test_what_an_earlier_run_left_is_taken_up(sqlite_url: str, clock: HandClock) -> None:
    async with opened(sqlite_url, clock) as work:
        intake = an_intake(work, clock, FakeTelegram(an_update(5)), Handler(work))
        intake._hand_on = lambda *args: None  # type: ignore[method-assign, assignment]  # as if killed here
        await intake.poll_once()
    async with opened(sqlite_url, clock) as work:
        handler = Handler(work)
        intake = an_intake(work, clock, FakeTelegram(), handler)
        assert await intake.recover() == 1
        await intake.settle()
        assert handler.seen == ["hello"]


async def test_an_update_that_kills_the_process_is_set_aside_in_the_end(sqlite_url: str, clock: HandClock) -> None:
    aside = Aside()
    async with opened(sqlite_url, clock) as work:
        handler = Handler(work)
        first = an_intake(work, clock, FakeTelegram(an_update(5)), handler)
        for life in range(7):  # each ends before the update is handled
            first.hand_on = lambda *args: None  # type: ignore[method-assign, assignment]
            await (first.poll_once() if life == 0 else first.recover())
        last = Intake(FakeTelegram(), work, clock, handler.process, aside)
        await last.recover()
        await last.settle()
    assert (handler.seen, aside.strings) == ([], [(1, ("hello",))])


@pytest.mark.parametrize("failure", [NetworkError("down"), Conflict("two pollers"), ValueError("bad answer")])
async def test_no_failure_ends_polling(work: ManagedWork, clock: HandClock, failure: Exception) -> None:
    telegram = FakeTelegram(an_update(5))
    telegram.failures = [failure] * 20
    handler = Handler(work)
    intake = an_intake(work, clock, telegram, handler)
    running = asyncio.create_task(intake.run(0))
    async with asyncio.timeout(5):
        await handler.first.wait()
    await intake.stop()
    await running
    assert handler.seen == ["hello"]


async def test_settled_updates_are_forgotten_after_days(work: ManagedWork, clock: HandClock) -> None:
    handler = Handler(work)
    intake = an_intake(work, clock, FakeTelegram(an_update(5)), handler)
    await intake.poll_once()
    await intake.settle()
    clock.passes(days=4)
    await intake.purge_now_and_then()
    again = an_intake(work, clock, FakeTelegram(an_update(5, "new number, same id")), handler)
    await again.poll_once()
    await again.settle()
    assert handler.seen == ["hello", "new number, same id"]


def test_the_chat_is_found_in_every_shape() -> None:
    press = {"update_id": 1, "callback_query": {"from": {"id": 3}, "message": {"chat": {"id": 7}}, "data": "x"}}
    vote = {"update_id": 2, "poll_answer": {"user": {"id": 4}, "poll_id": "1", "option_ids": []}}
    later = {"update_id": 3, "something_new": {"chat": {"id": 9}}}
    assert [chat_of(u) for u in (an_update(1), press, vote, later, {"update_id": 4})] == [1, 7, 4, 9, 0]


def test_only_what_the_author_wrote_is_screened() -> None:
    update = an_update(1, "mine")
    update["message"] |= {
        "from": {"first_name": "a name"},
        "reply_to_message": {"text": "quoted"},
        "poll": {"question": "asked", "options": [{"text": "option"}]},
        "new_kind": {"words": ["later"]},
    }
    assert written_strings(json.loads(json.dumps(update))) == ("mine", "asked", "option", "later")
