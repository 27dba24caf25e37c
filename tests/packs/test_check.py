"""`content check`: what an author does wrong is said with file and line."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.packs.check import check_content, check_translations, collect
from bot.packs.crisis_check import check_crisis_words
from bot.packs.fluent_files import parse_words
from bot.packs.keys import find_uses
from bot.packs.lint import lint
from bot.packs.loader import CONTENT, read_languages
from bot.packs.problems import Problem
from bot.packs.readability import grade


def rules_of(words: str, language: str = "en", *, is_crisis: bool = False, **excuses: str) -> set[str]:
    """The rules a text breaks."""
    entry, _ = parse_words("some-key", words, "content/x.yaml", 1, excuses)
    return {problem.rule for problem in lint(entry, language, is_crisis=is_crisis)}


@pytest.mark.parametrize(
    ("rule", "language", "words"),
    [
        ("claims-feeling", "en", "I understand how hard that is."),
        ("claims-feeling", "es", "Te entiendo muy bien."),
        ("advice", "en", "You should go for a walk."),
        ("advice", "es", "Deberías salir a caminar."),
        ("cliche", "en", "At least you have a home."),
        ("cliche", "es", "Por lo menos tienes casa."),
        ("stigma", "en", "Are you clean and sober now?"),
        ("stigma", "es", "¿Eres adicto a algo?"),
        ("holds-on", "en", "I missed you yesterday."),
        ("claims-human", "en", "I'm a person like you."),
        ("promise", "en", "Help is on the way."),
        ("gendered", "es", "Bienvenido a casa."),
        ("gendered", "es", "¿Estás solo/a hoy?"),
        ("usted", "es", "¿Cómo está usted?"),
        ("capitals", "en", "CALL them today."),
        ("emoji", "en", "🌱 Hello there"),
        ("length", "en", "One two three. " * 25),
        ("sentences", "en", " ".join(["word"] * 40)),
    ],
)
def test_each_rule_finds_what_it_is_for(rule: str, language: str, words: str) -> None:
    assert rule in rules_of(words, language)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Thank you for telling me. Want to say more, talk to a person, or be left alone for now?"),
        ("es", "Gracias por contarlo. ¿Quieres decir más, hablar con una persona, o que te deje en paz?"),
        ("es", "Te damos la bienvenida."),
        ("en", "Good to see you 🌱"),
    ],
)
def test_plain_warm_words_pass(language: str, words: str) -> None:
    assert rules_of(words, language) == set()


def test_no_emoji_and_no_shouting_in_crisis_text() -> None:
    assert rules_of("Call now! 🌱", is_crisis=True) == {"emoji", "exclamation"}


def test_an_excuse_with_a_reason_lets_a_line_through() -> None:
    assert rules_of("CALL them.", capitals="it is the name of the group") == set()


def test_an_excuse_without_a_reason_is_a_problem_itself() -> None:
    assert rules_of("CALL them.", capitals="ok") == {"excuse"}


def test_long_words_read_harder_than_short_ones_in_both_languages() -> None:
    hard = {
        "en": "Organizational accountability necessitates comprehensive documentation of interdisciplinary activities.",
        "es": "La responsabilidad organizacional requiere documentación exhaustiva de actividades interdisciplinarias.",
    }
    easy = {
        "en": "We can sit with it. You can say as much as you want. ",
        "es": "Aquí puedes hablar. Di lo que tú quieras. ",
    }
    for language in hard:
        assert (grade(easy[language] * 2, language) or 0) < 6 < (grade(hard[language] * 2, language) or 0)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the content to spoil."""
    return Path(shutil.copytree(CONTENT, tmp_path / "content"))


@pytest.fixture
def spoil(folder: Path) -> Callable[[str, str, str], None]:
    """Replace some words in one file of the copy."""

    def change(name: str, old: str, new: str) -> None:
        path = folder / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return change


def _translations(folder: Path) -> list[Problem]:
    return list(check_translations(collect(folder, [tongue.code for tongue in read_languages(folder)]).entries))


def test_a_crisis_example_that_does_nothing_is_found_with_its_line(
    folder: Path, spoil: Callable[[str, str, str], None]
) -> None:
    spoil("en/crisis/lexicon.yaml", "      im feeling really suicidal\n", "      im feeling really sleepy\n")
    found = [problem for problem in check_content(folder) if problem.rule == "example"]
    assert [problem.file for problem in found] == ["content/en/crisis/lexicon.yaml"]
    assert found[0].line > 1
    assert "should match en.suicide.suicidal" in found[0].what


def test_a_text_in_one_language_only_is_found(folder: Path, spoil: Callable[[str, str, str], None]) -> None:
    spoil("es/texts.ftl", "refused-stale =", "refused-stall =")
    found = [problem for problem in _translations(folder) if "refused-stale" in problem.what]
    assert [problem.rule for problem in found] == ["missing-translation"]
    assert found[0].file == "content/en/texts.ftl"


def test_a_value_in_one_language_only_is_found(folder: Path, spoil: Callable[[str, str, str], None]) -> None:
    spoil("es/crisis/replies.yaml", "{ $name } tiene tu mensaje", "Alguien tiene tu mensaje")
    assert "values" in {problem.rule for problem in _translations(folder)}


def test_a_text_that_is_no_fluent_is_found_with_its_line(folder: Path, spoil: Callable[[str, str, str], None]) -> None:
    spoil("en/texts.ftl", "refused-stale = ", "refused-stale { = ")
    found = collect(folder, ["en"]).problems
    assert found[0].rule == "fluent"
    assert (
        (folder / "en/texts.ftl").read_text(encoding="utf-8").split("\n")[found[0].line - 1].startswith("refused-sta")
    )


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("Call { $emergency } now, or ask", "Call someone now, or ask", "emergency-first"),
        ("Are you safe for now?", "Stay safe.", "one-question"),
        ("  psychosis:\n", "  psychotic:\n", "category"),
    ],
)
def test_crisis_words_are_held_to_the_practice_guide(
    folder: Path, spoil: Callable[[str, str, str], None], old: str, new: str, rule: str
) -> None:
    spoil("en/crisis/replies.yaml", old, new)
    assert rule in {problem.rule for problem in check_crisis_words(folder, "en")}


def test_keys_in_the_code_are_found_wherever_they_stand(tmp_path: Path) -> None:
    code = tmp_path / "handlers"
    code.mkdir()
    (code / "some.py").write_text(
        'COMMANDS = (Command("walk", run),)\n'
        "def speak(is_late, level):\n"
        '    key = "too-late" if is_late else "in-time"\n'
        '    return Words("hello-there", {"level": Phrase(f"level-{level}")}, (Button("button-go", "x.y"),),'
        ' lead=("a-b",))\n',
        encoding="utf-8",
    )
    found = {use.key for use in find_uses([code])}
    assert found == {"command-walk", "too-late", "in-time", "hello-there", "level-", "button-go", "a-b"}


def test_the_content_that_ships_is_in_order() -> None:
    assert [str(problem) for problem in check_content(CONTENT)] == []
