"""The use cases of the directory, built together."""

from bot.domain.policy import Policy
from bot.ports import Content
from bot.usecases.accompany import AskCompany, GoAlong, WantCompany, WentAlong, WriteBefore
from bot.usecases.keep_resources import (
    TRIED,
    AnswerTried,
    AskTried,
    AskWrong,
    RemindAt,
    RemindOfEntry,
    RemoveSaved,
    SaveEntry,
    ShowSaved,
    TellWrong,
)
from bot.usecases.look_after_directory import EntryIsRight, HideEntry, ShowDirectory
from bot.usecases.reach_cases import DueCase
from bot.usecases.resources import MoreFound, NoneFit, OpenCategory, OpenEntry, ShowResources
from bot.usecases.watch_directory import WEEKLY, PlanDirectory, TakeLinks, TellWeekly


class DirectoryCases:
    """Looking for something, keeping it, going there together, and keeping it true."""

    due: dict[str, DueCase]

    def _build_directory(self, content: Content, policy: Policy) -> None:
        self.show_resources = ShowResources(content, policy)
        self.open_category = OpenCategory(content, policy)
        self.none_fit = NoneFit(content, policy)
        self.more_found = MoreFound(content, policy)
        self.open_entry = OpenEntry(content, policy)
        self.save_entry = SaveEntry(content, policy)
        self.show_saved = ShowSaved(content, policy)
        self.remove_saved = RemoveSaved(content, policy)
        self.remind_of_entry = RemindOfEntry(content, policy)
        self.remind_at = RemindAt(content, policy)
        self.ask_wrong = AskWrong(content, policy)
        self.tell_wrong = TellWrong(content, policy)
        self.answer_tried = AnswerTried(content, policy)
        self.ask_company = AskCompany(content, policy)
        self.want_company = WantCompany(content, policy)
        self.go_along = GoAlong(content, policy)
        self.write_before = WriteBefore(content, policy)
        self.went_along = WentAlong(content, policy)
        self.show_directory = ShowDirectory(content, policy)
        self.entry_is_right = EntryIsRight(content, policy)
        self.hide_entry = HideEntry(content, policy)
        self.plan_directory = PlanDirectory(content, policy)
        self.take_links = TakeLinks(content, policy)
        self.due |= {TRIED: AskTried(content, policy), WEEKLY: TellWeekly(content, policy)}
