"""Pictures and papers: a plan becomes bytes, when it is sent and not before. Nothing here is kept."""

from bot.charts.chart import draw_chart
from bot.charts.paper import draw_paper
from bot.domain.keepsake import read_chart, read_paper
from bot.domain.words import Drawing, DrawingForm


def draw(drawing: Drawing) -> bytes:
    """The picture as PNG, the paper as PDF."""
    if drawing.form is DrawingForm.PICTURE:
        return draw_chart(read_chart(drawing.plan))
    return draw_paper(read_paper(drawing.plan))
