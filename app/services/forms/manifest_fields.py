"""Reads meanings and fields of manifests; a damaged entry is told and passed over, a damaged attribute left out."""

from collections.abc import Collection, Mapping

from app.errors import UserError
from app.services.forms.manifest import AnswerKind, Check, Field, Group, Meaning, Option, Part, Section, Translation
from app.services.forms.manifest_entries import CODE, Entry
from app.services.names.transliteration.schemes import DEFAULT_SCHEME, SCHEMES

OPTION_KINDS = (AnswerKind.OPTION, AnswerKind.OPTIONS)
MOST_REPEATS = 50

ABOUT_THE_PERSON = ("age", "minor", "sex", "citizenship")
"""What conditions may ask for beside answers."""


def key_of(meaning: str, kind: AnswerKind) -> str:
    """Return the name of a field in its country: an option field's begins with an underscore."""
    return f"_{meaning}" if kind in OPTION_KINDS else meaning


def read_meaning(code: str, entry: Entry) -> Meaning | None:
    """Return a meaning; None where its kind or part is not known or its code can't be one."""
    if not CODE.fullmatch(code) or "." in code or "-" in code or not code.isidentifier():
        entry.tell("pack_code_refused", value=code[:60])
        return None
    kind = entry.one_of("kind", AnswerKind, None)
    part = entry.one_of("part", Part, None)
    labels = entry.texts("labels")
    if not labels:
        entry.tell("pack_lacks", key="labels")
    if kind is None or part is None:
        return None
    options = entry.options("options") if kind in OPTION_KINDS else ()
    if kind in OPTION_KINDS and not options:
        entry.tell("pack_lacks", key="options")
    return Meaning(
        code,
        kind,
        part,
        lasting=entry.flag("lasting"),
        labels=labels,
        translation=entry.one_of("translation", Translation, Translation.NONE) or Translation.NONE,
        ready=_read_source(entry, "ready"),
        ready_text=_read_source(entry, "ready_text"),
        group=entry.code("group"),
        check=entry.one_of("check", Check, Check.NONE) or Check.NONE,
        options=options,
    )


def read_group(code: str, entry: Entry) -> Group | None:
    """Return the words of a repeated group; None where it has none or its code can't be one."""
    if not CODE.fullmatch(code):
        entry.tell("pack_code_refused", value=code[:60])
        return None
    labels = entry.texts("labels")
    if not labels:
        entry.tell("pack_lacks", key="labels")
        return None
    return Group(code, labels, entry.texts("add"))


def _read_source(entry: Entry, key: str) -> str:
    """Return where a ready answer comes from; nowhere where no such source is known."""
    source = entry.text(key)
    if not source:
        return ""
    from app.services.questionnaire.sources import known_sources

    if source not in known_sources():
        entry.tell("pack_value_unknown", key, value=source[:60], known="card.…, client.…, tour.…")
        return ""
    return source


def read_sections(form: Entry) -> tuple[Section, ...]:
    """Return the sections of a form; one without a code or with a known one is told and passed over."""
    sections: dict[str, Section] = {}
    for entry in form.each("section"):
        code = entry.code("code")
        if not code:
            entry.tell("pack_lacks", key="code")
        elif code in sections:
            entry.tell("pack_twice", key=code)
        else:
            sections[code] = Section(code, entry.texts("labels"))
    return tuple(sections.values())


def read_fields(form: Entry, meanings: Mapping[str, Meaning], sections: Collection[str]) -> tuple[Field, ...]:
    """Return the fields of a form in order."""
    fields: dict[str, Field] = {}
    for entry in form.each("field"):
        code = entry.code("meaning")
        meaning = meanings.get(code)
        if meaning is None:
            entry.tell("pack_meaning_unknown", value=code)
            continue
        key = key_of(code, meaning.kind)
        if key in fields:
            entry.tell("pack_twice", key=key)
            continue
        fields[key] = _read_field(key, entry, meaning, sections, meanings)
    return tuple(fields.values())


def _read_field(key: str, entry: Entry, meaning: Meaning, sections: Collection[str], names: Collection[str]) -> Field:
    section = entry.code("section")
    if section and section not in sections:
        entry.tell("pack_section_unknown", value=section)
        section = ""
    labels = entry.texts("labels") or meaning.labels
    if not labels:
        entry.tell("pack_lacks", key="labels")
    repeats = max(1, entry.number("repeats", 1, most=MOST_REPEATS))
    if repeats > 1 and not meaning.group:
        entry.tell("pack_repeats_alone")
        repeats = 1
    return Field(
        key,
        meaning.code,
        meaning.kind,
        section=section,
        number=entry.text("number"),
        labels={**meaning.labels, **labels},
        hints=entry.texts("hints"),
        required=entry.flag("required"),
        condition=_read_condition(entry, names),
        limit=entry.number("limit"),
        capital_latin=entry.flag("capital_latin"),
        comb=entry.flag("comb"),
        translation=entry.one_of("translation", Translation, meaning.translation) or meaning.translation,
        scheme=_read_scheme(entry),
        group=meaning.group,
        repeats=repeats,
        options=_read_options(entry, meaning),
    )


def _read_condition(entry: Entry, meanings: Collection[str]) -> str:
    """Return a condition that can be computed; else the empty one: the field is always asked."""
    text = entry.text("condition")
    if not text:
        return ""
    from app.services.forms.expressions import compile_expression

    try:
        names = compile_expression(text).names
    except UserError as error:
        entry.tell(error.code, "condition", **error.params)
        return ""
    for name in names:
        if name not in meanings and name not in ABOUT_THE_PERSON:
            entry.tell("pack_name_unknown", "condition", value=name)
            return ""
    return text


def _read_scheme(entry: Entry) -> str:
    scheme = entry.text("scheme") or DEFAULT_SCHEME
    if scheme not in SCHEMES:
        entry.tell("pack_value_unknown", "scheme", value=scheme[:60], known=", ".join(SCHEMES))
        return DEFAULT_SCHEME
    return scheme


def _read_options(entry: Entry, meaning: Meaning) -> tuple[Option, ...]:
    """Return the options that a field offers: those it names, with its own words where it has some; else all."""
    if meaning.kind not in OPTION_KINDS:
        if entry.table.get("options") or entry.table.get("option"):
            entry.tell("pack_options_refused")
        return ()
    known = {option.code: option for option in meaning.options}
    offered = {code: known.get(code) for code in entry.codes("options")}
    for one in entry.each("option"):
        code = one.code("code")
        if not code:
            one.tell("pack_lacks", key="code")
            continue
        words = one.texts("texts")
        if not words and code not in known:
            one.tell("pack_lacks", key="texts")
            continue
        offered[code] = Option(code, {**(known[code].texts if code in known else {}), **words})
    for code, option in offered.items():
        if option is None:
            entry.tell("pack_option_unknown", "options", value=code)
    return tuple(filter(None, offered.values())) or meaning.options
