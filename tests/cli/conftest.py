"""A folder of one's own for every command, and a tiny Telegram that knows one token."""

import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.settings import NAMES, SECRETS
from bot.storage.sealing import new_key

TOKEN = "123456789:AAbbCCddEEffGGhhIIjj"


@dataclass(frozen=True)
class Told:
    """How a command ended, and what it said."""

    status: int
    out: str
    err: str


Run = Callable[..., Told]


class _OneToken(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        known = self.path == f"/bot{TOKEN}/getMe"
        body = {"ok": True, "result": {"id": 1, "username": "riverside_bot"}} if known else {"ok": False}
        self.send_response(200 if known else 401)
        self.end_headers()
        self.wfile.write(json.dumps(body).encode())

    def log_message(self, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def telegram() -> Iterator[str]:
    """The address of a server that answers getMe."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _OneToken)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working directory, and none of the machine's own settings."""
    monkeypatch.chdir(tmp_path)
    for name in (*NAMES, *(f"{name}_FILE" for name in SECRETS)):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.fixture
def house(folder: Path, telegram: str) -> Path:
    """The folder of an organisation whose settings are written."""
    lines = [
        f"TELEGRAM_BOT_TOKEN={TOKEN}",
        f"TELEGRAM_API_URL={telegram}",
        f"ENCRYPTION_KEYS={new_key('test')}",
        "ORGANISATION_NAME=Riverside",
        "EMERGENCY_STEPS=Call 911",
        "MINIMUM_AGE=18",
        "REPORTING_DUTIES=children",
        "EMERGENCY_CALLS=danger",
    ]
    (folder / ".env").write_text("\n".join(lines) + "\n")
    (folder / ".env").chmod(0o600)
    return folder


@pytest.fixture
def bot(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs `python -m bot ...` in this process."""

    def run(*words: str) -> Told:
        status = main(words)
        said = capsys.readouterr()
        return Told(status, said.out, said.err)

    return run
