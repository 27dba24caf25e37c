"""A check-in is shaped by the person: questions, tone, language, first line; put off, left out, answered in words."""

from tests.journeys.test_own_schedule import presses, says
from tests.people import Person
from tests.world import World


async def with_checkin(world: World, words: str = "every day at 9:00", *, language: str = "en") -> Person:
    """Somebody with one check-in."""
    ana = await world.joined("Ana", language=language)
    await says(world, ana, f"/schedule {words}")
    await presses(world, ana, "Yes, save it" if language == "en" else "Sí, guárdalo")
    return ana


async def test_a_short_one_branches_and_says_back_what_was_said(world: World) -> None:
    ana = await with_checkin(world, "every day at 9:00, short")
    await world.jumps_to(hour=9)
    assert "What weighs most right now?" in await presses(world, ana, "2 low")
    assert "How was your sleep?" in await presses(world, ana, "3 people")
    shown = await presses(world, ana, "4 good")
    assert "A 2 today" in shown
    assert "How is today for you?\n2 low\nWhat weighs most right now?\n3 people" in "\n".join(s.text for s in ana.sees)


async def test_a_good_day_is_asked_what_was_good_and_may_answer_in_words(world: World) -> None:
    ana = await with_checkin(world, "every day at 9:00, short")
    await world.jumps_to(hour=9)
    assert "one thing you enjoyed" in await presses(world, ana, "4 good")
    await says(world, ana, "coffee with my sister")
    asked = [seen for seen in ana.sees if "How was your sleep?" in seen.text]
    assert asked
    ana.presses("Next question", on=asked[-1]) if "Next question" in asked[-1].labels else ana.presses("5 very good")
    await world.settles()
    assert "coffee with my sister" in "\n".join(seen.text for seen in ana.sees if not seen.mine)


async def test_the_questions_are_the_persons_own(world: World) -> None:
    ana = await with_checkin(world)
    await presses(world, ana, "How it asks", "Pick questions", "Urge: no", "My own question: no")
    shown = await says(world, ana, "Did I go outside today?")
    assert "Yours: Did I go outside today?" in shown
    await presses(world, ana, "Done")
    assert "Questions: Urge · My own question" in ana.last.text
    await world.jumps_to(hour=9)
    assert "How strong is the urge" in ana.last.text
    assert "Did I go outside today?" in await presses(world, ana, "8 very strong")
    assert "That is a strong urge: 8." in await says(world, ana, "only to the shop")
    assert "Did I go outside today?\nonly to the shop" in "\n".join(seen.text for seen in ana.sees)


async def test_a_small_offer_is_made_at_the_end_of_a_longer_one(world: World) -> None:
    ana = await with_checkin(world)
    await presses(
        world, ana, "How it asks", "Pick questions", "Hungry, angry, lonely, tired: no", "One thing you enjoyed: no"
    )
    await world.jumps_to(hour=9)
    await presses(world, ana, "4 tired")
    assert "ten minutes" in await says(world, ana, "soup")


async def test_a_check_in_is_answered_even_after_another_question_was_left_open(world: World) -> None:
    ana = await with_checkin(world)
    await presses(world, ana, "Change time")
    await world.jumps_to(hour=9)
    assert "A 4 today" in await says(world, ana, "4")


async def test_five_questions_are_the_most(world: World) -> None:
    ana = await with_checkin(world)
    await presses(world, ana, "How it asks", "Pick questions")
    for name in ("Mood", "Energy", "Sleep", "Connection", "Urge", "What weighs most"):
        await presses(world, ana, f"{name}: no")
    assert "Five are the most" in ana.toasts[-1].text


async def test_tone_language_first_line_and_sound(world: World) -> None:
    ana = await with_checkin(world)
    await presses(world, ana, "How it asks", "Tone", "First line", "Sound", "Language", "Language")
    shown = ana.last.text
    assert "Tone: warm" in shown
    assert "Language: Spanish" in shown
    await world.jumps_to(hour=9)
    first, *_ = ana.last.text.splitlines()
    assert first == "Aquí está tu información."
    assert "¿Cómo te va hoy" in ana.last.text
    assert "Saltar" in " ".join(ana.last.labels)


async def test_later_asks_again_and_only_once(world: World) -> None:
    ana = await with_checkin(world)
    await world.jumps_to(hour=9)
    assert "When shall I ask again?" in await presses(world, ana, "Later")
    assert "at 10:00" in await presses(world, ana, "In an hour")
    await world.passes(minutes=59)
    assert "at 10:00" in ana.last.text
    await world.passes(minutes=2)
    assert ana.last.text == "How is today for you?"
    await presses(world, ana, "4 good")
    await world.passes(hours=6)
    assert "When shall I ask again" not in ana.last.text


async def test_later_is_not_offered_into_quiet_hours(world: World) -> None:
    ana = await with_checkin(world, "every day at 21:30")
    await world.passes(hours=14, minutes=31)
    await presses(world, ana, "Later")
    assert "too late for that today" in ana.toasts[-1].text


async def test_a_low_answer_offers_something_small(world: World) -> None:
    ana = await with_checkin(world)
    await world.jumps_to(hour=9)
    await presses(world, ana, "1 very low")
    assert "five things you can see" in await presses(world, ana, "Something small")
    assert "both feet" in await presses(world, ana, "Another one")
    assert "Claim" not in ana.all_labels
