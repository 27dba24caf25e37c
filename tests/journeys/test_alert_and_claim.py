"""Ana writes; Maria is alerted; time passes; Ben is alerted; Maria claims; Ben cannot."""

from tests.people import Person
from tests.world import World

CRISIS = "I want to kill myself"


async def test_ana_writes_and_maria_is_alerted_without_anas_words(world: World) -> None:
    ana, maria = await world.joined("Ana"), await world.on_duty("Maria")
    ana.sends(CRISIS)
    await world.settles()
    assert maria.last.labels == ["Claim", "Read first", "I can't"]
    assert not any(CRISIS in heard for heard in maria.hears)


async def test_the_very_next_message_is_the_crisis_reply_with_lines_and_buttons(world: World) -> None:
    ana = await world.joined("Ana")
    await world.on_duty("Maria")
    before = len(ana.hears)
    ana.sends(CRISIS)
    await world.settles()
    reply = ana.hears[before]
    assert "988" in reply
    assert "911" in reply


async def test_nobody_claims_and_the_backup_is_alerted_after_ten_minutes(world: World) -> None:
    ana, _, ben = await world.joined("Ana"), await world.on_duty("Maria"), await world.on_duty("Ben", "backup")
    ana.sends(CRISIS)
    await world.passes(minutes=9)
    assert not ben.has_alert
    await world.passes(minutes=2)
    assert ben.has_alert
    assert world.status_of(ana).startswith("No one has answered yet")


async def test_maria_claims_and_ben_cannot(world: World) -> None:
    ana, maria, ben = await world.joined("Ana"), await world.on_duty("Maria"), await world.on_duty("Ben")
    ana.sends(CRISIS)
    await world.settles()
    stale = ben.alert
    maria.presses("Claim")
    await world.settles()
    ben.presses("Claim", on=stale)
    await world.settles()
    assert "Maria" in ben.alert.text
    assert ben.toasts[-1].text == "Someone else has claimed this."
    assert world.status_of(ana) == "Maria has your message and is opening the chat."


async def test_the_claimer_sees_the_words_and_why(world: World) -> None:
    ana, maria = await world.joined("Ana"), await world.on_duty("Maria")
    ana.sends(CRISIS)
    await world.settles()
    maria.presses("Claim")
    await world.settles()
    assert any(CRISIS in heard for heard in maria.hears)


async def checked_in(ana: Person, world: World) -> None:
    ana.sends("/checkin")
    await world.settles()
    ana.presses("2 low")
    await world.settles()


async def test_the_claimer_sees_the_last_check_ins_and_when_the_bot_answered(world: World) -> None:
    ana, maria = await world.joined("Ana"), await world.on_duty("Maria")
    await checked_in(ana, world)
    ana.sends(CRISIS)
    await world.settles()
    maria.presses("Claim")
    await world.settles()
    screen = next(heard for heard in maria.hears if CRISIS in heard)
    assert "Their last check-ins:" in screen
    assert "2 low" in screen
    assert "The bot answered them at" in screen


async def test_without_the_yes_to_reading_the_claimer_sees_no_check_ins(world: World) -> None:
    ana, maria = await world.joined("Ana"), await world.on_duty("Maria")
    ana.sends("/settings")
    await world.settles()
    for label in ("Yes or no", "Keep it to me"):
        ana.presses(label)
        await world.settles()
    await checked_in(ana, world)
    ana.sends(CRISIS)
    await world.settles()
    maria.presses("Claim")
    await world.settles()
    assert not any("last check-ins" in heard for heard in maria.hears)


async def test_words_go_both_ways_and_the_bot_is_silent_while_maria_is_there(world: World) -> None:
    ana, maria = await world.with_maria("Ana", CRISIS)
    maria.sends("Hi Ana, I'm here with you.")
    await world.settles()
    assert ana.last.text == "Maria: Hi Ana, I'm here with you."
    assert world.status_of(ana) == "You're with Maria."
    heard = len(ana.hears)
    ana.sends("thank you, it has been a long night")
    await world.passes(minutes=1)
    assert maria.hears[-1].endswith("thank you, it has been a long night")
    assert len(ana.hears) == heard


async def test_photos_voice_and_edits_are_carried_too(world: World) -> None:
    ana, maria = await world.with_maria("Ana", CRISIS)
    ana.sends(voice=b"ogg")
    await world.settles()
    assert maria.last.kind == "voice"
    note = ana.sends("I am in teh kitchen")
    await world.settles()
    ana.edits(note, "I am in the kitchen")
    await world.settles()
    assert maria.last.text.endswith("I am in the kitchen")
    assert maria.last.edited


async def test_maria_sees_to_whom_her_words_went_and_when_they_did_not(world: World) -> None:
    ana, maria = await world.with_maria("Ana", CRISIS)
    maria.sends("hello")
    await world.settles()
    assert maria.hears[-1].startswith("→ ")
    ana.blocks()
    maria.sends("are you there?")
    await world.settles()
    assert any("Not delivered" in heard for heard in maria.hears)


async def test_closing_is_one_tap_and_the_peer_is_told_kindly(world: World) -> None:
    ana, maria = await world.with_maria("Ana", CRISIS)
    maria.presses("Safe for now")
    await world.settles()
    assert ana.hears[-1].startswith("Maria has ended this chat for now.")
    assert await world.open_escalations() == 0


async def test_lost_contact_opens_it_again_and_alerts_the_backup_at_once(world: World) -> None:
    ben = await world.on_duty("Ben", "backup")
    ana, maria = await world.with_maria("Ana", CRISIS)
    maria.presses("Lost contact")
    await world.settles()
    assert ben.has_alert
    assert world.status_of(ana) == "I'm asking someone else too."


async def test_a_claimer_who_stays_silent_is_asked_and_then_others_are(world: World) -> None:
    ben = await world.on_duty("Ben", "backup")
    ana, maria = await world.with_maria("Ana", CRISIS)
    await world.passes(minutes=11)
    assert "I'm here" in maria.last.labels
    await world.passes(minutes=6)
    assert ben.has_alert
    assert world.status_of(ana) == "I'm asking someone else too."


async def test_read_first_shows_the_words_and_holds_the_ladder_two_minutes(world: World) -> None:
    ana, maria, ben = await world.joined("Ana"), await world.on_duty("Maria"), await world.on_duty("Ben", "backup")
    ana.sends(CRISIS)
    await world.passes(minutes=9)
    maria.presses("Read first")
    await world.settles()
    assert any(CRISIS in heard for heard in maria.hears)
    await world.passes(seconds=90)
    assert not ben.has_alert
    await world.passes(seconds=60)
    assert ben.has_alert


async def test_i_cant_moves_on_at_once_without_a_reason(world: World) -> None:
    ana, maria, ben = await world.joined("Ana"), await world.on_duty("Maria"), await world.on_duty("Ben", "backup")
    ana.sends(CRISIS)
    await world.settles()
    maria.presses("I can't")
    await world.settles()
    assert ben.has_alert


async def test_two_claims_in_the_same_moment_have_one_winner(world: World) -> None:
    ana, maria, ben = await world.joined("Ana"), await world.on_duty("Maria"), await world.on_duty("Ben")
    ana.sends(CRISIS)
    await world.settles()
    maria.presses("Claim")
    ben.presses("Claim")
    await world.settles()
    winners = [name for name, phone in (("Maria", maria), ("Ben", ben)) if "Lost contact" in phone.all_labels]
    assert len(winners) == 1
