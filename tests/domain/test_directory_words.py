"""What somebody is looking for is read from a few words, with slips, in any of our languages."""

import pytest

from bot.domain.directory_words import Finding, distance, phrase, read_query, slips_allowed

WORDS = {"food bank": "#food", "food": "#food", "banco de comida": "#food", "shelter": "#housing", "no id": "+no-id"}
FINDING = Finding(
    {phrase(word): marker for word, marker in WORDS.items()},
    frozenset({"near", "cerca", "in"}),
    frozenset({"de", "a", "the"}),
)


@pytest.mark.parametrize("words", ["food bank near leeds", "food bnak near leeds", "banco de comida cerca de Leeds"])
def test_the_need_and_the_place_are_told_apart(words: str) -> None:
    need, place = read_query(words, FINDING)
    assert need.marker == "#food"
    assert (place.word, place.is_place) == ("leed", True)


def test_for_whom_is_heard_beside_the_need() -> None:
    assert [one.marker for one in read_query("shelter, no ID", FINDING)] == ["#housing", "+no-id"]


@pytest.mark.parametrize("slip", ["sheltr", "shelterr", "shetler", "SHELTER", "shélter"])
def test_a_slip_still_means_the_same(slip: str) -> None:
    assert [one.marker for one in read_query(slip, FINDING)] == ["#housing"]


def test_a_short_word_or_a_figure_has_no_slips() -> None:
    assert slips_allowed("aa") == slips_allowed("35211") == 0


def test_two_letters_swapped_are_one_slip() -> None:
    assert distance("bnak", "bank", 1) == 1


def test_a_whole_novel_is_cut() -> None:
    assert len(read_query(" ".join(f"word{n}" for n in range(500)), FINDING)) <= 12
