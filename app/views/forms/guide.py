"""Leads from the page of forms to where things are mended."""

from PySide6.QtCore import QObject, Slot

from app.services.forms.packs import GENERAL_CODE
from app.views.context import PageContext
from app.views.forms.presenter import FormsPresenter
from app.views.forms.wishes import Lead
from app.views.forms.wording import SETTINGS, lead_of


class FormsGuide(QObject):
    """Opens answers, questionnaires, cards and tours."""

    def __init__(self, context: PageContext, presenter: FormsPresenter, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._presenter = context, presenter

    @Slot()
    def mend(self) -> None:
        """Do what the preview without pages offers."""
        if self._presenter.lacks_pdf:
            self._presenter.choose_pdf()
        else:
            self.open_questionnaire()

    @Slot()
    def mend_page(self) -> None:
        """Do what the empty page offers."""
        data = self._presenter.data
        if data is not None and not data.tourists:
            self._context.go.open_tour(data.tour.id or 0)
        else:
            self._context.go.open_tours()

    @Slot(object)
    def open_check(self, key: object) -> None:
        """Go to the answer that is missing, too long or not translated; or to the settings."""
        if key == SETTINGS:
            self._context.go.open_settings()
        lead = lead_of(key)
        if lead is not None:
            self.go_to(lead)

    def go_to(self, lead: Lead) -> None:
        """Go to an answer of a tourist."""
        data = self._presenter.data
        if data is not None:
            self._context.go.open_questionnaire(data.tour.id or 0, lead[0], self._questionnaire(), lead[1])

    def _questionnaire(self) -> str:
        """Return the code of the questionnaire that the shown form is filled from."""
        data, choice = self._presenter.data, self._presenter.choice
        asks_itself = choice is not None and not choice.pack.country and bool(choice.pack.fields)
        return GENERAL_CODE if asks_itself else data.country if data is not None else ""

    @Slot()
    def open_questionnaire(self) -> None:
        """Go to the tourist's questionnaire."""
        data = self._presenter.data
        if data is not None:
            self._context.go.open_questionnaire(data.tour.id or 0, self._presenter.tourist_id, self._questionnaire())

    @Slot()
    def go_back(self) -> None:
        """Go to the tourist's card."""
        data = self._presenter.data
        if data is not None:
            self._context.go.open_tour(data.tour.id or 0, self._presenter.tourist_id)
