"""The rota: /rota, the presses on its screens, and a table or calendar sent as a file."""

from functools import partial

from telegram import Message
from telegram.error import TelegramError

from bot.domain import access
from bot.usecases.import_rota import ENDINGS, LARGEST, as_text, may_send_rota
from handlers.context import Context
from handlers.incoming import incoming
from handlers.pressing import doing, pressing
from handlers.registry import ButtonFunction, Command, Menu

COMMANDS = (Command("rota", doing(lambda cases: cases.show_rota), Menu.STAFF),)

BUTTONS: dict[str, ButtonFunction] = {
    "rota.open": pressing(lambda cases: cases.show_rota),
    "rota.add": pressing(lambda cases: cases.ask_whose_shift),
    "rota.days": pressing(lambda cases: cases.ask_shift_days),
    "rota.hours": pressing(lambda cases: cases.ask_shift_hours),
    "rota.keep": pressing(lambda cases: cases.keep_shift),
    "rota.line": pressing(lambda cases: cases.change_shift_line),
    "rota.one-day": pressing(lambda cases: cases.ask_one_day),
    "rota.what": pressing(lambda cases: cases.ask_what_then),
    "rota.away": pressing(lambda cases: cases.keep_away),
    "rota.holiday": pressing(lambda cases: cases.ask_holiday),
    "rota.remove": pressing(lambda cases: cases.choose_removal),
    "rota.gone": pressing(lambda cases: cases.take_away),
    "rota.file": pressing(lambda cases: cases.ask_rota_file),
    "rota.import": pressing(lambda cases: cases.keep_rota_file),
    "rota.calendar": pressing(lambda cases: cases.send_calendar),
    "shift.yes": pressing(lambda cases: cases.confirm_shift),
    "shift.cannot": pressing(lambda cases: cases.cannot_do_shift),
    "shift.take": pressing(lambda cases: cases.take_shift),
    "shift.pass": pressing(lambda cases: cases.pass_on_shift),
    "duty.stay": pressing(lambda cases: cases.stay_on_duty),
}


async def sent_as_file(message: Message, context: Context) -> bool:
    """Whether this is the rota in a file, and so was read here; anyone else's file goes the way of every message."""
    document = message.document
    if document is None or not (document.file_name or "").casefold().endswith(ENDINGS):
        return False
    if not await context.services.work.run(may_send_rota, message.chat_id):
        return False
    text = await _fetched(message)
    context.rule = access.BUTTONS["rota.import"]
    case = partial(context.use_cases.read_rota_file, name=document.file_name or "", text=text)
    await context.receive(incoming(message), case)
    return True


async def _fetched(message: Message) -> str:
    """What stands in it; nothing when it is too large or cannot be had."""
    if message.document is None or (message.document.file_size or 0) > LARGEST:
        return ""
    try:
        file = await message.document.get_file()
        return as_text(bytes(await file.download_as_bytearray()))
    except TelegramError:
        return ""
