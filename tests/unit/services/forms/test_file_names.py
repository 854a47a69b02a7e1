"""File names by pattern: whatever a person or a tour is called, the file stays in its folder."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.forms.file_names import DEFAULT_PATTERN, MOST_SIGNS, NAMES, file_name, free_path, pattern_problem

ANNA = {"surname_lat": "ELKINA", "given_name_lat": "ANNA", "form": "Visa", "tour": "004512"}


@pytest.mark.parametrize(
    ("pattern", "values", "expected"),
    [
        (DEFAULT_PATTERN, ANNA, "ELKINA ANNA Visa.pdf"),
        ("{tour}-{surname_lat}", ANNA, "004512-ELKINA.pdf"),
        ("{surname_lat} {given_name_lat}", {"surname_ru": "Ёлкина", "given_name_ru": "Анна"}, "Ёлкина Анна.pdf"),
        ("{surname_lat}", {"surname_lat": "../../etc/passwd"}, "_.._etc_passwd.pdf"),
        ("{surname_lat}", {"surname_lat": "C:\\x"}, "C__x.pdf"),
        ("{surname_lat}", {"surname_lat": "nul"}, "nul_.pdf"),
        ("{surname_lat}", {"surname_lat": "COM1.x"}, "COM1.x_.pdf"),
        ("{surname_lat}", {"surname_lat": "{tour}", "tour": "x"}, "{tour}.pdf"),
        ("{surname_lat}", {}, "form.pdf"),
        ("{surname_lat}", {"surname_lat": " . "}, "form.pdf"),
        ("{surname_lat}", {"surname_lat": "A\u202egnp"}, "A_gnp.pdf"),
    ],
)
def test_that_names_are_made_by_the_pattern(pattern: str, values: dict[str, str], expected: str) -> None:
    assert file_name(pattern, values) == expected


@pytest.mark.parametrize(
    ("pattern", "code"),
    [
        (DEFAULT_PATTERN, None),
        (" ".join(f"{{{name}}}" for name in NAMES), None),
        ("", "pattern_empty"),
        ("  ", "pattern_empty"),
        ("{passport}", "pattern_name_unknown"),
        ("{surname_lat.__class__}", "pattern_name_unknown"),
        ("{surname_lat", "pattern_brace_open"),
        ("{{surname_lat}}", "pattern_brace_open"),
        ("../{form}", "pattern_sign_refused"),
        ("a:b", "pattern_sign_refused"),
        ("a\nb", "pattern_sign_refused"),
    ],
)
def test_that_a_pattern_is_checked(pattern: str, code: str | None) -> None:
    problem = pattern_problem(pattern)
    assert (problem[0] if problem else None) == code


@given(st.text(max_size=200), st.text(max_size=200))
def test_that_no_value_leads_out_of_the_folder(surname: str, tour: str) -> None:
    name = file_name("{surname_lat} {tour}", {"surname_lat": surname, "tour": tour})
    path = Path("/folder") / name
    assert path.parent == Path("/folder")
    assert path.name == name
    assert not name.startswith(".") or name.rstrip(".") == name
    assert 4 < len(name) <= MOST_SIGNS + 5
    assert not set('/\\:*?"<>|\0') & set(name)


def test_that_a_file_that_is_there_is_passed_by(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").touch()
    (tmp_path / "a (2).pdf").symlink_to(tmp_path / "nowhere")
    taken = tmp_path / "a (3).pdf"
    assert free_path(tmp_path, "a.pdf", [taken]) == tmp_path / "a (4).pdf"
    assert free_path(tmp_path, "b.pdf") == tmp_path / "b.pdf"
