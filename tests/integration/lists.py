"""A list of made-up people as a workbook."""

from datetime import date
from pathlib import Path

import openpyxl

HEADINGS = ("LAST NAME", "FIRST NAME", "Дата рождения", "Номер паспорта", "Телефон")
PEOPLE = (
    ("ERIKSSON", "ANNA MARIA", date(1974, 8, 12), "0012345", "+7 912 345-67-89"),
    ("PRIDUMANOV", "OLEG", date(1985, 3, 9), "0067890", ""),
    ("PRIDUMANOVA", "VERA", date(2001, 12, 31), "0000001", ""),
)


def make_xlsx(path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (HEADINGS, *PEOPLE):
        sheet.append(row)
    book.save(path)
    book.close()


def said(value: object) -> str:
    return value.strftime("%d.%m.%Y") if isinstance(value, date) else str(value)
