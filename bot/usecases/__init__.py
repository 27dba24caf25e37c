"""What the organisation does: one verb a file. `UseCases` builds each with the content and the policy."""

from bot.domain.policy import Policy
from bot.ports import Content
from bot.usecases.answer_alert import CLAIMER, CannotTake, Claim, ReadFirst
from bot.usecases.answer_checkin import (
    AnswerCheckin,
    NextQuestion,
    SayMore,
    SkipCheckin,
    SomethingSmall,
    StartCheckin,
)
from bot.usecases.answer_questions import AnswerConcern, AnswerCrisisQuestion, AnswerSafeForNow, HearSilence, StopPages
from bot.usecases.care_cases import CareCases
from bot.usecases.carry_reaction import CarryReaction
from bot.usecases.change_settings import AskAddress, AskName, AskQuietHours, ForgetAddress, ForgetName, SwitchDiscreet
from bot.usecases.choose_language import PickLanguage, PickRegister, ShowLanguages
from bot.usecases.climb_ladder import ClimbLadder
from bot.usecases.close_escalation import CloseEscalation, LoseContact
from bot.usecases.confirm_shift import OFFER, CannotDoShift, ConfirmShift, OfferShift, PassOnShift, TakeShift
from bot.usecases.dialogues import AnswerDialogue
from bot.usecases.directory_cases import DirectoryCases
from bot.usecases.do_tasks import (
    AskWhyNone,
    NoteResult,
    OpenTask,
    PlanFollowUp,
    PlanNone,
    RemindOfTask,
    ShowTasks,
)
from bot.usecases.fold_away import FoldAway, ShowAgain
from bot.usecases.follow_rota import FollowRota, StayOnDuty
from bot.usecases.follow_up import (
    FOLLOW_UP,
    HELPED,
    AnswerHelped,
    AskHelped,
    FollowUp,
    FollowUpDone,
    WriteToThem,
)
from bot.usecases.forget import FORGET, ConfirmForget, Forget, KeepAll, ShowForget
from bot.usecases.hand_over import (
    AcceptHandOver,
    AskMore,
    AskNote,
    AskToWhom,
    DeclineHandOver,
    KeepIt,
    LetOfferLapse,
    NotMyRole,
    OfferHandOver,
    SayWhy,
)
from bot.usecases.hide import Hide
from bot.usecases.history import ChangeAnswer, ChooseAnswer, OpenAnswer, RemoveAnswer, ShowHistory
from bot.usecases.history_keepsakes import SendPaper, SendPicture, SendTable
from bot.usecases.identity import REVIEW, AgreeToIdentity, OpenIdentity, RemindOfReview, ReviewIdentity
from bot.usecases.import_rota import AskFile, FeedRota, KeepRotaFile, ReadRotaFile, SendCalendar
from bot.usecases.join import Join, TalkNow
from bot.usecases.keep_backups import NoteBackup, PlanBackup, TakeBackup
from bot.usecases.keep_no_longer import RETENTION, KeepNoLonger, PlanRetention
from bot.usecases.manage_duty import AskToRemove, GoOffDuty, GoOnDuty, RemoveStaff, SetOffshift, ShowStaff
from bot.usecases.manage_rota import (
    AskDays,
    AskHoliday,
    AskHours,
    AskOneDay,
    AskWhatThen,
    AskWhose,
    ChangeLine,
    ChooseRemoval,
    KeepAway,
    KeepShift,
    ShowRota,
    TakeAway,
)
from bot.usecases.manage_schedule import (
    AddTime,
    AskLessOften,
    ChangeTime,
    DeleteCheckin,
    KeepCadence,
    PickDays,
    SetTime,
    ShowSchedule,
)
from bot.usecases.my_data import ShowMyData
from bot.usecases.note_danger import NoteDanger, ShowDanger, TakeBackDanger
from bot.usecases.note_delivery import NoteDelivery
from bot.usecases.note_reach import NoteReach
from bot.usecases.offer_checkin import AnswerOffer, OfferCheckin, ShowOffers
from bot.usecases.pause import EndPause, SetPause, ShowPause
from bot.usecases.put_off_checkin import SNOOZED, AskAgain, AskNow, PutOffCheckin
from bot.usecases.reach_cases import DueCase, ReachCases
from bot.usecases.read_notes import NoteUnread, ReadNote, ShowNotes
from bot.usecases.receive_message import ReceiveMessage
from bot.usecases.reflect import BURST, AnswerFit, GatherBurst, Reflect
from bot.usecases.relay_message import RelayMessage
from bot.usecases.remember import KEPT, AnswerKept, AskAboutKept, LetGo, Remember, ShowKept, TakeBackKept
from bot.usecases.remember import OFFERED as KEPT_OFFERED
from bot.usecases.remind import KeepReminder, Remind, RemoveReminder, SayReminder
from bot.usecases.respond_to_crisis import SILENCE, RespondToCrisis
from bot.usecases.second_eyes import AskForEyes, JoinConversation, LeaveConversation, Pause, PreferOne
from bot.usecases.send_checkins import SendCheckin
from bot.usecases.set_aside import SetAside
from bot.usecases.set_up import (
    AnswerAge,
    ChooseCountry,
    ChooseZone,
    ConfirmZone,
    GiveConsent,
    LeaveSetUp,
    OpenSettings,
    ShowSetUpScreen,
)
from bot.usecases.several import SendUnsent, ShowWith, TurnTo
from bot.usecases.show_help import ExplainUnknownCommand, ShowHelp, ShowPrivacy
from bot.usecases.show_journal import ShowJournal
from bot.usecases.show_lines import LINE_CHECKS, PlanLineChecks, RemindOfLines, ShowLines
from bot.usecases.show_policy import ShowPolicy, ShowWhoIsOn
from bot.usecases.show_queue import ShowQueue
from bot.usecases.signs import AskForSign, ChangeSign, OpenSign, RemoveSign, ShowSigns
from bot.usecases.sos import Sos
from bot.usecases.steps.aftermath import AFTERMATH, HELD, let_go
from bot.usecases.steps.escalate import LADDER, LISTED
from bot.usecases.steps.folding import FOLD
from bot.usecases.steps.handing import HANDOVER
from bot.usecases.steps.planning import CHECKIN
from bot.usecases.steps.reminding import REMINDER
from bot.usecases.steps.rota import AHEAD, ROTA
from bot.usecases.steps.talk_request import TALK_WATCH
from bot.usecases.steps.tasks import TASK
from bot.usecases.steps.to_read import UNREAD
from bot.usecases.steps.unsent import UNSENT, let_unsent_go
from bot.usecases.stop import KeepGoing, Stop
from bot.usecases.style_checkin import (
    AskOwnQuestion,
    ChangeStyle,
    PickQuestions,
    SetTelling,
    ShowStyle,
    ShowTelling,
    UndoTelling,
)
from bot.usecases.talk import AskForPerson, CancelTalk, EndTalk, TakeTalk
from bot.usecases.teach_screening import AgreeToLesson, RemoveLesson, ReportMiss, ShowLessons
from bot.usecases.watch_claimer import StillHere, WatchClaimer
from bot.usecases.watch_missed import MISSED, WatchMissed, WriteAfterMissed
from bot.usecases.watch_rota import WatchRota
from bot.usecases.watch_waiting import WatchList, WatchTalk
from bot.usecases.week import WEEK, SendWeek, SwitchWeek
from bot.usecases.wins import OFFERED, KeepWin, LetWinGo, RemoveWin, ShowWins


class UseCases(CareCases, DirectoryCases, ReachCases):
    """Every use case, built once; `due` says which one does which kind of due work."""

    def __init__(self, content: Content, policy: Policy) -> None:
        self.content, self.policy = content, policy
        self.due: dict[str, DueCase] = {}
        self._build_crisis(content, policy)
        self._build_staff(content, policy)
        self._build_relay(content, policy)
        self._build_rota(content, policy)
        self._build_reach(content, policy)
        self._build_directory(content, policy)
        self._build_care(content, policy)
        self._build_peer(content, policy)

    def _build_crisis(self, content: Content, policy: Policy) -> None:
        self.sos = Sos(content, policy)
        self.show_signs = ShowSigns(content, policy)
        self.ask_for_sign = AskForSign(content, policy)
        self.open_sign = OpenSign(content, policy)
        self.change_sign = ChangeSign(content, policy)
        self.remove_sign = RemoveSign(content, policy)
        self.answer_concern = AnswerConcern(content, policy)
        self.answer_crisis_question = AnswerCrisisQuestion(content, policy)
        self.answer_safe_for_now = AnswerSafeForNow(content, policy)
        self.stop_pages = StopPages(content, policy)
        self.ask_for_person = AskForPerson(content, policy)
        self.cancel_talk = CancelTalk(content, policy)
        self.note_delivery = NoteDelivery(content, policy)
        self.note_reach = NoteReach(content, policy)
        self.set_aside = SetAside(content, policy)
        self.due |= {
            LADDER: ClimbLadder(content, policy),
            SILENCE: HearSilence(content, policy),
            CLAIMER: WatchClaimer(content, policy),
            LISTED: WatchList(content, policy),
            TALK_WATCH: WatchTalk(content, policy),
            FOLD: FoldAway(content, policy),
            REVIEW: RemindOfReview(content, policy),
            FOLLOW_UP: FollowUp(content, policy),
        }

    def _build_staff(self, content: Content, policy: Policy) -> None:
        self.claim = Claim(content, policy)
        self.read_first = ReadFirst(content, policy)
        self.open_identity = OpenIdentity(content, policy)
        self.agree_to_identity = AgreeToIdentity(content, policy)
        self.review_identity = ReviewIdentity(content, policy)
        self.show_again = ShowAgain(content, policy)
        self.show_danger = ShowDanger(content, policy)
        self.note_danger = NoteDanger(content, policy)
        self.take_back_danger = TakeBackDanger(content, policy)
        self.cannot_take = CannotTake(content, policy)
        self.close_escalation = CloseEscalation(content, policy)
        self.lose_contact = LoseContact(content, policy)
        self.still_here = StillHere(content, policy)
        self.write_to_them = WriteToThem(content, policy)
        self.follow_up_done = FollowUpDone(content, policy)
        self.take_talk = TakeTalk(content, policy)
        self.end_talk = EndTalk(content, policy)
        self.go_on_duty = GoOnDuty(content, policy)
        self.go_off_duty = GoOffDuty(content, policy)
        self.set_offshift = SetOffshift(content, policy)
        self.show_staff = ShowStaff(content, policy)
        self.ask_to_remove = AskToRemove(content, policy)
        self.remove_staff = RemoveStaff(content, policy)
        self.show_queue = ShowQueue(content, policy)
        self.show_who_is_on = ShowWhoIsOn(content, policy)
        self.show_policy = ShowPolicy(content, policy)
        self.report_miss = ReportMiss(content, policy)
        self.show_lessons = ShowLessons(content, policy)
        self.agree_to_lesson = AgreeToLesson(content, policy)
        self.remove_lesson = RemoveLesson(content, policy)

    def _build_rota(self, content: Content, policy: Policy) -> None:
        """The plan of who is on call when, and what follows it."""
        self.show_rota = ShowRota(content, policy)
        self.ask_whose_shift = AskWhose(content, policy)
        self.ask_shift_days = AskDays(content, policy)
        self.ask_shift_hours = AskHours(content, policy)
        self.keep_shift = KeepShift(content, policy)
        self.change_shift_line = ChangeLine(content, policy)
        self.ask_one_day = AskOneDay(content, policy)
        self.ask_what_then = AskWhatThen(content, policy)
        self.keep_away = KeepAway(content, policy)
        self.ask_holiday = AskHoliday(content, policy)
        self.choose_removal = ChooseRemoval(content, policy)
        self.take_away = TakeAway(content, policy)
        self.stay_on_duty = StayOnDuty(content, policy)
        self.ask_rota_file = AskFile(content, policy)
        self.read_rota_file = ReadRotaFile(content, policy)
        self.keep_rota_file = KeepRotaFile(content, policy)
        self.send_calendar = SendCalendar(content, policy)
        self.feed_rota = FeedRota(content, policy)
        self.confirm_shift = ConfirmShift(content, policy)
        self.cannot_do_shift = CannotDoShift(content, policy)
        self.take_shift = TakeShift(content, policy)
        self.pass_on_shift = PassOnShift(content, policy)
        self.due |= {
            ROTA: FollowRota(content, policy),
            AHEAD: WatchRota(content, policy),
            OFFER: OfferShift(content, policy),
        }

    def _build_tasks(self, content: Content, policy: Policy) -> None:
        """What stays to be done afterwards."""
        self.show_tasks = ShowTasks(content, policy)
        self.open_task = OpenTask(content, policy)
        self.note_result = NoteResult(content, policy)
        self.plan_follow_up = PlanFollowUp(content, policy)
        self.ask_why_none = AskWhyNone(content, policy)
        self.plan_none = PlanNone(content, policy)
        self.answer_helped = AnswerHelped(content, policy)
        self.due |= {TASK: RemindOfTask(content, policy), HELPED: AskHelped(content, policy)}
        self.due |= {AFTERMATH: let_go, HELD: let_go}

    def _build_relay(self, content: Content, policy: Policy) -> None:
        """What those who are with somebody may need: to pass it on, a colleague beside them, a pause, a choice."""
        self.ask_more = AskMore(content, policy)
        self.ask_to_whom = AskToWhom(content, policy)
        self.ask_note = AskNote(content, policy)
        self.offer_hand_over = OfferHandOver(content, policy)
        self.keep_it = KeepIt(content, policy)
        self.accept_hand_over = AcceptHandOver(content, policy)
        self.decline_hand_over = DeclineHandOver(content, policy)
        self.not_my_role = NotMyRole(content, policy)
        self.say_why = SayWhy(content, policy)
        self.ask_for_eyes = AskForEyes(content, policy)
        self.join_conversation = JoinConversation(content, policy)
        self.leave_conversation = LeaveConversation(content, policy)
        self.prefer_one = PreferOne(content, policy)
        self.pause_conversation = Pause(content, policy)
        self.show_with = ShowWith(content, policy)
        self.show_journal = ShowJournal(content, policy)
        self.carry_reaction = CarryReaction(content, policy)
        self.turn_to = TurnTo(content, policy)
        self.send_unsent = SendUnsent(content, policy)
        self._build_tasks(content, policy)
        self.due |= {HANDOVER: LetOfferLapse(content, policy), UNSENT: let_unsent_go}

    def _build_peer(self, content: Content, policy: Policy) -> None:
        """The peer's side. The door is built last, with what it calls."""
        self._build_joining(content, policy)
        self._build_checkins(content, policy)
        self._build_rights(content, policy)
        self.receive_message = ReceiveMessage(
            content,
            policy,
            RespondToCrisis(content, policy),
            RelayMessage(content, policy),
            AnswerDialogue(content, policy),
            GatherBurst(content, policy),
        )

    def _build_joining(self, content: Content, policy: Policy) -> None:
        self.join = Join(content, policy)
        self.talk_now = TalkNow(content, policy)
        self.show_set_up_screen = ShowSetUpScreen(content, policy)
        self.leave_set_up = LeaveSetUp(content, policy)
        self.give_consent = GiveConsent(content, policy)
        self.answer_age = AnswerAge(content, policy)
        self.choose_country = ChooseCountry(content, policy)
        self.choose_zone = ChooseZone(content, policy)
        self.confirm_zone = ConfirmZone(content, policy)
        self.open_settings = OpenSettings(content, policy)
        self.ask_quiet_hours = AskQuietHours(content, policy)
        self.ask_name = AskName(content, policy)
        self.ask_address = AskAddress(content, policy)
        self.forget_address = ForgetAddress(content, policy)
        self.forget_name = ForgetName(content, policy)
        self.switch_discreet = SwitchDiscreet(content, policy)
        self.show_languages = ShowLanguages(content, policy)
        self.pick_language = PickLanguage(content, policy)
        self.pick_register = PickRegister(content, policy)
        self.show_help = ShowHelp(content, policy)
        self.show_privacy = ShowPrivacy(content, policy)
        self.show_lines = ShowLines(content, policy)
        self.plan_line_checks = PlanLineChecks(content, policy)
        self.due[LINE_CHECKS] = RemindOfLines(content, policy)
        self.explain_unknown_command = ExplainUnknownCommand(content, policy)

    def _build_rights(self, content: Content, policy: Policy) -> None:
        self.show_my_data = ShowMyData(content, policy)
        self.show_forget = ShowForget(content, policy)
        self.confirm_forget = ConfirmForget(content, policy)
        self.keep_all = KeepAll(content, policy)
        self.hide = Hide(content, policy)
        self.plan_retention = PlanRetention(content, policy)
        self.plan_backup = PlanBackup(content, policy)
        self.take_backup = TakeBackup(content, policy)
        self.note_backup = NoteBackup(content, policy)
        self.due |= {FORGET: Forget(content, policy), RETENTION: KeepNoLonger(content, policy)}

    def _build_checkins(self, content: Content, policy: Policy) -> None:
        self.answer_checkin = AnswerCheckin(content, policy)
        self.skip_checkin = SkipCheckin(content, policy)
        self.say_more = SayMore(content, policy)
        self.start_checkin = StartCheckin(content, policy)
        self.show_schedule = ShowSchedule(content, policy)
        self.change_time = ChangeTime(content, policy)
        self.add_time = AddTime(content, policy)
        self.set_time = SetTime(content, policy)
        self.keep_cadence = KeepCadence(content, policy)
        self.pick_days = PickDays(content, policy)
        self.ask_less_often = AskLessOften(content, policy)
        self.delete_checkin = DeleteCheckin(content, policy)
        self.show_pause = ShowPause(content, policy)
        self.set_pause = SetPause(content, policy)
        self.end_pause = EndPause(content, policy)
        self.stop = Stop(content, policy)
        self.keep_going = KeepGoing(content, policy)
        self.answer_fit = AnswerFit(content, policy)
        self._build_shaping(content, policy)
        self._build_history(content, policy)
        self.due |= {CHECKIN: SendCheckin(content, policy), BURST: Reflect(content, policy)}

    def _build_history(self, content: Content, policy: Policy) -> None:
        """Looking back on what was answered."""
        self.show_history = ShowHistory(content, policy)
        self.choose_answer = ChooseAnswer(content, policy)
        self.open_answer = OpenAnswer(content, policy)
        self.change_answer = ChangeAnswer(content, policy)
        self.remove_answer = RemoveAnswer(content, policy)
        self.send_picture = SendPicture(content, policy)
        self.send_paper = SendPaper(content, policy)
        self.send_table = SendTable(content, policy)
        self.remember = Remember(content, policy)
        self.show_kept = ShowKept(content, policy)
        self.take_back_kept = TakeBackKept(content, policy)
        self.answer_kept = AnswerKept(content, policy)
        self.show_wins = ShowWins(content, policy)
        self.keep_win = KeepWin(content, policy)
        self.remove_win = RemoveWin(content, policy)
        self.switch_week = SwitchWeek(content, policy)
        self.due |= {OFFERED: LetWinGo(content, policy), WEEK: SendWeek(content, policy)}
        self.due |= {KEPT_OFFERED: LetGo(content, policy), KEPT: AskAboutKept(content, policy)}

    def _build_shaping(self, content: Content, policy: Policy) -> None:
        """What each person makes of their check-ins."""
        self.next_question = NextQuestion(content, policy)
        self.something_small = SomethingSmall(content, policy)
        self.put_off_checkin = PutOffCheckin(content, policy)
        self.ask_now = AskNow(content, policy)
        self.show_style = ShowStyle(content, policy)
        self.change_style = ChangeStyle(content, policy)
        self.pick_questions = PickQuestions(content, policy)
        self.ask_own_question = AskOwnQuestion(content, policy)
        self.show_telling = ShowTelling(content, policy)
        self.set_telling = SetTelling(content, policy)
        self.undo_telling = UndoTelling(content, policy)
        self.write_after_missed = WriteAfterMissed(content, policy)
        self.remind = Remind(content, policy)
        self.keep_reminder = KeepReminder(content, policy)
        self.remove_reminder = RemoveReminder(content, policy)
        self.show_offers = ShowOffers(content, policy)
        self.offer_checkin = OfferCheckin(content, policy)
        self.answer_offer = AnswerOffer(content, policy)
        self.show_notes = ShowNotes(content, policy)
        self.read_note = ReadNote(content, policy)
        self.due |= {
            SNOOZED: AskAgain(content, policy),
            MISSED: WatchMissed(content, policy),
            UNREAD: NoteUnread(content, policy),
            REMINDER: SayReminder(content, policy),
        }
