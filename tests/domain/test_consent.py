"""When a yes counts."""

from datetime import UTC, datetime

import pytest

from bot.domain.consent import Consent, Matter, holds, is_outdated, version_of

NOW = datetime(2026, 11, 2, tzinfo=UTC)


def on_record(version: str) -> Consent:
    return Consent(Matter.READING, True, version, NOW)


@pytest.mark.parametrize(
    ("is_given", "record", "counts"),
    [
        (True, on_record("1.1"), True),
        (True, on_record("1.0"), False),
        (True, None, True),
        (False, on_record("1.1"), False),
        (None, None, False),
    ],
)
def test_a_yes_counts_for_the_words_it_was_given_to(
    is_given: bool | None, record: Consent | None, counts: bool
) -> None:
    assert holds(is_given, record, "1.1") is counts


def test_only_a_yes_is_asked_for_again() -> None:
    assert is_outdated(True, on_record("1.0"), "1.1")
    assert not is_outdated(False, on_record("1.0"), "1.1")
    assert not is_outdated(True, on_record("1.1"), "1.1")


def test_the_organisations_own_words_have_their_own_count() -> None:
    assert version_of(Matter.READING, 1) != version_of(Matter.READING, 2)
