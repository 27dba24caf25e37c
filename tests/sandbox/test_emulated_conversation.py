"""A person and a bot talk through the emulator, PTB on the bot's side."""

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, ReplyKeyboardMarkup
from telegram.ext import ExtBot

from bot.sandbox.phone import Phone
from bot.sandbox.telegram import EmulatedTelegram

CHOICE = InlineKeyboardMarkup([[InlineKeyboardButton("Talk now", callback_data="talk")]])


async def test_what_a_person_writes_reaches_the_bot_as_an_update(bot: ExtBot[None], ana: Phone) -> None:
    ana.starts("CODE")
    (update,) = await bot.get_updates()
    assert update.effective_message.text == "/start CODE"
    assert update.effective_message.entities[0].type == "bot_command"
    assert update.effective_user.language_code == "es"


async def test_what_the_bot_sends_is_seen_on_the_phone(bot: ExtBot[None], ana: Phone) -> None:
    ana.starts()
    await bot.send_message(ana.id, "Hello, Ana", reply_markup=CHOICE)
    assert ana.sees[-1].text == "Hello, Ana"
    assert ana.last.labels == ["Talk now"]


async def test_a_press_reaches_the_bot_and_its_answer_the_person(bot: ExtBot[None], ana: Phone) -> None:
    ana.starts()
    await bot.send_message(ana.id, "Well?", reply_markup=CHOICE)
    ana.presses("Talk now")
    update = (await bot.get_updates())[-1]
    await update.callback_query.answer("One moment")
    await update.callback_query.edit_message_text("Somebody is coming")
    assert [toast.text for toast in ana.toasts] == ["One moment"]
    assert (ana.last.text, ana.last.edited, ana.last.labels) == ("Somebody is coming", True, [])


async def test_an_edit_of_a_person_reaches_the_bot(bot: ExtBot[None], ana: Phone) -> None:
    written = ana.sends("fine")
    ana.edits(written, "not fine")
    updates = await bot.get_updates()
    assert updates[-1].edited_message.text == "not fine"
    assert updates[-1].edited_message.edit_date is not None


async def test_a_reply_keyboard_sends_its_label(bot: ExtBot[None], ana: Phone) -> None:
    ana.starts()
    await bot.send_message(ana.id, "Here", reply_markup=ReplyKeyboardMarkup([["Help now"]], is_persistent=True))
    ana.presses("Help now")
    assert ana.keyboard == [["Help now"]]
    assert ana.sees[-1].text == "Help now"


async def test_every_kind_a_person_can_send_is_parsed_by_ptb(bot: ExtBot[None], ana: Phone) -> None:
    ana.sends(photo=b"jpg", caption="look")
    ana.sends(voice=b"ogg")
    ana.sends(document=("plan.pdf", b"%PDF"))
    ana.sends(sticker="🙂")
    ana.sends(video_note=b"mp4")
    ana.sends(location=(48.2, 16.4))
    ana.sends(contact=("Ben", "+15550100"))
    ana.sends(poll=("Which?", ["this", "that"]))
    messages = [update.effective_message for update in await bot.get_updates()]
    kinds = ["photo", "voice", "document", "sticker", "video_note", "location", "contact", "poll"]
    assert [next(kind for kind in kinds if getattr(message, kind)) for message in messages] == kinds
    assert messages[0].caption == "look"


async def test_a_file_of_a_person_can_be_fetched(bot: ExtBot[None], ana: Phone) -> None:
    ana.sends(document=("plan.pdf", b"%PDF-1.7"))
    (update,) = await bot.get_updates()
    file = await bot.get_file(update.message.document.file_id)
    assert await file.download_as_bytearray() == b"%PDF-1.7"


async def test_ptb_parses_every_update_and_leaves_nothing_over(
    telegram: EmulatedTelegram, bot: ExtBot[None], ana: Phone
) -> None:
    await bot.get_updates(allowed_updates=["message", "edited_message", "my_chat_member", "message_reaction"])
    written = ana.starts("CODE")
    ana.edits(written, "/start OTHER")
    ana.sends("yes", reply_to=written, quote="start")
    ana.forwards("words", by="Sam")
    ana.reacts(written, "❤")
    ana.blocks()
    ana.upgrades(telegram.group("Team", ana))
    updates = await bot.get_updates()
    assert len(updates) >= 9
    left_over = [part.api_kwargs for update in updates for part in (update, update.effective_message) if part]
    assert [dict(each) for each in left_over if each] == []
