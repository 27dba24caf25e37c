"""What check-ins keep in a person's words is theirs to see."""

from tests.journeys.test_own_schedule import presses, says
from tests.journeys.test_shaped_checkins import with_checkin
from tests.world import World


async def test_own_questions_notes_and_reminders_are_in_their_record(world: World) -> None:
    ana = await with_checkin(world)
    await presses(world, ana, "How it asks", "Pick questions", "For a person to read: no", "My own question: no")
    await says(world, ana, "Did I go outside today?", "/remind the dentist tomorrow at 16:00")
    await presses(world, ana, "Right then")
    await world.jumps_to(hour=9)
    await presses(world, ana, "Next question")
    await says(world, ana, "ask me about the flat")
    shown = str(await world.cairn.work.run(lambda tx: tx.privacy.record(tx.people.by_chat(ana.id).id)))
    assert [words in shown for words in ("Did I go outside", "the dentist", "about the flat")] == [True] * 3
