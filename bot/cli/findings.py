"""What the doctor can say: fine, worth a look, or a blocker; each with what to do."""

from dataclasses import dataclass
from enum import StrEnum


class Weight(StrEnum):
    """How much a finding matters; the value is what is printed in front."""

    FINE = "fine"
    LOOK = "look"
    BLOCKER = "BLOCKER"


@dataclass(frozen=True)
class Finding:
    """One thing seen, in plain words, and what to do about it."""

    weight: Weight
    what: str
    remedy: str = ""

    def __str__(self) -> str:
        """As the doctor prints it."""
        first, *rest = self.what.splitlines()
        lines = [f"{self.weight:<8} {first}", *(f"{'':<8} {line}" for line in rest)]
        return "\n".join([*lines, f"{'':<8} -> {self.remedy}"] if self.remedy else lines)


def fine(what: str) -> Finding:
    """Nothing to do."""
    return Finding(Weight.FINE, what)


def worth_a_look(what: str, remedy: str = "") -> Finding:
    """The bot runs; somebody should still see to it."""
    return Finding(Weight.LOOK, what, remedy)


def blocker(what: str, remedy: str = "") -> Finding:
    """People can't be served as promised until this is mended."""
    return Finding(Weight.BLOCKER, what, remedy)
