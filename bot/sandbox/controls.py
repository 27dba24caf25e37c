"""The hands of the page: `/sandbox/...`, JSON in and out.

GET  state, events, files/<id>             POST clock {"seconds": 60} or {"next_due": true}
POST people {"name", "language"}           POST tour/<step>
POST people/<id>/send {"text", "reply_to", "sticker", "location", "contact", "poll"}
POST people/<id>/upload (form: file, kind, caption, reply_to)
POST people/<id>/press {"message_id", "label"} or {"key"} or {"message_id", "callback"}
POST people/<id>/edit {"message_id", "text"}, people/<id>/read, people/<id>/start {"payload"}
POST people/<id>/reach {"online", "blocked"}
POST faults {"kind", "times", "seconds"} (times 0: until cleared), DELETE faults; POST bots {"token"}
"""

from collections.abc import Awaitable, Callable
from typing import Any

from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.sandbox.arguments import Upload
from bot.sandbox.director import Director
from bot.sandbox.errors import BotApiError
from bot.sandbox.faults import Fault, FaultKind
from bot.sandbox.phone import Phone, PhoneError, Seen
from bot.sandbox.telegram import EmulatedTelegram
from bot.sandbox.view import message_json, whole_state

Json = dict[str, Any]
Action = Callable[[Phone, Json], Seen | str | None]
UPLOAD_KINDS = {"photo", "voice", "document", "audio", "video"}
SHOWN_TYPES = {"image/png", "image/jpeg", "image/gif", "image/webp", "audio/ogg", "audio/webm", "audio/wav"}


class ControlError(Exception):
    """The page asked for something that cannot be done; the message says what."""


class Controls:
    """Every control of one sandbox."""

    def __init__(self, telegram: EmulatedTelegram, director: Director | None) -> None:
        self.telegram = telegram
        self.director = director
        self.played: set[int] = set()

    def routes(self) -> list[Route]:
        """What it serves."""
        posts: dict[str, Callable[[Request], Awaitable[Response]]] = {
            "/sandbox/people": self.add_person,
            "/sandbox/people/{person:int}/upload": self.upload,
            "/sandbox/people/{person:int}/{action}": self.act,
            "/sandbox/clock": self.clock,
            "/sandbox/tour/{step:int}": self.play,
            "/sandbox/bots": self.add_bot,
        }
        return [
            Route("/sandbox/state", self.state, methods=["GET"]),
            Route("/sandbox/files/{file_id}", self.file, methods=["GET"]),
            Route("/sandbox/faults", answered(self.faults), methods=["POST", "DELETE"]),
            *(Route(path, answered(endpoint), methods=["POST"]) for path, endpoint in posts.items()),
        ]

    async def state(self, request: Request) -> Response:
        """Everything the page shows."""
        language = request.query_params.get("language", "en")
        state = await whole_state(self.telegram, self.director, language)
        if state["director"]:
            state["director"]["played"] = sorted(self.played)
        return JSONResponse(state)

    async def file(self, request: Request) -> Response:
        """A file somebody sent; shown in place only when it is a picture or a sound."""
        file = self.telegram.files.by_id.get(request.path_params["file_id"])
        if file is None:
            return JSONResponse({"error": "no such file"}, status_code=404)
        shown = file.mime_type in SHOWN_TYPES
        headers = {} if shown else {"content-disposition": "attachment"}
        return Response(file.content, media_type=file.mime_type if shown else None, headers=headers)

    async def add_person(self, request: Request) -> Response:
        """One more phone."""
        given = await request.json()
        name = str(given.get("name", "")).strip()[:64]
        if not name:
            raise ControlError("a person needs a name")
        phone = self.telegram.phone(name, language=str(given.get("language") or "en"))
        return JSONResponse({"id": phone.id})

    async def act(self, request: Request) -> Response:
        """Something a person does."""
        action = ACTIONS.get(request.path_params["action"])
        if action is None:
            raise ControlError("no such action")
        phone = self._phone(request)
        phone.reads()  # who acts on a phone has looked at it
        return JSONResponse(_told(action(phone, await request.json())))

    async def upload(self, request: Request) -> Response:
        """A person sends a file."""
        phone = self._phone(request)
        async with request.form(max_part_size=64 * 1024 * 1024) as form:
            part, kind = form.get("file"), str(form.get("kind", "document"))
            if not isinstance(part, UploadFile) or kind not in UPLOAD_KINDS:
                raise ControlError("a file and its kind are needed")
            upload = Upload(part.filename or kind, await part.read(), part.content_type or "application/octet-stream")
            content: Json = {kind: upload, "caption": str(form.get("caption", ""))}
            return JSONResponse(_told(phone.sends(reply_to=_seen(phone, form.get("reply_to")), **content)))

    async def clock(self, request: Request) -> Response:
        """Move the clock."""
        director, given = self._director(), await request.json()
        self._look(given)
        if given.get("next_due"):
            at = await director.jump_to_next_due()
            return JSONResponse({"now": director.now().isoformat(), "moved": at is not None})
        await director.advance(min(max(float(given.get("seconds", 0)), 0), 366 * 86_400))
        self.telegram.touch()
        return JSONResponse({"now": director.now().isoformat(), "moved": True})

    async def play(self, request: Request) -> Response:
        """Play a step of the tour."""
        director, step = self._director(), request.path_params["step"]
        if step >= len(director.tour("en")):
            raise ControlError("the tour has no such step")
        self._look(await request.json() if await request.body() else {})
        await director.play(step)
        self.played.update(range(step + 1))
        self.telegram.touch()
        return JSONResponse({"played": step})

    async def faults(self, request: Request) -> Response:
        """Make Telegram fail, or let it work again."""
        self.telegram.faults.clear()
        if request.method == "POST":
            given = await request.json()
            fault = Fault(FaultKind(given["kind"]), int(given.get("seconds", 5)), "chat not found")
            self.telegram.faults.add(fault, times=int(given.get("times", 0)) or None)
        self.telegram.touch()
        return JSONResponse({})

    async def add_bot(self, request: Request) -> Response:
        """Register another bot."""
        bot = self.telegram.add_bot(str((await request.json())["token"]))
        return JSONResponse({"id": bot.id, "username": bot.username})

    def _look(self, given: Json) -> None:
        """What is on the page was seen before something new happens: new messages stand out, and are scrolled to."""
        for number in given.get("seen", []):
            if number in self.telegram.phones:
                self.telegram.phones[number].reads()

    def _phone(self, request: Request) -> Phone:
        phone = self.telegram.phones.get(request.path_params["person"])
        if phone is None:
            raise ControlError("no such person")
        return phone

    def _director(self) -> Director:
        if self.director is None:
            raise ControlError("this sandbox has phones only: no clock, no tour")
        return self.director


def answered(endpoint: Callable[[Request], Awaitable[Response]]) -> Callable[[Request], Awaitable[Response]]:
    """What cannot be done is said in a sentence, with status 400."""

    async def wrapped(request: Request) -> Response:
        try:
            return await endpoint(request)
        except BotApiError as error:
            return JSONResponse({"error": error.description}, status_code=400)
        except (ControlError, PhoneError, ValueError, KeyError) as error:
            return JSONResponse({"error": str(error)}, status_code=400)

    return wrapped


def _told(done: Seen | str | None) -> Json:
    if isinstance(done, Seen):
        return {"message": message_json(done)}
    return {"link": done or ""}


def _seen(phone: Phone, number: Any) -> Seen | None:
    wanted = int(number) if str(number or "").isdigit() else 0
    return next((each for each in phone.sees if each.id == wanted), None) if wanted else None


def _known(phone: Phone, given: Json) -> Seen:
    message = _seen(phone, given.get("message_id"))
    if message is None:
        raise ControlError("that message is gone")
    return message


def _send(phone: Phone, given: Json) -> Seen:
    content = {kind: given[kind] for kind in ("sticker", "location", "contact", "poll") if given.get(kind)}
    reply_to = _seen(phone, given.get("reply_to"))
    return phone.sends(str(given.get("text", "")), reply_to=reply_to, **content)


def _press(phone: Phone, given: Json) -> str:
    if "callback" in given:
        phone.presses_callback(str(given["callback"]), on=_known(phone, given))
        return ""
    if "key" in given:
        return phone.presses_key(str(given["key"]))
    return phone.presses(str(given["label"]), on=_known(phone, given))


def _reach(phone: Phone, given: Json) -> None:
    if "blocked" in given:
        (phone.blocks if given["blocked"] else phone.unblocks)()
    if "online" in given and given["online"] != phone.is_online:
        (phone.comes_online if given["online"] else phone.goes_offline)()


ACTIONS: dict[str, Action] = {
    "send": _send,
    "press": _press,
    "edit": lambda phone, given: phone.edits(_known(phone, given), str(given["text"])),
    "delete": lambda phone, given: phone.deletes(_known(phone, given)),
    "react": lambda phone, given: phone.reacts(_known(phone, given), str(given.get("emoji", ""))),
    "start": lambda phone, given: phone.starts(str(given.get("payload", ""))),
    "read": lambda phone, _: phone.reads(),
    "reach": _reach,
}
