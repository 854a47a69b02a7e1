"""The commands that import: into a tour, into the directory."""

from pathlib import Path

import pytest

from app.models.store import Store
from app.person_fields import FIELD_BY_NAME
from app.services.desk import Desk
from tests.factories import add_client, add_service, add_tour, assert_sound
from tests.integration.processes import base_of, carnet, rows_of


@pytest.fixture
def tour_base(desk: Desk) -> Path:
    tour = add_tour(desk, "00-7")
    add_service(desk, tour.id or 0)
    add_client(desk, surname_lat="ERIKSSON", given_name_lat="ANNA MARIA", birth_date="1974-08-12")
    return base_of(desk)


def test_that_import_adds_links_binds_and_skips_the_second_time(tour_base: Path, group: Path) -> None:
    call = ("import", group, "--tour", "00-7", "--db", tour_base)
    before = rows_of(tour_base)
    wanted = {"added": 3, "linked": 1, "updated": 0, "skipped": 0, "problems": []}
    assert carnet(*call, "--dry-run").answer == wanted
    assert rows_of(tour_base) == before
    assert carnet(*call).answer == wanted
    rows = rows_of(tour_base)
    assert sorted(str(row["passport_number"]) for row in rows["tourist"]) == ["0000001", "0012345", "0067890"]
    assert len(rows["tourist_service"]) == 3
    assert carnet(*call).answer == {"added": 0, "linked": 0, "updated": 0, "skipped": 3, "problems": []}
    assert rows_of(tour_base)["tourist"] == rows["tourist"]
    store = Store(tour_base)
    assert_sound(store)
    store.close()


def test_that_import_into_an_unknown_tour_is_one_sentence(tour_base: Path, group: Path) -> None:
    assert "There is no tour 999." in carnet("import", group, "--tour", "999", "--db", tour_base).sentence


def test_that_import_keeps_back_and_tells_what_no_field_can_hold(tour_base: Path, tmp_path: Path) -> None:
    path = tmp_path / "group.csv"
    path.write_text("Фамилия;Дата рождения\nОрлов;31.02.2019\nОрлова;01.02.1990\n", "utf-8")
    answer = carnet("import", path, "--tour", "00-7", "--db", tour_base).answer
    assert (answer["added"], answer["skipped"]) == (1, 1)
    assert ("birth_date", 2) in {(one["field"], one["source_row"]) for one in answer["problems"]}
    assert all(one["field"] in FIELD_BY_NAME for one in answer["problems"])


def test_that_clients_import_fills_the_directory_once(tmp_path: Path, group: Path) -> None:
    base = tmp_path / "fresh.db"
    call = ("clients", "import", group, "--db", base)
    assert carnet(*call, "--dry-run").answer["added"] == 3
    assert rows_of(base)["client"] == []
    assert carnet(*call).answer == {"added": 3, "linked": 0, "updated": 0, "skipped": 0, "problems": []}
    assert carnet(*call).answer == {"added": 0, "linked": 0, "updated": 0, "skipped": 3, "problems": []}
    assert len(rows_of(base)["client"]) == 3


def test_that_imports_update_who_is_there_when_told_so(tour_base: Path, tmp_path: Path) -> None:
    path = tmp_path / "group.csv"
    into_tour = ("import", path, "--tour", "00-7", "--db", tour_base)
    into_directory = ("clients", "import", path, "--db", tour_base)
    path.write_text("LAST NAME;FIRST NAME;Birth date\nERIKSSON;ANNA MARIA;12.08.1974\n", "utf-8")
    assert carnet(*into_tour).answer["added"] == 1
    path.write_text(
        "LAST NAME;FIRST NAME;Birth date;E-mail\nERIKSSON;ANNA MARIA;12.08.1974;anna@example.com\n", "utf-8"
    )
    assert carnet(*into_tour).answer["skipped"] == 1
    wanted = {"added": 0, "linked": 0, "updated": 1, "skipped": 0, "problems": []}
    assert carnet(*into_tour, "--update", "--dry-run").answer == wanted
    for call, table in ((into_tour, "tourist"), (into_directory, "client")):
        assert [row["email"] for row in rows_of(tour_base)[table]] == [""]
        assert carnet(*call, "--update").answer == wanted
        assert [row["email"] for row in rows_of(tour_base)[table]] == ["anna@example.com"]
        assert carnet(*call, "--update").answer == {**wanted, "updated": 0}
