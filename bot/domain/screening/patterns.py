"""The pattern language of the lexicon: slots in braces, plain words, alternatives, gaps.

{want} .. {die}            the slot "want", at most two words between, the slot "die"
not want to (live|exist)   plain words with alternatives
{i}? {want} ... tonight    "?" may be absent; "..." lets at most five words between
<< help please >>          nothing before, nothing after: the whole message
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.domain.screening.lexicon import Chain, Pattern, Slot, Step
from bot.domain.screening.matching import MESSAGE_END, MESSAGE_START, WRITTEN_OUT

GAPS = {"..": 2, "...": 5}
_PIECE = re.compile(r"\{[a-z_.]+\}\??|\([^()]*\)\??|\.{2,3}|[^\s{}()]+")
_INNER = re.compile(r"(?<=[(|])([^()|]*)\(([^()]*)\)(\??)([^()|]*)(?=[|)])")
_NAME = re.compile(r"\{([a-z_.]+)\}")


class PatternError(ValueError):
    """A pattern that cannot be read, with the reason in plain words."""


@dataclass
class PatternReader:
    """Reads patterns of one language; phrases written out in a pattern become slots of their own in `slots`."""

    language: str
    slots: dict[str, Slot]

    def read(self, pattern: str) -> Pattern:
        anchored = pattern.replace("<<", MESSAGE_START).replace(">>", MESSAGE_END)
        return tuple(self._chain(_flat(part).strip()) for part in anchored.split(" & "))

    def _chain(self, pattern: str) -> Chain:
        if "".join(_PIECE.sub("", pattern).split()):
            raise PatternError(f'"{pattern}" has a bracket that is not closed or a name with capitals.')
        steps = self._steps(_PIECE.findall(pattern), pattern)
        if not any(not step.optional for step in steps):
            raise PatternError(f'"{pattern}" needs at least one part without "?".')
        return tuple(steps)

    def _steps(self, pieces: list[str], pattern: str) -> list[Step]:
        steps: list[Step] = []
        words: list[str] = []
        gap = 0
        for piece in [*pieces, ""]:
            if piece and piece[0] not in "{(" and piece not in GAPS:
                words.append(piece)
                continue
            if words:
                steps.append(Step(self._phrases([" ".join(words)]), gap))
                words, gap = [], 0
            if piece in GAPS:
                gap = GAPS[piece]
            elif piece:
                steps.append(self._step(piece, gap, pattern))
                gap = 0
        return steps

    def _step(self, piece: str, gap: int, pattern: str) -> Step:
        optional = piece.endswith("?")
        named = _NAME.match(piece)
        if not named:
            options = [option.strip() for option in piece.strip("?()").split("|")]
            return Step(self._phrases([o for o in options if o]), gap, optional)
        name = named.group(1) if "." in named.group(1) else f"{self.language}.{named.group(1)}"
        if name not in self.slots:
            raise PatternError(f'"{pattern}" uses {{{named.group(1)}}}, which is not among the slots.')
        return Step(name, gap, optional)

    def _phrases(self, phrases: list[str]) -> str:
        name = f"{WRITTEN_OUT}{self.language}.{'|'.join(phrases)}"
        self.slots.setdefault(name, Slot(name, tuple(phrases)))
        return name


def _flat(pattern: str) -> str:
    """Alternatives inside an alternative written out: "(if i (die|go)|soon)" is "(if i die|if i go|soon)"."""
    while (inner := _INNER.search(pattern)) is not None:
        before, options, optional, after = inner.groups()
        forms = [*options.split("|"), *([""] if optional else [])]
        whole = "|".join(f"{before}{form}{after}" for form in forms)
        pattern = pattern[: inner.start()] + whole + pattern[inner.end() :]
    return pattern
