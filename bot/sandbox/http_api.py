"""The Bot API over HTTP: `/bot<token>/<method>` and `/file/bot<token>/<path>`, as Telegram serves them."""

import asyncio
import json
from collections.abc import Mapping
from typing import Any

from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from bot.sandbox.arguments import Upload
from bot.sandbox.faults import TIMEOUTS
from bot.sandbox.telegram import Answer, EmulatedTelegram

LOST_AFTER_SECONDS = 60


class HttpApi:
    """The HTTP face of one emulated Telegram."""

    def __init__(self, telegram: EmulatedTelegram) -> None:
        self.telegram = telegram

    def routes(self) -> list[Route]:
        """What it serves."""
        return [
            Route("/bot{token}/{method}", self.call, methods=["GET", "POST"]),
            Route("/file/bot{token}/{path:path}", self.file, methods=["GET"]),
        ]

    async def call(self, request: Request) -> Response:
        """One Bot API call: GET, form, multipart or JSON."""
        try:
            values, uploads = await _parameters(request)
        except ValueError:
            return _refused(400, "Bad Request: can't parse JSON object")
        params = request.path_params
        answer = await self.telegram.call(params["token"], params["method"], values, uploads)
        return await self._response(answer)

    async def _response(self, answer: Answer) -> Response:
        if answer.lost is None:
            return Response(answer.body, answer.status, media_type="application/json")
        if answer.lost in TIMEOUTS:
            await self._hold()
        return CutOff()

    async def _hold(self) -> None:
        """Say nothing for a minute, or until Telegram is told to work again."""
        mended, before = asyncio.Event(), self.telegram.faults.times_cleared

        def look() -> None:
            if self.telegram.faults.times_cleared != before:
                mended.set()

        self.telegram.listeners.append(look)
        try:
            await asyncio.wait_for(mended.wait(), LOST_AFTER_SECONDS)
        except TimeoutError:
            return
        finally:
            self.telegram.listeners.remove(look)

    async def file(self, request: Request) -> Response:
        """The content of a file."""
        file = self.telegram.files.by_path.get(request.path_params["path"])
        if request.path_params["token"] not in self.telegram.bots or file is None:
            return _refused(404, "Not Found")
        return Response(file.content, media_type="application/octet-stream")


class CutOff(Response):
    """Begins an answer and leaves: the server then closes the connection, as in a network failure."""

    async def __call__(self, _scope: Scope, _receive: Receive, send: Send) -> None:
        """Promise a body that never comes."""
        headers = [(b"content-length", b"1000"), (b"content-type", b"application/json")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": b'{"ok":', "more_body": True})


def _refused(status: int, description: str) -> Response:
    body = {"ok": False, "error_code": status, "description": description}
    return Response(json.dumps(body), status, media_type="application/json")


async def _parameters(request: Request) -> tuple[dict[str, Any], Mapping[str, Upload]]:
    values: dict[str, Any] = dict(request.query_params)
    kind = request.headers.get("content-type", "").partition(";")[0].strip()
    if kind == "application/json":
        body = await request.body()
        return values | (json.loads(body) if body.strip() else {}), {}
    if kind in ("application/x-www-form-urlencoded", "multipart/form-data"):
        async with request.form(max_part_size=64 * 1024 * 1024) as form:
            uploads = {name: await _upload(part) for name, part in form.items() if isinstance(part, UploadFile)}
            values |= {name: part for name, part in form.items() if isinstance(part, str)}
        return values, uploads
    return values, {}


async def _upload(part: UploadFile) -> Upload:
    mime_type = part.content_type or "application/octet-stream"
    return Upload(part.filename or "file", await part.read(), mime_type)
