"""The schemes of Latin spelling by name, and a Cyrillic text in the letters of one."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

DEFAULT_SCHEME = "icao9303"


@dataclass(frozen=True, slots=True)
class Scheme:
    """One way of writing Cyrillic names in Latin.

    Attributes:
        code: its name in commands and in the base.
        alphabet: language of the Cyrillic names: ru, uk, be, kk, bg.
        first_year: of the passports that follow it; 0 where it has no beginning that matters.
        last_year: of the passports that follow it; 0 while they do.
        lacks: Russian letters that its alphabet has not, in lower case: a name with one of them was spelt otherwise.
    """

    code: str
    alphabet: str
    first_year: int
    last_year: int
    lacks: frozenset[str] = frozenset()


SCHEMES: Mapping[str, Scheme] = {
    scheme.code: scheme
    for scheme in (
        Scheme("icao9303", "ru", 2014, 0),
        Scheme("gost2006", "ru", 2010, 2014),
        Scheme("mvd2000", "ru", 2000, 2010),
        Scheme("mvd1997", "ru", 1997, 2000),
        Scheme("french", "ru", 0, 2000),
        Scheme("ukraine2010", "uk", 2010, 0, frozenset("ёъыэ")),
        Scheme("belarus", "be", 2010, 0, frozenset("ищъ")),
        Scheme("kazakhstan", "kk", 0, 0),
        Scheme("bulgaria", "bg", 2009, 0, frozenset("ёыэ")),
    )
}
"""All schemes, those of Russian passports first, the present one leading."""


def to_latin(text: str, scheme: str = DEFAULT_SCHEME) -> str:
    """Return `text` with its Cyrillic letters in Latin, in the same case; anything else is kept.

    Щукина is Shchukina, ЩУКИНА is SHCHUKINA, an initial Щ. is Shch.

    Raises:
        KeyError: there is no such scheme; `SCHEMES` has them all.
    """
    return _translit(SCHEMES[scheme].code)(text, reversed=True)


@lru_cache(maxsize=len(SCHEMES))
def _translit(scheme: str) -> Callable[..., str]:
    """Return the package's function for one scheme."""
    from transliterate.utils import get_translit_function

    _register_packs()
    return get_translit_function(f"carnet-{scheme}")


@lru_cache(maxsize=1)
def _register_packs() -> None:
    """Register Carnet's packs beside those of the package, which looks for its own only in an empty registry."""
    from transliterate.base import registry
    from transliterate.utils import ensure_autodiscover

    from app.services.names.transliteration import neighbour_packs, packs

    ensure_autodiscover()
    for pack in (
        packs.Icao9303Pack, packs.Gost2006Pack, packs.Mvd2000Pack, packs.Mvd1997Pack, packs.FrenchPack,
        neighbour_packs.Ukraine2010Pack, neighbour_packs.BelarusPack, neighbour_packs.KazakhstanPack,
        neighbour_packs.BulgariaPack,
    ):  # fmt: skip
        registry.register(pack)


@lru_cache(maxsize=1)
def icao_capitals() -> Mapping[int, str]:
    """Return the table of the present passports for `str.translate`: Cyrillic capitals to Latin ones."""
    from app.services.names.transliteration.packs import Icao9303Pack

    return str.maketrans({letter.upper(): latin.upper() for letter, latin in Icao9303Pack().letters.items()})
