import numpy as np
import pytest

from app.services.documents.pictures.name_field import spell_names
from app.services.documents.pictures.networks import ALPHABET


def spelt(text: str, **fillers: float) -> str:
    """Spell a text of which some places look like a filler too: place and how likely that is."""
    cells = np.full((len(text), len(ALPHABET)), 0.001, np.float32)
    for place, sign in enumerate(text):
        cells[place, ALPHABET.index(sign)] = 0.95
    for place, likely in fillers.items():
        at = int(place.removeprefix("at"))
        cells[at, ALPHABET.index(text[at])] = 1 - likely
        cells[at, ALPHABET.index("<")] = likely
    return "".join(ALPHABET[one] for one in spell_names(cells))


@pytest.mark.parametrize(
    "name",
    [
        "ERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "LI<<LI<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<", "MADONNA<<<<<<<<<<<<<<<<",
        "VAN<DER<MUELLEN<<MARIANNE<CECILE<LEEKCK", "PAPANDROPOULOS<<JONATHON<WARREN<TREVOR<", "KLECKE<<CLICK<<<<",
        "NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K", "OCONNOR<<ENYA<SIOBHAN<<<<<<<<<<<<<<<<<<",
    ],
)  # fmt: skip
def test_that_names_that_are_seen_well_stay_as_they_are(name: str) -> None:
    assert spelt(name) == name


def test_that_a_filler_that_looks_like_a_letter_is_one_at_the_end() -> None:
    assert spelt("MUELLER<<ANNA<C<<CK<<C<<", at14=0.2, at17=0.2, at18=0.1, at21=0.2) == "MUELLER<<ANNA<<<<<<<<<<<"


def test_that_the_two_fillers_between_the_names_are_found() -> None:
    assert spelt("MUELLERC<ANNA<<<<<<<<<<<", at7=0.3) == "MUELLER<<ANNA<<<<<<<<<<<"


def test_that_a_letter_is_not_taken_for_a_filler() -> None:
    assert spelt("KUZNECOVA<<CLARA<<<<<<<<", at0=0.1, at5=0.1, at11=0.1) == "KUZNECOVA<<CLARA<<<<<<<<"
