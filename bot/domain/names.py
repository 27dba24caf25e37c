"""A name as others may be shown it: one line, nothing invisible, nothing that turns the text around it."""

import unicodedata

LONGEST = 40
_MOST_MARKS = 2  # combining marks on one letter: enough for every language, too few to climb over other lines
_JOINERS = "\u200c\u200d"  # Persian, Hindi and joined emoji need them between visible letters


def plain_name(written: str) -> str:
    """The name without control, direction and hidden characters; empty when nothing visible is left."""
    kept: list[str] = []
    marks = 0
    for letter in unicodedata.normalize("NFC", written):
        marks = marks + 1 if unicodedata.category(letter) in ("Mn", "Me") else 0
        if marks <= _MOST_MARKS and not _is_hidden(letter):
            kept.append(" " if letter.isspace() else letter)
    name = " ".join("".join(kept).split()).strip(_JOINERS)
    shown = name if len(name) <= LONGEST else f"{name[: LONGEST - 1].rstrip()}…"
    return shown if any(letter.isalnum() or unicodedata.category(letter) == "So" for letter in shown) else ""


def _is_hidden(letter: str) -> bool:
    if letter.isspace() or letter in _JOINERS:
        return False
    return unicodedata.category(letter) in ("Cc", "Cf", "Cs", "Co", "Cn") or letter in "\u115f\u1160\u3164\uffa0\u2800"
