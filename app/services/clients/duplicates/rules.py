"""What no sum of weights may pass over: relatives, twins and namesakes are alike in much and still other people."""

from functools import lru_cache

from app.services.clients.duplicates.shapes import Level

DOCUMENT_SAME = frozenset({"passport_same", "internal_same", "certificate_same", "document_same"})
_DOCUMENT_NEAR = frozenset({"passport_near", "internal_near", "certificate_near"})
_HOME = frozenset({"address_same", "address_near"})
_CONTACT = frozenset({"phone_same", "email_same"})
_BIRTH = frozenset({"birth_same", "birth_swapped", "birth_near", "birth_partial"})
_GIVEN = frozenset({"given_same", "given_other_script", "given_translated", "names_swapped"})
_SURNAME = frozenset({"surname_same", "surname_other_script", "surname_other_form", "surname_former", "names_swapped"})
CONTRADICTIONS = frozenset(
    {"given_differs", "names_crossed", "sex_differs", "birth_differs", "patronymic_differs", "family_linked"}
)
_BESIDE_NAMES = _BIRTH | DOCUMENT_SAME | _DOCUMENT_NEAR | _HOME | _CONTACT | {"phone_near", "email_near"}
_MORE_THAN_A_NAME = DOCUMENT_SAME | _DOCUMENT_NEAR | _HOME | {"phone_same", "phone_near"}
_TWO_PEOPLE = (
    frozenset({"given_differs", "birth_differs"}),
    frozenset({"given_differs", "surname_differs"}),
    frozenset({"given_differs", "birth_near"}),
    frozenset({"given_differs", "birth_swapped"}),
    frozenset({"given_differs", "sex_differs"}),
    frozenset({"surname_differs", "birth_differs"}),
    frozenset({"patronymic_differs", "birth_differs"}),
    frozenset({"family_linked"}),
)
"""What together makes two people, but for a document in common."""


@lru_cache(maxsize=1 << 12)
def are_two_people(findings: frozenset[str]) -> bool:
    """Tell whether names, birth, sex and family say that these are two people, unless they share a document."""
    return any(two <= findings for two in _TWO_PEOPLE)


def highest_level(findings: frozenset[str]) -> Level | None:
    """Return the highest level that findings may reach; None where they are never a pair."""
    same_document = bool(findings & DOCUMENT_SAME)
    if not findings & _BESIDE_NAMES:
        return None
    told = same_document or (findings & _DOCUMENT_NEAR and "birth_same" in findings)
    if not told and are_two_people(findings):
        return None
    if "birth_differs" in findings and not findings & _MORE_THAN_A_NAME:
        return None  # namesakes, whose e-mail may even be made of the name
    if "surname_differs" in findings and not findings & (_MORE_THAN_A_NAME | {"email_same"}):
        return None  # of a million people thousands share birth date, given name and patronymic
    against = findings & CONTRADICTIONS
    if against:
        # a twin, a spouse, a father and his son: one thing against weighs more than a home in common
        return Level.LIKELY if same_document and len(against) == 1 else Level.POSSIBLE
    return _without_contradiction(findings, same_document=same_document)


def _without_contradiction(findings: frozenset[str], *, same_document: bool) -> Level:
    """Return how high the level of two may be of whom nothing says that they are two people."""
    named = bool(findings & _GIVEN) and bool(findings & _SURNAME)
    reached = bool(findings & (_HOME | _CONTACT))
    if same_document:
        return Level.CERTAIN if named or "birth_same" in findings else Level.LIKELY
    if "birth_near" in findings or "birth_swapped" in findings:
        # namesakes of one year often differ in a single digit of the day: something else has to agree
        return Level.LIKELY if reached or findings & _DOCUMENT_NEAR else Level.POSSIBLE
    if "surname_differs" in findings:  # a maiden name, perhaps; of those born on one day many share a given name
        return Level.LIKELY if reached else Level.POSSIBLE
    if "birth_same" not in findings:
        return Level.LIKELY if named and reached else Level.POSSIBLE
    return Level.CERTAIN if named and (reached or "patronymic_same" in findings) else Level.LIKELY
