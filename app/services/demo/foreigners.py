"""Clients who are no citizens of Russia: neighbours with Russian names, others of whom only Latin ones are known."""

from dataclasses import dataclass

from app.services.demo.draws import Weighted


@dataclass(frozen=True, slots=True)
class Nation:
    """A country whose citizens are among the clients.

    Attributes:
        code: alpha-3.
        cities: where its citizens were born.
        series: what its passports begin with.
        digits: how many digits follow.
        issuer: who issues them.
        surnames: Latin surnames; empty where people bear Russian names.
        men: Latin given names of men.
        women: Latin given names of women.
    """

    code: str
    cities: tuple[str, ...]
    series: tuple[str, ...]
    digits: int
    issuer: str
    surnames: tuple[str, ...] = ()
    men: tuple[str, ...] = ()
    women: tuple[str, ...] = ()


RUSSIA = Nation("RUS", (), (), 7, "")

NEIGHBOURS: Weighted[Nation] = Weighted(
    [
        (Nation("KAZ", ("Алматы", "Астана", "Караганда", "Павлодар"), ("N",), 8, "МВД Республики Казахстан"), 12),
        (Nation("BLR", ("Минск", "Гомель", "Витебск", "Брест"), ("MP", "MC", "KH"), 7, "МВД Республики Беларусь"), 14),
        (Nation("UKR", ("Киев", "Харьков", "Одесса", "Полтава"), ("FA", "FE", "GB"), 6, "8030"), 7),
        (Nation("ARM", ("Ереван", "Гюмри", "Ванадзор"), ("AR", "AU"), 7, "009"), 6),
        (Nation("UZB", ("Ташкент", "Самарканд", "Бухара"), ("FA", "FB"), 7, "МВД Республики Узбекистан"), 6),
    ]
)

LATIN_NATIONS: Weighted[Nation] = Weighted(
    [
        (
            Nation(
                "DEU", ("Berlin", "Hamburg", "Leipzig"), ("C0", "L2"), 7, "Stadt Berlin",
                ("BERGMANN", "KELLER", "LINDNER", "SCHREIBER", "VOGEL", "WINTER", "BRANDT", "HAAS", "KRAEMER"),
                ("LUKAS", "JONAS", "FELIX", "PAUL", "MARTIN"), ("LENA", "HANNA", "CLARA", "SOPHIE", "ULRIKE"),
            ),
            8,
        ),
        (
            Nation(
                "FRA", ("Paris", "Lyon", "Nantes"), ("18", "21"), 7, "Préfecture",
                ("LAMBERT", "ROUSSEL", "FONTAINE", "MERCIER", "GIRARD", "LE GALL", "MOREAU", "PERRIN"),
                ("JEAN PIERRE", "LOUIS", "HUGO", "JULIEN", "ANTOINE"), ("CAMILLE", "CLAIRE", "MANON", "ELISE"),
            ),
            5,
        ),
        (
            Nation(
                "ITA", ("Roma", "Milano", "Torino"), ("YA", "YB"), 7, "Ministero degli Affari Esteri",
                ("CONTI", "RICCI", "GALLO", "DE LUCA", "COSTA", "RINALDI", "MARCHETTI", "FABBRI"),
                ("MARCO", "LUCA", "ANDREA", "PIETRO"), ("GIULIA", "CHIARA", "ELENA", "FRANCESCA"),
            ),
            5,
        ),
        (
            Nation(
                "TUR", ("Ankara", "Izmir", "Antalya"), ("U",), 8, "Antalya",
                ("YILMAZ", "KAYA", "DEMIR", "OZTURK", "AYDIN", "ARSLAN", "KURT", "CELIK"),
                ("MEHMET", "EMRE", "CAN", "MURAT", "ALI"), ("ELIF", "ZEYNEP", "DENIZ", "AYLIN"),
            ),
            6,
        ),
        (
            Nation(
                "GBR", ("London", "Leeds", "Bristol"), ("5",), 8, "HMPO",
                ("ASHWORTH", "BARLOW", "O'NEILL", "HARTLEY", "SMITH-LANE", "WHITAKER", "PEMBERTON"),
                ("OLIVER", "GEORGE", "THOMAS", "HENRY JAMES"), ("EMILY", "GRACE", "CHARLOTTE", "ALICE MARY"),
            ),
            4,
        ),
        (
            Nation(
                "CHN", ("Beijing", "Harbin", "Dalian"), ("E", "EJ"), 8, "MPS Exit & Entry Administration",
                ("WANG", "LI", "ZHANG", "LIU", "CHEN", "YANG", "ZHAO", "SUN"),
                ("WEI", "JUN", "HAORAN", "MING"), ("FANG", "XIULAN", "YUTONG", "MEI"),
            ),
            4,
        ),
    ]
)  # fmt: skip
