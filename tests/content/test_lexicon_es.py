"""The Spanish lexicon on sentences as people write them in several countries."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.domain.screening import Category, Level, Screener
from bot.packs.screening import load_screener

CONTENT = Path(__file__).parents[2] / "content"
CONCERN, HIGH, NOW = Level.CONCERN, Level.HIGH, Level.IMMINENT

# What people write, at least which level, which category.
SPOKEN = [
    ("la neta ya no kiero vivir wey", HIGH, "suicide"),
    ("boludo me quiero matar, te lo digo en serio", HIGH, "suicide"),
    ("le pido a diosito que me recoja de una vez", HIGH, "suicide"),
    ("parce llevo semanas pensando en tirarme del viaducto", HIGH, "suicide"),
    ("weon no doy más, prefiero estar muerto", HIGH, "suicide"),
    ("I swear me quiero morir no es broma", HIGH, "suicide"),
    ("averigüé cuántas pastillas hacen falta para no despertar", HIGH, "suicide"),
    ("estoy en la cornisa con los pies por fuera", NOW, "suicide"),
    ("tengo la soga lista y esta noche me cuelgo", NOW, "suicide"),
    ("sin mí mis viejos vivirían más tranquilos", CONCERN, "suicide"),
    ("no me veo llegando a fin de año", CONCERN, "suicide"),
    ("ojalá un rayo me parta y ya", CONCERN, "suicide"),
    ("cambié el beneficiario del seguro, por las dudas", CONCERN, "suicide"),
    ("pronto te alcanzo, mamita", CONCERN, "suicide"),
    ("m corté los muslos otra vez", HIGH, "self_harm"),
    ("me apago cigarros en el brazo para calmarme", HIGH, "self_harm"),
    ("me mandé 20 clonas con vodka", NOW, "overdose"),
    ("mi hermano se inyectó y tiene los labios azules", NOW, "overdose"),
    ("traigo el machete para mi vecino, hoy paga", HIGH, "harm_to_others"),
    ("me da miedo hacerle daño a mi bebé cuando llora", HIGH, "harm_to_others"),
    ("mi concubino me agarró del cuello delante de los niños", HIGH, "abuse"),
    ("mi ex está tumbando la puerta con un tubo", NOW, "abuse"),
    ("mi padrino me hace cosas que no quiero, tengo 11", HIGH, "child_safety"),
    ("las voces me ordenan que salte por la ventana", NOW, "psychosis"),
    ("mis vecinos me leen la mente con antenas", HIGH, "psychosis"),
    ("a mi abuela se le torció la boca y no habla bien", NOW, "medical"),
    ("dejé el alcohol de golpe y tiemblo, veo arañas", NOW, "medical"),
    ("mi prima me dijo que se quiere morir, qué hago", CONCERN, "worry_for_other"),
    ("un alumno llega con moretones", CONCERN, "worry_for_other"),
    ("necesito ayuda", CONCERN, "suicide"),
]

EVERYDAY = [
    "me quiero morir de la risa con tu audio",
    "me muero de ganas de ir al mar",
    "no aguanto más este calor, prendé el aire",
    "no llego al martes con tanto informe",
    "el parcial me mató",
    "se me murió el celular otra vez",
    "la mató en el escenario esa banda",
    "me tomé las pastillas que me recetó la doctora",
    "me despedí de mi prima en la terminal",
    "regalé mi bici vieja porque me compré una nueva",
    "pagué las cuentas del mes y me fui a dormir",
    "mi papá usa el cuchillo para el asado",
    "me siguen muchas personas en mi canal",
    "voy al puente a sacar fotos con mi hermana",
    "otra vez no encuentro mi camisa de manga larga",
    "me tocó exponer el lunes, qué nervios",
    "no quiero irme a vivir a otra ciudad",
    "estoy tomando más agua este mes",
    "me corté el flequillo y quedó bien",
    "mi mamá no contesta porque está manejando",
    "no sé a qué hora sale el bus",
    "mi vecina toca la guitarra hermoso",
    "compré una cuerda para saltar en el gimnasio",
    "te mato si me cuentas el final jaja",
    "último día de clases, por fin vacaciones",
    "borré la app porque no tenía memoria",
    "mi abuela reza por nosotros todas las noches",
    "dejé las llaves en la mesa, ya vuelvo",
]


@pytest.fixture(scope="module")
def screener() -> Screener:
    return load_screener(CONTENT, second_opinion=False)


@pytest.mark.parametrize(("text", "least", "category"), SPOKEN)
def test_what_people_write_in_spanish_is_heard(text: str, least: Level, category: str, screener: Screener) -> None:
    result = screener.assess(text)
    assert result.level >= least, result.reason
    assert result.category == Category(category)


@pytest.mark.parametrize("text", EVERYDAY)
def test_everyday_spanish_is_left_alone(text: str, screener: Screener) -> None:
    assert screener.assess(text).level is Level.NONE


def test_a_whole_message_pattern_needs_the_whole_message(screener: Screener) -> None:
    assert screener.assess("necesito ayuda").level is Level.CONCERN
    assert screener.assess("necesito ayuda con la tarea").level is Level.NONE


@pytest.mark.parametrize("text", ["no", "nada", "mal", "adiós", "chau", "perdón", "ya está", "basta", "por favor"])
def test_one_everyday_word_is_not_met_with_the_question(text: str, screener: Screener) -> None:
    assert screener.assess(text).level is Level.NONE
