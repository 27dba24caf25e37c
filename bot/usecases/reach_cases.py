"""What the organisation does so that those who work here are reached, fit and practised; part of `UseCases`."""

from collections.abc import Callable
from datetime import datetime

from bot.domain.policy import Policy
from bot.ports import Content, DueRow, Transaction
from bot.usecases.check_reach import AskBeforeShift, CheckAll, MissPress, PlanReach, PressHere
from bot.usecases.choose_specialist import AskOthers, ChooseSpecialist
from bot.usecases.drill import AskDrill, CannotDrill, ClaimDrill, PlayDrill, ReadDrill, StartDrill
from bot.usecases.manage_channels import AskChannel, HearTest, RemoveChannel, ShowChannels, TryChannel
from bot.usecases.manage_roles import AskRole, ChangeRole, ShowRoleCard
from bot.usecases.manage_skills import AskIntro, RemoveIntro, ShowSkills, SwitchLanguage, TurnTopic
from bot.usecases.ring_louder import NoteRing, RingLouder
from bot.usecases.steps.drilling import DRILL
from bot.usecases.steps.louder import LOUDER
from bot.usecases.steps.reach import REACH, REACH_DAILY
from bot.usecases.steps.rota import REACH_AHEAD
from bot.usecases.steps.talk_request import TALK_OTHERS

DueCase = Callable[[Transaction, datetime, DueRow], None]


class ReachCases:
    """Built once, with all the others."""

    due: dict[str, DueCase]

    def _build_reach(self, content: Content, policy: Policy) -> None:
        """How those who work here are reached, and who they are to each other."""
        self.show_channels = ShowChannels(content, policy)
        self.ask_channel = AskChannel(content, policy)
        self.try_channel = TryChannel(content, policy)
        self.hear_test = HearTest(content, policy)
        self.remove_channel = RemoveChannel(content, policy)
        self.ask_role = AskRole(content, policy)
        self.change_role = ChangeRole(content, policy)
        self.show_role_card = ShowRoleCard(content, policy)
        self.show_skills = ShowSkills(content, policy)
        self.switch_skill_language = SwitchLanguage(content, policy)
        self.turn_topic = TurnTopic(content, policy)
        self.ask_intro = AskIntro(content, policy)
        self.remove_intro = RemoveIntro(content, policy)
        self.choose_specialist = ChooseSpecialist(content, policy)
        self.plan_reach = PlanReach(content, policy)
        self.press_here = PressHere(content, policy)
        self.ask_drill = AskDrill(content, policy)
        self.start_drill = StartDrill(content, policy)
        self.claim_drill = ClaimDrill(content, policy)
        self.read_drill = ReadDrill(content, policy)
        self.cannot_drill = CannotDrill(content, policy)
        self.note_ring = NoteRing(content, policy)
        self.due |= {
            LOUDER: RingLouder(content, policy),
            TALK_OTHERS: AskOthers(content, policy),
            DRILL: PlayDrill(content, policy),
            REACH: MissPress(content, policy),
            REACH_AHEAD: AskBeforeShift(content, policy),
            REACH_DAILY: CheckAll(content, policy),
        }
