"""What is stored comes back as it was, on both databases."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from bot.domain.hours import QuietHours
from bot.domain.peer import Dialogue, Standing
from bot.domain.specialist import Duty, Role, Specialist
from bot.domain.words import Keyboard, Link, LocalTime, Manner, Media, MediaKind, Phrase, Urgency, Words
from bot.ports import Invite, Transaction
from bot.storage.ids import IdMaker
from bot.storage.work import ManagedWork
from tests.databases import NOON, HandClock, a_peer


async def test_a_person_comes_back_whole(work: ManagedWork) -> None:
    ana = await work.run(a_peer)
    changed = replace(
        ana,
        standing=Standing.STOPPED,
        country="ES",
        quiet=QuietHours(time(23, 30), None),
        paused_until=NOON,
        consent_reading=False,
        hushed=True,
        memory={"lines": ["a", "b"]},
        chat_id=99,
        name=None,
    )
    await work.run(lambda tx: tx.people.save(changed))
    assert await work.run(lambda tx: tx.people.by_chat(99)) == changed
    assert await work.run(lambda tx: tx.people.by_chat(ana.chat_id)) is None


async def test_members_are_counted(work: ManagedWork) -> None:
    ana = await work.run(a_peer, 1)
    await work.run(a_peer, 2)
    await work.run(lambda tx: tx.people.save(replace(ana, standing=Standing.STRANGER)))
    assert await work.run(lambda tx: tx.people.count_members()) == 1


async def test_staff_come_back_in_order(work: ManagedWork) -> None:
    ids = [(await work.run(a_peer, n)).id for n in (1, 2)]
    for person, duty in zip(ids, (Duty.FIRST, Duty.BACKUP), strict=True):
        await work.run(lambda tx, p=person, d=duty: tx.staff.save(Specialist(p, "Maria", Role.SPECIALIST, d)))
    await work.run(lambda tx: tx.staff.save(Specialist(ids[0], "María", Role.SUPERVISOR, removed_at=NOON)))
    everyone = await work.run(lambda tx: tx.staff.everyone())
    assert [(s.id, s.name, s.role, s.duty, s.removed_at) for s in everyone] == [
        (ids[0], "María", Role.SUPERVISOR, Duty.OFF, NOON),
        (ids[1], "Maria", Role.SPECIALIST, Duty.BACKUP, None),
    ]


async def test_a_dialogue_replaces_the_one_before(work: ManagedWork) -> None:
    ana = await work.run(a_peer)
    second = Dialogue(ana.id, "zone", {"typed": "Lima"}, NOON)
    for dialogue in (Dialogue(ana.id, "time"), second):
        await work.run(lambda tx, d=dialogue: tx.dialogues.put(d))
    assert await work.run(lambda tx: tx.dialogues.find(ana.id)) == second
    await work.run(lambda tx: tx.dialogues.clear(ana.id))
    assert await work.run(lambda tx: tx.dialogues.find(ana.id)) is None


async def test_words_keep_their_form_until_they_are_sent(work: ManagedWork, clock: HandClock) -> None:
    ana = await work.run(a_peer)
    words = Words(
        "hello",
        {"at": LocalTime(NOON, "Europe/Madrid", "day"), "what": Phrase("other"), "n": 3},
        keyboard=Keyboard.PEER,
        media=Media(MediaKind.VOICE, "file"),
        lead=("notice",),
    )
    manner = Manner(slot="s", silent=True, protect=True, about="alert:1", reply_to=5)
    linked = replace(words, buttons=((Link("button-open", "https://example.org"),),))
    await work.run(lambda tx: tx.outbox.add(ana.id, linked, Urgency.HUMAN, manner))
    letter = (await work.run(lambda tx: tx.post.take(clock.now(), 5, Urgency.DIGEST)))[0]
    assert (letter.words, letter.manner) == (words, manner)
    assert letter.labels[0][0].target == "url:https://example.org"


async def test_a_staff_code_works_once_and_in_time(work: ManagedWork, clock: HandClock) -> None:
    invite = Invite(Role.SPECIALIST, "Maria", clock.now() + timedelta(hours=48))

    def redeem(tx: Transaction, code: str) -> Invite | None:
        return tx.invites.redeem(code, "p1", clock.now())

    code = await work.run(lambda tx: tx.invites.create(invite, clock.now()))
    late = await work.run(lambda tx: tx.invites.create(invite, clock.now()))
    assert [await work.run(redeem, code), await work.run(redeem, code)] == [invite, None]
    clock.passes(hours=49)
    assert await work.run(redeem, late) is None


async def test_the_link_for_peers_works_again_and_again(work: ManagedWork, clock: HandClock) -> None:
    code = await work.run(lambda tx: tx.invites.create(Invite(None, "", None), clock.now()))
    found = [await work.run(lambda tx: tx.invites.redeem(code, "p1", clock.now())) for _ in range(2)]
    assert [invite is not None for invite in found] == [True, True]
    assert len(code) <= 64


async def test_wrong_codes_are_counted_for_a_day(work: ManagedWork, clock: HandClock) -> None:
    counts = [await work.run(lambda tx: tx.invites.note_try("p1", clock.now()).own) for _ in range(3)]
    clock.passes(hours=25)
    assert [*counts, await work.run(lambda tx: tx.invites.note_try("p1", clock.now()).own)] == [1, 2, 3, 1]


async def test_the_journal_keeps_facts_in_order(work: ManagedWork) -> None:
    await work.run(lambda tx: tx.journal.add("opened", "e1", by="p1", level="high", step=None))
    await work.run(lambda tx: tx.journal.add("claimed", "e1"))
    first, second = await work.run(lambda tx: tx.journal.of("e1"))
    assert (first["event"], first["by"], first["level"], second["event"]) == ("opened", "p1", "high", "claimed")


async def test_a_naive_time_never_reaches_the_database(work: ManagedWork) -> None:
    with pytest.raises(Exception, match="without a time zone"):
        await work.run(lambda tx: tx.due.put("x", "y", datetime(2026, 1, 1)))  # noqa: DTZ001 - the point of it


def test_ids_sort_by_time_also_within_a_millisecond() -> None:
    maker = IdMaker()
    moments = [datetime(2026, 1, 1, tzinfo=UTC) + timedelta(milliseconds=n // 100) for n in range(1000)]
    made = [maker.new_id(moment) for moment in moments]
    assert made == sorted(set(made))


def test_ids_keep_their_order_when_the_clock_goes_back() -> None:
    maker = IdMaker()
    later = maker.new_id(datetime(2026, 1, 2, tzinfo=UTC))
    assert maker.new_id(datetime(2026, 1, 1, tzinfo=UTC)) > later
