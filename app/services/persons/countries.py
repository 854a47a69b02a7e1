"""Countries: names, adjectives and codes to the codes that a passport bears, and back.

Names come from Babel (CLDR) and pycountry (ISO 3166 with its translations); only what neither has stands here. The
tables are made when first asked for and kept.
"""

import gettext
import pickle
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Self

from typing_extensions import override

_ICAO: dict[str, tuple[str, str, str]] = {
    "D": ("Germany", "Германия", "Allemagne"),
    "EUE": ("European Union", "Европейский союз", "Union européenne"),
    "GBD": (
        "British Overseas Territories citizen",
        "гражданин заморских территорий Великобритании",
        "Citoyen des territoires britanniques d’outre-mer",
    ),
    "GBN": (
        "British National (Overseas)",
        "британский подданный (за рубежом)",
        "Ressortissant britannique (outre-mer)",
    ),
    "GBO": ("British Overseas citizen", "британский заморский гражданин", "Citoyen britannique d’outre-mer"),
    "GBP": ("British protected person", "лицо под защитой Великобритании", "Personne protégée britannique"),
    "GBS": ("British subject", "британский подданный", "Sujet britannique"),
    "RKS": ("Kosovo", "Косово", "Kosovo"),
    "UNA": (
        "Official of a UN specialized agency",
        "сотрудник специализированного учреждения ООН",
        "Fonctionnaire d’une institution spécialisée des Nations Unies",
    ),
    "UNK": ("Resident of Kosovo (UNMIK)", "житель Косово (МООНК)", "Résident du Kosovo (MINUK)"),
    "UNO": ("Official of the United Nations", "сотрудник ООН", "Fonctionnaire des Nations Unies"),
    "XOM": ("Sovereign Military Order of Malta", "Мальтийский орден", "Ordre souverain de Malte"),
    "XPO": ("Interpol", "Интерпол", "Interpol"),
    "XXA": ("Stateless person", "лицо без гражданства", "Apatride"),
    "XXB": ("Refugee (1951 Convention)", "беженец (Конвенция 1951 г.)", "Réfugié (Convention de 1951)"),
    "XXC": ("Refugee (other)", "беженец (иной)", "Réfugié (autre)"),
    "XXX": ("Person of unspecified nationality", "гражданство не указано", "Personne de nationalité non spécifiée"),
}
"""Codes that ISO 3166 lacks, in English, Russian and French. Source: ICAO Doc 9303, part 3, section 5, parts B to D."""

_FORMER: dict[str, tuple[str, str, str]] = {
    "SUN": ("USSR", "СССР", "URSS"),
    "YUG": ("Yugoslavia", "Югославия", "Yougoslavie"),
    "CSK": ("Czechoslovakia", "Чехословакия", "Tchécoslovaquie"),
    "DDR": ("German Democratic Republic", "ГДР", "République démocratique allemande"),
    "SCG": ("Serbia and Montenegro", "Сербия и Черногория", "Serbie-et-Monténégro"),
}

_FURTHER_NAMES: dict[str, str] = {
    "RUS": "рф|россия|российская|российское|русский|русская|русское|россиянин|россиянка|рос|russian|rf|russia",
    "SUN": "ссср|союз сср|советский союз|советское|soviet union|soviet|ussr|u s s r",
    "UKR": "украинское|украинская|украинец|украинка|ukrainian",
    "BLR": "белоруссия|рб|белорусское|белорусская|белорус|белоруска|республика беларусь|belarusian|belorussia",
    "KAZ": "рк|казахское|казахская|казахстанское|казахстанская|казах|казашка|республика казахстан|kazakh|kazakhstani",
    "UZB": "узбекское|узбекская|узбек|узбечка|uzbek",
    "KGZ": "кыргызстан|киргизское|киргизская|киргиз|киргизка|kyrgyz|kirghizia",
    "TJK": "таджикское|таджикская|таджик|таджичка|tajik",
    "TKM": "туркмения|туркменское|туркменская|туркмен|turkmen",
    "ARM": "армянское|армянская|армянин|армянка|armenian",
    "AZE": "азербайджанское|азербайджанская|азербайджанец|азербайджанка|azerbaijani|azeri",
    "GEO": "грузинское|грузинская|грузин|грузинка|georgian",
    "MDA": "молдавия|молдавское|молдавская|молдаванин|молдаванка|moldovan|moldavia",
    "LVA": "латвийское|латвийская|latvian",
    "LTU": "литовское|литовская|литовец|литовка|lithuanian",
    "EST": "эстонское|эстонская|эстонец|эстонка|estonian",
    "DEU": "фрг|немецкое|немецкая|германское|немец|немка|german",
    "DDR": "гдр|gdr",
    "ISR": "израильское|израильская|израильтянин|израильтянка|israeli",
    "USA": "сша|америка|американское|американская|американец|американка|us|u s a|u s|united states of america|american",
    "GBR": "англия|британия|британское|британская|соединенное королевство|uk|england|great britain|britain|british",
    "TUR": "турецкое|турецкая|турок|турчанка|turkey|turkish",
    "CHN": "кнр|китайское|китайская|китаец|китаянка|chinese",
    "FRA": "французское|французская|француз|француженка|french",
    "ITA": "итальянское|итальянская|итальянец|итальянка|italian",
    "ESP": "испанское|испанская|испанец|испанка|spanish",
    "POL": "польское|польская|поляк|полька|polish",
    "CZE": "чехия|чешское|чешская|чех|чешка|czech republic|czech",
    "FIN": "финское|финская|финн|финка|finnish",
    "GRC": "греческое|греческая|грек|гречанка|greek",
    "BGR": "болгарское|болгарская|болгарин|болгарка|bulgarian",
    "SRB": "сербское|сербская|серб|сербка|serbian",
    "CAN": "канадское|канадская|canadian",
    "IND": "индийское|индийская|indian",
    "JPN": "японское|японская|японец|японка|japanese",
    "ARE": "оаэ|эмираты|эмиратское|uae|emirates|emirati",
    "KOR": "южная корея|корея|south korea|korea|korean",
    "PRK": "северная корея|кндр|north korea",
    "VNM": "вьетнамское|вьетнамская|vietnamese",
    "NLD": "голландия|голландское|голландская|голландец|голландка|нидерландское|holland|dutch",
    "MNE": "черногорское|черногорская|черногорец|черногорка|montenegrin",
    "IRL": "ирландское|ирландская|ирландец|ирландка|irish",
    "BRA": "бразильское|бразильская|бразилец|бразильянка|brazilian",
    "PRT": "португальское|португальская|португалец|португалка|portuguese",
    "MEX": "мексиканское|мексиканская|мексиканец|мексиканка|mexican",
    "ARG": "аргентинское|аргентинская|аргентинец|аргентинка|argentine|argentinian",
    "CUB": "кубинское|кубинская|кубинец|кубинка|cuban",
    "AUT": "австрийское|австрийская|австриец|австрийка|austrian",
    "CHE": "швейцарское|швейцарская|швейцарец|швейцарка|swiss",
    "BEL": "бельгийское|бельгийская|бельгиец|бельгийка|belgian",
    "SWE": "шведское|шведская|швед|шведка|swedish|swede",
    "NOR": "норвежское|норвежская|норвежец|норвежка|norwegian",
    "DNK": "датское|датская|датчанин|датчанка|danish|dane",
    "ISL": "исландское|исландская|исландец|исландка|icelandic",
    "HUN": "венгерское|венгерская|венгр|венгерка|hungarian",
    "ROU": "румынское|румынская|румын|румынка|romanian",
    "SVK": "словацкое|словацкая|словак|словачка|slovak",
    "SVN": "словенское|словенская|словенец|словенка|slovenian|slovene",
    "HRV": "хорватское|хорватская|хорват|хорватка|croatian|croat",
    "BIH": "боснийское|боснийская|босниец|боснийка|bosnian",
    "MKD": "македонское|македонская|македонец|македонка|macedonian",
    "ALB": "албанское|албанская|албанец|албанка|albanian",
    "CYP": "кипрское|кипрская|киприот|киприотка|cypriot",
    "MLT": "мальтийское|мальтийская|мальтиец|мальтийка|maltese",
    "LUX": "люксембургское|люксембургская|люксембуржец|luxembourgish",
    "AUS": "австралийское|австралийская|австралиец|австралийка|australian",
    "NZL": "новозеландское|новозеландская|новозеландец|новозеландка|new zealander",
    "EGY": "египетское|египетская|египтянин|египтянка|egyptian",
    "MAR": "марокканское|марокканская|марокканец|марокканка|moroccan",
    "TUN": "тунисское|тунисская|тунисец|туниска|tunisian",
    "DZA": "алжирское|алжирская|алжирец|алжирка|algerian",
    "ZAF": "юар|южноафриканское|южноафриканская|south african",
    "NGA": "нигерийское|нигерийская|нигериец|нигерийка|nigerian",
    "KEN": "кенийское|кенийская|кениец|кенийка|kenyan",
    "ETH": "эфиопское|эфиопская|эфиоп|эфиопка|ethiopian",
    "GHA": "ганское|ганская|ганец|ганка|ghanaian",
    "IRN": "иранское|иранская|иранец|иранка|iranian",
    "IRQ": "иракское|иракская|иракец|iraqi",
    "SYR": "сирийское|сирийская|сириец|сирийка|syrian",
    "LBN": "ливанское|ливанская|ливанец|ливанка|lebanese",
    "JOR": "иорданское|иорданская|иорданец|иорданка|jordanian",
    "SAU": "саудовское|саудовская|саудовец|saudi|saudi arabian",
    "QAT": "катарское|катарская|катарец|qatari",
    "KWT": "кувейтское|кувейтская|kuwaiti",
    "AFG": "афганское|афганская|афганец|афганка|afghan",
    "PAK": "пакистанское|пакистанская|пакистанец|пакистанка|pakistani",
    "BGD": "бангладешское|бангладешская|bangladeshi",
    "LKA": "ланкийское|шри ланкийское|sri lankan",
    "NPL": "непальское|непальская|непалец|непалка|nepali|nepalese",
    "THA": "таиланд|тайское|тайская|таец|тайка|thai",
    "MYS": "малайзийское|малайзийская|малайзиец|malaysian",
    "SGP": "сингапурское|сингапурская|сингапурец|singaporean",
    "IDN": "индонезийское|индонезийская|индонезиец|индонезийка|indonesian",
    "PHL": "филиппинское|филиппинская|филиппинец|филиппинка|filipino|filipina|philippine",
    "MNG": "монгольское|монгольская|монгол|монголка|mongolian|mongol",
    "TWN": "тайваньское|тайваньская|тайванец|taiwanese",
    "COL": "колумбийское|колумбийская|колумбиец|колумбийка|colombian",
    "VEN": "венесуэльское|венесуэльская|венесуэлец|венесуэлка|venezuelan",
    "PER": "перуанское|перуанская|перуанец|перуанка|peruvian",
    "CHL": "чилийское|чилийская|чилиец|чилийка|chilean",
    "ABW": "арубское|aruban",
    "XXA": "лбг|без гражданства|лицо без гражданства|апатрид|stateless",
}
"""What lists call countries beside their names: adjectives, people, short forms; folded as `_fold` does."""

_WHOLE_LANGUAGES = frozenset({"en", "fr", "ru"})
"""Languages whose names of countries all stand in their own file of Babel's."""

_NOT_LETTERS = re.compile(r"[\W_]+")
_IDLE = re.compile(r"\b(?:гражданин|гражданка|гражданство|гр|citizen of|citizen|паспорт)\b")


@lru_cache(maxsize=4096)
def country_code(text: str) -> str | None:
    """Give the alpha-3 code of a country named in Russian or English, by adjective, alpha-2 or alpha-3.

    Withdrawn codes (SUN) and those of ICAO Doc 9303 (D, XXA) stay as they are. None when it is no country.
    """
    if len(text) > 120:
        return None
    folded = _fold(text)
    if not folded:
        return None
    table = _codes_by_name()
    return table.get(folded) or table.get(_fold(_IDLE.sub(" ", folded)))


@lru_cache(maxsize=2048)
def country_name(code: str, language: str = "ru") -> str:
    """Give the country's usual name in a language; the code itself where it has none."""
    for table in (_ICAO, _FORMER):
        if code in table:
            english, russian, french = table[code]
            return {"ru": russian, "fr": french}.get(language[:2], english)
    alpha_2 = _alpha_2().get(code)
    return (_territories(language).get(alpha_2) if alpha_2 else None) or code


@lru_cache(maxsize=8)
def alpha_2_of(code: str) -> str:
    """Return the two letters of a state, or the empty text where ISO 3166 has none for its three."""
    return _alpha_2().get(code, "")


def list_countries(language: str = "ru") -> tuple[tuple[str, str], ...]:
    """List codes and names for a choice, in the alphabet's order: those of today, former ones, ICAO's."""
    today = sorted(((code, country_name(code, language)) for code in _alpha_2()), key=lambda pair: _fold(pair[1]))
    others = [(code, country_name(code, language)) for code in (*_FORMER, *_ICAO)]
    return (*today, *others)


def _fold(text: str) -> str:
    return " ".join(_NOT_LETTERS.sub(" ", text.casefold().replace("ё", "е")).split())


@lru_cache(maxsize=1)
def _alpha_2() -> dict[str, str]:
    import pycountry

    return {country.alpha_3: country.alpha_2 for country in pycountry.countries}


@lru_cache(maxsize=8)
def _territories(language: str) -> dict[str, str]:
    from babel import Locale, UnknownLocaleError

    if language in _WHOLE_LANGUAGES:
        return _territories_alone(language)
    try:
        locale = Locale.parse(language.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return _territories_alone("en")
    return {str(code): str(name) for code, name in locale.territories.items()}


def _territories_alone(language: str) -> dict[str, str]:
    """Return the names that Babel's file of a language has; Babel itself would keep all else of it, some megabytes."""
    from babel.localedata import resolve_locale_filename

    with Path(resolve_locale_filename(language)).open("rb") as file:
        data = _Texts(file).load()
    return {str(code): str(name) for code, name in data["territories"].items()}


class _Texts(pickle.Unpickler):
    """Reads a file of Babel's without the classes for dates and numbers in it, whose modules are dear to load."""

    @override
    def find_class(self, module: str, name: str) -> type["_Ignored"]:
        return _Ignored


class _Ignored:
    """Stands for what is not looked at."""

    def __new__(cls, *_: object) -> Self:
        """Make one of whatever it would be made of."""
        return super().__new__(cls)

    def __setstate__(self, state: object) -> None:
        """Take no state."""


@lru_cache(maxsize=1)
def _codes_by_name() -> dict[str, str]:
    table: dict[str, str] = {}
    for code, name in _all_names():
        table.setdefault(_fold(name), code)
    for code, names in _FURTHER_NAMES.items():
        table.update(dict.fromkeys(names.split("|"), code))
    for code in (*_ICAO, *_FORMER):
        table[code.casefold()] = code
    return table


def _all_names() -> Iterator[tuple[str, str]]:
    import pycountry

    for country in pycountry.countries:
        yield country.alpha_3, country.alpha_3
        yield country.alpha_3, country.alpha_2
    russian = gettext.translation("iso3166-1", pycountry.LOCALES_DIR, languages=["ru"], fallback=True)
    for country in pycountry.countries:
        for key in ("name", "common_name", "official_name"):
            name = getattr(country, key, None)
            if name:
                yield country.alpha_3, name
                yield country.alpha_3, russian.gettext(name)
    alpha_3 = {two: three for three, two in _alpha_2().items()}
    for language in ("ru", "en"):
        for two, name in _territories(language).items():
            if two in alpha_3:
                yield alpha_3[two], name
    for former in pycountry.historic_countries:
        yield former.alpha_3, former.alpha_3
        yield former.alpha_3, former.name
    for code, names in (*_ICAO.items(), *_FORMER.items()):
        yield from ((code, name) for name in names[:2])
