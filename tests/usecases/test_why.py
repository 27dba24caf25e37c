"""Why an alert came, in the person's own words."""

from bot.domain.screening import Assessment, Category, Level, Match, Origin
from bot.usecases.steps.escalate import why_of


def found(*spans: tuple[int, int], origin: Origin = Origin.AUTHORED) -> Assessment:
    matches = tuple(Match("x", a, b, Level.HIGH, Category.SUICIDE) for a, b in spans)
    return Assessment(Level.HIGH, Category.SUICIDE, origin, matches, (), "")


def test_each_stretch_is_quoted_once_and_none_inside_another() -> None:
    assert why_of(found((0, 13), (2, 13), (15, 24)), "I want to die, no way out") == "“I want to die”, “no way ou”"


def test_a_guess_without_words_names_its_reason_by_text_key() -> None:
    assert why_of(found(origin=Origin.STATISTICAL), "hm") == "why-statistical"
