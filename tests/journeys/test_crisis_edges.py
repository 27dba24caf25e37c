"""The edges of a crisis: a claim let go, a shift that begins or ends, people who refuse, an old button, two chats."""

from bot.domain.specialist import Role
from tests.world import World

CRISIS = "I want to kill myself"
VEILED = "everyone would be better off without me"
IMMINENT = "I just took all the pills"


async def test_after_lost_contact_the_others_on_duty_are_alerted_again(world: World) -> None:
    ben, _ = await world.on_duty("Ben"), await world.on_duty("Sam", "backup")
    _, maria = await world.with_maria("Ana", CRISIS)
    before = ben.alerts
    maria.presses("Lost contact")
    await world.settles()
    assert ben.alerts == before + 1
    assert ben.last.labels == ["Claim", "Read first", "I can't"]


async def test_when_everyone_refused_the_peer_is_not_told_that_we_try(world: World) -> None:
    ana, maria = await world.joined("Ana"), await world.on_duty("Maria")
    ana.sends(CRISIS)
    await world.settles()
    maria.presses("I can't")
    await world.settles()
    assert world.status_of(ana).startswith("I couldn't reach anyone at")


async def test_high_by_night_that_becomes_imminent_rings_the_last_resort_at_once(covered_world: World) -> None:
    world = covered_world
    ana, otto = await world.joined("Ana"), await world.last_resort("Otto")
    await world.jumps_to(hour=22)
    ana.sends(CRISIS)
    await world.passes(minutes=5)
    ana.sends(IMMINENT)
    await world.settles()
    assert otto.has_alert


async def test_someone_who_goes_on_duty_by_night_ends_the_words_that_nobody_is(covered_world: World) -> None:
    world = covered_world
    ana, maria = await world.joined("Ana"), await world.staff("Maria", Role.SPECIALIST)
    await world.jumps_to(hour=22)
    ana.sends(CRISIS)
    await world.settles()
    maria.sends("/onduty")
    await world.settles()
    assert maria.has_alert
    assert world.status_of(ana).startswith("I'm trying to reach")


async def test_who_was_asked_in_the_evening_is_asked_again_when_the_shift_begins(covered_world: World) -> None:
    world = covered_world
    ana, maria = await world.joined("Ana"), await world.on_duty("Maria")
    ben = await world.on_duty("Ben", "backup")
    await world.jumps_to(hour=16)
    ana.sends(CRISIS)
    await world.settles()
    for person in (maria, ben):
        person.sends("/offduty")
    await world.jumps_to(hour=18)
    assert world.status_of(ana).startswith("Nobody at")
    before = maria.alerts
    await world.jumps_to(hour=8)
    maria.sends("/onduty")
    await world.settles()
    assert any(seen.text.startswith("Repeat: #") for seen in maria.sees)
    assert maria.alerts > before


async def test_going_on_duty_never_alerts_anyone_about_themself(world: World) -> None:
    maria = await world.staff("Maria", Role.SPECIALIST)
    maria.sends(CRISIS)
    await world.settles()
    maria.sends("/onduty")
    await world.settles()
    assert not maria.has_alert


async def test_a_talk_whose_specialist_is_removed_is_offered_to_others_and_the_peer_is_told(world: World) -> None:
    ruth, ana = await world.supervisor("Ruth"), await world.joined("Ana")
    maria, ben = await world.on_duty("Maria"), await world.on_duty("Ben")
    ana.sends("/talk")
    await world.settles()
    maria.presses("Take")
    await world.settles()
    await world.removes(ruth, "Maria")
    assert ana.last.text.startswith("The person you were talking with is no longer here.")
    assert "Take" in ben.last.labels


async def test_the_first_words_after_a_claim_go_to_whom_the_screen_names(world: World) -> None:
    ana, maria = await world.with_maria("Ana", CRISIS)
    maria.sends("Hi Ana")
    await world.settles()
    await world.passes(minutes=1)
    eva = await world.joined("Eva")
    eva.sends(CRISIS)
    await world.settles()
    maria.presses("Claim")
    await world.settles()
    maria.sends("Hi, I have read what you wrote")
    await world.settles()
    assert eva.last.text == "Maria: Hi, I have read what you wrote"
    assert "what you wrote" not in ana.last.text


async def test_words_for_a_chat_that_is_over_go_to_nobody_else(world: World) -> None:
    ana, maria = await world.with_maria("Ana", CRISIS)
    ana.sends("thank you for coming")
    await world.settles()
    from_ana = maria.last
    greeting = maria.sends("Hi Ana")
    await world.settles()
    maria.presses("Safe for now")
    eva = await world.joined("Eva")
    eva.sends(CRISIS)
    await world.settles()
    maria.presses("Claim")
    await world.settles()
    heard = len(eva.hears)
    maria.sends("take care of you", reply_to=from_ana)
    maria.edits(greeting, "Hi dear Ana")
    await world.settles()
    assert len(eva.hears) == heard
    assert maria.last.text.startswith("You are not in that chat now")


async def test_a_reply_to_an_alert_of_someone_else_reaches_nobody(world: World) -> None:
    ben = await world.on_duty("Ben")
    eva, maria = await world.with_maria("Eva", CRISIS)
    ana = await world.joined("Ana")
    ana.sends(CRISIS)
    await world.settles()
    alert = maria.alert
    ben.presses("Claim")
    await world.settles()
    heard = len(eva.hears), len(ana.hears)
    maria.sends("I am here", reply_to=alert)
    await world.settles()
    assert (len(eva.hears), len(ana.hears)) == heard


async def test_after_words_of_abuse_every_message_is_silent_and_begins_neutrally(world: World) -> None:
    ana, maria = await world.joined("Ana"), await world.on_duty("Maria")
    before = len(ana.sees)
    ana.sends("my husband beats me every night")
    await world.settles()
    maria.presses("Claim")
    await world.settles()
    maria.sends("I am here")
    await world.passes(minutes=1)
    came = [seen for seen in ana.sees[before:] if not seen.mine]
    assert len(came) >= 3
    assert {seen.text.splitlines()[0] for seen in came} == {"Here is your information."}
    assert all(seen.silent for seen in came)


async def test_yes_after_no_still_calls_a_person(world: World) -> None:
    ana, maria = await world.joined("Ana"), await world.on_duty("Maria")
    ana.sends(VEILED)
    await world.settles()
    question = ana.last
    ana.presses("No")
    await world.settles()
    ana.presses("Yes", on=question)
    await world.settles()
    assert maria.has_alert


async def test_not_safe_on_an_old_message_calls_a_person_anew(world: World) -> None:
    ana, maria = await world.joined("Ana"), await world.on_duty("Maria")
    ana.sends(IMMINENT)
    await world.settles()
    maria.presses("Claim")
    await world.settles()
    maria.presses("Safe for now")
    await world.settles()
    ana.presses("Not safe")
    await world.settles()
    assert await world.open_escalations() == 1
    assert "#2 · IMMINENT" in maria.alert.text


async def test_im_ok_now_does_not_send_away_who_is_there(world: World) -> None:
    ana, maria = await world.joined("Ana"), await world.on_duty("Maria")
    ana.sends("/sos")
    await world.settles()
    maria.presses("Claim")
    await world.settles()
    ana.presses("I'm OK now")
    await world.settles()
    assert world.status_of(ana).startswith("Maria has your message")
    assert "Maria" in ana.toasts[-1].text


async def test_sos_by_night_never_says_that_somebody_is_asked(covered_world: World) -> None:
    world = covered_world
    ana = await world.joined("Ana")
    await world.on_duty("Maria")
    await world.jumps_to(hour=20)
    world.people["Maria"].sends("/offduty")
    await world.settles()
    for _ in range(2):
        before = len(ana.hears)
        ana.sends("/sos")
        await world.settles()
        assert not any("asking someone" in heard for heard in ana.hears[before:])
        assert world.status_of(ana).startswith("Nobody at")


async def test_veiled_words_after_pages_were_stopped_are_asked_about_and_silence_alerts(world: World) -> None:
    ana, maria = await world.joined("Ana"), await world.on_duty("Maria")
    ana.sends("/sos")
    await world.settles()
    ana.presses("Just the numbers")
    await world.passes(minutes=20)
    before = maria.alerts
    ana.sends(VEILED)
    await world.settles()
    assert "Are you thinking about suicide?" in ana.last.text
    await world.passes(minutes=16)
    assert maria.alerts == before + 1


async def test_veiled_words_while_a_person_is_asked_are_not_met_with_silence(world: World) -> None:
    ana, _ = await world.joined("Ana"), await world.on_duty("Maria")
    ana.sends("/sos")
    await world.passes(minutes=3)
    before = len(ana.hears)
    ana.sends(VEILED)
    await world.settles()
    assert ana.hears[before:] == ["Are you safe for now?"]


async def test_what_pages_nobody_is_shown_again_each_shift_until_somebody_takes_it(world: World) -> None:
    ana, maria = await world.joined("Ana"), await world.on_duty("Maria")
    ana.sends(VEILED)
    await world.passes(minutes=16)
    heard = len(maria.hears)
    await world.passes(hours=9)
    assert any("to be read this shift" in words for words in maria.hears[heard:])
    maria.presses("Claim")
    await world.settles()
    assert await world.claimed() == 1


async def test_a_talk_whose_specialist_stays_silent_is_offered_to_others(world: World) -> None:
    ana, maria, ben = await world.joined("Ana"), await world.on_duty("Maria"), await world.on_duty("Ben")
    ana.sends("/talk")
    await world.settles()
    maria.presses("Take")
    await world.passes(minutes=21)
    assert "is waiting for a word from you" in maria.last.text
    await world.passes(minutes=10)
    assert "Take" in ben.last.labels
    assert ana.last.text.startswith("The person you were talking with is no longer here.")


async def test_a_claimer_who_blocks_the_bot_is_replaced_at_once(world: World) -> None:
    ben = await world.on_duty("Ben", "backup")
    ana, maria = await world.with_maria("Ana", CRISIS)
    maria.blocks()
    await world.settles()
    assert ben.has_alert
    assert world.status_of(ana) == "I'm asking someone else too."


async def test_crisis_words_in_a_talk_ring_whoever_is_there_too(world: World) -> None:
    ana, maria = await world.joined("Ana"), await world.on_duty("Maria")
    ana.sends("/talk")
    await world.settles()
    maria.presses("Take")
    await world.settles()
    maria.sends("/offduty")
    ben = await world.on_duty("Ben")
    ana.sends(CRISIS)
    await world.settles()
    assert maria.alert.labels == ["Claim", "Read first", "I can't"]
    ben.presses("Claim")
    await world.settles()
    assert any("Ben is talking with them" in heard for heard in maria.hears)


async def test_lost_contact_after_a_silence_alert_asks_others(world: World) -> None:
    ben = await world.on_duty("Ben", "backup")
    ana, maria = await world.joined("Ana"), await world.on_duty("Maria")
    ana.sends(VEILED)
    await world.passes(minutes=16)
    maria.presses("Claim")
    await world.settles()
    maria.presses("Lost contact")
    await world.settles()
    assert ben.has_alert


async def test_the_escalation_of_someone_who_says_stop_goes_on(world: World) -> None:
    ana, _, ben = await world.joined("Ana"), await world.on_duty("Maria"), await world.on_duty("Ben", "backup")
    ana.sends(CRISIS)
    await world.settles()
    ana.sends("/stop")
    await world.passes(minutes=11)
    assert ben.has_alert
    assert world.status_of(ana).startswith("No one has answered yet")


async def test_erasing_waits_for_the_crisis_and_the_follow_up_then_finds_nobody(world: World) -> None:
    ana, maria = await world.with_maria("Ana", CRISIS)
    maria.presses("Safe for now")
    await world.settles()
    ana.sends("/forget")
    await world.settles()
    ana.presses("Erase everything")
    await world.settles()
    heard = len(maria.hears)
    await world.passes(hours=50)
    assert not any("Follow-up" in words for words in maria.hears[heard:])


async def test_what_maria_says_of_herself_in_her_own_crisis_reaches_her_helper_alone(world: World) -> None:
    ben = await world.on_duty("Ben")
    eva, maria = await world.with_maria("Eva", CRISIS)
    maria.sends("hello Eva")
    await world.settles()
    maria.sends("/sos")
    await world.settles()
    ben.presses("Claim")
    await world.settles()
    ben.sends("Hi Maria")
    await world.settles()
    heard = len(eva.hears)
    maria.sends("it is about me", reply_to=maria.last)
    await world.settles()
    assert len(eva.hears) == heard
    assert ben.hears[-1].endswith("it is about me")


async def test_news_of_the_search_comes_as_a_message_of_its_own_and_there_is_one_status(world: World) -> None:
    ana, _ = await world.joined("Ana"), await world.on_duty("Maria")
    ana.sends(CRISIS)
    await world.passes(minutes=1)
    ana.sends("please hurry")
    await world.passes(minutes=10)
    said = [seen for seen in ana.sees if seen.text.startswith(("I'm trying to reach", "No one has answered"))]
    assert [seen.text.split(".")[0] for seen in said] == ["No one has answered yet"]
    assert said[0] == ana.last
    assert not said[0].silent


async def test_once_it_is_closed_nobody_is_said_to_be_there(world: World) -> None:
    ana, maria = await world.with_maria("Ana", CRISIS)
    maria.sends("Hi Ana")
    await world.settles()
    maria.presses("False alarm")
    await world.settles()
    assert not any(heard.startswith("You're with") for heard in ana.hears)
    assert not any("remind you" in heard for heard in maria.hears)


async def test_a_supervisors_old_closing_button_does_not_close_what_others_are_asked_for(world: World) -> None:
    ruth, ana = await world.supervisor("Ruth"), await world.joined("Ana")
    ruth.sends("/onduty")
    await world.settles()
    ana.sends(CRISIS)
    await world.settles()
    ruth.presses("Claim")
    await world.settles()
    forged, screen = ruth.callback_of("Safe for now"), ruth.last
    ruth.presses("Lost contact")
    await world.settles()
    ruth.presses_callback(forged, on=screen)
    await world.settles()
    assert await world.open_escalations() == 1


async def test_when_pages_that_were_stopped_go_on_whoever_is_on_duty_by_then_is_asked_first(world: World) -> None:
    ana, ruth = await world.joined("Ana"), await world.supervisor("Ruth")
    await world.last_resort("Otto")
    ana.sends("/sos")
    await world.passes(minutes=1)
    ana.presses("Just the numbers")
    await world.settles()
    maria = await world.on_duty("Maria")
    before = ruth.alerts
    await world.passes(minutes=60)
    assert (maria.alerts, ruth.alerts) == (0, before)
    ana.sends("I want to kill myself")
    await world.settles()
    assert maria.alerts == 1
