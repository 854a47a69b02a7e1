"""Decides what the list of terms shows and what its actions do."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer

from app.services.questionnaire.dictionary import Term, remove_term, restore_term
from app.views.context import PageContext
from app.views.dictionary.listing import TermListing, categories_of, load_listing, narrow
from app.views.dictionary.view import DictionaryView
from app.views.jobs import Lane

EditTerm = Callable[[Term | None], Term | None]


class DictionaryPresenter(QObject):
    """Lives as long as its view.

    Args:
        context: the parts of the screen.
        view: the page.
        edit: asks for a term, new for None, and returns it as saved, or None where the dialog was left.
        exchange: is given the shown terms; imports or exports a spreadsheet.
    """

    def __init__(self, context: PageContext, view: DictionaryView, edit: EditTerm) -> None:
        super().__init__(view)
        self._context, self._view, self._edit = context, view, edit
        self._listing = TermListing((), ())
        self._shown: Sequence[Term] = ()
        self._wanted_key = ""
        view.filter_changed.connect(self._show)
        view.new_requested.connect(self._on_new)
        view.edit_requested.connect(self._on_edit)
        view.remove_requested.connect(self._on_remove)
        view.restore_requested.connect(self._on_restore)
        context.events.dictionary_changed.connect(self.refresh)
        self.refresh()

    @property
    def listing(self) -> TermListing:
        """Every term as it was loaded."""
        return self._listing

    @property
    def shown(self) -> Sequence[Term]:
        """The terms that the filter shows."""
        return self._shown

    def refresh(self) -> None:
        """Load anew; the marked term stays marked where it is shown."""
        self._context.runner.submit(
            Lane.INTERACTIVE,
            partial(load_listing, self._context.desk),
            on_done=self._on_loaded,
            on_error=self._context.tell_problem,
            receiver=self,
        )

    def _on_loaded(self, listing: TermListing) -> None:
        self._listing = listing
        self._view.show_languages(listing.languages)
        self._view.show_categories(categories_of(listing))
        self._show()

    def _show(self) -> None:
        """Show what fits the filter; mark the wanted term, else the one that was marked, else its neighbour."""
        marked, before = self._view.current_term(), [term.key for term in self._shown]
        view = self._view
        self._shown = narrow(self._listing, view.search_text(), view.category(), view.kind())
        keys = [term.key for term in self._shown]
        wanted = self._wanted_key or (marked.key if marked is not None else "")
        if wanted in keys:
            row = keys.index(wanted)
        else:
            row = min(before.index(wanted) if wanted in before and not view.search_text() else 0, len(keys) - 1)
        self._wanted_key = ""
        view.show_terms(self._shown, row)

    def _on_new(self) -> None:
        QTimer.singleShot(0, self, partial(self._ask, None))

    def _on_edit(self) -> None:
        term = self._view.current_term()
        if term is not None:
            QTimer.singleShot(0, self, partial(self._ask, term))

    def _ask(self, term: Term | None) -> None:
        saved = self._edit(term)
        if saved is not None:
            self._wanted_key = saved.key
        self._view.focus_list()

    def _on_remove(self) -> None:
        """Remove the term at once; the status line offers Undo."""
        term = self._view.current_term()
        if term is not None:
            self._write(partial(remove_term, self._context.desk, term), self.tr("Term “%1” removed"), term)

    def _on_restore(self) -> None:
        term = self._view.current_term()
        if term is not None:
            words = self.tr("“%1” is as Carnet has it again")
            self._write(partial(restore_term, self._context.desk, term), words, term)

    def _write(self, function: Callable[[], object], words: str, term: Term) -> None:
        self._context.runner.submit(
            Lane.INTERACTIVE,
            function,
            on_done=partial(self._on_written, words.replace("%1", term.term)),
            on_error=self._context.tell_problem,
            receiver=self,
        )

    def _on_written(self, words: str, change_set: int | None) -> None:
        self._context.tell_written(words, change_set)
        self._context.events.dictionary_changed.emit()
