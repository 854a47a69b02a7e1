"""What becomes of pictures that were read, with a reader that is none."""

from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

from app.errors import UserError
from app.services.documents.pictures.reading import PictureReading
from app.services.documents.zone import read_zone
from app.views.documents.picture_drops import Pictures
from app.views.documents.picture_reading import PictureIntake
from app.views.jobs import Runner
from tests.zone_writer import write_zone

TODAY = date(2026, 6, 1)
LINES = write_zone(
    "td3", code="P", state="RUS", surname="SHCHUKINA", given_name="IULIIA", number="751234567", nationality="RUS",
    birth="740812", sex="F", expires="310812",
)  # fmt: skip


def reading(file="a.jpg", page=1):
    return PictureReading(
        file, page, zone=read_zone("\n".join(LINES), today=TODAY), lines=LINES, picture=b"png", box=(1, 2, 3, 4)
    )


def unread(file="b.jpg"):
    return PictureReading(file, problem=UserError("picture_without_zone"))


class Reader:
    def __init__(self):
        self.readings, self.error = [reading()], None

    def read_files(self, paths, today, work):
        work.tick(1, 2, "reading_pictures")
        if self.error is not None:
            raise self.error
        return self.readings

    def read_data(self, data, name, today, work):
        return self.readings


class Zones:
    def __init__(self):
        self.offered = []

    def offer(self, text, **beside):
        self.offered.append((text, beside))


class Band:
    def __init__(self):
        self.said = []

    def show_work(self, text, done=0, total=0):
        self.said.append(text)


class Voice:
    def __init__(self):
        self.said = []

    def show_problem(self, text):
        self.said.append(text)

    def show_done(self, text, *, undo=None, redoes=False):
        self.said.append(text)


@pytest.fixture
def place(qapp, tmp_path):
    runner, voice = Runner(), Voice()
    made = SimpleNamespace(reader=Reader(), zones=Zones(), band=Band(), voice=voice, lists=[], runner=runner)
    context = SimpleNamespace(
        runner=runner, voice=voice, pictures=made.reader, desk=SimpleNamespace(today=lambda: TODAY),
        tell_problem=lambda error: voice.show_problem(error.code),
    )  # fmt: skip
    made.intake = PictureIntake(
        context,
        made.zones,
        made.band,
        choose_files=lambda: [Path("a.jpg")],
        choose_folder=lambda over: tmp_path,
        read_clipboard=lambda: Pictures(data=b"png"),
        open_list=made.lists.append,
    )
    yield made
    runner.close()


def settle(place):
    assert place.runner.wait_idle()


def test_that_one_document_is_offered_with_its_picture(place):
    place.intake.choose()
    settle(place)
    ((text, beside),) = place.zones.offered
    assert text == "\n".join(LINES)
    assert (beside["picture"].png, beside["picture"].box) == (b"png", (1, 2, 3, 4))
    assert place.band.said[0]
    assert place.band.said[-1] == ""


def test_that_a_pasted_picture_is_read_too(place):
    place.intake.paste()
    settle(place)
    assert len(place.zones.offered) == 1


@pytest.mark.parametrize(
    "readings",
    [[reading("a.jpg"), reading("b.jpg")], [reading("a.pdf", 1), reading("a.pdf", 2)], [reading("a.jpg"), unread()]],
)
def test_that_several_become_a_list(place, readings):
    place.reader.readings = readings
    place.intake.choose()
    settle(place)
    assert place.lists == [readings]
    assert place.zones.offered == []


def test_that_the_page_with_a_zone_is_taken_of_a_file_of_several(place):
    place.reader.readings = [unread("a.pdf"), reading("a.pdf", 2)]
    place.intake.choose()
    settle(place)
    assert len(place.zones.offered) == 1


def test_that_a_picture_without_a_zone_says_so(place):
    place.reader.readings = [unread()]
    place.intake.choose()
    settle(place)
    assert "No machine readable zone" in place.voice.said[0]
    place.reader.readings = []
    place.intake.choose()
    settle(place)
    assert "no pictures" in place.voice.said[1]


def test_that_a_failure_is_told_and_another_picture_can_be_read(place):
    place.reader.error = UserError("picture_empty")
    place.intake.choose()
    settle(place)
    assert place.voice.said == ["picture_empty"]
    place.reader.error = None
    place.intake.choose()
    settle(place)
    assert len(place.zones.offered) == 1


def test_that_the_picture_is_kept_where_the_agent_says(place, tmp_path):
    source = tmp_path / "from phone.JPG"
    source.write_bytes(b"picture")
    place.intake.read(Pictures((source,)))
    settle(place)
    ((_, beside),) = place.zones.offered
    assert [path.name for path in tmp_path.iterdir()] == ["from phone.JPG"]
    for _ in range(2):
        beside["keep_picture"](None)
        settle(place)
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == ["SHCHUKINA IULIIA 751234567 (2).jpg", "SHCHUKINA IULIIA 751234567.jpg", "from phone.JPG"]
    assert (tmp_path / names[1]).read_bytes() == b"picture"
