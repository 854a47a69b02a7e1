"""The schemes by which passports of other states spell names of their Cyrillic alphabets in Latin."""

from typing import ClassVar

from app.services.names.transliteration.pack import NamePack

_PLAIN = ("abvdzklmnoprstuf", "абвдзклмнопрстуф")
_APOSTROPHE = "(?<=[а-яіїєґўё])['’ʼ`](?=[а-яіїєґўё])"
_WORD_START = r"(?<![\w'’ʼ`])"
_HUSHING = {"ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch"}


class Ukraine2010Pack(NamePack):
    """Passports of Ukraine.

    Source: resolution 55 of the Cabinet of Ministers of Ukraine of 27 January 2010: Є, Ї, Й, Ю, Я have a Y at the
    start of a word only; ЗГ is ZGH; soft sign and apostrophe are not written.
    """

    language_code = "carnet-ukraine2010"
    language_name = "Ukrainian, resolution 55 of 2010"
    mapping = _PLAIN
    reversed_specific_mapping = ("гґеиіїйыэё", "hgeyiiiyee")
    reversed_specific_pre_processor_mapping: ClassVar[dict[str, str]] = {
        **_HUSHING, "є": "ie", "ю": "iu", "я": "ia", "ь": "", "ъ": "",
    }  # fmt: skip
    positions = (
        *((_WORD_START + letter, latin) for letter, latin in zip("єїйюя", ("ye", "yi", "y", "yu", "ya"), strict=True)),
        ("(?<=з)г", "gh"),
        (_APOSTROPHE, ""),
    )


class BelarusPack(NamePack):
    """Passports of Belarus, from the Belarusian spelling of the name.

    Source: resolution 200 of the Ministry of Internal Affairs of Belarus of 28 June 2010 (no marks over letters, Г is
    H) and what the passports show: Е, Ё, Ю, Я have a Y at the start of a word, after vowels, Ў, soft sign and
    apostrophe, an I after consonants (Е has none there) and Ы; ЫЙ at the end is Y. Its resolution 288 of 2008, with Ĺ
    and Ś for soft letters, is for the register of the population only.
    """

    language_code = "carnet-belarus"
    language_name = "Belarusian, passports"
    mapping = _PLAIN
    reversed_specific_mapping = ("гґеіийыэў", "hgeiiiyeu")
    reversed_specific_pre_processor_mapping: ClassVar[dict[str, str]] = {
        **_HUSHING, "ё": "io", "ю": "iu", "я": "ia", "ь": "", "ъ": "",
    }  # fmt: skip
    positions = (
        *((rf"(?<![^\W'’ʼ`]){letter}|(?<=[аеёіиоуэюяўьъ'’ʼ`]){letter}", latin)
          for letter, latin in (("е", "ye"), ("ё", "yo"), ("ю", "yu"), ("я", "ya"))),
        (r"(?<=ы)й(?!\w)", ""), (_APOSTROPHE, ""),
    )  # fmt: skip


class KazakhstanPack(NamePack):
    """Passports of Kazakhstan, from the Kazakh or Russian spelling of the name.

    Source: practice of the passports: there is no published table for Cyrillic names. Е is YE at the start of a word
    and after vowels (Ержан YERZHAN, Тоқаев TOKAYEV), Й is Y, soft and hard sign are not written.
    """

    language_code = "carnet-kazakhstan"
    language_name = "Kazakh, passports"
    mapping = _PLAIN
    reversed_specific_mapping = ("геэёиійыәғқңөұүһ", "geeeiiyyagknouuh")
    reversed_specific_pre_processor_mapping: ClassVar[dict[str, str]] = {
        **_HUSHING, "ё": "yo", "ю": "yu", "я": "ya", "ь": "", "ъ": "",
    }  # fmt: skip
    positions = ((r"(?<!\w)е|(?<=[аәеёиіоөуұүыэюяьъ])е", "ye"),)


class BulgariaPack(NamePack):
    """Passports of Bulgaria.

    Source: Transliteration Act of Bulgaria, State Gazette 19 of 13 March 2009: Щ is SHT, Ъ is A, Ь is Y, ИЯ at the end
    of a word is IA.
    """

    language_code = "carnet-bulgaria"
    language_name = "Bulgarian, act of 2009"
    mapping = _PLAIN
    reversed_specific_mapping = ("геийхъьыэё", "geiyhayyee")
    reversed_specific_pre_processor_mapping: ClassVar[dict[str, str]] = {
        "ж": "zh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sht", "ю": "yu", "я": "ya",
    }  # fmt: skip
    positions = ((r"(?<=и)я(?!\w)", "a"),)
