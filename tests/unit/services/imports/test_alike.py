"""Whom the new rows of a list look like, on a real base."""

import pytest

from app.errors import Cancelled
from app.services.clients.directory import remove_client, save_client
from app.services.desk import Desk
from app.services.imports.alike import AlikeMemory, ask_of_alike, look_up_alike
from app.services.imports.commit import import_tourists
from app.services.imports.fates import Fate, Into, RowFate, foresee
from app.services.imports.rows import ImportRow, RowChoice
from app.services.tours.reading import list_tourists
from app.services.work import Work
from tests.factories import add_client, add_tour, import_row

OLEG = {"surname_ru": "Орлов", "given_name_ru": "Олег", "patronymic_ru": "Ильич", "birth_date": "1979-01-02",
        "phone": "+7 912 000-11-22", "sex": "M"}  # fmt: skip
SWAPPED = {"surname_ru": "Орлов", "given_name_ru": "Олег", "birth_date": "1979-02-01", "phone": "8 912 000 11 22"}


def told(desk: Desk, rows: list[ImportRow], into: Into, memory: AlikeMemory | None = None) -> tuple[RowFate, ...]:
    memory = memory or AlikeMemory()
    fates = foresee(desk, rows, into)
    look_up_alike(desk, rows, fates, memory, Work())
    return ask_of_alike(desk, rows, fates, memory)


@pytest.fixture(params=["tour", "clients"])
def into(request, desk: Desk) -> Into:
    return Into(add_tour(desk).id if request.param == "tour" else None)


def test_that_a_new_row_that_looks_like_a_client_is_asked_about_with_the_reasons(desk: Desk, into: Into) -> None:
    known = add_client(desk, **OLEG)
    [fate] = told(desk, [import_row(**SWAPPED)], into)
    assert (fate.fate, fate.kind, fate.reason, fate.client_id) == (Fate.ASK, "alike", "looks_like", None)
    [candidate] = fate.candidates
    assert (candidate.client_id, candidate.version, candidate.values["patronymic_ru"]) == (
        known.id,
        known.version,
        "Ильич",
    )
    assert {"birth_swapped", "phone_same"} <= {reason.code for reason in fate.likenesses[0].reasons}


CHILD = {"surname_ru": "Макаль", "given_name_ru": "Зинаида", "patronymic_ru": "Васильевна", "birth_date": "2017-05-12"}


@pytest.mark.parametrize("birth", ["2016-05-12", "2017-12-05", "2017-05-13"])
def test_that_three_equal_names_and_a_nearly_equal_birth_date_are_asked_about(
    desk: Desk, into: Into, birth: str
) -> None:
    known = add_client(desk, **CHILD, passport_series="71", passport_number="7654321")
    add_client(desk, **{**CHILD, "given_name_ru": "Зоя"})
    [fate] = told(desk, [import_row(**{**CHILD, "birth_date": birth})], into)
    assert (fate.kind, [one.client_id for one in fate.candidates]) == ("alike", [known.id])


@pytest.mark.parametrize(
    "changes", [{"patronymic_ru": ""}, {"patronymic_ru": "Ильинична"}, {"birth_date": "2012-03-05"}]
)
def test_that_namesakes_are_new(desk: Desk, into: Into, changes: dict[str, str]) -> None:
    add_client(desk, **CHILD)
    [fate] = told(desk, [import_row(**{**CHILD, "birth_date": "2016-05-12", **changes})], into)
    assert fate.fate is Fate.NEW


def test_that_of_equal_clients_who_is_known_best_is_named_first(desk: Desk, into: Into) -> None:
    poor = add_client(desk, **CHILD)
    rich = add_client(desk, **CHILD, passport_number="7654321", city="Небывальск", sex="F")
    middling = add_client(desk, **CHILD, city="Небывальск")
    [fate] = told(desk, [import_row(**{**CHILD, "birth_date": "2016-05-12"})], into)
    assert [one.client_id for one in fate.candidates] == [rich.id, middling.id, poor.id]


def test_that_strangers_and_known_ones_keep_their_fates(desk: Desk, into: Into) -> None:
    add_client(desk, **OLEG)
    rows = [import_row(**OLEG), import_row(surname_ru="Иная", given_name_ru="Вера", birth_date="1990-05-06")]
    assert told(desk, rows, into) == foresee(desk, rows, into)


def test_that_nothing_is_asked_of_a_client_to_whom_another_row_belongs(desk: Desk, into: Into) -> None:
    add_client(desk, **OLEG)
    _, second = told(desk, [import_row(**OLEG), import_row(**SWAPPED)], into)
    assert second.fate is Fate.NEW


def test_that_what_was_looked_up_is_not_looked_up_again(desk: Desk, into: Into) -> None:
    add_client(desk, **OLEG)
    rows, memory = [import_row(**SWAPPED)], AlikeMemory()
    plain = foresee(desk, rows, into)
    assert memory.count_lacking(rows, plain) == 1
    told(desk, rows, into, memory)
    assert memory.count_lacking(rows, plain) == 0
    stopped = Work()
    stopped.cancel()
    look_up_alike(desk, rows, plain, memory, stopped)  # would raise where it had to look
    assert ask_of_alike(desk, rows, plain, memory)[0].kind == "alike"


def test_that_a_client_who_is_gone_meanwhile_is_not_offered(desk: Desk, into: Into) -> None:
    card = add_client(desk, **OLEG)
    rows, memory = [import_row(**SWAPPED)], AlikeMemory()
    told(desk, rows, into, memory)
    remove_client(desk, card.id or 0)
    assert ask_of_alike(desk, rows, foresee(desk, rows, into), memory)[0].fate is Fate.NEW


def test_that_looking_can_be_cancelled(desk: Desk, into: Into) -> None:
    rows, stopped = [import_row(**SWAPPED)], Work()
    stopped.cancel()
    with pytest.raises(Cancelled):
        look_up_alike(desk, rows, foresee(desk, rows, into), AlikeMemory(), stopped)


def test_that_the_import_links_such_a_row_where_that_was_chosen_and_adds_it_otherwise(desk: Desk) -> None:
    tour_id, known = add_tour(desk).id or 0, add_client(desk, **OLEG)
    row = import_row(**SWAPPED)
    import_tourists(desk, tour_id, [row], frozenset())
    chosen = {0: RowChoice(known.id, "client", present="skip", client_version=known.version)}
    import_tourists(desk, add_tour(desk, number="2").id or 0, [row], frozenset(), choices=chosen)
    assert [one.client_id for one in list_tourists(desk, tour_id)] == [None]
    assert [one.client_id for one in list_tourists(desk, tour_id + 1)] == [known.id]


def test_that_a_choice_on_other_grounds_is_kept_back(desk: Desk) -> None:
    tour_id, known = add_tour(desk).id or 0, add_client(desk, **OLEG)
    save_client(desk, known.with_values(phone="+7 912 999-99-99"), known)
    chosen = {0: RowChoice(known.id, "client", client_version=known.version)}
    summary = import_tourists(desk, tour_id, [import_row(**SWAPPED)], frozenset(), choices=chosen)
    assert [one.problems[0].code for one in summary.refused] == ["changed_meanwhile"]
