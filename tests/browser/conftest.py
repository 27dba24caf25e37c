"""A real browser on the sandbox page, with a very small bot and story behind it.

One browser serves all tests, so they share one event loop: a test file here begins with
`pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]`.
"""

import asyncio
import contextlib
import shutil
from collections.abc import AsyncIterator

import pytest_asyncio
from playwright.async_api import Browser, Page, async_playwright

from bot.sandbox.server import create_app, listen, serve
from tests.browser.small_bot import SmallStory

CHROMIUM_ARGS = ["--no-sandbox", "--disable-dev-shm-usage", "--mute-audio"]


@pytest_asyncio.fixture(loop_scope="session", scope="session")
async def browser() -> AsyncIterator[Browser]:
    """Debian's chromium."""
    path = shutil.which("chromium")
    assert path, "the browser tests need chromium: apt-get install chromium"
    async with async_playwright() as playwright:
        made = await playwright.chromium.launch(executable_path=path, args=CHROMIUM_ARGS)
        yield made
        await made.close()


@pytest_asyncio.fixture(loop_scope="session")
async def story() -> AsyncIterator[SmallStory]:
    """The small story, its bot answering."""
    made = SmallStory()
    answering = asyncio.create_task(made.small_bot.run())
    yield made
    answering.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await answering


@pytest_asyncio.fixture(loop_scope="session")
async def address(story: SmallStory) -> AsyncIterator[str]:
    """Where the page is served."""
    listening, stop = listen(port=0), asyncio.Event()
    task = asyncio.create_task(serve(create_app(story.telegram, story), listening, stop))
    yield f"http://127.0.0.1:{listening.getsockname()[1]}/"
    stop.set()
    await task


@pytest_asyncio.fixture(loop_scope="session")
async def page(browser: Browser, address: str) -> AsyncIterator[Page]:
    """The page, open in English at 1280 pixels; a script error or a refused asset fails the test."""
    context = await browser.new_context(viewport={"width": 1280, "height": 860}, locale="en-US")
    made = await context.new_page()
    complaints: list[str] = []
    made.on("pageerror", lambda error: complaints.append(str(error)))
    made.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    await made.goto(address)
    yield made
    await context.close()
    assert complaints == []
