"""What the repository may hold: nothing of the machine it was written on, locks that agree, licences named."""

import re
import subprocess
from pathlib import Path

import pytest
from source import ROOT, tracked_text_files

# Written so that none of them finds itself.
REGISTRY = re.compile(r"python[h]osted|[p]ypi\.org|index[-]url|https?://\S+\.(?:whl|tar\.gz|tgz|deb)\b")
MACHINE_PATH = re.compile(r"(?<![\w.$}~-])/(?:home|Users|root|work|farm|tmp|mnt)/\w|\b[A-Z]:\\Users\\")
PINNED = re.compile(r"^([a-z0-9][a-z0-9._-]*)==([^ ;\\]+)", re.MULTILINE)

LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)")
"""Where a document leads to within the repository."""


def lines_with(pattern: re.Pattern[str]) -> list[str]:
    return [
        f"{name}:{number}"
        for name, text in tracked_text_files().items()
        for number, line in enumerate(text.splitlines(), 1)
        if pattern.search(line)
    ]


def pins(lock: str) -> dict[str, str]:
    return dict(PINNED.findall((ROOT / lock).read_text(encoding="utf-8")))


def test_that_no_address_of_a_package_registry_is_kept() -> None:
    found = lines_with(REGISTRY)
    assert not found, "\n".join(found)


def test_that_no_path_of_a_machine_is_kept() -> None:
    found = lines_with(MACHINE_PATH)
    assert not found, "\n".join(found)
    assert [name for name, text in tracked_text_files().items() if str(ROOT) in text] == []


@pytest.mark.parametrize("parts", [("", "home", "anna", "carnet.db"), ("C:", "Users", "anna")])
def test_that_a_path_of_a_machine_would_be_found(parts: tuple[str, ...]) -> None:
    separator = "\\" if parts[0] else "/"
    assert MACHINE_PATH.search(f'open("{separator.join(parts)}{separator}x")')


def test_that_both_locks_pin_the_same_versions() -> None:
    run, dev = pins("requirements.lock"), pins("requirements-dev.lock")
    assert run.items() <= dev.items()
    assert {"setuptools", "psycopg"} <= run.keys()
    assert "pytest" in dev.keys() - run.keys()


def test_that_the_licence_of_every_package_is_named() -> None:
    named = (ROOT / "THIRD_PARTY.md").read_text(encoding="utf-8").lower().replace("_", "-")
    assert [name for name in pins("requirements-dev.lock") if f"| {name} |" not in named] == []


def test_that_compiled_texts_match_their_source(tmp_path: Path) -> None:
    sources = sorted((ROOT / "resources" / "i18n").glob("*.ts"))
    if not sources:
        pytest.skip("there is no resources/i18n/*.ts yet")
    import PySide6

    program = next(Path(PySide6.__file__).parent.glob("lrelease*"))
    stale = []
    for source in sources:
        fresh = tmp_path / f"{source.stem}.qm"
        subprocess.run([str(program), "-silent", str(source), "-qm", str(fresh)], check=True)
        compiled = source.with_suffix(".qm")
        if not compiled.exists() or compiled.read_bytes() != fresh.read_bytes():
            stale.append(source.name)
    assert stale == [], "run `make texts`"


def test_that_each_decision_has_a_number_of_its_own() -> None:
    records = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    assert [int(one.name[:4]) for one in records] == list(range(1, len(records) + 1))
    for number, one in enumerate(records, start=1):
        assert one.read_text("utf-8").startswith(f"# {number}. ")


def test_that_every_picture_and_page_that_the_documents_lead_to_is_there() -> None:
    led_to = [
        (page, target)
        for page in [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
        for target in LINK.findall(page.read_text(encoding="utf-8"))
    ]
    assert len(led_to) > 20
    assert [f"{page.name}: {target}" for page, target in led_to if not (page.parent / target).exists()] == []
