"""A peer's own warning signs: phrases they saved themselves, and what they want to happen when they write one."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

MOST_SIGNS = 10
LONGEST_SIGN = 80
SHORTEST_SIGN = 4  # letters; shorter phrases would ring in every second message


class Response(StrEnum):
    """What the person chose."""

    ASK = "ask"  # the plain question; what silence does is said there
    LINES = "lines"  # only the lines, nobody is told
    PERSON = "person"  # somebody is asked to write


@dataclass(frozen=True)
class Sign:
    """One phrase. Only those switched on are listened for."""

    id: str
    peer_id: str
    phrase: str
    added_at: datetime
    is_on: bool = True
    response: Response = Response.ASK


def tidy_phrase(text: str) -> str | None:
    """The phrase on one line, or None when it is too short or too long to be one."""
    phrase = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    letters = sum(c.isalnum() for c in phrase)
    return phrase if letters >= SHORTEST_SIGN and len(phrase) <= LONGEST_SIGN else None


def next_response(response: Response) -> Response:
    """The one after it, round and round."""
    every = list(Response)
    return every[(every.index(response) + 1) % len(every)]
