"""The directory: the same entries in every language, each with a source, a date and a category that has a name."""

from collections.abc import Iterator
from pathlib import Path

from bot.packs.fluent_files import Entry
from bot.packs.lint import lint
from bot.packs.loader import resources_file
from bot.packs.problems import Problem
from bot.packs.shapes import Resources, ResourceShape
from bot.packs.yaml_files import ContentFile, read

SAME = ("category", "link", "phone", "country", "source", "checked_on")


def check_resources(folder: Path, languages: list[str], keys: set[str]) -> Iterator[Problem]:
    """Facts agree between languages; summaries are linted like any text."""
    files = {language: resources_file(folder, language) for language in languages}
    known = {language: read(file, Resources) for language, file in files.items()}
    first = languages[0]
    for language, resources in known.items():
        file = files[language]
        yield from _entries(file, resources, language, keys)
        if language != first:
            yield from _agree(file, known[first], resources)


def _entries(file: ContentFile, resources: Resources, language: str, keys: set[str]) -> Iterator[Problem]:
    seen: set[str] = set()
    for at, one in enumerate(resources.resources):
        if one.id in seen:
            yield file.problem("twice", f"{one.id} is here twice.", ("resources", at))
        seen.add(one.id)
        if one.category not in resources.categories:
            yield file.problem(
                "category", f"{one.id}: `{one.category}` is not among the categories.", ("resources", at)
            )
        if not (one.link or one.phone):
            yield file.problem("reach", f"{one.id}: there is no link and no phone.", ("resources", at))
        yield from _texts(file, at, one, language)
    for category in resources.categories:
        if f"category-{category}" not in keys:
            yield file.problem("no-words", f"There are no words for `category-{category}`.", ("categories",))


def _texts(file: ContentFile, at: int, one: ResourceShape, language: str) -> Iterator[Problem]:
    words = " ".join(f"{part.rstrip('.')}." for part in (one.summary, one.audience, one.cost, one.how_to_start) if part)
    entry = Entry(one.id, file.name, file.line("resources", at), words, excuses=one.excuse)
    yield from lint(entry, language)


def _agree(file: ContentFile, original: Resources, other: Resources) -> Iterator[Problem]:
    there = {one.id: one for one in original.resources}
    for at, one in enumerate(other.resources):
        source = there.pop(one.id, None)
        if source is None:
            yield file.problem("missing-translation", f"{one.id} is in this language only.", ("resources", at))
            continue
        for name in SAME:
            if getattr(one, name) != getattr(source, name):
                yield file.problem("values", f"{one.id}: `{name}` differs between languages.", ("resources", at, name))
    for missing in there:
        yield file.problem("missing-translation", f"{missing} is missing in this language.", ("resources",))
