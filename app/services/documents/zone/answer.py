"""What reading a machine readable zone gives."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass

from app.person_fields import PersonValues


@dataclass(frozen=True, slots=True)
class Repair:
    """One character that was read wrongly and is proved to be another.

    Attributes:
        line: from 1.
        position: in its line, from 1, as Doc 9303 counts.
        read: what was read; empty where a character was missing.
        written: what stands there now; empty where a character was too many.
        why: "position" (only such characters can stand there), "check_digit" (the check digit holds with no other
            repair), "number_shape" (the state's passport numbers have that shape, and the check digit holds),
            "code_list" (only that state has such a code), "length" (fillers that were lost or too many).
    """

    line: int
    position: int
    read: str
    written: str
    why: str

    def to_json(self) -> dict[str, object]:
        """Return the repair as the commands print it."""
        return {
            "line": self.line, "position": self.position, "from": self.read, "to": self.written, "why": self.why,
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Doubt:
    """What the agent has to look at: a code, the field it is about, and what fills its sentence.

    Attributes:
        code: names the sentence.
        field: a field of the catalogue where there is one, else the zone's own name for it, or empty.
        params: what fills the sentence; may hold a person's data, so never to be logged.
        spoils: true where the zone can't be called valid with it.
    """

    code: str
    field: str = ""
    params: Mapping[str, object] = dataclasses.field(default_factory=dict)
    spoils: bool = False

    def to_json(self) -> dict[str, object]:
        """Return the doubt as the commands print it."""
        return {"code": self.code, "field": self.field, **self.params}


@dataclass(frozen=True, slots=True)
class NameDifference:
    """One letter in which the zone's name and a given one differ.

    Attributes:
        field: the given name's field: surname_lat, surname_ru …
        position: in the zone's name, from 1; one past its end where the given name goes on.
        zone: the zone's letter, empty where the given name has one more.
        given: the given name's letter as a zone would have it, empty where the zone has one more.
    """

    field: str
    position: int
    zone: str
    given: str

    def to_json(self) -> dict[str, object]:
        """Return the difference as the commands print it."""
        return {"field": self.field, "position": self.position, "zone": self.zone, "given": self.given}


@dataclass(frozen=True, slots=True)
class Zone:
    """A machine readable zone as it was understood.

    Attributes:
        kind: td1, td2, td3, mrv_a, mrv_b, french_card, russian_internal; empty where no zone was found.
        values: the catalogue's fields that the zone fills, in the form in which they are stored.
        valid: every check digit holds, every repair is proved, and no field holds what can't be.
        checks: each check digit by name: number, birth_date, expires, optional, composite.
        repaired: what was read wrongly and put right, in the zone's order.
        doubts: what has to be looked at.
        differences: where the names differ from the given ones, letter by letter.
        lines: the zone after the repairs.
        document_code: one or two letters: P, V, ID …
        issuing_state: code of the state as the zone has it: RUS, D, UTO.
        document_number: whatever document it is of; of a visa it is in no field of the catalogue.
        document_expires: ISO 8601, whatever document it is of.
        optional: what the state wrote into the optional fields, without fillers at the end.
        department_code: of the internal passport: 770-001.
    """

    kind: str = ""
    values: PersonValues = dataclasses.field(default_factory=dict)
    valid: bool = False
    checks: Mapping[str, bool] = dataclasses.field(default_factory=dict)
    repaired: tuple[Repair, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    differences: tuple[NameDifference, ...] = ()
    lines: tuple[str, ...] = ()
    document_code: str = ""
    issuing_state: str = ""
    document_number: str = ""
    document_expires: str = ""
    optional: str = ""
    department_code: str = ""

    def to_json(self) -> dict[str, object]:
        """Return the zone as the commands print it: the catalogue's fields beside what is known of the reading."""
        return {
            **self.values,
            "kind": self.kind,
            "valid": self.valid,
            "checks": dict(self.checks),
            "repaired": [one.to_json() for one in self.repaired],
            "doubts": [one.to_json() for one in self.doubts],
            "differences": [one.to_json() for one in self.differences],
            "lines": list(self.lines),
            "document_code": self.document_code,
            "issuing_state": self.issuing_state,
            "document_number": self.document_number,
            "document_expires": self.document_expires,
            "optional": self.optional,
            "department_code": self.department_code,
        }
