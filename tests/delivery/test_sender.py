"""The sender: order, leases, repeats, failures and their consequences."""

from datetime import timedelta

import pytest

from bot.delivery.failures import Cause
from bot.domain.words import Button, Manner, Urgency, Words
from bot.ports import Transaction
from bot.storage.work import ManagedWork
from tests.databases import HandClock, a_peer
from tests.delivery.fakes import Ledger, RecordingChannel, a_sender


def write(tx: Transaction, to: str, key: str, urgency: Urgency = Urgency.REPLY, **manner: object) -> None:
    """Words for somebody."""
    tx.outbox.add(to, Words(key), urgency, Manner(**manner))  # type: ignore[arg-type]


async def someone(work: ManagedWork, chat_id: int = 1, language: str = "en") -> str:
    """The id of somebody stored."""
    return (await work.run(a_peer, chat_id, "Ana", language)).id


async def test_words_are_rendered_in_the_readers_language(work: ManagedWork, clock: HandClock) -> None:
    channel = RecordingChannel()
    ana = await someone(work, 1, "es")
    await work.run(write, ana, "hello")
    await a_sender(work, clock, channel).drain()
    assert channel.sent == [(1, "hello/es")]


async def test_the_most_urgent_goes_first_and_each_chat_keeps_its_order(work: ManagedWork, clock: HandClock) -> None:
    channel = RecordingChannel()
    ana = await someone(work)
    for key in ("one", "two", "three"):
        await work.run(write, ana, key)
    await work.run(write, ana, "crisis", Urgency.CRISIS)
    await a_sender(work, clock, channel).drain()
    assert channel.texts == ["crisis", "one", "two", "three"]


async def test_a_crisis_passes_ten_thousand_waiting_letters(work: ManagedWork, clock: HandClock) -> None:
    channel = RecordingChannel()
    people = [await someone(work, n) for n in range(1, 31)]
    for person in people:
        await work.run(write, person, "daily", Urgency.CHECKIN)
    await work.run(write, people[-1], "crisis", Urgency.CRISIS)
    await a_sender(work, clock, channel).drain()
    assert channel.texts[0] == "crisis"


async def test_one_persons_flood_does_not_hold_up_another(work: ManagedWork, clock: HandClock) -> None:
    channel = RecordingChannel()
    ana, ben = await someone(work, 1), await someone(work, 2)
    for n in range(100):
        await work.run(write, ana, f"flood{n}")
    await work.run(write, ben, "hello")
    sender = a_sender(work, clock, channel)
    await sender.turn()
    assert {letter.person_id for letter in sender._flying.values()} == {ana, ben}
    await sender.drain()


async def test_words_are_erased_once_sent(work: ManagedWork, clock: HandClock) -> None:
    ana = await someone(work)
    await work.run(write, ana, "hello")
    await a_sender(work, clock, RecordingChannel()).drain()
    assert await work.run(_bodies) == [("sent", None)]


async def test_later_words_for_a_slot_edit_its_message(work: ManagedWork, clock: HandClock) -> None:
    channel = RecordingChannel()
    sender = a_sender(work, clock, channel)
    ana = await someone(work)
    for key in ("trying", "reached"):
        await work.run(write, ana, key, Urgency.CRISIS, slot="status")
        await sender.drain()
    assert (channel.texts, channel.edits) == (["trying"], [(1, 101, "reached/en")])


async def test_an_edit_of_a_message_that_is_gone_is_sent_anew(work: ManagedWork, clock: HandClock) -> None:
    channel = RecordingChannel()
    sender = a_sender(work, clock, channel)
    ana = await someone(work)
    await work.run(write, ana, "trying", slot="status")
    await sender.drain()
    channel.fails(Cause.NO_MESSAGE)
    await work.run(write, ana, "reached", slot="status")
    await sender.drain()
    assert channel.texts == ["trying", "reached"]
    assert await work.run(lambda tx: tx.outbox.message_in(ana, "status")) == 102


async def test_a_slot_can_be_removed(work: ManagedWork, clock: HandClock) -> None:
    channel = RecordingChannel()
    sender = a_sender(work, clock, channel)
    ana = await someone(work)
    await work.run(write, ana, "trying", slot="status")
    await sender.drain()
    await work.run(write, ana, "-", slot="status", remove=True)
    await sender.drain()
    assert channel.removed == [101]
    assert await work.run(lambda tx: tx.outbox.message_in(ana, "status")) is None


async def test_a_crisis_whose_fate_is_unknown_goes_again_marked(work: ManagedWork, clock: HandClock) -> None:
    channel = RecordingChannel()
    channel.fails(Cause.UNKNOWN)
    sender = a_sender(work, clock, channel)
    ana = await someone(work)
    await work.run(write, ana, "alert", Urgency.CRISIS)
    await sender.drain()
    clock.passes(seconds=1)
    await sender.drain()
    assert channel.sent == [(1, "repeat-mark/en\n\nalert/en")]


async def test_bulk_whose_fate_is_unknown_is_not_sent_again(work: ManagedWork, clock: HandClock) -> None:
    channel, ledger = RecordingChannel(), Ledger()
    channel.fails(Cause.UNKNOWN)
    sender = a_sender(work, clock, channel, ledger)
    ana = await someone(work)
    await work.run(write, ana, "daily", Urgency.CHECKIN)
    await sender.drain()
    clock.passes(hours=1)
    await sender.drain()
    assert channel.sent == []
    assert [(o.failure, o.is_permanent) for o in ledger.outcomes] == [("unknown", False)]


async def test_what_was_not_sent_goes_again_unmarked_and_in_order(work: ManagedWork, clock: HandClock) -> None:
    channel = RecordingChannel()
    channel.fails(Cause.NETWORK)
    sender = a_sender(work, clock, channel)
    ana = await someone(work)
    await work.run(write, ana, "one")
    await work.run(write, ana, "two")
    await sender.drain()
    assert channel.texts == []
    clock.passes(seconds=1)
    await sender.drain()
    assert channel.texts == ["one", "two"]


async def test_retry_after_holds_that_chat_only(work: ManagedWork, clock: HandClock) -> None:
    channel = RecordingChannel()
    channel.fails(Cause.LATER, seconds=30)
    sender = a_sender(work, clock, channel)
    ana, ben = await someone(work, 1), await someone(work, 2)
    await work.run(write, ana, "for-ana")
    await work.run(write, ben, "for-ben")
    await sender.drain()
    await work.run(write, ana, "crisis", Urgency.CRISIS)
    await sender.drain()
    assert channel.texts == ["for-ben"]
    clock.passes(seconds=31)
    await sender.drain()
    assert channel.texts == ["for-ben", "crisis", "for-ana"]


async def test_somebody_who_blocked_the_bot_is_reported_once_and_for_good(work: ManagedWork, clock: HandClock) -> None:
    channel, ledger = RecordingChannel(), Ledger()
    channel.fails(Cause.BLOCKED)
    sender = a_sender(work, clock, channel, ledger)
    ana = await someone(work)
    await work.run(write, ana, "alert", Urgency.CRISIS, about="alert:a1")
    await sender.drain()
    clock.passes(hours=1)
    await sender.drain()
    assert [(o.person_id, o.about, o.failure, o.is_permanent) for o in ledger.outcomes] == [
        (ana, "alert:a1", "blocked", True)
    ]


async def test_an_accepted_alert_comes_back_as_a_fact(work: ManagedWork, clock: HandClock) -> None:
    ledger = Ledger()
    ana = await someone(work)
    await work.run(write, ana, "alert", Urgency.CRISIS, about="alert:a1")
    await a_sender(work, clock, RecordingChannel(), ledger).drain()
    assert [(o.about, o.sent_at) for o in ledger.outcomes] == [("alert:a1", clock.now())]


async def test_a_consequence_that_fails_neither_stops_nor_repeats(work: ManagedWork, clock: HandClock) -> None:
    channel, ledger = RecordingChannel(), Ledger(breaks=True)
    sender = a_sender(work, clock, channel, ledger)
    ana = await someone(work)
    await work.run(write, ana, "alert", Urgency.CRISIS, about="alert:a1")
    await sender.drain()
    await work.run(write, ana, "next")
    clock.passes(minutes=5)
    await sender.drain()
    assert channel.texts == ["alert", "next"]


async def test_a_refused_form_gives_way_to_a_plainer_one(work: ManagedWork, clock: HandClock) -> None:
    channel = RecordingChannel()
    channel.fails(Cause.REFUSED, Cause.REFUSED, Cause.REFUSED)
    ana = await someone(work)
    await work.run(write, ana, "alert", Urgency.CRISIS, protect=True)
    await a_sender(work, clock, channel).drain()
    assert channel.sent == [(1, "short-notice/en")]


async def test_a_moved_chat_gets_its_words_at_the_new_place(work: ManagedWork, clock: HandClock) -> None:
    channel = RecordingChannel()
    channel.fails(Cause.MOVED, new_chat_id=-1009)
    sender = a_sender(work, clock, channel)
    ana = await someone(work)
    await work.run(write, ana, "hello")
    await sender.drain()
    clock.passes(seconds=1)
    await sender.drain()
    assert channel.sent == [(-1009, "hello/en")]
    assert (await work.run(lambda tx: tx.people.by_chat(-1009))).id == ana  # type: ignore[union-attr]


async def test_an_expired_lease_sends_again_marked(work: ManagedWork, clock: HandClock) -> None:
    channel = RecordingChannel()
    ana = await someone(work)
    await work.run(write, ana, "alert", Urgency.CRISIS)
    await work.run(lambda tx: tx.post.take(clock.now(), 5, Urgency.DIGEST))  # a sender that died with it
    await a_sender(work, clock, channel).drain()
    assert channel.sent == []
    clock.passes(seconds=61)
    await a_sender(work, clock, channel).drain()
    assert channel.sent == [(1, "repeat-mark/en\n\nalert/en")]


async def test_a_new_sender_takes_over_at_once(work: ManagedWork, clock: HandClock) -> None:
    channel = RecordingChannel()
    ana = await someone(work)
    await work.run(write, ana, "alert", Urgency.CRISIS)
    await work.run(lambda tx: tx.post.take(clock.now(), 5, Urgency.DIGEST))
    sender = a_sender(work, clock, channel)
    await sender.begin()
    await sender.drain()
    assert channel.sent == [(1, "repeat-mark/en\n\nalert/en")]


@pytest.mark.parametrize(
    ("urgency", "is_sent"), [(Urgency.CRISIS, True), (Urgency.HUMAN, True), (Urgency.CHECKIN, False)]
)
async def test_only_what_can_wait_can_be_late(
    work: ManagedWork, clock: HandClock, urgency: Urgency, is_sent: bool
) -> None:
    channel = RecordingChannel()
    ana = await someone(work)
    await work.run(write, ana, "words", urgency)
    clock.passes(hours=30)
    await a_sender(work, clock, channel).drain()
    assert bool(channel.sent) is is_sent


async def test_a_clock_set_back_holds_nothing_up(work: ManagedWork, clock: HandClock) -> None:
    channel = RecordingChannel()
    ana = await someone(work)
    await work.run(write, ana, "alert", Urgency.CRISIS)
    clock.at -= timedelta(hours=3)
    await a_sender(work, clock, channel).drain()
    assert channel.texts == ["alert"]


async def test_a_press_is_answered_and_a_late_answer_is_not_repeated(work: ManagedWork, clock: HandClock) -> None:
    channel = RecordingChannel()
    sender = a_sender(work, clock, channel)
    await work.run(lambda tx: tx.outbox.acknowledge("q1", Words("noted")))
    await sender.drain()
    channel.fails(Cause.NETWORK)
    await work.run(lambda tx: tx.outbox.acknowledge("q2"))
    await sender.drain()
    clock.passes(minutes=1)
    await sender.drain()
    assert channel.answered == [("q1", "noted/en")]


async def test_a_menu_is_set_in_the_persons_language(work: ManagedWork, clock: HandClock) -> None:
    channel = RecordingChannel()
    ana = await someone(work, 7, "es")
    await work.run(lambda tx: tx.outbox.set_menu(ana, "specialist"))
    await a_sender(work, clock, channel).drain()
    assert channel.menus == [(7, (("specialist", "es"),))]


async def test_buttons_carry_an_opaque_token_of_their_owner(work: ManagedWork, clock: HandClock) -> None:
    channel = RecordingChannel()
    ana = await someone(work)
    words = Words("alert", buttons=((Button("button-claim", "alert.claim", {"escalation": "e1"}),),))
    await work.run(lambda tx: tx.outbox.add(ana, words, Urgency.CRISIS))
    await a_sender(work, clock, channel).drain()
    label, target = channel.rendered[0][0].buttons[0][0]
    pressed = await work.run(lambda tx: tx.buttons.find(target.removeprefix("data:")))
    assert (label, len(target) < 64) == ("button-claim/en", True)
    assert pressed is not None
    assert (pressed.person_id, pressed.action, dict(pressed.args)) == (ana, "alert.claim", {"escalation": "e1"})


async def test_an_outage_is_probed_one_letter_at_a_time_not_hammered(work: ManagedWork, clock: HandClock) -> None:
    channel = RecordingChannel()
    sender = a_sender(work, clock, channel)
    for n in range(1, 41):
        await work.run(write, await someone(work, n), "daily", Urgency.CHECKIN)
    channel.fails(*[Cause.NETWORK] * 100)
    attempts = await sender.drain()
    for _ in range(10):
        clock.passes(seconds=1)
        attempts += await sender.drain()
    assert attempts < 30
    channel.failures.clear()
    for _ in range(30):
        clock.passes(seconds=10)
        await sender.drain()
    assert len(channel.sent) == 40


def _bodies(tx: Transaction) -> list[tuple[str, bytes | None]]:
    from sqlalchemy import select

    from bot.storage.tables import outbox

    connection = tx.post._connection  # type: ignore[attr-defined]
    return [tuple(row) for row in connection.execute(select(outbox.c.state, outbox.c.words))]
