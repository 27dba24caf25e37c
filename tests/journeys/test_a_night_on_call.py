"""Four phones, one night: two crises at once, a phone that is out of reach, a stretch when nobody answers, a hand-over,
an hour nobody covers, a follow-up. Every line the two peers see is written down here, in both languages."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import time
from pathlib import Path

import pytest

from bot.domain.hours import CoveredHours, Stretch
from bot.domain.specialist import Role
from tests.people import Person
from tests.world import POLICY, World

NINE_TO_FIVE = CoveredHours(tuple(Stretch(day, time(9), time(17)) for day in range(7)), POLICY.timezone)
WORDS = {
    "en": {
        "rota": "/rota Maria every day 9-17\nBen every day 9-17 backup",
        "high": "I want to kill myself",
        "imminent": "I just took all the pills",
        "claim": "Claim",
        "imminent level": "IMMINENT",
        "pass": ("More help", "Pass it on", "Ben", "Ask without a note"),
        "take over": "Take over",
        "safe": "Safe for now",
    },
    "es": {
        "rota": "/rota Maria todos los días 9-17\nBen todos los días 9-17 respaldo",
        "high": "quiero suicidarme",
        "imminent": "me acabo de tomar todas las pastillas",
        "claim": "Me encargo",
        "imminent level": "INMINENTE",
        "pass": ("Más ayuda", "Pasarlo a alguien", "Ben", "Preguntar sin nota"),
        "take over": "Sigo yo",
        "safe": "A salvo por ahora",
    },
}
# What the status of a peer says, moment by moment: at first, unanswered, claimed, after the first words, and so on.
TRUTH = {
    "en": {
        "trying": "I'm trying to reach the people on call at Riverside.",
        "nobody yet": "No one has answered yet. That isn't about you. I'm still trying.",
        "opening": "{who} has your message and is opening the chat.",
        "with": "You're with {who}.",
        "passed": "Maria has asked Ben to be with you from here. Ben is opening the chat.",
        "over": "{who} was with you here.",
        "closed": "{who} has ended this chat for now. You can write to me any time, or press SOS.",
        "uncovered": "Nobody at Riverside is on call until Tuesday, November 3, 9:00.",
        "helped": "Maria was here with you. Did that help? You needn't answer.",
    },
    "es": {
        "trying": "Estoy intentando avisar a las personas de guardia de Riverside.",
        "nobody yet": "Todavía no ha contestado nadie. No es por ti. Sigo intentándolo.",
        "opening": "{who} tiene tu mensaje y está abriendo el chat.",
        "with": "Estás con {who}.",
        "passed": "Maria ha pedido a Ben que siga contigo desde aquí. Ben está abriendo el chat.",
        "over": "{who} estuvo aquí contigo.",
        "closed": "{who} cierra este chat por ahora. Puedes escribirme cuando quieras o pulsar SOS.",
        "uncovered": "No hay nadie de guardia en Riverside hasta el martes 3 de noviembre, 9:00.",
        "helped": "Maria estuvo aquí contigo. ¿Te ayudó? No hace falta que contestes.",
    },
}


@dataclass
class Night:
    """Four phones and one language."""

    world: World
    language: str
    ana: Person
    ida: Person
    maria: Person
    ben: Person

    def told(self, peer: Person, truth: str, who: str = "") -> bool:
        """Whether this is the newest of all the lines in which a peer is told where things stand."""
        told = TRUTH[self.language]
        lines = [words.replace("{who}", name) for words in told.values() for name in ("Maria", "Ben")]
        seen = [s.text for s in peer.sees if not s.mine and any(s.text.startswith(line) for line in lines)]
        return seen[-1].startswith(told[truth].replace("{who}", who))

    def asked(self, person: Person) -> int:
        """How many alerts wait on this phone."""
        return sum(WORDS[self.language]["claim"] in seen.labels for seen in person.sees)

    async def says(self, person: Person, what: str) -> None:
        person.sends(WORDS[self.language].get(what, what))
        await self.world.settles()

    async def presses(self, person: Person, what: str, about: str = "") -> None:
        labels = WORDS[self.language].get(what, what)
        for label in [labels] if isinstance(labels, str) else labels:
            on = [s for s in person.sees if label in s.labels and about in s.text][-1]
            person.presses(label, on=on)
            await self.world.settles()


@pytest.fixture(params=["en", "es"])
async def night(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Night]:
    """Nine in the morning: Maria's shift and Ben's have begun, by the rota Ben wrote."""
    world = await World(tmp_path, replace(POLICY, covered=NINE_TO_FIVE)).starts()
    for name in ("Ben", "Maria"):
        world.phone(name, request.param)
    ben, maria = await world.supervisor("Ben"), await world.staff("Maria", Role.SPECIALIST)
    ana, ida = [await world.joined(name, language=request.param) for name in ("Ana", "Ida")]
    made = Night(world, request.param, ana, ida, maria, ben)
    await made.says(ben, "rota")
    await world.jumps_to(hour=16)
    yield made
    await world.stops()


async def test_what_two_peers_see_in_one_night_is_true_at_every_moment(night: Night) -> None:
    ana, ida, maria, ben, world = night.ana, night.ida, night.maria, night.ben, night.world
    # Two crises at once, and Maria's phone is out of reach: Ben is asked at once, both read that somebody is.
    maria.blocks()
    await night.says(ana, "high")
    await night.says(ida, "imminent")
    assert night.told(ana, "trying")
    assert night.told(ida, "trying")
    assert night.asked(ben) == 2
    # Nobody answers. The imminent one hears it first; neither hears anything that is not so.
    await world.passes(minutes=4)
    assert (night.told(ida, "nobody yet"), night.told(ana, "trying")) == (True, True)
    await world.passes(minutes=8)
    assert night.told(ana, "nobody yet")
    # Ben takes the graver one. "With" is said only after his first words.
    await night.presses(ben, "claim", about=WORDS[night.language]["imminent level"])  # type: ignore[arg-type]
    assert night.told(ida, "opening", "Ben")
    await night.says(ben, "Hi Ida, Ben here")
    assert night.told(ida, "with", "Ben")
    assert night.told(ana, "nobody yet")
    # Maria is back, claims, writes, and hands over to Ben, who accepts.
    maria.unblocks()
    await night.says(maria, "/onduty")
    await night.presses(maria, "claim")
    assert night.told(ana, "opening", "Maria")
    await night.says(maria, "Hi Ana, Maria here")
    assert night.told(ana, "with", "Maria")
    await night.presses(maria, "pass")
    assert night.told(ana, "with", "Maria")
    await night.presses(ben, "take over")
    assert night.told(ana, "passed")
    # Both are closed: what is over is said to be over.
    for peer in ("#2", "#1"):
        await night.presses(ben, "safe", about=peer if night.language == "en" else peer.replace("#", "N.º "))
    assert night.told(ana, "closed", "Ben")
    assert night.told(ida, "closed", "Ben")


async def test_an_hour_nobody_covers_is_told_and_kept_for_the_morning_and_somebody_follows_up(night: Night) -> None:
    ana, maria, ben, world = night.ana, night.maria, night.ben, night.world
    await world.jumps_to(hour=18)
    asked = night.asked(maria), night.asked(ben)
    await night.says(ana, "high")
    assert night.told(ana, "uncovered")
    await world.passes(hours=12)
    assert (night.asked(maria), night.asked(ben)) == asked
    assert night.told(ana, "uncovered")
    await world.jumps_to(hour=9)
    assert night.told(ana, "trying")
    await night.presses(maria, "claim")
    await night.says(maria, "Good morning")
    assert night.told(ana, "with", "Maria")
    await night.presses(maria, "safe")
    assert night.told(ana, "closed", "Maria")
    await world.passes(hours=33)
    assert night.told(ana, "helped")
    helped = TRUTH[night.language]["helped"]
    assert sum(words == helped for words in ana.hears) == 1
