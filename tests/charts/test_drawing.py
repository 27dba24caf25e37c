"""Pictures and papers: gaps stay gaps, one page stays one page, and what the font lacks is said."""

import re

from bot.charts import draw
from bot.charts.chart import DOT, svg_of
from bot.charts.fonts import BOLD, FAMILY, REGULAR
from bot.charts.glyphs import BOX, shown
from bot.domain.keepsake import Chart, Panel, Paper, Section, plan_of, read_chart, read_paper
from bot.domain.words import Drawing, DrawingForm

MOOD = Panel("Mood <&>", ("1 low", "2 high"), (0, None, None, 1))
CHART = Chart("Your answers", ("10/6", "", "", ""), (MOOD,))


def paper(lines: int, words: str = "Mood: 2 low") -> Paper:
    """A page of one day, with so many lines."""
    return Paper("To take along", "Ana", (Section("Monday", (words,) * lines),), "There is more.", "To ask:", "en")


def luminance(colour: str) -> float:
    """Of a #rrggbb colour, as WCAG has it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_a_dot_for_each_answer_and_none_for_a_day_without_one() -> None:
    assert svg_of(CHART).count("<circle") == 2
    assert "polyline" not in svg_of(CHART)


def test_names_cannot_break_the_picture() -> None:
    assert "Mood &lt;&amp;&gt;" in svg_of(CHART)
    assert draw(Drawing(DrawingForm.PICTURE, "a.png", plan_of(CHART))).startswith(b"\x89PNG")


def test_dots_and_words_stand_out_from_the_ground() -> None:
    colours = set(re.findall(r'fill="(#\w{6})"', svg_of(CHART)))
    ground = luminance("#1d2430")
    assert DOT in colours
    assert all((luminance(one) + 0.05) / (ground + 0.05) >= 4.5 for one in colours - {"#1d2430"})


def test_plans_survive_the_way_through_the_outbox() -> None:
    assert read_chart(plan_of(CHART)) == CHART
    assert read_paper(plan_of(paper(3))) == paper(3)


def test_it_is_one_page_however_much_was_said() -> None:
    for lines, words in ((1, "short"), (200, "Mood: 2 low"), (40, "long words " * 60), (1, "x" * 5000)):
        made = draw(Drawing(DrawingForm.PAPER, "a.pdf", plan_of(paper(lines, words))))
        assert made.startswith(b"%PDF")
        assert len(re.findall(rb"/Type /Page\b(?!s)", made)) == 1


def test_an_emoji_is_named_and_an_unknown_letter_is_a_box() -> None:
    def has(letter: str) -> bool:
        return letter.isascii() or letter == BOX

    assert shown("no 😔 hoy", has, "es") == "no [cara desanimada] hoy"
    assert shown("漢\x00", has, "en") == BOX


def test_the_font_is_shipped_with_its_licence() -> None:
    assert FAMILY == "DejaVu Sans"
    assert REGULAR.exists()
    assert BOLD.exists()
    assert "Bitstream" in (REGULAR.parent / "LICENSE.txt").read_text()
