"""The machine readable zone of passports, cards and visas: found, repaired where that is proved, understood."""

from app.services.documents.zone.answer import Doubt, NameDifference, Repair, Zone
from app.services.documents.zone.finding import find_zones, looks_like_zone
from app.services.documents.zone.reading import read_zone, read_zones

__all__ = ["Doubt", "NameDifference", "Repair", "Zone", "find_zones", "looks_like_zone", "read_zone", "read_zones"]
