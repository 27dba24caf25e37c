"""Who approved which words: a fact for each thing people read, with the words as they were then."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from bot.ports import Transaction

_INDEX = "reviewed-items"


@dataclass(frozen=True)
class Words:
    """One thing people read, as the reviewer saw it."""

    id: str
    mark: str
    words: str


@dataclass(frozen=True)
class Reviewed:
    """What was last approved of it, by whom; and what somebody objected to, if they did."""

    id: str
    mark: str
    words: str
    by: tuple[str, ...] = ()
    at: str = ""
    objections: tuple[str, ...] = ()


def approve_words(tx: Transaction, now: datetime, by: str, seen: Sequence[Words]) -> None:
    """Put this name to each of these words as they stand; a change of words begins anew."""
    for one in seen:
        known = reviewed(tx, one.id)
        others = known.by if known and known.mark == one.mark else ()
        names = (*(name for name in others if name.casefold() != by.casefold()), by)
        _keep(tx, Reviewed(one.id, one.mark, one.words, names, now.isoformat()))
    _index(tx, [one.id for one in seen])
    tx.journal.add("content_approved", "content", items=len(seen))


def object_to_words(tx: Transaction, now: datetime, by: str, seen: Words, why: str) -> None:
    """Keep what this person says is wrong; the last approved words stay known for comparing."""
    known = reviewed(tx, seen.id) or Reviewed(seen.id, "", "")
    said = f"{by}, {now:%Y-%m-%d}: {why}"
    _keep(tx, Reviewed(known.id, known.mark, known.words, known.by, known.at, (*known.objections, said)))
    _index(tx, [seen.id])
    tx.journal.add("content_objected", "content", item=seen.id)


def reviewed(tx: Transaction, item_id: str) -> Reviewed | None:
    """What is known of one thing; None when nobody ever looked at it."""
    kept = tx.facts.get(_name(item_id))
    if kept is None:
        return None
    values = json.loads(kept)
    return Reviewed(**{**values, "by": tuple(values["by"]), "objections": tuple(values["objections"])})


def reviewed_all(tx: Transaction, ids: Iterable[str]) -> dict[str, Reviewed]:
    """What is known of each of these."""
    found = {one: reviewed(tx, one) for one in ids}
    return {one: known for one, known in found.items() if known is not None}


def reviewed_ids(tx: Transaction) -> list[str]:
    """Everything anybody ever looked at, also what is not there any more."""
    ids: list[str] = json.loads(tx.facts.get(_INDEX) or "[]")
    return ids


def _keep(tx: Transaction, one: Reviewed) -> None:
    tx.facts.put(_name(one.id), json.dumps(asdict(one), ensure_ascii=False))


def _index(tx: Transaction, ids: Sequence[str]) -> None:
    known = reviewed_ids(tx)
    tx.facts.put(_INDEX, json.dumps([*known, *(one for one in ids if one not in set(known))]))


def _name(item_id: str) -> str:
    return f"reviewed-{hashlib.sha256(item_id.encode()).hexdigest()[:24]}"
