from dataclasses import replace

import pytest

from app.services.clients.cards import ClientCard
from app.services.clients.listing import ClientRow
from app.services.history import HistoryEntry
from app.views.client_names import name_of, shorter_names_of_row
from app.views.clients.lists import HistoryColumns
from app.views.clients.wording import facts_of, path_label, path_value, whole_row_words


def test_that_a_client_is_called_by_the_russian_name_else_by_the_latin_one():
    assert name_of({"surname_ru": "Образцова", "given_name_ru": "Вера", "surname_lat": "OBRAZTSOVA"}) == (
        "Образцова Вера"
    )
    assert name_of({"surname_lat": "ERIKSSON", "given_name_lat": "ANNA MARIA"}) == "ERIKSSON ANNA MARIA"
    assert name_of({}) == ""


def test_that_a_shorter_name_keeps_surname_and_given_name():
    row = ClientRow(1, "Отрошкова", "Лидия", "Александровна", *[""] * 9)
    assert shorter_names_of_row(row) == ("Отрошкова Лидия А.", "Отрошкова Лидия")
    assert shorter_names_of_row(replace(row, patronymic_ru="")) == ()


def test_that_the_field_of_a_child_row_is_called_by_both():
    assert path_label("phones/3/number") == "Phone · Number"
    assert path_label("surname_ru") == "Surname (Russian)"
    assert path_label("family") == "Family"


@pytest.mark.parametrize(
    ("path", "value", "words"),
    [
        ("stage", "lost", "Lost"),
        ("kind", "organisation", "Organisation"),
        ("documents/1/kind", "internal", "Internal passport"),
        ("cards/1/kind", "loyalty", "Loyalty card"),
        ("documents/1/issued", "2020-01-02", "02.01.2020"),
        ("documents/1/current", True, "Yes"),
        ("phones/1/number", None, "Removed"),
        ("birth_date", "1960-05", "05.1960"),
        ("sex", "F", "Female"),
        ("agent_id", 3, "Anna"),
        ("agent_id", None, ""),
        ("city", "", ""),
    ],
)
def test_that_values_are_told_in_words(path, value, words):
    assert path_value(path, value, {3: "Anna"}, "en") == words


def test_that_a_whole_row_is_told_with_its_dates_and_codes_in_words():
    assert whole_row_words("Образцова, regular, 1980-05-06") == "Образцова, Regular, 06.05.1980"


def test_that_the_facts_name_what_is_known():
    assert facts_of(ClientCard()) == ""
    card = ClientCard(created_on="2026-06-01").with_values(birth_date="1980-05-06")
    assert facts_of(card) == "born 06.05.1980 · in the base since 01.06.2026"


def test_that_an_undone_change_says_so():
    columns = {one.key: one for one in HistoryColumns("en").columns()}
    entry = HistoryEntry(
        1, "2026-06-01T10:00:00.000Z", "Anna", "client_saved", True, "client_phone", "update", "number", "1", "2"
    )
    assert columns["done"].cell(entry).text == "Client saved (undone)"
    assert columns["what"].cell(entry).text == "Phone · Number"
    assert (columns["old"].cell(entry).text, columns["new"].cell(entry).text) == ("1", "2")
