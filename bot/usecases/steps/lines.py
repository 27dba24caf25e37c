"""The values every crisis text may use: the emergency number and the lines that fit this person now."""

from datetime import datetime

from bot.domain.peer import Peer
from bot.domain.policy import Policy
from bot.domain.screening import Category
from bot.domain.words import Phrase, Value
from bot.ports import Content


def crisis_values(
    content: Content, policy: Policy, peer: Peer, category: Category | None, now: datetime
) -> dict[str, Value]:
    """`emergency`, `line1` to `line3` ("" where there is none) and `org`. An assumed country is named."""
    country = peer.country or policy.country
    lines = [
        content.line_text(line, peer.reads, now) for line in content.crisis_lines(country, peer.reads, category, now)
    ]
    shown: dict[str, Value] = {f"line{at}": line for at, line in zip(range(1, 4), [*lines, "", "", ""], strict=False)}
    return {"emergency": _emergency(content, peer, country, category), "org": policy.organisation, **shown}


def _emergency(content: Content, peer: Peer, country: str, category: Category | None) -> Value:
    number = content.emergency_number(country, category)
    if number is None:
        return Phrase("emergency-number-local")
    if peer.country is None:
        return f"{number} ({content.country_name(country, peer.reads)})"
    return number
