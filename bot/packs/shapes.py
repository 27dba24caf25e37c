"""What each kind of content file looks like. The field descriptions are what editors show to authors."""

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, field_validator

from bot.domain.lines import ALWAYS, read_hours

Words = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_-]*$")]
Country = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
Status = Literal["draft", "approved"]
Excuses = Annotated[dict[str, str], Field(description="Rules this text may break, each with the reason.")]


class Shape(BaseModel):
    """Strict: an unknown field is a mistake, not a comment."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class DateStyles(Shape):
    """Babel patterns for times and days."""

    time: Words
    day: Words
    day_time: Words = Field(alias="day-time")
    date: Words


class Language(Shape):
    """One language people can read."""

    model_config = ConfigDict(
        json_schema_extra={
            "example": 'pt: {name: Português, locale: pt, fallback: en, dates: {time: "H:mm", day: "EEEE d", '
            'day-time: "EEEE d, H:mm", date: "d/M/y"}}'
        }
    )

    name: Words = Field(description="The language's own name for itself.")
    locale: Words = Field(description="Its Babel locale, for names of countries and days.")
    fallback: str | None = Field(default=None, description="Whose words stand in for a missing text.")
    dates: DateStyles


class Languages(Shape):
    """languages.yaml."""

    languages: dict[Id, Language]


class Source(Shape):
    """A source named by many lines."""

    title: Words
    url: Words
    date: date


class Emergency(Shape):
    """What to dial in an emergency in one country."""

    model_config = ConfigDict(json_schema_extra={"example": 'PE: {name: "Peru", number: "105"}'})

    name: Words
    number: Words
    service: Literal["any", "ambulance"] = "any"
    others: dict[str, str] = {}
    note: str = ""


class Line(Shape):
    """One crisis line; the comment at the head of crisis_lines.yaml explains each field."""

    model_config = ConfigDict(
        json_schema_extra={"example": '{id: us-988, country: US, name: "988", phone: "988", source: "https://..."}'}
    )

    id: Id
    country: Country
    name: Words
    local_name: str = ""
    phone: str | None = None
    more_phones: tuple[str, ...] = ()
    menu: str | None = None
    menus: dict[str, str] = {}
    text: str | None = None
    keyword: str | None = None
    whatsapp: str | None = None
    chat: str | None = None
    website: str | None = None
    tty: str | None = None
    hours: str | None = None
    zone: str | None = None
    languages: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    area: str | None = Field(default=None, description="Where it serves, when not everywhere: words people read.")
    subdivision: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}-[A-Z0-9]{1,3}$")] | None = Field(
        default=None, description="That part by its ISO 3166-2 code, such as US-NY."
    )
    cost: Literal["free", "free_mobile", "local", "charged"] | None = None
    police: Literal["yes", "no", "unknown"] = "unknown"
    police_source: str = Field(default="", description="Where that is known from.")
    crisis: bool = True
    source: Words
    source_date: str = ""
    also_in: tuple[str, ...] = ()
    checked_on: date | None = None
    checked_by: str = ""
    confidence: Literal["high", "medium"]
    note: str = ""

    @field_validator("hours")
    @classmethod
    def _hours(cls, value: str | None) -> str | None:
        for part in (value or ALWAYS).split(";"):
            if value and value != ALWAYS:
                read_hours(part)
        return value

    @field_validator("phone", "text", "whatsapp")
    @classmethod
    def _as_dialled(cls, value: str | None) -> str | None:
        """Short codes stop connecting when a country code is put in front of them."""
        if value and value.startswith("+") and len([c for c in value if c.isdigit()]) < 8:
            raise ValueError("a short code is never written with a country code; write 988, not +1988")
        return value


class Changed(Shape):
    """A line that changed or closed, so that nobody puts it back."""

    country: Country
    line: Words
    what: Words
    do: Words
    source: Words


class CrisisLines(Shape):
    """crisis_lines.yaml."""

    sources: dict[str, Source]
    emergency_numbers: dict[Country, Emergency]
    changed: tuple[Changed, ...] = ()
    lines: tuple[Line, ...]


class Reply(Shape):
    """One crisis text. Values: $emergency, $line1, $line2, $org; $name, $opens, $minutes where they fit."""

    model_config = ConfigDict(json_schema_extra={"example": 'text: "Are you thinking about suicide?"'})

    text: Words
    usted: str = Field(default="", description="The same for someone spoken to as usted (Spanish).")
    excuse: Excuses = {}


class CrisisReplies(Shape):
    """crisis/replies.yaml: first replies by level and category, and the question that fits each category."""

    status: Status
    imminent: dict[str, Reply]
    high: dict[str, Reply]
    questions: dict[str, Reply]
    sentences: dict[str, Reply] = Field(description="Other crisis sentences, by text key.")


class OptionShape(Shape):
    """One button of a question: number and word."""

    value: int
    label: Words
    reply: str = Field(default="", description="Said when this is chosen: one small offer, never a task.")
    reply_usted: str = Field(default="", description="The same for someone spoken to as usted (Spanish).")


class AfterShape(Shape):
    """When a question is asked: only if the answer to an earlier one lies in this range."""

    question: Id
    at_least: int | None = None
    at_most: int | None = None


class QuestionShape(Shape):
    """One question of a check-in."""

    model_config = ConfigDict(
        json_schema_extra={
            "example": '{id: sleep, name: "Sleep", text: "How did you sleep?", options: [{value: 1, label: "1 badly"}]}'
        }
    )

    id: Id
    text: Words
    options: tuple[OptionShape, ...] = ()
    name: str = Field(default="", description="A word or two, shown where people choose their questions.")
    warm: str = Field(default="", description="The same question for those who chose a warm tone.")
    usted: str = Field(default="", description="The question for someone spoken to as usted (Spanish).")
    warm_usted: str = Field(default="", description="The warm question for someone spoken to as usted (Spanish).")
    kind: Literal["choice", "words", "own", "for-person"] = "choice"
    after: AfterShape | None = Field(default=None, description="Asked only after this answer to an earlier question.")
    low_at: int | None = Field(default=None, description="Answers at or below this open a choice.")
    high_at: int | None = Field(default=None, description="Answers at or above this open a choice.")
    excuse: Excuses = {}


class CheckinShape(Shape):
    """checkins/<name>.yaml."""

    status: Status
    questions: tuple[QuestionShape, ...] = ()
    use: tuple[Id, ...] = Field(default=(), description="Questions taken from bank.yaml, in this order.")


class ResourceShape(Shape):
    """One entry of the directory."""

    model_config = ConfigDict(
        json_schema_extra={
            "example": '{id: us-211, category: housing, name: "211", summary: "...", link: "https://..."}'
        }
    )

    id: Id
    category: Id
    name: Words
    summary: Words
    summary_usted: str = Field(default="", description="The same for someone spoken to as usted (Spanish).")
    audience: str = ""
    cost: str = ""
    how_to_start: str = ""
    how_to_start_usted: str = Field(default="", description="The same for someone spoken to as usted (Spanish).")
    languages: tuple[str, ...] = ()
    access: str = ""
    link: str = ""
    phone: str = ""
    country: Country | None = None
    road: str = ""
    source: Words
    checked_on: date
    checked_by: str = ""
    excuse: Excuses = {}


class FindingShape(Shape):
    """The words people look with; several words in a row are fine, accents and plurals do not matter."""

    near: tuple[str, ...] = Field(default=(), description="What comes after them is a place: near, in.")
    skip: tuple[str, ...] = Field(default=(), description="Words that say nothing about what is looked for.")
    needs: dict[Id, tuple[str, ...]] = Field(default={}, description="Category: the words for it.")
    fits: dict[Id, tuple[str, ...]] = Field(default={}, description="For whom, or how: veterans, no-id, free.")


class Resources(Shape):
    """resources.yaml."""

    status: Status
    categories: tuple[Id, ...]
    finding: FindingShape = FindingShape()
    resources: tuple[ResourceShape, ...]
