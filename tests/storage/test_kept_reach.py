"""Louder channels, rings and skills come back as they were, on both databases; an erased person keeps none of them."""

from datetime import timedelta

from bot.domain.louder import LoudChannel, LoudKind, Ring
from bot.domain.skills import Skills
from bot.ports import Transaction
from bot.storage.work import ManagedWork
from tests.databases import NOON, a_peer


def _channel(tx: Transaction, person: str) -> LoudChannel:
    channel = LoudChannel(tx.new_id(), person, LoudKind.SMS, "+15550100199", NOON)
    tx.channels.save(channel)
    tx.rings.add(Ring(tx.new_id(), channel.id, person, "ring-test", NOON))
    return channel


async def test_a_channel_and_skills_come_back_whole(work: ManagedWork) -> None:
    maria = await work.run(a_peer)
    channel = await work.run(_channel, maria.id)
    skills = Skills(maria.id, frozenset({"en", "es"}), frozenset({"abuse"}), frozenset(), "I like the sea.")
    await work.run(lambda tx: tx.skills.save(skills))
    assert await work.run(lambda tx: tx.channels.of(maria.id)) == (channel,)
    assert await work.run(lambda tx: tx.skills.find(maria.id)) == skills


async def test_a_ring_is_taken_once_and_again_after_its_lease(work: ManagedWork) -> None:
    maria = await work.run(a_peer)
    await work.run(_channel, maria.id)
    later = NOON + timedelta(minutes=1)
    first = await work.run(lambda tx: tx.rings.take(NOON, later, 4))
    assert [ring.attempts for ring in first] == [1]
    assert await work.run(lambda tx: tx.rings.take(NOON, later, 4)) == ()
    assert [ring.attempts for ring in await work.run(lambda tx: tx.rings.take(later, later, 4))] == [2]


async def test_an_erased_person_keeps_no_channel_no_ring_and_no_lines(work: ManagedWork) -> None:
    maria = await work.run(a_peer)
    await work.run(_channel, maria.id)
    await work.run(lambda tx: tx.skills.save(Skills(maria.id, intro="I like the sea.")))
    await work.run(lambda tx: tx.privacy.erase(maria.id))
    assert await work.run(lambda tx: (tx.channels.of(maria.id), tx.skills.find(maria.id))) == ((), None)
    assert await work.run(lambda tx: tx.rings.next_at()) is None
