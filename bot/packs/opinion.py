"""The statistical second opinion from its weights file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.screening.second_opinion import SecondOpinion

if TYPE_CHECKING:
    from pathlib import Path

WEIGHTS = "second_opinion.bin"


def read_opinion(folder: Path) -> SecondOpinion | None:
    """The opinion kept in `folder`, or None when there is no weights file."""
    file = folder / WEIGHTS
    return SecondOpinion.from_bytes(file.read_bytes()) if file.exists() else None
