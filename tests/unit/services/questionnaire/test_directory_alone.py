"""The first questionnaire of a process reads one country alone, and misses nothing for it."""

from pathlib import Path

import pytest

from app.services.desk import Desk
from app.services.forms.manifest import Field
from app.services.forms.packs import known_packs, packs_of_country
from app.services.questionnaire.attributes import FieldDraft
from app.services.questionnaire.directory import get_questionnaire
from app.services.questionnaire.directory_changes import save_field

CODE, FOREIGN = "SCHENGEN", "usa_passport_book"


def begin_anew(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Let Carnet find the agency's packs in another place, of which nothing was read yet."""
    for name in ("XDG_DATA_HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(folder))


def test_that_a_questionnaire_is_the_same_whether_one_country_or_all_are_read(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin_anew(monkeypatch, tmp_path / "one")
    alone = get_questionnaire(desk, CODE)
    assert FOREIGN not in packs_of_country(CODE).meanings
    assert alone == get_questionnaire(desk, CODE, known_packs())


def test_that_a_field_of_the_agency_may_ask_what_another_country_brings(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin_anew(monkeypatch, tmp_path / "one")
    kind = known_packs().meanings[FOREIGN].kind
    save_field(desk, CODE, FieldDraft(Field("", FOREIGN, kind, labels={"ru": "Книжка"})))
    begin_anew(monkeypatch, tmp_path / "two")
    assert get_questionnaire(desk, CODE).meanings[FOREIGN] == known_packs().meanings[FOREIGN]
