"""The state diagram that stands beside the code, as arrows."""

import re

from bot.domain import escalation as life

ARROW = re.compile(r"^\s*([A-Z]+|\[\*\]) --> ([A-Z]+|\[\*\]): (.+)$", re.MULTILINE)
Arrow = tuple[str, str, str]


def arrows(text: str) -> set[Arrow]:
    return {(a, b, label.strip()) for a, b, label in ARROW.findall(text)}


DIAGRAM = arrows(life.__doc__ or "")
