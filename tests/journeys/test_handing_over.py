"""Passing a conversation on, a second pair of eyes, a pause: the peer always knows who is there."""

from tests.people import Person
from tests.world import World

CRISIS = "I want to kill myself"


async def press(world: World, person: Person, *labels: str) -> None:
    for label in labels:
        person.presses(label)
        await world.settles()


async def says(world: World, person: Person, text: str) -> None:
    person.sends(text)
    await world.settles()


async def with_ben_asked(world: World, note: str = "") -> tuple[Person, Person, Person]:
    ben = await world.on_duty("Ben", "backup")
    ana, maria = await world.with_maria("Ana", CRISIS)
    await press(world, maria, "More help", "Pass it on", "Ben")
    if note:
        await says(world, maria, note)
    else:
        await press(world, maria, "Ask without a note")
    return ana, maria, ben


async def test_the_note_reaches_the_colleague_and_never_the_peer(world: World) -> None:
    ana, _, ben = await with_ben_asked(world, "She likes to be asked about her dog, and I want to die is how it began")
    assert "about her dog" in ben.last.text
    assert not any("about her dog" in heard for heard in ana.hears)
    assert await world.open_escalations() == 1


async def test_until_the_colleague_accepts_nothing_has_changed_for_the_peer(world: World) -> None:
    ana, maria, _ = await with_ben_asked(world)
    await says(world, maria, "I'm still here")
    assert ana.last.text == "Maria: I'm still here"
    assert not any("Ben" in heard for heard in ana.hears)


async def test_accepted_the_peer_is_told_who_writes_now_and_words_go_there(world: World) -> None:
    ana, _, ben = await with_ben_asked(world, "short note")
    await press(world, ben, "Take over")
    assert "Maria has asked Ben to be with you from here. Ben is opening the chat." in ana.last.text
    await says(world, ana, "hello Ben")
    assert ben.last.text.endswith("hello Ben")
    await says(world, ben, "Hi Ana")
    assert world.status_of(ana) == "You're with Ben."
    assert any(CRISIS in heard for heard in ben.hears)


async def test_after_handing_over_the_first_one_writes_to_nobody_by_mistake(world: World) -> None:
    ana, maria, ben = await with_ben_asked(world)
    await says(world, ana, "are you there?")
    question = maria.last
    await press(world, ben, "Take over")
    heard = len(ana.hears)
    maria.sends("yes", reply_to=question)
    await world.settles()
    assert len(ana.hears) == heard
    assert "You are not in that chat now" in maria.last.text


async def test_the_words_do_not_stay_on_the_phone_of_who_handed_over(world: World) -> None:
    _, maria, ben = await with_ben_asked(world)
    await press(world, ben, "Take over")
    assert not any(CRISIS in seen.text for seen in maria.sees)


async def test_cannot_and_silence_leave_it_where_it_is_and_say_so(world: World) -> None:
    ana, maria, ben = await with_ben_asked(world)
    await press(world, ben, "I can't")
    assert "Ben can't take over" in maria.last.text
    await press(world, maria, "Pass it on", "Ben", "Ask without a note")
    await says(world, maria, "one moment")
    await world.passes(minutes=11)
    assert any("Ben has not answered" in heard for heard in maria.hears)
    await press_old(world, ben, "Take over")
    assert world.status_of(ana) == "You're with Maria."


async def press_old(world: World, person: Person, label: str) -> None:
    if label in person.all_labels:
        await press(world, person, label)


async def test_the_new_one_is_watched_like_any_claimer(world: World) -> None:
    ana, _, ben = await with_ben_asked(world)
    await press(world, ben, "Take over")
    await world.passes(minutes=11)
    assert "I'm here" in ben.all_labels
    await world.passes(minutes=6)
    assert world.status_of(ana) == "I'm asking someone else too."


async def test_not_my_role_is_one_tap_others_are_asked_and_the_peer_hears_the_truth(world: World) -> None:
    ben, ruth = await world.on_duty("Ben", "backup"), await world.supervisor("Ruth")
    ana, maria = await world.with_maria("Ana", CRISIS)
    await press(world, maria, "Not my role")
    assert ben.has_alert
    assert world.status_of(ana) == "I'm asking someone else too."
    assert any("not their role" in heard for heard in ruth.hears)
    await press(world, maria, "Outside my training")
    assert maria.last.text == "Noted. Thank you."


async def test_a_talk_can_be_passed_on_too(world: World) -> None:
    ana, maria, ben = await world.joined("Ana"), await world.on_duty("Maria"), await world.on_duty("Ben")
    await says(world, ana, "/talk")
    await press(world, maria, "Take", "More help", "Pass it on", "Ben", "Ask without a note")
    await press(world, ben, "Take over")
    assert ana.last.text == "Maria has asked Ben to be with you from here. What you write now goes to Ben."
    await says(world, ben, "Hi")
    assert ana.last.text == "Ben: Hi"


async def test_a_colleague_joins_only_with_the_peer_told_and_reads_both_sides(world: World) -> None:
    ruth = await world.supervisor("Ruth")
    ana, maria = await world.with_maria("Ana", CRISIS)
    await press(world, maria, "More help", "Second pair of eyes")
    assert not any("Ruth" in heard for heard in ana.hears)
    await press(world, ruth, "Join")
    assert ana.last.text.startswith("Ruth from Riverside has joined Maria and you.")
    await says(world, maria, "How is tonight?")
    await says(world, ana, "long")
    assert any(heard.startswith("Maria → ") and heard.endswith("How is tonight?") for heard in ruth.hears)
    assert ruth.last.text.endswith(": long")


async def test_who_reads_along_writes_only_by_replying_and_the_specialist_sees_it(world: World) -> None:
    ruth = await world.supervisor("Ruth")
    ana, maria = await world.with_maria("Ana", CRISIS)
    await press(world, maria, "More help", "Second pair of eyes")
    await press(world, ruth, "Join")
    await says(world, ana, "hello both")
    heard = len(ana.hears)
    await says(world, ruth, "I would ask about sleep")
    assert len(ana.hears) == heard
    hello = next(seen for seen in ruth.sees if seen.text.endswith("hello both"))
    ruth.sends("Hello Ana", reply_to=hello)
    await world.settles()
    assert ana.last.text == "Ruth: Hello Ana"
    assert any("Ruth → " in seen.text for seen in maria.sees)


async def test_leaving_is_told_and_nothing_more_is_read(world: World) -> None:
    ruth = await world.supervisor("Ruth")
    ana, maria = await world.with_maria("Ana", CRISIS)
    await press(world, maria, "More help", "Second pair of eyes")
    await press(world, ruth, "Join", "Leave")
    assert "Ruth is no longer reading along." in ana.hears[-1]
    await says(world, ana, "only for Maria")
    assert not any("only for Maria" in heard for heard in ruth.hears)


async def test_a_pause_is_told_with_its_end_and_then_the_specialist_is_asked(world: World) -> None:
    ana, maria = await world.with_maria("Ana", CRISIS)
    await says(world, maria, "Hi Ana")
    await press(world, maria, "More help", "Pause")
    assert "Maria needs a short break and wants to be back at" in ana.last.text
    await world.passes(minutes=11)
    assert "I'm here" in maria.all_labels


async def test_the_peer_ends_reading_along_with_one_tap(world: World) -> None:
    ruth = await world.supervisor("Ruth")
    ana, maria = await world.with_maria("Ana", CRISIS)
    await press(world, maria, "More help", "Second pair of eyes")
    await press(world, ruth, "Join")
    await press(world, ana, "I'd rather not")
    await says(world, ana, "only for Maria")
    assert not any("only for Maria" in heard for heard in ruth.hears)
    assert any("Ruth is no longer reading along with" in heard for heard in maria.hears)


async def test_while_a_note_is_awaited_a_voice_message_goes_to_neither(world: World) -> None:
    ben = await world.on_duty("Ben", "backup")
    ana, maria = await world.with_maria("Ana", CRISIS)
    await press(world, maria, "More help", "Pass it on", "Ben")
    heard = len(ana.hears), len(ben.hears)
    maria.sends(voice=b"ogg")
    await world.settles()
    assert (len(ana.hears), len(ben.hears)) == heard
    assert "The note has to be typed" in maria.last.text


async def test_a_spanish_speaker_hears_every_change_in_spanish(world: World) -> None:
    ben, ruth = await world.on_duty("Ben", "backup"), await world.supervisor("Ruth")
    eva, maria = await world.joined("Eva", language="es"), await world.on_duty("Maria")
    await says(world, eva, "me quiero matar")
    await press(world, maria, "Claim", "More help", "Second pair of eyes")
    await press(world, ruth, "Join")
    await press(world, maria, "More help", "Pause", "More help", "Pass it on", "Ben", "Ask without a note")
    await press(world, ben, "Take over")
    told = "\n".join(eva.hears)
    for part in ("Ruth, de Riverside, está ahora con Maria y contigo", "Maria necesita un descanso corto",
                 "Maria ha pedido a Ben que siga contigo"):  # fmt: skip
        assert part in told


async def test_in_uncovered_hours_not_my_role_asks_the_supervisors_or_says_that_nobody_is_there(
    covered_world: World,
) -> None:
    world = covered_world
    await world.jumps_to(20)
    ruth = await world.supervisor("Ruth")
    _, maria = await world.with_maria("Ana", CRISIS)
    await says(world, maria, "/offduty")
    await press(world, maria, "Not my role")
    assert "Claim" in ruth.all_labels
    await press(world, ruth, "Claim", "Not my role")
    assert any("nobody else is on call right now" in heard for heard in ruth.hears)
