"""Presses on alerts, on the plain questions, on talk requests and on the staff list."""

from collections.abc import Callable, Mapping

from bot.domain.message import Press
from bot.domain.words import ButtonArg
from bot.usecases import UseCases
from handlers.context import Context, PressCase
from handlers.registry import ButtonFunction


def _press(chosen: Callable[[UseCases], PressCase]) -> ButtonFunction:
    """A button whose stored ids are exactly what its use case takes."""

    async def run(context: Context, press: Press, args: Mapping[str, ButtonArg]) -> None:
        await context.press(press, chosen(context.use_cases), **args)

    return run


BUTTONS: dict[str, ButtonFunction] = {
    "alert.claim": _press(lambda cases: cases.claim),
    "alert.read": _press(lambda cases: cases.read_first),
    "alert.cannot": _press(lambda cases: cases.cannot_take),
    "alert.close": _press(lambda cases: cases.close_escalation),
    "alert.release": _press(lambda cases: cases.lose_contact),
    "alert.here": _press(lambda cases: cases.still_here),
    "concern.answer": _press(lambda cases: cases.answer_concern),
    "crisis.answer": _press(lambda cases: cases.answer_crisis_question),
    "crisis.safe": _press(lambda cases: cases.answer_safe_for_now),
    "sos.stop": _press(lambda cases: cases.stop_pages),
    "follow.write": _press(lambda cases: cases.write_to_them),
    "follow.done": _press(lambda cases: cases.follow_up_done),
    "talk.ask": _press(lambda cases: cases.ask_for_person),
    "talk.take": _press(lambda cases: cases.take_talk),
    "talk.end": _press(lambda cases: cases.end_talk),
    "talk.cancel": _press(lambda cases: cases.cancel_talk),
    "staff.remove": _press(lambda cases: cases.ask_to_remove),
    "staff.remove-yes": _press(lambda cases: cases.remove_staff),
}
