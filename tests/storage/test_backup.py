"""A backup holds everything and shows nothing; restoring it brings back everyone but those who were erased since."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.words import Urgency, Words
from bot.ports import KeptWords, Transaction
from bot.storage.backup import KEYS_KEPT, BackupProblem, Shelf, back_up, restore, sealed_file
from bot.storage.chain import verify
from bot.storage.database import open_engine
from bot.storage.erased import ErasureLedger
from bot.storage.sealing import KeyProblem, KeyRing, new_key
from bot.storage.tables import metadata
from tests.databases import KEYS, NOON, HandClock, a_peer, opened

RING = KeyRing.parse(KEYS)
NAME, WORDS, CHAT = "Xochitl Quetzal", "the lighthouse keeper hums", 7_345_678_901


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    """A folder for three nights."""
    return Shelf(tmp_path / "backups", 3)


def fill(tx: Transaction) -> str:
    person = a_peer(tx, CHAT, NAME)
    tx.words.keep(KeptWords(tx.new_id(), person.id, WORDS, NOON, None))
    tx.outbox.add(person.id, Words("hidden"), Urgency.HUMAN)
    tx.journal.add("joined", person.id)
    a_peer(tx, CHAT + 1, "Zoe")
    return person.id


def emptied(url: str, tmp_path: Path) -> str:
    """The same database with nothing in it, as on a new machine; the list of erasures stays."""
    if url.startswith("sqlite"):
        Path(url.removeprefix("sqlite:///")).unlink()
        return url
    engine = open_engine(url)
    metadata.drop_all(engine)
    with engine.begin() as connection:
        connection.exec_driver_sql("DROP TABLE alembic_version")
    engine.dispose()
    return url


def who(tx: Transaction) -> list[str | None]:
    return [found.name for chat in (CHAT, CHAT + 1) if (found := tx.people.by_chat(chat))]


@pytest.fixture(autouse=True)
def list_of_erasures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a database server it stands under var/ of the working directory."""
    monkeypatch.chdir(tmp_path)


async def test_what_was_backed_up_comes_back(database_url: str, clock: HandClock, shelf: Shelf, tmp_path: Path) -> None:
    async with opened(database_url, clock) as work:
        person = await work.run(fill)
        made = back_up(database_url, RING, shelf, clock.now())  # while it is open
    found = restore(made, emptied(database_url, tmp_path), RING, clock.now())
    assert (found.people, found.left_out) == (2, 0)
    async with opened(database_url, clock) as work:
        assert await work.run(who) == [NAME, "Zoe"]
        record = await work.run(lambda tx: tx.privacy.record(person))
        assert record["words_kept"][0]["text"] == WORDS
        await work.run(lambda tx: a_peer(tx, CHAT + 2, "Late"))
        await work.run(lambda tx: tx.journal.add("joined", "late"))
    assert verify(database_url, RING).broken is None
    assert verify(database_url, RING).lines == 3


async def test_a_backup_shows_nothing_without_the_key(database_url: str, clock: HandClock, shelf: Shelf) -> None:
    async with opened(database_url, clock) as work:
        await work.run(fill)
    back_up(database_url, RING, shelf, clock.now())
    everything = b"".join(file.read_bytes() for file in shelf.folder.iterdir())
    assert [word for word in (NAME, WORDS, str(CHAT), "joined", "Europe/Madrid") if word.encode() in everything] == []


async def test_yesterdays_backup_does_not_bring_an_erased_person_back(
    database_url: str, clock: HandClock, shelf: Shelf, tmp_path: Path
) -> None:
    async with opened(database_url, clock) as work:
        person = await work.run(fill)
        made = back_up(database_url, RING, shelf, clock.now())
        clock.passes(days=1)
        await work.run(lambda tx: tx.privacy.erase(person))
    found = restore(made, emptied(database_url, tmp_path), RING, clock.now())
    assert found.left_out == 1
    async with opened(database_url, clock) as work:
        assert await work.run(who) == ["Zoe"]
        record = await work.run(lambda tx: tx.privacy.record(person))
    assert "words_kept" not in record


async def test_without_the_list_the_newest_keys_leave_the_erased_out(
    sqlite_url: str, clock: HandClock, shelf: Shelf, tmp_path: Path
) -> None:
    async with opened(sqlite_url, clock) as work:
        person = await work.run(fill)
        made = back_up(sqlite_url, RING, shelf, clock.now())
        await work.run(lambda tx: tx.privacy.erase(person))
        back_up(sqlite_url, RING, shelf, clock.passes(days=1))
    ErasureLedger.beside(sqlite_url).path.unlink()
    assert restore(made, emptied(sqlite_url, tmp_path), RING, clock.now()).left_out == 1
    async with opened(sqlite_url, clock) as work:
        assert await work.run(who) == ["Zoe"]


async def test_two_backups_after_an_erasure_no_copy_of_the_key_is_left(
    sqlite_url: str, clock: HandClock, shelf: Shelf
) -> None:
    async with opened(sqlite_url, clock) as work:
        person = await work.run(fill)
        back_up(sqlite_url, RING, shelf, clock.now())
        await work.run(lambda tx: tx.privacy.erase(person))
        for _ in range(KEYS_KEPT):
            back_up(sqlite_url, RING, shelf, clock.passes(days=1))
    held = "".join("".join(sealed_file.read(path, RING)) for path in shelf.folder.glob("*.keys"))
    assert person not in held


async def test_old_backups_go_and_strangers_files_stay(sqlite_url: str, clock: HandClock, shelf: Shelf) -> None:
    shelf.folder.mkdir()
    (shelf.folder / "notes.backup").write_text("mine")
    (shelf.folder / "cairn-20260101T000000Z.backup.part").write_text("half")
    for _ in range(5):
        back_up(sqlite_url, RING, shelf, clock.passes(days=1))
    assert len(shelf.backups()) == 3
    assert shelf.latest() == clock.now()
    assert (shelf.folder / "notes.backup").exists()
    assert len(list(shelf.folder.iterdir())) == 3 + KEYS_KEPT + 1


async def test_a_backup_of_one_database_can_be_restored_into_the_other(
    sqlite_url: str, postgres_url: str, clock: HandClock, shelf: Shelf, tmp_path: Path
) -> None:
    async with opened(sqlite_url, clock) as work:
        await work.run(fill)
    made = back_up(sqlite_url, RING, shelf, clock.now())
    restore(made, emptied(postgres_url, tmp_path), RING, clock.now())
    async with opened(postgres_url, clock) as work:
        assert await work.run(who) == [NAME, "Zoe"]


async def test_what_was_on_its_way_goes_again_as_a_repeat(
    sqlite_url: str, clock: HandClock, shelf: Shelf, tmp_path: Path
) -> None:
    async with opened(sqlite_url, clock) as work:
        await work.run(fill)
    made = back_up(sqlite_url, RING, shelf, clock.now())
    restore(made, emptied(sqlite_url, tmp_path), RING, clock.now())
    engine = open_engine(sqlite_url)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT is_repeat FROM outbox").scalars().all() == [1]
    engine.dispose()


async def test_a_restore_replaces_nothing(database_url: str, clock: HandClock, shelf: Shelf) -> None:
    async with opened(database_url, clock) as work:
        await work.run(fill)
    made = back_up(database_url, RING, shelf, clock.now())
    with pytest.raises(BackupProblem, match="is not empty, and a restore replaces nothing"):
        restore(made, database_url, RING, clock.now())


@pytest.mark.parametrize(
    ("keys", "said"),
    [(new_key("2026b"), "does not contain"), (new_key("test"), "is not the one")],
    ids=["lost", "wrong"],
)
def test_a_lost_or_wrong_key_is_said(
    sqlite_url: str, clock: HandClock, shelf: Shelf, tmp_path: Path, keys: str, said: str
) -> None:
    made = back_up(sqlite_url, RING, shelf, clock.now())
    with pytest.raises(KeyProblem, match=said):
        restore(made, emptied(sqlite_url, tmp_path), KeyRing.parse(keys), clock.now())
    assert not Path(sqlite_url.removeprefix("sqlite:///")).exists()


@pytest.mark.parametrize("harm", ["cut", "changed", "foreign", "header"])
def test_a_damaged_file_is_refused_and_nothing_is_left(
    sqlite_url: str, clock: HandClock, shelf: Shelf, tmp_path: Path, harm: str
) -> None:
    made = back_up(sqlite_url, RING, shelf, clock.now())
    whole = made.read_bytes()
    harmed = {
        "cut": whole[:-30],
        "changed": whole[:-30] + bytes([whole[-30] ^ 1]) + whole[-29:],
        "foreign": b"SQLite format 3\n",
        "header": whole.replace(b'"schema": "', b'"schema": "0', 1),
    }
    made.write_bytes(harmed[harm])
    with pytest.raises(BackupProblem):
        restore(made, emptied(sqlite_url, tmp_path), RING, clock.now())
    assert sorted(p.name for p in tmp_path.glob("*.sqlite*")) == []


async def test_keys_older_than_the_backup_are_refused(
    sqlite_url: str, clock: HandClock, shelf: Shelf, tmp_path: Path
) -> None:
    back_up(sqlite_url, RING, shelf, clock.now())
    old = next(shelf.folder.glob("*.keys"))
    kept = tmp_path / "old.keys"
    shutil.copyfile(old, kept)
    made = back_up(sqlite_url, RING, shelf, clock.now() + timedelta(days=1))
    with pytest.raises(BackupProblem, match="people would be lost"):
        restore(made, emptied(sqlite_url, tmp_path), RING, clock.now(), kept)


def test_backups_are_their_owners_alone(sqlite_url: str, clock: HandClock, shelf: Shelf) -> None:
    made = back_up(sqlite_url, RING, shelf, clock.now())
    assert [path.stat().st_mode & 0o077 for path in (made, shelf.folder)] == [0, 0]


def test_many_frames_come_back_as_they_were(tmp_path: Path) -> None:
    lines = [f"{number:08d}" * 9000 for number in range(40)]
    header = sealed_file.Header("database", NOON, "0001")
    sealed_file.write(tmp_path / "f", RING, header, lines)
    assert list(sealed_file.read(tmp_path / "f", RING)) == lines
