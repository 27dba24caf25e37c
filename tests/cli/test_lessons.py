"""What authors read of what people taught screening: only what two agreed on, and what to do with it."""

from datetime import UTC, datetime

from bot.cli.lessons import written
from bot.domain.lessons import Lesson, Report

MISS = Report(
    id="1",
    lesson=Lesson.MISSED,
    language="en",
    level="none",
    category=None,
    why="nothing matched",
    text="the bridge knows my name",
    reported_at=datetime(2026, 11, 22, tzinfo=UTC),
    agreed=("ruth", "rosa"),
)


def test_an_agreed_miss_is_shown_with_its_words_and_what_screening_said() -> None:
    text = "\n".join(written([MISS]))
    assert "Missed (en), screening said none:" in text
    assert "the bridge knows my name" in text
    assert "under `hits`" in text


def test_with_nothing_agreed_it_says_so_and_where_to_look() -> None:
    assert written([]) == [
        "Two people have not agreed on anything yet. Supervisors see what was reported with /lessons."
    ]
