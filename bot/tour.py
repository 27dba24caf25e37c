"""The guided tour of the sandbox: six steps that play the main story on the phones of Ana and Maria."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from bot.app import Cairn
from bot.domain.specialist import Role
from bot.ports import Invite, Transaction
from bot.sandbox.director import Step
from bot.sandbox.phone import Phone

STEPS = 6
A_MOMENT = 6.0  # seconds: longer than a burst of messages may last


class Hand(Protocol):
    """Moves the clock."""

    async def advance(self, seconds: float) -> None: ...
    async def jump_to_next_due(self) -> datetime | None: ...
    async def quiet(self) -> None: ...


@dataclass(frozen=True)
class Company:
    """Whose phones there are."""

    ana: Phone
    maria: Phone
    ben: Phone
    ruth: Phone

    def everyone(self) -> tuple[Phone, ...]:
        """In the order the page shows them."""
        return (self.ana, self.maria, self.ben, self.ruth)


class Tour:
    """Plays one step; those before it that were not played yet are played first."""

    def __init__(self, company: Company, cairn: Cairn, hand: Hand) -> None:
        self._company, self._cairn, self._hand = company, cairn, hand
        self._played = 0
        self._parts: tuple[Callable[[], Awaitable[None]], ...] = (
            self._joining,
            self._checking_in,
            self._being_heard,
            self._finding_a_resource,
            self._a_crisis,
            self._a_person,
        )

    def steps(self, language: str) -> list[Step]:
        """Title and explanation of each, in the page's language."""
        text = self._cairn.content.text
        return [
            Step(text(f"tour-{number}-title", language), text(f"tour-{number}-told", language))
            for number in range(1, STEPS + 1)
        ]

    async def play(self, index: int) -> None:
        """Play step `index`, counted from 0."""
        for earlier in range(self._played, index):
            await self._parts[earlier]()
        await self._parts[index]()
        self._played = max(self._played, index + 1)

    async def gather_staff(self) -> None:
        """Ruth, Maria and Ben join with real invitations; Maria is on duty, Ben is her backup."""
        company = self._company
        await self._joins(company.ruth, Role.SUPERVISOR)
        await self._joins(company.maria, Role.SPECIALIST)
        await self._joins(company.ben, Role.SPECIALIST)
        await self._says(company.maria, "/onduty")
        await self._says(company.ben, "/onduty backup")

    # --- the six steps --------------------------------------------------------------------------------------------

    async def _joining(self) -> None:
        ana = self._company.ana
        ana.starts()
        await self._hand.quiet()
        await self._taps(ana, "button-set-up")
        await self._taps(ana, "button-next")
        await self._taps(ana, "button-yes-check-in")
        await self._taps(ana, "button-keep-private")
        await self._taps_starting(ana, "button-country", country=self._country(ana))
        await self._says(ana, "New York")
        await self._taps(ana, "button-yes-that-time")
        await self._says(ana, "9:00")

    async def _checking_in(self) -> None:
        """The next morning's check-in; should nothing be due, she asks for one."""
        ana = self._company.ana
        before = len(ana.sees)
        for _ in range(4):
            await self._hand.jump_to_next_due()
            if len(ana.sees) > before:
                break
        else:
            await self._says(ana, "/checkin")
        await self._presses_option(ana, 2)
        await self._hand.advance(A_MOMENT)

    async def _being_heard(self) -> None:
        await self._says(self._company.ana, self._line("tour-ana-tired"))
        await self._hand.advance(A_MOMENT)

    async def _finding_a_resource(self) -> None:
        ana = self._company.ana
        await self._says(ana, "/resources")
        await self._taps(ana, "category-peer-groups")

    async def _a_crisis(self) -> None:
        """Ana's words, the reply, the alert on Maria's phone."""
        await self._says(self._company.ana, self._line("tour-ana-crisis"))
        await self._hand.advance(60)

    async def _a_person(self) -> None:
        """Claim, a first line, an answer, a close. Without an alert on Maria's phone the crisis comes first."""
        ana, maria = self._company.ana, self._company.maria
        if not self._sees(maria, "button-claim"):
            await self._a_crisis()
        await self._taps(maria, "button-claim")
        await self._says(maria, self._line("tour-maria-hello"))
        await self._hand.advance(40)
        await self._says(ana, self._line("tour-ana-answers"))
        await self._hand.advance(120)
        await self._says(maria, self._line("tour-maria-stays"))
        await self._taps(maria, "button-close-safe")

    # --- hands ----------------------------------------------------------------------------------------------------

    async def _joins(self, phone: Phone, role: Role) -> None:
        code = await self._cairn.work.run(_invited, phone.name, role, self._cairn.clock.now())
        phone.starts(code)
        await self._hand.quiet()

    async def _says(self, phone: Phone, words: str) -> None:
        phone.sends(words)
        await self._hand.quiet()

    async def _taps(self, phone: Phone, key: str) -> None:
        label = next((said for said in self._labels(key) if said in _labels_on(phone)), None)
        if label is not None:
            phone.presses(label)
            await self._hand.quiet()

    async def _presses_option(self, phone: Phone, value: int) -> None:
        label = next((label for label in reversed(_labels_on(phone)) if label.startswith(str(value))), None)
        if label is not None:
            phone.presses(label)
            await self._hand.quiet()

    async def _taps_starting(self, phone: Phone, key: str, **values: str) -> None:
        label = self._cairn.content.text(key, "en", values)
        if label in _labels_on(phone):
            phone.presses(label)
            await self._hand.quiet()

    def _country(self, phone: Phone) -> str:
        return self._cairn.content.country_name(self._cairn.policy.country, phone.person.language_code)

    def _labels(self, key: str) -> list[str]:
        content = self._cairn.content
        return [content.text(key, language) for language in content.languages]

    def _sees(self, phone: Phone, key: str) -> bool:
        return any(label in _labels_on(phone) for label in self._labels(key))

    def _line(self, key: str) -> str:
        return self._cairn.content.text(key, self._company.ana.person.language_code)


def _labels_on(phone: Phone) -> list[str]:
    return [label for seen in phone.sees for label in seen.labels]


def _invited(tx: Transaction, name: str, role: Role, now: datetime) -> str:
    return tx.invites.create(Invite(role, name, now + timedelta(hours=48)), now)
