"""The directory in tables: nothing lost, nothing twice, and the same search on both databases."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.cli.directory_sample import as_json, sample
from bot.domain.directory import Service
from bot.domain.directory_files import read_json
from bot.domain.directory_words import Finding, Wanted, phrase, read_query
from bot.domain.marks import SAVED, Mark
from bot.storage.work import ManagedWork
from bot.usecases.import_services import keep_page, read_services
from tests.databases import HandClock, a_peer

FINDING = Finding({phrase("soup kitchen"): "#food", phrase("food"): "#food", phrase("veterans"): "+veterans"})


def some(count: int = 40) -> tuple[Service, ...]:
    """Invented services."""
    return read_services(read_json(as_json(count)), "sample", FINDING).services


async def test_what_is_kept_comes_back_whole(work: ManagedWork) -> None:
    services = some()
    assert len(services) == 40
    await work.run(keep_page, services)
    assert await work.run(lambda tx: tx.directory.get([one.id for one in services])) == services


async def test_a_second_import_changes_nothing_and_a_change_is_one_change(work: ManagedWork) -> None:
    services = some()
    first = await work.run(keep_page, services)
    again = await work.run(keep_page, services)
    changed = await work.run(keep_page, (replace(services[0], name="Another name"), *services[1:]))
    assert (first.added, again.same, changed.changed, changed.same) == (40, 40, 1, 39)
    assert await work.run(lambda tx: tx.directory.count()) == 40


async def test_a_changed_service_is_found_by_its_new_words_only(work: ManagedWork) -> None:
    one = replace(some(1)[0], name="Heron Kitchen")
    await work.run(keep_page, (one,))
    await work.run(keep_page, (replace(one, name="Otter Kitchen"),))
    found = await work.run(lambda tx: [tx.directory.search((Wanted(word),), 5).ids for word in ("heron", "otter")])
    assert found == [(), (one.id,)]


@pytest.mark.parametrize("words", ["food in leeds", "food in leesd", "veterans food"])
async def test_everything_found_has_all_that_was_asked_for(work: ManagedWork, words: str) -> None:
    services = {one.id: one for one in some(300)}
    await work.run(keep_page, tuple(services.values()))
    wanted = read_query(words, replace(FINDING, near=frozenset({"in"})))
    found = await work.run(lambda tx: tx.directory.search(wanted, 60))
    place = "Leeds" if "lee" in words else ""
    right = {one.id for one in services.values() if "food" in one.categories and place in one.locations[0].city}
    right = {ref for ref in right if "veterans" not in words or "veterans" in services[ref].fits}
    assert set(found.ids) == right, found.given_up
    assert right


async def test_what_is_no_longer_on_offer_is_not_found(work: ManagedWork) -> None:
    one = replace(some(1)[0], name="Heron Kitchen", status="defunct")
    await work.run(keep_page, (one,))
    assert (await work.run(lambda tx: tx.directory.search((Wanted("heron"),), 5))).ids == ()


async def test_what_the_source_no_longer_lists_is_named_and_stays(work: ManagedWork, clock: HandClock) -> None:
    services = some(3)
    await work.run(keep_page, services)
    later = clock.passes(days=1)
    await work.run(keep_page, services[:2])
    gone = await work.run(lambda tx: tx.directory.not_read_since("sample", later - timedelta(seconds=1)))
    assert [ref for ref, _ in gone] == [services[2].id]
    assert await work.run(lambda tx: tx.directory.count()) == 3


async def test_what_is_hidden_waits_and_is_right_again_by_a_person(work: ManagedWork, clock: HandClock) -> None:
    await work.run(lambda tx: tx.upkeep.hide("x", "closed"))
    assert [one.ref for one in await work.run(lambda tx: tx.upkeep.hidden())] == ["x"]
    await work.run(lambda tx: tx.upkeep.note_checked("x", clock.now().date(), "Ruth"))
    assert await work.run(lambda tx: tx.upkeep.hidden()) == ()


async def test_the_sample_says_of_every_name_that_it_is_one(work: ManagedWork) -> None:
    del work
    assert all("(sample" in one["name"] and "555-01" in one["phones"][0]["number"] for one in sample(200))


async def test_what_is_saved_is_sealed_and_goes_with_the_person(work: ManagedWork, clock: HandClock) -> None:
    peer = await work.run(a_peer)
    mark = Mark("m1", peer.id, SAVED, "us-ndvh", "A hotline", clock.now())
    await work.run(lambda tx: tx.marks.save(mark))
    assert await work.run(lambda tx: tx.marks.of(peer.id, SAVED)) == (mark,)
    await work.run(lambda tx: tx.privacy.erase(peer.id))
    assert await work.run(lambda tx: tx.marks.of(peer.id, SAVED)) == ()
