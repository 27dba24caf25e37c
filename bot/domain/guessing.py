"""Wrong invitation codes: how many before no more are looked at. A code has 144 bits; this is for the noise."""

from dataclasses import dataclass
from datetime import timedelta

WINDOW = timedelta(days=1)
MOST_OF_ONE = 5
MOST_OF_ALL = 30
WHEN_MANY = 2
"""While there are many wrong codes in all, each person has this many: those with a good code still get in."""


@dataclass(frozen=True)
class Tries:
    """Wrong codes within a day: this person's, and everybody's."""

    own: int
    everyone: int

    @property
    def are_many(self) -> bool:
        """Whether somebody may be guessing from many accounts."""
        return self.everyone >= MOST_OF_ALL

    @property
    def are_over(self) -> bool:
        """Whether no code of this person is looked at any more, right or wrong."""
        return self.own >= (WHEN_MANY if self.are_many else MOST_OF_ONE)
