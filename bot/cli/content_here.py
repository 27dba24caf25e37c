"""Which content folder the commands read: ours, with the organisation's own (CONTENT_DIR) over it."""

from pathlib import Path
from typing import Annotated

import typer

from bot.packs.overlay import whole_content
from bot.settings import Settings, read_settings

CONTENT = Path(__file__).parents[2] / "content"


def content_here(settings: Settings | None = None) -> Path:
    """The folder to read.

    Raises ContentError with the organisation's own file and line when the two cannot be put together.
    """
    return whole_content(CONTENT, own_folder(settings))


def own_folder(settings: Settings | None = None) -> Path | None:
    """The organisation's own folder, when it has one."""
    return (settings or read_settings(has_opened=True)[0]).content_dir


Folder = Annotated[
    Path,
    typer.Option(
        "--content", default_factory=content_here, show_default="CONTENT_DIR over ours", help="The content folder."
    ),
]
