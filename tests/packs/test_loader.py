"""The packs as the rest of the program sees them."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.domain.screening import Category, Level
from bot.packs.approval import crisis_words_hash
from bot.packs.loader import CONTENT, Pack, load_content, load_crisis_bundle
from bot.packs.problems import ContentError
from bot.packs.texts import Missing
from bot.ports import Content

NOW = datetime(2026, 11, 21, 3, 0, tzinfo=UTC)
LANGUAGES = ("en", "es")


@pytest.fixture(scope="module")
def pack() -> Pack:
    """The content that ships."""
    return load_content()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the content to spoil."""
    return Path(shutil.copytree(CONTENT, tmp_path / "content"))


def test_a_pack_keeps_the_promises_of_the_port(pack: Pack) -> None:
    content: Content = pack
    assert tuple(content.languages) == LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("country", ["US", "MX", "ES", "BA", None, "XX"])
@pytest.mark.parametrize("category", [None, *Category])
def test_every_first_reply_is_whole_in_every_country(
    pack: Pack, language: str, country: str | None, category: Category | None
) -> None:
    missing: list[Missing] = []
    pack.texts.on_missing = missing.append
    for level in (Level.CONCERN, Level.HIGH, Level.IMMINENT):
        said = pack.crisis.first_words(level, category, language, country, NOW)
        assert "{" not in said
        assert "crisis-" not in said
    assert missing == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("category", [None, *Category])
def test_in_imminent_danger_the_emergency_number_comes_first_in_three_lines(
    pack: Pack, language: str, category: Category | None
) -> None:
    lines = pack.crisis.first_words(Level.IMMINENT, category, language, "US", NOW).split("\n")
    assert "911" in lines[0]
    assert len(lines) <= 3


@pytest.mark.parametrize("category", [None, *Category])
def test_at_high_there_are_two_lines_and_the_emergency_number(pack: Pack, category: Category | None) -> None:
    said = pack.crisis.first_words(Level.HIGH, category, "en", "US", NOW)
    first, second, *_ = pack.crisis_lines("US", "en", category, NOW)
    assert pack.line_text(first, "en", NOW) in said
    assert pack.line_text(second, "en", NOW) in said
    assert "911" in said


def test_without_a_country_the_words_say_local_number_and_where_to_find_a_line(pack: Pack) -> None:
    said = pack.crisis.first_words(Level.HIGH, Category.SUICIDE, "en", None, NOW)
    assert "your local emergency number" in said
    assert "findahelpline.com" in said


@pytest.mark.parametrize(
    ("country", "category", "expected"),
    [
        ("US", Category.SUICIDE, "us-988-suicide-crisis-lifeline"),
        ("US", Category.OVERDOSE, "us-poison-help-local-poison-center"),
        ("US", Category.ABUSE, "us-national-domestic-violence-hotline"),
        ("US", Category.CHILD_SAFETY, "us-childhelp-national-child-abuse-hotline"),
        ("MX", Category.SUICIDE, "mx-linea-de-la-vida-conasama-secretaria-de-salud"),
        ("ES", Category.SUICIDE, "es-linea-024"),
        ("AR", Category.SUICIDE, "ar-linea-nacional-de-salud-mental"),
        ("UY", Category.SUICIDE, "uy-linea-vida"),
        ("NL", Category.SUICIDE, "nl-113-zelfmoordpreventie"),
    ],
)
def test_the_first_line_of_a_country_is_the_right_one(
    pack: Pack, country: str, category: Category, expected: str
) -> None:
    assert pack.crisis_lines(country, "es", category, NOW)[0].id == expected


@pytest.mark.parametrize(
    ("country", "category", "number"),
    [
        ("JP", Category.SUICIDE, "119"),
        ("JP", Category.ABUSE, "110"),
        ("BR", Category.HARM_TO_OTHERS, "190"),
        ("CL", Category.ABUSE, "131"),
        ("ES", Category.ABUSE, "112"),
        ("XX", None, None),
    ],
)
def test_violence_is_met_with_the_number_of_the_police_where_it_is_another(
    pack: Pack, country: str, category: Category | None, number: str | None
) -> None:
    assert pack.emergency_number(country, category) == number


def test_menu_digits_stand_apart_and_by_language(pack: Pack) -> None:
    line = pack.crisis_lines("US", "es", Category.SUICIDE, NOW)[0]
    assert "llama al 988 y marca 2" in pack.line_text(line, "es", NOW)
    assert "call or text 988" in pack.line_text(line, "en", NOW)


def test_free_and_day_and_night_are_said_only_when_the_record_says_so(pack: Pack) -> None:
    trans = next(line for line in pack.crisis.lines if line.id == "us-trans-lifeline")
    said = pack.line_text(trans, "en", NOW)
    assert "free" not in said
    assert "day and night" not in said


def test_an_old_check_shows_its_date_and_hides_nothing(pack: Pack) -> None:
    line = pack.crisis_lines("US", "en", Category.SUICIDE, NOW)[0]
    assert "checked August 8, 2026" in pack.line_text(line, "en", NOW)
    assert "checked" not in pack.line_text(line, "en", datetime(2026, 8, 20, tzinfo=UTC))


def test_lines_the_organisation_checked_show_no_older_date() -> None:
    pack = load_content()
    pack.note_checked("US", NOW.date())
    shown = [pack.line_text(line, "en", NOW) for line in pack.crisis_lines("US", "en", Category.ABUSE, NOW)]
    assert not any("checked" in words for words in shown)
    assert "checked" in pack.line_text(pack.crisis_lines("GB", "en", None, NOW)[0], "en", NOW)


def test_a_check_of_years_ago_shows_its_year(pack: Pack) -> None:
    line = next(line for line in pack.crisis.lines if line.id == "us-national-domestic-violence-hotline")
    assert "checked in 2022" in pack.line_text(line, "en", NOW)


@pytest.mark.parametrize(
    ("line_id", "language", "expected"),
    [
        ("it-telefono-amico-italia", "en", "(in Italian, local rate, 09:00 to 24:00 each day"),
        ("it-telefono-amico-italia", "es", "(en italiano, tarifa local, de 09:00 a 24:00 todos los días"),
        ("us-the-trevor-project", "en", "text START to 678678 (for LGBTQ+ people, young people, free, day and night"),
        ("qa-line-16000", "en", "call 16000, then press 4"),
        ("cl-linea-4141-no-estas-solo-no-estas-sola", "es", "llama al *4141 (gratis desde un celular"),
    ],
)
def test_a_line_is_written_with_whom_it_is_for_its_cost_and_its_hours(
    pack: Pack, line_id: str, language: str, expected: str
) -> None:
    line = next(line for line in pack.crisis.lines if line.id == line_id)
    assert expected in pack.line_text(line, language, NOW)


def test_the_crisis_bundle_loads_without_the_rest(folder: Path) -> None:
    shutil.rmtree(folder / "en" / "checkins")
    (folder / "en" / "resources.yaml").unlink()
    words = load_crisis_bundle(folder)
    assert "988" in words.first_words(Level.HIGH, Category.SUICIDE, "en", "US", NOW)


def test_a_language_is_guessed_from_telegrams_code(pack: Pack) -> None:
    assert pack.guess_language("es-MX") == "es"
    assert pack.guess_language("pt-br") == pack.guess_language(None) == "en"


def test_countries_have_names_in_the_readers_language(pack: Pack) -> None:
    assert pack.country_name("ES", "en") == "Spain"
    assert pack.country_name("US", "es") == "Estados Unidos"
    assert pack.country_name("ZZZ", "en") == "ZZZ"


def test_questions_come_in_the_readers_language_or_the_default(pack: Pack) -> None:
    assert [option.value for option in pack.questionnaire("daily", "es").questions[0].options] == [1, 2, 3, 4, 5]
    assert pack.questionnaire("daily", "xx").language == "en"


def test_the_first_three_resources_are_different_roads(pack: Pack) -> None:
    shown = pack.resources("peer-groups", None, "en")[:3]
    assert len({one.road for one in shown}) == 3


def test_what_is_near_comes_before_what_is_anywhere(pack: Pack) -> None:
    shown = pack.resources("peer-groups", "US", "en")
    assert shown[0].country == "US"
    assert all(one.country in {"US", None} for one in shown)


def test_a_mistake_names_its_file_its_line_and_what_is_wrong(folder: Path) -> None:
    spoiled = folder / "en" / "checkins" / "bank.yaml"
    spoiled.write_text(spoiled.read_text(encoding="utf-8").replace("low_at: 2", "low_att: 2"), encoding="utf-8")
    with pytest.raises(ContentError, match=r"content/en/checkins/bank\.yaml:\d+: .*low_att.*spelt right"):
        load_content(folder)


def test_a_short_code_with_a_country_code_is_refused(folder: Path) -> None:
    lines = folder / "crisis_lines.yaml"
    lines.write_text(lines.read_text(encoding="utf-8").replace('phone: "988"', 'phone: "+1988"', 1), encoding="utf-8")
    with pytest.raises(ContentError, match="short code"):
        load_content(folder)


def test_drafts_are_refused_where_reviewed_content_is_required() -> None:
    with pytest.raises(ContentError, match="draft"):
        load_content(require_reviewed=True)


def test_approvals_end_when_a_crisis_word_changes_and_only_then(folder: Path) -> None:
    before, replies = crisis_words_hash(folder), folder / "es" / "crisis" / "replies.yaml"
    replies.write_text("# a comment\n" + replies.read_text(encoding="utf-8"), encoding="utf-8")
    assert crisis_words_hash(folder) == before
    replies.write_text(replies.read_text(encoding="utf-8").replace("Gracias", "Muchas gracias", 1), encoding="utf-8")
    assert crisis_words_hash(folder) != before
