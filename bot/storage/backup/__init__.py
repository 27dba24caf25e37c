"""Backups made while the bot runs, and bringing one back without bringing back who was erased.

    cairn-20261122T031000Z.backup    every table but the people's keys, at one moment
    cairn-20261122T031000Z.keys      the people's keys, wrapped; only the newest two are kept

Both are sealed with the key ring. An old .backup opens with the newest .keys, in which the erased have no key any more.
"""

from bot.storage.backup.making import back_up
from bot.storage.backup.restoring import Restored, restore
from bot.storage.backup.sealed_file import BackupProblem, Header
from bot.storage.backup.shelf import KEYS_KEPT, Shelf

__all__ = ["KEYS_KEPT", "BackupProblem", "Header", "Restored", "Shelf", "back_up", "restore"]
