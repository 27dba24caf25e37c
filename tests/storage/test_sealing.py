"""Sealing: nothing legible in the file, nothing opens in the wrong place, a lost key is said in a sentence."""

import base64
from pathlib import Path

import pytest
from sqlalchemy import update

from bot.domain.peer import Dialogue
from bot.domain.words import Urgency, Words
from bot.ports import Arrival, Invite, KeptWords, Transaction
from bot.storage.sealing import Erased, KeyProblem, KeyRing, new_key
from bot.storage.tables import people
from bot.storage.work import ManagedWork, open_work
from tests.databases import KEYS, HandClock, a_peer, opened

CANARY = "canary-7391"
CHAT = 7_391_739_173


def write_everything(tx: Transaction, clock: HandClock) -> str:
    """A canary in every place that takes words, names or ids."""
    person = a_peer(tx, CHAT, CANARY).id
    tx.dialogues.put(Dialogue(person, "ask", {"typed": CANARY}))
    tx.outbox.add(person, Words("hello", {"name": CANARY}), Urgency.REPLY)
    tx.outbox.acknowledge(CANARY, Words("hello", {"name": CANARY}))
    tx.due.put("burst", person, clock.now(), data=CANARY, person_id=person)
    tx.due.put("house", "x", clock.now(), data=CANARY)
    tx.arrivals.keep([Arrival(1, CHAT, f'{{"text": "{CANARY}"}}')], clock.now())
    tx.invites.create(Invite(None, CANARY, None), clock.now())
    tx.words.keep(KeptWords(tx.new_id(), person, CANARY, clock.now(), None, CANARY))
    return person


async def test_the_file_shows_no_words_no_names_no_telegram_ids(sqlite_url: str, clock: HandClock) -> None:
    async with opened(sqlite_url, clock) as work:
        await work.run(write_everything, clock)
    file = Path(sqlite_url.removeprefix("sqlite:///"))
    everything = b"".join(part.read_bytes() for part in file.parent.glob("cairn.sqlite*"))
    assert CANARY.encode() not in everything
    assert str(CHAT).encode() not in everything
    assert CHAT.to_bytes(5, "big") not in everything


async def test_what_was_sealed_opens_again_after_a_restart(database_url: str, clock: HandClock) -> None:
    async with opened(database_url, clock) as work:
        person = await work.run(write_everything, clock)
    async with opened(database_url, clock) as work:
        found = await work.run(lambda tx: tx.people.by_chat(CHAT))
        assert found is not None
        assert (found.id, found.name, found.chat_id) == (person, CANARY, CHAT)


async def test_a_value_copied_to_another_row_does_not_open(work: ManagedWork) -> None:
    ana = await work.run(a_peer, 1, "Ana")
    ben = await work.run(a_peer, 2, "Ben")

    def swap(tx: Transaction) -> None:
        connection = tx.people._connection  # type: ignore[attr-defined]
        stolen = connection.scalar(people.select().with_only_columns(people.c.name).where(people.c.id == ana.id))
        connection.execute(update(people).where(people.c.id == ben.id).values(name=stolen))

    await work.run(swap)
    with pytest.raises(KeyProblem, match=r"people\.name does not open"):
        await work.run(lambda tx: tx.people.get(ben.id))


async def test_somebody_erased_stays_unreadable(work: ManagedWork) -> None:
    ana = await work.run(a_peer)
    await work.run(lambda tx: tx.people._safe.destroy_key(ana.id))  # type: ignore[attr-defined]
    with pytest.raises(Erased):
        await work.run(lambda tx: tx.people.get(ana.id))


async def test_a_lost_key_is_said_in_a_sentence(database_url: str, clock: HandClock) -> None:
    async with opened(database_url, clock):
        pass
    with pytest.raises(KeyProblem, match="sealed with the key 'test', which ENCRYPTION_KEYS does not contain"):
        open_work(database_url, KeyRing.parse(new_key("other")), clock)


async def test_a_wrong_key_of_the_same_name_is_said_in_a_sentence(database_url: str, clock: HandClock) -> None:
    async with opened(database_url, clock):
        pass
    with pytest.raises(KeyProblem, match="'test' in ENCRYPTION_KEYS is not the one that sealed"):
        open_work(database_url, KeyRing.parse(new_key("test")), clock)


async def test_a_new_first_key_seals_while_the_old_one_still_opens(database_url: str, clock: HandClock) -> None:
    async with opened(database_url, clock) as work:
        ana = await work.run(a_peer, 1, "Ana")
    async with opened(database_url, clock, f"{new_key('next')},{KEYS}") as work:
        assert (await work.run(lambda tx: tx.people.get(ana.id))).name == "Ana"
        ben = await work.run(a_peer, 2, "Ben")
        assert (await work.run(lambda tx: tx.people.get(ben.id))).name == "Ben"


@pytest.mark.parametrize(
    ("setting", "sentence"),
    [
        ("", "is empty"),
        ("justonepart", "without an id"),
        ("a:%%%", "is not base64"),
        (f"a:{base64.b64encode(b'short').decode()}", "has 5 bytes; it needs 32"),
    ],
)
def test_a_malformed_key_is_said_in_a_sentence_without_the_key(setting: str, sentence: str) -> None:
    with pytest.raises(KeyProblem, match=sentence):
        KeyRing.parse(setting)
