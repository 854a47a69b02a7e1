"""A job of forms: filled, let out, kept; cancelled and gone on with."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.errors import Cancelled, EnvironmentProblemError
from app.services.desk import Desk
from app.services.forms.form_desk import FormDesk
from app.services.forms.form_run import FormRun, OneFile, SeparateFiles
from app.services.forms.printed import get_printed_pages, list_printed
from app.services.work import Work
from tests.unit.services.forms.printing_people import order, schengen_group, texts_of

VALUES = {"tour": "004512", "form": "Schengen", "country": "FRA", "date": "2026-06-01"}


@pytest.fixture(scope="module")
def forms() -> Iterator[FormDesk]:
    opened = FormDesk()
    yield opened
    opened.close()


class CancelledAfter(Work):
    """Work that is cancelled once so many people are done."""

    def __init__(self, done: int) -> None:
        super().__init__(self._seen)
        self._most = done
        self.told: list[tuple[int, int]] = []

    def _seen(self, done: int, total: int, _step: str) -> None:
        self.told.append((done, total))
        if done >= self._most:
            self.cancel()


def test_that_a_form_is_saved_and_kept_as_it_was(desk: Desk, forms: FormDesk, tmp_path: Path) -> None:
    [anna] = schengen_group(desk, 1)
    outlet = OneFile(forms.paper, tmp_path / "anna.pdf")
    change_set = FormRun(desk, forms.press, order(anna), outlet).go_on(Work())
    written = (tmp_path / "anna.pdf").read_bytes()
    assert "PRIDUMANOVAX" in texts_of(written)[0]
    [copy] = list_printed(desk, anna)
    assert change_set is not None
    assert (copy.form, copy.edition, copy.way, copy.country) == (
        "schengen/visa",
        order().pack.edition.name,
        "saved",
        "SCHENGEN",
    )
    assert copy.changes == ()
    assert get_printed_pages(desk, copy.id) == written
    assert list(tmp_path.glob("*.part")) == []


def test_that_a_group_is_cancelled_half_way_and_gone_on_with(desk: Desk, forms: FormDesk, tmp_path: Path) -> None:
    ids = schengen_group(desk, 7)
    run = FormRun(desk, forms.press, order(*ids), SeparateFiles(tmp_path, "{number} {surname_lat} {tour}", VALUES))
    with pytest.raises(Cancelled):
        run.go_on(CancelledAfter(10))  # as the second batch begins
    done = len(run.out)
    assert 0 < done < 7
    assert run.rest == tuple(ids[done:])
    assert len(list(tmp_path.glob("*.pdf"))) == done
    assert [len(list_printed(desk, id_)) for id_ in ids] == [1] * done + [0] * (7 - done)
    run.go_on(Work())
    assert run.rest == ()
    assert sorted(file.name for file in tmp_path.glob("*.pdf")) == [
        f"{number} PRIDUMANOVA{'X' * number} 004512.pdf" for number in range(1, 8)
    ]
    assert [len(list_printed(desk, id_)) for id_ in ids] == [1] * 7
    for number, file in enumerate(sorted(tmp_path.glob("*.pdf")), start=1):
        assert f"PRIDUMANOVA{'X' * number}" in texts_of(file.read_bytes())[0]


def test_that_one_file_holds_everybody_in_order_and_only_once_whole(
    desk: Desk, forms: FormDesk, tmp_path: Path
) -> None:
    ids = schengen_group(desk, 3)
    path = tmp_path / "group.pdf"
    run = FormRun(desk, forms.press, order(*ids), OneFile(forms.paper, path))
    with pytest.raises(Cancelled):
        run.go_on(CancelledAfter(2))
    assert not path.exists()
    assert [list_printed(desk, id_) for id_ in ids] == [[], [], []]
    assert run.rest == tuple(ids)
    run.go_on(Work())
    texts = texts_of(path.read_bytes())
    each = len(texts) // 3
    assert [f"PRIDUMANOVA{'X' * number}\r" in texts[at * each] for at, number in enumerate((1, 2, 3))] == [True] * 3
    assert len({list_printed(desk, id_)[0].made_at for id_ in ids}) == 1


def test_that_progress_counts_people(desk: Desk, forms: FormDesk, tmp_path: Path) -> None:
    ids = schengen_group(desk, 6)
    told: list[tuple[int, int]] = []
    work = Work(lambda done, total, _step: told.append((done, total)))
    FormRun(desk, forms.press, order(*ids), SeparateFiles(tmp_path, "{surname_lat}", VALUES)).go_on(work)
    assert told[0] == (0, 12)
    assert told[-1] == (12, 12)
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert {total for _, total in told} == {12}


def test_that_no_file_is_written_over(desk: Desk, forms: FormDesk, tmp_path: Path) -> None:
    ids = schengen_group(desk, 2)
    (tmp_path / "form.pdf").write_text("mine")
    outlet = SeparateFiles(tmp_path, "form", VALUES)
    FormRun(desk, forms.press, order(*ids), outlet).go_on(Work())
    assert (tmp_path / "form.pdf").read_text() == "mine"
    assert [path.name for path in outlet.paths] == ["form (2).pdf", "form (3).pdf"]


def test_that_a_folder_that_is_gone_is_told_and_what_was_written_is_kept(
    desk: Desk, forms: FormDesk, tmp_path: Path
) -> None:
    [anna] = schengen_group(desk, 1)
    run = FormRun(desk, forms.press, order(anna), SeparateFiles(tmp_path / "gone", "{form}", VALUES))
    with pytest.raises(EnvironmentProblemError) as caught:
        run.go_on(Work())
    assert caught.value.code == "file_not_written"
    assert run.rest == (anna,)
    assert list_printed(desk, anna) == []
