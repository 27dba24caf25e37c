"""Joining two files of one name, line by line, so that every line still knows where it was written.

A file of ours and one of the organisation's become one: what has the same id (or key, or name) is replaced where it
stands, what is new comes last in its list, what is hidden is left out. Everything else stays as it is, comments too.
"""

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from fluent.syntax import FluentParser, ast
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq

from bot.packs.origins import Line

Lines = list[Line]
STATUS = "status"


def lines_of(text: str, file: str) -> Lines:
    """The lines of a file, each with its place."""
    return [Line(line, file, number) for number, line in enumerate(text.splitlines(), 1)]


def text_of(lines: Lines) -> str:
    """The lines as one text again."""
    return "".join(f"{line.text}\n" for line in lines)


@dataclass
class Edits:
    """What to change in a file: stretches to replace (perhaps by nothing), and lines to put in before others."""

    lines: Lines
    cuts: dict[int, tuple[int, Lines]] = field(default_factory=dict)
    inserts: dict[int, Lines] = field(default_factory=dict)

    def cut(self, start: int, end: int, instead: Lines | None = None) -> None:
        """Replace the lines from start up to, not including, end (counted from 0)."""
        self.cuts[start] = (end, instead or [])

    def insert(self, before: int, lines: Lines) -> None:
        """Put lines in before this one, after those already put there."""
        self.inserts.setdefault(before, []).extend(lines)

    def done(self) -> Lines:
        """The file as changed."""
        made: Lines = []
        at = 0
        while at <= len(self.lines):
            made += self.inserts.get(at, [])
            end, instead = self.cuts.get(at, (at, None))
            if instead is not None:
                made += instead
                made += (line for place in range(at + 1, end) for line in self.inserts.get(place, []))
                at = end
                continue
            made += self.lines[at : at + 1]
            at += 1
        return made


# --- Fluent ---------------------------------------------------------------------------------------------------------


def join_fluent(base: Lines, own: Lines, hidden: Collection[str]) -> Lines:
    """Messages of `own` replace those of the same key in `base` or follow at the end; hidden keys are left out."""
    edits, ours, theirs = Edits(base), _messages(base), _messages(own)
    for key, (start, end) in ours.items():
        if key in theirs:
            edits.cut(start, end, _slice(own, *theirs[key]))
        elif key in hidden:
            edits.cut(start, end)
    for key, (start, end) in theirs.items():
        if key not in ours:
            edits.insert(len(base), [Line("", own[start].file, own[start].number), *_slice(own, start, end)])
    return edits.done()


def keys_of(lines: Lines) -> set[str]:
    """The keys of a Fluent file."""
    return set(_messages(lines))


def _messages(lines: Lines) -> dict[str, tuple[int, int]]:
    """The first and the past-the-last line of each message, its comment included."""
    text = text_of(lines)
    found = {}
    for one in FluentParser(with_spans=True).parse(text).body:
        if isinstance(one, ast.Message | ast.Term) and one.span:
            begin = one.comment.span.start if one.comment and one.comment.span else one.span.start
            found[one.id.name] = (text.count("\n", 0, begin), text.count("\n", 0, one.span.end - 1) + 1)
    return found


# --- YAML -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Span:
    """Where something stands (lines from 0, the last one not included), and whether those lines are its alone."""

    start: int
    end: int
    is_whole: bool


def join_yaml(base: Lines, own: Lines) -> Lines:
    """`own` over `base`: lists of things with an id by id, named things by name, anything else as a whole.

    A file of the organisation's cannot approve ours: `status: approved` in it says nothing about the rest.
    """
    ours, theirs = _loaded(base), _loaded(own)
    if not isinstance(theirs, CommentedMap) or not isinstance(ours, CommentedMap):
        return own or base
    edits = Edits(base)
    for key, value in theirs.items():
        span = _child(theirs, key, len(own), own)
        if key == STATUS and key in ours and value != "draft":
            continue
        if key not in ours:
            edits.insert(len(base), _slice(own, span.start, span.end))
        elif not _join_children(edits, base, own, (ours, theirs, key)):
            place = _child(ours, key, len(base), base)
            edits.cut(place.start, place.end, _slice(own, span.start, span.end))
    return edits.done()


def hide_items(lines: Lines, key: str, hidden: Collection[str]) -> Lines:
    """Without the things of this id (or name) under a key."""
    node = _loaded(lines).get(key)
    edits = Edits(lines)
    for name, (_, span) in _children(_loaded(lines), key, lines).items() if node is not None else ():
        if name in hidden:
            edits.cut(span.start, span.end)
    return edits.done()


def ids_under(lines: Lines, key: str) -> set[str]:
    """The ids (or names) of the things under a key."""
    node = _loaded(lines)
    return set(_children(node, key, lines)) if isinstance(node, CommentedMap) and key in node else set()


def _join_children(edits: Edits, base: Lines, own: Lines, at: tuple[CommentedMap, CommentedMap, str]) -> bool:
    """Join what stands under one key thing by thing; False when it has to be taken as a whole."""
    ours, theirs, key = at
    if not _is_named(ours[key]) or not _is_named(theirs[key]) or ours[key].fa.flow_style():
        return False
    known, end = _children(ours, key, base), _child(ours, key, len(base), base).end
    indent = min((_indent(base[span.start].text) for _, span in known.values()), default=2)
    for name, (value, span) in _children(theirs, key, own).items():
        block = _block(own, span, indent, _as_line(name, value, is_list=isinstance(ours[key], CommentedSeq)))
        if name in known:
            edits.cut(known[name][1].start, known[name][1].end, block)
        else:
            edits.insert(end, block)
    return True


def _is_named(node: Any) -> bool:
    if isinstance(node, CommentedMap):
        return bool(node)
    return (
        isinstance(node, CommentedSeq)
        and bool(node)
        and all(isinstance(one, CommentedMap) and "id" in one for one in node)
    )


def _children(root: CommentedMap, key: str, lines: Lines) -> dict[str, tuple[Any, Span]]:
    """The things under a key by id or name, with their places."""
    node, end = root[key], _child(root, key, len(lines), lines).end
    if isinstance(node, CommentedMap):
        return {str(name): (value, _child(node, name, end, lines)) for name, value in node.items()}
    if not _is_named(node):
        return {}
    starts = [int(node.lc.item(at)[0]) for at in range(len(node))]
    return {
        str(one["id"]): (one, _span(lines, node, start, [*starts, end][at + 1]))
        for at, (one, start) in enumerate(zip(node, starts, strict=True))
    }


def _child(node: CommentedMap, key: str, end: int, lines: Lines) -> Span:
    starts = sorted({int(node.lc.key(one)[0]) for one in node})
    start = int(node.lc.key(key)[0])
    later = [one for one in starts if one > start]
    return _span(lines, node, start, min(later, default=end))


def _span(lines: Lines, node: Any, start: int, end: int) -> Span:
    is_list_item = isinstance(node, CommentedSeq)
    is_whole = not node.fa.flow_style() and (not is_list_item or lines[start].text.lstrip().startswith("- "))
    return Span(start, _without_tail(lines, start, end), is_whole)


def _without_tail(lines: Lines, start: int, end: int) -> int:
    """Empty lines and comments at the end belong to what follows."""
    while end > start + 1 and lines[end - 1].text.strip()[:1] in {"", "#"}:
        end -= 1
    return end


def _block(own: Lines, span: Span, indent: int, as_line: str) -> Lines:
    first = own[span.start]
    if not span.is_whole:
        return [Line(" " * indent + as_line, first.file, first.number)]
    shift = indent - _indent(first.text)
    return [Line(_shifted(line.text, shift), line.file, line.number) for line in _slice(own, span.start, span.end)]


def _as_line(name: str, value: Any, *, is_list: bool) -> str:
    """One thing on one line: what JSON can say, YAML can read."""
    packed = json.dumps(value, ensure_ascii=False, default=str)
    return f"- {packed}" if is_list else f"{name}: {packed}"


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip(" "))


def _shifted(text: str, by: int) -> str:
    return " " * by + text if by > 0 and text.strip() else text[min(-by, _indent(text)) :] if by < 0 else text


def _slice(lines: Lines, start: int, end: int) -> Lines:
    return lines[start:end]


def _loaded(lines: Lines) -> Any:
    return _with_places(text_of(lines))


@lru_cache(maxsize=8)
def _with_places(text: str) -> Any:
    """Slow for the largest files, and asked for several times in a row; nobody changes what comes out."""
    return YAML(typ="rt").load(text)


# --- lists of words, and lists in lists -----------------------------------------------------------------------------


def without_words(lines: Lines, key: str, hidden: Collection[str]) -> Lines:
    """Without some of the words of a plain list such as `use: [mood, sleep]`."""
    root = _loaded(lines)
    words = root.get(key) if isinstance(root, Mapping) else None
    if not words or not set(map(str, words)).intersection(hidden):
        return lines
    span, edits = _child(root, key, len(lines), lines), Edits(lines)
    kept = [word for word in words if str(word) not in hidden]
    first = lines[span.start]
    edits.cut(span.start, span.end, [Line(f"{key}: {json.dumps(kept)}", first.file, first.number)])
    return edits.done()


def without_lines(lines: Lines, hidden: Collection[str]) -> Lines:
    """A file of reflections without some of its lines (by their words); a group left empty goes too."""
    edits = Edits(lines)
    for group, start, end in _groups(lines):
        said = list(_said(group))
        if said and all(words in hidden for words in said):
            edits.cut(start, end)
            continue
        for at, words in enumerate(said):
            if words in hidden:
                starts = [int(group["lines"].lc.item(one)[0]) for one in range(len(said))]
                edits.cut(starts[at], _without_tail(lines, starts[at], [*starts, end][at + 1]))
    return edits.done()


def _groups(lines: Lines) -> Iterator[tuple[CommentedMap, int, int]]:
    groups: Any = _loaded(lines).get("groups") or []
    starts = [int(groups.lc.item(at)[0]) for at in range(len(groups))]
    for at, group in enumerate(groups):
        yield group, starts[at], _without_tail(lines, starts[at], [*starts, len(lines)][at + 1])


def _said(group: CommentedMap) -> Iterator[str]:
    return (one if isinstance(one, str) else str(one["text"]) for one in group["lines"])
