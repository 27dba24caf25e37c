"""Typed answers: what fits changes the setting, what does not gets a sentence with an example and changes nothing."""

from datetime import UTC, datetime, time
from typing import Any

import pytest

from bot.domain.hours import QuietHours
from bot.domain.message import Form
from bot.domain.words import Media, MediaKind
from tests.usecases.desk import Desk

BAD = ("25:99", "qqxzv", "x" * 5000, "")
OPENED: dict[str, tuple[str, dict[str, Any]]] = {
    "country": ("show_set_up_screen", {"to": "country", "flow": "settings"}),
    "zone": ("show_set_up_screen", {"to": "other-zone", "flow": "settings"}),
    "time": ("add_time", {}),
    "quiet": ("ask_quiet_hours", {}),
    "name": ("ask_name", {}),
}
EXAMPLES = {"country": "Mexico", "zone": "Chicago", "time": "8:30", "quiet": "22:00 to 8:00", "name": "Ana"}


async def asked(ana: Desk, kind: str) -> None:
    """The bot waits for this to be typed."""
    case, args = OPENED[kind]
    await ana.does(getattr(ana.cases, case), **args)
    await ana.hears()


@pytest.mark.parametrize("kind", OPENED)
@pytest.mark.parametrize("typed", BAD)
async def test_bad_input_gets_an_example_and_keeps_the_old_setting(ana: Desk, kind: str, typed: str) -> None:
    if kind == "name" and typed in {"25:99", "qqxzv"}:
        return  # a person may be called anything short
    await asked(ana, kind)
    before = await ana.peer()
    await ana.writes(typed)
    (answer,) = await ana.hears()
    assert EXAMPLES[kind] in answer
    assert "Nothing has changed" in answer
    after = await ana.peer()
    assert (after.country, after.timezone, after.quiet, after.name) == (
        *(before.country, before.timezone, before.quiet, before.name),
    )
    assert await ana.look(lambda tx: tx.checkins.of(ana.id)) == ()


@pytest.mark.parametrize("kind", OPENED)
async def test_a_sticker_gets_the_same_sentence(ana: Desk, kind: str) -> None:
    await asked(ana, kind)
    await ana.writes("", form=Form.MEDIA, media=Media(MediaKind.STICKER, "file"))
    (answer,) = await ana.hears()
    assert EXAMPLES[kind] in answer


async def test_after_bad_input_the_question_is_still_open(ana: Desk) -> None:
    await asked(ana, "quiet")
    await ana.writes("whenever")
    await ana.writes("from 11pm to 7am")
    assert (await ana.peer()).quiet == QuietHours(time(23), time(7))


async def test_quiet_hours_over_a_check_in_say_that_it_will_not_come(ana: Desk) -> None:
    await ana.does(ana.cases.set_time, at="21:00", flow="schedule")
    await asked(ana, "quiet")
    await ana.writes("20 to 8")
    assert (await ana.hears())[0].startswith("Your check-in at 21:00 lies in these hours")


async def test_a_typed_country_is_understood_in_both_languages_and_with_a_slip(ana: Desk) -> None:
    for typed, code in (("España", "ES"), ("Germny", "DE"), ("u.s.a.", "US")):
        await asked(ana, "country")
        await ana.writes(typed)
        assert (await ana.peer()).country == code


async def test_a_typed_city_is_confirmed_by_its_time_before_anything_changes(ana: Desk) -> None:
    await asked(ana, "zone")
    await ana.writes("Madrid")
    (answer,) = await ana.hears()
    assert answer == "Madrid: is it 13:00 for you?"
    assert (await ana.peer()).timezone == "America/Chicago"


async def test_a_typed_yes_confirms_it(ana: Desk) -> None:
    await asked(ana, "zone")
    for words in ("Madrid", "Yes"):
        await ana.writes(words)
    assert (await ana.peer()).timezone == "Europe/Madrid"


async def test_a_shared_location_is_confirmed_too(ana: Desk) -> None:
    await asked(ana, "zone")
    await ana.is_at(40.4, -3.7)
    assert await ana.hears() == ["Madrid: is it 13:00 for you?"]


async def test_a_confirmed_zone_moves_every_check_in(ana: Desk) -> None:
    await ana.does(ana.cases.set_time, at="09:00", flow="schedule")
    await ana.does(ana.cases.confirm_zone, zone="Europe/Madrid", flow="settings")
    (checkin,) = await ana.look(lambda tx: tx.checkins.of(ana.id))
    assert checkin.next_at == datetime(2026, 11, 3, 8, tzinfo=UTC)


async def test_a_typed_time_is_confirmed_in_local_words(ana: Desk) -> None:
    await asked(ana, "time")
    await ana.writes("a las 9 de la noche")
    (answer,) = await ana.hears()
    moments = "Monday, November 2, 21:00\nTuesday, November 3, 21:00\nWednesday, November 4, 21:00"
    assert moments in answer
    assert await ana.look(lambda tx: tx.checkins.of(ana.id)) == ()  # nothing before the yes
    await ana.writes("yes")
    assert "I check in at 21:00, every day.\n\nNext: Monday, November 2, 21:00" in (await ana.hears())[-1]


async def test_a_time_on_an_unconfirmed_clock_says_whose_it_is(ana: Desk) -> None:
    await asked(ana, "time")
    await ana.writes("9pm")
    assert "I'm going by the time in Chicago." in (await ana.hears())[0]


async def test_a_time_in_quiet_hours_is_refused_with_the_reason(ana: Desk) -> None:
    await asked(ana, "time")
    await ana.writes("23:30")
    (answer,) = await ana.hears()
    assert answer.startswith("23:30 is in your quiet hours (22:00–8:00)")
    assert await ana.look(lambda tx: tx.checkins.of(ana.id)) == ()


async def test_skip_leaves_the_question(ana: Desk) -> None:
    await asked(ana, "name")
    await ana.writes("skip")
    (answer,) = await ana.hears()
    assert answer.startswith("Your settings")
    assert (await ana.peer()).name == "Ana"


async def test_words_about_how_they_are_are_listened_to_whatever_was_asked(ana: Desk) -> None:
    await asked(ana, "zone")
    await ana.writes("I feel so sad and alone tonight")
    assert await ana.hears() == []
    await ana.passes(seconds=5)
    (answer,) = await ana.hears()
    assert "Chicago" not in answer


async def test_a_question_from_hours_ago_does_not_claim_what_is_written_now(ana: Desk) -> None:
    await asked(ana, "time")
    await ana.passes(hours=4)
    await ana.writes("25:99")
    assert await ana.hears() == []


async def test_crisis_words_in_a_dialogue_end_it(ana: Desk) -> None:
    await asked(ana, "zone")
    await ana.writes("I want to kill myself")
    assert "I can't find that place" not in "".join(await ana.hears())
    assert await ana.look(lambda tx: tx.dialogues.find(ana.id)) is None
