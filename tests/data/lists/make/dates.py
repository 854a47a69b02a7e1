"""How lists write dates."""

from collections.abc import Callable
from datetime import date

MONTHS_OF = (
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
)
SHORT_RU = ("янв", "фев", "мар", "апр", "май", "июн", "июл", "авг", "сен", "окт", "ноя", "дек")
MONTHS_EN = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
EXCEL_DAY_0 = date(1899, 12, 30).toordinal()


def parts(iso: str) -> tuple[int, int, int]:
    """Return year, month and day."""
    year, month, day = iso.split("-")
    return int(year), int(month), int(day)


def serial(iso: str) -> int:
    """Return the number by which Excel stores the day."""
    return date(*parts(iso)).toordinal() - EXCEL_DAY_0


def _by(pattern: str) -> Callable[[str], str]:
    """Return a writer of dates by `{d}`, `{dd}`, `{m}`, `{mm}`, `{y}`, `{yy}`, and months in words."""

    def write(iso: str) -> str:
        year, month, day = parts(iso)
        english = MONTHS_EN[month - 1]
        return pattern.format(
            d=day,
            dd=f"{day:02d}",
            m=month,
            mm=f"{month:02d}",
            y=year,
            yy=f"{year % 100:02d}",
            of=MONTHS_OF[month - 1],
            ru=SHORT_RU[month - 1],
            en=english,
            mon=english[:3],
            MON=english[:3].upper(),
        )

    return write


ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


def _with_roman_month(iso: str) -> tuple[int, str, int]:
    year, month, day = parts(iso)
    return year, ROMAN[month - 1], day


STYLES: dict[str, Callable[[str], str]] = {
    "dots": _by("{dd}.{mm}.{y}"),
    "short dots": _by("{dd}.{mm}.{yy}"),
    "bare dots": _by("{d}.{m}.{y}"),
    "slashes": _by("{dd}/{mm}/{y}"),
    "american": _by("{mm}/{dd}/{y}"),
    "bare american": _by("{m}/{d}/{y}"),
    "short slashes": _by("{dd}/{mm}/{yy}"),
    "dashes": _by("{dd}-{mm}-{y}"),
    "iso": _by("{y}-{mm}-{dd}"),
    "iso time": _by("{y}-{mm}-{dd} 00:00:00"),
    "year first": _by("{y}/{mm}/{dd}"),
    "year dots": _by("{y}.{mm}.{dd}"),
    "spaces": _by("{dd} {mm} {y}"),
    "commas": _by("{dd},{mm},{y}"),
    "words": _by("{d} {of} {y} г."),
    "quoted words": _by("«{dd}» {of} {y} года"),
    "short words": _by("{dd} {ru} {y}"),
    "dashed words": _by("{dd}-{ru}-{yy}"),
    "english": _by("{en} {d}, {y}"),
    "english day first": _by("{d} {en} {y}"),
    "english dashes": _by("{dd}-{mon}-{y}"),
    "airline": _by("{dd}{MON}{yy}"),
    "airline long": _by("{dd} {MON} {y}"),
    "compact": _by("{y}{mm}{dd}"),
    "born": _by("{dd}.{mm}.{y} г.р."),
    "time": _by("{dd}.{mm}.{y} 0:00"),
    "serial": lambda iso: str(serial(iso)),
    "words bare": _by("{d} {of} {y}"),
    "words upper": lambda iso: _by("{dd} {of} {y}")(iso).upper(),
    "short words dots": _by("{d} {ru}. {y} г."),
    "year behind": _by("{dd}.{mm}.{y}г."),
    "year apart": _by("{dd}.{mm}.{y} г."),
    "wide dots": _by("{dd}. {mm}. {y}"),
    "dots then space": _by("{dd}.{mm} {y}"),
    "english short": _by("{mon} {d}, {y}"),
    "english commas": _by("{d} {mon}, {y}"),
    "english upper dashes": _by("{dd}-{MON}-{yy}"),
    "iso short": _by("{yy}-{mm}-{dd}"),
    "iso t": _by("{y}-{mm}-{dd}T00:00:00"),
    "underscores": _by("{dd}_{mm}_{y}"),
    "digits": _by("{dd}{mm}{y}"),
    "roman": lambda iso: "{2}.{1}.{0}".format(*_with_roman_month(iso)),
    "bare slashes": _by("{d}/{m}/{y}"),
    "airline upper": _by("{dd}{MON}{y}"),
}

FORMS = {
    "dots": "DD.MM.YYYY",
    "short dots": "DD.MM.YY",
    "slashes": "DD/MM/YYYY",
    "american": "MM/DD/YYYY",
    "iso": "YYYY-MM-DD",
    "english dashes": "DD-MMM-YYYY",
    "serial": "General",
    "bare american": "m/d/yyyy",
    "time": "dd.mm.yyyy h:mm",
}
"""The number formats under which a workbook shows the same."""
