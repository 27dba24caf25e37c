"""Reading what somebody is looking for: "food bnak near leeds", "banco de comida cerca de leeds"."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from bot.domain.directory import ACTIVE, Service
from bot.domain.resources import Resource

LONGEST_PHRASE = 4
MOST_WORDS = 12
_WORD = re.compile(r"[^\W_]+")
NAME, NEED, PLACE, FIT, RUN_BY, TOLD = 9, 8, 7, 5, 4, 2  # how much a match there counts


@dataclass(frozen=True, eq=False)
class Finding:
    """Words people look with, of all languages together: folded phrase -> marker ("#food", "+veterans")."""

    markers: Mapping[str, str] = field(default_factory=dict)
    near: frozenset[str] = frozenset()  # what comes after them is a place
    skipped: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Wanted:
    """One thing asked for: the words as folded, and the marker when they are words of ours."""

    word: str
    marker: str = ""
    is_place: bool = False

    @property
    def rank(self) -> int:
        """What is given up first when nothing has it all: plain words, then the place, then for whom, then the need."""
        if self.marker:
            return 3 if self.marker.startswith("#") else 2
        return 1 if self.is_place else 0


def tokens(text: str) -> list[str]:
    """Folded words, without accents and plurals."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    return [_stem(word) for word in _WORD.findall(plain)]


def phrase(text: str) -> str:
    """Folded words in a row."""
    return " ".join(tokens(text))


def read_query(text: str, finding: Finding) -> tuple[Wanted, ...]:
    """What is asked for, in the order of the words; at most twelve."""
    words, found, is_place, at = tokens(text)[: MOST_WORDS * 2], [], False, 0
    while at < len(words):
        length, marker = _longest(words[at:], finding.markers)
        slipped = _nearest(words[at:], finding.markers)
        length, marker = max((length, marker), slipped, key=lambda found: found[0])
        here = " ".join(words[at : at + length]) if length else words[at]
        if marker:
            found.append(Wanted(here, marker))
            is_place = False
        elif words[at] in finding.near:
            is_place = True
        elif words[at] not in finding.skipped:
            near = "" if is_place else closest(words[at], finding.markers)
            found.append(Wanted(here, finding.markers.get(near, ""), is_place))
        at += length or 1
    return tuple(dict.fromkeys(found))[:MOST_WORDS]


def markers_in(text: str, finding: Finding) -> frozenset[str]:
    """Markers whose words stand in a text, exactly."""
    words, found, at = tokens(text), set(), 0
    while at < len(words):
        length, marker = _longest(words[at:], finding.markers)
        if marker:
            found.add(marker)
        at += length or 1
    return frozenset(found)


def weighted(one: Service) -> dict[str, int]:
    """Every word a service is found by, with how much it counts; none when it is not on offer."""
    if one.status != ACTIVE:
        return {}
    places = [part for where in one.locations for part in (where.city, where.region, where.postal_code, where.country)]
    fields = (
        (TOLD, (one.summary, one.eligibility, one.expect, one.road)),
        (RUN_BY, (one.organisation.name,)),
        (PLACE, (*places, *one.areas)),
        (NAME, (one.name,)),
    )
    found: dict[str, int] = {}
    for weight, texts in fields:
        for word in (word for text in texts for word in tokens(text) if len(word) < 40):
            found[word] = max(weight, found.get(word, 0))
    found |= {f"{sign}{category}": NEED for category in one.categories for sign in "#+"}
    return found | {f"+{fit}": FIT for fit in one.fits} | {f"+{code}": FIT for code in one.languages}


def words_of(one: Resource, markers: Iterable[str] = ()) -> frozenset[str]:
    """Every word an entry of the content is found by."""
    told = tokens(f"{one.name} {one.summary} {one.audience} {one.road} {one.place}")
    return frozenset({*told, f"#{one.category}", f"+{one.category}", *(f"+{code}" for code in one.languages), *markers})


def spellings(word: str) -> frozenset[str]:
    """The word, and the word with any one letter left out: two words one slip apart have one of these in common."""
    return frozenset({word, *(word[:at] + word[at + 1 :] for at in range(len(word)))})


def slips_allowed(word: str) -> int:
    """How many slips still make the same word; figures have none."""
    if len(word) < 4 or any(c.isdigit() for c in word):
        return 0
    return 1 if len(word) < 8 else 2


def variants(word: str) -> frozenset[str]:
    """What to look up for a word that may be misspelt."""
    once = spellings(word)
    if slips_allowed(word) < 2:
        return once
    return once | frozenset(each for one in once for each in spellings(one))


def distance(one: str, other: str, most: int) -> int:
    """Letters left out, put in, changed or swapped with their neighbour; `most` + 1 when there are more."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        earlier, before, row = before, row, [at]
        for to, there in enumerate(other, 1):
            cost = min(before[to] + 1, row[to - 1] + 1, before[to - 1] + (letter != there))
            if at > 1 and to > 1 and letter == other[to - 2] and one[at - 2] == there:
                cost = min(cost, earlier[to - 2] + 1)
            row.append(cost)
    return min(row[-1], most + 1)


def closest(word: str, known: Iterable[str]) -> str:
    """The known word it may be a slip of; "" when none is near. The first letter stands."""
    most = slips_allowed(word)
    near = ((distance(word, one, most), one) for one in known if most and one[:1] == word[:1])
    slips, best = min(near, default=(most + 1, ""))
    return best if slips <= most else ""


def _longest(words: list[str], markers: Mapping[str, str]) -> tuple[int, str]:
    for length in range(min(LONGEST_PHRASE, len(words)), 0, -1):
        marker = markers.get(" ".join(words[:length]))
        if marker:
            return length, marker
    return 0, ""


def _nearest(words: list[str], markers: Mapping[str, str]) -> tuple[int, str]:
    """A phrase with slips in it, of which at least one word is right: food bnak."""
    for length in range(min(LONGEST_PHRASE, len(words)), 1, -1):
        here = words[:length]
        near = (marker for known, marker in markers.items() if _is_slip(here, known.split(" ")))
        marker = next(near, "")
        if marker:
            return length, marker
    return 0, ""


def _is_slip(here: list[str], known: list[str]) -> bool:
    if len(here) != len(known) or not any(a == b for a, b in zip(here, known, strict=True)):
        return False
    return all(a == b or 0 < slips_allowed(a) >= distance(a, b, 2) for a, b in zip(here, known, strict=True))


def _stem(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def relaxed(wanted: tuple[Wanted, ...]) -> Iterator[tuple[Wanted, ...]]:
    """All of it first; then less and less, the need given up last."""
    yield wanted
    for rank in range(3):
        left = tuple(one for one in wanted if one.rank > rank)
        if left and left != wanted:
            yield left
