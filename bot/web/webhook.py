"""Updates as Telegram brings them: the secret first, then the commit, then 200. What is not kept comes again."""

import hmac
import json
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

import structlog
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

log = structlog.get_logger("webhook")

Json = dict[str, Any]
Keep = Callable[[Sequence[Json]], Awaitable[None]]
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header
LARGEST = 1_000_000  # bytes; an update of Telegram's has some thousands
_AGAIN = 503  # Telegram tries again, for a day


class Webhook:
    """One address only Telegram knows how to knock at."""

    def __init__(self, path: str, secret: str, keep: Keep, is_full: Callable[[], bool]) -> None:
        self._path, self._secret, self._keep, self._is_full = path, secret.encode(), keep, is_full

    def route(self) -> Route:
        """Where it answers."""
        return Route(self._path, self.take, methods=["POST"])

    async def take(self, request: Request) -> Response:
        """Never 500 for what an update holds: it is on disk, and handled by and by."""
        given = request.headers.get(SECRET_HEADER, "").encode()
        if not hmac.compare_digest(given, self._secret):
            return Response(status_code=403)
        body = await _bounded(request)
        if body is None:
            return Response(status_code=413)
        update = _parsed(body)
        if update is None:
            return Response(status_code=400)
        if self._is_full():
            return Response(status_code=_AGAIN)
        try:
            await self._keep([update])
        except Exception:
            log.exception("update_not_kept")
            return Response(status_code=_AGAIN)
        return Response(status_code=200)


async def _bounded(request: Request) -> bytes | None:
    """The body, None as soon as there is too much of it."""
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > LARGEST:
            return None
    return bytes(body)


def _parsed(body: bytes) -> Json | None:
    try:
        update = json.loads(body)
    except ValueError:
        return None
    return update if isinstance(update, dict) and isinstance(update.get("update_id"), int) else None
