"""Logs by reference: one line an event, allow-listed keys, never a person's words, name or chat id, never a token.

Exceptions are told by type and place. Their text is left out: it may quote what somebody wrote (a failed statement with
its values, an update that could not be parsed). What other libraries log loses its arguments for the same reason.
"""

import logging
import re
import sys
import traceback
from collections.abc import Iterable, Mapping, MutableMapping
from pathlib import Path
from types import TracebackType
from typing import Any, TextIO

import structlog

from bot.domain.errors import CairnError

ALLOWED = frozenset(
    {"event", "level", "timestamp", "logger", "error", "where", "reason", "attempts", "cause", "count", "kind"}
    | {"letter", "update", "seconds", "took_ms", "escalation", "port", "revision", "setting", "task", "version"}
)
_TOKEN = re.compile(r"\d{5,}(?::|%3A)[A-Za-z0-9_-]{20,}")
_LONGEST = 200
_QUIET = ("httpx", "httpcore", "aiohttp", "telegram", "apscheduler", "asyncio", "uvicorn", "sqlalchemy", "alembic")
_ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None]


def scrub(text: str) -> str:
    """One line without anything that looks like a bot token. (No word boundary: in an address one follows "bot".)"""
    line = "".join(letter if letter.isprintable() else " " for letter in text)
    return _TOKEN.sub("<token>", line)[:_LONGEST]


def set_up_logs(level: int = logging.INFO, stream: TextIO | None = None) -> None:
    """Send everything, ours and the libraries', to one stream in one form."""
    out = stream or sys.stderr
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            tell_exception,
            keep_allowed,
            structlog.processors.LogfmtRenderer(key_order=["timestamp", "level", "event"]),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.PrintLoggerFactory(out),
        cache_logger_on_first_use=False,
    )
    handler = logging.StreamHandler(out)
    handler.setFormatter(ByReference())
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in _QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)


def tell_exception(logger: object, method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Turn exc_info into its type and place."""
    del logger, method
    given = event.pop("exc_info", None)
    if given:
        event.update(_told(sys.exc_info() if given is True else given))
    return event


def keep_allowed(logger: object, method: str, event: MutableMapping[str, Any]) -> Mapping[str, Any]:
    """Drop every key that is not on the list, and scrub what stays."""
    del logger, method
    return {key: _safe(value) for key, value in event.items() if key in ALLOWED}


class ByReference(logging.Formatter):
    """Other libraries' lines: their fixed words without the values filled in."""

    def format(self, record: logging.LogRecord) -> str:
        """One line in the form of ours."""
        told = _told(record.exc_info) if record.exc_info and record.exc_info[0] else {}
        line = {"level": record.levelname.lower(), "event": scrub(str(record.msg)), "logger": record.name, **told}
        renderer = structlog.processors.LogfmtRenderer(key_order=["level", "event"])
        return str(renderer(None, "", line))


def _told(info: Any) -> dict[str, str]:
    error = info if isinstance(info, BaseException) else info[1]
    if error is None:
        return {}
    told = {"error": type(error).__name__, "where": " < ".join(_places(error))}
    if isinstance(error, CairnError):  # its sentence is ours
        told["reason"] = str(error)
    return {key: scrub(value) for key, value in told.items()}


def _places(error: BaseException) -> Iterable[str]:
    frames = traceback.extract_tb(error.__traceback__)
    return [f"{Path(frame.filename).name}:{frame.lineno}" for frame in reversed(frames[-4:])]


def _safe(value: Any) -> Any:
    return value if isinstance(value, bool | int | float) or value is None else scrub(str(value))
