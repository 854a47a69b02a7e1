"""The one setting of the comparison: what each finding weighs, and where the levels begin."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

_WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "surname_same": 5.5,
        "surname_other_script": 5.0,
        "surname_other_form": 4.0,
        "surname_part": 4.0,
        "surname_near": 3.0,
        "surname_former": 5.0,
        "surname_differs": -2.0,
        "given_same": 3.5,
        "given_other_script": 3.5,
        "given_translated": 2.5,
        "given_part": 2.5,
        "given_near": 2.0,
        "given_initial": 0.5,
        "given_differs": -5.0,
        "names_swapped": 8.0,
        "names_crossed": 2.0,
        "patronymic_same": 2.5,
        "patronymic_near": 1.5,
        "patronymic_initial": 0.5,
        "patronymic_differs": -3.0,
        "birth_same": 8.0,
        "birth_swapped": 5.0,
        "birth_near": 4.0,
        "birth_partial": 2.0,
        "birth_differs": -5.0,
        "sex_differs": -3.0,
        "passport_same": 10.0,
        "passport_near": 4.0,
        "passport_differs": -1.0,
        "internal_same": 10.0,
        "internal_near": 4.0,
        "internal_differs": -1.0,
        "certificate_same": 10.0,
        "certificate_near": 4.0,
        "certificate_differs": -2.5,
        "document_same": 8.0,
        "document_near": 3.0,
        "document_differs": 0.0,
        "phone_same": 5.0,
        "phone_near": 2.0,
        "phone_differs": -1.0,
        "email_same": 5.5,
        "email_near": 3.0,
        "email_differs": -1.0,
        "address_same": 4.5,
        "address_near": 3.5,
        "city_same": 0.5,
        "address_differs": -1.5,
        "family_linked": -8.0,
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Setting:
    """What each finding weighs, as a natural logarithm of odds, and which score makes which level.

    `docs/duplicates.md` says how these were chosen and what they reach.

    Attributes:
        weights: by the code of a finding.
        middle: the sum of weights at which the score is one half.
        spread: how much more multiplies the odds by e.
        possible, likely, certain: the least scores of the levels.
    """

    weights: Mapping[str, float] = field(default_factory=lambda: _WEIGHTS, hash=False)
    middle: float = 10.0
    spread: float = 3.0
    possible: float = 0.2
    likely: float = 0.7
    certain: float = 0.95

    def speaks_for(self, code: str) -> bool:
        """Tell whether a finding speaks for one person: what weighs nothing does not, nor what this setting lacks."""
        return self.weights.get(code, 0.0) > 0


SETTING = Setting()
