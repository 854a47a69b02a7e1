"""The group's board: the tourists of a tour beside what a country asks."""

from dataclasses import dataclass

from app.services.desk import Desk
from app.services.forms.manifest import Packs
from app.services.garbage import collector_paused
from app.services.questionnaire.people import Person, read_tourists
from app.services.questionnaire.shapes import Doubt, Line
from app.services.questionnaire.sheet import SheetMaker
from app.services.work import Work


@dataclass(frozen=True, slots=True)
class BoardRow:
    """How far one tourist's questionnaire is.

    Attributes:
        tourist_id: whose it is.
        name: surname and initials.
        asked: how many required questions are asked.
        answered: how many of these are answered.
        missing: the required questions without an answer, in order.
        doubtful: the questions with a doubt about their answer, in order; the passport's stand in `passport`.
        passport: what is doubtful of the passport for the country and the tour's dates.
        filled: keys of the fields that are answered.
    """

    tourist_id: int
    name: str
    asked: int
    answered: int
    missing: tuple[Line, ...]
    doubtful: tuple[Line, ...]
    passport: tuple[Doubt, ...]
    filled: frozenset[str] = frozenset()


def read_board(
    desk: Desk, tour_id: int, country: str, work: Work | None = None, packs: Packs | None = None
) -> list[BoardRow]:
    """Return how far each tourist of a tour is, in the order in which they came; a few queries for all of them.

    Raises:
        UserError: "questionnaire_unknown".
        Cancelled: the work was cancelled.
    """
    from app.services.questionnaire.dictionary import open_dictionary
    from app.services.questionnaire.directory import get_questionnaire

    work = work or Work()
    questionnaire = get_questionnaire(desk, country, packs)
    maker = SheetMaker(questionnaire, open_dictionary(desk), desk.today().isoformat())
    rows = []
    with collector_paused():
        with desk.store.transaction() as session:
            people = read_tourists(session, tour_id=tour_id)
        for at, person in enumerate(people):
            work.tick(at, len(people), "board_reading")
            rows.append(_row(maker, person))
    return rows


def _row(maker: SheetMaker, person: Person) -> BoardRow:
    sheet = maker.make(person)
    filled = frozenset(line.field.key for line in sheet.lines if line.value)
    return BoardRow(
        person.tourist_id,
        person.name,
        sheet.asked,
        sheet.answered,
        sheet.missing,
        sheet.doubtful,
        sheet.passport,
        filled,
    )
