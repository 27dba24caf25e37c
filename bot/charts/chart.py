"""The picture: one panel a question, one column a day, one dot where there was an answer.

Days without an answer stay empty; nothing is joined across them. Light on dark, so that it does not glare in a dark
chat; the place and the word beside it carry the meaning, never the colour.
"""

from collections.abc import Iterator
from html import escape

import resvg_py

from bot.charts.fonts import BOLD, FAMILY, REGULAR
from bot.domain.keepsake import Chart, Panel

WIDTH, LEFT, RIGHT = 1080, 330, 40
TOP, HEAD, FOOT, BETWEEN = 90, 44, 56, 30
STEP, TIGHT_STEP, MANY_LEVELS = 34, 20, 6
GROUND, INK, FAINT, DOT = "#1d2430", "#f2f4f7", "#465063", "#ffb000"
_PAGE = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" font-family="{family}">'
    '<rect width="{width}" height="{height}" fill="{ground}"/>{body}</svg>'
)
_TEXT = (
    '<text x="{x}" y="{y}" font-size="{size}" font-weight="{weight}" fill="{ink}" text-anchor="{anchor}">{said}</text>'
)
_LINE = '<line x1="{x1}" y1="{y}" x2="{x2}" y2="{y}" stroke="{ink}" stroke-width="1.5"/>'
_DOT = '<circle cx="{x}" cy="{y}" r="9" fill="{ink}"/>'


def draw_chart(chart: Chart) -> bytes:
    """As PNG."""
    found: bytes = resvg_py.svg_to_bytes(
        svg_string=svg_of(chart),
        skip_system_fonts=True,
        font_files=[str(REGULAR), str(BOLD)],
        font_family=FAMILY,
    )
    return bytes(found)


def svg_of(chart: Chart) -> str:
    """The same as text."""
    body, y = [_text(40, 56, chart.title, size=32, bold=True)], TOP
    for panel in chart.panels:
        body += _panel(panel, y)
        y += _height(panel) + BETWEEN
    body += [_text(_x(at, len(chart.days)), y + 14, day, anchor="middle") for at, day in enumerate(chart.days) if day]
    return _PAGE.format(width=WIDTH, height=y + FOOT, family=FAMILY, ground=GROUND, body="".join(body))


def _panel(panel: Panel, top: int) -> Iterator[str]:
    yield _text(40, top + 28, panel.name, size=26, bold=True)
    highest = len(panel.levels) - 1
    for level, label in enumerate(panel.levels):
        y = top + HEAD + (highest - level) * _step(panel) + 14
        yield _LINE.format(x1=LEFT, x2=WIDTH - RIGHT, y=y, ink=FAINT)
        if highest < MANY_LEVELS or level in {0, highest // 2, highest}:
            yield _text(LEFT - 18, y + 7, label, anchor="end")
    for at, point in enumerate(panel.points):
        if point is not None:
            y = top + HEAD + (highest - point) * _step(panel) + 14
            yield _DOT.format(x=_x(at, len(panel.points)), y=y, ink=DOT)


def _step(panel: Panel) -> int:
    return TIGHT_STEP if len(panel.levels) > MANY_LEVELS else STEP


def _height(panel: Panel) -> int:
    return HEAD + len(panel.levels) * _step(panel)


def _x(at: int, days: int) -> float:
    return round(LEFT + (at + 0.5) * (WIDTH - LEFT - RIGHT) / days, 1)


def _text(x: float, y: float, said: str, *, size: int = 20, bold: bool = False, anchor: str = "start") -> str:
    weight = "bold" if bold else "normal"
    return _TEXT.format(x=x, y=y, size=size, weight=weight, ink=INK, anchor=anchor, said=escape(said))
