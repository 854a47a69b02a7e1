"""The questionnaire's screens."""

from app.views.questionnaire.page import QuestionnairePage, make_questionnaire_page

__all__ = ["QuestionnairePage", "make_questionnaire_page"]
