"""Settings, commands, docs and code agree with each other."""

import re
import subprocess
import tomllib
from functools import cache
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.__main__ import COMMANDS, build
from bot.settings import NAMES, load_settings, read_env_file
from handlers import COMMANDS as BOT_COMMANDS

ROOT = Path(__file__).parents[1]
GUIDES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "SECURITY.md", *sorted((ROOT / "docs").rglob("*.md"))]
LANGUAGES = sorted(folder.parent.name for folder in (ROOT / "content").glob("*/texts.ftl"))
WHOLE_COMMAND = re.compile(r"python -m bot((?: [^`#\n|<>&]+)?)")
MAKE = re.compile(r"(?:^|`)make ([a-z]+)", re.MULTILINE)
LINK = re.compile(r"\]\((?!https?:|#|mailto:)([^)#\s]+)")
INDEX_HOSTS = ("pypi." + "org", "python" + "hosted.org", "test.py" + "pi", "pypi.python" + ".org")


@cache
def env_example() -> dict[str, str]:
    """Every setting the example shows, on or commented out, with its value."""
    lines = (ROOT / ".env.example").read_text().splitlines()
    found = [re.fullmatch(r"(?:# )?([A-Z_]+)=(.*)", line) for line in lines]
    return {match[1]: match[2] for match in found if match}


def test_every_setting_is_in_the_example_and_nothing_else_is():
    assert set(env_example()) == set(NAMES)


def test_the_example_shows_the_defaults():
    shown, _ = load_settings(env_example(), has_opened=False)
    defaults, _ = load_settings({}, has_opened=False)
    assert shown == defaults


def test_the_example_itself_can_be_copied_to_env(tmp_path: Path):
    (tmp_path / ".env").write_text((ROOT / ".env.example").read_text())
    settings, problems = load_settings(read_env_file(tmp_path / ".env"), has_opened=False)
    assert problems == ()
    assert settings.telegram_bot_token is None


@pytest.mark.parametrize("name", NAMES)
def test_every_setting_is_explained_where_it_is_shown(name):
    paragraphs = (ROOT / ".env.example").read_text().split("\n\n")
    paragraph = next(text for text in paragraphs if re.search(rf"^(?:# )?{name}=", text, re.MULTILINE))
    assert re.match(r"# [A-Z0-9].*[a-z]", paragraph.splitlines()[0])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", sorted(BOT_COMMANDS))
def test_every_command_has_words_in_every_language(name, language):
    texts = (ROOT / "content" / language / "texts.ftl").read_text()
    assert re.search(rf"^command-{name} *=", texts, re.MULTILINE), f"command-{name} is missing in {language}"


def documented() -> list[tuple[str, str]]:
    """Every `python -m bot ...` a guide shows, with the guide's name."""
    found = {
        (guide.name, match[1].strip())
        for guide in GUIDES
        for match in WHOLE_COMMAND.finditer(guide.read_text())
        if match[1].strip() and not match[1].strip().startswith("...")
    }
    return sorted(found)


@pytest.mark.parametrize(("guide", "line"), documented())
def test_every_command_line_of_the_guides_runs(guide, line):
    words = line.split()
    command = next((end for end in range(len(words), 0, -1) if helps(words[:end])), 0)
    assert command, f"{guide} shows `python -m bot {line}`, which is no command"
    options = [word for word in words if word.startswith("--") and word != "--"]
    assert [option for option in options if option not in helps(words[:command])] == []


@cache
def help_of(words: tuple[str, ...]) -> str:
    """What --help says for these words; empty when they are no command."""
    if words[0] not in COMMANDS or any(word.startswith("-") for word in words):
        return ""
    result = CliRunner().invoke(build(words[0]), [*words, "--help"])
    return result.output if result.exit_code == 0 else ""


def helps(words: list[str]) -> str:
    """The same, for a list."""
    return help_of(tuple(words))


def test_every_make_target_of_the_guides_exists():
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    shown = {target for guide in GUIDES for target in MAKE.findall(guide.read_text())}
    assert shown - targets == set()


def test_every_link_of_the_guides_leads_to_a_file():
    dead = [
        f"{guide.name}: {link}"
        for guide in GUIDES
        for link in LINK.findall(guide.read_text())
        if not (guide.parent / link).exists()
    ]
    assert dead == []


def test_the_changelog_has_this_version():
    version = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    assert re.search(rf"^## \[{re.escape(version)}\]", (ROOT / "CHANGELOG.md").read_text(), re.MULTILINE)


def test_no_file_names_an_index_host():
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    files = [ROOT / name for name in listed.decode().split("\0") if name]
    named = [
        str(path.relative_to(ROOT))
        for path in files
        if path.is_file() and any(host.encode() in path.read_bytes() for host in INDEX_HOSTS)
    ]
    assert named == []


def test_ci_runs_what_a_developer_runs():
    script = ROOT / ".ci" / "run"
    assert script.stat().st_mode & 0o111
    assert re.findall(r"^make (\w+)$", script.read_text(), re.MULTILINE) == ["check", "browser"]


def test_pictures_of_the_readme_are_in_the_project():
    pictures = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", (ROOT / "README.md").read_text())
    assert pictures
    assert all((ROOT / picture).exists() for picture in pictures)
