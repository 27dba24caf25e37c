"""`python -m bot sandbox`: the whole bot on a local, imitated Telegram, with a page that shows the phones."""

import errno
from pathlib import Path
from typing import Annotated

import typer

from bot.domain.errors import CairnError


class PortTaken(CairnError):
    """Something else answers there."""

    def __init__(self, port: int) -> None:
        super().__init__(f"Port {port} is taken by another program. Choose another: make demo PORT={port + 1}")


def sandbox(
    port: Annotated[int, typer.Option(help="Where the page answers.", min=0, max=65535)] = 8080,
    api_only: Annotated[bool, typer.Option("--api-only", help="Only the imitated Bot API, without Cairn.")] = False,
    directory: Annotated[
        Path | None, typer.Option(help="Services for /resources, as `resources import` reads them.", exists=True)
    ] = None,
) -> None:
    """Start the sandbox and print its address. Nothing in it reaches Telegram; Ctrl-C ends it."""
    try:
        _serve(port, directory, api_only=api_only)
    except OSError as problem:
        if problem.errno != errno.EADDRINUSE:
            raise
        raise PortTaken(port) from None


def _serve(port: int, directory: Path | None, *, api_only: bool) -> None:
    if api_only:
        from bot.sandbox.server import run_api_only  # the emulator alone starts in a moment

        run_api_only(port=port, announce=_tell)
        return
    from bot import demo
    from bot.cli.resources import services_in

    demo.run(port, services_in(directory) if directory else ())


def _tell(address: str) -> None:
    typer.echo(f"Imitated Bot API: {address}   (TELEGRAM_API_URL; phones on the same page; Ctrl-C ends it)")
