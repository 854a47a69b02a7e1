"""One term in a dialog: the Russian one, a field for each language, near terms whose texts one key takes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services.names.transliteration import to_latin
from app.services.questionnaire.dictionary import Dictionary, Term, TermState, term_key
from app.services.questionnaire.languages import language_name
from app.views.dialogs import AppDialog
from app.views.texts import choice
from app.views.texts_of_choices import CHOICES
from app.views.theme import px
from app.views.widgets import Button, ChoiceBox, FieldGrid, Label, LabelledField, LineEdit, Notice

NEAREST = 5
DEBOUNCE_MS = 120

_SHOWN_CHARACTERS = 70


@dataclass(frozen=True, slots=True)
class TermQuestion:
    """What the dialog asks.

    Attributes:
        title: of the dialog.
        sentence: what it is for.
        term: as it is now.
        dictionary: gives the languages and the nearest terms.
        shown_in: the language of the window.
        language: whose field is first; empty for the Russian term's.
    """

    title: str
    sentence: str
    term: Term
    dictionary: Dictionary
    shown_in: str
    language: str = ""


class TermDialog(AppDialog):
    """Enter saves, Esc leaves, Alt with a digit takes what a near term means.

    Names: "term_dialog"; "term_russian", "term_text_<language>", "term_category", "term_source"; "term_problem",
    "term_known"; "term_near_1" … "term_near_5"; "term_save", "term_dialog_cancel".

    Signals:
        save_requested: the term is to be saved.
    """

    save_requested = Signal()

    def __init__(self, question: TermQuestion, parent: QWidget | None = None) -> None:
        super().__init__(question.title, question.sentence, name="term_dialog", width_px=640, parent=parent)
        self._question = question
        self._dictionary = question.dictionary
        self._near: Sequence[Term] = ()
        self._problem = Notice("", "error", name="term_problem")
        self._russian = LabelledField(self.tr("Russian term"), LineEdit(name="term_russian"))
        self._texts = {
            one.code: LabelledField(language_name(one, question.shown_in), LineEdit(name=f"term_text_{one.code}"))
            for one in question.dictionary.languages
        }
        self._category = LabelledField(
            choice("column", "category"), ChoiceBox(_categories(question.term.category), name="term_category")
        )
        self._source = LabelledField(choice("column", "source"), LineEdit(name="term_source", max_length=120))
        self._known = Notice("", "info", name="term_known")
        self._near_title = Label("", "muted", name="term_near_title")
        self._near_buttons = [self._near_button(number) for number in range(1, NEAREST + 1)]
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DEBOUNCE_MS)
        self._timer.timeout.connect(self._show_nearest)
        self._lay_out()
        self._save = self.add_button(Button(self.tr("Save"), kind="primary", name="term_save"))
        self._save.setAutoDefault(True)
        self._save.setDefault(True)
        self._save.clicked.connect(self.save_requested)
        self._russian.editor.edited.connect(self._timer.start)
        self.show_term(question.term)
        self.focus(question.language)

    def show_term(self, term: Term) -> None:
        """Fill in a term."""
        self._russian.set_value(term.term)
        for language, box in self._texts.items():
            box.set_value(term.meanings.get(language, ""))
        self._category.set_value(term.category)
        self._source.set_value(shown_source(term.source))
        source = self._source.editor
        if isinstance(source, LineEdit):
            source.setReadOnly(term.state is TermState.SHIPPED)  # what becomes of it is the agency's
        self._show_nearest()

    def read(self) -> Term:
        """Return the term as it stands on the screen."""
        term = self._question.term
        kept = {language: text for language, text in term.meanings.items() if language not in self._texts}
        typed = {language: box.value() for language, box in self._texts.items()}
        source = self._source.value()
        return replace(
            term,
            term=self._russian.value(),
            category=self._category.value(),
            source=term.source if source == shown_source(term.source) else source,
            meanings=kept | {language: text for language, text in typed.items() if text},
        )

    def show_problem(self, text: str) -> None:
        """Say in a band what is wrong; nothing for the empty text."""
        self._problem.set_notice(text, "error")

    def set_saving(self, *, saving: bool) -> None:
        """Take no second Save while the first one runs."""
        self._save.setEnabled(not saving)

    def focus(self, language: str = "") -> None:
        """Go to the field of a language, or of the Russian term."""
        editor = self._texts.get(language, self._russian).editor
        if isinstance(editor, LineEdit):
            editor.setFocus(Qt.FocusReason.OtherFocusReason)
            editor.selectAll()

    def nearest(self) -> Sequence[Term]:
        """Return the terms that are offered."""
        return self._near

    def _lay_out(self) -> None:
        grid = FieldGrid()
        grid.add_row(self._russian)
        boxes = list(self._texts.values())
        for at in range(0, len(boxes), 2):
            pair = boxes[at : at + 2]
            grid.add_row(*pair, spans=[FieldGrid.COLUMNS // 2] * len(pair))
        grid.add_row(self._category, self._source)
        near = QVBoxLayout()
        near.setSpacing(px(2))
        near.addWidget(self._near_title)
        for button in self._near_buttons:
            near.addWidget(button)
        self.body.addWidget(self._problem)
        self.body.addWidget(self._known)
        self.body.addLayout(grid)
        self.body.addLayout(near)
        self.body.addStretch(1)

    def _near_button(self, number: int) -> Button:
        button = Button("", kind="quiet", shortcut=f"Alt+{number}", name=f"term_near_{number}")
        button.clicked.connect(self._on_near)
        return button

    @Slot()
    def _on_near(self) -> None:
        """Take what the near term means; what was typed in a language that it lacks stays."""
        sender = self.sender()
        at = next((at for at, button in enumerate(self._near_buttons) if button is sender), -1)
        if not 0 <= at < len(self._near):
            return
        term = self._near[at]
        for language, text in term.meanings.items():
            if language in self._texts:
                self._texts[language].set_value(text)
        if not self._category.value():
            self._category.set_value(term.category)
        self.focus(self._question.language or next(iter(self._texts), ""))

    @Slot()
    def _show_nearest(self) -> None:
        """Offer what lies near the Russian term, say whether it is known, and spell it by letters."""
        russian = self._russian.value()
        known = self._dictionary.exact(russian)
        is_other = known is not None and known.key != self._question.term.key
        words = self.tr("The dictionary has this term: %1").replace("%1", meanings_in_line(known)) if known else ""
        self._known.set_notice(words if is_other else self._carnets(), "info")
        found = self._dictionary.nearest(russian, NEAREST + 1)
        own = {self._question.term.key, term_key(russian)}
        self._near = [term for term in found if term.key not in own][:NEAREST]
        self._near_title.setText(self.tr("Near terms: take their translation"))
        self._near_title.setVisible(bool(self._near))
        for at, button in enumerate(self._near_buttons):
            button.setVisible(at < len(self._near))
            if at < len(self._near):
                words = f"{self._near[at].term}: {meanings_in_line(self._near[at])}"
                button.setText(_shortened(words).replace("&", "&&"))
                button.setShortcut(f"Alt+{at + 1}")  # a changed text drops it
                button.setToolTip(words)
        by_letters = self.tr("by letters: %1").replace("%1", to_latin(russian)) if russian else ""
        for box in self._texts.values():
            if isinstance(box.editor, LineEdit):
                box.editor.setPlaceholderText(by_letters)

    def _carnets(self) -> str:
        """Say what Carnet has for a term that the agency changed, and whether that is new."""
        term = self._question.term
        if term.state is not TermState.CHANGED or not term.shipped:
            return ""
        words = self.tr("Carnet's: %1")
        if term.shipped_differs:
            words = self.tr("Carnet's has changed since: %1")
        return words.replace("%1", " · ".join(term.shipped.values()))


def meanings_in_line(term: Term) -> str:
    """Return what a term means in one line."""
    return " · ".join(term.meanings.values())


def shown_source(source: str) -> str:
    """Return a source in words."""
    return choice("term_source", source)


def _categories(current: str) -> list[tuple[str, str]]:
    """Return the categories to choose from by their words, none first; with the current one where it is another."""
    known: Mapping[str, str] = CHOICES["term_category"]
    codes = sorted((code for code in {*known, current} if code), key=_words)
    return [("", choice("term_category", "")), *((code, _words(code)) for code in codes)]


def _words(code: str) -> str:
    return choice("term_category", code)


def _shortened(text: str) -> str:
    return text if len(text) <= _SHOWN_CHARACTERS else text[: _SHOWN_CHARACTERS - 1] + "…"


def unknown_term_question(dictionary: Dictionary, russian: str, language: str, shown_in: str) -> TermQuestion:
    """Return what is asked when an answer's term is not known in a language."""
    known = dictionary.exact(russian)
    term = known or Term(term=" ".join(russian.split()))
    return TermQuestion(
        QCoreApplication.translate("TermDialog", "A term that the dictionary lacks"),
        QCoreApplication.translate(
            "TermDialog", "Enter what it means; it is kept and used at once, here and in every questionnaire."
        ),
        term,
        dictionary,
        shown_in,
        language,
    )
