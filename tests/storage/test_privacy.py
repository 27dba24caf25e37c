"""Whatever table refers to a person is erased with them, or is on the short list of those that stay as numbers."""

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from sqlalchemy import LargeBinary

from bot.domain.words import Manner, Urgency, Words
from bot.ports import Letter
from bot.storage.erased import Erasure, ErasureLedger
from bot.storage.erasing import KEPT
from bot.storage.tables import metadata
from bot.storage.work import ManagedWork
from tests.databases import NOON, HandClock, a_peer


def test_what_stays_holds_nobodys_words() -> None:
    kept = [metadata.tables[name] for name in KEPT - {"people"}]
    assert not [column for table in kept for column in table.columns if isinstance(column.type, LargeBinary)]


async def test_everything_sealed_is_gone_with_the_key(work: ManagedWork, clock: HandClock) -> None:
    peer = await work.run(a_peer)
    await work.run(lambda tx: tx.privacy.note_message(peer.id, 7))
    await work.run(lambda tx: tx.due.put("burst", peer.id, clock.now(), data="words", person_id=peer.id))
    await work.run(lambda tx: tx.privacy.erase(peer.id))
    assert await work.run(lambda tx: (tx.people.find(peer.id), tx.people.by_chat(peer.chat_id))) == (None, None)
    assert await work.run(lambda tx: tx.due.find("burst", peer.id)) is None
    assert await work.run(lambda tx: tx.privacy.recent_messages(peer.id, NOON - timedelta(days=1))) == ()


async def test_somebody_else_is_not_touched(work: ManagedWork) -> None:
    ana, zoe = await work.run(a_peer), await work.run(lambda tx: a_peer(tx, 5_000_000_002, "Zoe"))
    await work.run(lambda tx: tx.privacy.erase(ana.id))
    assert (await work.run(lambda tx: tx.people.get(zoe.id))).name == "Zoe"


async def test_the_record_opens_what_is_sealed(work: ManagedWork, clock: HandClock) -> None:
    peer = await work.run(a_peer)
    await work.run(lambda tx: tx.due.put("burst", peer.id, clock.now(), data="words", person_id=peer.id))
    record = await work.run(lambda tx: tx.privacy.record(peer.id))
    assert record["people"][0]["name"] == "Ana"
    assert record["due"][0]["data"] == "words"
    json.dumps(record)


async def test_the_pieces_of_a_long_text_are_known_until_it_changes(work: ManagedWork, clock: HandClock) -> None:
    peer = await work.run(a_peer)
    letter = Letter(1, Urgency.HUMAN, peer.id, peer.chat_id, "en", Words("x"), manner=Manner(slot="relay:one"))
    assert await work.run(lambda tx: tx.post.sent(letter, 12, clock.now(), (10, 11))) == ()
    assert await work.run(lambda tx: tx.outbox.slot_of(peer.id, 10)) == "relay:one"
    assert sorted(await work.run(lambda tx: tx.privacy.recent_messages(peer.id, NOON))) == [10, 11, 12]
    edited = replace(letter, message_id=12)
    assert sorted(await work.run(lambda tx: tx.post.sent(edited, 12, clock.now()))) == [10, 11]
    assert await work.run(lambda tx: tx.outbox.slot_of(peer.id, 10)) is None


def test_a_line_cut_short_does_not_hide_the_others(tmp_path: Path) -> None:
    ledger = ErasureLedger(tmp_path / "erased.jsonl")
    ledger.add(Erasure(b"one", NOON))
    with ledger.path.open("a") as file:
        file.write('{"chat": "00')
    assert [erasure.chat for erasure in ledger.all()] == [b"one"]
    ledger.add(Erasure(b"two", NOON))
    assert [erasure.chat for erasure in ledger.all()] == [b"one", b"two"]


def test_the_list_is_its_owners_alone(tmp_path: Path) -> None:
    ledger = ErasureLedger(tmp_path / "deep" / "erased.jsonl")
    ledger.add(Erasure(b"one", NOON))
    assert ledger.path.stat().st_mode & 0o077 == 0
