"""Words of Qt's own dialogs that its translations lack: it reworded them since they were made."""

from app.person_fields import QT_TRANSLATE_NOOP

QT_WORDS = (
    ("QFileDialog", QT_TRANSLATE_NOOP("QFileDialog", "&Look in:")),
    ("QFileDialog", QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:")),
    ("QPrintSettingsOutput", QT_TRANSLATE_NOOP("QPrintSettingsOutput", "Page &Set:")),
)
"""Contexts and words; they are found in Carnet's own translations where Qt asks for them."""
