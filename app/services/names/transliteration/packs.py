"""The schemes by which Russian passports spell and spelt names in Latin, as packs of the package `transliterate`."""

from typing import ClassVar

from app.services.names.transliteration.pack import NamePack

_PLAIN = ("abvgdezklmnoprstfy", "абвгдезклмнопрстфы")
"""Letters that every Russian scheme writes with the same single letter."""

_VOWELS = "аеёиоуыэюя"


class Icao9303Pack(NamePack):
    """Passports since 2014, and any Cyrillic name for which nothing else is known.

    Source: ICAO Doc 9303, eighth edition, part 3, section 6, table B (Cyrillic); the table has no soft sign, so it is
    dropped. Applied to Russian passports by order 211 of the Federal Migration Service of 26 March 2014.
    """

    language_code = "carnet-icao9303"
    language_name = "Russian, ICAO Doc 9303"
    mapping = _PLAIN
    reversed_specific_mapping = ("ёийуэ", "eiiue")
    reversed_specific_pre_processor_mapping: ClassVar[dict[str, str]] = {
        "ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "ie", "ь": "", "ю": "iu", "я": "ia",
    }  # fmt: skip


class Gost2006Pack(Icao9303Pack):
    """Passports of 2010 to 2014.

    Source: GOST R 52535.1-2006, annex A: as ICAO's table but for Ц, which is TC, and the hard sign, which it lacks.
    Applied by order 26 of the Federal Migration Service of 3 February 2010.
    """

    language_code = "carnet-gost2006"
    language_name = "Russian, GOST R 52535.1-2006"
    reversed_specific_pre_processor_mapping: ClassVar[dict[str, str]] = {
        **Icao9303Pack.reversed_specific_pre_processor_mapping,
        "ц": "tc",
        "ъ": "",
    }


class Mvd1997Pack(NamePack):
    """The English spelling of passports of 1997 to 2000.

    Source: order 310 of the Ministry of Internal Affairs of 26 May 1997: after a soft sign Е is YE, and the sign is
    not written then.
    """

    language_code = "carnet-mvd1997"
    language_name = "Russian, order 310 of 1997"
    mapping = _PLAIN
    reversed_specific_mapping = ("ёийуэ", "eiyue")
    reversed_specific_pre_processor_mapping: ClassVar[dict[str, str]] = {
        "ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": '"', "ь": "'", "ю": "yu", "я": "ya",
    }  # fmt: skip
    positions: ClassVar[tuple[tuple[str, str], ...]] = (("(?<=[ьъ])е", "ye"), ("[ьъ](?=е)", ""))


class Mvd2000Pack(Mvd1997Pack):
    """Passports of 2000 to 2010.

    Source: order 782 of the Ministry of Internal Affairs of 3 November 2000: Е is YE after vowels and signs; Ё is YE
    after consonants, E after Ж, Ч, Ш, Щ, YO elsewhere; a soft sign is not written before Е, Ё, И, which is YI then.
    """

    language_code = "carnet-mvd2000"
    language_name = "Russian, order 782 of 2000"
    reversed_specific_pre_processor_mapping: ClassVar[dict[str, str]] = {
        **Mvd1997Pack.reversed_specific_pre_processor_mapping,
        "ё": "yo",
        "ъ": "'",
    }
    positions = (
        (f"(?<=[{_VOWELS}ьъ])е", "ye"),
        ("(?<=[бвгдзклмнпрстфхц])ё", "ye"),
        ("(?<=[жчшщ])ё", "e"),
        ("(?<=ь)и", "yi"),
        ("[ьъ](?=[её])|ь(?=и)", ""),
    )


class FrenchPack(NamePack):
    """The French spelling of Soviet and Russian passports until 2000.

    Source: order 310 of the Ministry of Internal Affairs of 26 May 1997, column of the French language, which keeps
    the Soviet practice: Г before Е, И, Ы is GU; КС is X; С between vowels is SS; ИН at the end of a surname is INE.
    """

    language_code = "carnet-french"
    language_name = "Russian, French spelling"
    mapping = _PLAIN
    reversed_specific_mapping = ("ёийэ", "eiie")
    reversed_specific_pre_processor_mapping: ClassVar[dict[str, str]] = {
        "ж": "j", "у": "ou", "х": "kh", "ц": "ts", "ч": "tch", "ш": "ch", "щ": "chtch", "ъ": "", "ь": "",
        "ю": "iou", "я": "ia",
    }  # fmt: skip
    positions = (
        (r"г(?=[еиы])", "gu"),
        ("кс", "x"),
        (f"(?<=[{_VOWELS}])с(?=[{_VOWELS}])", "ss"),
        ("(?<=ь)е", "ie"),
        (r"ин(?!\w)", "ine"),
    )
