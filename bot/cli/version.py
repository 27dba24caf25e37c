"""`python -m bot version`."""

import tomllib
from pathlib import Path

import typer

_PROJECT = Path(__file__).parents[2] / "pyproject.toml"


def version() -> None:
    """Print the version."""
    typer.echo(f"Cairn {read_version()}")


def read_version() -> str:
    """The version this checkout is."""
    number: str = tomllib.loads(_PROJECT.read_text(encoding="utf-8"))["project"]["version"]
    return number
