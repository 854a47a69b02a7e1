"""Decides what the questionnaire's page does."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Slot

from app.errors import AppError
from app.services.forms.manifest import AnswerKind
from app.services.questionnaire.shapes import AnswerKey, Line, Sheet
from app.views.context import PageContext
from app.views.questionnaire.acts import AnswerActs
from app.views.questionnaire.answer_desk import AnswerDesk, PageData
from app.views.questionnaire.clashing import CLASH, label_of, shown_in
from app.views.questionnaire.editing import Act, Given
from app.views.questionnaire.given_lines import as_given, as_seen, brought_up, place_of, written_words
from app.views.questionnaire.loading import SheetLoader
from app.views.questionnaire.rows import GroupPlace, sheet_rows
from app.views.questionnaire.saving import AnswerSaver
from app.views.questionnaire.screen import QuestionnaireDialogs, QuestionnaireScreen
from app.views.questionnaire.terms import TermAsking, unknown_terms
from app.views.questionnaire.wording import (
    country_names,
    empty_title,
    sheet_facts,
    sheet_title,
    text_in,
    tour_facts,
)
from app.views.texts import explain
from app.views.tourist.words import saved_at


class QuestionnairePresenter(QObject):
    """Shows a tourist's questionnaire, saves what is given, translates, goes on to other tourists and countries."""

    def __init__(
        self,
        context: PageContext,
        screen: QuestionnaireScreen,
        answers: AnswerDesk,
        dialogs: QuestionnaireDialogs,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._screen = context, screen
        self._wanted: AnswerKey | None = None
        self._opened: set[GroupPlace] = set()
        self._is_leaving = False
        self._saved = self.tr("Answers are saved as one goes")
        self.loader = SheetLoader(context, answers, self)
        self.saver = AnswerSaver(context, answers, dialogs.ask_clash, self)
        self._terms = TermAsking(context, dialogs.ask_term, self)
        self.acts = AnswerActs(context, screen, self, self._terms)
        self.loader.loaded.connect(self._on_loaded)
        self.loader.failed.connect(self._on_not_loaded)
        self.saver.written.connect(self._on_written)
        self.saver.refused.connect(self._on_refused)
        self.saver.dropped.connect(self._on_dropped)
        self.saver.fetched.connect(self._on_fetched)
        self.saver.state_changed.connect(self._on_state_changed)

    @property
    def sheet(self) -> Sheet | None:
        """The shown questionnaire, or None."""
        return self.loader.sheet

    def show(
        self, tour_id: int, tourist_id: int | None = None, country: str = "", key: AnswerKey | None = None
    ) -> None:
        """Open the questionnaire of a tourist, on one answer if given."""
        if self._screen.commit():
            self._wanted = key
            if self.loader.open(tour_id, tourist_id, country):
                self._opened.clear()

    def choose_country(self, code: str) -> None:
        """Show another country's questions; the current one stays current where both ask it."""
        if self.loader.tour_id is None or code == self.loader.country:
            return
        if self._screen.commit():
            self._wanted = self._screen.current_key()
            self.loader.choose_country(code)
        elif self.loader.data is not None:
            self._screen.show_countries(
                country_names(self.loader.data.countries, self._context.language), self.loader.country
            )

    def next_tourist(self) -> None:
        """Go to the next tourist of the tour; the current question stays current."""
        self._go_by(1)

    def previous_tourist(self) -> None:
        """Go to the tourist before; the current question stays current."""
        self._go_by(-1)

    def _go_by(self, step: int) -> None:
        tourist_id = self.loader.neighbour(step)
        if tourist_id is not None and self.loader.tour_id is not None:
            self.show(self.loader.tour_id, tourist_id, key=self._screen.current_key())

    def go_back(self) -> None:
        """Go to the tourist's card."""
        if self.loader.tour_id is None:
            self._context.go.open_tours()
        else:
            self._context.go.open_tour(self.loader.tour_id, self.loader.tourist_id)

    def go_to(self, key: AnswerKey | None) -> None:
        """Make a question current; an entry of a group that is only offered is opened for it."""
        line = self.line_of(key)
        if line is not None and line.field.group and not self._screen.select_answer(key):
            self.open_entry((line.field.group, line.key.position))
        self._screen.select_answer(key)

    def next_doubtful(self) -> None:
        """Go to the next answer that is missing or doubtful; its unknown term may be asked for again."""
        if not self._screen.commit():
            return
        before = self._screen.current_key()
        if not self._screen.next_doubtful():
            self._context.voice.show_hint(self.tr("Nothing is missing and nothing is doubtful"))
            return
        if self._screen.current_key() == before:
            self._context.voice.show_hint(self.tr("This question is to be mended"))
        line = self.line_of(self._screen.current_key())
        if line is not None:
            self._terms.forget(line)

    def may_leave(self) -> bool:
        """Take over what is being typed and wait until everything is written; False stays."""
        self._is_leaving = True
        try:
            if not self._screen.commit():
                return False
            while self.saver.is_saving:
                if not self._context.runner.wait_idle():
                    return False
            return True
        finally:
            self._is_leaving = False

    def give(self, given: Given) -> None:
        """Write what was given; an answer is shown at once."""
        sheet = self.sheet
        if sheet is None:
            return
        self.saver.save(sheet, as_seen(given, self.line_of(given.line.key)))
        if given.act is Act.VALUE:
            self._show_sheet(sheet)

    def give_again(self, given: Given) -> None:
        """Write what was given over what stands now."""
        line = self.line_of(given.line.key)
        if line is not None:
            self.give(replace(given, line=line))

    def open_entry(self, place: GroupPlace) -> None:
        """Show the questions of a further entry of a repeated group."""
        sheet = self.sheet
        if sheet is not None:
            self._opened.add(place)
            self._show_sheet(sheet)
            first = next((one.key for one in sheet.lines if (one.field.group, one.key.position) == place), None)
            self._screen.select_answer(first)

    def remove_entry(self) -> None:
        """Remove the entry of a repeated group that the current question belongs to."""
        line = self.line_of(self._screen.current_key())
        if line is not None and line.field.group and line.field.repeats > 1 and self._screen.commit():
            self._opened = {place for place in self._opened if place[0] != line.field.group}
            self.give(Given(line, act=Act.REMOVE))

    @Slot(object)
    def _on_loaded(self, loaded: tuple[PageData, bool]) -> None:
        data, is_other = loaded
        names = country_names(data.countries, self._context.language)
        self._screen.show_countries(names, data.country)
        self._screen.show_can(before=self.loader.neighbour(-1) is not None, after=self.loader.neighbour(1) is not None)
        if data.sheet is None:
            self._screen.show_head(empty_title(data.tourists, data.tourist_id), tour_facts(data.tour))
            self._screen.show_empty("no_country" if data.tourists else "nobody", names)
            return
        self._screen.show_empty("")
        self._show_sheet(data.sheet)
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self.go_to(wanted)
        elif is_other:
            self._screen.select_first()
        self._on_state_changed()

    @Slot(object)
    def _on_not_loaded(self, error: AppError) -> None:
        if error.code in {"tour_removed", "tourist_removed"}:
            self._screen.show_empty("gone")
        else:
            self._context.tell_problem(error)

    def _show_sheet(self, sheet: Sheet) -> None:
        """Show a sheet with what was given and is not written yet."""
        data = self.loader.data
        if data is not None:
            self.loader.data = replace(data, sheet=sheet)
            self._screen.show_head(sheet_title(sheet), f"{tour_facts(data.tour)} · {sheet_facts(sheet)}")
        waiting = self.saver.waiting(sheet.tourist_id)
        lines = tuple(as_given(line, waiting.get(line.key)) for line in sheet.lines)
        self._screen.show_rows(sheet_rows(replace(sheet, lines=lines), self._context.language, self._opened))

    @Slot(object)
    def _on_written(self, done: tuple[Given, int | None, Sheet]) -> None:
        given, change_set, sheet = done
        before, self._saved = self.sheet, saved_at()
        if change_set is not None:
            self._tell_written(given, change_set, sheet)
            self.loader.tell_others()
        if before is None or place_of(before) != place_of(sheet):
            return
        self._show_sheet(sheet)
        new = brought_up(given, before, sheet, self._screen.current_key())
        if new is not None and not self._screen.is_editing():
            self._screen.select_answer(new)
        line = self.line_of(given.line.key)
        if line is not None and given.act is Act.VALUE and unknown_terms(line) and not self._is_leaving:
            QTimer.singleShot(0, self, partial(self._ask_terms, line))

    def _tell_written(self, given: Given, change_set: int, sheet: Sheet) -> None:
        """Say what was written; Undo leads back to its question."""
        language = self._context.language
        words, label = written_words(given, language), label_of(given, language)(CLASH)
        self._context.tell_written(
            words, change_set, partial(self._go_back_to, given.line.key, place_of(sheet)), what=label
        )

    def _go_back_to(self, key: AnswerKey, place: tuple[int, str]) -> None:
        """Make a question current once the sheet is read anew, where it is still shown."""
        if self.sheet is not None and place_of(self.sheet) == place:
            self._wanted = key

    def _ask_terms(self, line: Line) -> None:
        """Ask for the terms of an answer that was just given, unless it stands otherwise by now."""
        sheet = self.sheet
        if sheet is not None and self.line_of(line.key) == line:
            self._terms.ask(line, sheet.questionnaire.country.language)

    @Slot(object)
    def _on_refused(self, refused: tuple[Given, AppError]) -> None:
        """Say why it was not written, and open the editor on it again; where that can't be, Undo brings it."""
        given, error = refused
        sheet = self.sheet
        if sheet is not None:
            self._show_sheet(sheet)
        is_typed = given.act is Act.TEXT or (given.act is Act.VALUE and given.line.field.kind is AnswerKind.TEXT)
        if is_typed and self._screen.reopen(given):
            self._context.tell_problem(error)
            return
        label = text_in(given.line.field.labels, self._context.language)
        words = self.tr("%1 is not saved: %2").replace("%2", explain(error)).replace("%1", label)
        self._context.voice.show_done(words, undo=_GiveAgain(self, given))

    @Slot(object)
    def _on_dropped(self, given: Given) -> None:
        shown = shown_in(given, self._context.language)(CLASH, given.value)
        words = self.tr("Theirs stays; yours was: %1").replace("%1", shown)
        self._context.voice.show_done(words, undo=_GiveAgain(self, given))

    @Slot(object)
    def _on_fetched(self, sheet: Sheet) -> None:
        if self.sheet is not None and place_of(self.sheet) == place_of(sheet):
            self._show_sheet(sheet)

    @Slot()
    def _on_state_changed(self) -> None:
        self._screen.show_state(self.tr("Saving …") if self.saver.is_saving else self._saved)

    def line_of(self, key: AnswerKey | None) -> Line | None:
        """Return the question with its answer as it is shown; None where it is not asked."""
        sheet = self.sheet
        return next((one for one in sheet.lines if one.key == key), None) if sheet is not None else None


class _GiveAgain:
    """Writes what theirs was chosen over, when the status line's Undo is pressed."""

    def __init__(self, presenter: QuestionnairePresenter, given: Given) -> None:
        self._presenter, self._given = presenter, given

    def __call__(self) -> None:
        self._presenter.give_again(self._given)
