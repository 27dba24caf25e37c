"""What the organisation does for those who answer; part of `UseCases`."""

from bot.domain.policy import Policy
from bot.ports import Content
from bot.usecases.care import (
    AskNoteToSelf,
    AskSupervisor,
    ChooseOff,
    ComeBack,
    EndTimeOff,
    LetNoteGo,
    OfferDebrief,
    OwnCheckin,
    SayHow,
    SayNext,
    SayTalk,
    ShowCare,
    ShowNotesToSelf,
    SkipDebrief,
    TakeOff,
)
from bot.usecases.caring import (
    CARING,
    AnswerCaring,
    AskCaringWords,
    ReplyToCaring,
    SendCaring,
    ShowCaring,
    TakeCaring,
)
from bot.usecases.company import COMPANY, BeQuietlyThere, EndCompany, GiveSign, KeepCompany
from bot.usecases.quick_phrases import SeePhrase, SendPhrase, ShowPhrases
from bot.usecases.reach_cases import DueCase
from bot.usecases.steps.aftermath import let_go
from bot.usecases.steps.caring import DEBRIEF, OFF
from bot.usecases.steps.people import REST
from bot.usecases.steps.unanswered import UNANSWERED
from bot.usecases.supervise import NoteSupervision, ShowSupervision
from bot.usecases.tell_unanswered import TellUnanswered


class CareCases:
    """Built once, with all the others."""

    due: dict[str, DueCase]

    def _build_care(self, content: Content, policy: Policy) -> None:
        self.show_care = ShowCare(content, policy)
        self.skip_debrief = SkipDebrief(content, policy)
        self.say_how = SayHow(content, policy)
        self.say_talk = SayTalk(content, policy)
        self.say_next = SayNext(content, policy)
        self.ask_supervisor = AskSupervisor(content, policy)
        self.choose_off = ChooseOff(content, policy)
        self.take_off = TakeOff(content, policy)
        self.come_back = ComeBack(content, policy)
        self.ask_note_to_self = AskNoteToSelf(content, policy)
        self.show_notes_to_self = ShowNotesToSelf(content, policy)
        self.let_note_go = LetNoteGo(content, policy)
        self.own_checkin = OwnCheckin(content, policy)
        self.show_supervision = ShowSupervision(content, policy)
        self.note_supervision = NoteSupervision(content, policy)
        self.show_phrases = ShowPhrases(content, policy)
        self.see_phrase = SeePhrase(content, policy)
        self.send_phrase = SendPhrase(content, policy)
        self.keep_company = KeepCompany(content, policy)
        self.end_company = EndCompany(content, policy)
        self.be_quietly_there = BeQuietlyThere(content, policy)
        self.due[COMPANY] = GiveSign(content, policy)
        self._build_caring(content, policy)
        self.due |= {DEBRIEF: OfferDebrief(content, policy), OFF: EndTimeOff(content, policy), REST: let_go}

    def _build_caring(self, content: Content, policy: Policy) -> None:
        self.show_caring = ShowCaring(content, policy)
        self.answer_caring = AnswerCaring(content, policy)
        self.take_caring = TakeCaring(content, policy)
        self.ask_caring_words = AskCaringWords(content, policy)
        self.reply_to_caring = ReplyToCaring(content, policy)
        self.due |= {CARING: SendCaring(content, policy), UNANSWERED: TellUnanswered(content, policy)}
