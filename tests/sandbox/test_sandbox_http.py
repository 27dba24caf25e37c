"""The emulated Telegram over HTTP: the Bot API, the controls of the page, and who is kept out."""

import json
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette

from bot.sandbox.phone import Phone
from bot.sandbox.server import create_app
from bot.sandbox.telegram import EmulatedTelegram

ROOT = "http://127.0.0.1:8080"


@pytest.fixture
def app(telegram: EmulatedTelegram) -> Starlette:
    return create_app(telegram)


@pytest.fixture
async def web(app: Starlette) -> AsyncIterator[httpx.AsyncClient]:
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url=ROOT) as client:
        yield client


def url(telegram: EmulatedTelegram, method: str) -> str:
    return f"/bot{telegram.bot.token}/{method}"


@pytest.mark.parametrize("way", ["query", "form", "json", "multipart"])
async def test_parameters_come_in_every_way_telegram_takes(
    web: httpx.AsyncClient, telegram: EmulatedTelegram, ana: Phone, way: str
) -> None:
    ana.starts()
    values: dict[str, Any] = {"chat_id": ana.id, "text": "héllo"}
    ways: dict[str, dict[str, Any]] = {
        "query": {"params": values},
        "form": {"data": values},
        "json": {"json": values},
        "multipart": {"files": {name: (None, str(value)) for name, value in values.items()}},
    }
    answer = await web.request("GET" if way == "query" else "POST", url(telegram, "sendMessage"), **ways[way])
    assert answer.json()["result"]["text"] == "héllo"
    assert ana.last.text == "héllo"


async def test_an_error_has_telegrams_status_and_words(web: httpx.AsyncClient, telegram: EmulatedTelegram) -> None:
    answer = await web.post(url(telegram, "sendMessage"), json={"chat_id": 1, "text": "hi"})
    assert answer.status_code == 400
    assert answer.json() == {"ok": False, "error_code": 400, "description": "Bad Request: chat not found"}


async def test_a_file_goes_up_and_comes_down(web: httpx.AsyncClient, telegram: EmulatedTelegram, ana: Phone) -> None:
    ana.starts()
    files = {"document": ("plan.pdf", b"%PDF", "application/pdf")}
    sent = await web.post(url(telegram, "sendDocument"), data={"chat_id": ana.id}, files=files)
    file_id = sent.json()["result"]["document"]["file_id"]
    path = (await web.get(url(telegram, "getFile"), params={"file_id": file_id})).json()["result"]["file_path"]
    assert (await web.get(f"/file/bot{telegram.bot.token}/{path}")).content == b"%PDF"
    assert (await web.get(f"/file/bot1:nobody/{path}")).status_code == 404


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", ""])
async def test_another_host_name_is_refused(web: httpx.AsyncClient, host: str) -> None:
    assert (await web.get("/", headers={"host": host})).status_code == 403


async def test_another_page_cannot_use_the_controls(web: httpx.AsyncClient) -> None:
    answer = await web.post("/sandbox/people", json={"name": "x"}, headers={"origin": "https://evil.example"})
    assert answer.status_code == 403
    assert (await web.post("/sandbox/people", json={"name": "x"}, headers={"origin": ROOT})).status_code == 200


async def test_the_page_allows_no_inline_script_and_nothing_from_outside(web: httpx.AsyncClient) -> None:
    page = await web.get("/")
    policy = page.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe-inline" not in policy
    assert "frame-ancestors 'none'" in policy
    assert "http" not in page.text.replace("http-equiv", "")
    assert " style=" not in page.text


@pytest.mark.parametrize("asset", ["app.js", "phone.js", "base.css", "cairn.svg"])
async def test_the_pages_files_are_served(web: httpx.AsyncClient, asset: str) -> None:
    assert (await web.get(f"/static/{asset}")).status_code == 200


async def test_the_controls_let_a_person_write_press_edit_and_leave(
    web: httpx.AsyncClient, telegram: EmulatedTelegram
) -> None:
    number = (await web.post("/sandbox/people", json={"name": "Ana", "language": "es"})).json()["id"]
    person = f"/sandbox/people/{number}"
    await web.post(f"{person}/start", json={"payload": "CODE"})
    written = (await web.post(f"{person}/send", json={"text": "hello"})).json()["message"]
    await web.post(f"{person}/edit", json={"message_id": written["id"], "text": "hello there"})
    markup = json.dumps({"inline_keyboard": [[{"text": "Yes", "callback_data": "y"}]]})
    await web.post(url(telegram, "sendMessage"), data={"chat_id": number, "text": "?", "reply_markup": markup})
    question = telegram.phones[number].last.id
    await web.post(f"{person}/press", json={"message_id": question, "label": "Yes"})
    await web.post(f"{person}/reach", json={"blocked": True})
    updates = (await web.get(url(telegram, "getUpdates"))).json()["result"]
    kinds = [next(name for name in update if name != "update_id") for update in updates]
    assert kinds == ["message", "message", "edited_message", "callback_query", "my_chat_member"]


async def test_the_state_says_what_each_phone_shows(
    web: httpx.AsyncClient, telegram: EmulatedTelegram, ana: Phone
) -> None:
    ana.starts()
    await web.post(url(telegram, "sendMessage"), data={"chat_id": ana.id, "text": "hi"})
    state = (await web.get("/sandbox/state")).json()
    (person,) = state["people"]
    assert [each["text"] for each in person["messages"]] == ["/start", "hi"]
    assert (person["unread"], person["online"], state["director"]) == (1, True, None)


async def test_a_fault_is_switched_on_and_off(web: httpx.AsyncClient, telegram: EmulatedTelegram) -> None:
    await web.post("/sandbox/faults", json={"kind": "server_error", "times": 0})
    assert (await web.get(url(telegram, "getMe"))).status_code == 502
    assert (await web.get("/sandbox/state")).json()["faults"] == ["server_error"]
    await web.delete("/sandbox/faults")
    assert (await web.get(url(telegram, "getMe"))).status_code == 200


@pytest.mark.parametrize(
    ("path", "body", "sentence"),
    [
        ("people", {"name": " "}, "a person needs a name"),
        ("people/1/send", {"text": "hi"}, "no such person"),
        ("people/5000000001/dance", {}, "no such action"),
        ("people/5000000001/send", {"text": " "}, "the app does not send an empty message"),
        ("clock", {"seconds": 60}, "this sandbox has phones only: no clock, no tour"),
        ("faults", {"kind": "sulks"}, "'sulks' is not a valid FaultKind"),
    ],
)
async def test_what_cannot_be_done_is_said_in_a_sentence(
    web: httpx.AsyncClient, ana: Phone, path: str, body: dict[str, str], sentence: str
) -> None:
    answer = await web.post(f"/sandbox/{path}", json=body)
    assert (answer.status_code, answer.json()["error"]) == (400, sentence)


async def test_an_uploaded_page_is_never_shown_as_one(web: httpx.AsyncClient, ana: Phone) -> None:
    ana.starts()
    files = {"file": ("x.html", b"<script>1</script>", "text/html")}
    sent = await web.post(f"/sandbox/people/{ana.id}/upload", data={"kind": "document"}, files=files)
    shown = await web.get(f"/sandbox/files/{sent.json()['message']['file_id']}")
    assert shown.headers["content-disposition"] == "attachment"
    assert "html" not in shown.headers.get("content-type", "")


async def test_any_token_is_a_bot_where_that_is_wanted(ana: Phone, telegram: EmulatedTelegram) -> None:
    telegram.any_token = True
    ana.starts()
    answer = await telegram.call("42:secret", "getUpdates", {})
    assert [each["message"]["text"] for each in answer.result] == ["/start"]
    assert (await telegram.call("42:secret", "sendMessage", {"chat_id": ana.id, "text": "hi"})).status == 200
    assert ana.last.text == "hi"
