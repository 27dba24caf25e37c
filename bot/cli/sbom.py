"""`python -m bot sbom`: every part this program runs with, by name, version and licence. No network is asked."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import Annotated, Any
from uuid import NAMESPACE_URL, uuid5

import typer

from bot.cli.version import read_version
from bot.domain.errors import CairnError

ROOT = Path(__file__).parents[2]
LOCK = ROOT / "requirements.lock"
_PINNED = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)", re.MULTILINE)
_LONGEST_NAME = 60  # some put the whole text of the licence where its name belongs
_READ = {"resvg-py": "MIT"}  # has the text of its licence only; read there, at 0.5.0
_PREFIX = "License :: OSI Approved :: "


@dataclass(frozen=True)
class Part:
    """One distribution of the lock that is installed here."""

    name: str
    version: str
    licence: str
    home: str = ""

    @property
    def address(self) -> str:
        """Its package URL."""
        return f"pkg:pypi/{self.name}@{self.version}"


def sbom(
    to: Annotated[Path | None, typer.Option("--to", help="A file; by default it is printed.")] = None,
    licences: Annotated[bool, typer.Option("--licences", help="The table of THIRD-PARTY.md instead.")] = False,
) -> None:
    """A software bill of materials (CycloneDX 1.6, JSON) of what is installed from requirements.lock."""
    found = tuple(parts())
    text = table(found) if licences else json.dumps(bill(found), indent=2, ensure_ascii=False) + "\n"
    if to is None:
        typer.echo(text, nl=False)
    else:
        to.write_text(text, encoding="utf-8")


def parts(lock: Path = LOCK) -> Iterator[Part]:
    """Every part of the lock that is installed; some are for other machines."""
    try:
        pinned = _PINNED.findall(lock.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise CairnError(f"{lock} is not here: without it nobody can say what belongs to Cairn.") from None
    for name, _ in pinned:
        try:
            found = distribution(name)
        except PackageNotFoundError:
            continue
        yield Part(_plain(name), found.version, licence_of(found), _said(found, "Home-page"))


def licence_of(found: Distribution) -> str:
    """Its licence as its author names it: an SPDX expression where there is one."""
    expression, name = _said(found, "License-Expression"), _said(found, "License")
    if expression:
        return expression
    if name and len(name) <= _LONGEST_NAME and "\n" not in name:
        return name
    classified = [c.removeprefix(_PREFIX) for c in found.metadata.get_all("Classifier") or [] if c.startswith(_PREFIX)]
    return " / ".join(classified) or _READ.get(_plain(_said(found, "Name")), "not named: see the package")


def _said(found: Distribution, field: str) -> str:
    return str((found.metadata.get_all(field) or [""])[0]).strip()


def bill(found: tuple[Part, ...]) -> dict[str, Any]:
    """The document. The same parts give the same serial number."""
    serial = uuid5(NAMESPACE_URL, " ".join(part.address for part in found))
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{serial}",
        "version": 1,
        "metadata": {
            "component": {"type": "application", "name": "cairn", "version": read_version(), "bom-ref": "cairn"}
        },
        "components": [_component(part) for part in found],
        "dependencies": [{"ref": "cairn", "dependsOn": [part.address for part in found]}],
    }


def table(found: tuple[Part, ...]) -> str:
    """THIRD-PARTY.md."""
    lines = [
        "# What Cairn is made with",
        "",
        "Written by `make licences`; don't edit it. Each is installed from `requirements.lock`, by hash, and has",
        "a licence of its own. `python -m bot sbom` says which versions are installed here.",
        "",
        "| part | licence |",
        "|---|---|",
        *(f"| {part.name} | {part.licence.replace('|', '/')} |" for part in found),
    ]
    return "\n".join(lines) + "\n"


def _component(part: Part) -> dict[str, Any]:
    component: dict[str, Any] = {
        "type": "library",
        "name": part.name,
        "version": part.version,
        "purl": part.address,
        "bom-ref": part.address,
        "licenses": [{"license": {"name": part.licence}}],
    }
    if part.home.startswith("https://"):
        component["externalReferences"] = [{"type": "website", "url": part.home}]
    return component


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
