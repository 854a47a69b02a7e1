"""A line of a list of clients, wherever one is listed or found."""

from dataclasses import dataclass

from app.models.client import Client


@dataclass(frozen=True, slots=True)
class ClientRow:
    """A line of a list of clients."""

    id: int
    surname_ru: str
    given_name_ru: str
    patronymic_ru: str
    surname_lat: str
    given_name_lat: str
    birth_date: str
    passport_series: str
    passport_number: str
    phone: str
    city: str
    stage: str
    kind: str

    @property
    def passport(self) -> str:
        """Series and number as people write them."""
        return f"{self.passport_series} {self.passport_number}".strip()


ROW_COLUMNS = tuple(getattr(Client, name) for name in ClientRow.__dataclass_fields__)
"""The columns of table client that make one."""
