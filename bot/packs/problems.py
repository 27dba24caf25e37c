"""A mistake in a content file, said so that its author can mend it: where, what is wrong, what right looks like."""

from dataclasses import dataclass
from pathlib import Path

from bot.domain.errors import CairnError


@dataclass(frozen=True, order=True)
class Problem:
    """One thing to mend. `rule` names it, so that a line can be excused from it with a reason."""

    file: str
    line: int
    rule: str
    what: str
    example: str = ""

    def __str__(self) -> str:
        """One line for a person: file:line, what is wrong, an example."""
        shown = f"{self.file}:{self.line}: {self.what} [{self.rule}]"
        return f"{shown}\n    For example: {self.example}" if self.example else shown


class ContentError(CairnError):
    """Content that cannot be loaded; its message is every problem found, one to a line."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


def shown(file: Path, root: Path) -> str:
    """A file's name as its author knows it: from the content folder on."""
    return f"content/{file.relative_to(root).as_posix()}" if file.is_relative_to(root) else file.name
