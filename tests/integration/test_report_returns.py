"""The tourist list that Carnet writes is a list that Carnet reads: the same tourists come back."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.main import install_language
from app.services.demo.people import make_people
from app.services.imports.decoder import Decoder
from app.services.imports.rows import refuse_rows, rows_of
from app.services.reports import write_tourist_list
from app.services.tours.cards import TourCard, TouristCard
from app.views.tourist.words import report_words


@pytest.fixture
def decoder() -> Iterator[Decoder]:
    with Decoder() as made:
        yield made


@pytest.mark.parametrize("language", ["en", "ru"])
def test_that_every_field_of_a_written_list_comes_back(
    language: str, decoder: Decoder, qapp: QApplication, tmp_path: Path
) -> None:
    install_language(qapp, language)
    people = [person.values for person in make_people(150, 21)]
    tourists = [TouristCard().with_values(**values) for values in people]
    file = tmp_path / "list.xlsx"
    write_tourist_list(file, tourists, report_words(TourCard(number="004512", title="Анталья"), language))
    rows = rows_of(decoder.read_file(file, today=date(2026, 6, 1)).recognised)
    assert refuse_rows(rows)[1] == []
    back = [{name: row.values.get(name, "") for name in values} for row, values in zip(rows, people, strict=True)]
    assert back == people
    assert not any(row.note for row in rows)
