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
    """`emergency`, `line` and `line1`, `line2` and `org`. Where the country is assumed, the number says whose it is."""
    country = peer.country or policy.country
    lines = [
        content.line_text(line, peer.language, now)
        for line in content.crisis_lines(country, peer.language, category, now)
    ]
    fallback = content.text("line-anywhere", peer.language)
    first = lines[0] if lines else fallback
    second = lines[1] if len(lines) > 1 else fallback
    return {
        "emergency": _emergency(content, peer, country),
        "line": first,
        "line1": first,
        "line2": second,
        "org": policy.organisation,
    }


def _emergency(content: Content, peer: Peer, country: str) -> Value:
    number = content.emergency_number(country)
    if number is None:
        return Phrase("emergency-local")
    if peer.country is None:
        return f"{number} ({content.country_name(country, peer.language)})"
    return number
