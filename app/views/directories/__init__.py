"""The directories of questionnaires: countries, fields, options."""

from functools import partial

from app.services.forms.manifest import Country
from app.services.questionnaire.attributes import FieldDraft
from app.services.questionnaire.directory import CountryDirectory
from app.views.context import PageContext
from app.views.directories.edition_dialog import ask_edition, show_problems
from app.views.directories.presenter import DirectoriesPresenter, Questions
from app.views.directories.view import DirectoriesView

__all__ = ["DirectoriesPage", "make_directories_page"]


class DirectoriesPage(DirectoriesView):
    """The page with its presenter."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context.language)
        ask = Questions(
            field=partial(_edit_field, context, self),
            country=partial(_edit_country, context, self),
            edition=partial(ask_edition, self),
            problems=partial(show_problems, self),
        )
        self._presenter = DirectoriesPresenter(context, self, ask)


def _edit_field(
    context: PageContext, page: DirectoriesView, directory: CountryDirectory, draft: FieldDraft | None, after: str
) -> str:
    from app.views.directories.editing import edit_field

    return edit_field(context, page, directory, draft, after)


def _edit_country(context: PageContext, page: DirectoriesView, country: Country | None) -> str:
    from app.views.directories.editing import edit_country

    return edit_country(context, page, country)


def make_directories_page(context: PageContext) -> DirectoriesPage:
    """Return the page of the questionnaires' directories."""
    return DirectoriesPage(context)
