"""Makes the first questionnaire open as fast as the next ones."""

from collections import deque

from app.services.desk import Desk


def warm_questionnaires(desk: Desk) -> None:
    """Read packs, dictionary and conditions ahead of their first use; may be called from any thread.

    The modules that this needs are loaded here, because the start must do without them.
    """
    from app.services.questionnaire.asking import Asking
    from app.services.questionnaire.dictionary import open_dictionary
    from app.services.questionnaire.directory import get_questionnaire, list_questionnaires

    open_dictionary(desk)
    for country in list_questionnaires(desk):
        deque(Asking(get_questionnaire(desk, country.code)).asked({}, {}), maxlen=0)  # compiles the conditions
