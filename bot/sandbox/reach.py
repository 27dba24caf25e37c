"""Whether a person can be reached: connection, blocking, a deleted account."""

from bot.sandbox.membership import member_change
from bot.sandbox.screen import Screen


class Reach(Screen):
    """The reachable, or unreachable, side of a phone."""

    def goes_offline(self) -> None:
        """Lose the connection: nothing new is seen, what is written waits."""
        self._snapshot = self._fresh()
        self.telegram.touch()

    def comes_online(self) -> None:
        """Back: everything is delivered, in order."""
        self._snapshot = None
        waiting, self._outgoing = self._outgoing, []
        for _, action in waiting:
            action()
        self.telegram.touch()

    def blocks(self) -> None:
        """Block the bot (it receives `my_chat_member`)."""
        self._change_standing("kicked")

    def unblocks(self) -> None:
        """Unblock it."""
        self._change_standing("member")

    def _change_standing(self, status: str) -> None:
        if self.has_blocked == (status == "kicked"):
            return
        chat = self.telegram.private_chat(self.bot, self.person)
        change = member_change(chat, self.bot, self.person, status, self.telegram.now())
        self.telegram.tell(self.bot, "my_chat_member", change)

    def deletes_account(self) -> None:
        """The account is gone: 403 "user is deactivated" from now on."""
        self.person.deactivated = True
        self.telegram.touch()
