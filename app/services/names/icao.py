"""Russian letters to Latin ones as a passport has them."""

_RUSSIAN_TO_LATIN = str.maketrans(
    {
        "А": "A", "Б": "B", "В": "V", "Г": "G", "Д": "D", "Е": "E", "Ё": "E", "Ж": "ZH",
        "З": "Z", "И": "I", "Й": "I", "К": "K", "Л": "L", "М": "M", "Н": "N", "О": "O",
        "П": "P", "Р": "R", "С": "S", "Т": "T", "У": "U", "Ф": "F", "Х": "KH", "Ц": "TS",
        "Ч": "CH", "Ш": "SH", "Щ": "SHCH", "Ъ": "IE", "Ы": "Y", "Э": "E", "Ю": "IU", "Я": "IA",
        "Ь": "",
    }
)  # fmt: skip


def to_icao_latin(text: str) -> str:
    """Return `text` in capitals with its Russian letters in Latin; anything else is kept.

    Source: ICAO Doc 9303, part 3, section 6, table B (Cyrillic), which Russian passports follow since 2014;
    the table has no soft sign, so it is dropped.
    """
    return text.upper().translate(_RUSSIAN_TO_LATIN)
