"""From the content folder to domain values: the whole pack, or only the crisis part of it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import cached_property
from itertools import zip_longest
from pathlib import Path

from babel import Locale

from bot.domain.checkin import Condition, Kind, Option, Question, Questionnaire
from bot.domain.directory_words import Finding, phrase
from bot.domain.lines import gaps
from bot.domain.reflection import Reflector
from bot.domain.register import formal, is_formal, plain
from bot.domain.resources import CrisisLine, EmergencyNumber, Resource
from bot.domain.screening import Category, Level, Screener
from bot.domain.words import Value
from bot.packs.crisis import CrisisWords, as_fluent, formal_by_key, words_by_key
from bot.packs.line_words import line_text
from bot.packs.origins import content_hash, located
from bot.packs.problems import ContentError, Problem
from bot.packs.shapes import (
    CheckinShape,
    CrisisLines,
    CrisisReplies,
    FindingShape,
    Languages,
    Line,
    QuestionShape,
    Resources,
    ResourceShape,
)
from bot.packs.texts import Texts, Tongue
from bot.packs.yaml_files import ContentFile, read
from bot.packs.zones import find_zone, nearest_zone

CONTENT = Path(__file__).parents[2] / "content"
"""The folder that ships with the code."""


def load_content(
    folder: Path = CONTENT,
    *,
    default_language: str = "en",
    require_reviewed: bool = False,
    subdivision: str | None = None,
) -> "Pack":
    """The content packs, checked for shape. Raises ContentError naming every file and line to mend.

    With `require_reviewed`, content whose status is still "draft" is refused.
    """
    try:
        crisis = replace(load_crisis_bundle(folder, default_language), subdivision=subdivision)
        pack = Pack(folder, default_language, crisis, require_reviewed)
        if require_reviewed:
            _refuse_drafts(folder, pack.languages)
    except ContentError as error:
        raise ContentError(*located(folder, error.problems)) from error
    return pack


def load_crisis_bundle(folder: Path = CONTENT, default_language: str = "en") -> CrisisWords:
    """Crisis words and lines alone: a fraction of a second, and all that is needed when the database is gone."""
    tongues = read_languages(folder)
    texts = Texts(tongues, default_language)
    for tongue in tongues:
        replies = read(crisis_file(folder, tongue.code), CrisisReplies)
        polite = folder / tongue.code / "usted.ftl"
        if polite.exists():
            texts.add_formal(tongue.code, polite.read_text(encoding="utf-8"))
            texts.add_formal(tongue.code, as_fluent(formal_by_key(replies)))
        texts.add(tongue.code, (folder / tongue.code / "texts.ftl").read_text(encoding="utf-8"))
        texts.add(tongue.code, as_fluent(words_by_key(replies)))
    facts = read(ContentFile(folder / "crisis_lines.yaml", folder), CrisisLines)
    emergencies = {
        country: EmergencyNumber(country, one.number, one.service, dict(one.others))
        for country, one in facts.emergency_numbers.items()
    }
    return CrisisWords(texts, tuple(_line(line) for line in facts.lines), emergencies)


def read_languages(folder: Path) -> tuple[Tongue, ...]:
    """The languages people can read, in the order of languages.yaml."""
    listed = read(ContentFile(folder / "languages.yaml", folder), Languages).languages
    return tuple(
        Tongue(code, one.locale, one.fallback, one.dates.model_dump(by_alias=True)) for code, one in listed.items()
    )


def crisis_file(folder: Path, language: str) -> ContentFile:
    """Where the crisis words of one language are."""
    return ContentFile(folder / language / "crisis" / "replies.yaml", folder)


def checkin_files(folder: Path, language: str) -> list[ContentFile]:
    """The check-ins of one language."""
    return [ContentFile(path, folder) for path in sorted((folder / language / "checkins").glob("*.yaml"))]


def resources_file(folder: Path, language: str) -> ContentFile:
    """The directory in one language."""
    return ContentFile(folder / language / "resources.yaml", folder)


class Pack:
    """Everything a person reads, as ports.Content promises. The slow parts load when first needed."""

    def __init__(
        self, folder: Path, default_language: str, crisis: CrisisWords, require_reviewed: bool = False
    ) -> None:
        self.folder = folder
        self.mark = content_hash(folder)
        self.crisis = crisis
        self._default = default_language
        self._require_reviewed = require_reviewed
        self._languages = tuple(tongue.code for tongue in read_languages(folder))
        self._finding: Finding | None = None
        self._made: dict[str, tuple[Resource, ...]] = {}
        self._resources = {code: _read_resources(folder, code) for code in self._languages}
        self._questionnaires = {
            tongue: _read_checkins(folder, tongue) for code in self._languages for tongue in (code, formal(code))
        }

    @cached_property
    def screener(self) -> Screener:
        """Screens every text with the lexicons of all languages."""
        from bot.packs.screening import load_screener  # slow to load, and not needed to show a text

        return load_screener(self.folder)

    @cached_property
    def reflector(self) -> Reflector:
        """Answers what people write with authored lines."""
        from bot.packs.reflection import load_reflector  # as above

        return load_reflector(self.folder, require_reviewed=self._require_reviewed)

    def become(self, other: "Pack") -> None:
        """Take the place of these words with others, in one move: whoever reads finds the old or the new, never both.

        Whoever holds this pack reads the new words from the next one on. Listeners stay.
        """
        other.texts.on_missing = self.texts.on_missing
        other.screener.on_error = self.screener.on_error
        self.__dict__ = other.__dict__

    def note_checked(self, country: str, on: date) -> None:
        """The organisation has checked the lines of a country (`content confirm-lines`): they show no older date."""
        self.crisis = self.crisis.checked(country, on)

    def note_each_checked(self, on: Mapping[str, date]) -> None:
        """Somebody has called these lines (`content verify-lines`), by id: they show no older date."""
        self.crisis = self.crisis.checked_each(on)

    def warm_up(self) -> None:
        """Load the slow parts now: a first crisis must not wait for them. Raises ContentError when they are broken."""
        self.screener.assess("")
        self.reflector.understand("", self._default)

    @property
    def languages(self) -> Sequence[str]:
        """The languages people can read."""
        return self._languages

    @property
    def texts(self) -> Texts:
        """The words of every language; set `on_missing` on it to hear of what is not there."""
        return self.crisis.texts

    def text(self, key: str, language: str, values: Mapping[str, Value] | None = None) -> str:
        """The words for a key; falls back language by language, never raises, never shows a raw key."""
        return self.texts.text(key, language, values)

    def has_formal(self, language: str) -> bool:
        """Whether people can be spoken to as usted in this language."""
        return self.texts.has_formal(plain(language))

    def has(self, key: str) -> bool:
        """Whether there are words for this key."""
        return self.texts.has(key)

    def crisis_lines(
        self, country: str | None, language: str, category: Category | None, now: datetime
    ) -> tuple[CrisisLine, ...]:
        """At most three lines that fit; for an unknown country the way to find one anywhere."""
        return self.crisis.choose(country, language, category, now)

    def every_line(self, country: str | None, language: str, now: datetime) -> tuple[CrisisLine, ...]:
        """Every crisis line of a country, the most fitting first."""
        return self.crisis.every(country, language, now)

    def line_gaps(self, country: str) -> tuple[str, ...]:
        """Categories and languages the lines of a country have nothing for."""
        return gaps(self.crisis.lines, country, self._languages)

    def police_note(self, line: CrisisLine, language: str) -> str:
        """Whether a line may bring the police, where its record says so; "" where nobody knows."""
        return self.text(f"line-police-{line.police}", language) if line.police != "unknown" else ""

    def emergency_number(self, country: str | None, category: Category | None = None) -> str | None:
        """The number to dial; None when the country is not known (say `emergency-number-local` then)."""
        return self.crisis.emergency(country, category)

    def crisis_reply(self, level: Level, category: Category | None) -> str:
        """The text key of the first reply for this level and category."""
        return self.crisis.reply(level, category)

    def crisis_question(self, category: Category | None) -> str:
        """The text key of the plain question that fits this category."""
        return self.crisis.question(category)

    def line_text(self, line: CrisisLine, language: str, now: datetime) -> str:
        """One line as a person reads it."""
        return line_text(self.texts, line, language, now)

    def resource_categories(self, language: str) -> tuple[str, ...]:
        """Ids of the categories that have entries; their labels are the texts `category-<id>`."""
        shape = self._resources_in(language)
        filled = {one.category for one in shape.resources}
        return tuple(category for category in shape.categories if category in filled)

    def resources(self, category: str, country: str | None, language: str) -> tuple[Resource, ...]:
        """Entries for this country and those for everywhere; the nearest first, different roads side by side."""
        found = [one for one in self._all_resources(language) if one.category == category]
        local = _by_roads([one for one in found if country and one.country == country])
        return (*local, *_by_roads([one for one in found if one.country is None]))

    def every_resource(self, country: str | None, language: str) -> tuple[Resource, ...]:
        """All entries for this country and for everywhere, in the order of the categories."""
        every = (self.resources(category, country, language) for category in self._resources_in(language).categories)
        return tuple(one for some in every for one in some)

    def resource(self, ref: str, language: str) -> Resource | None:
        """One entry, whatever its country."""
        return next((one for one in self._all_resources(language) if one.id == ref), None)

    @property
    def finding(self) -> Finding:
        """The words people look with, of all languages together."""
        if self._finding is None:
            self._finding = _read_finding([one.finding for one in self._resources.values()])
        return self._finding

    def questionnaire(self, name: str, language: str) -> Questionnaire:
        """The questions of one check-in; in the default language when this one lacks it. KeyError if unknown."""
        for code in (language, plain(language), self._default, "en"):
            if name in self._questionnaires.get(code, {}):
                return self._questionnaires[code][name]
        raise KeyError(name)

    def guess_language(self, telegram_code: str | None) -> str:
        """The language of a Telegram language code ("es-MX"), or the default."""
        code = (telegram_code or "").replace("_", "-").split("-")[0].lower()
        return code if code in self._languages else self._default

    def country_name(self, country: str, language: str) -> str:
        """The country's name in this language; its code when nobody knows it."""
        locale = Locale.parse(plain(language) if plain(language) in self._languages else self._default)
        return str(locale.territories.get(country.upper(), country))

    def place_name(self, zone: str, language: str) -> str:
        """The city a time zone is named after, as this language calls it: Ciudad de México."""
        locale = Locale.parse(plain(language) if plain(language) in self._languages else self._default)
        known = locale.time_zones.get(zone, {}).get("city")
        return str(known or zone.rsplit("/", 1)[-1].replace("_", " "))

    def find_zone(self, words: str) -> tuple[str, ...]:
        """Time zones a typed city or zone name may mean, best first."""
        return find_zone(words)

    def nearest_zone(self, latitude: float, longitude: float) -> str:
        """The zone of the nearest place the zone table knows; always to be confirmed by the person."""
        return nearest_zone(latitude, longitude)

    def _all_resources(self, language: str) -> tuple[Resource, ...]:
        if language not in self._made:
            polite = is_formal(language)
            self._made[language] = tuple(_resource(one, polite) for one in self._resources_in(language).resources)
        return self._made[language]

    def _resources_in(self, language: str) -> Resources:
        return self._resources.get(plain(language)) or self._resources[self._default]


def _line(shape: Line) -> CrisisLine:
    for_authors = {
        "local_name",
        "more_phones",
        "tty",
        "crisis",
        "source_date",
        "also_in",
        "checked_by",
        "note",
        "police_source",
    }
    return CrisisLine(**shape.model_dump(exclude=for_authors), is_crisis=shape.crisis)


def _resource(shape: ResourceShape, polite: bool) -> Resource:
    plainly = Resource(**shape.model_dump(exclude={"excuse", "summary_usted", "how_to_start_usted"}))
    if not polite:
        return plainly
    start, summary = shape.how_to_start_usted or shape.how_to_start, shape.summary_usted or shape.summary
    return replace(plainly, how_to_start=start, summary=summary)


def _read_finding(shapes: Sequence[FindingShape]) -> Finding:
    markers = {phrase(word): f"#{need}" for one in shapes for need, words in one.needs.items() for word in words}
    markers |= {phrase(word): f"+{fit}" for one in shapes for fit, words in one.fits.items() for word in words}
    near = frozenset(phrase(word) for one in shapes for word in one.near)
    return Finding(markers, near, frozenset(phrase(word) for one in shapes for word in one.skip))


def _read_resources(folder: Path, language: str) -> Resources:
    return read(resources_file(folder, language), Resources)


def _read_checkins(folder: Path, tongue: str) -> dict[str, Questionnaire]:
    shapes = {file.path.stem: (file, read(file, CheckinShape)) for file in checkin_files(folder, plain(tongue))}
    bank = {one.id: one for _, shape in shapes.values() for one in shape.questions}
    for file, shape in shapes.values():
        for at, unknown in enumerate(shape.use):
            if unknown not in bank:
                what = f"There is no question `{unknown}` in bank.yaml."
                raise ContentError(file.problem("unknown-question", what, ("use", at), f"use: [{next(iter(bank))}]"))
    polite = is_formal(tongue)
    return {
        name: Questionnaire(
            name,
            plain(tongue),
            tuple(_question(one, polite) for one in (*shape.questions, *(bank[one] for one in shape.use))),
        )
        for name, (_, shape) in shapes.items()
    }


def _question(one: QuestionShape, polite: bool) -> Question:
    after = Condition(one.after.question, one.after.at_least, one.after.at_most) if one.after else None
    return Question(
        id=one.id,
        text=(polite and one.usted) or one.text,
        options=tuple(Option(o.value, o.label, (polite and o.reply_usted) or o.reply) for o in one.options),
        low_at=one.low_at,
        high_at=one.high_at,
        name=one.name,
        warm=(polite and one.warm_usted) or one.warm,
        kind=Kind(one.kind),
        after=after,
    )


def _by_roads(found: Sequence[Resource]) -> tuple[Resource, ...]:
    """In turn from each road, so that the first three shown are different roads where there are any."""
    roads: dict[str, list[Resource]] = {}
    for one in found:
        roads.setdefault(one.road or one.id, []).append(one)
    turns = zip_longest(*roads.values())
    return tuple(one for turn in turns for one in turn if one is not None)


def _refuse_drafts(folder: Path, languages: Sequence[str]) -> None:
    drafts = [problem for language in languages for problem in find_drafts(folder, language)]
    if drafts:
        raise ContentError(*drafts)


def find_drafts(folder: Path, language: str) -> list[Problem]:
    """The files of one language whose content nobody has approved yet."""
    crisis, directory = crisis_file(folder, language), resources_file(folder, language)
    statuses = [(crisis, read(crisis, CrisisReplies).status), (directory, read(directory, Resources).status)]
    statuses += [(file, read(file, CheckinShape).status) for file in checkin_files(folder, language)]
    what, example = "This is a draft that nobody has approved.", "status: approved"
    return [file.problem("draft", what, ("status",), example) for file, status in statuses if status == "draft"]
