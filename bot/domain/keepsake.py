"""What somebody may take with them: a picture, a page, a table. Only what they said; nothing is counted or rated.

The plans of a picture and a page travel with the words in the outbox; delivery draws them when it sends.
"""

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, timedelta

DAYS = 28  # a picture shows four weeks
MOST_PANELS = 4
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%", "＝", "＋", "－", "＠")


@dataclass(frozen=True)
class Panel:
    """One question over time: its answers from lowest to highest; for each day the place of one of them, or none."""

    name: str
    levels: tuple[str, ...]
    points: tuple[int | None, ...]


@dataclass(frozen=True)
class Chart:
    """The whole picture. `days` are labels under the days; most are empty."""

    title: str
    days: tuple[str, ...]
    panels: tuple[Panel, ...]


@dataclass(frozen=True)
class Section:
    """One day on the page: a heading and its lines."""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Paper:
    """One page. `more` is said when not everything fits; below it there is room to write by hand, under `questions`."""

    title: str
    subtitle: str
    sections: tuple[Section, ...]
    more: str
    questions: str
    language: str


def plan_of(plan: Chart | Paper) -> str:
    """As one line of JSON."""
    return json.dumps(asdict(plan), ensure_ascii=False, separators=(",", ":"))


def read_chart(plan: str) -> Chart:
    """What `plan_of` wrote."""
    packed = json.loads(plan)
    panels = tuple(Panel(one["name"], tuple(one["levels"]), tuple(one["points"])) for one in packed["panels"])
    return Chart(packed["title"], tuple(packed["days"]), panels)


def read_paper(plan: str) -> Paper:
    """What `plan_of` wrote."""
    packed = json.loads(plan)
    sections = tuple(Section(one["heading"], tuple(one["lines"])) for one in packed.pop("sections"))
    return Paper(sections=sections, **packed)


def window(last: date) -> tuple[date, ...]:
    """The days of a picture that ends on this one."""
    return tuple(last - timedelta(days=back) for back in range(DAYS - 1, -1, -1))


def placed(by_day: Mapping[date, int], values: Sequence[int], days: Iterable[date]) -> tuple[int | None, ...]:
    """For each day the place of its answer among the question's answers; a day without one stays empty."""
    places = {value: place for place, value in enumerate(values)}
    return tuple(places.get(by_day[day]) if day in by_day else None for day in days)


def table(rows: Iterable[Sequence[str]]) -> str:
    """Comma-separated, with a mark that lets spreadsheets read accents, and no cell that they would run."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerows([cell(value) for value in row] for row in rows)
    return "\ufeff" + out.getvalue()


def cell(value: str) -> str:
    """Words stay words: what a spreadsheet would take for a formula gets an apostrophe before it."""
    return f"'{value}" if value.startswith(_FORMULA) or value.lstrip().startswith(_FORMULA) else value
