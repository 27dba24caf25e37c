"""The folder of backups: names that say when, which ones go, which keys belong to which backup."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bot.storage.backup.sealed_file import BackupProblem

KEYS_KEPT = 2
"""Copies of people's keys. With the second backup after an erasure the last copy of that key is gone."""

_STAMP = "%Y%m%dT%H%M%SZ"
_NAME = re.compile(r"cairn-(\d{8}T\d{6}Z)\.(backup|keys)")


@dataclass(frozen=True)
class Shelf:
    """A folder and how many backups stay in it."""

    folder: Path
    keep: int

    def file(self, made_at: datetime, suffix: str) -> Path:
        """Where a backup of this moment goes."""
        return self.folder / f"cairn-{made_at.astimezone(UTC):{_STAMP}}.{suffix}"

    def backups(self) -> list[Path]:
        """All of them, the oldest first."""
        return self._of("backup")

    def latest(self) -> datetime | None:
        """When the newest was made."""
        found = self.backups()
        return _made_at(found[-1]) if found else None

    def tidy(self) -> None:
        """Let the old ones go, and what a crash left half-written; nothing else in the folder is touched."""
        gone = self._of("backup")[: -self.keep] + self._of("keys")[:-KEYS_KEPT] + self._half_written()
        for path in gone:
            path.unlink(missing_ok=True)

    def _half_written(self) -> list[Path]:
        return [p for p in self._all("*.part") if _NAME.fullmatch(p.name.removesuffix(".part"))]

    def _of(self, suffix: str) -> list[Path]:
        return sorted(path for path in self._all(f"*.{suffix}") if _NAME.fullmatch(path.name))

    def _all(self, pattern: str) -> list[Path]:
        return list(self.folder.glob(pattern)) if self.folder.is_dir() else []


def keys_for(backup: Path) -> Path:
    """The newest copy of the keys beside this backup. Raises BackupProblem when there is none, or only older ones."""
    found = Shelf(backup.parent, 1)._of("keys")
    if not found:
        raise BackupProblem(
            f"Beside {backup} there is no copy of the people's keys (cairn-...keys); without it nothing in it can be "
            "read. Put the newest one there, or name it with --keys."
        )
    return found[-1]


def _made_at(path: Path) -> datetime:
    found = _NAME.fullmatch(path.name)
    if found is None:
        raise ValueError(f"{path.name} is not the name of a backup")
    return datetime.strptime(found[1], _STAMP).replace(tzinfo=UTC)
