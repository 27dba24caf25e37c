"""Louder channels: added in chat, tested at once, rung when Telegram is not enough, and never with a word too much."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.domain.louder import LoudKind, Loudness
from tests.people import Person
from tests.world import POLICY, World

TOPIC, ADDRESS = "kind-otter-4821", "https://ntfy.sh/kind-otter-4821"
HIGH, IMMINENT = "I want to die", "I just took all my pills"


async def press(world: World, person: Person, *labels: str) -> None:
    for label in labels:
        person.presses(label)
        await world.settles()


async def says(world: World, person: Person, text: str) -> None:
    person.sends(text)
    await world.settles()


async def with_channel(world: World, name: str = "Maria") -> Person:
    maria = await world.on_duty(name)
    await says(world, maria, "/channels")
    await press(world, maria, "Push app (ntfy)")
    await says(world, maria, TOPIC)
    return maria


def alerts(world: World) -> list[str]:
    return [rung for rung in world.bells.rung if "Alert" in rung]


async def test_a_channel_is_added_in_chat_and_heard_at_once_as_a_test(world: World) -> None:
    maria = await with_channel(world)
    assert world.bells.rung == [f"{ADDRESS} Test: This is a test. Nothing has happened. An alert sounds like this."]
    await press(world, maria, "I heard it")
    await says(world, maria, "/channels")
    assert any("Push app (ntfy) …4821 · tested, you heard it" in seen.text for seen in maria.sees)


async def test_what_is_no_address_gets_an_example_and_the_question_stays(world: World) -> None:
    maria = await world.on_duty("Maria")
    await says(world, maria, "/channels")
    await press(world, maria, "Push app (ntfy)")
    await says(world, maria, "x")
    assert "six or more" in maria.last.text
    await says(world, maria, TOPIC)
    assert len(world.bells.rung) == 1


async def test_an_alert_nobody_claims_rings_after_two_minutes_with_a_number_and_a_level(world: World) -> None:
    await with_channel(world)
    ana = await world.joined("Ana")
    await says(world, ana, HIGH)
    await world.passes(seconds=110)
    assert alerts(world) == []
    await world.passes(seconds=20)
    assert alerts(world) == [f"{ADDRESS} Alert: Alert 1, HIGH. Please open Telegram."]


async def test_a_claimed_alert_stays_quiet(world: World) -> None:
    maria = await with_channel(world)
    ana = await world.joined("Ana")
    await says(world, ana, HIGH)
    await press(world, maria, "Claim")
    await world.passes(minutes=8)
    assert alerts(world) == []


async def test_imminent_danger_rings_at_once(world: World) -> None:
    await with_channel(world)
    await says(world, await world.joined("Ana"), IMMINENT)
    assert len(alerts(world)) == 1


async def test_what_telegram_cannot_deliver_rings_at_once(world: World) -> None:
    maria = await with_channel(world)
    ana = await world.joined("Ana")
    maria.deletes_account()
    await says(world, ana, HIGH)
    assert len(alerts(world)) == 1


async def test_a_channel_that_fails_is_told_to_its_owner_and_to_a_supervisor_once(world: World) -> None:
    maria, ruth = await with_channel(world), await world.supervisor("Ruth")
    world.bells.broken.add(ADDRESS)
    await says(world, await world.joined("Ana"), IMMINENT)
    await world.passes(minutes=12)
    assert sum("could not be rung" in seen.text for seen in ruth.sees) == 1
    assert sum("and could not. Please look" in seen.text for seen in maria.sees) == 1
    assert TOPIC not in "".join(seen.text for seen in ruth.sees)


async def test_a_ring_survives_a_restart(world: World) -> None:
    await with_channel(world)
    world.bells.broken.add(ADDRESS)
    await says(world, await world.joined("Ana"), IMMINENT)
    world.bells.broken.clear()
    await world.restarts(down_for_minutes=1)
    await world.settles()
    assert len(alerts(world)) >= 1


async def test_a_removed_channel_is_silent(world: World) -> None:
    maria = await with_channel(world)
    await press(world, maria, "Remove")
    await says(world, await world.joined("Ana"), IMMINENT)
    assert alerts(world) == []


async def test_an_address_is_never_typed_into_a_conversation(world: World) -> None:
    _ana, maria = await world.with_maria("Ana", HIGH)
    await says(world, maria, "/channels")
    await press(world, maria, "Push app (ntfy)")
    assert "goes to the other person" in maria.last.text


async def test_a_peer_has_no_channels(world: World) -> None:
    ana = await world.joined("Ana")
    await says(world, ana, "/channels")
    assert "isn't for you" in ana.last.text


KINDS = [("email", "E-mail", "m@example.org"), ("sms", "Text message", "+1 555 010 0199")]


@pytest.mark.parametrize(("kind", "label", "typed"), KINDS)
async def test_kinds_with_a_gateway_are_offered(tmp_path: Path, kind: str, label: str, typed: str) -> None:
    world = await World(tmp_path, replace(POLICY, louder=Loudness(kinds=frozenset({LoudKind(kind)})))).starts()
    maria = await world.on_duty("Maria")
    await says(world, maria, "/channels")
    await press(world, maria, label)
    await says(world, maria, typed)
    assert len(world.bells.rung) == 1
    await world.stops()


async def test_a_ring_speaks_its_owners_language(world: World) -> None:
    maria = world.phone("Maria", "es")
    await world.on_duty("Maria")
    await says(world, maria, "/channels")
    await press(world, maria, "App de avisos (ntfy)")
    await says(world, maria, TOPIC)
    await says(world, await world.joined("Ana"), IMMINENT)
    assert world.bells.rung[-1] == f"{ADDRESS} Aviso: Aviso 1, INMINENTE. Abre Telegram, por favor."


async def test_a_phone_is_not_rung_again_and_again(world: World) -> None:
    maria = await with_channel(world)
    await press(world, maria, "Ring a test")
    assert maria.toasts[-1].text == "One test a minute. It rings again soon."
    await world.passes(minutes=1)
    await press(world, maria, "Ring a test")
    assert len(world.bells.rung) == 2
