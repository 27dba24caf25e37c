"""The sandbox page in a real browser: what a person does there happens, and what happens there is seen."""

import asyncio

import pytest
from playwright.async_api import Browser, Locator, Page, expect

from bot.sandbox.server import create_app, listen, serve
from tests.browser.small_bot import SmallStory

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8cfc0000003010100c9fe92ef"
    "0000000049454e44ae426082"
)


def phone(page: Page, name: str) -> Locator:
    return page.get_by_role("region", name=f"{name}’s phone")


async def start(page: Page, name: str) -> Locator:
    """Press Start on a phone and wait for the welcome."""
    shown = phone(page, name)
    await shown.get_by_role("button", name="Start", exact=True).click()
    await expect(shown.get_by_role("log")).to_contain_text(f"Hello {name}")
    return shown


async def write(shown: Locator, text: str) -> None:
    field = shown.get_by_role("textbox")
    await field.fill(text)
    await field.press("Enter")


async def test_a_person_starts_writes_and_is_answered(page: Page) -> None:
    ana = await start(page, "Ana")
    await write(ana, "hello")
    await expect(ana.get_by_role("log")).to_contain_text("You said: hello")
    await expect(ana.get_by_role("textbox")).to_have_value("")


async def test_an_inline_button_changes_the_message_and_shows_the_notice(page: Page) -> None:
    ana = await start(page, "Ana")
    await ana.get_by_role("button", name="Talk now").click()
    await expect(ana.get_by_role("log")).to_contain_text("You chose: talk")
    await expect(ana.get_by_text("You pressed talk")).to_be_visible()
    await expect(ana.get_by_role("log")).to_contain_text("edited")


async def test_the_reply_keyboard_writes_its_label(page: Page) -> None:
    ana = await start(page, "Ana")
    await ana.get_by_role("button", name="Menu", exact=True).click()
    await expect(ana.get_by_role("log")).to_contain_text("You said: Menu")


async def test_an_own_message_can_be_edited(page: Page, story: SmallStory) -> None:
    ana = await start(page, "Ana")
    await write(ana, "fine")
    await expect(ana.get_by_role("log")).to_contain_text("You said: fine")
    await ana.locator(".msg.mine").last.hover()
    await ana.get_by_role("button", name="Edit: fine").click()
    await write(ana, "not fine")
    await expect(ana.locator(".msg.mine").last).to_contain_text("not fine")
    assert [each.edited for each in story.ana.sees if each.text == "not fine"] == [True]


async def test_a_reply_shows_what_it_answers(page: Page) -> None:
    ana = await start(page, "Ana")
    await ana.locator(".msg").last.hover()
    await ana.get_by_role("button", name="Reply: Hello Ana").click()
    await write(ana, "yes")
    await expect(ana.locator(".msg.mine .quote")).to_contain_text("Hello Ana")


async def test_a_photo_is_sent_and_shown(page: Page) -> None:
    ana = await start(page, "Ana")
    await ana.get_by_role("button", name="Attach").click()
    async with page.expect_file_chooser() as chooser:
        await ana.get_by_role("button", name="Photo").click()
    await (await chooser.value).set_files([{"name": "a.png", "mimeType": "image/png", "buffer": PNG}])
    await expect(ana.get_by_role("img", name="Photo")).to_have_js_property("naturalWidth", 1)


async def test_a_voice_message_is_sent_even_without_a_microphone(page: Page, story: SmallStory) -> None:
    ana = await start(page, "Ana")
    await ana.get_by_role("button", name="Attach").click()
    await ana.get_by_role("button", name="Voice message").click()
    await expect(ana.locator("audio")).to_be_visible()
    assert story.ana.sees[-1].kind == "voice" or story.ana.sees[-2].kind == "voice"


async def test_a_slash_offers_the_commands(page: Page) -> None:
    ana = await start(page, "Ana")
    await ana.get_by_role("textbox").fill("/st")
    await ana.get_by_role("button", name="/stop").last.click()
    await expect(ana.get_by_role("log")).to_contain_text("You said: /stop")


async def test_an_offline_phone_gets_everything_when_it_is_back(page: Page) -> None:
    ana = await start(page, "Ana")
    await ana.get_by_label("Settings of Ana’s phone").click()
    await ana.get_by_label("Phone offline").check()
    await expect(ana).to_contain_text("This phone is offline.")
    await write(ana, "are you there?")
    await expect(ana.get_by_label("waiting to be sent")).to_be_visible()
    await ana.get_by_role("button", name="Back online").click()
    await expect(ana.get_by_role("log")).to_contain_text("You said: are you there?")


async def test_a_blocked_bot_can_be_started_again(page: Page, story: SmallStory) -> None:
    ana = await start(page, "Ana")
    await ana.get_by_label("Settings of Ana’s phone").click()
    await ana.get_by_label("Bot blocked").check()
    await expect(ana).to_contain_text("Ana has blocked the bot.")
    assert story.ana.has_blocked
    await ana.get_by_role("button", name="Restart").click()
    await expect(ana.get_by_role("button", name="Send", exact=True)).to_be_visible()


async def test_telegram_can_be_made_to_fail_and_work_again(page: Page, story: SmallStory) -> None:
    await page.locator("#fault").select_option("server_error")
    await expect(page.get_by_text("What the bot sends has to wait.")).to_be_visible()
    assert (await story.small_bot.call("getMe")).status == 502
    await page.locator("#fault").select_option("works")
    await expect(page.get_by_text("What the bot sends has to wait.")).to_be_hidden()


async def test_the_clock_moves_and_jumps_to_what_is_due(page: Page) -> None:
    ana = await start(page, "Ana")
    await page.get_by_role("button", name="+10 min").click()
    await expect(page.locator("#now")).to_contain_text("09:10")
    await page.get_by_role("button", name="Next due").click()
    await expect(ana.get_by_role("log")).to_contain_text("It is half past nine.")
    await expect(page.locator("#due")).to_have_text("Nothing is due")


async def test_the_tour_plays_step_by_step(page: Page) -> None:
    for title in ("Ana arrives", "Ana writes", "Maria arrives"):
        await page.get_by_role("button", name="Play this step").click()
        await expect(page.locator("#tour-status")).to_have_text(f"Played: {title}")
    await expect(phone(page, "Ana").get_by_role("log")).to_contain_text("You said: A long week")
    await expect(phone(page, "Maria").get_by_role("log")).to_contain_text("Hello Maria")
    await expect(page.get_by_role("button", name="Replay: Ana writes")).to_be_visible()


async def test_another_specialist_is_one_click_away_with_an_unread_mark(page: Page, story: SmallStory) -> None:
    story.ben.starts()
    tab = page.get_by_role("tab", name="Ben")
    await expect(tab).to_contain_text("2")
    await tab.click()
    await expect(phone(page, "Ben").get_by_role("log")).to_contain_text("Hello Ben")
    await expect(phone(page, "Maria")).to_be_hidden()


async def test_reading_a_message_does_not_draw_it_again(page: Page, story: SmallStory) -> None:
    ana = await start(page, "Ana")
    await ana.locator(".msg").last.evaluate("node => { node.dataset.same = 'yes'; }")
    await expect(ana.locator(".fresh")).to_have_count(0, timeout=8000)
    await expect(ana.locator(".msg").last).to_have_attribute("data-same", "yes")
    assert story.ana.unread == 0


async def test_new_messages_that_do_not_fit_are_read_from_the_first(page: Page, story: SmallStory) -> None:
    ana = await start(page, "Ana")
    await expect(ana.locator(".fresh")).to_have_count(0, timeout=8000)
    for number in range(9):
        await story.small_bot.call("sendMessage", chat_id=story.ana.id, text=f"Message {number}\n\nand more")
    await expect(ana.get_by_text("Message 0")).to_be_in_viewport()
    await expect(ana.get_by_text("Message 8")).not_to_be_in_viewport()
    await ana.get_by_role("button", name="To the newest message").click()
    await expect(ana.get_by_text("Message 8")).to_be_in_viewport()


async def test_a_new_person_can_be_added(page: Page) -> None:
    await page.get_by_role("button", name="Add a person").click()
    await page.get_by_label("Name").fill("Zoe")
    await page.get_by_role("button", name="Add", exact=True).click()
    await start(page, "Zoe")


async def test_the_transcript_tells_everything_as_plain_text(page: Page) -> None:
    await start(page, "Ana")
    await page.get_by_role("button", name="Transcript").click()
    text = await page.get_by_role("textbox", name="Transcript").input_value()
    assert "09:00  Ana → Cairn: /start" in text
    assert "[Talk now] [Set up] [Help now]" in text


async def test_the_page_speaks_spanish(page: Page) -> None:
    await page.get_by_role("button", name="Español").click()
    await expect(page.get_by_role("heading", name="Visita guiada")).to_be_visible()
    await expect(page.get_by_text("Sandbox: nada de esto llega a Telegram")).to_be_visible()
    await expect(page.locator("html")).to_have_attribute("lang", "es")


async def test_the_keyboard_alone_is_enough(page: Page) -> None:
    ana = phone(page, "Ana")
    await ana.get_by_role("button", name="Start", exact=True).focus()
    await page.keyboard.press("Enter")
    await expect(ana.get_by_role("log")).to_contain_text("Hello Ana")
    await ana.get_by_role("textbox").focus()
    await page.keyboard.type("hello")
    await page.keyboard.press("Enter")
    await expect(ana.get_by_role("log")).to_contain_text("You said: hello")
    await page.get_by_role("tab", name="Maria").focus()
    await page.keyboard.press("ArrowRight")
    await expect(page.get_by_role("tab", name="Ben")).to_have_attribute("aria-selected", "true")
    await expect(page.get_by_role("tab", name="Ben")).to_be_focused()


@pytest.mark.parametrize("width", [360, 480, 719, 720, 800, 1100, 1280, 1600])
@pytest.mark.parametrize("language", ["en-US", "es-ES"])
async def test_nothing_sticks_out_at_any_width(browser: Browser, address: str, width: int, language: str) -> None:
    context = await browser.new_context(viewport={"width": width, "height": 800}, locale=language)
    page = await context.new_page()
    await page.goto(address)
    await page.get_by_role("tab").first.wait_for()
    assert await page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    await context.close()


async def test_a_narrow_screen_shows_one_phone_at_a_time(page: Page) -> None:
    await page.set_viewport_size({"width": 360, "height": 740})
    await page.get_by_role("tab", name="Maria").click()
    await expect(phone(page, "Maria")).to_be_visible()
    await expect(phone(page, "Ana")).to_be_hidden()
    await page.get_by_role("tab", name="Guided tour").click()
    await expect(page.get_by_role("button", name="Play this step")).to_be_visible()
    await expect(phone(page, "Maria")).to_be_hidden()


async def test_every_control_has_a_name_and_every_picture_an_alternative(page: Page) -> None:
    await start(page, "Ana")
    nameless = await page.evaluate(
        """() => [...document.querySelectorAll('button, summary, input, select, textarea, [role=tab]')]
          .filter((node) => node.offsetParent && !(node.textContent.trim() || node.getAttribute('aria-label')
            || node.labels?.length || node.title)).map((node) => node.outerHTML)"""
    )
    assert nameless == []
    assert await page.locator("img:not([alt])").count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_words_stand_out_from_what_is_behind_them(browser: Browser, address: str, scheme: str) -> None:
    context = await browser.new_context(color_scheme=scheme, locale="en-US")
    page = await context.new_page()
    await page.goto(address)
    await page.get_by_role("tab").first.wait_for()
    ratios = await page.evaluate(CONTRAST)
    assert {name: ratio for name, ratio in ratios.items() if ratio < 4.5} == {}
    await context.close()


CONTRAST = """() => {
  const style = getComputedStyle(document.documentElement);
  const light = (name) => {
    const hex = style.getPropertyValue(name).trim().slice(1, 7);
    const parts = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
  };
  const pairs = {"--ink": ["ground", "card", "in", "out", "accent-soft"], "--quiet": ["ground", "card", "chat"],
    "--accent": ["in", "out"], "--accent-ink": ["accent"], "--note": ["in"], "--warn": ["warn-soft", "card"],
    "--key-ink": ["chat"]};
  const all = Object.entries(pairs).flatMap(([ink, grounds]) => grounds.map((ground) => [ink, `--${ground}`]));
  return Object.fromEntries(all.map(([ink, ground]) => {
    const [one, other] = [light(ink), light(ground)].sort((a, b) => b - a);
    return [`${ink} on ${ground}`, Math.round((one + 0.05) / (other + 0.05) * 100) / 100];
  }));
}"""


async def test_the_page_finds_its_way_back_after_a_pause(page: Page, story: SmallStory) -> None:
    await start(page, "Ana")
    await page.reload()
    await expect(phone(page, "Ana").get_by_role("log")).to_contain_text("Hello Ana")


async def test_the_emulator_alone_has_phones_and_neither_clock_nor_tour(browser: Browser, story: SmallStory) -> None:
    listening, stop = listen(port=0), asyncio.Event()
    task = asyncio.create_task(serve(create_app(story.telegram), listening, stop))
    page = await browser.new_page(locale="en-US")
    await page.goto(f"http://127.0.0.1:{listening.getsockname()[1]}/")
    await start(page, "Ana")
    await expect(page.locator("#clock")).to_be_hidden()
    await expect(page.locator("#tour")).to_be_hidden()
    await page.close()
    stop.set()
    await task
