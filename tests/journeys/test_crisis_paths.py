"""How a crisis comes to light, and what the person sees: the question, silence, SOS, edits, strangers, nobody there."""

import pytest

from tests.world import World

CRISIS = "I want to kill myself"
VEILED = "everyone would be better off without me"
IMMINENT = "I just took all the pills"


async def test_a_veiled_message_gets_the_plain_question_that_says_what_silence_does(world: World) -> None:
    ana, maria = await world.joined("Ana"), await world.on_duty("Maria")
    ana.sends(VEILED)
    await world.settles()
    assert "Are you thinking about suicide?" in ana.last.text
    assert "If I don't hear from you in 15 minutes" in ana.last.text
    assert not maria.has_alert


async def test_silence_after_a_veiled_message_alerts_once(world: World) -> None:
    ana, maria = await world.joined("Ana"), await world.on_duty("Maria")
    ana.sends(VEILED)
    await world.passes(minutes=16)
    assert maria.alerts == 1
    await world.passes(hours=2)
    assert maria.alerts == 1


async def test_no_thanks_them_and_alerts_nobody(world: World) -> None:
    ana, maria = await world.joined("Ana"), await world.on_duty("Maria")
    ana.sends(VEILED)
    await world.settles()
    ana.presses("No")
    await world.passes(minutes=30)
    assert ana.hears[-1].startswith("Thank you for answering.")
    assert not maria.has_alert


async def test_not_sure_calls_a_person(world: World) -> None:
    ana, maria = await world.joined("Ana"), await world.on_duty("Maria")
    ana.sends(VEILED)
    await world.settles()
    ana.presses("Not sure")
    await world.settles()
    assert maria.has_alert


async def test_two_veiled_messages_in_a_day_become_high(world: World) -> None:
    ana, maria = await world.joined("Ana"), await world.on_duty("Maria")
    ana.sends(VEILED)
    await world.passes(minutes=3)
    ana.sends("i just don't want to be here anymore")
    await world.settles()
    assert maria.has_alert


async def test_as_first_words_of_all_the_emergency_number_still_comes_before_the_notice(world: World) -> None:
    ned = world.phone("Ned")
    ned.sends(IMMINENT)
    await world.settles()
    reply = next(words for words in ned.hears if "911" in words)
    assert "911" in reply.splitlines()[0]
    assert "I'm not a person, and this isn't therapy." in reply.splitlines()[-1]


async def test_imminent_words_put_the_emergency_number_first(world: World) -> None:
    ana, maria = await world.joined("Ana"), await world.on_duty("Maria")
    before = len(ana.hears)
    ana.sends(IMMINENT)
    await world.settles()
    assert "911" in ana.hears[before].splitlines()[0]
    assert "IMMINENT" in maria.last.text


async def test_imminent_reaches_the_backup_after_three_minutes(world: World) -> None:
    ana, _, ben = await world.joined("Ana"), await world.on_duty("Maria"), await world.on_duty("Ben", "backup")
    ana.sends(IMMINENT)
    await world.passes(minutes=4)
    assert ben.has_alert


async def test_an_edited_message_that_becomes_a_crisis_alerts(world: World) -> None:
    ana, maria = await world.joined("Ana"), await world.on_duty("Maria")
    note = ana.sends("hello")
    await world.settles()
    ana.edits(note, CRISIS)
    await world.settles()
    assert maria.has_alert


async def test_a_caption_a_poll_and_a_command_argument_are_screened(world: World) -> None:
    maria = await world.on_duty("Maria")
    ana, eva, ida = await world.joined("Ana"), await world.joined("Eva"), await world.joined("Ida")
    ana.sends(photo=b"jpg", caption=CRISIS)
    eva.sends(poll=(CRISIS, ["yes", "no"]))
    ida.sends(f"/pause {CRISIS}")
    await world.settles()
    assert maria.alerts == 3


async def test_sos_shows_the_lines_first_and_asks_a_person(world: World) -> None:
    ana, maria = await world.joined("Ana"), await world.on_duty("Maria")
    before = len(ana.hears)
    ana.sends("/sos")
    await world.settles()
    assert "988" in ana.hears[before]
    assert maria.has_alert


async def test_just_the_numbers_stops_the_pages_but_a_person_still_closes(world: World) -> None:
    ana, _, ben = await world.joined("Ana"), await world.on_duty("Maria"), await world.on_duty("Ben", "backup")
    ana.sends("/sos")
    await world.settles()
    ana.presses("Just the numbers")
    await world.passes(hours=2)
    assert not ben.has_alert
    assert await world.open_escalations() == 1


@pytest.mark.parametrize("words", [CRISIS, IMMINENT])
async def test_after_danger_in_words_an_sos_cannot_be_stopped_and_the_bot_says_so(world: World, words: str) -> None:
    ana, _, ben = await world.joined("Ana"), await world.on_duty("Maria"), await world.on_duty("Ben", "backup")
    ana.sends("/sos")
    await world.settles()
    ana.sends(words)
    await world.settles()
    ana.presses("I'm OK now")
    await world.settles()
    assert world.status_of(ana).startswith("I'm still asking someone")
    await world.passes(minutes=11)
    assert ben.has_alert


@pytest.mark.parametrize("words", [CRISIS, IMMINENT])
async def test_an_alert_opened_by_words_has_no_button_that_stops_it(world: World, words: str) -> None:
    ana, _ = await world.joined("Ana"), await world.on_duty("Maria")
    ana.sends(words)
    await world.settles()
    ana.sends("/sos")
    await world.passes(minutes=12)
    assert not {"I'm OK now", "Just the numbers"} & set(ana.all_labels)


async def test_danger_in_words_a_moment_after_the_pages_were_stopped_alerts_again(world: World) -> None:
    ana, maria = await world.joined("Ana"), await world.on_duty("Maria")
    ana.sends("/sos")
    await world.settles()
    ana.presses("Just the numbers")
    await world.passes(seconds=30)
    before = maria.alerts
    ana.sends(CRISIS)
    await world.settles()
    assert maria.alerts > before


async def test_in_spanish_too_the_bot_says_that_the_alerts_go_on(world: World) -> None:
    ana, _ = await world.joined("Ana", language="es"), await world.on_duty("Maria")
    ana.sends("/sos")
    await world.settles()
    ana.sends("quiero suicidarme")
    await world.settles()
    ana.presses("Ya estoy mejor")
    await world.settles()
    assert any("Sigo pidiendo" in heard or "sonaba a peligro" in heard for heard in ana.hears)


async def test_being_safe_for_now_does_not_make_an_sos_unstoppable(world: World) -> None:
    ana, _ = await world.joined("Ana"), await world.on_duty("Maria")
    ana.sends("/sos")
    await world.passes(minutes=3)
    ana.sends(VEILED)
    await world.settles()
    ana.presses("Safe for now")
    await world.settles()
    ana.presses("I'm OK now")
    await world.settles()
    assert world.status_of(ana).startswith("Okay. I've stopped")


async def test_sos_works_after_stop_and_while_paused(world: World) -> None:
    ana, maria = await world.joined("Ana"), await world.on_duty("Maria")
    ana.sends("/stop")
    await world.settles()
    ana.sends("/sos")
    await world.settles()
    assert maria.has_alert


async def test_with_nobody_anywhere_the_peer_is_told_at_once(world: World) -> None:
    ana = await world.joined("Ana")
    ana.sends(CRISIS)
    await world.settles()
    assert world.status_of(ana).startswith("I couldn't reach anyone at")


async def test_when_everyones_phone_refuses_the_peer_is_told_and_supervisors_are_not_silent(world: World) -> None:
    ana, maria = await world.joined("Ana"), await world.on_duty("Maria")
    maria.blocks()
    ana.sends(CRISIS)
    await world.settles()
    assert world.status_of(ana).startswith("I couldn't reach anyone at")


async def test_nobody_on_duty_goes_to_the_next_step_at_once_and_tells_a_supervisor(world: World) -> None:
    ruth = await world.supervisor("Ruth")
    ana = await world.joined("Ana")
    ana.sends(CRISIS)
    await world.settles()
    assert ruth.has_alert
    assert any("nobody is on duty" in heard for heard in ruth.hears)


async def test_a_stranger_gets_the_words_and_lines_but_no_alert_is_raised(world: World) -> None:
    maria = await world.on_duty("Maria")
    stranger = world.phone("Zoe")
    stranger.sends(CRISIS)
    await world.settles()
    assert any("988" in heard for heard in stranger.hears)
    assert any("I can't reach" in heard for heard in stranger.hears)
    assert not maria.has_alert


async def test_a_crisis_told_before_any_consent_alerts_and_says_what_the_bot_is(world: World) -> None:
    maria = await world.on_duty("Maria")
    ana = await world.joined("Ana", set_up=False)
    ana.sends(CRISIS)
    await world.settles()
    assert maria.has_alert


async def test_a_flood_of_crisis_words_rings_at_most_once_in_two_minutes(world: World) -> None:
    ana, maria = await world.joined("Ana"), await world.on_duty("Maria")
    for number in range(60):
        ana.sends(f"{CRISIS} {number}")
    await world.settles()
    assert maria.alerts == 1
    assert await world.open_escalations() == 1


async def test_a_raised_level_rings_at_once(world: World) -> None:
    ana, maria = await world.joined("Ana"), await world.on_duty("Maria")
    ana.sends(CRISIS)
    await world.settles()
    ana.sends(IMMINENT)
    await world.settles()
    assert maria.alerts == 2
    assert "IMMINENT" in maria.last.text


async def test_abuse_is_answered_discreetly_and_nothing_prompts_again(world: World) -> None:
    ana, maria = await world.joined("Ana"), await world.on_duty("Maria")
    before = len(ana.hears)
    ana.sends("my husband beats me every night")
    await world.settles()
    assert ana.hears[before].splitlines()[0] == "Here is your information."
    assert maria.has_alert
    heard = len(ana.hears)
    maria.presses("Claim")
    await world.settles()
    maria.presses("Safe for now")
    await world.passes(hours=72)
    assert len(ana.hears) <= heard + 3


async def test_in_uncovered_hours_high_waits_for_the_next_shift_and_says_so(covered_world: World) -> None:
    world = covered_world
    ana, otto = await world.joined("Ana"), await world.last_resort("Otto")
    await world.jumps_to(hour=22)
    ana.sends(CRISIS)
    await world.settles()
    assert world.status_of(ana).startswith("Nobody at")
    assert not otto.has_alert


async def test_in_uncovered_hours_imminent_rings_the_last_resort_contact(covered_world: World) -> None:
    world = covered_world
    ana, otto = await world.joined("Ana"), await world.last_resort("Otto")
    await world.jumps_to(hour=22)
    ana.sends(IMMINENT)
    await world.settles()
    assert otto.has_alert


async def test_an_outsiders_forged_press_changes_nothing(world: World) -> None:
    ana, maria = await world.joined("Ana"), await world.on_duty("Maria")
    outsider = await world.joined("Zoe")
    ana.sends(CRISIS)
    await world.settles()
    outsider.presses_callback(maria.callback_of("Claim"), on=outsider.last)
    await world.settles()
    assert outsider.toasts
    assert await world.claimed() == 0


async def test_someone_removed_cannot_use_an_old_button(world: World) -> None:
    ruth = await world.supervisor("Ruth")
    ana, maria = await world.joined("Ana"), await world.on_duty("Maria")
    ana.sends(CRISIS)
    await world.settles()
    await world.removes(ruth, "Maria")
    maria.presses("Claim")
    await world.settles()
    assert await world.claimed() == 0


async def test_a_restart_in_mid_ladder_loses_nothing(world: World) -> None:
    ana, _, ben = await world.joined("Ana"), await world.on_duty("Maria"), await world.on_duty("Ben", "backup")
    ana.sends(CRISIS)
    await world.settles()
    await world.restarts(down_for_minutes=12)
    await world.settles()
    assert ben.has_alert


async def test_a_specialist_in_a_crisis_of_their_own_is_met_like_anyone_and_others_are_alerted(world: World) -> None:
    maria, ben = await world.on_duty("Maria"), await world.on_duty("Ben")
    maria.sends(CRISIS)
    await world.settles()
    assert any("988" in heard for heard in maria.hears)
    assert ben.has_alert
    assert not maria.has_alert
