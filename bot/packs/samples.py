"""A few lines of a chat in which some words would be read: for whoever reviews them, and for `content preview`."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from bot.domain.register import formal
from bot.domain.words import LocalTime, Value
from bot.packs.items import Item, Kind
from bot.packs.loader import Pack
from bot.packs.reflection_lint import filled
from bot.packs.reflection_rules import rules_for

WHO = "Ana"
SAID = {
    "en": {
        "sad": "I miss my sister so much today",
        "anxious": "my hands shake before every call",
        "afraid": "I keep checking the door",
        "angry": "they moved my shift again and never asked",
        "lonely": "nobody has called me all week",
        "tired": "I slept three hours and I can't think",
        "hopeless": "I don't see this getting better",
        "overwhelmed": "rent, the kids, the letter, all at once",
        "ashamed": "I drank again and I can't look at anyone",
        "hurt": "he laughed when I told him",
        "confused": "I don't know what I want any more",
        "grieving": "it is a year since she died",
        "happy": "my son called just to say hi",
        "proud": "thirty days today",
        "hopeful": "maybe the new place will work out",
        "grateful": "the neighbour brought soup again",
        "any": "it was one of those days",
    },
    "es": {
        "sad": "hoy echo mucho de menos a mi hermana",
        "anxious": "me tiemblan las manos antes de cada llamada",
        "afraid": "reviso la puerta una y otra vez",
        "angry": "me cambiaron el turno otra vez sin preguntar",
        "lonely": "nadie me ha llamado en toda la semana",
        "tired": "dormí tres horas y no puedo pensar",
        "hopeless": "no veo que esto mejore",
        "overwhelmed": "la renta, los niños, la carta, todo junto",
        "ashamed": "volví a beber y no puedo mirar a nadie",
        "hurt": "se rió cuando se lo conté",
        "confused": "ya no sé qué quiero",
        "grieving": "hace un año que murió",
        "happy": "mi hijo llamó solo para saludar",
        "proud": "hoy van treinta días",
        "hopeful": "quizá el lugar nuevo salga bien",
        "grateful": "la vecina trajo sopa otra vez",
        "any": "fue uno de esos días",
    },
}
"""What a person might write, written for this; by the feeling a line answers."""


@dataclass(frozen=True)
class Sample:
    """What somebody says, what is answered, and the buttons below it."""

    answers: tuple[str, ...]
    said: str = ""
    buttons: tuple[str, ...] = ()
    who: str = WHO


def sample_of(pack: Pack, item: Item, now: datetime) -> Sample:
    """The words of an item as they would be met."""
    if item.kind is Kind.REFLECTIONS:
        first = item.about.split(", ")[0]
        said = SAID.get(item.language, SAID["en"])
        return Sample(tuple(_filled(item)), said.get(first, said["any"]))
    if item.kind is Kind.CHECKINS:
        return _question(pack, item)
    if item.kind in {Kind.CRISIS, Kind.TEXTS}:
        key, is_polite = item.key.removesuffix(".usted"), item.key.endswith(".usted")
        return Sample((shown(pack, key, formal(item.language) if is_polite else item.language, now),))
    return Sample((item.words,))


def shown(pack: Pack, key: str, tongue: str, now: datetime, country: str = "US") -> str:
    """One text with values such as it may have."""
    moment: Value = LocalTime(now, "America/New_York")
    values: dict[str, Value] = {
        **dict.fromkeys(("when", "until", "next", "opens", "time", "day", "start", "end", "date"), moment),
        **dict.fromkeys(("name", "peer", "who", "giver", "first"), "Maria"),
        **dict.fromkeys(("minutes", "count", "most", "open", "waiting", "value", "age"), 3),
        "org": "Your organisation",
        "number": 7,
        "list": "…",
        "words": "…",
        "text": "…",
        "question": "…",
        **pack.crisis.values(country, tongue, None, now),
    }
    return pack.text(key, tongue, values)


def flow(pack: Pack, name: str, tongue: str) -> list[Sample]:
    """A whole check-in: each question with its buttons, and the small offer behind a button."""
    questions = pack.questionnaire(name, tongue).questions
    found = [Sample((one.text,), buttons=tuple(option.label for option in one.options)) for one in questions]
    offers = [Sample((o.reply,), said=o.label) for one in questions for o in one.options if o.reply]
    return [*found, *offers]


def _filled(item: Item) -> Iterator[str]:
    rules = rules_for(item.language)
    for line in item.words.split("\n"):
        yield next(filled(line, rules))


def _question(pack: Pack, item: Item) -> Sample:
    name, _, ident = item.key.partition(".")
    found = next(one for one in pack.questionnaire(name, item.language).questions if one.id == ident)
    asked = dict.fromkeys(part for part in item.words.split("\n") if part not in {o.label for o in found.options})
    return Sample(tuple(asked), buttons=tuple(option.label for option in found.options))
