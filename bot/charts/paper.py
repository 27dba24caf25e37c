"""One page to take along: what they said, newest first, as much as fits, and room to write by hand."""

from datetime import UTC, datetime

from fpdf import FPDF
from fpdf.enums import MethodReturnValue, XPos, YPos
from fpdf.fonts import TTFFont

from bot.charts.fonts import BOLD, REGULAR
from bot.charts.glyphs import shown
from bot.domain.keepsake import Paper, Section

FONT = "cairn"
MARGIN, LINE, WIDTH, BOTTOM = 18.0, 6.0, 174.0, 236.0  # millimetres on A4; below the last there is room to write
RULES, APART = 3, 10.0
UNDATED = datetime(2000, 1, 1, tzinfo=UTC)  # the file itself tells nothing about when it was made


def draw_paper(paper: Paper) -> bytes:
    """As PDF, always one page."""
    page = _Page(paper.language)
    page.say(paper.title, size=18, bold=True)
    page.say(paper.subtitle, size=10)
    fit = sum(1 for section in paper.sections if page.takes(section))
    if fit < len(paper.sections) or page.is_full:
        page.say(paper.more, size=9)
    page.room_to_write(paper.questions)
    return page.finished()


class _Page:
    """A sheet that knows when it is full."""

    def __init__(self, language: str) -> None:
        self._language, self.is_full = language, False
        self._pdf = FPDF(format="A4")
        self._pdf.set_creation_date(UNDATED)
        self._pdf.set_auto_page_break(False)
        self._pdf.set_margins(MARGIN, MARGIN, MARGIN)
        self._pdf.add_font(FONT, "", REGULAR)
        self._pdf.add_font(FONT, "B", BOLD)
        self._pdf.add_page()
        font = self._pdf.fonts[FONT]
        self._glyphs = font.cmap if isinstance(font, TTFFont) else {}

    def say(self, text: str, *, size: int = 11, bold: bool = False) -> None:
        self._pdf.set_font(FONT, "B" if bold else "", size)
        self._pdf.multi_cell(WIDTH, LINE * size / 11, self._shown(text), align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT)

    def takes(self, section: Section) -> bool:
        """Put it down as far as it fits; after the first line that does not, nothing more."""
        if self.is_full or not self._fits(section.heading, section.lines[0] if section.lines else ""):
            self.is_full = True
            return False
        self._pdf.ln(LINE / 2)
        self.say(section.heading, bold=True)
        for line in section.lines:
            if not self._fits(line):
                self.is_full = True
                break
            self.say(line)
        return True

    def room_to_write(self, heading: str) -> None:
        self._pdf.set_y(BOTTOM + 2 * LINE)
        self.say(heading, bold=True)
        for rule in range(1, RULES + 1):
            y = self._pdf.get_y() + rule * APART
            self._pdf.line(MARGIN, y, MARGIN + WIDTH, y)

    def finished(self) -> bytes:
        return bytes(self._pdf.output())

    def _fits(self, *texts: str) -> bool:
        self._pdf.set_font(FONT, "", 11)
        taken = sum(self._height(text) for text in texts if text)
        return self._pdf.get_y() + LINE / 2 + taken <= BOTTOM

    def _height(self, text: str) -> float:
        found = self._pdf.multi_cell(WIDTH, LINE, self._shown(text), dry_run=True, output=MethodReturnValue.HEIGHT)
        return float(found) if isinstance(found, float | int) else LINE

    def _shown(self, text: str) -> str:
        return shown(text, lambda c: ord(c) in self._glyphs, self._language)
