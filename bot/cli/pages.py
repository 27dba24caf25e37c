"""The three pages of the set-up: for the board, for the lawyer, for the safe. Their words are content."""

from collections.abc import Mapping
from pathlib import Path
from string import Template

from bot.cli.content_here import content_here
from bot.cli.house import STATE, write_private

PAGES = ("board", "lawyer", "safe")


def page_file(page: str) -> Path:
    """Where a page is written."""
    return STATE / f"for-the-{page}.txt"


def write_pages(language: str, facts: Mapping[str, str]) -> tuple[str, ...]:
    """Write all three, each readable by its owner only; their texts, in order."""
    return tuple(_write(page, language, facts) for page in PAGES)


def _write(page: str, language: str, facts: Mapping[str, str]) -> str:
    text = template(page, language).substitute(facts, file=page_file(page))
    write_private(page_file(page), text)
    return text


def template(page: str, language: str) -> Template:
    """The page in this language, or in English."""
    content = content_here()
    own = content / language / "pages" / f"{page}.txt"
    return Template((own if own.exists() else content / "en" / "pages" / f"{page}.txt").read_text(encoding="utf-8"))
