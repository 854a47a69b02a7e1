"""What a client is called, by what stands in a card or in a line of a list; every screen may ask."""

from collections.abc import Mapping

from app.services.clients.listing import ClientRow


def name_of(values: Mapping[str, str]) -> str:
    """Return surname, given name and patronymic; the Latin name where there is no Russian one."""
    russian = [values.get(name, "") for name in ("surname_ru", "given_name_ru", "patronymic_ru")]
    latin = [values.get(name, "") for name in ("surname_lat", "given_name_lat")]
    return " ".join(part for part in (russian if any(russian) else latin) if part)


def name_of_row(row: ClientRow) -> str:
    """Return the name of a line of the list."""
    return name_of({name: getattr(row, name) for name in ClientRow.__dataclass_fields__ if name != "id"})


def shorter_names_of_row(row: ClientRow) -> tuple[str, ...]:
    """Return the name of a line with an initial for the patronymic, and without: the given name tells sisters apart."""
    if not (row.patronymic_ru and row.given_name_ru):
        return ()
    name = f"{row.surname_ru} {row.given_name_ru}".strip()
    return f"{name} {row.patronymic_ru[0]}.", name
