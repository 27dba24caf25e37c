"""What is older than its timer goes by itself; the counts stay."""

from dataclasses import replace

from bot.cli.report import written
from bot.domain.retention import Kind, Retention
from bot.usecases.report import count_let_go, count_months, shown
from tests.databases import NOON
from tests.people import Person
from tests.world import World


async def tables_of(world: World, person: Person) -> set[str]:
    """Where something is kept on them."""
    return set(await world.cairn.work.run(lambda tx: tx.privacy.record(tx.people.by_chat(person.id).id)))


async def test_words_go_when_their_time_is_over_and_are_counted(world: World) -> None:
    ana = await world.joined("Ana")
    ana.sends("I made soup for my neighbour today")
    await world.passes(days=179)
    assert "words_kept" in await tables_of(world, ana)
    await world.passes(days=2)
    assert "words_kept" not in await tables_of(world, ana)
    assert (await world.cairn.work.run(count_let_go, NOON))["words"] == 1


async def test_what_an_open_alert_needs_stays(world: World) -> None:
    ana, _ = await world.joined("Ana"), await world.on_duty("Maria")
    ana.sends("I want to die")
    await world.settles()
    late = world.clock.passes(days=400)
    await world.cairn.work.run(lambda tx: [tx.retention.let_go(kind, late) for kind in Kind])
    assert {"words_kept", "escalations"} <= await tables_of(world, ana)


async def test_closed_alerts_go_and_the_months_still_count_them(world: World) -> None:
    world.policy = replace(world.policy, retention=Retention(alerts=30))
    await world.restarts()
    ana, maria = await world.with_maria("Ana", "I want to die")
    maria.presses("Safe for now")
    await world.settles()
    world.clock.passes(days=40)
    await world.settles()
    assert "escalations" not in await tables_of(world, ana)
    month = (await world.cairn.work.run(count_months, NOON))[0]
    assert (month.name, month.counts["people called"], month.counts["claimed by a person"]) == ("2026-11", 1, 1)


def test_small_numbers_are_hidden() -> None:
    assert [shown(count) for count in (0, 1, 4, 5, 12)] == ["0", "fewer than 5", "fewer than 5", "5", "12"]


async def test_the_report_names_nobody(world: World) -> None:
    await world.with_maria("Ana", "I want to die")
    months = await world.cairn.work.run(count_months, NOON)
    lines = written(months, await world.cairn.work.run(count_let_go, NOON))
    assert "  crisis referrals: fewer than 5" in lines
    assert not any(word in "\n".join(lines) for word in ("Ana", "Maria", "die"))
