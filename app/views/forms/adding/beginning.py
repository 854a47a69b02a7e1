"""With what adding a form begins: its head, its way about, and where the next box goes."""

from collections.abc import Sequence
from datetime import date

from app.services.forms.adding import DroppedPdf
from app.services.forms.box_naming import BoxNamer
from app.services.forms.manifest import Country, Edition, FormPack, Packs
from app.services.forms.mapping import Item
from app.services.forms.mapping_draft import MappingDraft
from app.services.forms.matching import Matcher
from app.services.forms.pdf.free_places import next_place
from app.services.forms.pdf.printed_page import PrintedPage
from app.services.forms.pdf.shapes import Rect
from app.services.forms.places import TemplateKind
from app.views.forms.adding.screen import FormHead
from app.views.forms.adding.wording import AddingWords
from app.views.questionnaire.wording import country_names, text_in


def country_choices(countries: Sequence[Country], language: str) -> list[tuple[str, str]]:
    """Return the countries that a form may be of, by name, after none."""
    names = sorted(country_names(countries, language), key=lambda one: one[1].casefold())
    return [("", AddingWords.tr("No country")), *names]


def first_head(dropped: DroppedPdf, known: FormPack | None, country: str, language: str, today: date) -> FormHead:
    """Return the head that a PDF begins with: by its file's name, or that of the form that was known again."""
    if known is None:
        return FormHead(dropped.name.rsplit(".", 1)[0].replace("_", " "), country)
    edition = known.edition if dropped.stays_itself else Edition("", today.isoformat())
    title = text_in(known.titles, language)
    return FormHead(title, known.country, edition.name, edition.valid_from, edition.valid_to)


def first_draft(dropped: DroppedPdf, items: Sequence[Item], packs: Packs) -> MappingDraft:
    """Return the way about as it is at first; drawn boxes are named by what is printed."""
    is_flat = dropped.kind is TemplateKind.FLAT
    name = BoxNamer(dropped.printed, Matcher(packs), packs.meanings).name if is_flat else None
    return MappingDraft(items, packs.meanings, dropped.form.pages, name)


def place_for_next(dropped: DroppedPdf, items: Sequence[Item], page: int, key: int | None) -> Rect | None:
    """Return where the next box of a page goes, counted from 0, after that of the key; None where there is no page."""
    sizes, printed = dropped.form.pages, dropped.printed
    if not 0 <= page < len(sizes):
        return None
    spots = {item.key: rect for item in items for at, rect in item.spots if at == page + 1}
    found = printed[page] if page < len(printed) else PrintedPage()
    return next_place(found, sizes[page], list(spots.values()), spots.get(key) if key is not None else None)
