"""What screening does in a conversation, in both languages, from the question to the alert that rings everyone."""

from dataclasses import dataclass

import pytest

from tests.world import World


@dataclass(frozen=True)
class Tongue:
    language: str
    veiled: str
    question: str
    silence: str
    guessed: str
    imminent: str
    abuse: str
    neutral: str
    film: str


EN = Tongue(
    "en",
    veiled="everyone would be better off without me",
    question="Are you thinking about suicide?",
    silence="15 minutes",
    guessed="i keep thinking the pills could make everything quiet",
    imminent="I just took all the pills",
    abuse="my husband beats me every night",
    neutral="Here is your information.",
    film="we watched Suicide Squad again, what a silly film",
)
ES = Tongue(
    "es",
    veiled="todos estarían mejor sin mí",
    question="¿Estás pensando en suicidarte?",
    silence="15 minutos",
    guessed="ya me da lo mismo cruzar mirando o no",
    imminent="me acabo de tomar todas las pastillas",
    abuse="mi marido me pega todas las noches",
    neutral="Aquí está tu información.",
    film="vimos Escuadrón Suicida otra vez, qué película tan tonta",
)
both = pytest.mark.parametrize("tongue", [EN, ES], ids=["en", "es"])


@both
async def test_veiled_words_bring_a_question_that_says_what_silence_does_and_silence_alerts_once(
    world: World, tongue: Tongue
) -> None:
    ana, maria = await world.joined("Ana", language=tongue.language), await world.on_duty("Maria")
    ana.sends(tongue.veiled)
    await world.settles()
    assert tongue.question in ana.last.text
    assert tongue.silence in ana.last.text
    assert not maria.has_alert
    await world.passes(hours=3)
    assert maria.alerts == 1


@both
async def test_a_statistical_guess_left_unanswered_pages_nobody(world: World, tongue: Tongue) -> None:
    ana, maria = await world.joined("Ana", language=tongue.language), await world.on_duty("Maria")
    ana.sends(tongue.guessed)
    await world.settles()
    assert tongue.question in ana.last.text
    await world.passes(hours=3)
    assert not maria.has_alert


@both
async def test_imminent_words_alert_everyone_on_duty_at_once(world: World, tongue: Tongue) -> None:
    ana = await world.joined("Ana", language=tongue.language)
    maria, leo = await world.on_duty("Maria"), await world.on_duty("Leo")
    ana.sends(tongue.imminent)
    await world.settles()
    assert maria.has_alert
    assert leo.has_alert


@both
async def test_abuse_is_answered_discreetly_and_nothing_prompts_again(world: World, tongue: Tongue) -> None:
    ana, maria = await world.joined("Ana", language=tongue.language), await world.on_duty("Maria")
    before = len(ana.hears)
    ana.sends(tongue.abuse)
    await world.settles()
    answers = len(ana.hears)
    assert ana.hears[before].splitlines()[0] == tongue.neutral
    assert maria.has_alert
    maria.presses("Claim")
    await world.settles()
    maria.presses("Safe for now")
    await world.passes(hours=72)
    assert len(ana.hears) <= answers + 3


@both
async def test_a_film_with_a_dark_title_is_ordinary_talk(world: World, tongue: Tongue) -> None:
    ana, maria = await world.joined("Ana", language=tongue.language), await world.on_duty("Maria")
    ana.sends(tongue.film)
    await world.passes(hours=1)
    assert tongue.question not in " ".join(ana.hears)
    assert not maria.has_alert
