"""The places of the window, each made when it is first opened."""

from PySide6.QtWidgets import QWidget

from app.views.context import PageContext


def make_tourist(context: PageContext) -> QWidget:
    """Return the page."""
    from app.views.tourist import make_tourist_page

    return make_tourist_page(context)


def make_questionnaire(context: PageContext) -> QWidget:
    """Return the page."""
    from app.views.questionnaire import make_questionnaire_page

    return make_questionnaire_page(context)


def make_clients(context: PageContext) -> QWidget:
    """Return the page."""
    from app.views.clients.page import make_clients_page

    return focused(make_clients_page(context), "clients_table")


def make_duplicates(context: PageContext) -> QWidget:
    """Return the page."""
    from app.views.duplicates.page import make_duplicates_page

    return focused(make_duplicates_page(context), "duplicates_table")


def make_upkeep(context: PageContext) -> QWidget:
    """Return the page."""
    from app.views.upkeep import make_upkeep_page

    return focused(make_upkeep_page(context), "upkeep_kinds")


def make_imports(context: PageContext) -> QWidget:
    """Return the page."""
    from app.views.imports import make_import_page

    return focused(make_import_page(context), "import_grid")


def make_questionnaires(context: PageContext) -> QWidget:
    """Return the page."""
    from app.views.directories import make_directories_page

    return focused(make_directories_page(context), "directory_fields")


def make_dictionary(context: PageContext) -> QWidget:
    """Return the page."""
    from app.views.dictionary import make_dictionary_page

    return focused(make_dictionary_page(context), "dictionary_search")


def make_forms(context: PageContext) -> QWidget:
    """Return the page."""
    from app.views.forms import make_forms_page

    return make_forms_page(context)


def focused(page: QWidget, name: str) -> QWidget:
    """Return a page that puts the cursor where its work begins when it is opened."""
    first = page.findChild(QWidget, name)
    if first is not None:
        page.setFocusProxy(first)
    return page
