"""A whole address in one cell: postal code, city, street, building, flat.

Streets keep their word (ул., пр-т), as forms want it; cities, houses and flats lose theirs. A region or a district has
no field: it stays before the city. A piece that is none of these stays with the street, so nothing is lost.
"""

import re
from collections.abc import Callable

from app.services.imports.recognition.signs import tidy

_POSTCODE = re.compile(r"[0-9]{6}")
_COUNTRY = re.compile(r"(?:россия|рф|российская федерация|russia|russian federation)\.?", re.IGNORECASE)
_REGION = re.compile(
    r".*(?<![^\W\d_])(?:обл(?:асть)?|край|респ(?:ублика)?|р-н|район|округ|ао|region|oblast)(?![^\W\d_])\.?.*",
    re.IGNORECASE,
)
_CITY = re.compile(
    r"(?:г(?:ород)?|пгт|пос(?:[её]лок)?|п|с(?:ело)?|дер(?:евня)?|д|ст-ца|станица|аул|хутор|х|рп|мкр\.?\s?г)\s?(?:\.|(?<=[а-яё])\s)\s*"
    r"([^\W\d_][^,;0-9]{0,60})",
    re.IGNORECASE,
)
_STREET = re.compile(
    r"(?:ул(?:ица)?|пр-?к?т|просп(?:ект)?|пр(?:-д|оезд)?|пер(?:еулок)?|наб(?:ережная)?|б(?:ул(?:ьва)?|-)р|ш(?:оссе)?|пл(?:ощадь)?|"
    r"туп(?:ик)?|алл(?:ея)?|мкр(?:н|-н)?|микрорайон|кв-л|квартал|линия|тракт|street|st|avenue|ave|road|rd)(?![^\W\d_]).*"
    r"|.*(?<![^\W\d_])(?:ул(?:ица)?|пр-?к?т|проспект|переулок|пер|наб(?:ережная)?|бульвар|б-р|шоссе|площадь|проезд|street|st|avenue|ave|road|rd)\.?",
    re.IGNORECASE,
)
_BUILDING = re.compile(r"(?:д(?:ом)?|зд(?:ание)?|влад(?:ение)?|house|bld)\s?(?:\.|\s)?\s*([0-9][^,;]*)", re.IGNORECASE)
_FLAT = re.compile(
    r"(?:кв(?:артира)?|оф(?:ис)?|комн(?:ата)?|пом|flat|apt)(?![^\W\d_])\s?\.?\s*([0-9][^,;]*)", re.IGNORECASE
)
_PART = re.compile(
    r"(?:к(?:орп(?:ус)?)?|стр(?:оение)?|лит(?:ера?)?|bldg)(?![^\W\d_])\s?\.?\s*[0-9а-яё]+", re.IGNORECASE
)
_BARE_BUILDING = re.compile(r"[0-9]{1,4}[а-яёa-z]?(?:[/-][0-9]{1,4}[а-яёa-z]?)?", re.IGNORECASE)
_WITH_NUMBER = re.compile(
    r"(.*[^\s0-9.,-])[\s.]+([0-9]{1,4}[а-яё]?(?:/[0-9]{1,4}[а-яё]?)?)(?:-([0-9]{1,4}))?", re.IGNORECASE
)
_GLUED = re.compile(
    r"(?<=[0-9])\s+(?=(?:кв|д|корп|к|стр|оф)\.)|\s+(?=(?:д|кв|дом)\.?\s?[0-9])"
    r"|\s+(?=(?:ул|пр-?к?т|пер|наб|б-р|ш|пл|проезд)\.\s?[^\W_])",
    re.IGNORECASE,
)

Parts = tuple[str, ...]


class _Address:
    """The parts as they are found, piece by piece."""

    def __init__(self) -> None:
        self.postal_code = self.city = self.street = self.building = self.flat = ""
        self.before: list[str] = []
        self.rest: list[str] = []

    def take(self, piece: str) -> None:
        """Put one piece where it belongs."""
        for takes in self._takers():
            if takes(piece):
                return
        self.rest.append(piece)

    def _takers(self) -> tuple[Callable[[str], bool], ...]:
        return (
            self._as_postcode, self._as_country, self._as_flat, self._as_building, self._as_street, self._as_region,
            self._as_city, self._as_bare,
        )  # fmt: skip

    def _as_postcode(self, piece: str) -> bool:
        if self.postal_code or not _POSTCODE.fullmatch(piece):
            return False
        self.postal_code = piece
        return True

    def _as_country(self, piece: str) -> bool:
        return _COUNTRY.fullmatch(piece) is not None

    def _as_flat(self, piece: str) -> bool:
        match = _FLAT.fullmatch(piece)
        if self.flat or not match:
            return False
        self.flat = match[1].strip()
        return True

    def _as_building(self, piece: str) -> bool:
        match = _BUILDING.fullmatch(piece)
        if match and not self.building:
            self.building = match[1].strip()
            return True
        if self.building and _PART.fullmatch(piece):
            self.building = f"{self.building} {piece}"
            return True
        return False

    def _as_street(self, piece: str) -> bool:
        numbered = _WITH_NUMBER.fullmatch(piece)
        if self.street:
            return False
        if numbered and not self.building and _STREET.fullmatch(numbered[1]):
            self.street, self.building = numbered[1], numbered[2]
            self.flat = numbered[3] or self.flat
            return True
        if not _STREET.fullmatch(piece):
            return False
        self.street = piece
        return True

    def _as_region(self, piece: str) -> bool:
        if self.city or not _REGION.fullmatch(piece):
            return False
        self.before.append(piece)
        return True

    def _as_city(self, piece: str) -> bool:
        match = _CITY.fullmatch(piece)
        if self.city or not match:
            return False
        self.city = match[1].strip()
        return True

    def _as_bare(self, piece: str) -> bool:
        """A bare word before the street is the city; bare numbers after it are house, then flat."""
        if not self.city and not self.street and not any(sign.isdigit() for sign in piece):
            self.city = piece
            return True
        if self.street and _BARE_BUILDING.fullmatch(piece):
            if not self.building:
                self.building = piece
                return True
            if not self.flat:
                self.flat = piece
                return True
        return False


def split_address(cell: str) -> Parts:
    """Postal code, city, street, building, flat."""
    text = tidy(cell.replace("\n", ", "))
    found = _Address()
    for piece in re.split(r"[,;]", _GLUED.sub(", ", text)):
        whole = piece.strip()
        leading = re.match(r"([0-9]{6})\s+(.+)", whole)
        for part in leading.groups() if leading else (whole,):
            if part:
                found.take(part)
    street = ", ".join(filter(None, (found.street, *found.rest)))
    city = ", ".join(filter(None, (*found.before, found.city)))
    return found.postal_code, city, street, found.building, found.flat


def looks_like_address(cell: str) -> bool:
    """True of a text that comes apart into a street or a city, and a house."""
    if not 10 <= len(cell) <= 300 or not any(sign.isdigit() for sign in cell):
        return False
    code, city, street, building, _flat = split_address(cell)
    return bool(building and (street or city) and (code or _STREET.search(street) or _CITY.search(cell)))
