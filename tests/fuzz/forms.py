"""`python -m tests.fuzz.forms`: mutated PDFs, Word templates, typst sources and packs through the real press.

Each has to end in a filled form or in a sentence; nothing outside its folder may be read or written.
"""

import argparse
import io
import random
import secrets
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path

from docx import Document
from pikepdf import Dictionary

from app.errors import UserError
from app.services.forms.form_filling import Applicant, fill_forms
from app.services.forms.manifest import Packs
from app.services.forms.pack_checks import check_pack
from app.services.forms.pack_files import import_pack, kept_folder
from app.services.forms.packs import load_packs, shipped_folder
from app.services.forms.pdf.shapes import FieldType, Rect
from app.services.forms.press import FormPress, PressJob
from app.services.forms.spots import Spot
from app.services.forms.typed_answers import AnswerReader
from app.services.forms.word_forms import fill_word
from tests.fuzz.hostile import archive_mutant, pdf_mutant, toml_mutant
from tests.fuzz.mutate import mutant
from tests.pdf_forms import Made, make_pdf

KINDS = ("pdf", "objects", "docx", "source", "pack", "document", "archive")
TODAY = date(2026, 11, 27)
SECRET = "KEPT-OUTSIDE-7c1e"
LONGEST_S = 20.0
_SOURCES = (
    '#read("../secret.txt")\n#read("/etc/passwd")\n#image("../secret.txt")',
    '#set page(width: 100mm)\n#put("name", height: 5mm)\n#tick("yes")\n#table(columns: 3, [a], [b], [c])',
    "#let f(x) = { if x > 0 { f(x - 1) } }\n#f(5)\n#box(width: 20mm, height: 5mm, fill: red)[#given.data.titles]",
)
_MANIFEST = 'titles = {en = "T"}\nlanguage = "en"\n[[field]]\nmeaning = "surname"\n'
_FLAT = """[template]
kind = "flat"
file = "form.pdf"
[[place]]
page = 1
rect = [10, 10, 60, 8]
text = "surname_text | upper"
size = 9
[[place]]
page = 1
rect = [10, 30, 60, 8]
tick = "surname == 'A'"
"""
_FIELDS = """[template]
kind = "acroform"
file = "form.pdf"
[[place]]
field = "text"
text = "surname_text ~ ''.upper()"
cells = 4
"""
_OUTSIDE = """[template]
kind = "typst"
file = "../../../secret.txt"
[[place]]
name = "surname"
text = "surname_text"
"""
_PLACES = (_FLAT, _FIELDS, _OUTSIDE)
_DOCUMENT = """titles = {en = "T"}
language = "en"
[edition]
name = "2026"
valid_from = 2026-01-01
[[source]]
title = "S"
read_on = 2026-01-01
[[section]]
code = "one"
labels = {en = "One"}
[template]
kind = "document"
group = true
dates = "%d.%m.%Y"
[[field]]
meaning = "surname"
section = "one"
required = true
limit = 40
condition = "age > 10 or not minor"
[[field]]
meaning = "civil_status"
options = ["single", "married"]
[[block]]
style = "title"
text = "List of {count}"
[[block]]
style = "body"
text = "Dear {surname_text | upper:40}"
when = "surname"
[[block]]
style = "table"
group_by = "surname_text"
rest = "Others"
[[block.column]]
heading = "Surname"
text = "{number}. {surname_text}"
width = 20
[[block.column]]
heading = "Status"
text = "{civil_status_text}"
"""


@cache
def sources() -> Mapping[str, Sequence[bytes]]:
    """Return what the mutants of each kind come from."""
    fields = [
        Made("text", (10, 800, 160, 815)),
        Made("lines", (10, 740, 160, 790), flags=1 << 12),
        Made("cells", (10, 720, 160, 735), flags=1 << 24, more=(("MaxLen", 9),)),
        Made("sex", (10, 700, 20, 710), "Btn", 1 << 15, states=("M", "Off")),
        Made("sex", (30, 700, 40, 710), "Btn", 1 << 15, states=("F", "Off")),
        Made("list", (10, 680, 160, 695), "Ch", 1 << 17, options=(("1", "One"), ("2", "Two"))),
        Made("turned", (300, 500, 315, 650), more=(("MK", Dictionary(R=90)),)),
    ]
    document = Document()
    document.add_paragraph("Dear {{ surname_text | upper }}")
    table = document.add_table(rows=3, cols=1)
    for row, text in zip(
        table.rows, ("{%tr for p in people %}", "{{ p.surname_text }}", "{%tr endfor %}"), strict=True
    ):
        row.cells[0].text = text
    word = io.BytesIO()
    document.save(word)
    return {
        "pdf": (make_pdf(fields), make_pdf(fields, rotation=90, xfa=True, printed=((5, 830, "Name"),)), make_pdf()),
        "docx": (word.getvalue(),),
        "source": tuple(source.encode() for source in _SOURCES),
        "pack": tuple(places.encode() for places in _PLACES),
        "document": (_DOCUMENT.encode(),),
    }


def made_mutant(kind: str, chance: random.Random) -> bytes:
    """Return a mutant of a kind: most keep the shape of what they harm, the others are torn anywhere."""
    if kind == "objects":
        return pdf_mutant(chance.choice(sources()["pdf"]), chance)
    if kind == "archive":
        names = ("form.toml", "places.toml", "form.pdf")
        contents = (_MANIFEST.encode(), chance.choice(sources()["pack"][:2]), sources()["pdf"][0])
        return archive_mutant({f"schengen/own/{name}": one for name, one in zip(names, contents, strict=True)}, chance)
    if kind in {"pack", "document"} and chance.random() < 0.8:
        return toml_mutant(chance.choice(sources()[kind]).decode(), chance).encode()
    return mutant("pack" if kind == "document" else kind, sources()[kind], chance)


class FormTrial:
    """Takes mutants one after the other through one press, in a folder that has a secret beside it."""

    def __init__(self, folder: Path) -> None:
        self._outside = folder
        self._folder = folder / "packs"
        self._pack = self._folder / "schengen" / "own"
        self._pack.mkdir(parents=True)
        (folder / "secret.txt").write_text(SECRET, "utf-8")
        self._meanings = load_packs([shipped_folder()]).meanings
        self.press = FormPress(work_limit_s=5)
        self.press.warm_up()
        self._takers: Mapping[str, Callable[[bytes], bytes]] = {
            "pdf": self._take_pdf, "objects": self._take_pdf, "docx": self._take_word, "source": self._take_source,
            "pack": self._take_pack, "document": self._take_document, "archive": self._take_archive,
        }  # fmt: skip

    def close(self) -> None:
        """End the press's child."""
        self.press.close()

    def run(self, seed: int, kind: str, number: int) -> tuple[str, str]:
        """Take a mutant; return "filled", "died" or the sentence's code, and what must not have happened."""
        data = made_mutant(kind, random.Random(f"{seed}/{kind}/{number}"))
        before, pid, started = self._beside(), self.press.child_pid, time.monotonic()
        code, fault, made = "filled", "", b""
        try:
            made = self._takers[kind](data)
        except UserError as error:
            code = error.code if self.press.child_pid == pid else "died"
        except Exception as error:  # noqa: BLE001 - whatever else comes out is what the trial is for
            code, fault = "raised", f"raised {type(error).__name__}"
        if SECRET.encode() in made:
            fault = "read a file outside"
        if self._beside() != before:
            fault = "wrote a file outside"
        if time.monotonic() - started > LONGEST_S:
            fault = fault or "took too long"
        return code, fault

    def _beside(self) -> list[tuple[str, bytes]]:
        """Return what lies beside the folder of packs, but for the copies that are kept of replaced ones."""
        kept = kept_folder(self._folder)
        for copy in kept.iterdir() if kept.is_dir() else ():
            copy.unlink()
        found = (path for path in sorted(self._outside.rglob("*")) if not path.is_relative_to(self._folder))
        return [(str(path), path.read_bytes() if path.is_file() else b"") for path in found if path != kept]

    def _take_pdf(self, data: bytes) -> bytes:
        file = self._written("form.pdf", data)
        form = self.press.inspect(file)
        spots = [Spot("flat", "Щука", page=1, rect=Rect(20, 20, 40, 8))]
        for field in form.fields[:30]:
            is_tick = field.type in {FieldType.CHECK, FieldType.RADIO}
            spots.append(Spot(field.name, "" if is_tick else "ERIKSSON", ticked=is_tick, field=field.name))
        return self.press.fill(PressJob(file, "pdf", [spots]))[0].pdf

    def _take_word(self, data: bytes) -> bytes:
        file = self._written("form.docx", data)
        names = [{"surname_text": "ERIKSSON"}]
        return fill_word(self.press, file, names, self._meanings, as_group=True)[0]

    def _take_source(self, data: bytes) -> bytes:
        spots = [Spot("name", "ERIKSSON"), Spot("yes", ticked=True)]
        return self.press.fill(PressJob(self._written("form.typ", data), "typst", [spots]))[0].pdf

    def _take_pack(self, data: bytes) -> bytes:
        self._written("form.toml", _MANIFEST.encode())
        self._written("form.pdf", sources()["pdf"][0])
        self._written("places.toml", data)
        return self._filled_pack()

    def _take_document(self, data: bytes) -> bytes:
        (self._pack / "places.toml").unlink(missing_ok=True)
        self._written("form.toml", data)
        return self._filled_pack()

    def _take_archive(self, data: bytes) -> bytes:
        sent = self._outside / "sent.carnetform"
        sent.write_bytes(data)
        try:
            import_pack(sent, self._folder, press=self.press)
        finally:
            sent.unlink()
        return self._filled_pack()

    def _filled_pack(self) -> bytes:
        packs = load_packs([shipped_folder(), self._folder])
        pack = packs.forms.get("schengen/own")
        if pack is None:
            raise UserError(next((one.code for one in packs.problems), "pack_absent"))
        check_pack(pack, packs.meanings, self.press)
        return fill_forms(self.press, pack, [self._person(packs)])[0].pdf

    def _person(self, packs: Packs) -> Applicant:
        return AnswerReader(packs, packs.forms["schengen/own"], TODAY).applicant({"surname_lat": "ERIKSSON"})

    def _written(self, name: str, data: bytes) -> Path:
        self._pack.mkdir(parents=True, exist_ok=True)
        file = self._pack / name
        file.write_bytes(data)
        return file


def main() -> int:
    """Run the mutants and print what came of them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=20_000, help="mutants of all kinds together")
    parser.add_argument("--seed", type=int, default=None, help="the same seed makes the same mutants")
    parser.add_argument("--kinds", nargs="+", choices=KINDS, default=KINDS)
    parser.add_argument("--minutes", type=float, default=600, help="stop after so many, wherever it is")
    parser.add_argument("--only", metavar="KIND:NUMBER", help="one mutant again")
    wanted = parser.parse_args()
    seed = secrets.randbelow(1_000_000) if wanted.seed is None else wanted.seed
    print(f"seed {seed}", flush=True)
    kind, _, number = (wanted.only or "").partition(":")
    dealt = (
        [(kind, int(number))]
        if kind
        else [(k, n) for n in range(wanted.count // len(wanted.kinds)) for k in wanted.kinds]
    )
    told: Counter[tuple[str, str]] = Counter()
    harmful = 0
    ended = time.monotonic() + wanted.minutes * 60
    with tempfile.TemporaryDirectory() as folder:
        trial = FormTrial(Path(folder))
        try:
            for of_kind, at in dealt:
                if time.monotonic() > ended:
                    break
                code, fault = trial.run(seed, of_kind, at)
                told[of_kind, code] += 1
                if fault:
                    harmful += 1
                    print(f"{fault}: python -m tests.fuzz.forms --seed {seed} --only {of_kind}:{at}", flush=True)
        finally:
            trial.close()
    for (of_kind, code), count in sorted(told.items()):
        print(f"{of_kind:<10}{code:<32}{count:>8}")
    print(f"{told.total()} mutants, {harmful} did harm, seed {seed}")
    return 1 if harmful else 0


if __name__ == "__main__":
    sys.exit(main())
