"""An organisation's own folder over ours: adds, replaces, hides by id, and its mistakes are told where it made them."""

from pathlib import Path

import pytest

from bot.packs import check, overlay
from bot.packs.check import check_content
from bot.packs.loader import CONTENT, Pack, load_content
from bot.packs.overlay import whole_content
from bot.packs.problems import ContentError

FOOD = """resources:
  - id: own-food
    category: food
    name: "{name}"
    summary: "{summary}"
    audience: "{anyone}"
    phone: "555 0100"
    country: US
    source: "https://example.org"
    checked_on: 2026-11-21
"""
TEXT = "# excuse length: our own words\ncommand-help = What we can do\n\nour-own =\n    One\n    Two\n"
LINES = """lines:
  - {id: own-line, country: US, name: "Our line", phone: "555 0101", source: "https://example.org", confidence: high}
"""
BANK = """questions:
  - id: garden
    name: "Garden"
    text: "How is the garden?"
    options:
      - {value: 1, label: "1 dry"}
      - {value: 2, label: "2 green"}
"""
REFLECTIONS = """feeling: tired
author: Us
status: draft
groups:
  - role: reflect
    intensity: low
    lines:
      - "You are {feeling_word}, worn thin by the week."
"""
LEXICON = """entries:
  - id: en.own.phrase
    level: concern
    category: suicide
    patterns: done with this old town
    hits: done with this old town
    misses: done with the dishes
"""


@pytest.fixture(autouse=True)
def _cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(overlay, "CACHE", tmp_path / "cache")


def own(tmp_path: Path, **files: str) -> Path:
    """A folder with these files; `en__texts.ftl` is en/texts.ftl."""
    for name, words in files.items():
        path = tmp_path / "ours" / name.replace("__", "/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(words, encoding="utf-8")
    return tmp_path / "ours"


def pack(tmp_path: Path, **files: str) -> Pack:
    """The content with these files of our own."""
    return load_content(whole_content(CONTENT, own(tmp_path, **files)))


def names(content: Pack, category: str) -> set[str]:
    """The resources of one category."""
    return {one.id for one in content.resources(category, "US", "en")}


def refusal(tmp_path: Path, **files: str) -> str:
    """Why the content with these files is refused."""
    with pytest.raises(ContentError) as refused:
        pack(tmp_path, **files)
    return str(refused.value)


def test_without_a_folder_of_ones_own_the_content_is_what_ships() -> None:
    assert whole_content(CONTENT, None) == CONTENT


def test_a_resource_is_added_beside_ours(tmp_path: Path) -> None:
    words = FOOD.format(name="Our table", summary="Warm meals.", anyone="anyone")
    assert names(pack(tmp_path, **{"en__resources.yaml": words}), "food") > {"own-food"}


def test_a_text_is_replaced_and_another_added(tmp_path: Path) -> None:
    content = pack(tmp_path, **{"en__texts.ftl": TEXT})
    assert content.text("command-help", "en") == "What we can do"
    assert content.text("our-own", "en") == "One\nTwo"
    assert content.text("command-sos", "en") == load_content().text("command-sos", "en")


def test_a_crisis_line_and_an_emergency_number_are_added_and_replaced(tmp_path: Path) -> None:
    content = pack(tmp_path, **{"crisis_lines.yaml": LINES + 'emergency_numbers: {US: {name: "US", number: "112"}}\n'})
    assert "own-line" in {line.id for line in content.crisis.lines}
    assert content.emergency_number("US") == "112"
    assert content.emergency_number("GB") == "999"


def test_a_question_is_added_to_the_bank(tmp_path: Path) -> None:
    content = pack(tmp_path, **{"en__checkins__bank.yaml": BANK})
    assert {one.id for one in content.questionnaire("bank", "en").questions} > {"garden", "mood"}


def test_a_crisis_reply_is_replaced_alone(tmp_path: Path) -> None:
    words = 'questions:\n  any:\n    text: "Are you in danger now?"\n'
    content = pack(tmp_path, **{"en__crisis__replies.yaml": words})
    assert content.text(content.crisis_question(None), "en") == "Are you in danger now?"
    assert content.has("crisis-question-suicide")


def test_reflections_and_crisis_phrases_are_added(tmp_path: Path) -> None:
    files = {"en__reflections__lines_ours.yaml": REFLECTIONS, "en__crisis__lexicon.yaml": LEXICON}
    content = pack(tmp_path, **files)
    content.warm_up()
    assert "en.own.phrase" in {match.id for match in content.screener.assess("done with this old town").matches}


def test_things_are_hidden_by_id(tmp_path: Path) -> None:
    before = load_content()
    line = next(one.id for one in before.crisis.lines if one.country == "US")
    question = before.questionnaire("bank", "en").questions[1].id
    hidden = (
        f"resources: {{aa: ours differ}}\nlines: {{{line}: answered by us}}\nquestions: {{{question}: not asked}}\n"
    )
    content = pack(tmp_path, **{"hide.yaml": hidden})
    assert "aa" not in names(content, "peer-groups")
    assert line not in {one.id for one in content.crisis.lines}
    assert question not in {one.id for one in content.questionnaire("bank", "en").questions}


def test_a_reflection_is_hidden_by_its_words(tmp_path: Path) -> None:
    said = "That sounds scary."
    content = pack(tmp_path, **{"hide.yaml": f'reflections: {{"{said}": we never say that}}\n'})
    assert said not in (content.folder / "en/reflections/lines_afraid.yaml").read_text(encoding="utf-8")


def test_a_mistake_is_told_with_the_file_and_line_of_its_author(tmp_path: Path) -> None:
    words = FOOD.format(name="Our table", summary="Warm meals.", anyone="anyone").replace("phone:", "fone:")
    told = refusal(tmp_path, **{"en__resources.yaml": words})
    assert told.startswith("ours/en/resources.yaml:7: `resources.")
    assert "For example" in told


def test_the_check_reads_own_texts_at_their_own_lines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check, "lexicon_problems", lambda _folder: [])  # they take seconds, and have tests of their own
    files = {"en__texts.ftl": "\n\ncommand-help = You should rest.\n"}
    told = check_content(whole_content(CONTENT, own(tmp_path, **files)))
    assert ("ours/en/texts.ftl", 3, "advice") in {(one.file, one.line, one.rule) for one in told}


@pytest.mark.parametrize(
    ("name", "words", "said"),
    [
        ("hide.yaml", "resources: {aaa: gone}\n", "ours/hide.yaml:1: resources: there is no `aaa` to hide."),
        ("en__resorces.yaml", "a: b\n", "ours/en/resorces.yaml:1: Cairn reads no file of this name"),
        ("en__resources.yaml", 'resources:\n  - id: "x\n', "ours/en/resources.yaml:3: This is not YAML"),
    ],
)
def test_what_cannot_be_used_is_said_with_an_example(tmp_path: Path, name: str, words: str, said: str) -> None:
    told = refusal(tmp_path, **{name: words})
    assert told.startswith(said)
    assert "For example" in told


def test_own_words_cannot_approve_ours(tmp_path: Path) -> None:
    content = pack(tmp_path, **{"en__crisis__replies.yaml": "status: approved\n"})
    assert "status: draft" in (content.folder / "en/crisis/replies.yaml").read_text(encoding="utf-8")
