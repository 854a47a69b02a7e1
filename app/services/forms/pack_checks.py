"""Checks a pack's template and places before anybody relies on them; each sentence says which file and place."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from app.errors import AppError, UserError
from app.services.forms.document.plan import check_plan
from app.services.forms.expressions import compile_expression
from app.services.forms.manifest import FormPack, Meaning, PackProblem
from app.services.forms.pdf.shapes import PdfForm
from app.services.forms.place_values import is_known_name, option_codes
from app.services.forms.places import Place, Template, TemplateKind, read_template
from app.services.forms.press import FormPress
from app.services.forms.word_forms import check_word
from app.services.questionnaire.asking import FACTS

MOST_BYTES = 60_000_000
_SLACK_MM = 0.5


def template_path(template: Template) -> Path:
    """Return the file of a template.

    Raises:
        UserError: template_absent, template_outside (it leads out of the pack's folder, also by a link),
            template_too_big.
    """
    path = template.folder / template.file
    try:
        if not path.resolve().is_relative_to(template.folder.resolve()):
            raise UserError("template_outside", name=template.file[:120])
        if not template.file or not path.is_file():
            raise UserError("template_absent", name=template.file[:120])
        if path.stat().st_size > MOST_BYTES:
            raise UserError("template_too_big", name=template.file[:120], limit_mb=MOST_BYTES // 1_000_000)
    except (OSError, RuntimeError, ValueError) as error:
        raise UserError("template_absent", name=template.file[:120]) from error
    return path


def check_pack(pack: FormPack, meanings: Mapping[str, Meaning], press: FormPress | None = None) -> list[PackProblem]:
    """Return what is wrong with a pack's template and places; empty where it has none, or nothing is.

    Args:
        pack: the pack.
        meanings: those that expressions may name.
        press: reads a PDF template, so that places off its pages and fields that it lacks are told; without it they
            are not looked for.
    """
    template, told = read_template(pack)
    problems = list(told)
    if template is None:
        return problems
    if template.kind is TemplateKind.DOCUMENT:
        return [*problems, *check_plan(pack, meanings)]
    for place in template.places:
        problems += (_problem(place, code, params) for code, params in _check_answers(place, meanings))
    if template.file or template.kind is not TemplateKind.ACROFORM:
        problems += _check_file(pack, template, meanings, press)
    return problems


def _problem(place: Place, code: str, params: Mapping[str, object]) -> PackProblem:
    file, _, where = place.where.partition(": ")
    return PackProblem(file, f"{where} ({place.id[:60]})", code, params)


def _check_answers(place: Place, meanings: Mapping[str, Meaning]) -> Iterator[tuple[str, Mapping[str, object]]]:
    """Yield what is wrong with what a place shows."""
    for expression in filter(None, (place.text, place.tick)):
        try:
            compiled = compile_expression(expression)
        except UserError as error:
            yield error.code, error.params
            continue
        for name in compiled.names:
            if not is_known_name(name, meanings, FACTS):
                yield "place_name_unknown", {"name": name[:60]}
    if place.options:
        if place.options not in meanings:
            yield "place_name_unknown", {"name": place.options[:60]}
            return
        known = option_codes(meanings[place.options])
        if not known and place.options != "sex":
            yield "place_no_options", {"name": place.options[:60]}
        for code in place.marks:
            if known and code not in known:
                yield "pack_option_unknown", {"value": code[:60]}


def _check_file(
    pack: FormPack, template: Template, meanings: Mapping[str, Meaning], press: FormPress | None
) -> Iterator[PackProblem]:
    file = f"{pack.id}/{template.file}"
    try:
        path = template_path(template)
        if press is not None and template.kind is TemplateKind.WORD:
            yield from check_word(press, path, meanings)
        if press is not None and template.kind in {TemplateKind.ACROFORM, TemplateKind.FLAT}:
            form = press.inspect(path)
            for place in template.places:
                yield from (_problem(place, code, params) for code, params in check_place_on(place, form))
    except AppError as error:
        yield PackProblem(file, "template", error.code, error.params)


def check_place_on(place: Place, form: PdfForm) -> Iterator[tuple[str, Mapping[str, object]]]:
    """Yield what is wrong with where a place stands on a PDF, and where its text goes on."""
    for further in place.more:
        yield from check_place_on(further, form)
    if place.field and all(field.name != place.field for field in form.fields):
        yield "place_field_absent", {"name": place.field[:60]}
    if place.rect is None:
        return
    if not 1 <= place.page <= len(form.pages):
        yield "place_page_absent", {"page": place.page, "pages": len(form.pages)}
        return
    page = form.pages[place.page - 1]
    if place.rect.right > page.width + _SLACK_MM or place.rect.bottom > page.height + _SLACK_MM:
        yield "place_off_page", {"page": place.page, "width": round(page.width), "height": round(page.height)}
