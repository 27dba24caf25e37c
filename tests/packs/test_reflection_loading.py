"""Loading reflection content: what an author reads when something is wrong."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bot.packs.problems import ContentError
from bot.packs.reflection import count_drafts, load_model, load_reflector

CONTENT = Path(__file__).parents[2] / "content"
LINES = 'author: A\nstatus: {status}\ngroups:\n  - feeling: sad\n    role: reflect\n    lines:\n      - "{text}"\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A content folder with our English words and no lines yet."""
    here = tmp_path / "content" / "en" / "reflections"
    here.mkdir(parents=True)
    for path in (CONTENT / "en" / "reflections").glob("words_*.yaml"):
        shutil.copy(path, here)
    return here


def write(folder: Path, text: str, status: str = "draft") -> Path:
    (folder / "lines_sad.yaml").write_text(LINES.format(text=text, status=status), encoding="utf-8")
    return folder.parents[1]


def test_a_good_line_loads(folder: Path) -> None:
    assert load_reflector(write(folder, "You sound sad.")).languages == ("en",)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("You sound sad. You should take a walk.", "advice"),
        ("I understand. You sound sad.", "program does not say that it understands"),
        ("You sound sad, but time heals.", "worn phrase"),
        ("You sound sad. This is a symptom.", "clinical word"),
        ("You sound sad. I've been there.", "no life of its own"),
        ("You sound sad!", "exclamation"),
        ("You sound sad and angry.", "names another feeling, angry"),
        ("That is a thing you said.", "should name it"),
        ("You sound sad. Why is that?", "why"),
        ("Who knows? You sound sad.", "comes last"),
        ("You sound sad about {things}.", "does not exist"),
        ("You feel sad and {snippet} is why.", "cannot stand before a verb"),
        ("You sound sad. How nice.", "cheer"),
        ("You sound sad. Are you okay?", "not open"),
        ("Sad sad day for you.", "twice"),
        ("You sound sad. One. Two. Three.", "more than three sentences"),
    ],
)
def test_a_line_against_the_practice_guide_is_refused_with_its_place(folder: Path, text: str, why: str) -> None:
    with pytest.raises(ContentError, match=why) as refused:
        load_reflector(write(folder, text))
    assert "content/en/reflections/lines_sad.yaml:7:" in str(refused.value)


def test_every_wrong_line_is_told_at_once(folder: Path) -> None:
    write(folder, 'You sound sad!"\n      - "You must rest, sad one.')
    with pytest.raises(ContentError) as refused:
        load_reflector(folder.parents[1])
    assert len(refused.value.problems) == 2


def test_drafts_are_refused_where_review_is_required(folder: Path) -> None:
    with pytest.raises(ContentError, match="not yet reviewed by a peer specialist"):
        load_reflector(write(folder, "You sound sad."), require_reviewed=True)
    assert load_reflector(write(folder, "You sound sad.", "approved"), require_reviewed=True)


def test_a_phrase_that_cannot_be_read_is_told_with_its_place(folder: Path) -> None:
    words = folder / "words_lists.yaml"
    words.write_text(words.read_text(encoding="utf-8").replace("\npet:", "\npets:"), encoding="utf-8")
    with pytest.raises(ContentError, match=r"words_situations.yaml:\d+: .*\{pet\}"):
        load_reflector(write(folder, "You sound sad."))


def test_a_missing_file_is_named(folder: Path) -> None:
    (folder / "words_kinds.yaml").unlink()
    with pytest.raises(ContentError, match=r"words_kinds.yaml:1: This file is missing"):
        load_reflector(write(folder, "You sound sad."))


def test_drafts_are_counted_honestly() -> None:
    counts = count_drafts(CONTENT)
    assert set(counts) == {"en", "es"}
    assert all(drafts <= lines and lines > 500 for drafts, lines in counts.values())


def test_the_model_is_small() -> None:
    files = (CONTENT.parent / "bot" / "packs" / "data").glob("feelings_*")
    assert load_model("en") is not None
    assert sum(path.stat().st_size for path in files) < 500_000
