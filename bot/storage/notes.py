"""What a transaction writes down for those who wait for its commit."""

from dataclasses import dataclass, field

from bot.ports import Notes

Mark = tuple[bool, bool, int]


@dataclass
class Notebook:
    """The notes of one transaction while it is open; a step that fails takes back what it noted."""

    has_words: bool = False
    has_due: bool = False
    handled: list[int] = field(default_factory=list)
    has_updates: bool = False
    has_lines: bool = False  # in the journal, to be joined to the chain; a step taken back leaves nothing to join

    def mark(self) -> Mark:
        """Where it stands now."""
        return self.has_words, self.has_due, len(self.handled)

    def go_back(self, mark: Mark) -> None:
        """Forget what was noted since the mark."""
        self.has_words, self.has_due = mark[:2]
        del self.handled[mark[2] :]

    def notes(self) -> Notes | None:
        """What to tell the listeners; None when there is nothing."""
        if not (self.has_words or self.has_due or self.handled or self.has_updates):
            return None
        return Notes(self.has_words, self.has_due, tuple(self.handled), self.has_updates)
