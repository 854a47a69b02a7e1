"""Further words that forms ask a meaning with, beside its own labels: those of French forms, which vary most."""

from collections.abc import Mapping
from types import MappingProxyType

SYNONYMS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "surname": ("Nom de famille", "Nom de famille actuel", "Nom d’usage"),
        "given_name": ("Prénoms",),
        "former_surnames": (
            "Nom de jeune fille", "Nom de naissance", "Nom de famille à la naissance", "Nom de famille antérieur",
        ),
        "birth_date": ("Né le", "Né(e) le"),
        "birth_city": ("Ville de naissance", "Lieu et ville de naissance"),
        "citizenship": ("Nationalité actuelle",),
        "birth_nationality": ("Nationalité d’origine",),
        "civil_status": ("Situation de famille", "Situation matrimoniale", "Situation familiale"),
        "email": ("Courriel", "Adresse courriel", "Adresse de courriel", "Adresse e-mail", "Mél"),
        "phone": ("Téléphone portable", "Portable", "Numéro de portable"),
        "occupation": ("Profession actuelle", "Activité professionnelle"),
        "employer_name": ("Employeur", "Nom de l’employeur"),
        "passport_number": (
            "Passeport n°", "Numéro du document de voyage", "N° du document de voyage", "Numéro de document de voyage",
        ),
        "travel_document_type": ("Nature du document de voyage", "Type de document de voyage"),
        "passport_issued": ("Date de délivrance", "Date d’émission"),
        "passport_expires": ("Valable jusqu’au", "Expire le"),
        "passport_authority": ("Autorité de délivrance",),
        "visit_purpose": ("Motif du voyage", "Motif du séjour", "But du voyage"),
        "arrival_date": ("Date d’entrée",),
        "departure_date": ("Date de sortie",),
    }
)  # fmt: skip
"""By code of the meaning."""
