"""One word of a text, as the screening sees it."""

from typing import NamedTuple


class Word(NamedTuple):
    """One word in canonical form; the span is in the original text; `breaks` means punctuation stood before."""

    text: str
    start: int
    end: int
    breaks: bool = False
