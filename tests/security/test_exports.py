"""Whatever was written stands in every export as it was typed, and makes nothing happen there: PDF, text, entities."""

import contextlib
import io
import json
import logging
import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.charts import draw
from bot.domain.keepsake import Paper, Section, plan_of
from bot.domain.words import Drawing, DrawingForm
from bot.logs import set_up_logs
from bot.sandbox.screen import PhoneError
from tests.people import Person
from tests.security.corpus import corpus
from tests.world import World

CORPUS = corpus()
KINDS = (
    "mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number", "bold", "italic", "underline",
    "strikethrough", "spoiler", "blockquote", "expandable_blockquote", "code", "pre", "text_link", "text_mention",
    "custom_emoji", "date_time", "a_kind_of_next_year",
)  # fmt: skip
MORE = {
    "pre": {"language": "python"},
    "text_link": {"url": "tg://user?id=1"},
    "text_mention": {"user": {"id": 7, "is_bot": False, "first_name": "Eve"}},
    "custom_emoji": {"custom_emoji_id": "5"},
    "date_time": {"unix_time": 1, "date_time_format": "wd"},
}


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """Served at all hours."""
    made = await World(tmp_path).starts()
    yield made
    await made.stops()


def marked(text: str, kind: str) -> dict[str, object]:
    """A message of which all is marked as this."""
    length = len(text.encode("utf-16-le")) // 2
    return {"text": text, "entities": [{"type": kind, "offset": 0, "length": length, **MORE.get(kind, {})}]}


async def says(world: World, person: Person, text: str) -> None:
    person.sends(text)
    await world.settles()


@pytest.mark.parametrize("at", range(0, len(CORPUS), 60))
def test_a_paper_is_one_page_without_links_scripts_or_files(at: int) -> None:
    some = CORPUS[at : at + 60]
    sections = tuple(Section(text[:200], (text,)) for text in some)
    plan = plan_of(Paper(some[0], some[-1], sections, "There is more.", "To ask:", "en"))
    made = draw(Drawing(DrawingForm.PAPER, "a.pdf", plan))
    assert len(re.findall(rb"/Type /Page\b(?!s)", made)) == 1
    assert not re.search(rb"/(JavaScript|JS|Launch|URI|Annots|EmbeddedFile|AA|SubmitForm)\b", made)


@pytest.mark.parametrize("kind", KINDS)
async def test_crisis_words_are_heard_under_every_marking(world: World, kind: str) -> None:
    ana, maria = await world.joined("Ana"), await world.on_duty("Maria")
    ana.phone._sends_body(marked("I want to die", kind), None, None)
    await world.settles()
    assert maria.alerts == 1


async def test_every_marking_is_relayed_as_its_plain_words(world: World) -> None:
    ana, maria = await world.with_maria("Ana", "I want to die")
    for kind in KINDS:
        ana.phone._sends_body(marked(f"a {kind} word", kind), None, None)
        await world.settles()
        assert f"a {kind} word" in maria.last.text
        assert "tg://user" not in json.dumps(maria.last.body)


async def test_the_record_to_read_holds_everything_as_typed(world: World) -> None:
    ana = await world.joined("Ana")
    typed = [text for text in CORPUS if len(text) < 60 and text.strip().isprintable() and text.strip()[:1] != "/"]
    await says(world, ana, "I want to die")
    for text in typed[::6]:
        with contextlib.suppress(PhoneError):  # nothing visible: the app sends nothing
            await says(world, ana, text)
    kept = [seen.text for seen in ana.sees if seen.mine and seen.text in typed]
    await says(world, ana, "/mydata")
    files = [world.telegram.files.by_id[one.file_id] for one in ana.sees if one.kind == "document" and not one.mine]
    words = next(file.content.decode() for file in files if file.name.endswith(".txt"))
    assert len(kept) > 10
    assert [text for text in kept if text not in words] == []


async def test_a_whole_story_of_odd_words_leaves_none_of_them_in_the_logs(world: World) -> None:
    out = io.StringIO()
    set_up_logs(logging.DEBUG, out)
    ana = await world.joined("Ana")
    for text in CORPUS[:: len(CORPUS) // 40]:
        if text.strip() and text[0] != "/":
            await says(world, ana, f"canary-7391 {text[:3000]}")
    assert "canary-7391" not in out.getvalue()
