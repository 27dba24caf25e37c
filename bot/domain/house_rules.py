"""What an organisation must have decided before its first opening, and tells everyone: age, reporting, emergencies."""

from dataclasses import dataclass
from enum import StrEnum


class Reporting(StrEnum):
    """What people who work there must report to authorities."""

    NONE = "none"
    CHILDREN = "children"  # a child being harmed
    VULNERABLE = "vulnerable"  # a child, or an adult who cannot protect themself


class Emergency(StrEnum):
    """When a person there calls emergency services, which may bring police. The bot never does."""

    NEVER = "never"  # never without a yes
    DANGER = "danger"  # a life in danger now, even without a yes


@dataclass(frozen=True)
class HouseRules:
    """None: not decided yet. A minimum age of 0 serves everyone."""

    minimum_age: int | None = None
    reporting: Reporting | None = None
    emergency: Emergency | None = None

    @property
    def is_decided(self) -> bool:
        """Whether all three are."""
        return None not in (self.minimum_age, self.reporting, self.emergency)

    @property
    def told(self) -> tuple[str, ...]:
        """The texts that tell people, in order."""
        age = ("privacy-age",) if self.minimum_age else ()
        reporting = (f"privacy-reporting-{self.reporting}",) if self.reporting else ()
        emergency = (f"privacy-emergency-{self.emergency}",) if self.emergency else ()
        return (*age, *reporting, *emergency)
