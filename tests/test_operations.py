"""Every alarm the code can raise has a runbook, and every runbook an alarm; every promise of the auditor is in it."""

import re
from pathlib import Path

import pytest

from bot.alarms import Alarm
from bot.storage.audit import PROMISES

ROOT = Path(__file__).parents[1]
GUIDE = (ROOT / "docs" / "operations.md").read_text()
RUNBOOKS = GUIDE.partition("## Runbooks")[2].partition("\n## ")[0]


def test_every_alarm_has_a_runbook_and_every_runbook_an_alarm() -> None:
    assert re.findall(r"^### (.+)$", RUNBOOKS, re.MULTILINE) == [alarm.value for alarm in Alarm]


def test_every_runbook_says_what_to_do() -> None:
    parts = re.split(r"^### .+$", RUNBOOKS, flags=re.MULTILINE)[1:]
    assert [part for part in parts if len(part.split()) < 15] == []


@pytest.mark.parametrize("alarm", Alarm)
def test_every_alarm_is_raised_somewhere(alarm: Alarm) -> None:
    code = "".join(file.read_text() for file in (ROOT / "bot").rglob("*.py") if file.name != "alarms.py")
    assert f"Alarm.{alarm.name}" in code


@pytest.mark.parametrize("promise", PROMISES)
def test_every_promise_of_the_auditor_has_a_first_step(promise: str) -> None:
    assert promise in RUNBOOKS


def test_the_service_is_started_again_however_often_it_fails() -> None:
    assert "StartLimitIntervalSec=0" in GUIDE
    assert "Restart=always" in GUIDE
