"""Marks on a message's way, from receipt to resolve, at which a test may end the process.

    failpoint("inbox-kept")

In production a mark does nothing: nothing here can be switched on by a setting. The crash tests read the list of marks
from the code (tests/torture/marks.py), arm one in a process of their own, and look whether anything was lost.
"""

from collections.abc import Callable

_armed: Callable[[str], None] | None = None


def failpoint(name: str) -> None:
    """This place, by name."""
    if _armed is not None:
        _armed(name)


def arm(action: Callable[[str], None] | None) -> None:
    """For tests: call this at every mark from now on; None lets them rest again."""
    global _armed
    _armed = action
