"""/journal N: every step with its time, to read and as a file, and nobody's words."""

from tests.people import Person
from tests.world import World

CRISIS = "I want to kill myself"


async def says(world: World, person: Person, text: str) -> None:
    person.sends(text)
    await world.settles()


def told(person: Person) -> str:
    """The newest journal, in all its pieces."""
    texts = [seen.text for seen in person.sees]
    start = max(at for at, text in enumerate(texts) if "step by step" in text)
    return "\n".join(texts[start:])


async def played(world: World) -> tuple[Person, Person, Person]:
    ruth, ben = await world.supervisor("Ruth"), await world.on_duty("Ben", "backup")
    ana, maria = await world.with_maria("Ana", CRISIS)
    await says(world, maria, "Hello, it's Maria")
    for person, label in (
        (maria, "More help"), (maria, "Pass it on"), (maria, "Ben"), (maria, "Ask without a note"),
        (ben, "Take over"), (ben, "Safe for now"),
    ):  # fmt: skip
        person.presses(label)
        await world.settles()
    return ana, maria, ruth


async def test_every_step_stands_in_it_with_who_and_why(world: World) -> None:
    _, _, ruth = await played(world)
    await says(world, ruth, "/journal 1")
    text = told(ruth)
    for part in ("the bot · it came up", "people were alerted", "Maria · claimed it", "Maria · wrote the first words",
                 "Maria · handed it over (→ Ben)", "Ben · closed it (safe for now)"):  # fmt: skip
        assert part in text


async def test_the_file_says_the_same_and_neither_holds_anybodys_words(world: World) -> None:
    _, _, ruth = await played(world)
    await says(world, ruth, "/journal #1")
    (sent,) = [seen for seen in ruth.sees if seen.kind == "document"]
    file = world.telegram.files.by_id[sent.file_id]
    name, content = file.name, file.content.decode()
    assert name == "escalation-1.csv"
    assert "handed_over,Maria,to=Ben" in content
    for words in (CRISIS, "Hello, it's Maria", "Ana"):
        assert words not in content
        assert not any(words in seen.text for seen in ruth.sees if "step by step" in seen.text)


async def test_whoever_looked_is_in_it_the_next_time(world: World) -> None:
    _, _, ruth = await played(world)
    await says(world, ruth, "/journal 1")
    await says(world, ruth, "/journal 1")
    assert "Ruth · read this journal" in told(ruth)


async def test_without_a_number_there_is_an_example_and_specialists_are_refused(world: World) -> None:
    _, maria, ruth = await played(world)
    for asked in ("/journal", "/journal 99", "/journal ٣", "/journal twelve"):
        await says(world, ruth, asked)
        assert "/journal 12" in ruth.last.text
    await says(world, maria, "/journal 1")
    assert maria.last.text == "This one isn't for you, so nothing has changed."


async def test_a_supervisor_never_reads_the_journal_of_their_own_crisis(world: World) -> None:
    await world.on_duty("Maria")
    ruth = await world.supervisor("Ruth")
    await says(world, ruth, CRISIS)
    await says(world, ruth, "/journal 1")
    assert ruth.last.text == "This one isn't for you, so nothing has changed."
