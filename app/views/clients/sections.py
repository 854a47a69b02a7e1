"""What each section of the card shows in its table and asks in its dialog."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication

from app.services.clients.cards import CARD_KINDS, DOCUMENT_KINDS
from app.services.clients.drafts import ShownRow
from app.services.persons.dates import format_date
from app.views.clients.row_dialog import RowField
from app.views.clients.rows_part import RowsPart
from app.views.table_models import Cell, Column
from app.views.texts import choice, field_label


def _text(name: str, shown: ShownRow) -> str:
    return str(getattr(shown.row, name))


def _date(name: str, shown: ShownRow) -> str:
    return format_date(_text(name, shown))


def _choice(kind: str, name: str, shown: ShownRow) -> str:
    return choice(kind, _text(name, shown))


def _state(shown: ShownRow) -> Cell:
    """Say that a row is the current one, or that it was replaced and when."""
    if shown.current:
        return Cell(QCoreApplication.translate("ClientSections", "Current"), "good", "check")
    replaced = getattr(shown.row, "replaced_on", "")
    if replaced:
        words = QCoreApplication.translate("ClientSections", "until %1").replace("%1", format_date(replaced))
        return Cell(words, "muted")
    return Cell()


def _former_name(shown: ShownRow) -> str:
    return " ".join(_text(name, shown) for name in ("surname_ru", "given_name_ru", "patronymic_ru")).strip()


def _former_latin(shown: ShownRow) -> str:
    return " ".join(_text(name, shown) for name in ("surname_lat", "given_name_lat")).strip()


def _column(name: str, width: int, get: Callable[[ShownRow], str | Cell] | None = None) -> Column[ShownRow]:
    """Return a column that is headed by its field's own label."""
    return Column(name, choice("column", name), get or partial(_text, name), width=width)


def _wide(column: Column[ShownRow]) -> Column[ShownRow]:
    return Column(column.key, column.title, column.get, width=column.width, stretch=True)


def _state_column() -> Column[ShownRow]:
    return Column("state", QCoreApplication.translate("ClientSections", "State"), _state, width=16)


def _documents() -> RowsPart:
    columns = [
        _wide(_column("kind", 20, partial(_choice, "document", "kind"))),
        _column("series", 5),
        _column("number", 10),
        _column("issued", 10, partial(_date, "issued")),
        _column("expires", 12, partial(_date, "expires")),
        _state_column(),
    ]
    return RowsPart(
        "documents",
        QCoreApplication.translate("ClientSections", "Documents"),
        QCoreApplication.translate(
            "ClientSections", "No documents yet. Former ones are kept here, too, and are found."
        ),
        columns,
        add_text=QCoreApplication.translate("ClientSections", "Add"),
        current_text=QCoreApplication.translate("ClientSections", "Make current"),
        elastic={"kind": 18, "state": 11},
        optional=("issued",),  # its dialog shows it
    )


def _phones() -> RowsPart:
    return RowsPart(
        "phones",
        QCoreApplication.translate("ClientSections", "Phones"),
        QCoreApplication.translate("ClientSections", "No phones yet."),
        [_column("number", 20), _wide(_column("note", 16)), _state_column()],
        add_text=QCoreApplication.translate("ClientSections", "Add"),
        current_text=QCoreApplication.translate("ClientSections", "Make current"),
    )


def _emails() -> RowsPart:
    return RowsPart(
        "emails",
        QCoreApplication.translate("ClientSections", "E-mail"),
        QCoreApplication.translate("ClientSections", "No e-mail addresses yet."),
        [_column("address", 28), _wide(_column("note", 12)), _state_column()],
        add_text=QCoreApplication.translate("ClientSections", "Add"),
        current_text=QCoreApplication.translate("ClientSections", "Make current"),
    )


def _addresses() -> RowsPart:
    labelled = ("postal_code", 9), ("city", 14), ("street", 18), ("building", 7), ("flat", 6)
    columns: list[Column[ShownRow]] = [
        Column(name, field_label(name), partial(_text, name), width=width, stretch=name == "street")
        for name, width in labelled
    ]
    return RowsPart(
        "addresses",
        QCoreApplication.translate("ClientSections", "Addresses"),
        QCoreApplication.translate("ClientSections", "No addresses yet."),
        [*columns, _column("note", 10), _state_column()],
        add_text=QCoreApplication.translate("ClientSections", "Add"),
        current_text=QCoreApplication.translate("ClientSections", "Make current"),
        elastic={"city": 8, "street": 8, "state": 9},
        optional=("note",),  # its dialog shows it
    )


def _cards() -> RowsPart:
    return RowsPart(
        "cards",
        QCoreApplication.translate("ClientSections", "Cards"),
        QCoreApplication.translate(
            "ClientSections",
            "No discount, loyalty or bank cards yet. Of a bank card only the last four digits are kept.",
        ),
        [
            _column("kind", 24, partial(_choice, "card", "kind")),
            _column("series", 8),
            _column("number", 16),
            _wide(_column("note", 12)),
        ],
        add_text=QCoreApplication.translate("ClientSections", "Add"),
    )


def _traits() -> RowsPart:
    return RowsPart(
        "traits",
        QCoreApplication.translate("ClientSections", "Traits"),
        QCoreApplication.translate("ClientSections", "Nothing yet: an allergy, a seat by the window, a quiet room."),
        [_column("name", 20), _wide(_column("value", 24))],
        add_text=QCoreApplication.translate("ClientSections", "Add"),
    )


def _former_names() -> RowsPart:
    columns: list[Column[ShownRow]] = [
        Column("name", choice("column", "name"), _former_name, width=26, stretch=True),
        Column("latin", QCoreApplication.translate("ClientSections", "Latin"), _former_latin, width=22),
        _column("replaced_on", 11, partial(_date, "replaced_on")),
    ]
    return RowsPart(
        "former_names",
        QCoreApplication.translate("ClientSections", "Former names"),
        QCoreApplication.translate("ClientSections", "None. A replaced name is kept here by itself, and is found."),
        columns,
        add_text=QCoreApplication.translate("ClientSections", "Add"),
    )


def _family() -> RowsPart:
    return RowsPart(
        "family",
        QCoreApplication.translate("ClientSections", "Family"),
        QCoreApplication.translate("ClientSections", "Nobody yet. Link the clients who travel together."),
        [
            _wide(_column("name", 26)),
            _column("relation", 18, partial(_choice, "relation", "relation")),
        ],
        add_text=QCoreApplication.translate("ClientSections", "Add"),
    )


MAKERS: dict[str, Callable[[], RowsPart]] = {
    "documents": _documents,
    "former_names": _former_names,
    "phones": _phones,
    "emails": _emails,
    "addresses": _addresses,
    "cards": _cards,
    "traits": _traits,
    "family": _family,
}
"""Makes the table of each section."""


def _field(name: str, span: int = 6, *, is_date: bool = False) -> RowField:
    return RowField(name, field_label(name), is_date=is_date, span=span)


def _kind_field(kind: str, codes: tuple[str, ...]) -> RowField:
    return RowField("kind", choice("column", "kind"), tuple((code, choice(kind, code)) for code in codes), span=12)


def fields_of_section(section: str) -> list[RowField]:
    """Return what the dialog of a section edits."""
    note = _field("note", 12)
    names = ("surname_ru", "given_name_ru", "patronymic_ru", "surname_lat", "given_name_lat")
    return {
        "documents": [
            _kind_field("document", DOCUMENT_KINDS),
            _field("series", 4),
            _field("number", 8),
            _field("issued", 6, is_date=True),
            _field("expires", 6, is_date=True),
            _field("issuer", 12),
        ],
        "phones": [_field("number"), _field("note")],
        "emails": [_field("address"), _field("note")],
        "addresses": [
            _field("postal_code", 4),
            _field("city", 8),
            _field("street", 12),
            _field("building", 6),
            _field("flat", 6),
            note,
        ],
        "cards": [_kind_field("card", CARD_KINDS), _field("series", 4), _field("number", 8), note],
        "traits": [_field("name", 5), _field("value", 7)],
        "former_names": [*(_field(name) for name in names), _field("replaced_on", is_date=True)],
    }[section]
