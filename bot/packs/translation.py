"""Words out to a table for a translator, and back in: nothing but words changes, and what does not fit is told."""

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from bot.packs.crisis import placed
from bot.packs.fluent_files import Entry, parse_words, read_entries
from bot.packs.lint import lint
from bot.packs.loader import checkin_files, crisis_file, resources_file
from bot.packs.shapes import CrisisReplies
from bot.packs.splice import Lines, join_fluent, lines_of, text_of
from bot.packs.yaml_files import ContentFile, read

COLUMNS = ("file", "key", "source", "words", "values")
SOURCE = "en"
RESOURCE_WORDS = ("summary", "audience", "cost", "how_to_start", "how_to_start_usted", "summary_usted", "access")
QUESTION_WORDS = ("name", "text", "usted", "warm", "warm_usted")
OPTION_WORDS = ("label", "reply", "reply_usted")

Place = tuple[str | int, ...]


@dataclass(frozen=True)
class Row:
    """One thing to translate: where it stands, what it says in English, what it says now."""

    file: str
    key: str
    source: str
    words: str
    values: str = ""


@dataclass(frozen=True)
class Rejected:
    """A row that was not taken, and why."""

    row: int
    key: str
    why: str


@dataclass(frozen=True)
class Taken:
    """What an import did, or would do."""

    changed: int
    same: int
    rejected: tuple[Rejected, ...]


def export_table(folder: Path, language: str) -> str:
    """Every word of a language beside the English, as CSV that a spreadsheet opens."""
    source = {(row.file, row.key): row.words for row in _rows(folder, SOURCE)}
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow(COLUMNS)
    for row in _rows(folder, language):
        table.writerow((row.file, row.key, source.get((row.file, row.key), ""), row.words, row.values))
    return out.getvalue()


def import_table(folder: Path, language: str, table: str, *, dry_run: bool) -> Taken:
    """Take the words of a table into the files of a language; each row fits as it stands, or is told and left out."""
    known = {(row.file, row.key): row for row in _rows(folder, language)}
    source = {(row.file, row.key): row.words for row in _rows(folder, SOURCE)}
    wanted: dict[str, dict[str, str]] = {}
    rejected, same = [], 0
    for number, given in enumerate(csv.DictReader(io.StringIO(table)), 2):
        place = (given.get("file") or "", given.get("key") or "")
        words = (given.get("words") or "").replace("\r\n", "\n").strip()
        if place in known and known[place].words == words:
            same += 1
            continue
        why = _misfit(known.get(place), source.get(place, ""), given, words, language)
        if why:
            rejected.append(Rejected(number, place[1] or "?", why))
        else:
            wanted.setdefault(place[0], {})[place[1]] = words
    if not dry_run:
        for name, changes in wanted.items():
            _write(folder / language / name, changes)
    return Taken(sum(map(len, wanted.values())), same, tuple(rejected))


def _misfit(known: Row | None, source: str, given: Mapping[str, Any], words: str, language: str) -> str:
    """Why a row cannot be taken; "" when it can."""
    if known is None:
        return "there is no such text; was it renamed since the table was made?"
    if not words:
        return "there are no words."
    if (given.get("source") or "") != source:
        return "the English has changed since the table was made; export again."
    entry, problems = parse_words("key", words, known.file, 1, {})
    if problems:
        return problems[0].what
    if " ".join(sorted(entry.variables)) != known.values:
        return f"its values should be: {known.values or 'none'}."
    found = [one for one in lint(entry, language) if one.rule not in {"length", "grade", "sentences", "usted", "emoji"}]
    return found[0].what.removeprefix("key: ") if found else ""


def _rows(folder: Path, language: str) -> Iterator[Row]:
    for name in ("texts.ftl", "usted.ftl"):
        path = folder / language / name
        entries = read_entries(path, folder)[0] if path.exists() else []
        yield from (_row(name, one.key, one) for one in entries)
    file = crisis_file(folder, language)
    for one in placed(read(file, CrisisReplies)):
        for part, words in (("text", one.reply.text), ("usted", one.reply.usted)):
            if words:
                yield _plain("crisis/replies.yaml", f"{one.group}.{one.name}.{part}", words)
    for file in (*checkin_files(folder, language), resources_file(folder, language)):
        name = file.path.relative_to(folder / language).as_posix()
        yield from (_plain(name, _key(place), words) for place, words in _found(_tree(file)))


def _row(name: str, key: str, entry: Entry) -> Row:
    return Row(name, key, "", entry.words, " ".join(sorted(entry.variables)))


def _plain(name: str, key: str, words: str) -> Row:
    entry, _ = parse_words("key", words, name, 1, {})
    return Row(name, key, "", words.strip(), " ".join(sorted(entry.variables)))


def _tree(file: ContentFile) -> Any:
    return _yaml().load(file.path.read_text(encoding="utf-8")) or {}


def _found(tree: Any) -> Iterator[tuple[Place, str]]:
    """Every word of questions, their buttons, and resources, with the way to it; lists go by id or value."""
    for question in tree.get("questions") or ():
        yield from _words(question, ("questions", question["id"]), QUESTION_WORDS)
        for option in question.get("options") or ():
            way = ("questions", question["id"], "options", str(option["value"]))
            yield from _words(option, way, OPTION_WORDS)
    for resource in tree.get("resources") or ():
        yield from _words(resource, ("resources", resource["id"]), RESOURCE_WORDS)


def _words(node: Mapping[str, Any], way: Place, names: tuple[str, ...]) -> Iterator[tuple[Place, str]]:
    return (((*way, name), str(node[name])) for name in names if node.get(name))


def _key(way: Place) -> str:
    return ".".join(map(str, way))


def _write(path: Path, changes: Mapping[str, str]) -> None:
    if path.suffix == ".ftl":
        path.write_text(_fluent(path, changes), encoding="utf-8")
        return
    yaml, out = _yaml(), io.StringIO()
    tree = yaml.load(path.read_text(encoding="utf-8"))
    for key, words in changes.items():
        _put(tree, key.split("."), words)
    yaml.dump(tree, out)
    path.write_text(out.getvalue(), encoding="utf-8")


def _fluent(path: Path, changes: Mapping[str, str]) -> str:
    """The file with these messages said otherwise; the comments above them stay."""
    base = lines_of(path.read_text(encoding="utf-8"), path.name)
    comments = {one.key: one.excuses for one in read_entries(path, path.parent)[0]}
    return text_of(join_fluent(base, _messages(changes, comments), ()))


def _messages(changes: Mapping[str, str], excuses: Mapping[str, Mapping[str, str]]) -> Lines:
    made: list[str] = []
    for key, words in changes.items():
        made += [f"# excuse {rule}: {why}" for rule, why in excuses.get(key, {}).items()]
        lines = words.split("\n")
        made += [f"{key} = {words}"] if len(lines) == 1 else [f"{key} =", *(f"    {one}".rstrip() for one in lines)]
        made.append("")
    return lines_of("\n".join(made), "table")


def _put(tree: Any, way: list[str], words: str) -> None:
    node = tree
    for step in way[:-1]:
        node = node[step] if isinstance(node, dict) else next(one for one in node if step in _names(one))
    node[way[-1]] = type(node[way[-1]])(words) if isinstance(node[way[-1]], str) else words


def _names(one: Mapping[str, Any]) -> set[str]:
    return {str(one.get("id")), str(one.get("value"))}


def _yaml() -> YAML:
    yaml = YAML(typ="rt")
    yaml.preserve_quotes = True
    yaml.width = 4096
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml
