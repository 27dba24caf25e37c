"""The second opinion stays small, quiet on everyday talk, and can be switched off."""

from pathlib import Path

import pytest

from bot.domain.screening import Level, Origin
from bot.domain.screening.second_opinion import SecondOpinion
from bot.packs.opinion import WEIGHTS
from bot.packs.screening import DATA, load_screener

CONTENT = Path(__file__).parents[2] / "content"
GUESSED = "i keep thinking the pills could make everything quiet"


def test_the_weights_are_at_most_two_megabytes() -> None:
    assert (DATA / WEIGHTS).stat().st_size <= 2_000_000


def test_damaged_weights_are_refused() -> None:
    with pytest.raises(ValueError, match="damaged"):
        SecondOpinion.from_bytes((DATA / WEIGHTS).read_bytes()[:-5])


def test_weights_survive_being_written_and_read() -> None:
    data = (DATA / WEIGHTS).read_bytes()
    assert SecondOpinion.from_bytes(data).to_bytes() == data


def test_its_guess_is_a_concern_that_says_so_and_goes_when_switched_off() -> None:
    guessed = load_screener(CONTENT).assess(GUESSED)
    plain = load_screener(CONTENT, second_opinion=False).assess(GUESSED)
    assert plain.level in (Level.NONE, Level.CONCERN)
    assert plain.origin is not Origin.STATISTICAL
    assert guessed.level is Level.CONCERN
