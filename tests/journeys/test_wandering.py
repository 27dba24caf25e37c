"""Somebody presses and types at random for a long while: there is always an answer, always in words, never a fault."""

import random

import pytest
from structlog.testing import capture_logs

from bot.packs.texts import SAFE_SENTENCE, Missing
from handlers.peer_commands import COMMANDS
from tests.people import Person
from tests.world import World, content

TYPED = (
    *("25:99", "8:30", "a las 9 de la noche", "Madrid", "Narnia", "España", "none", "22 to 7", "skip", "3", "yes"),
    *("I feel so tired of work", "thank you", "are you a bot?", "x" * 4096, "can I talk to a person", "estoy triste"),
)


def acts(person: Person, dice: random.Random) -> None:
    """One thing somebody might do."""
    kind = dice.random()
    if kind < 0.6 and person.all_labels:
        place = dice.choice([seen for seen in person.sees if seen.labels][-4:])
        person.presses(dice.choice(place.labels), on=place)
    elif kind < 0.8:
        person.sends(dice.choice(TYPED))
    elif kind < 0.85:
        person.sends(sticker="🙂")
    elif kind < 0.9:
        person.sends(location=(dice.uniform(-60, 70), dice.uniform(-180, 180)))
    else:
        person.sends(f"/{dice.choice(COMMANDS).name} {dice.choice(('', '', 'hello'))}".strip())


@pytest.mark.parametrize(("seed", "language"), [(1, "en"), (2, "es"), (3, "en")])
async def test_there_is_always_an_answer_in_words(
    world: World, seed: int, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    missing: list[Missing] = []
    monkeypatch.setattr(content().texts, "on_missing", missing.append)
    dice, ana = random.Random(seed), await world.joined("Ana", language=language, set_up=False)
    with capture_logs() as logs:
        for _ in range(120):
            acts(ana, dice)
            await world.passes(seconds=dice.choice((1, 6, 6, 3600)))
    assert not set(ana.hears) & set(SAFE_SENTENCE.values())
    assert missing == []
    assert [log["event"] for log in logs if log["log_level"] == "error"] == []
