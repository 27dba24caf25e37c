"""What Cairn is made with is known, licensed and pinned; no file holds a secret; the container gives nothing away."""

import json
import re
import subprocess
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from bot.cli.sbom import bill, parts, table
from tests.cli.conftest import Run, bot

__all__ = ["bot"]
ROOT = Path(__file__).parents[2]
SECRETS = re.compile(r"(?<!\w)\d{8,10}:AA[A-Za-z0-9_-]{33}(?!\w)|-----BEGIN [A-Z ]*PRIVATE KEY|\bAKIA[0-9A-Z]{16}\b")
KEY = re.compile(r"ENCRYPTION_KEYS=[\w-]{1,20}:[A-Za-z0-9+/]{43}=")


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def yaml(name: str) -> dict:
    return YAML(typ="safe").load(read(name))


def test_every_part_of_the_lock_is_listed_with_its_licence() -> None:
    listed = dict(re.findall(r"^\| (\S+) \| (.+) \|$", read("THIRD-PARTY.md"), re.MULTILINE))
    missing = {part.name for part in parts()} - set(listed)
    assert missing == set(), "run: make licences"
    assert [name for name, licence in listed.items() if "not named" in licence] == []


def test_no_licence_asks_for_what_ours_cannot_give() -> None:
    assert [
        part for part in parts() if re.search(r"\b(A?GPL|SSPL|BUSL)", part.licence) and "LGPL" not in part.licence
    ] == []


def test_the_bill_names_each_part_once_and_is_the_same_each_time() -> None:
    made = bill(tuple(parts()))
    names = [component["bom-ref"] for component in made["components"]]
    assert made["bomFormat"], made["specVersion"] == ("CycloneDX", "1.6")
    assert len(names) == len(set(names)) > 30
    assert made == bill(tuple(parts()))


def test_the_command_prints_it_and_writes_it(bot: Run, tmp_path: Path) -> None:
    assert json.loads(bot("sbom").out)["components"]
    assert bot("sbom", "--licences", "--to", str(tmp_path / "t.md")).status == 0
    assert (tmp_path / "t.md").read_text() == table(tuple(parts()))


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_every_line_of_a_lock_has_a_hash(lock: str) -> None:
    blocks = re.split(r"\n(?=\S)", read(lock).strip())
    pinned = [block for block in blocks if not block.startswith("#")]
    assert [block for block in pinned if "==" not in block or "--hash=sha256:" not in block] == []


def test_no_file_holds_a_secret() -> None:
    found = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False).stdout.split()
    files = [ROOT / name for name in found if not name.startswith("tests/") and (ROOT / name).is_file()]
    texts = {file: file.read_text(encoding="utf-8", errors="replace") for file in files}
    assert [file.name for file, text in texts.items() if SECRETS.search(text) or KEY.search(text)] == []


def test_secrets_and_workflows_are_looked_at_before_each_commit() -> None:
    hooks = {hook["id"] for repo in yaml(".pre-commit-config.yaml")["repos"] for hook in repo["hooks"]}
    assert {"ruff", "mypy", "gitleaks", "zizmor"} <= hooks


def test_the_image_runs_as_nobody_in_particular_and_installs_by_hash() -> None:
    lines = read("Containerfile").splitlines()
    assert "USER 10001:10001" in lines
    assert any("--require-hashes" in line for line in lines)
    assert 'ENTRYPOINT ["python", "-m", "bot"]' in lines
    copied = {name for line in lines if line.startswith("COPY") and "--from" not in line for name in line.split()[1:-1]}
    assert [name for name in copied if not (ROOT / name).exists()] == []


def test_only_what_is_copied_reaches_the_builder() -> None:
    kept = {line[1:] for line in read(".containerignore").splitlines() if line.startswith("!")}
    assert read(".containerignore") == read(".dockerignore")
    assert kept == {
        "LICENSE",
        "THIRD-PARTY.md",
        "README.md",
        "pyproject.toml",
        "requirements.lock",
        "bot",
        "handlers",
        "content",
    }


def test_every_worker_has_a_root_it_cannot_write_and_no_rights() -> None:
    services = yaml("compose.yaml")["services"]
    workers = [services[name] for name in services if name != "database"]
    assert len(workers) == 2
    for worker in workers:
        assert worker["read_only"] is True
        assert worker["cap_drop"] == ["ALL"]
        assert "no-new-privileges:true" in worker["security_opt"]
        assert all(port.startswith("127.0.0.1:") for port in worker["ports"])


def test_two_workers_stand_beside_postgresql_and_one_alone_needs_none() -> None:
    services = yaml("compose.yaml")["services"]
    assert services["second"]["profiles"] == services["database"]["profiles"] == ["postgres"]
    assert services["cairn"]["depends_on"]["database"]["required"] is False
    assert "profiles" not in services["cairn"]
