"""`python -m bot lessons`: what two people agreed screening should learn, for the authors of the lexicons."""

from collections.abc import Sequence
from textwrap import indent

import typer

from bot.cli.house import look, settings_here
from bot.domain.lessons import Lesson, Report

_WHAT = {Lesson.MISSED: "Missed", Lesson.NOT_A_CRISIS: "Not a crisis"}


def lessons() -> None:
    """Show what two people agreed on, without names, to be rewritten as examples in a lexicon."""
    reports = look(settings_here(), lambda tx: [report for report in tx.lessons.all() if report.is_agreed])
    typer.echo("\n".join(written(reports or ())))


def written(reports: Sequence[Report]) -> list[str]:
    """The agreed reports, line by line, and what to do with them."""
    if not reports:
        return ["Two people have not agreed on anything yet. Supervisors see what was reported with /lessons."]
    lines = []
    for report in reports:
        seen = " ".join(filter(None, (report.level, report.category)))
        lines += [f"{_WHAT[report.lesson]} ({report.language}), screening said {seen}:", indent(report.text, "    ")]
        lines += [f"  why: {report.why}"] if report.why else []
    lines += [
        "",
        "Rewrite each in your own words: a miss becomes a line under `hits`, a false alarm one under `misses`.",
        "Try the phrase with `python -m bot try-phrase`, then run `python -m bot content check`.",
        "Afterwards a supervisor takes it off the list: Remove, in /lessons.",
    ]
    return lines
