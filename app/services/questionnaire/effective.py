"""The packs with the agency's changes laid over them: countries, fields and options as they stand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from app.services.forms.manifest import Country, Field, FormPack, Meaning, Option, Packs, Section
from app.services.forms.packs import GENERAL_CODE
from app.services.questionnaire.attributes import (
    ORDER,
    FieldDraft,
    country_attributes,
    country_of,
    draft_of,
    draft_of_field,
    field_attributes,
    keys_of,
    meaning_of,
    option_attributes,
    option_of,
    options_of,
    section_of,
)
from app.services.questionnaire.ordering import arrange
from app.services.questionnaire.overlay import EntryKind, EntryState, Overlay, OverlayEntry


class Standing(StrEnum):
    """How a country or a field stands to what Carnet brings."""

    SHIPPED = ""
    CHANGED = "changed"
    OWN = "own"
    REMOVED = "removed"
    DROPPED = "dropped"  # changed by the agency, and a later edition has it no more


@dataclass(frozen=True, slots=True)
class StandingField:
    """A field of a country's directory, one that was taken out included.

    Attributes:
        draft: as it stands.
        standing: how it stands to what Carnet brings.
        changed: attributes that the agency set; "options" where it changed these.
    """

    draft: FieldDraft
    standing: Standing
    changed: frozenset[str]


@dataclass(frozen=True, slots=True)
class _OfCountry:
    """The entries of one country: of its fields by key, of their options by the field's key."""

    fields: dict[str, OverlayEntry] = field(default_factory=dict)
    options: dict[str, dict[str, OverlayEntry]] = field(default_factory=dict)


class Effective:
    """Answers for all countries; made anew for each question, so it is never older than the base.

    Attributes:
        packs: what Carnet and the agency's folder bring.
        overlay: what the agency changed.
    """

    def __init__(self, packs: Packs, overlay: Overlay) -> None:
        self.packs = packs
        self.overlay = overlay
        self._by_country: dict[str, _OfCountry] = {}
        for (kind, key), entry in overlay.items():
            code, _, rest = key.partition("/")
            of_country = self._by_country.setdefault(code, _OfCountry())
            name, _, option = rest.partition("/")
            if kind is EntryKind.FIELD:
                of_country.fields[name] = entry
            elif kind is EntryKind.OPTION:
                of_country.options.setdefault(name, {})[option] = entry

    def codes(self) -> list[str]:
        """Return the codes of all countries, those that were taken out included."""
        own = [key for (kind, key) in self.overlay if kind is EntryKind.COUNTRY and key not in self.packs.countries]
        return [*self.packs.countries, *own]

    def country(self, code: str) -> tuple[Country, Standing] | None:
        """Return a country as it stands; None where there is none of that code."""
        shipped = self.packs.countries.get(code)
        entry = self.overlay.get((EntryKind.COUNTRY, code))
        if entry is None:
            return None if shipped is None else (shipped, Standing.SHIPPED)
        base = country_attributes(shipped) if shipped is not None else dict(entry.shipped)
        country = country_of(code, {**base, **entry.changed}, shipped.sources if shipped is not None else ())
        return country, _standing(entry, is_shipped=shipped is not None)

    def shipped(self, code: str) -> tuple[tuple[Section, ...], dict[str, Field]]:
        """Return sections and fields of a country's forms in order; what two forms ask is asked once.

        Carnet's forms come first: a form of the agency's own adds what only it asks, and moves nothing.
        Of the forms of no country nobody wants all, so none of their questions has to be answered.
        """
        is_general = code == GENERAL_CODE
        sections: dict[str, Section] = {}
        fields: dict[str, Field] = {}
        for form in sorted(self.packs.forms.values(), key=_is_own):
            if form.country == ("" if is_general else code):
                for section in form.sections:
                    sections.setdefault(section.code, section)
                for one in form.fields:
                    fields.setdefault(one.key, replace(one, required=False) if is_general else one)
        if is_general:  # several forms' sections: the fields of each together
            order = {section: at for at, section in enumerate(sections)}
            fields = dict(sorted(fields.items(), key=lambda item: order.get(item[1].section, -1)))
        return tuple(sections.values()), fields

    def has_fields(self, code: str) -> bool:
        """Tell whether a country asks anything."""
        entries = self._by_country.get(code, _OfCountry()).fields
        _, shipped = self.shipped(code)
        removed = {key for key, one in entries.items() if one.state is EntryState.REMOVED}
        return any(key not in removed for key in (*shipped, *entries))

    def fields(self, code: str) -> list[StandingField]:
        """Return a country's fields in order, those that were taken out included."""
        of_country = self._by_country.get(code, _OfCountry())
        _, shipped = self.shipped(code)
        placed = {key: keys_of(one.changed, ORDER) for key, one in of_country.fields.items() if ORDER in one.changed}
        loose = [
            key for key, one in of_country.fields.items() if key not in shipped and one.state is not EntryState.REMOVED
        ]
        known = [*shipped, *(key for key in loose if key not in placed)]
        order = arrange(known, {key: before for key, before in placed.items() if key in shipped or key in loose})
        return [self._field(key, shipped.get(key), of_country) for key in order]

    def _field(self, key: str, shipped: Field | None, of_country: _OfCountry) -> StandingField:
        entry = of_country.fields.get(key)
        option_entries = of_country.options.get(key, {})
        known = (
            shipped.options if shipped is not None else options_of({**entry.shipped, **entry.changed} if entry else {})
        )
        options = effective_options(known, option_entries)
        changed_options = frozenset({"options"}) if option_entries else frozenset()
        if entry is None and shipped is not None:
            draft = draft_of_field(replace(shipped, options=options), self.packs.meanings)
            standing = Standing.CHANGED if option_entries else Standing.SHIPPED
            return StandingField(draft, standing, changed_options)
        if entry is None:
            raise KeyError(key)
        is_shipped = shipped is not None
        base = dict(entry.shipped)
        if shipped is not None:
            base = field_attributes(draft_of_field(shipped, self.packs.meanings))
        draft = draft_of(key, {**base, **entry.changed}, options)
        return StandingField(draft, _standing(entry, is_shipped=is_shipped), frozenset(entry.changed) | changed_options)

    def known_options(self, code: str, key: str) -> tuple[Option, ...]:
        """Return the options of a field that an edition dropped, as they were kept; none of any other."""
        entry = self.overlay.get((EntryKind.FIELD, f"{code}/{key}"))
        return () if entry is None else options_of({**entry.shipped, **entry.changed})

    def sections(self, code: str, fields: Sequence[Field]) -> tuple[Section, ...]:
        """Return the sections of fields: the forms' in their order, then the agency's own."""
        shipped, _ = self.shipped(code)
        known = {section.code: section for section in shipped}
        own = dict.fromkeys(one.section for one in fields if one.section and one.section not in known)
        return (*shipped, *(section_of(one, known) for one in own))

    def meanings(self) -> Mapping[str, Meaning]:
        """Return all meanings: the packs', and those that the agency's own fields bring."""
        own: dict[str, Meaning] = {}
        for code, of_country in self._by_country.items():
            if any(entry.state is EntryState.OWN for entry in of_country.fields.values()):
                for one in self.fields(code):
                    if one.standing is Standing.OWN:
                        own.setdefault(one.draft.field.meaning, meaning_of(one.draft))
        return {**own, **self.packs.meanings}


def _is_own(form: FormPack) -> bool:
    return form.is_own


def effective_options(shipped: Sequence[Option], entries: Mapping[str, OverlayEntry]) -> tuple[Option, ...]:
    """Return the options of a field as they stand, in order."""
    if not entries:
        return tuple(shipped)
    known = {option.code: option for option in shipped}
    placed = {code: keys_of(one.changed, ORDER) for code, one in entries.items() if ORDER in one.changed}
    kept = [code for code, one in entries.items() if code in known or one.state is not EntryState.REMOVED]
    loose = [code for code in kept if code not in known and code not in placed]
    order = arrange([*known, *loose], {code: placed[code] for code in kept if code in placed})
    options = []
    for code in order:
        entry = entries.get(code)
        if entry is None:
            options.append(known[code])
        elif entry.state is not EntryState.REMOVED:
            base = option_attributes(known[code]) if code in known else dict(entry.shipped)
            options.append(option_of(code, {**base, **entry.changed}))
    return tuple(options)


def _standing(entry: OverlayEntry, *, is_shipped: bool) -> Standing:
    if entry.state is EntryState.REMOVED:
        return Standing.REMOVED
    if is_shipped:
        return Standing.CHANGED
    return Standing.OWN if entry.state is EntryState.OWN else Standing.DROPPED
