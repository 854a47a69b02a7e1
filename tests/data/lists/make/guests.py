"""Further made-up people for the lists: from the Caucasus, Central Asia, Siberia and far away, and children."""

from tests.data.lists.make.people import Person, drawn, people_of

CAUCASUS = """
Гогичаишвили|Нодар|Автандилович|GOGICHAISHVILI|NODAR|M|1974-05-23|RUS|75|3310027|2021-06-15|2031-06-15
Тер-Ованесян|Арпине|Гагиковна|TER-OVANESIAN|ARPINE|F|1989-11-08|RUS|76|0520091|2022-02-25|2032-02-25
Зангиева|Залина|Хаджимуратовна|ZANGIEVA|ZALINA|F|1993-01-29|RUS|74|7002513|2020-08-19|2030-08-19
Абдулмуслимов|Ибрагим|Сайд-Магомедович|ABDULMUSLIMOV|IBRAGIM|M|1986-07-14|RUS|73|0019448|2019-10-30|2029-10-30
Алиев|Эльшан|Ровшан оглы|ALIEV|ELSHAN|M|1997-03-26|RUS|76|4471820|2023-05-16|2033-05-16
Кварацхелия|Тамта|Зурабовна|KVARATSKHELIIA|TAMTA|F|2004-12-17|RUS|75|9938104|2022-09-22|2032-09-22
Хубиев|Казбек|Муссаевич|KHUBIEV|KAZBEK|M|1962-10-31|RUS|72|6650348|2018-04-27|2028-04-27
"""

ASIA = """
Рахмонов|Фаррух|Бахтиёрович|RAKHMONOV|FARRUKH|M|1990-08-21|UZB|FA|2214087|2021-03-18|2031-03-17
Юлдашева|Дилноза|Шухрат кизи|YULDASHEVA|DILNOZA|F|1998-02-13|UZB|FB|0073519|2022-11-29|2032-11-28
Назарзода|Ситора|Джамшедовна|NAZARZODA|SITORA|F|1987-06-30|TJK||401776523|2020-09-25|2030-09-24
Асанбеков|Нурбек|Талантбекович|ASANBEKOV|NURBEK|M|1981-04-19|KGZ|PE|0518826|2023-01-26|2033-01-25
Бердимурадова|Огулджан|Сердаровна|BERDIMURADOVA|OGULJAN|F|1994-09-27|TKM|A|1430952|2019-12-20|2029-12-19
Мусаев|Турал|Элхан оглу|MUSAYEV|TURAL|M|1992-12-24|AZE|C|02815573|2021-07-23|2031-07-22
"""

SIBERIA = """
Ооржак|Чойгана|Мергеновна|OORZHAK|CHOIGANA|F|1991-05-17|RUS|75|2260518|2021-10-21|2031-10-21
Ытык-Кюёльский|Айаал|Тускулович|YTYK-KIUELSKII|AIAAL|M|1983-03-30|RUS|76|1094427|2022-12-15|2032-12-15
Цыдыпова|Сэсэг|Батожаргаловна|TSYDYPOVA|SESEG|F|1978-08-26|RUS|73|0846010|2020-01-23|2030-01-23
Шойдук-оол|Начын|Кызыл-оолович|SHOIDUK-OOL|NACHYN|M|2000-07-18|RUS|75|6173309|2021-04-29|2031-04-29
Айыы|Нарыйа|Егоровна|AIYY|NARYIA|F|2006-11-22|RUS|76|8090061|2024-02-27|2034-02-27
"""

CHINA = """
|||WANG|XIAOMING|M|1979-04-16|CHN||E48210937|2019-05-21|2029-05-20
|||LI|NA|F|1985-10-23|CHN||EB1903344|2018-08-14|2028-08-13
|||OUYANG|ZHENHUA|M|1968-01-31|CHN||EE7715028|2020-12-18|2030-12-17
|||ZHANG|YUE|F|1999-07-28|CHN||EJ0442816|2023-03-30|2033-03-29
|||LYU|JIANGUO|M|1957-09-19|CHN||E21007563|2018-11-26|2028-11-25
|||CHEN|MEILING|F|2002-02-15|CHN||EK6638290|2023-06-27|2033-06-26
"""

SPAIN = """
|||GARCÍA MÁRQUEZ|JOSÉ LUIS|M|1966-05-27|ESP||PAB410328|2021-09-23|2031-09-22
|||DE LA FUENTE IBÁÑEZ|MARÍA DEL PILAR|F|1971-12-18|ESP||PAC775102|2019-06-14|2029-06-13
|||PEÑA|ÍÑIGO|M|1994-08-29|ESP||AAH200941|2022-04-21|2032-04-20
|||RODRÍGUEZ-ROSALES|LUCÍA|F|2001-03-15|ESP||PAF009816|2023-10-17|2033-10-16
|||DOS SANTOS|JOÃO|M|1988-11-30|BRA||FX482160|2018-07-19|2028-07-18
"""

GERMANY = """
|||VON WALDENFELS|KARL-HEINZ|M|1951-06-22|DEU||C4KX81M2T|2018-10-25|2028-10-24
|||GROSS|BIRGIT|F|1963-09-14|DEU||C7HN04R95|2020-02-20|2030-02-19
|||SCHÖNFELDER|UTE|F|1970-01-27|DEU||CF92L5K13|2021-08-17|2031-08-16
|||ZUM FELDE|HANS PETER|M|1948-04-30|DEU||C3JP76V48|2019-03-22|2029-03-21
|||HUBER|THERESIA|F|1982-12-13|AUT||U4410928|2022-05-24|2032-05-23
|||BÜRGI|RETO|M|1977-07-25|CHE||X7120546|2017-09-28|2027-09-27
"""

FAR = """
|||TANAKA|YUKI|F|1996-05-18|JPN||TZ0481926|2022-01-20|2032-01-19
|||KIM|MIN-JUN|M|1991-10-29|KOR||M48120953|2021-11-16|2031-11-15
|||TRAN|VAN DUC|M|1984-02-22|VNM||C1770284|2019-08-27|2029-08-26
|||SINGH|HARPREET|F|1989-07-13|IND||T3310958|2020-06-25|2030-06-24
|||AL-MANSOORI|FATIMA|F|1993-03-31|ARE||P7104428|2022-09-15|2027-09-14
|||MC GREGOR|EWAN|M|1975-12-28|GBR||128440917|2018-05-23|2028-05-22
|||ÅKERSTRÖM|LINNÉA|F|2000-09-21|SWE||AA4410273|2023-04-18|2028-04-17
|||NOWAK|WŁADYSŁAW|M|1969-08-15|POL||ED7715340|2020-10-22|2030-10-21
"""

PUPILS = """
Бражник|Тимофей|Андреевич|BRAZHNIK|TIMOFEI|M|2014-03-19|RUS||||
Верещака|Злата|Дмитриевна|VERESHCHAKA|ZLATA|F|2014-08-27|RUS||||
Гусь|Мирон|Ильич|GUS|MIRON|M|2013-12-14|RUS||||
Дзюба-Лисовская|Есения|Романовна|DZIUBA-LISOVSKAIA|ESENIIA|F|2014-05-30|RUS||||
Ергина|Фёкла|Петровна|ERGINA|FEKLA|F|2014-01-16|RUS||||
Жмых|Родион|Вячеславович|ZHMYKH|RODION|M|2013-10-28|RUS||||
Зуев|Лука|Артёмович|ZUEV|LUKA|M|2014-06-21|RUS||||
Исмагилова|Ясмина|Ринатовна|ISMAGILOVA|IASMINA|F|2014-11-18|RUS||||
Кибальчич|Степанида|Егоровна|KIBALCHICH|STEPANIDA|F|2014-02-25|RUS||||
Лемешев|Елисей|Тарасович|LEMESHEV|ELISEI|M|2013-09-15|RUS||||
Мурадян|Давид|Ашотович|MURADIAN|DAVID|M|2014-07-23|RUS||||
Нешто|Аглая|Юрьевна|NESHTO|AGLAIA|F|2014-04-17|RUS||||
"""

CERTIFICATES = (
    "IV-ДН 620184", "III-РЖ 518820", "IX-АК 400172", "VI-МЮ 713345", "II-БА 900216", "V-ОЛ 551908",
    "VII-ГС 280047", "I-НЯ 764011", "X-ТО 119830", "VIII-ЕР 602755", "XI-ИК 300489", "XII-ВД 847126",
)  # fmt: skip


def caucasus() -> list[Person]:
    """Return citizens of Russia with Georgian, Armenian, Ossetian, Chechen, Azerbaijani names."""
    return people_of(CAUCASUS)


def central_asia() -> list[Person]:
    """Return citizens of Central Asia and Azerbaijan, their names in Russian letters too."""
    return people_of(ASIA)


def siberia() -> list[Person]:
    """Return citizens of Russia with Tuvan, Yakut and Buryat names."""
    return people_of(SIBERIA)


def china() -> list[Person]:
    """Return citizens of China."""
    return people_of(CHINA)


def spain() -> list[Person]:
    """Return citizens of Spain and Brazil, with two surnames and marks over letters."""
    return people_of(SPAIN)


def germany() -> list[Person]:
    """Return those who speak German."""
    return people_of(GERMANY)


def far() -> list[Person]:
    """Return people of many countries."""
    return people_of(FAR)


def pupils(count: int = 12) -> list[Person]:
    """Return pupils of a class who travel in Russia by their birth certificates."""
    found = people_of(PUPILS)
    for person, certificate in zip(found, CERTIFICATES, strict=True):
        person["birth_certificate"] = certificate
    return found[:count]


def young(count: int, seed: int) -> list[Person]:
    """Return drawn children with birth certificates, numbered after their passports."""
    found = drawn(count, seed, only="russian", needed=("birth_date", "passport_number"), born=(2009, 2018))
    letters = "АБВГДЕЖЗИКЛМНОПРСТУ"
    for place, person in enumerate(found):
        digits = person["passport_number"][-6:]
        pair = letters[int(digits[:2]) % 19] + letters[int(digits[2:4]) % 19]
        person["birth_certificate"] = f"{('I', 'II', 'III', 'IV', 'V')[place % 5]}-{pair} {digits}"
    return found


def foreign(count: int, seed: int) -> list[Person]:
    """Return drawn foreigners; their passports have no series."""
    return [
        {**person, "passport_series": "", "passport_number": person["passport_series"] + person["passport_number"]}
        for person in drawn(count, seed, only="foreign")
    ]


def grown(count: int, seed: int) -> list[Person]:
    """Return drawn citizens of Russia with passports of both kinds, contacts and an address."""
    needed = ("internal_number", "internal_issued", "passport_number", "phone", "email", "flat", "birth_city")
    return drawn(count, seed, only="russian", needed=needed, born=(1945, 2003))


def parents(children: list[Person], seed: int) -> list[Person]:
    """Return the children, each with the name and phone of a parent."""
    found = grown(len(children), seed)
    return [
        {
            **child,
            "parent": f"{one['surname_ru']} {one['given_name_ru']} {one['patronymic_ru']}",
            "parent_phone": one["phone"],
        }
        for child, one in zip(children, found, strict=True)
    ]
