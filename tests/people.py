"""Named people with phones: Ana (a peer), Maria and Ben (specialists), Ruth (supervisor), Otto (last resort), Zoe."""

from typing import Any

from bot.sandbox.phone import Phone
from bot.sandbox.seen import Seen


class Person:
    """A phone with the few things journeys ask of it again and again; everything else is the phone's."""

    def __init__(self, phone: Phone) -> None:
        self.phone = phone

    def __getattr__(self, name: str) -> Any:
        return getattr(self.phone, name)

    @property
    def _alerts(self) -> list[Seen]:
        return [seen for seen in self.phone.sees if "waiting" in seen.text and "Claim" in seen.labels]

    @property
    def alerts(self) -> int:
        """How many alerts are on the screen, repeats counted."""
        return len(self._alerts)

    @property
    def has_alert(self) -> bool:
        """Whether an alert ever came."""
        return any(seen.text.startswith(("#", "Repeat: #")) for seen in self.phone.sees)

    @property
    def alert(self) -> Seen:
        """The newest message about an escalation, as it looks now."""
        return [seen for seen in self.phone.sees if seen.text.startswith(("#", "Repeat: #"))][-1]

    @property
    def all_labels(self) -> list[str]:
        """Every inline button on the screen."""
        return [label for seen in self.phone.sees for label in seen.labels]

    def callback_of(self, label: str) -> str:
        """The opaque data behind a button: what a forger could have copied."""
        for seen in reversed(self.phone.sees):
            for row in seen.buttons:
                for button in row:
                    if button.label == label:
                        return button.callback
        raise AssertionError(f"{self.phone.name} sees no button {label!r}")
