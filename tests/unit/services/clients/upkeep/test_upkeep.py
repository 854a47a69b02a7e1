"""Tidying up: what is wrong is found in its record, mended in one change set, and undone whole."""

import pytest

from app.errors import Cancelled
from app.services.clients.cards import ClientCard
from app.services.clients.directory import get_client, remove_client, save_client
from app.services.clients.upkeep import finding as looking
from app.services.clients.upkeep.finding import findings
from app.services.clients.upkeep.mending import mend
from app.services.clients.upkeep.shapes import Finding, FindingKind
from app.services.desk import Desk
from app.services.tours.reading import get_tourist
from app.services.work import Work
from tests.factories import FULL, add_client, add_tour, add_tourist, assert_sound, snapshot, undo

MIXED, SPACES = FindingKind.MIXED_ALPHABET, FindingKind.STRAY_SPACES
DATES, EXPIRED = FindingKind.IMPOSSIBLE_DATE, FindingKind.PASSPORT_EXPIRED_FOR_TOUR
UNLINKED = FindingKind.TOURIST_WITHOUT_CLIENT


def write(desk: Desk, card: ClientCard, **values: str) -> int:
    """Write into a client what no screen would let through, as another program may have."""
    with desk.writing("client_saved") as writer:
        writer.update("client", card.id or 0, dict(values))
    return card.id or 0


def told(desk: Desk, kind: FindingKind) -> list[tuple[int, str, str, str]]:
    return [(one.record_id, one.field, one.proposed, one.code) for one in findings(desk, kind).rows]


@pytest.mark.parametrize("kind", FindingKind)
def test_that_nothing_is_found_where_nothing_is_wrong(desk: Desk, kind: FindingKind) -> None:
    add_client(desk, **FULL)
    add_client(desk, surname_ru="Смит III", given_name_ru="Джон де ла Крус")
    tour = add_tour(desk, departure="2026-07-20")
    add_tourist(desk, tour.id or 0, surname_ru="Иной", passport_expires="2030-01-01")
    assert told(desk, kind) == []


@pytest.mark.parametrize(
    ("field", "value", "proposed"),
    [
        ("surname_ru", "Пpидуманова", "Придуманова"),  # a Latin p
        ("surname_lat", "PRIDUMANOVА", "PRIDUMANOVA"),  # a Cyrillic А
        ("patronymic_ru", "Маrкoвна", ""),  # r is like no Russian letter
        ("given_name_ru", "Анна Maрия", "Анна Мария"),
        ("passport_series", "АВ", "AB"),
    ],
)
def test_that_a_name_of_two_alphabets_is_found_and_mended(desk: Desk, field: str, value: str, proposed: str) -> None:
    card = add_client(desk, **FULL)
    client_id = write(desk, card, **{field: value})
    assert told(desk, MIXED) == [(client_id, field, proposed, "alphabets_mixed")]
    before = snapshot(desk.store)
    done = mend(desk, findings(desk, MIXED).rows)
    assert done.done == bool(proposed)
    assert get_client(desk, client_id).values[field] == (proposed or value)
    assert get_client(desk, client_id).former_names == ()
    if proposed:
        undo(desk, done.change_set)
    assert snapshot(desk.store) == before


@pytest.mark.parametrize(
    ("field", "value", "proposed", "code"),
    [
        ("passport_number", "1234О67", "1234067", "letters_in_number"),  # a Cyrillic О
        ("passport_number", "1234O67", "1234067", "letters_in_number"),  # a Latin one
        ("passport_number", "12З4Il7", "1234117", "letters_in_number"),
        ("passport_number", "1234Ж67", "", "alphabets_mixed"),
        ("passport_series", "7З", "73", "letters_in_number"),
        ("surname_ru", "Сидор0в", "Сидоров", "digits_in_name"),
        ("surname_ru", "3убов", "Зубов", "digits_in_name"),
        ("surname_ru", "СИДОР0В", "СИДОРОВ", "digits_in_name"),
        ("surname_ru", "Иванов1", "", "digits_in_name"),
        ("surname_ru", "Ivanov", "", "name_of_other_alphabet"),
        ("patronymic_ru", "Sergeevich", "", "name_of_other_alphabet"),
        ("given_name_lat", "АННА", "", "name_of_other_alphabet"),
    ],
)
def test_that_signs_in_the_wrong_place_are_found(desk: Desk, field: str, value: str, proposed: str, code: str) -> None:
    client_id = write(desk, add_client(desk, **FULL), **{field: value})
    assert told(desk, MIXED) == [(client_id, field, proposed, code)]
    mend(desk, findings(desk, MIXED).rows)
    assert get_client(desk, client_id).values[field] == (proposed or value)
    assert told(desk, MIXED) == ([] if proposed else [(client_id, field, "", code)])


def test_that_a_number_of_another_country_is_not_made_digits_for_sure(desk: Desk) -> None:
    card = add_client(desk, **{**FULL, "citizenship": "KAZ"})
    write(desk, card, passport_number="N1234О67")
    (one,) = findings(desk, MIXED).rows
    assert (one.proposed, one.is_sure) == ("N1234O67", False)


def test_that_a_latin_surname_may_be_moved_where_it_belongs(desk: Desk) -> None:
    card = add_client(desk, **{**FULL, "surname_lat": ""})
    client_id = write(desk, card, surname_ru="Ivanova", surname_lat="")
    (one,) = findings(desk, MIXED).rows
    assert (one.proposed, one.move_to, one.is_sure) == ("IVANOVA", "surname_lat", False)
    before = snapshot(desk.store)
    done = mend(desk, [one])
    values = get_client(desk, client_id).values
    assert (done.done, values["surname_ru"], values["surname_lat"]) == (1, "", "IVANOVA")
    undo(desk, done.change_set)
    assert snapshot(desk.store) == before
    write(desk, card, surname_lat="PETROVA")
    assert mend(desk, [one]).passed_over == 1


def test_that_a_field_of_blanks_is_emptied(desk: Desk) -> None:
    client_id = write(desk, add_client(desk, **FULL), given_name_ru="  ")
    (one,) = findings(desk, SPACES).rows
    assert one.can_be_mended
    assert one.name == "Придуманова Марковна"
    assert mend(desk, [one]).done == 1
    assert get_client(desk, client_id).values["given_name_ru"] == ""


@pytest.mark.parametrize(
    "value", ["Небывальск ", " Небывальск", "Небы\u00a0вальск", "Небы  вальск", "Небы\u200bвальск"]
)
def test_that_stray_spaces_are_found_and_mended(desk: Desk, value: str) -> None:
    client_id = write(desk, add_client(desk, **FULL), birth_city=value)
    mended = " ".join(value.replace("\u200b", "").split())
    assert told(desk, SPACES) == [(client_id, "birth_city", mended, "spaces_stray")]
    mend(desk, findings(desk, SPACES).rows)
    assert get_client(desk, client_id).values["birth_city"] == mended
    assert told(desk, SPACES) == []


def test_that_several_fields_and_clients_are_one_change_set(desk: Desk) -> None:
    for number in range(3):
        card = add_client(desk, **{**FULL, "passport_number": f"000000{number}"})
        write(desk, card, surname_ru=" Спацова", phone="+7  900 000-00-01")
    before = snapshot(desk.store)
    done = mend(desk, findings(desk, SPACES).rows)
    assert (done.done, done.passed_over) == (6, 0)
    assert told(desk, SPACES) == []
    assert {row["number"] for row in snapshot(desk.store)["client_phone"]} == {"+7 900 000-00-01"}
    assert snapshot(desk.store)["former_name"] == []
    undo(desk, done.change_set)
    after = snapshot(desk.store)
    assert {name: rows for name, rows in after.items() if name != "client"} == {
        name: rows for name, rows in before.items() if name != "client"
    }
    assert [row["surname_ru"] for row in after["client"]] == [" Спацова"] * 3


def test_that_the_keys_and_rows_are_right_after_a_mend(desk: Desk) -> None:
    write(desk, add_client(desk, **FULL), surname_ru="Пpидуманова")
    mend(desk, findings(desk, MIXED).rows)
    assert_sound(desk.store)


def test_that_what_was_edited_since_is_passed_over(desk: Desk) -> None:
    edited, removed = add_client(desk, **FULL), add_client(desk, surname_ru="Иная")
    write(desk, edited, surname_ru=" Придуманова")
    write(desk, removed, surname_ru=" Иная")
    found = findings(desk, SPACES).rows
    card = get_client(desk, edited.id or 0)
    save_client(desk, card.with_values(surname_ru="Замужняя"), card)
    remove_client(desk, removed.id or 0)
    done = mend(desk, found)
    assert (done.change_set, done.done, done.passed_over) == (None, 0, 2)
    assert get_client(desk, edited.id or 0).values["surname_ru"] == "Замужняя"


@pytest.mark.parametrize(
    ("values", "field", "code"),
    [
        ({"birth_date": "1985-02-30"}, "birth_date", "date_impossible"),
        ({"birth_date": "1985-02-29"}, "birth_date", "date_impossible"),
        ({"birth_date": "1985-13"}, "birth_date", "date_impossible"),
        ({"birth_date": "1985-04-00"}, "birth_date", "date_impossible"),
        ({"birth_date": "14.03.1985"}, "birth_date", "date_impossible"),
        ({"birth_date": "0085-03-14"}, "birth_date", "date_impossible"),
        ({"birth_date": "2027-03-14", "passport_issued": "", "internal_issued": ""}, "birth_date", "date_in_future"),
        ({"passport_issued": "2027-04-02"}, "passport_issued", "date_in_future"),
        ({"passport_issued": "1984-04-02"}, "passport_issued", "issued_before_birth"),
        ({"passport_expires": "2018-04-02"}, "passport_expires", "expires_before_issue"),
        ({"internal_issued": "1980-01-01"}, "internal_issued", "issued_before_birth"),
    ],
)
def test_that_a_date_that_cannot_be_is_named(desk: Desk, values: dict[str, str], field: str, code: str) -> None:
    client_id = write(desk, add_client(desk, **FULL), **values)
    assert told(desk, DATES) == [(client_id, field, "", code)]
    assert mend(desk, findings(desk, DATES).rows).change_set is None


@pytest.mark.parametrize(("date", "is_told"), [("2024-02-29", False), ("1985", False), ("1985-03", False)])
def test_that_a_date_that_can_be_is_let_be(desk: Desk, date: str, *, is_told: bool) -> None:
    write(desk, add_client(desk, surname_ru="Иная"), birth_date=date)
    assert bool(told(desk, DATES)) == is_told


@pytest.mark.parametrize(
    ("expires", "departure", "code"),
    [
        ("2026-07-01", "2026-07-20", "passport_expired_before_trip"),
        ("2026-07-15", "2026-07-20", "passport_expires_during_trip"),
        ("2026-07-20", "2026-07-20", ""),
        ("2026-07-01", "", "passport_expired_before_trip"),
    ],
)
def test_that_passports_are_held_against_coming_tours(desk: Desk, expires: str, departure: str, code: str) -> None:
    past = add_tour(desk, arrival="2026-01-10", departure="2026-01-20")
    coming = add_tour(desk, departure=departure)
    for tour in (past, coming):
        add_tourist(desk, tour.id or 0, surname_ru="Иной", passport_expires=expires)
    found = findings(desk, EXPIRED).rows
    assert [one.code for one in found] == [code] * bool(code)
    assert {(one.tour_id, one.tour_number, one.value) for one in found} <= {(coming.id, coming.number, expires)}


def test_that_a_tourist_is_linked_to_the_client_who_is_the_same(desk: Desk) -> None:
    card = add_client(desk, **FULL)
    tour = add_tour(desk)
    same = add_tourist(desk, tour.id or 0, **FULL)
    add_tourist(desk, tour.id or 0, surname_ru="Чужой", given_name_ru="Пётр", birth_date="1950-01-01")
    [found] = findings(desk, UNLINKED).rows
    assert (found.record_id, found.client_id, found.is_sure, found.code) == (same.id, card.id, True, "client_certain")
    before = snapshot(desk.store)
    done = mend(desk, [found])
    assert get_tourist(desk, same.id or 0).client_id == card.id
    assert findings(desk, UNLINKED).rows == ()
    undo(desk, done.change_set)
    assert snapshot(desk.store) == before


def test_that_a_link_is_not_made_over_another_or_to_nobody(desk: Desk) -> None:
    card = add_client(desk, **FULL)
    add_tourist(desk, add_tour(desk).id or 0, **FULL)
    [found] = findings(desk, UNLINKED).rows
    first = mend(desk, [found])
    assert mend(desk, [found]).passed_over == 1
    undo(desk, first.change_set)
    remove_client(desk, card.id or 0)
    assert mend(desk, [found]).change_set is None


def test_that_two_who_fit_equally_are_not_chosen_between(desk: Desk) -> None:
    for _ in range(2):
        add_client(desk, **FULL)
    add_tourist(desk, add_tour(desk).id or 0, **FULL)
    [found] = findings(desk, UNLINKED).rows
    assert not found.is_sure


def test_that_more_than_can_be_told_is_said(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(looking, "MOST", 2)
    for number in range(3):
        write(desk, add_client(desk, surname_ru=f"Спацова{'а' * number}"), city=" Тверь")
    found = findings(desk, SPACES)
    assert (len(found.rows), found.is_cut) == (2, True)


@pytest.mark.parametrize("kind", FindingKind)
def test_that_looking_can_be_cancelled(desk: Desk, kind: FindingKind) -> None:
    add_client(desk, **FULL)
    work = Work()
    work.cancel()
    with pytest.raises(Cancelled):
        findings(desk, kind, work)


def test_that_a_cancelled_mend_writes_nothing(desk: Desk) -> None:
    write(desk, add_client(desk, **FULL), city=" Тверь")
    before = snapshot(desk.store)
    work = Work()
    work.cancel()
    with pytest.raises(Cancelled):
        mend(desk, findings(desk, SPACES).rows, work)
    assert snapshot(desk.store) == before


def test_that_nothing_to_mend_writes_nothing(desk: Desk) -> None:
    assert mend(desk, [Finding(DATES, 1, "")]).change_set is None
