"""The rota as a calendar feed, for whoever holds the link; a new link ends the old one."""

from collections.abc import Callable
from datetime import datetime

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.ports import Clock, Transaction, Work

PATH = "/rota/{secret}.ics"
FeedCase = Callable[[Transaction, datetime, str], str | None]  # None for a link that is not ours


class Feed:
    """One address with a secret in it."""

    def __init__(self, work: Work, clock: Clock, case: FeedCase) -> None:
        self._work, self._clock, self._case = work, clock, case

    def route(self) -> Route:
        """Where it answers."""
        return Route(PATH, self.show)

    async def show(self, request: Request) -> Response:
        """The calendar, not to be kept by anything between; a wrong link looks like no page at all."""
        secret = str(request.path_params["secret"])
        calendar = await self._work.run(self._case, self._clock.now(), secret)
        if calendar is None:
            return PlainTextResponse("Not Found", status_code=404)
        kept = {"Cache-Control": "no-store", "X-Robots-Tag": "noindex"}
        return Response(calendar, media_type="text/calendar; charset=utf-8", headers=kept)
