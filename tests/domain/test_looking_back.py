"""Looking back: pages, days, and no more of somebody's words than fit a line."""

from datetime import UTC, date, datetime, timedelta

from bot.domain.checkin import Answer
from bot.domain.history import PAGE, by_day, page_of, shortened

NOON = datetime(2026, 11, 2, 12, tzinfo=UTC)


def some(count: int) -> tuple[Answer, ...]:
    """One a day, oldest first."""
    return tuple(Answer(f"a{n:03}", f"r{n}", "ana", "mood", NOON + timedelta(days=n), 3) for n in range(count))


def test_the_newest_come_first_and_every_answer_stands_on_one_page() -> None:
    answers, at, seen = some(2 * PAGE + 1), 0, []
    while at is not None:
        page = page_of(answers, at)
        seen += [one.id for one in page.answers]
        at = page.older
    assert seen == [one.id for one in reversed(answers)]


def test_a_page_that_is_not_there_any_more_gives_the_last_one() -> None:
    page = page_of(some(PAGE + 1), 5 * PAGE)
    assert (page.at, page.newer, page.older, len(page.answers)) == (PAGE, 0, None, 1)
    assert page_of((), 3).answers == ()


def test_the_day_is_the_local_one() -> None:
    late = Answer("a", "r", "ana", "mood", datetime(2026, 11, 3, 3, tzinfo=UTC), 3)
    assert [day for day, _ in by_day((late,), "America/New_York")] == [date(2026, 11, 2)]


def test_long_words_are_cut_to_a_line() -> None:
    assert shortened("two\n lines") == "two lines"
    assert len(shortened("word " * 100)) <= 160
