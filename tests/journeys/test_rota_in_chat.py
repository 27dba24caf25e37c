"""The rota in chat: three people planned in a few taps or lines, duty that follows it, gaps that are seen."""

from tests.people import Person
from tests.world import World


async def rota_of_three(world: World) -> tuple[Person, Person, Person, Person]:
    """Ruth supervises; Maria, Ben and Eva work. It is Monday, seven in the morning in New York."""
    ruth = await world.supervisor("Ruth")
    maria, ben, eva = [await world.on_duty(name) for name in ("Maria", "Ben", "Eva")]
    for person in (maria, ben, eva):
        person.sends("/offduty")
    await world.settles()
    return ruth, maria, ben, eva


async def says(world: World, person: Person, text: str) -> str:
    person.sends(text)
    await world.settles()
    return str(person.last.text)


async def presses(world: World, person: Person, *labels: str) -> str:
    for label in labels:
        person.presses(label)
        await world.settles()
    return str(person.last.text)


async def test_three_lines_make_a_rota_of_three(world: World) -> None:
    ruth, *_ = await rota_of_three(world)
    assert "Riverside has no rota yet." in await says(world, ruth, "/rota")
    kept = await says(world, ruth, "Maria mon-fri 8-16\nBen mon-fri 16-24\nEva every day 0-8 backup")
    assert "Maria: Monday to Friday, 08:00–16:00" in kept
    shown = await presses(world, ruth, "Show the rota")
    assert "Eva: every day, 00:00–08:00, backup" in shown
    assert "Nobody is on call this coming week:\nMonday, November 2, 7:00 to 8:00" in shown


async def test_the_same_with_buttons_alone_takes_four_taps_a_person(world: World) -> None:
    ruth, *_ = await rota_of_three(world)
    await says(world, ruth, "/rota")
    assert "Maria: Monday to Friday, 08:00–16:00" in await presses(
        world, ruth, "Add a shift", "Maria", "Weekdays", "08:00–16:00"
    )
    await presses(world, ruth, "Add another", "Ben", "Weekdays", "16:00–00:00")
    await presses(world, ruth, "Add another", "Eva", "Every day", "00:00–08:00", "Make it backup")
    shown = await presses(world, ruth, "Show the rota")
    assert "Eva: every day, 00:00–08:00, backup" in shown


async def test_single_days_and_typed_hours(world: World) -> None:
    ruth, *_ = await rota_of_three(world)
    await says(world, ruth, "/rota")
    await presses(world, ruth, "Add a shift", "Maria", "Tuesday: no", "Saturday: no", "Done")
    assert "morning or evening" in await says(world, ruth, "6-10")
    assert "Maria: Tuesday, Saturday, 18:30–22:00" in await says(world, ruth, "18:30 to 22:00")


async def test_duty_follows_the_rota_and_a_summary_ends_the_shift(world: World) -> None:
    ruth, maria, *_ = await rota_of_three(world)
    ana = await world.joined("Ana")
    await says(world, ruth, "/rota Maria mon-fri 8-16")
    await world.jumps_to(hour=8)
    assert maria.hears[-1] == "Your shift has begun. It lasts until 16:00."
    await says(world, ana, "I want to kill myself")
    assert maria.has_alert
    await presses(world, maria, "Claim", "Safe for now")
    await world.jumps_to(hour=16)
    over = next(words for words in maria.hears if words.startswith("Your shift is over."))
    assert "Taken: 1 · closed: 1 · talks: 0" in over
    await says(world, ruth, "/whoson")
    assert "On duty: —" in ruth.last.text


async def test_whoever_went_off_by_hand_stays_off_until_the_next_shift(world: World) -> None:
    ruth, maria, *_ = await rota_of_three(world)
    await says(world, ruth, "/rota Maria mon-fri 8-16")
    await world.jumps_to(hour=9)
    await says(world, maria, "/offduty")
    await says(world, ruth, "/rota Ben mon-fri 9-17")
    assert "On duty: Ben" in await says(world, ruth, "/whoson")
    await world.passes(hours=22)
    await presses(world, maria, "I'm within reach")
    await world.passes(hours=2)
    assert "Maria" in (await says(world, ruth, "/whoson")).splitlines()[0]


async def test_a_shift_that_begins_in_an_outage_begins_when_the_bot_is_back(world: World) -> None:
    ruth, maria, *_ = await rota_of_three(world)
    await says(world, ruth, "/rota Maria mon-fri 8-16")
    await world.restarts(down_for_minutes=150)
    await world.settles()
    assert maria.hears[-1] == "Your shift has begun. It lasts until 16:00."


async def test_a_single_shift_weeks_ahead_begins_when_its_day_comes(world: World) -> None:
    ruth, maria, *_ = await rota_of_three(world)
    await says(world, ruth, "/rota Maria 30 november 8-16")
    await world.passes(days=28, hours=2)
    assert "Your next shift: Monday, November 30, 8:00 to 16:00. Will you be there?" in maria.hears
    assert "Your shift begins at 8:00. Press once, so that we know alerts reach you." in maria.hears
    assert maria.hears[-1] == "Your shift has begun. It lasts until 16:00."


async def test_one_who_stays_on_is_on_duty_until_they_say_so(world: World) -> None:
    ruth, maria, *_ = await rota_of_three(world)
    await says(world, ruth, "/rota Maria mon 8-16")
    await world.jumps_to(hour=16)
    await presses(world, maria, "I'll stay on")
    assert "On duty: Maria" in await says(world, ruth, "/whoson")


async def test_a_shift_begins_with_what_waits(world: World) -> None:
    ruth, maria, *_ = await rota_of_three(world)
    ana = await world.joined("Ana")
    await says(world, ruth, "/rota Maria mon-fri 8-16")
    await says(world, ana, "I want to kill myself")
    assert not maria.has_alert
    await world.jumps_to(hour=8)
    assert maria.has_alert


async def test_one_day_away_a_holiday_and_a_colleague_instead(world: World) -> None:
    ruth, maria, ben, _ = await rota_of_three(world)
    await says(world, ruth, "/rota Maria mon-fri 8-16")
    assert "Maria is away: Tuesday, November 3" in await says(world, ruth, "/rota Maria off tomorrow")
    assert "Holiday: Thursday, November 5" in await says(world, ruth, "/rota holiday 5 november")
    swapped = await says(world, ruth, "/rota Ben instead of Maria 4 november")
    assert "Ben: Wednesday, November 4, 08:00–16:00" in swapped
    assert "Ben: Wednesday, November 4" in ben.hears[-1]
    assert "Maria is away: Wednesday, November 4, 08:00–16:00" in maria.hears[-1]
    assert "has no shift on that day" in await says(world, ruth, "/rota Ben instead of Maria 7 november")


async def test_what_overlaps_is_over_or_names_nobody_gets_a_sentence_with_an_example(world: World) -> None:
    ruth, *_ = await rota_of_three(world)
    await says(world, ruth, "/rota Maria mon-fri 8-16")
    assert "Maria already has Monday, November 2, 8:00 to 16:00." in await says(world, ruth, "/rota Maria mon 15-18")
    assert "I don't find a name" in await says(world, ruth, "/rota Zed mon 15-18")
    assert "For example: Maria mon-fri 18-22" in await says(world, ruth, "/rota Maria mon")
    assert "That day is over." in await says(world, ruth, "/rota Maria 2020-01-01 18-22")


async def test_of_several_lines_those_that_can_be_read_are_kept_and_the_others_named(world: World) -> None:
    ruth, *_ = await rota_of_three(world)
    said = await says(world, ruth, "/rota Maria mon-fri 8-16\nZed mon 9-17\nBen sat 6-10")
    assert "Maria: Monday to Friday, 08:00–16:00" in said
    assert "“Zed mon 9-17”: I don't find a name" in said
    assert "“Ben sat 6-10”: “6-10” may be morning or evening." in said


async def test_a_line_can_be_taken_away_and_a_written_one_undone(world: World) -> None:
    ruth, *_ = await rota_of_three(world)
    await says(world, ruth, "/rota Maria mon-fri 8-16")
    await says(world, ruth, "/rota Ben mon-fri 16-22")
    assert "Ben" not in (await presses(world, ruth, "Undo")).split("\n\n")[2]
    await presses(world, ruth, "Take away")
    await presses(world, ruth, "Maria: Monday to Friday, 08:00–16:00")
    assert "Riverside has no rota yet." in ruth.last.text


async def test_a_specialist_reads_the_rota_and_changes_nothing(world: World) -> None:
    ruth, maria, *_ = await rota_of_three(world)
    await says(world, ruth, "/rota Maria mon-fri 8-16")
    shown = await says(world, maria, "/rota Maria sat 8-16")
    assert "Maria: Monday to Friday, 08:00–16:00" in shown
    assert "Saturday" not in shown.split("\n\n")[1]


async def test_somebody_removed_leaves_the_rota_at_once(world: World) -> None:
    ruth, maria, *_ = await rota_of_three(world)
    await says(world, ruth, "/rota Maria mon-fri 8-16")
    await world.jumps_to(hour=9)
    await world.removes(ruth, "Maria")
    assert "no rota yet" in await says(world, ruth, "/rota")
    heard = len(maria.hears)
    await world.passes(hours=30)
    assert not any("shift" in words for words in maria.hears[heard:])


async def test_after_an_outage_the_ladder_asks_those_who_are_on_duty_by_now(world: World) -> None:
    ruth, maria, ben, _ = await rota_of_three(world)
    ana = await world.joined("Ana")
    await says(world, ruth, "/rota Maria every day 6-14\nBen every day 14-22")
    maria.sends("/onduty")
    await says(world, ana, "I want to kill myself")
    await world.restarts(down_for_minutes=8 * 60)
    before = maria.alerts
    await world.settles()
    assert (maria.alerts, ben.has_alert) == (before, True)
