"""Invitations: a link, and the bare code on a line of its own."""

import re
from datetime import timedelta

import pytest

from bot.cli.house import SystemClock, run_step, settings_here
from bot.cli.invite import STAFF_HOURS
from bot.domain.specialist import Role


def redeemed(code: str, later: timedelta = timedelta()):
    when = SystemClock().now() + later
    return run_step(settings_here(), lambda tx: tx.invites.redeem(code, "somebody", when))


@pytest.mark.parametrize(
    ("who", "role"),
    [("specialist", Role.SPECIALIST), ("supervisor", Role.SUPERVISOR), ("last-resort", Role.LAST_RESORT)],
)
def test_staff_get_a_deep_link_and_the_same_code_alone(house, bot, who, role):
    *_, link, code = bot("invite", who, "--name", "Maria").out.splitlines()
    assert link == f"https://t.me/riverside_bot?start={code}"
    invite = redeemed(code)
    assert (invite.role, invite.name) == (role, "Maria")


def test_a_code_for_staff_works_once_and_within_two_days(house, bot):
    late = bot("invite", "specialist", "--name", "Maria").out.splitlines()[-1]
    assert redeemed(late, timedelta(hours=STAFF_HOURS, minutes=1)) is None
    code = bot("invite", "specialist", "--name", "Maria").out.splitlines()[-1]
    assert redeemed(code) is not None
    assert redeemed(code) is None


def test_the_link_for_peers_can_be_used_again_and_again(house, bot):
    code = bot("invite", "peers").out.splitlines()[-1]
    assert redeemed(code).role is None
    assert redeemed(code, timedelta(days=400)).role is None


def test_a_code_fits_into_a_deep_link(house, bot):
    code = bot("invite", "peers").out.splitlines()[-1]
    assert re.fullmatch(r"[A-Za-z0-9_-]{22,64}", code)


def test_without_telegram_the_code_is_printed_all_the_same(house, bot, monkeypatch):
    monkeypatch.setenv("TELEGRAM_API_URL", "http://127.0.0.1:9")
    told = bot("invite", "specialist", "--name", "Maria")
    assert told.status == 0
    assert "could not be reached" in told.out
    assert "t.me" not in told.out
    assert redeemed(told.out.splitlines()[-1]).name == "Maria"


@pytest.mark.parametrize("words", [[], ["--name", "  "], ["--name", "x" * 61]])
def test_staff_need_a_name(house, bot, words):
    told = bot("invite", "specialist", *words)
    assert told.status == 1
    assert "--name Maria" in told.err


def test_a_role_that_does_not_exist_is_answered_with_those_that_do(house, bot):
    assert "'last-resort'" in bot("invite", "doctor").err


def test_without_a_key_nothing_is_made(folder, bot):
    told = bot("invite", "specialist", "--name", "Maria")
    assert told.status == 1
    assert "python -m bot new-key" in told.err
    assert not (folder / "var").exists()


def test_the_name_is_not_in_the_journal(house, bot):
    bot("invite", "specialist", "--name", "Marisol")
    assert "Marisol" not in str(run_step(settings_here(), lambda tx: tx.journal.of("organisation")))
    assert b"Marisol" not in (house / "var" / "cairn.db").read_bytes()
