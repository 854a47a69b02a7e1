"""Pictures of passports, made: zone text in the shapes of OCR-B on a page, then scanned or photographed."""
