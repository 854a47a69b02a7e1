"""The settings page."""

from app.views.settings.view import BackupLine, Licence, SettingsPage

__all__ = ["BackupLine", "Licence", "SettingsPage"]
