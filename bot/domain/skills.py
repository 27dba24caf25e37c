"""What a specialist brings, and who suits whom: language, then who walked with this person before, then load."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from bot.domain.screening.assessment import Category

LONGEST_INTRO = 300
TOPICS: tuple[str, ...] = tuple(Category)


@dataclass(frozen=True)
class Skills:
    """One specialist's own choices. `gladly` and `rather_not` are topics; `intro` is what peers may read of them."""

    person_id: str
    languages: frozenset[str] = frozenset()
    gladly: frozenset[str] = frozenset()
    rather_not: frozenset[str] = frozenset()
    intro: str = ""


@dataclass(frozen=True)
class Candidate:
    """One person who could be asked, as they stand now."""

    id: str
    skills: Skills
    has_walked: bool = False  # talked with this peer before
    load: int = 0  # conversations open now
    is_full: bool = False  # at the organisation's limit


def best_first(candidates: Iterable[Candidate], language: str, topic: str | None = None) -> tuple[str, ...]:
    """Everyone, in order. It only ever orders: whom nobody suits is asked all the same."""
    return tuple(c.id for c in sorted(candidates, key=lambda c: _order(c, language, topic)))


def _order(candidate: Candidate, language: str, topic: str | None) -> tuple[bool, bool, bool, bool, bool, int]:
    skills = candidate.skills
    return (
        candidate.is_full,
        language not in skills.languages,
        topic in skills.rather_not,
        not candidate.has_walked,
        topic is None or topic not in skills.gladly,
        candidate.load,
    )


def switched(chosen: frozenset[str], one: str) -> frozenset[str]:
    """In becomes out, out becomes in."""
    return chosen ^ {one}


_CONTACT = re.compile(r"@|https?:|www\.|t\.me|\d[\d\s().-]{6,}\d", re.IGNORECASE)


def tidy_intro(typed: str) -> str | None:
    """A few lines about oneself; None for nothing, too much, or a way to be reached outside (PRACTICE.md 3)."""
    text = " ".join(typed.split())
    return text if 0 < len(text) <= LONGEST_INTRO and not _CONTACT.search(text) else None
