"""Tables that no spreadsheet runs, and days without an answer that stay empty."""

from datetime import date

import pytest

from bot.domain.keepsake import DAYS, cell, placed, table, window


@pytest.mark.parametrize("words", ["=1+1", "+49", "-2", "@home", "\t=x", "  =x", "＝x", "|cmd", "\n=x"])
def test_what_a_spreadsheet_would_run_is_made_words(words: str) -> None:
    assert cell(words) == f"'{words}"


@pytest.mark.parametrize("words", ["", "2 low", "a=b", "tired, and so", "¿qué?"])
def test_other_words_stay_as_they_are(words: str) -> None:
    assert cell(words) == words


def test_commas_quotes_and_accents_survive() -> None:
    assert table([["día", 'a "b", c']]) == '\ufeffdía,"a ""b"", c"\r\n'


def test_a_picture_ends_today_and_gaps_are_gaps() -> None:
    days = window(date(2026, 11, 2))
    assert (len(days), days[-1]) == (DAYS, date(2026, 11, 2))
    assert placed({days[0]: 4, days[2]: 9}, (1, 4), days[:3]) == (1, None, None)
