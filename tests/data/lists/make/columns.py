"""The columns that lists have."""

from collections.abc import Callable
from datetime import date

from tests.data.lists.make.dates import FORMS, STYLES, parts
from tests.data.lists.make.people import Person
from tests.data.lists.make.table import Cell, Column, Doubt, Written


def plain(kind: str, heading: str, show: Callable[[str], str] = str) -> Column:
    """Return a column of one field as it is, or as `show` writes it."""

    def write(person: Person, row: int) -> Written:
        value = person.get(kind, "")
        return Written(Cell(show(value) if value else ""), {kind: value})

    return Column(heading, (kind,), write)


def upper(kind: str, heading: str) -> Column:
    """Return a column of one field in capitals."""
    return plain(kind, heading, str.upper)


def title_case(kind: str, heading: str) -> Column:
    """Return a column of one field, each word with a capital."""
    return plain(kind, heading, str.title)


def number(kind: str, heading: str) -> Column:
    """Return a column of digits that a workbook stores as numbers, so that leading zeros are lost."""

    def write(person: Person, row: int) -> Written:
        value = person.get(kind, "")
        if not value.isdigit():
            return Written(Cell(value), {kind: value})
        lost: tuple[Doubt, ...] = ((kind, "passport_short"),) if value.startswith("0") else ()
        return Written(Cell(str(int(value)), int(value), "0"), {kind: value}, lost)

    return Column(heading, (kind,), write)


def extra(key: str, heading: str) -> Column:
    """Return a column that is no field of a person."""
    return Column(heading, (), lambda person, row: Written(Cell(person.get(key, ""))))


def counted(heading: str = "№", form: str = "{}", first: int = 1) -> Column:
    """Return a numbering column."""

    def write(person: Person, row: int) -> Written:
        shown = form.format(row + first)
        return Written(Cell(shown, row + first if shown.isdigit() else None))

    return Column(heading, (), write)


def empty(heading: str = "") -> Column:
    """Return a column without anything in it."""
    return Column(heading, (), lambda person, row: Written(Cell()))


def day(kind: str, heading: str, style: str = "dots", *, real: bool = True, doubt: bool = False) -> Column:
    """Return a column of dates.

    Args:
        kind: the field.
        heading: the heading.
        style: how they are written, a key of `STYLES`.
        real: a workbook stores dates, where it can show them so; else text.
        doubt: day and month can't be told apart by anything in the list.
    """

    def write(person: Person, row: int) -> Written:
        iso = person.get(kind, "")
        if not iso:
            return Written(Cell(), {kind: ""})
        year, month, dom = parts(iso)
        doubts = ((kind, "date_ambiguous"),) if doubt and dom <= 12 and dom != month else ()
        value = date(year, month, dom) if real and style in FORMS else None
        return Written(Cell(STYLES[style](iso), value, FORMS.get(style, "") if value else ""), {kind: iso}, doubts)

    return Column(heading, (kind,), write)


def name_ru(heading: str, order: str = "SGP", show: Callable[[str], str] = str) -> Column:
    """Return a column of whole Russian names; of `SGP` the parts in their order, P left out where there is none."""
    kinds = {"S": "surname_ru", "G": "given_name_ru", "P": "patronymic_ru"}
    used = tuple(kinds[letter] for letter in "SGP" if letter in order)

    def write(person: Person, row: int) -> Written:
        shown = " ".join(filter(None, (person.get(kinds[letter], "") for letter in order)))
        return Written(Cell(show(shown)), {kind: person.get(kind, "") for kind in used})

    return Column(heading, used, write)


def name_lat(heading: str, form: str = "{S} {G}", *, title: bool = False) -> Column:
    """Return a column of whole Latin names.

    Args:
        heading: the heading.
        form: what stands where: `{S}` `{G}` in capitals, `{s}` `{g}` in small letters but the first, `{t}` the title.
        title: the title tells the sex.
    """
    kinds = ("surname_lat", "given_name_lat", *(("sex",) if title else ()))

    def write(person: Person, row: int) -> Written:
        surname, given = person.get("surname_lat", ""), person.get("given_name_lat", "")
        shown = form.format(
            S=surname, G=given, s=surname.title(), g=given.title(), t=person["title"], T=person["title"].title()
        )
        means = {"surname_lat": surname, "given_name_lat": given, "sex": person["sex"]}
        return Written(Cell(shown if surname else ""), {kind: means[kind] for kind in kinds})

    return Column(heading, kinds, write)


SEXES = {
    "М/Ж": ("М", "Ж"),
    "м/ж": ("м", "ж"),
    "M/F": ("M", "F"),
    "муж/жен": ("муж", "жен"),
    "муж./жен.": ("муж.", "жен."),
    "words": ("мужской", "женский"),
    "english": ("male", "female"),
    "MR/MRS": ("MR", "MRS"),
    "Mr/Ms": ("Mr.", "Ms."),
}


def sex(heading: str = "Пол", style: str = "М/Ж") -> Column:
    """Return a column of the sex."""
    man, woman = SEXES[style]
    return Column(
        heading,
        ("sex",),
        lambda person, row: Written(Cell(man if person["sex"] == "M" else woman), {"sex": person["sex"]}),
    )


def titles(heading: str = "Title") -> Column:
    """Return a column of MR, MRS, MSTR, MISS; where `title` was set to CHD or INF it does not tell the sex."""

    def write(person: Person, row: int) -> Written:
        title = person["title"]
        if title in {"CHD", "INF"}:
            return Written(Cell(title), {"sex": ""}, (("sex", "sex_unknown"),), (("sex", person["sex"]),))
        return Written(Cell(title), {"sex": person["sex"]})

    return Column(heading, ("sex",), write)


def passport(heading: str, form: str = "{s} {n}", *, prefix: str = "passport", stored: bool = False) -> Column:
    """Return a column of series and number in one cell; foreigners' are kept whole."""
    series_kind, number_kind = f"{prefix}_series", f"{prefix}_number"

    def write(person: Person, row: int) -> Written:
        series, digits = person.get(series_kind, ""), person.get(number_kind, "")
        if not digits:
            return Written(Cell(), {series_kind: "", number_kind: ""})
        if not series.isdigit():
            whole = series + digits
            other = () if not series else ((series_kind, series), (number_kind, digits))
            return Written(Cell(whole), {series_kind: "", number_kind: whole}, (), other)
        shown = form.format(s=series, n=digits, s1=series[:2], s2=series[2:])
        value = int(shown) if stored and shown.isdigit() else None
        return Written(Cell(shown, value, "0" if stored else ""), {series_kind: series, number_kind: digits})

    return Column(heading, (series_kind, number_kind), write)


def passport_with(heading: str, form: str, *kinds: str, style: str = "dots") -> Column:
    """Return a column of passport and dates: `{p}`, and `{issued}`, `{expires}`, `{issuer}` as far as `kinds` says."""
    base = passport(heading)

    def write(person: Person, row: int) -> Written:
        one = base.write(person, row)
        if not one.cell.text:
            return Written(Cell(), dict.fromkeys((*base.kinds, *kinds), ""))
        dates = {name: STYLES[style](person[f"passport_{name}"]) for name in ("issued", "expires")}
        shown = form.format(
            p=one.cell.text,
            s=person["passport_series"],
            n=person["passport_number"],
            issuer=person["passport_issuer"],
            **dates,
        )
        means = {**one.means, **{kind: person.get(kind, "") for kind in kinds}}
        return Written(Cell(shown), means, one.doubts, one.also)

    return Column(heading, (*base.kinds, *kinds), write)


def period(heading: str, form: str = "{a} – {b}", style: str = "dots") -> Column:
    """Return a column "valid from – to"."""
    kinds = ("passport_issued", "passport_expires")

    def write(person: Person, row: int) -> Written:
        first, last = (person.get(kind, "") for kind in kinds)
        shown = form.format(a=STYLES[style](first), b=STYLES[style](last)) if last else ""
        return Written(Cell(shown), {kinds[0]: first, kinds[1]: last})

    return Column(heading, kinds, write)


COUNTRIES = {
    "RUS": ("Россия", "РФ", "Russia", "RU", "RUSSIAN", "россиянка", "Российская Федерация"),
    "KAZ": ("Казахстан", "РК", "Kazakhstan", "KZ", "KAZAKHSTANI", "Казахстан", "Республика Казахстан"),
    "BLR": ("Беларусь", "РБ", "Belarus", "BY", "BELARUSIAN", "Белоруссия", "Республика Беларусь"),
    "UKR": ("Украина", "Украина", "Ukraine", "UA", "UKRAINIAN", "Украина", "Украина"),
    "ARM": ("Армения", "Армения", "Armenia", "AM", "ARMENIAN", "Армения", "Республика Армения"),
    "UZB": ("Узбекистан", "Узбекистан", "Uzbekistan", "UZ", "UZBEK", "Узбекистан", "Республика Узбекистан"),
    "DEU": ("Германия", "ФРГ", "Germany", "DE", "GERMAN", "Германия", "Германия"),
    "FRA": ("Франция", "Франция", "France", "FR", "FRENCH", "Франция", "Франция"),
    "ITA": ("Италия", "Италия", "Italy", "IT", "ITALIAN", "Италия", "Италия"),
    "TUR": ("Турция", "Турция", "Turkey", "TR", "TURKISH", "Турция", "Турция"),
    "GBR": ("Великобритания", "Великобритания", "United Kingdom", "GB", "BRITISH", "Англия", "Великобритания"),
    "CHN": ("Китай", "КНР", "China", "CN", "CHINESE", "Китай", "Китай"),
    "IRL": ("Ирландия", "Ирландия", "Ireland", "IE", "IRISH", "Ирландия", "Ирландия"),
    "NLD": ("Нидерланды", "Нидерланды", "Netherlands", "NL", "DUTCH", "Голландия", "Нидерланды"),
    "VNM": ("Вьетнам", "СРВ", "Vietnam", "VN", "VIETNAMESE", "Вьетнам", "Вьетнам"),
    "KOR": ("Южная Корея", "Корея", "Korea, Republic of", "KR", "KOREAN", "Республика Корея", "Республика Корея"),
    "SWE": ("Швеция", "Швеция", "Sweden", "SE", "SWEDISH", "Швеция", "Швеция"),
    "ARE": ("ОАЭ", "ОАЭ", "UAE", "AE", "EMIRATI", "Эмираты", "Объединённые Арабские Эмираты"),
    "TJK": ("Таджикистан", "РТ", "Tajikistan", "TJ", "TAJIK", "Таджикистан", "Республика Таджикистан"),
    "KGZ": ("Кыргызстан", "КР", "Kyrgyzstan", "KG", "KYRGYZ", "Киргизия", "Кыргызская Республика"),
    "TKM": ("Туркменистан", "Туркменистан", "Turkmenistan", "TM", "TURKMEN", "Туркмения", "Туркменистан"),
    "AZE": ("Азербайджан", "АР", "Azerbaijan", "AZ", "AZERBAIJANI", "Азербайджан", "Азербайджанская Республика"),
    "ESP": ("Испания", "Испания", "Spain", "ES", "SPANISH", "Испания", "Королевство Испания"),
    "BRA": ("Бразилия", "Бразилия", "Brazil", "BR", "BRAZILIAN", "Бразилия", "Бразилия"),
    "AUT": ("Австрия", "Австрия", "Austria", "AT", "AUSTRIAN", "Австрия", "Австрийская Республика"),
    "CHE": ("Швейцария", "Швейцария", "Switzerland", "CH", "SWISS", "Швейцария", "Швейцарская Конфедерация"),
    "JPN": ("Япония", "Япония", "Japan", "JP", "JAPANESE", "Япония", "Япония"),
    "IND": ("Индия", "Индия", "India", "IN", "INDIAN", "Индия", "Республика Индия"),
    "POL": ("Польша", "Польша", "Poland", "PL", "POLISH", "Польша", "Республика Польша"),
    "SUN": ("СССР", "СССР", "USSR", "SU", "SOVIET", "СССР", "СССР"),
}
COUNTRY_STYLES = ("name", "short", "english", "alpha2", "adjective", "casual", "official")


def country(kind: str, heading: str, style: str = "name") -> Column:
    """Return a column of countries: `name`, `short`, `english`, `alpha2`, `alpha3`, `adjective`, `casual`, `mixed`."""

    def write(person: Person, row: int) -> Written:
        code = person.get(kind, "")
        if not code or style == "alpha3":
            return Written(Cell(code), {kind: code})
        own = COUNTRY_STYLES[row % 6] if style == "mixed" else style
        shown = COUNTRIES[code][COUNTRY_STYLES.index(own)]
        man = shown == "россиянка" and person["sex"] == "M"
        return Written(Cell("россиянин" if man else shown), {kind: code})

    return Column(heading, (kind,), write)


def _digits(phone: str) -> str:
    return "".join(filter(str.isdigit, phone))


PHONES: dict[str, Callable[[str], str]] = {
    "plain": str,
    "eight": lambda phone: "8" + _digits(phone)[1:],
    "brackets": lambda phone: "8 ({1}) {2}-{3}-{4}".format(*_groups(phone)),
    "seven": _digits,
    "dashes": lambda phone: "+7-{1}-{2}-{3}-{4}".format(*_groups(phone)),
}


def _groups(phone: str) -> tuple[str, ...]:
    digits = _digits(phone)
    return digits[0], digits[1:4], digits[4:7], digits[7:9], digits[9:]


def phone(heading: str = "Телефон", style: str = "plain", *, stored: bool = False) -> Column:
    """Return a column of phones."""

    def write(person: Person, row: int) -> Written:
        value = person.get("phone", "")
        shown = PHONES[style](value) if value else ""
        return Written(Cell(shown, int(shown) if stored and shown.isdigit() else None, "0"), {"phone": value})

    return Column(heading, ("phone",), write)


def address(heading: str = "Адрес") -> Column:
    """Return a column of whole addresses."""
    kinds = ("postal_code", "city", "street", "building", "flat")

    def write(person: Person, row: int) -> Written:
        means = {kind: person.get(kind, "") for kind in kinds}
        if not means["city"]:
            return Written(Cell(), dict.fromkeys(kinds, ""))
        shown = "{postal_code}, г. {city}, {street}, д. {building}".format(**means)
        return Written(Cell(shown + (f", кв. {means['flat']}" if means["flat"] else "")), means)

    return Column(heading, kinds, write)
