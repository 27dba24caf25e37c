"""What people may ask for: to see everything, to erase everything, to have the chat cleared in a hurry."""

import json
import shutil
import sqlite3
from dataclasses import replace
from pathlib import Path
from typing import Any

from bot.domain.house_rules import Emergency, HouseRules, Reporting
from tests.people import Person
from tests.world import World

CANARY = "I made soup for my neighbour today"


async def says(world: World, person: Person, *texts: str) -> None:
    for text in texts:
        person.sends(text)
        await world.settles()


async def press(world: World, person: Person, *labels: str) -> None:
    for label in labels:
        person.presses(label)
        await world.settles()


def files(world: World, person: Person) -> dict[str, str]:
    """What was sent as files, by name."""
    seen = [one for one in person.sees if one.kind == "document" and not one.mine]
    kept = [world.telegram.files.by_id[one.file_id] for one in seen]
    return {file.name: file.content.decode() for file in kept}


async def is_known(world: World, person: Person) -> bool:
    return await world.cairn.work.run(lambda tx: tx.people.by_chat(person.id) is not None)


# --- /mydata --------------------------------------------------------------------------------------------------------


async def test_everything_kept_comes_as_words_and_as_json(world: World) -> None:
    ana = await world.joined("Ana")
    await says(world, ana, CANARY)
    await says(world, ana, "/mydata")
    sent = files(world, ana)
    assert CANARY in sent["mydata.txt"]
    data: dict[str, Any] = json.loads(sent["mydata.json"])
    assert [row["text"] for row in data["kept"]["words_kept"]] == [CANARY]
    assert data["kept"]["people"][0]["chat_id"] == ana.id


async def test_the_files_cannot_be_passed_on(world: World) -> None:
    ana = await world.joined("Ana")
    await says(world, ana, "/mydata")
    assert [one.protected for one in ana.sees if one.kind == "document"] == [True, True]


async def test_it_says_who_opened_the_words_and_when(world: World) -> None:
    ana, _ = await world.with_maria("Ana", "I want to die")
    await says(world, ana, "/mydata")
    assert "Maria · #1" in files(world, ana)["mydata.txt"]
    opened = json.loads(files(world, ana)["mydata.json"])["opened_by"]
    assert [(one["by"], one["how"]) for one in opened] == [("Maria", "claim")]


async def test_nobody_elses_words_are_in_it(world: World) -> None:
    ana, zoe = await world.joined("Ana"), await world.joined("Zoe")
    await says(world, zoe, CANARY)
    await says(world, ana, "/mydata")
    assert CANARY not in "".join(files(world, ana).values())


async def test_it_is_written_in_their_language(world: World) -> None:
    ana = await world.joined("Ana", language="es")
    await says(world, ana, "/mydata")
    assert "Lo que aceptaste" in files(world, ana)["mydata.txt"]


# --- /forget --------------------------------------------------------------------------------------------------------


async def test_one_confirmation_erases_and_leaves_only_the_receipt(world: World) -> None:
    ana = await world.joined("Ana")
    await says(world, ana, CANARY, "/forget")
    assert "What stays" in ana.last.text
    await press(world, ana, "Erase everything")
    assert not await is_known(world, ana)
    assert [one.text[:5] for one in ana.sees] == ["Done,"]
    assert "Receipt: " in ana.last.text


async def test_nothing_of_them_can_be_found_in_the_database(world: World) -> None:
    ana = await world.joined("Ana")
    await says(world, ana, "/settings")
    await press(world, ana, "Name")
    await says(world, ana, "Anabel", CANARY, "/signs", "/forget")
    person = await world.cairn.work.run(lambda tx: tx.people.by_chat(ana.id).id)
    await press(world, ana, "Erase everything")
    with sqlite3.connect(world.file) as database:
        rows = database.execute("SELECT standing, name, memory, length(chat_id) FROM people WHERE id=?", [person])
        assert rows.fetchall() == [("erased", None, None, 0)]
        for table in ("person_keys", "words_kept", "buttons", "outbox", "due", "messages", "consents"):
            column = "peer_id" if table == "words_kept" else "person_id"
            found = database.execute(f"SELECT count(*) FROM {table} WHERE {column}=?", [person])
            assert found.fetchone() == (0,), table


async def test_keeping_changes_nothing(world: World) -> None:
    ana = await world.joined("Ana")
    await says(world, ana, "/forget")
    await press(world, ana, "Keep it all")
    assert await is_known(world, ana)


async def test_while_somebody_is_called_it_waits_and_says_so(world: World) -> None:
    ana, maria = await world.with_maria("Ana", "I want to die")
    await says(world, ana, "/forget")
    assert "Until that is closed" in ana.last.text
    await press(world, ana, "Erase everything")
    await world.passes(minutes=5)
    assert await is_known(world, ana)
    await press(world, maria, "Safe for now")
    await world.passes(minutes=20)
    assert not await is_known(world, ana)
    assert ana.last.text.startswith("Done,")


async def test_their_words_leave_the_phone_of_the_specialist(world: World) -> None:
    ana, maria = await world.with_maria("Ana", "I want to die")
    await says(world, ana, CANARY)
    assert any(CANARY in one.text for one in maria.sees)
    await press(world, maria, "Safe for now")
    await says(world, ana, "/forget")
    await press(world, ana, "Erase everything")
    assert not any(CANARY in one.text or "want to die" in one.text for one in maria.sees)


async def test_nothing_comes_by_itself_afterwards(world: World) -> None:
    ana, maria = await world.with_maria("Ana", "I want to die")
    await press(world, maria, "Safe for now")
    await says(world, ana, "/forget")
    await press(world, ana, "Erase everything")
    before, told = len(ana.sees), len(maria.sees)
    await world.passes(days=3)
    assert (len(ana.sees), len(maria.sees)) == (before, told)


async def test_yesterdays_backup_does_not_bring_them_back(world: World, tmp_path: Path) -> None:
    ana, zoe = await world.joined("Ana"), await world.joined("Zoe")
    await world.stops()
    shutil.copyfile(world.file, tmp_path / "backup")
    await world.starts()
    await says(world, ana, "/forget")
    await press(world, ana, "Erase everything")
    await world.stops()
    shutil.copyfile(tmp_path / "backup", world.file)
    await world.starts()
    assert not await is_known(world, ana)
    assert await is_known(world, zoe)


async def test_who_comes_back_starts_anew_and_stays(world: World) -> None:
    ana = await world.joined("Ana")
    await says(world, ana, "/forget")
    await press(world, ana, "Erase everything")
    world.clock.passes(minutes=5)
    await says(world, ana, "hello")
    await world.restarts()
    assert await is_known(world, ana)


async def test_an_old_button_changes_nothing_afterwards(world: World) -> None:
    ana = await world.joined("Ana")
    await says(world, ana, "/settings", "/forget")
    old = ana.last
    await press(world, ana, "Erase everything")
    ana.presses_callback(old.buttons[0][0].callback, on=ana.last)
    await world.settles()
    assert not await is_known(world, ana)


async def test_staff_are_taken_off_the_staff_first(world: World) -> None:
    maria = await world.on_duty("Maria")
    await says(world, maria, "/forget")
    assert "take you off the staff first" in maria.last.text
    assert maria.last.labels == []


async def test_an_erased_colleague_holds_up_nobody(world: World) -> None:
    ana, maria, ruth = await world.joined("Ana"), await world.on_duty("Maria"), await world.supervisor("Ruth")
    ben = await world.on_duty("Ben")
    await says(world, ana, "I want to die")
    await world.removes(ruth, "Ben")
    await says(world, ben, "/forget")
    await press(world, ben, "Erase everything")
    assert not await is_known(world, ben)
    await press(world, maria, "Claim", "Safe for now")
    assert await world.open_escalations() == 0


# --- /hide ----------------------------------------------------------------------------------------------------------


async def test_hiding_leaves_only_something_harmless(world: World) -> None:
    ana = await world.joined("Ana")
    await says(world, ana, CANARY, "/hide")
    assert [one.text for one in ana.sees] == ["Bread, apples, tea, soap."]
    assert ana.keyboard == []


async def test_no_answer_comes_after_hiding(world: World) -> None:
    ana = await world.joined("Ana")
    ana.sends("The rent is late again and I am tired")
    await world.cairn.intake.poll_once()
    await says(world, ana, "/hide")
    await world.passes(minutes=2)
    assert [one.text for one in ana.sees] == ["Bread, apples, tea, soap."]


async def test_hiding_keeps_the_alert_going(world: World) -> None:
    ana, maria = await world.joined("Ana"), await world.on_duty("Maria")
    await says(world, ana, "I want to die", "/hide")
    assert maria.has_alert
    assert await world.open_escalations() == 1


# --- consent --------------------------------------------------------------------------------------------------------


async def kept_words(world: World, person: Person) -> list[str]:
    """What is kept of what they wrote."""
    rows = await world.cairn.work.run(lambda tx: tx.privacy.record(tx.people.by_chat(person.id).id))
    return [row["text"] for row in rows.get("words_kept", ())]


async def test_a_yes_to_reading_taken_back_erases_what_was_kept_and_says_so(world: World) -> None:
    ana = await world.joined("Ana")
    await says(world, ana, CANARY, "/settings")
    await press(world, ana, "Yes or no", "Keep it to me")
    assert await kept_words(world, ana) == []
    assert "what I had kept for that is erased" in ana.last.text


async def test_each_answer_is_on_record_with_the_version_of_the_words(world: World) -> None:
    ana = await world.joined("Ana")
    await says(world, ana, "/settings")
    await press(world, ana, "Yes or no", "Keep it to me", "Let them read")
    await says(world, ana, "/mydata")
    rows = json.loads(files(world, ana)["mydata.json"])["kept"]["consents"]
    assert [(row["what"], row["is_given"], row["version"]) for row in rows] == [
        ("reading", False, "1.1"),
        ("reading", True, "1.1"),
    ]


async def test_changed_words_are_asked_about_once_and_nothing_is_kept_until_then(world: World) -> None:
    ana = await world.joined("Ana")
    await says(world, ana, "/settings")
    await press(world, ana, "Yes or no", "Let them read")
    world.policy = replace(world.policy, consent_version=2)
    await world.restarts()
    await says(world, ana, CANARY, "The bus was late")
    assert len([text for text in ana.hears if text.startswith("The words you agreed to")]) == 1
    assert await kept_words(world, ana) == []
    await press(world, ana, "Let them read")
    await says(world, ana, CANARY)
    assert await kept_words(world, ana) == [CANARY]


async def test_without_a_yes_words_are_kept_only_while_the_alert_is_open(world: World) -> None:
    ana, maria = await world.joined("Ana", set_up=False), await world.on_duty("Maria")
    await says(world, ana, "I want to die")
    assert await kept_words(world, ana) == ["I want to die"]
    await press(world, maria, "Claim", "Safe for now")
    assert await kept_words(world, ana) == []


# --- house rules ----------------------------------------------------------------------------------------------------

ADULTS = HouseRules(18, Reporting.CHILDREN, Emergency.DANGER)


async def with_rules(world: World) -> None:
    world.policy = replace(world.policy, house=ADULTS)
    await world.restarts()


async def test_everyone_is_told_the_house_rules(world: World) -> None:
    await with_rules(world)
    ana = await world.joined("Ana")
    await says(world, ana, "/privacy")
    for told in ("from the age of 18", "must report it", "may call emergency services"):
        assert told in ana.last.text


async def test_age_is_asked_before_anything_is_agreed_to(world: World) -> None:
    await with_rules(world)
    ana = await world.joined("Ana", set_up=False)
    await press(world, ana, "Set up", "Next")
    assert "Are you that old?" in ana.last.text
    await press(world, ana, "I'm 18 or older")
    assert "Yes, check in" in ana.last.labels


async def test_who_is_younger_agrees_to_nothing_and_is_helped_in_a_crisis(world: World) -> None:
    await with_rules(world)
    ana, maria = await world.joined("Ana", set_up=False), await world.on_duty("Maria")
    await press(world, ana, "Set up", "Next", "Younger than that")
    assert "These people are there for you" in ana.last.text
    await says(world, ana, "/schedule")
    await press(world, ana, "Add a time", "19:00")
    rows = await world.cairn.work.run(lambda tx: tx.people.by_chat(ana.id))
    assert not rows.consent_checkins
    await says(world, ana, "I want to die")
    assert maria.has_alert


async def test_a_slip_about_age_is_taken_back(world: World) -> None:
    await with_rules(world)
    ana = await world.joined("Ana", set_up=False)
    await press(world, ana, "Set up", "Next", "Younger than that", "That was a slip", "I'm 18 or older")
    assert "Yes, check in" in ana.last.labels
