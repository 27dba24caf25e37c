"""The import contracts hold, cover every room, and catch what they are there to catch."""

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LINTER = Path(sys.executable).with_name("lint-imports")
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
VIOLATIONS = [
    ("layers", "bot/domain/rota.py", "from bot import ports"),
    ("layers", "bot/usecases/extra.py", "from bot.storage import tables"),
    ("layers", "bot/delivery/extra.py", "from bot.storage import tables"),
    ("layers", "handlers/extra.py", "from bot.sandbox import telegram"),
    ("layers", "bot/web/extra.py", "import handlers"),
    ("layers", "bot/storage/extra.py", "from bot import settings"),
    ("domain-is-pure", "bot/domain/extra.py", "import asyncio"),
    ("domain-is-pure", "bot/domain/extra.py", "import logging"),
    ("domain-is-pure", "bot/domain/screening/extra.py", "from os import environ"),
    ("domain-is-pure", "bot/domain/extra.py", "import pydantic"),
    ("only-storage-knows-the-database", "bot/usecases/extra.py", "from sqlalchemy import select"),
    ("only-storage-knows-the-database", "bot/cli/extra.py", "import sqlalchemy.exc"),
    ("entry-rooms-are-given-use-cases", "handlers/extra.py", "from bot.storage.work import open_work"),
    ("use-cases-are-plain", "bot/usecases/extra.py", "from telegram import Bot"),
    ("settings-are-read-at-the-top", "bot/packs/extra.py", "from bot.settings import Settings"),
    ("the-sandbox-is-a-stranger", "bot/sandbox/extra.py", "from bot.domain import peer"),
]


def lint(folder: Path, contract: str) -> subprocess.CompletedProcess[str]:
    """Check one contract on a copy of the tree, in a process of its own: this one has the real tree loaded."""
    command = [str(LINTER), "--no-logo", "--no-cache", "--contract", contract]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the code and of the contracts."""
    copy = tmp_path_factory.mktemp("tree")
    for package in ("bot", "handlers"):
        shutil.copytree(ROOT / package, copy / package, ignore=shutil.ignore_patterns("__pycache__", "static", "data"))
    shutil.copy(ROOT / "pyproject.toml", copy)
    return copy


@pytest.mark.parametrize("contract", [contract["id"] for contract in CONTRACTS])
def test_the_contract_is_kept(tree, contract):
    result = lint(tree, contract)
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize(("contract", "place", "words"), VIOLATIONS)
def test_an_arrow_the_wrong_way_is_caught(tree, contract, place, words):
    file = tree / place
    before = file.read_text() if file.exists() else None
    file.write_text(f"{before or ''}\n{words}\n")
    try:
        result = lint(tree, contract)
    finally:
        file.unlink() if before is None else file.write_text(before)
    assert result.returncode != 0
    assert "BROKEN" in result.stdout


def test_neighbours_in_a_circle_are_caught(tree):
    first, second = tree / "bot" / "domain" / "first.py", tree / "bot" / "domain" / "second.py"
    first.write_text("from bot.domain import second\n")
    second.write_text("from bot.domain import first\n")
    try:
        result = lint(tree, "no-circles")
    finally:
        first.unlink()
        second.unlink()
    assert "BROKEN" in result.stdout


def test_every_room_has_its_place_in_the_layers():
    layers = next(contract["layers"] for contract in CONTRACTS if contract["id"] == "layers")
    placed = {name.strip(" ()") for layer in layers for name in layer.split("|")}
    rooms = {f"bot.{path.stem}" for path in (ROOT / "bot").iterdir() if path.suffix == ".py" or is_package(path)}
    assert rooms - {"bot.__init__"} - placed == set()


def is_package(path: Path) -> bool:
    """Whether this folder holds code."""
    return (path / "__init__.py").exists()
