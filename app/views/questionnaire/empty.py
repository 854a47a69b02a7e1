"""The questionnaire's page where there is nothing to ask: why, and what mends it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.views.widgets import Button, EmptyState


class QuestionnaireEmpty(EmptyState):
    """Named "questionnaire_empty", its buttons "questionnaire_empty_action" and "questionnaire_to_directory".

    Signals:
        directory_requested: the directory of questionnaires is wanted, to make the one that is missing.
    """

    directory_requested = Signal()

    def __init__(self) -> None:
        self._to_directory = Button("", name="questionnaire_to_directory")
        super().__init__(
            "file-text", "", "", action_text=" ", further=(self._to_directory,), name="questionnaire_empty"
        )
        self._to_directory.setText(self.tr("To the directory"))
        self._to_directory.clicked.connect(self.directory_requested)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(self.focused())
        if self.button is not None:
            self.button.setAutoDefault(True)  # Enter presses it

    def focused(self) -> QWidget:
        """Return what the cursor belongs on: the button that mends what is empty."""
        return self.button or self._to_directory

    def show_why(self, why: str, countries: Sequence[tuple[str, str]]) -> None:
        """Say why there are no questions: "nobody", "no_country", "gone"."""
        title, sentence, action_text = self._words_of(why, countries)
        self.set_words(title, sentence)
        if self.button is not None:
            self.button.setText(action_text)
        self._to_directory.setVisible(why == "no_country" and bool(countries))

    def _words_of(self, why: str, countries: Sequence[tuple[str, str]]) -> tuple[str, str, str]:
        if why == "nobody":
            return (
                self.tr("No tourist in this tour yet"),
                self.tr("A questionnaire asks one tourist what an embassy wants to know. Add the tourists first."),
                self.tr("To the tourists"),
            )
        if why == "gone":
            return (
                self.tr("This tourist was removed"),
                self.tr("Undo in the status line brings a tourist back right after the removal."),
                self.tr("To the tours"),
            )
        if countries:
            names = ", ".join(name for _, name in countries)
            return (
                self.tr("No questionnaire for the tour's country"),
                self.tr("Choose one of these above: %1. A further one is made in the directory.").replace("%1", names),
                self.tr("Choose the country"),
            )
        return (
            self.tr("No questionnaires yet"),
            self.tr("The directory of questionnaires holds what each country asks. It is empty."),
            self.tr("To the directory"),
        )
