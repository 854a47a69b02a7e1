"""What a word of a name looks like: a patronymic, a surname's ending, a given name that many people bear.

Only hints for telling columns apart; they change no value.
"""

import re

_PATRONYMIC = re.compile(
    r"[а-яё-]{2,}(?:ович|евич|ьич|овна|евна|ична)|ильич|лукич|фомич|кузьмич|[а-яё]*(?:оглы|кызы)", re.IGNORECASE
)
_SURNAME_RU = re.compile(
    r".*(?:ов|ев|ёв|ин|ын|ский|цкий|ской|ова|ева|ёва|ина|ына|ская|цкая|енко|ко|ук|юк|чук|як|ян|янц|дзе|швили|"
    r"их|ых|ер|ман|штейн|берг|ец|ич|ой|ый|ая|иди|ури|ава|ия|аев|иев)",
    re.IGNORECASE,
)
_SURNAME_LAT = re.compile(
    r".*(?:OV|EV|IN|YN|SKII|SKIY|SKY|SKI|TSKII|OVA|EVA|INA|YNA|SKAIA|SKAYA|TSKAIA|ENKO|KO|UK|IUK|YUK|IAN|YAN|DZE|SHVILI|"
    r"IKH|YKH|MAN|SHTEIN|STEIN|BERG|ETS|ICH|OI|OY|AIA|AYA|SON|SEN|SSON)",
    re.IGNORECASE,
)

_RUSSIAN = (
    "александр алексей анатолий андрей антон аркадий арсений артем артур богдан борис вадим валентин валерий "
    "василий виктор виталий владимир владислав всеволод вячеслав геннадий георгий герман глеб григорий данила "
    "даниил данил демид денис дмитрий евгений егор захар иван игорь илья кирилл константин лев леонид макар "
    "максим марат марк матвей михаил назар никита николай олег павел петр платон ринат родион роман руслан "
    "савелий святослав семен сергей станислав степан тимофей тимур федор филипп эдуард эльдар юрий ярослав "
    "яков рустам ильдар камиль рашид александра алина алиса алла анастасия ангелина анна антонина арина "
    "валентина валерия варвара василиса вера вероника виктория галина дарья диана евгения екатерина елена "
    "елизавета жанна зинаида зоя инна ирина карина кира кристина ксения лариса лидия лилия любовь людмила майя "
    "маргарита марина мария милана надежда наталья наталия нина оксана ольга полина раиса регина римма "
    "светлана снежана софия софья таисия тамара татьяна ульяна эвелина элина эльвира эмма юлия яна ярослава "
    "айгуль гульнара алсу дина рената камила злата мирон тихон пелагея аделина "
)

GIVEN_NAMES_RU = frozenset(_RUSSIAN.split())

_LATIN_LETTERS = str.maketrans(
    {
        "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i", "й": "i", "к": "k",
        "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh",
        "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "ie", "ы": "y", "ь": "", "э": "e", "ю": "iu", "я": "ia",
    }
)  # fmt: skip

_FURTHER_LATIN = (
    "anna maria john james mary michael robert william david richard joseph thomas charles peter paul george "
    "alexander alexandra natalia natalya tatiana elena julia olga irina svetlana ekaterina catherine elizabeth "
    "jane sarah emma sophia victoria eugene sergey sergei andrey andrei alexey alexei dmitry dmitrii dmitriy "
    "yury yuri iurii evgeny evgenii evgeniy nikolay nikolai mikhail vasily vasilii ksenia kseniia maksim maxim "
    "fedor artem "
)

GIVEN_NAMES_LAT = frozenset(
    {name.translate(_LATIN_LETTERS) for name in GIVEN_NAMES_RU}
    | {name.translate(_LATIN_LETTERS).replace("iu", "yu").replace("ia", "ya") for name in GIVEN_NAMES_RU}
    | set(_FURTHER_LATIN.split())
)


def is_patronymic(word: str) -> bool:
    """True of a word that ends as patronymics do; some surnames (Юрович) end so too."""
    return _PATRONYMIC.fullmatch(word) is not None


def has_surname_ending(word: str) -> bool:
    """True of a word that ends as many surnames do, in either script."""
    return (_SURNAME_LAT if word.isascii() else _SURNAME_RU).fullmatch(word) is not None


def is_given_name(word: str) -> bool:
    """True of the given names that many people bear, in either script."""
    folded = word.casefold().replace("ё", "е")
    return folded in GIVEN_NAMES_RU or folded in GIVEN_NAMES_LAT
