"""Cyrillic names in the letters of each scheme."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.names.icao import to_icao_latin
from app.services.names.transliteration import SCHEMES, to_latin

schemes = pytest.mark.parametrize("scheme", SCHEMES)
CYRILLIC = re.compile("[\u0400-\u04ff]")

RESOLUTION_55 = """
Алушта Alushta|Андрій Andrii|Борщагівка Borshchahivka|Борисенко Borysenko|Вінниця Vinnytsia|Володимир Volodymyr
Гадяч Hadiach|Богдан Bohdan|Згурський Zghurskyi|Ґалаґан Galagan|Ґорґани Gorgany|Донецьк Donetsk|Дмитро Dmytro
Рівне Rivne|Олег Oleh|Есмань Esman|Єнакієве Yenakiieve|Гаєвич Haievych|Короп'є Koropie|Житомир Zhytomyr|Жанна Zhanna
Закарпаття Zakarpattia|Казимирчук Kazymyrchuk|Медвин Medvyn|Михайленко Mykhailenko|Іванків Ivankiv
Іващенко Ivashchenko|Їжакевич Yizhakevych|Кадиївка Kadyivka|Мар'їне Marine|Йосипівка Yosypivka|Стрий Stryi
Олексій Oleksii|Київ Kyiv|Коваленко Kovalenko|Лебедин Lebedyn|Леонід Leonid|Миколаїв Mykolaiv|Маринич Marynych
Ніжин Nizhyn|Наталія Nataliia|Одеса Odesa|Онищенко Onyshchenko|Полтава Poltava|Петро Petro|Решетилівка Reshetylivka
Рибчинський Rybchynskyi|Суми Sumy|Соломія Solomiia|Тернопіль Ternopil|Троць Trots|Ужгород Uzhhorod|Уляна Uliana
Фастів Fastiv|Філіпчук Filipchuk|Харків Kharkiv|Христина Khrystyna|Стеценко Stetsenko|Чернівці Chernivtsi
Шевченко Shevchenko|Шостка Shostka|Кишеньки Kyshenky|Щербухи Shcherbukhy|Гоща Hoshcha|Гаращенко Harashchenko
Юрій Yurii|Корюківка Koriukivka|Яготин Yahotyn|Ярошенко Yaroshenko|Костянтин Kostiantyn|Знам'янка Znamianka
Феодосія Feodosiia
"""
"""The examples that stand in the resolution itself."""

ACT_OF_2009 = (
    "Атанас Atanas|Живко Zhivko|Йордан Yordan|Щръклево Shtraklevo|Ъглен Aglen|Синьо Sinyo|Ямбол Yambol|София Sofia"
)


def _pairs(text: str) -> list[tuple[str, str]]:
    return [(pair.split()[0], pair.split()[1]) for pair in re.split(r"[|\n]", text) if pair]


@pytest.mark.parametrize(
    ("scheme", "russian", "latin"),
    [
        ("icao9303", "Подъячев", "Podieiachev"),
        ("icao9303", "Щукин Юлий Ильич", "Shchukin Iulii Ilich"),
        ("icao9303", "Цыплёнкова", "Tsyplenkova"),
        ("gost2006", "Подъячев", "Podiachev"),
        ("gost2006", "Цыплёнкова", "Tcyplenkova"),
        ("mvd2000", "Артём", "Artyem"),
        ("mvd2000", "Чёткий", "Chetkiy"),
        ("mvd2000", "Соловьёв", "Solovyov"),
        ("mvd2000", "Ёлкин", "Yolkin"),
        ("mvd2000", "Краевой", "Krayevoy"),
        ("mvd2000", "Ильин Игорь", "Ilyin Igor'"),
        ("mvd1997", "Васильева", "Vasilyeva"),
        ("mvd1997", "Игорь", "Igor'"),
        ("mvd1997", "Юлия", "Yuliya"),
        ("french", "Жуков", "Joukov"),
        ("french", "Сергей Пушкин", "Serguei Pouchkine"),
        ("french", "Оксана", "Oxana"),
        ("french", "Василий Щукин", "Vassilii Chtchoukine"),
        ("belarus", "Бабрыковіч Аляксандр", "Babrykovich Aliaksandr"),
        ("belarus", "Міховіч", "Mikhovich"),
        ("belarus", "Святлана Ігар Міхаіл", "Sviatlana Ihar Mikhail"),
        ("belarus", "Сяргей", "Siarhei"),
        ("belarus", "Яўген", "Yauhen"),
        ("belarus", "Дзмітрый", "Dzmitry"),
        ("belarus", "Марыя", "Maryia"),
        ("belarus", "Юлія", "Yuliya"),
        ("belarus", "Надзея", "Nadzeya"),
        ("belarus", "Дар'я", "Darya"),
        ("belarus", "Кацярына", "Katsiaryna"),
        ("kazakhstan", "Ержан Тоқаев", "Yerzhan Tokayev"),
        ("kazakhstan", "Әлия Нұрсұлтанқызы", "Aliya Nursultankyzy"),
        *(("ukraine2010", *pair) for pair in _pairs(RESOLUTION_55)),
        *(("bulgaria", *pair) for pair in _pairs(ACT_OF_2009)),
    ],
)
def test_that_names_are_spelt_as_the_source_of_the_scheme_has_them(scheme: str, russian: str, latin: str) -> None:
    assert to_latin(russian, scheme) == latin
    assert to_latin(russian.upper(), scheme) == latin.upper()


@pytest.mark.parametrize(
    ("russian", "latin"),
    [
        ("Щукина", "Shchukina"),
        ("ЩУКИНА", "SHCHUKINA"),
        ("щукина", "shchukina"),
        ("ЖУЩ", "ZHUSHCH"),
        ("Щ. Ю. Янин", "Shch. Iu. Ianin"),
        ("Щ. Ю. ЯНИН", "SHCH. IU. IANIN"),
        ("Юнг-Жук ЮНГ-ЖУК", "Iung-Zhuk IUNG-ZHUK"),
        ("О'Нил", "O'Nil"),
        ("Иванов IVANOV 7", "Ivanov IVANOV 7"),
        ("Аndreй", "Andrei"),
        ("\u0418\u0306од", "Iod"),
        ("", ""),
    ],
)
def test_that_case_hyphens_and_foreign_signs_stay(russian: str, latin: str) -> None:
    assert to_latin(russian) == latin


@schemes
@given(
    text=st.text(st.sampled_from("АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯҐЄІЇЎӘҒҚҢӨҰҮҺабвгдеёжзийклмнопрстуфхцчшщъыьэюя -'"))
)
def test_that_no_cyrillic_letter_is_left(scheme: str, text: str) -> None:
    assert not CYRILLIC.search(to_latin(text, scheme))


@schemes
@given(text=st.text())
def test_that_what_is_latin_already_is_left_alone(scheme: str, text: str) -> None:
    latin = to_latin(text, scheme)
    assert to_latin(latin, scheme) == latin


@schemes
@given(text=st.text(st.characters(max_codepoint=0x24F)))
def test_that_text_without_cyrillic_is_kept(scheme: str, text: str) -> None:
    assert to_latin(text, scheme) == text


@given(st.text(st.characters(min_codepoint=0x0400, max_codepoint=0x0460)))
def test_that_search_keys_use_the_same_letters(text: str) -> None:
    assert to_icao_latin(text) == to_latin(text.upper()).upper()


def test_that_an_unknown_scheme_is_refused() -> None:
    with pytest.raises(KeyError):
        to_latin("Юлия", "gost1971")


def test_that_the_packs_of_the_package_stay_usable() -> None:
    to_latin("Юлия")
    from transliterate import get_available_language_codes, translit

    assert {"ru", "uk", "carnet-icao9303", "carnet-french"} <= set(get_available_language_codes())
    assert translit("Щука", "ru", reversed=True)
