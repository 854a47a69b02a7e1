"""Takes terms in from a spreadsheet and writes them into one, in the background."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot

from app.errors import AppError
from app.services.questionnaire.dictionary import open_dictionary
from app.services.questionnaire.dictionary_exchange import (
    RUSSIAN,
    ExchangeWords,
    ImportedTerms,
    TermList,
    export_terms,
    import_terms,
    read_terms_list,
)
from app.services.questionnaire.languages import language_name
from app.services.work import Work
from app.views.context import PageContext
from app.views.dictionary.presenter import DictionaryPresenter
from app.views.dictionary.view import DictionaryView
from app.views.jobs import Job, Lane
from app.views.texts import Texts, choice
from app.views.texts_of_choices import CHOICES

TermExchangeWords = Texts("TermExchangeWords")


@dataclass(frozen=True, slots=True)
class ExchangeQuestions:
    """What is asked.

    Attributes:
        open_path: which spreadsheet is read; None where the agent changed their mind.
        save_path: where one is written.
        confirm: shows what would be imported; returns the keys of which theirs are taken, or None.
    """

    open_path: Callable[[], Path | None]
    save_path: Callable[[], Path | None]
    confirm: Callable[[TermList, str], frozenset[str] | None]


class TermExchange(QObject):
    """Lives as long as its view."""

    def __init__(
        self, context: PageContext, view: DictionaryView, presenter: DictionaryPresenter, asks: ExchangeQuestions
    ) -> None:
        super().__init__(view)
        self._context, self._view, self._presenter, self._asks = context, view, presenter, asks
        self._job: Job | None = None
        view.import_requested.connect(self._on_import)
        view.export_requested.connect(self._on_export)
        view.cancel_requested.connect(self._on_cancel)

    @Slot()
    def _on_import(self) -> None:
        path = self._asks.open_path()
        if path is not None:
            self.read(path)

    def read(self, path: Path) -> None:
        """Compare a spreadsheet with the dictionary, then ask."""
        context, words = self._context, self._words()

        def compare(work: Work) -> TermList:
            grid = context.decoder.decode_file(path, work)
            return read_terms_list(grid, open_dictionary(context.desk), words, path.name)

        self._run(compare, partial(self._on_compared, path.name))

    def _on_compared(self, file_name: str, terms: TermList) -> None:
        QTimer.singleShot(0, self, partial(self._ask, file_name, terms))  # after the job that compared has ended

    def _ask(self, file_name: str, terms: TermList) -> None:
        taken = self._asks.confirm(terms, file_name)
        if taken is not None:
            self._run(partial(self._import, terms, taken), self._on_imported)

    def _import(self, terms: TermList, taken: frozenset[str], work: Work) -> ImportedTerms:
        return import_terms(self._context.desk, terms, taken, work)

    def _on_imported(self, result: ImportedTerms) -> None:
        added = TermExchangeWords.tr("%n term(s) added", "", result.added)
        changed = QCoreApplication.translate("TermExchange", "changed: %1").replace("%1", str(result.changed))
        self._context.tell_written(f"{added} · {changed}" if result.changed else added, result.change_set)
        self._context.events.dictionary_changed.emit()

    @Slot()
    def _on_export(self) -> None:
        path = self._asks.save_path()
        if path is None:
            return
        whole = path if path.suffix.lower() == ".xlsx" else path.with_name(f"{path.name}.xlsx")
        terms, languages, words = tuple(self._presenter.shown), self._presenter.listing.languages, self._words()

        def write(_work: Work) -> int:
            export_terms(whole, terms, languages, words)
            return len(terms)

        self._run(write, partial(self._on_exported, whole))

    def _on_exported(self, path: Path, count: int) -> None:
        words = TermExchangeWords.tr("%n term(s) saved as %1", "", count)
        self._context.voice.show_done(words.replace("%1", str(path)))

    def _words(self) -> ExchangeWords:
        """Return what headings, categories and sources are called in the language of the window."""
        shown_in = self._context.language
        languages = {one.code: language_name(one, shown_in) for one in self._presenter.listing.languages}
        headings = {RUSSIAN: choice("column", "term"), **languages}
        headings |= {"category": choice("column", "category"), "source": choice("column", "source")}
        categories = {code: choice("term_category", code) for code in CHOICES["term_category"] if code}
        sources = {code: choice("term_source", code) for code in CHOICES["term_source"]}
        return ExchangeWords(headings, categories, sources)

    def _run(self, function: Callable[[Work], object], on_done: Callable[..., object]) -> None:
        self._job = self._context.runner.submit(
            Lane.BACKGROUND,
            function,
            on_done=on_done,
            on_error=self._on_problem,
            on_progress=self._on_progress,
            on_end=self._on_end,
            title=QCoreApplication.translate("TermExchange", "Terms of the dictionary"),
            receiver=self,
        )

    def _on_progress(self, done: int, total: int, step: str) -> None:
        self._view.show_work(choice("step", step), done, total)

    def _on_end(self) -> None:
        self._view.show_work("")

    def _on_problem(self, error: AppError) -> None:
        self._context.tell_problem(error)

    @Slot()
    def _on_cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
