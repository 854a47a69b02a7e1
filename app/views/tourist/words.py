"""The words and rows of the tourist screen, made from what the services give."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from app.person_fields import FIELD_BY_NAME, PersonValues
from app.services.persons.typing_in import show_value
from app.services.reports import ReportWords
from app.services.tours.ages import AgeClass, age_class
from app.services.tours.cards import ServiceCard, TourCard, TouristCard
from app.views.documents.passport_validity import Validity, passport_validity
from app.views.texts import Texts, choice, field_label
from app.views.tourist.loading import TourScreen

TouristWords = Texts("TouristWords")

SERVICE_ICONS = {
    "hotel": "bed",
    "flight": "plane",
    "transfer": "bus",
    "visa": "stamp",
    "insurance": "shield",
    "excursion": "luggage",
}


@dataclass(frozen=True, slots=True)
class TouristRow:
    """A line of the table of tourists.

    Attributes:
        id: the tourist.
        is_main: bears the star.
        surname: in Latin letters, as in the passport; in Russian ones where there are none.
        given_name: the same.
        born: as shown.
        born_key: as compared.
        passport: series and number.
        validity: what is said about the passport.
        age: "child", "infant" or empty.
        words: all that the filter looks in.
    """

    id: int
    is_main: bool
    surname: str
    given_name: str
    born: str
    born_key: str
    passport: str
    validity: Validity
    age: str
    words: str


def tourist_rows(screen: TourScreen, today: date) -> list[TouristRow]:
    """Return the lines of the table in the tourists' order."""
    return [_row(card, screen.tour, today) for card in screen.tourists]


def _row(card: TouristCard, tour: TourCard, today: date) -> TouristRow:
    values = card.values
    surname, given = _names(values)
    age = age_class(values["birth_date"], tour.arrival or today.isoformat())
    passport = f"{values['passport_series']} {values['passport_number']}".strip()
    born = show_value(FIELD_BY_NAME["birth_date"], values["birth_date"], "")
    names = ("surname_ru", "given_name_ru", "patronymic_ru", "surname_lat", "given_name_lat", "phone", "ticket_number")
    said = [*(values[name] for name in names), born, passport, passport.replace(" ", "")]
    return TouristRow(
        id=card.id or 0,
        is_main=card.is_main,
        surname=surname,
        given_name=given,
        born=born,
        born_key=values["birth_date"],
        passport=passport,
        validity=passport_validity(values["passport_expires"], tour.arrival, tour.departure, today),
        age="" if age is AgeClass.ADULT else str(age),
        words=fold_words(" ".join(said)),
    )


def fold_words(text: str) -> str:
    """Return a text as the filter compares it."""
    return text.casefold().replace("ё", "е")


def _names(values: PersonValues) -> tuple[str, str]:
    """Return surname and given name in the script in which there is a surname."""
    script = "lat" if values["surname_lat"] or not (values["surname_ru"] or values["given_name_ru"]) else "ru"
    other = "ru" if script == "lat" else "lat"
    given = values[f"given_name_{script}"] or values[f"given_name_{other}"]
    return values[f"surname_{script}"], given


def card_title(values: PersonValues) -> str:
    """Return whose card it is, as people say it."""
    russian = " ".join(part for part in (values["surname_ru"], values["given_name_ru"]) if part)
    latin = " ".join(part for part in (values["surname_lat"], values["given_name_lat"]) if part)
    return russian or latin or QCoreApplication.translate("TouristWords", "New tourist")


def tour_title(tour: TourCard) -> str:
    """Return the page's title."""
    title = QCoreApplication.translate("TouristWords", "Tour %1").replace("%1", tour.number)
    return " · ".join(part for part in (title, tour.title) if part)


def tour_facts(screen: TourScreen, language: str) -> str:
    """Return one line: dates, country, how many tourists, which services."""
    count = TouristWords.tr("%n tourist(s)", "", len(screen.tourists))
    kinds = list(dict.fromkeys(choice("service", one.kind).lower() for one in screen.services))
    dates = _date_span(screen.tour.arrival, screen.tour.departure, language)
    return " · ".join(part for part in (dates, screen.country, count, ", ".join(kinds)) if part)


def _date_span(start: str, end: str, language: str) -> str:
    """Return the days of a tour in words, the year once."""
    locale = QLocale(language)
    first, last = QDate.fromString(start, "yyyy-MM-dd"), QDate.fromString(end, "yyyy-MM-dd")
    whole = "d MMMM yyyy"
    if not (first.isValid() and last.isValid()):
        return " – ".join(locale.toString(one, whole) for one in (first, last) if one.isValid())
    if first == last:
        return locale.toString(first, whole)
    short = "d MMMM" if first.year() == last.year() else whole
    return f"{locale.toString(first, short)} – {locale.toString(last, whole)}"


def service_items(services: Sequence[ServiceCard]) -> list[tuple[object, str, str]]:
    """Return the services to tick: id, words, icon."""
    return [(one.id, service_words(one), SERVICE_ICONS.get(one.kind, "")) for one in services]


def service_words(service: ServiceCard) -> str:
    """Return a service in words: its kind unless the title says it, title, days."""
    kind = choice("service", service.kind)
    title = service.title if kind.casefold() in service.title.casefold() else f"{kind} {service.title}"
    days = short_days(service.starts, service.ends)
    return f"{title} {days}".strip()


def short_days(starts: str, ends: str) -> str:
    """Return days as 12–22.06, 28.06–02.07 or 12.06; empty where there are none."""
    first, last = (f"{day[8:10]}.{day[5:7]}" if len(day) == 10 else "" for day in (starts, ends))
    if not first or not last or first == last:
        return first or last
    return f"{first[:2]}–{last}" if starts[:7] == ends[:7] else f"{first}–{last}"


def saved_at() -> str:
    """Return "Saved 12:41" for now."""
    return QCoreApplication.translate("TouristWords", "Saved %1").replace("%1", QTime.currentTime().toString("HH:mm"))


def report_words(tour: TourCard, language: str) -> ReportWords:
    """Return what the tourist list says in the language of the window."""
    return ReportWords(
        language=language,
        title=tour_title(tour),
        headings={name: field_label(name) for name in FIELD_BY_NAME},
        sexes={sex: choice("sex", sex) for sex in ("M", "F")},
    )


def report_file_name(tour: TourCard) -> str:
    """Return a file name that every system takes."""
    number = "".join(letter if letter.isalnum() or letter in "-_" else "_" for letter in tour.number)[:60]
    return " ".join((QCoreApplication.translate("TouristWords", "Tourists"), f"{number}.xlsx"))
