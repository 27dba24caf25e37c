"""Carries one letter: edits, sends, removes, answers; gives way step by step when Telegram refuses the form."""

import asyncio
from collections.abc import Callable
from dataclasses import replace

import structlog

from bot.delivery.failures import Cause, DeliveryError
from bot.delivery.render import Renderer
from bot.delivery.settling import Report
from bot.delivery.telegram import barely
from bot.domain.words import PLAINLY, Drawing, DrawingForm
from bot.ports import Channel, Letter, Made, Rendered

log = structlog.get_logger("delivery")

Draw = Callable[[Drawing], bytes]
Menus = Callable[[str, str], tuple[tuple[str, str], ...]]  # menu name, language -> (command, description)


class Courier:
    """One attempt at a time; it never raises for a failed delivery, it reports."""

    def __init__(self, channel: Channel, renderer: Renderer, menus: Menus, draw: Draw | None = None) -> None:
        self._channel = channel
        self._renderer = renderer
        self._menus = menus
        self._draw = draw

    async def carry(self, letter: Letter) -> Report:
        """Try once."""
        try:
            *pieces, message_id = await self._carry(letter) or (None,)
            return Report(letter, message_id, tuple(one for one in pieces if one is not None))
        except DeliveryError as failure:
            return Report(letter, failure=failure)

    async def _carry(self, letter: Letter) -> tuple[int, ...] | None:
        if letter.query_id is not None:
            await self._channel.acknowledge(letter.query_id, self._renderer.toast(letter))
            return None
        if letter.menu is not None:
            await self._channel.set_menu(letter.chat_id, self._menus(letter.menu, letter.language or ""))
            return None
        if letter.remove:
            await self._channel.clear(letter.chat_id, letter.remove)
            return None
        if letter.manner.remove:
            if letter.message_id is not None:
                await self._channel.remove(letter.chat_id, letter.message_id)
            return None
        message = await self._drawn(letter, self._renderer.message(letter))
        if letter.message_id is not None and await self._edited(letter, letter.message_id, message):
            return (letter.message_id,)
        return await self._send(letter, message)

    async def _drawn(self, letter: Letter, message: Rendered) -> Rendered:
        """With its picture or paper, made beside the loop. If that fails the words go alone: they say the same."""
        drawing = letter.words.drawing if letter.words else None
        if drawing is None or self._draw is None:
            return message
        try:
            content = await asyncio.to_thread(self._draw, drawing)
        except Exception as error:  # noqa: BLE001 - whatever fails, its message may hold their words: only its kind is told
            log.error("not_drawn", letter=letter.id, form=drawing.form.value, error=type(error).__name__)  # noqa: TRY400
            return message
        return replace(message, made=Made(drawing.name, content, drawing.form is DrawingForm.PICTURE))

    async def _edited(self, letter: Letter, message_id: int, message: Rendered) -> bool:
        """Whether the slot's message shows the new words now; if it is gone, they are sent anew."""
        try:
            await self._channel.edit(letter.chat_id, message_id, message)
        except DeliveryError as failure:
            if failure.cause not in {Cause.NO_MESSAGE, Cause.REFUSED}:
                raise
            return False
        return True

    async def _send(self, letter: Letter, message: Rendered) -> tuple[int, ...]:
        """As it should be, then without what can be refused, then the fixed short words."""
        bare, plainly = barely(message)
        forms = [(message, letter.manner), (bare, plainly), (Rendered(message.text), PLAINLY)]
        forms.append((self._renderer.short(letter), PLAINLY))
        for form, manner in forms[:-1]:
            try:
                return await self._channel.send(letter.chat_id, form, manner)
            except DeliveryError as failure:
                if failure.cause is not Cause.REFUSED or not form.text:
                    raise
        return await self._channel.send(letter.chat_id, *forms[-1])
