"""Interface words: Fluent behind a thin wrapper that always says something a person can read."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from babel.dates import format_datetime
from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.errors import FluentReferenceError
from fluent.runtime.types import FluentNone, FluentNumber, fluent_number

from bot.domain.register import formal, plain
from bot.domain.words import LocalTime, Phrase, Value

SAFE_SENTENCE = {
    "en": "Something is missing on my side. Write /help to see what I can do, or /sos for help now.",
    "es": "Algo falta de mi parte. Escribe /help para ver lo que puedo hacer, o /sos para pedir ayuda ahora.",
}
"""What is said when there are no words at all for a key: it blocks nothing and shows no raw key."""

DEEPEST = 3  # phrases inside phrases
EMPTY = "\x00"  # stands for an empty value until the text around it is tidied
LONG = 2000  # characters
MARK = "\x01"  # nobody can type it: Telegram takes control characters out
Argument = str | FluentNumber | FluentNone


@dataclass(frozen=True)
class Missing:
    """Something a text lacked: the key, or one of its variables. Never a person's words."""

    key: str
    language: str
    variable: str | None = None


@dataclass(frozen=True)
class Tongue:
    """How one language writes: its locale, whose words stand in for missing ones, its times and days."""

    code: str
    locale: str
    fallback: str | None
    dates: Mapping[str, str]


def _ignore(_missing: Missing) -> None:
    """Without a listener a missing text is only mended, not told."""


class Texts:
    """The words of every language by key. `on_missing` hears of every key or variable that was not there."""

    def __init__(
        self, tongues: Sequence[Tongue], default: str, on_missing: Callable[[Missing], None] | None = None
    ) -> None:
        self.on_missing = on_missing or _ignore
        self._default = default
        self._tongues = {tongue.code: tongue for tongue in tongues}
        self._whole: dict[tuple[str, str], str] = {}  # texts without values: the same words each time
        self._bundles = {tongue.code: FluentBundle([tongue.locale], use_isolating=False) for tongue in tongues}

    def add(self, language: str, source: str) -> None:
        """Take in the messages of one Fluent source; a key that is there already keeps its first words.

        What speaks of usted comes before, with `add_formal`; for the rest it takes these same words.
        """
        self._whole.clear()
        read = FluentResource(source)
        for code in (language, formal(language)):
            if code in self._bundles:
                self._bundles[code].add_resource(read)

    def add_formal(self, language: str, source: str) -> None:
        """Take in the messages of one language that speak of usted."""
        self._whole.clear()
        bundle = FluentBundle([self._tongues[language].locale], use_isolating=False)
        self._bundles.setdefault(formal(language), bundle).add_resource(FluentResource(source))

    def has_formal(self, language: str) -> bool:
        """Whether people can be spoken to as usted in this language."""
        return formal(language) in self._bundles

    def has(self, key: str) -> bool:
        """Whether any language has words for this key."""
        return any(bundle.has_message(key) for bundle in self._bundles.values())

    def text(self, key: str, language: str, values: Mapping[str, Value] | None = None) -> str:
        """The words for a key; falls back language by language, never raises, never shows a raw key."""
        return self._text(key, language, dict(values or {}), DEEPEST)

    def _text(self, key: str, language: str, values: dict[str, Value], depth: int) -> str:
        for code in self._order(language):
            try:
                said = self._format(key, code, values, depth)
            except Exception:  # noqa: BLE001 - a faulty text must never keep words from a person in danger
                said = None
            if said is not None:
                return said
            self.on_missing(Missing(key, code))
        return SAFE_SENTENCE.get(plain(language), SAFE_SENTENCE["en"])

    def _order(self, language: str) -> Iterable[str]:
        """The language, those it falls back to, the default, English: each once, and only those we have."""
        tongue, order = self._tongues.get(plain(language)), [language, plain(language)]
        while tongue and tongue.fallback and tongue.fallback not in order:
            order.append(tongue.fallback)
            tongue = self._tongues.get(tongue.fallback)
        return [code for code in dict.fromkeys([*order, self._default, "en"]) if code in self._bundles]

    def _format(self, key: str, code: str, values: dict[str, Value], depth: int) -> str | None:
        """The message in one language, or None when it has no words there or cannot be made."""
        if not values and (key, code) in self._whole:
            return self._whole[key, code]
        bundle = self._bundles[code]
        message = bundle.get_message(key) if bundle.has_message(key) else None
        if message is None or message.value is None:
            return None
        arguments = {name: self._argument(value, code, values, depth) for name, value in values.items()}
        whole = _stand_ins(arguments)
        said, errors = bundle.format_pattern(message.value, arguments)
        missing = _missing_variables(errors)
        for variable in missing:
            self.on_missing(Missing(key, code, variable))
        if missing:  # an empty value reads better than a raw name
            said, errors = bundle.format_pattern(message.value, {**dict.fromkeys(missing, EMPTY), **arguments})
        if errors:
            return None
        shown = _restored(_tidy(str(said)), whole)
        if not values and not missing:
            self._whole[key, code] = shown
        return shown

    def _argument(self, value: Value, code: str, values: dict[str, Value], depth: int) -> Argument:
        if isinstance(value, LocalTime):
            return self.when(value, code)
        if isinstance(value, Phrase):
            plain = {name: one for name, one in values.items() if one is not value}
            return self._text(value.key, code, plain, depth - 1) if depth else ""
        if isinstance(value, int | float):
            return fluent_number(value, useGrouping=False)
        return value or EMPTY

    def when(self, value: LocalTime, language: str) -> str:
        """An instant as the reader's own clock and calendar show it."""
        tongue = self._tongues.get(plain(language)) or self._tongues[self._default]
        return _shown(value.at.astimezone(ZoneInfo(value.zone)), value.style, tongue)


def _stand_ins(arguments: dict[str, Argument]) -> dict[str, str]:
    """Fluent refuses values of over 2500 characters, and people write more: a mark stands in for each long one."""
    long = {name: value for name, value in arguments.items() if isinstance(value, str) and len(value) > LONG}
    marks = {f"{MARK}{name}{MARK}": value for name, value in long.items()}
    arguments.update({name: f"{MARK}{name}{MARK}" for name in long})
    return marks


def _restored(said: str, whole: Mapping[str, str]) -> str:
    for mark, value in whole.items():
        said = said.replace(mark, value)
    return said


def _shown(local: datetime, style: str, tongue: Tongue) -> str:
    pattern = tongue.dates.get(style) or tongue.dates["time"]
    return format_datetime(local, pattern, locale=tongue.locale)


def _missing_variables(errors: Sequence[Exception]) -> list[str]:
    """Names from Fluent's own complaint: "Unknown external: name"."""
    words = [str(error) for error in errors if isinstance(error, FluentReferenceError)]
    return [word.rpartition(": ")[2] for word in words if word.startswith("Unknown external")]


def _tidy(said: str) -> str:
    """A line that ends with an empty value goes ("If nobody answers: "), and so does a second empty line it leaves.

    Without one nothing is touched: what people write is carried as they wrote it.
    """
    if EMPTY not in said:
        return said
    lines = [line.rstrip() for line in said.strip().split("\n")]
    kept = [line for line in lines if not line.endswith(EMPTY)]
    shown = [line.replace(EMPTY, "") for line in kept or lines]
    text = "\n".join(line for at, line in enumerate(shown) if line or (at and shown[at - 1]))
    return text.strip()
