"""Finding entries: the organisation's own services and the ones that come with the content, as one list."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache
from itertools import zip_longest

from bot.domain.directory import card, is_shown
from bot.domain.directory_words import (
    Finding,
    Wanted,
    distance,
    markers_in,
    phrase,
    read_query,
    slips_allowed,
    words_of,
)
from bot.domain.resources import Resource
from bot.ports import Content, Transaction

MOST = 20  # nobody pages further than this
OWN = "dir-"  # how the ids of imported services begin


@dataclass(frozen=True)
class Entries:
    """The best first. `given_up` is what none of them has, as it was written."""

    entries: tuple[Resource, ...] = ()
    given_up: tuple[str, ...] = ()
    has_need: bool = False


def find_entries(
    tx: Transaction, now: datetime, content: Content, text: str, language: str, country: str | None
) -> Entries:
    """What fits these words: near things first, then what works everywhere; what has it all before what has less."""
    wanted = read_query(text, content.finding)
    found = tx.directory.search(wanted, MOST)
    own = [card(one) for one in tx.directory.get(found.ids)]
    here = [one for one in own if not (country and one.country) or one.country == country]
    finding, every = content.finding, content.every_resource(country, language)
    ours = [one for one in every if _fits(one, wanted, finding)]
    is_far = any(one.is_place or one.marker for one in found.given_up)
    seen = shown(tx, now, [*ours, *here] if is_far else [*here, *ours])
    missing = found.given_up if here else tuple(one for one in wanted if one.is_place or not ours)
    given_up = tuple(_as_written(one.word, text) for one in missing)
    return Entries(tuple(seen), given_up, any(one.marker for one in wanted))


def in_category(
    tx: Transaction, now: datetime, content: Content, category: str, language: str, country: str | None
) -> list[Resource]:
    """Everything under one need: the organisation's own and ours in turn, so that the first three are of both."""
    found = tx.directory.search((Wanted("", f"#{category}"),), MOST)
    own = [card(one) for one in tx.directory.get(found.ids)]
    here = [one for one in own if not (country and one.country) or one.country == country]
    turns = zip_longest(here, content.resources(category, country, language))
    return shown(tx, now, [one for turn in turns for one in turn if one])


def entry(tx: Transaction, now: datetime, content: Content, ref: str, language: str) -> Resource | None:
    """One entry as it is now; None when it is gone or hidden."""
    return next(iter(entries(tx, now, content, (ref,), language)), None)


def entries(tx: Transaction, now: datetime, content: Content, refs: Sequence[str], language: str) -> list[Resource]:
    """These, in this order."""
    own = {one.id: card(one) for one in tx.directory.get([ref for ref in refs if ref.startswith(OWN)])}
    found = (own.get(ref) if ref.startswith(OWN) else content.resource(ref, language) for ref in refs)
    return shown(tx, now, [one for one in found if one])


def shown(tx: Transaction, now: datetime, found: Iterable[Resource]) -> list[Resource]:
    """With what people have said since: checked again, or hidden. Over a year unchecked it is not shown."""
    every = list(dict.fromkeys(found))
    reviews = tx.upkeep.reviews([one.id for one in every])
    kept = []
    for one in every:
        review = reviews.get(one.id)
        if review and review.hidden_because:
            continue
        is_newer = review and review.checked_on and (one.checked_on is None or review.checked_on >= one.checked_on)
        now_known = (
            replace(one, checked_on=review.checked_on, checked_by=review.checked_by) if review and is_newer else one
        )
        if is_shown(now_known, now):
            kept.append(now_known)
    return kept


def _fits(one: Resource, wanted: Sequence[Wanted], finding: Finding) -> bool:
    """Whether an entry that works everywhere has all markers; without any, all the words."""
    words = _words(one, finding)
    marked = [each for each in wanted if each.marker]
    if marked:
        return all(each.marker in words or each.word in words for each in marked)
    plain = [each.word for each in wanted if not each.is_place]
    return bool(plain) and all(_has(words, word) for word in plain)


@lru_cache(maxsize=2000)
def _words(one: Resource, finding: Finding) -> frozenset[str]:
    told = markers_in(f"{one.name} . {one.audience} . {one.cost} . {one.access}", finding)
    return words_of(one, (marker for marker in told if marker.startswith("+")))


def _has(words: frozenset[str], word: str) -> bool:
    most = slips_allowed(word)
    return word in words or any(most and distance(word, each, most) <= most for each in words if each[0] == word[0])


def _as_written(word: str, text: str) -> str:
    """The word as the person wrote it, not as it was folded."""
    return next((each for each in text.replace(",", " ").split() if phrase(each) == word), word)
