"""What specialists bring; their introductions are sealed under their own key."""

from typing import Any

from sqlalchemy import Row, bindparam, delete, select

from bot.domain.skills import Skills
from bot.storage.claims import upsert
from bot.storage.repository import Repository
from bot.storage.tables import skills

_FIND = select(skills).where(skills.c.person_id == bindparam("person"))
_REMOVE = delete(skills).where(skills.c.person_id == bindparam("person"))
_PLACE = "skills.intro"


class SkillsRepository(Repository):
    """The table skills."""

    def find(self, person_id: str) -> Skills | None:
        """Theirs; None while they have chosen nothing."""
        row = self._connection.execute(_FIND, {"person": person_id}).one_or_none()
        return self._skills(row) if row else None

    def save(self, chosen: Skills) -> None:
        """Insert or overwrite."""
        person = chosen.person_id
        row = {
            "person_id": person,
            "languages": " ".join(sorted(chosen.languages)),
            "gladly": " ".join(sorted(chosen.gladly)),
            "rather_not": " ".join(sorted(chosen.rather_not)),
            "intro": self._safe.seal(person, _PLACE, person, chosen.intro) if chosen.intro else None,
        }
        upsert(self._connection, skills, row)

    def remove(self, person_id: str) -> None:
        """Gone."""
        self._connection.execute(_REMOVE, {"person": person_id})

    def _skills(self, row: Row[Any]) -> Skills:
        sets = {name: frozenset(getattr(row, name).split()) for name in ("languages", "gladly", "rather_not")}
        intro = self._safe.unseal(row.person_id, _PLACE, row.person_id, row.intro) if row.intro else ""
        return Skills(row.person_id, **sets, intro=intro)
