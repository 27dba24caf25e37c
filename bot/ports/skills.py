"""What specialists bring."""

from typing import Protocol

from bot.domain.skills import Skills


class SkillsKept(Protocol):
    """Languages, topics and introductions, one row a person."""

    def find(self, person_id: str) -> Skills | None: ...
    def save(self, skills: Skills) -> None: ...
    def remove(self, person_id: str) -> None: ...
