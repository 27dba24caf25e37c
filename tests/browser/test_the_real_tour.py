"""The guided tour with the real bot behind the page: `python -m bot sandbox`, as a newcomer sees it."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, expect

from tests.browser.test_sandbox_page import phone

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session"), pytest.mark.timeout(180)]

ROOT = Path(__file__).parents[2]
PATIENCE = 60_000  # milliseconds


@pytest_asyncio.fixture(loop_scope="session")
async def sandbox() -> AsyncIterator[str]:
    """The real program, in a process of its own; its address."""
    program = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "sandbox", "--port", "0", cwd=ROOT, stdout=asyncio.subprocess.PIPE,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )  # fmt: skip
    assert program.stdout
    line = (await program.stdout.readline()).decode()
    yield next(word for word in line.split() if word.startswith("http"))
    program.send_signal(signal.SIGINT)
    assert await program.wait() == 0


TITLES = ("Joining", "A check-in", "Being heard", "A resource", "A crisis", "A person")


async def test_the_whole_story_plays_on_the_phones(browser: Browser, sandbox: str) -> None:
    page = await (await browser.new_context(viewport={"width": 1280, "height": 860}, locale="en-US")).new_page()
    await page.goto(sandbox)
    for title in TITLES:
        await page.get_by_role("button", name="Play this step").click(timeout=PATIENCE)
        await expect(page.locator("#tour-status")).to_have_text(f"Played: {title}", timeout=PATIENCE)
    ana = phone(page, "Ana").get_by_role("log")
    for words in ("I'm an automated helper", "You said: 2", "Are you thinking about suicide?", "Maria: Hi Ana"):
        await expect(ana).to_contain_text(words, timeout=PATIENCE)
    await expect(phone(page, "Maria").get_by_role("log")).to_contain_text("is closed")
