"""Whatever is written or chosen as a name: it is delivered, shown as typed, within limits, and breaks nothing."""

import csv
import io
import json
import logging
import re
import sqlite3
import unicodedata
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
import structlog

from bot.delivery.pieces import TEXT_UNITS, split, units
from bot.delivery.render import Renderer
from bot.domain.keepsake import table
from bot.domain.names import LONGEST, plain_name
from bot.domain.words import Urgency, Words
from bot.logs import set_up_logs
from bot.ports import Letter, Transaction
from bot.sandbox.screen import PhoneError
from tests.people import Person
from tests.security.corpus import corpus
from tests.world import World, content

CORPUS = corpus()
LANGUAGES = content().languages
TEMPLATES = ("relay-text", "claimed-screen", "read-first-words", "reminder", "note-words", "mydata-word")


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """Served at all hours."""
    made = await World(tmp_path).starts()
    yield made
    await made.stops()


def shown(person: Person) -> str:
    """The newest of this screen without blanks: a long message comes in pieces, cut at a line's end."""
    heard = [seen.text for seen in person.sees[-4:] if not seen.mine]
    return "".join("".join(heard).split())


def test_the_corpus_is_large_enough() -> None:
    assert len(CORPUS) >= 400


@pytest.mark.parametrize("written", ["Ana\u202e", "A\nna", "\u200bAna", "Ana\x07", "  Ana  ", "\ufeffAna", "Ana\u2066"])
def test_a_name_loses_what_could_turn_or_break_a_line(written: str) -> None:
    assert plain_name(written) in {"Ana", "A na"}


def test_no_name_breaks_a_line_or_hides_anything() -> None:
    for written in CORPUS:
        name = plain_name(written)
        assert len(name) <= LONGEST
        assert not re.search(r"[\n\r\u2028\u2029]", name)
        hidden = [c for c in name if unicodedata.category(c) in ("Cc", "Cf") and c not in "\u200c\u200d"]
        assert hidden == [], written


@pytest.mark.parametrize("name", ["José", "Noël", "María José", "नमस्ते", "می‌خواهم", "Nguyễn", "👩‍🚀 Zoe", "O'Neil"])
def test_a_real_name_stays_as_it_is(name: str) -> None:
    assert plain_name(name) == unicodedata.normalize("NFC", name)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", TEMPLATES)
def test_every_template_shows_words_as_typed_within_limits(key: str, language: str) -> None:
    renderer = Renderer(content(), language)
    for text in CORPUS:
        values = dict.fromkeys(("name", "level", "minutes", "local", "why", "steps", "when", "language"), "x")
        words = Words(key, {**values, "number": 1, **dict.fromkeys(("words", "text", "what"), text)})
        said = renderer.message(Letter(1, Urgency.HUMAN, "someone", 1, language, words)).text
        pieces = split(said)
        assert text in said
        assert "".join(pieces).strip() == said.strip()
        assert all(units(piece) <= TEXT_UNITS for piece in pieces)


def test_a_table_holds_everything_and_no_formula() -> None:
    rows = list(csv.reader(io.StringIO(table([(text, "after") for text in CORPUS]).removeprefix("\ufeff"), newline="")))
    assert [row[0].removeprefix("'") for row in rows] == [text.removeprefix("'") for text in CORPUS]
    assert not any(row[0].lstrip().startswith(("=", "+", "-", "@")) for row in rows)


@pytest.mark.parametrize("about", ["event", "reason", "error"])
def test_a_log_line_stays_one_line(about: str) -> None:
    out = io.StringIO()
    set_up_logs(logging.DEBUG, out)
    for text in CORPUS:
        structlog.get_logger().info(**{"event": "tried", about: text})
        logging.getLogger("elsewhere").warning(text)
    assert len(re.split("[\n\r\x0b\x0c\x85\u2028\u2029]", out.getvalue().rstrip("\n"))) == 2 * len(CORPUS)
    assert "\u202e" not in out.getvalue()


async def test_everything_is_relayed_as_typed(world: World) -> None:
    ana, maria = await world.joined("Ana"), await world.on_duty("Maria")
    await says(world, ana, "/talk")
    maria.presses("I can talk" if "I can talk" in maria.all_labels else maria.last.labels[0])
    await world.settles()
    for text in CORPUS:
        typed = await says(world, ana, text)
        if not typed.startswith("/"):  # a command is for the bot
            assert "".join(typed.split()) in shown(maria), repr(text)
    assert unhandled(world) == 0


async def test_a_claimed_screen_and_a_record_hold_everything_that_was_written(world: World) -> None:
    ana, maria = await world.joined("Ana"), await world.on_duty("Maria")
    await says(world, ana, "I want to die")
    typed = [await says(world, ana, text) for text in CORPUS if len(text) < 100]
    maria.presses("Claim")
    await world.settles()
    await says(world, ana, "/mydata")
    files = [world.telegram.files.by_id[one.file_id] for one in ana.sees if one.kind == "document" and not one.mine]
    record = next(json.loads(file.content) for file in files if file.name.endswith(".json"))
    assert {str(row["text"]).strip() for row in record["kept"]["words_kept"]} >= {
        text.strip() for text in typed if text and text[0] not in "/{"
    }
    assert unhandled(world) == 0


async def test_an_alert_is_the_same_whatever_the_name(world: World) -> None:
    maria, alerts = await world.on_duty("Maria"), set()
    for number, name in enumerate(CORPUS[::40]):
        person = await world.joined(f"Ana {number}")
        await world.cairn.work.run(_named, person.id, name)
        await says(world, person, "I want to die")
        alerts.add(re.sub(r"\d+", "0", maria.alert.text))
    assert len(alerts) == 1
    assert unhandled(world) == 0


async def test_the_sandbox_page_gets_it_as_text(world: World) -> None:
    ana = await world.joined("Ana")
    for text in CORPUS[::10]:
        await says(world, ana, text)
    state = json.loads(json.dumps([seen.text for seen in ana.sees]))
    assert state == [seen.text for seen in ana.sees]
    scripts = (Path(__file__).parents[2] / "bot/sandbox/static").glob("*.js")
    assert not any(re.search("innerHTML|outerHTML|insertAdjacentHTML|document.write", s.read_text()) for s in scripts)


async def says(world: World, person: Person, text: str) -> str:
    """What left the phone: Telegram cuts at 4096 and sends nothing that is blank."""
    try:
        person.sends((split(text) or [""])[0])
    except PhoneError:  # nothing visible: the app sends nothing
        return ""
    await world.settles()
    return str([seen.text for seen in person.sees if seen.mine][-1])


def unhandled(world: World) -> int:
    """Updates that no use case could take."""
    with sqlite3.connect(world.file) as database:
        return int(database.execute("SELECT count(*) FROM inbox WHERE state <> 'handled'").fetchone()[0])


def _named(tx: Transaction, chat_id: int, name: str) -> None:
    peer = tx.people.by_chat(chat_id)
    assert peer is not None
    tx.people.save(replace(peer, name=name))
