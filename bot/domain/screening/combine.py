"""From matches and scopes to one level, category and reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.domain.screening.assessment import NOTHING, Assessment, Category, Level, Match, Origin, Scope
from bot.domain.screening.lexicon import Entry
from bot.domain.screening.scopes import NOT_FOR_FIRM, Applied, Effect, scopes_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.domain.screening.matching import Found
    from bot.domain.screening.scopes import Surroundings

# Of two matches on one level, the one whose help is most particular names the category.
_PRECEDENCE = (
    Category.CHILD_SAFETY, Category.ABUSE, Category.MEDICAL, Category.OVERDOSE, Category.PSYCHOSIS,
    Category.HARM_TO_OTHERS, Category.SUICIDE, Category.SELF_HARM, Category.WORRY_FOR_OTHER,
)  # fmt: skip
_NEAR = 8

# Two kinds in one text that together weigh more than either: (one, other) -> level.
_TOGETHER = {
    ("intent", "means"): Level.IMMINENT,
    ("ideation", "means"): Level.IMMINENT,
    ("means", "farewell"): Level.IMMINENT,
    ("farewell", "giving"): Level.HIGH,
    ("farewell", "passive"): Level.HIGH,
    ("farewell", "burden"): Level.HIGH,
    ("burden", "passive"): Level.HIGH,
    ("means", "passive"): Level.HIGH,
    ("preparation", "passive"): Level.HIGH,
    ("preparation", "farewell"): Level.HIGH,
}


@dataclass(frozen=True)
class Weighed:
    """A match after its scope: the level that is left."""

    entry: Entry
    found: Found
    level: Level
    scope: Applied | None

    @property
    def is_whole(self) -> bool:
        return self.scope is None

    @property
    def is_meant(self) -> bool:
        """Whether the words were said of oneself and of now, be it lightly."""
        return self.scope is None or self.scope.effect is Effect.SOFTEN


def weigh(around: Surroundings) -> list[Weighed]:
    """Every match with the level its surroundings leave it."""
    scoped = [(found, scopes_of(found, around)) for found in around.risks]
    weighed = []
    for found, own in scoped:
        if isinstance(found.what, Entry):
            scope = own or _inherited(found, found.what, scoped)
            weighed.append(Weighed(found.what, found, _left(found.what, scope, around), scope))
    return weighed


def _inherited(found: Found, entry: Entry, scoped: Sequence[tuple[Found, Applied | None]]) -> Applied | None:
    """The scope of a wider match, or of the same words read in another language: what binds them binds these."""
    for other, scope in scoped:
        is_same = other.start <= found.start or other.what.language != found.what.language
        if scope and is_same and other.start < found.end and found.end <= other.end:
            return None if entry.is_firm and scope.kind in NOT_FOR_FIRM else scope
    return None


def _left(entry: Entry, scope: Applied | None, around: Surroundings) -> Level:
    if scope is None:
        return entry.level
    if scope.effect is Effect.CLEAR:
        return Level.NONE
    if scope.effect is Effect.SOFTEN:
        return Level(entry.level - 1)
    return Level.CONCERN if _points_to_now(around) else Level.NONE


def _points_to_now(around: Surroundings) -> bool:
    if around.has("recovered"):
        return False
    return around.has("present") or around.has("distress")


def combine(around: Surroundings, weighed: Sequence[Weighed]) -> Assessment:
    """The assessment of one text: the highest level left, raised by what stands together."""
    standing = [w for w in weighed if w.level > Level.NONE]
    scopes = _scopes(around, weighed)
    if not standing:
        reason = "Every match was cleared by its scope." if weighed else NOTHING.reason
        return Assessment(Level.NONE, None, None, _matches(around, weighed), scopes, reason)
    top = max(_telling(standing), key=lambda w: (w.level, -_PRECEDENCE.index(w.entry.category)))
    level, rule = _raised(around, standing, top)
    return Assessment(level, top.entry.category, _origin(standing, top), _matches(around, standing), scopes, rule)


def _telling(standing: Sequence[Weighed]) -> list[Weighed]:
    """Those that may name the category: "quiero matar" inside "me quiero matar" is about oneself, not about others."""
    about_self = [w for w in standing if w.entry.category is Category.SUICIDE]
    return [
        w
        for w in standing
        if w.entry.category is not Category.HARM_TO_OTHERS
        or not any(own.level >= w.level and _holds(own.found, w.found) for own in about_self)
    ]


def _holds(wider: Found, inner: Found) -> bool:
    return wider.start < inner.start and inner.end == wider.end


def _raised(around: Surroundings, standing: Sequence[Weighed], top: Weighed) -> tuple[Level, str]:
    whole = [w for w in standing if w.is_whole]
    for w in whole:
        if w.entry.kind in ("intent", "plan") and w.level is Level.HIGH and around.near("soon", w.found, _NEAR):
            return Level.IMMINENT, f"{w.entry.id} with a time near: imminent."
    own = [w for w in whole if w.entry.category is not Category.WORRY_FOR_OTHER]
    raised = [(level, pair) for pair, level in _TOGETHER.items() if level > top.level and _both_stand(pair, own)]
    if raised:
        level, pair = max(raised)
        return level, f"{pair[0]} and {pair[1]} together: {level.word}."
    how = f", lowered by {top.scope.kind}" if top.scope else ""
    return top.level, f"{top.entry.id} is {top.entry.level.word}{how}: {top.level.word}."


def _both_stand(pair: tuple[str, str], weighed: Sequence[Weighed]) -> bool:
    """Whether both kinds are there, each in words of its own: one phrase read in two ways is still one phrase."""
    one, other = ([w.found for w in weighed if w.entry.kind == kind] for kind in pair)
    return any(a.end <= b.start or b.end <= a.start for a in one for b in other)


def _origin(standing: Sequence[Weighed], top: Weighed) -> Origin:
    best = [w for w in standing if w.level is top.level]
    if any(w.is_meant and w.entry.category is not Category.WORRY_FOR_OTHER for w in best):
        return Origin.AUTHORED
    if any(w.entry.category is Category.WORRY_FOR_OTHER for w in best):
        return Origin.THIRD_PARTY
    return Origin.NEGATED


def _matches(around: Surroundings, weighed: Sequence[Weighed]) -> tuple[Match, ...]:
    kept = {
        Match(w.entry.id, *_span(around, w.found.start, w.found.end), w.entry.level, w.entry.category) for w in weighed
    }
    return tuple(sorted(kept, key=lambda m: (m.start, m.end, m.id)))


def _scopes(around: Surroundings, weighed: Sequence[Weighed]) -> tuple[Scope, ...]:
    kept = {Scope(w.scope.kind, *_span(around, w.scope.start, w.scope.end)) for w in weighed if w.scope}
    return tuple(sorted(kept, key=lambda s: (s.start, s.end, s.kind)))


def _span(around: Surroundings, start: int, end: int) -> tuple[int, int]:
    return around.words[start].start, around.words[end - 1].end
