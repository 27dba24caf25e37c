"""Notes that specialists write for themselves."""

from typing import Protocol

from bot.domain.care import CoReflection


class CoReflections(Protocol):
    """Sealed under their author's key; there is no way to read them but by their author."""

    def of(self, person_id: str) -> tuple[CoReflection, ...]:
        """Theirs, newest first."""
        ...

    def add(self, note: CoReflection) -> None: ...
    def remove(self, person_id: str, note_id: str) -> bool:
        """One of their own; False when there is none."""
        ...
