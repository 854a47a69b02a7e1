"""What the commands about embassy forms do; arguments come parsed from `cli.py`."""

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from app.errors import UserError

if TYPE_CHECKING:
    from app.services.forms.filled import Filled
    from app.services.forms.form_filling import Applicant
    from app.services.forms.manifest import FormPack, Packs, Texts


def list_forms() -> list[dict[str, object]]:
    """Return the forms that there are, with what is wrong with one."""
    from app.services.forms.packs import known_packs

    packs = known_packs()
    return [
        {
            "id": pack.id,
            "title": _words(pack.titles, pack.language),
            "country": pack.country,
            "edition": pack.edition.name,
            "valid_from": pack.edition.valid_from,
            "valid_to": pack.edition.valid_to,
            "own": pack.is_own,
            **_template_of(packs, pack),
        }
        for pack in packs.forms.values()
    ]


def _template_of(packs: "Packs", pack: "FormPack") -> dict[str, object]:
    """Return what a form is filled from, and what is wrong with that."""
    from app.services.forms.pack_checks import check_pack
    from app.services.forms.places import read_template

    template, _ = read_template(pack)
    problems = [asdict(problem) for problem in check_pack(pack, packs.meanings)]
    return {
        "template": template.kind.value if template is not None else "",
        "needs_pdf": template is not None and template.needs_pdf,
        "problems": problems,
    }


def _words(texts: "Texts", language: str) -> str:
    return texts.get(language) or texts.get("en") or next(iter(texts.values()), "")


def inspect_form(given: argparse.Namespace) -> dict[str, object]:
    """Return what a PDF is, which fields stand on it, and which answer each asks for."""
    from app.services.forms.matching import Matcher
    from app.services.forms.packs import known_packs
    from app.services.forms.press import FormPress

    with FormPress() as press:
        form = press.inspect(given.file)
    matcher = Matcher(known_packs())
    pack, share = matcher.known_pack(form)
    fields = []
    for field in form.fields:
        match = matcher.match(field)
        fields.append(
            {
                "name": field.name,
                "page": field.page,
                "rect_mm": field.rect.to_list(),
                "type": field.type.value,
                "label": field.label,
                "options": list(field.exports),
                "max_length": field.max_length,
                "required": field.required,
                "read_only": field.read_only,
                "multiline": field.multiline,
                "answer": match.answer,
                "certainty": match.certainty,
            }
        )
    return {
        "kind": form.kind.value,
        "pages": len(form.pages),
        "sizes_mm": [[page.width, page.height] for page in form.pages],
        "known_as": pack.id if pack is not None else "",
        "known_share": round(share, 2),
        "warnings": list(form.warnings),
        "fields": fields,
    }


def fill_form(given: argparse.Namespace) -> dict[str, object] | list[dict[str, object]]:
    """Fill a form with the answers of a file and write it; return what is missing and what did not fit."""
    from app.services.desk import local_today
    from app.services.forms.form_filling import fill_forms
    from app.services.forms.kept_pdfs import kept_pdf
    from app.services.forms.packs import known_packs
    from app.services.forms.press import FormPress
    from app.services.forms.typed_answers import AnswerReader, read_answers
    from app.services.whole_files import write_whole

    packs = known_packs()
    pack = packs.forms.get(given.pack)
    if pack is None:
        raise UserError("form_unknown", name=given.pack)
    reader = AnswerReader(packs, pack, local_today())
    people = [reader.applicant(answers) for answers in read_answers(given.answers)]
    if given.xlsx:
        return _write_workbook(pack, people, given.out)
    pdf = given.pdf or kept_pdf(pack)
    with FormPress() as press:
        filled = fill_forms(press, pack, people, pdf=pdf, editable=given.editable, as_docx=given.docx)
    targets = _targets(given.out, len(filled))
    for target, one in zip(targets, filled, strict=True):
        write_whole(target, one.docx if given.docx else one.pdf)
    told = [_told(one, target) for one, target in zip(filled, targets, strict=True)]
    return told[0] if len(told) == 1 else told


def _write_workbook(pack: "FormPack", people: Sequence["Applicant"], out: Path) -> dict[str, object]:
    """Write a list as a workbook; raises `form_no_table` for what is none."""
    from app.services.forms.office_forms import write_workbook

    missing = write_workbook(pack, people, out)
    return {"file": str(out.absolute()), "missing": list(missing), "overflow": [], "glyphs": [], "warnings": []}


def _told(filled: "Filled", target: Path) -> dict[str, object]:
    from app.views.texts import explain

    for warning in filled.warnings:
        print(explain(UserError(warning.code, **warning.params)), file=sys.stderr)  # noqa: T201
    return {
        "file": str(target.absolute()),
        "missing": list(filled.missing),
        "overflow": [{"place": each.place, "rest": each.rest} for each in filled.overflow],
        "glyphs": list(filled.glyphs),
        "warnings": [{"code": each.code, **_plain(each.params)} for each in filled.warnings],
    }


def _plain(params: Mapping[str, object]) -> dict[str, object]:
    return {name: value if isinstance(value, str | int) else json.dumps(value) for name, value in params.items()}


def _targets(out: Path, count: int) -> list[Path]:
    """Return where each person's form goes: the file itself, or for several one with a number each."""
    if count == 1:
        return [out]
    return [out.with_name(f"{out.stem}-{number}{out.suffix}") for number in range(1, count + 1)]
