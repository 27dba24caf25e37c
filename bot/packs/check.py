"""`python -m bot content check`: every text, question and resource, with file, line, what is wrong, an example."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from bot.packs.crisis import placed
from bot.packs.crisis_check import check_crisis_words
from bot.packs.fluent_files import Entry, parse_words, read_entries
from bot.packs.formal_check import check_formal, check_formal_resources
from bot.packs.keys import Use, find_uses
from bot.packs.lexicon_check import lexicon_problems
from bot.packs.lint import lint
from bot.packs.loader import (
    checkin_files,
    crisis_file,
    load_content,
    read_languages,
)
from bot.packs.origins import located, located_words
from bot.packs.problems import ContentError, Problem
from bot.packs.resources_check import check_resources
from bot.packs.screening import LexiconError
from bot.packs.shapes import CheckinShape, CrisisReplies
from bot.packs.yaml_files import read

CODE = Path(__file__).parents[2]
"""Where bot/ and handlers/ are."""


@dataclass(frozen=True)
class Collected:
    """Every text of every language by key, and what could not be read."""

    entries: dict[str, dict[str, Entry]]
    problems: list[Problem]


def check_content(folder: Path, code: Path = CODE) -> list[Problem]:
    """Everything to mend, by file and line; nothing at all means the content may ship."""
    try:
        languages = [tongue.code for tongue in read_languages(folder)]
        load_content(folder)
        collected = collect(folder, languages)
    except ContentError as error:
        return sorted(located(folder, error.problems))
    uses = find_uses([code / "bot", code / "handlers"])
    problems = [
        *collected.problems,
        *_lint_all(collected.entries),
        *check_translations(collected.entries),
        *check_uses(collected.entries, uses),
        *check_buttons(collected.entries, uses),
        *(problem for language in languages for problem in check_crisis_words(folder, language)),
        *check_resources(folder, languages, set(collected.entries["en"])),
        *(problem for one in languages for problem in check_formal(folder, one, collected.entries[one])),
        *(problem for language in languages for problem in check_formal_resources(folder, language)),
        *_engines(folder),
        *_examples(folder),
    ]
    return sorted(set(located(folder, problems)))


def collect(folder: Path, languages: Iterable[str]) -> Collected:
    """The texts of texts.ftl, crisis/replies.yaml and the check-ins, by language and key."""
    problems: list[Problem] = []
    entries: dict[str, dict[str, Entry]] = {}
    for language in languages:
        found, mistakes = read_entries(folder / language / "texts.ftl", folder)
        yaml, more = _from_yaml(folder, language)
        entries[language] = {entry.key: entry for entry in reversed([*found, *yaml])}
        problems += [*mistakes, *more, *_twice([*found, *yaml])]
    return Collected(entries, problems)


def _from_yaml(folder: Path, language: str) -> tuple[list[Entry], list[Problem]]:
    entries: list[Entry] = []
    problems: list[Problem] = []
    for key, words, excuses, file, line in _yaml_texts(folder, language):
        entry, mistakes = parse_words(key, words, file, line, excuses)
        entries.append(entry)
        problems += mistakes
    return entries, problems


def _yaml_texts(folder: Path, language: str) -> Iterator[tuple[str, str, dict[str, str], str, int]]:
    file = crisis_file(folder, language)
    for one in placed(read(file, CrisisReplies)):
        yield one.key, one.reply.text, one.reply.excuse, file.name, file.line(one.group, one.name)
    for file in checkin_files(folder, language):
        for at, question in enumerate(read(file, CheckinShape).questions):
            key = f"checkin-{file.path.stem}-{question.id}".replace("_", "-")
            line = file.line("questions", at)
            yield key, question.text, question.excuse, file.name, line
            if question.warm:
                yield f"{key}-warm", question.warm, question.excuse, file.name, line
            for option in question.options:
                if option.reply:
                    yield f"{key}-reply-{option.value}", option.reply, question.excuse, file.name, line


def _lint_all(entries: dict[str, dict[str, Entry]]) -> Iterator[Problem]:
    for language, by_key in entries.items():
        for entry in by_key.values():
            yield from lint(entry, language, is_crisis="/crisis/" in entry.file)


def check_translations(entries: dict[str, dict[str, Entry]]) -> Iterator[Problem]:
    """Each text in each language, with the same values."""
    for one, other in combinations(entries, 2):
        for language, lacking in ((one, other), (other, one)):
            for key in entries[language].keys() - entries[lacking].keys():
                entry = entries[language][key]
                what = f"{key}: there are no words for it in `{lacking}`."
                yield Problem(entry.file, entry.line, "missing-translation", what)
        for key in entries[one].keys() & entries[other].keys():
            yield from _same_values(entries[one][key], entries[other][key])


def _same_values(one: Entry, other: Entry) -> Iterator[Problem]:
    different = one.variables ^ other.variables
    if different and "values" not in other.excuses:
        names = ", ".join(f"${name}" for name in sorted(different))
        yield Problem(other.file, other.line, "values", f"{other.key}: {names} is in one language only.")


def _twice(entries: list[Entry]) -> Iterator[Problem]:
    seen: dict[str, Entry] = {}
    for entry in entries:
        if entry.key in seen:
            first = seen[entry.key]
            yield Problem(entry.file, entry.line, "twice", f"{entry.key} is already in {first.file}:{first.line}.")
        seen.setdefault(entry.key, entry)


def check_uses(entries: dict[str, dict[str, Entry]], uses: list[Use]) -> Iterator[Problem]:
    """Each key the code asks for, and each text another text asks for, exists."""
    known = {key for by_key in entries.values() for key in by_key}
    for use in uses:
        found = any(key.startswith(use.key) for key in known) if use.key.endswith("-") else use.key in known
        if not found:
            example = f"{use.key} = ..."
            yield Problem(use.file, use.line, "no-words", f"There are no words for `{use.key}`.", example)
    for by_key in entries.values():
        for entry in by_key.values():
            for key in entry.references - known:
                yield Problem(entry.file, entry.line, "no-words", f"{entry.key}: there is no text `{key}`.")


def check_buttons(entries: dict[str, dict[str, Entry]], uses: list[Use]) -> Iterator[Problem]:
    """Buttons made together start with different words: that is what a screen reader or a tired eye takes in."""
    together: dict[tuple[str, str], set[str]] = {}
    for use in uses:
        if use.is_button and use.function and not use.key.endswith("-"):
            together.setdefault((use.file, use.function), set()).add(use.key)
    for by_key in entries.values():
        for keys in together.values():
            labels = [by_key[key] for key in sorted(keys) if key in by_key]
            for one, other in combinations(labels, 2):
                if _first(one) == _first(other) and "button-start" not in {**one.excuses, **other.excuses}:
                    what = f'{one.key} and {other.key} both start with "{_first(one)}".'
                    yield Problem(other.file, other.line, "button-start", what, "Talk now / Set up / Help now")


def _first(entry: Entry) -> str:
    return entry.words.split()[0].casefold() if entry.words.split() else ""


def _engines(folder: Path) -> Iterator[Problem]:
    """The lexicons and reflections load; what they find wrong they say themselves."""
    pack = load_content(folder)
    checks: tuple[tuple[str, Callable[[], object]], ...] = (
        ("crisis/lexicon.yaml", lambda: pack.screener),
        ("reflections", lambda: pack.reflector),
    )
    for name, load in checks:
        try:
            load()
        except Exception as error:  # noqa: BLE001 - whatever it is, its author must read it as one more line to mend
            for line in str(error).splitlines():
                yield Problem(f"content/*/{name}", 1, "load", located_words(folder, line))


def _examples(folder: Path) -> list[Problem]:
    """The lexicons' own examples do what their authors say; a lexicon that does not load is told by `_engines`."""
    try:
        return lexicon_problems(folder)
    except LexiconError:
        return []
