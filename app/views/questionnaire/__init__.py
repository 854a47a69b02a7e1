"""The questionnaire's screens."""
