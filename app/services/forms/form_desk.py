"""The two child processes of the forms: one fills them, one shows their pages."""

from app.services.forms.paper import Paper
from app.services.forms.press import FormPress


class FormDesk:
    """Holds both; each starts when it is first needed. Close it before the program ends."""

    def __init__(self) -> None:
        self.press = FormPress()
        self.paper = Paper()

    def warm_up(self) -> None:
        """Start both, so that the first form need not wait for them; returns at once."""
        self.press.warm_up()
        self.paper.warm_up()

    def close(self) -> None:
        """End both."""
        self.press.close()
        self.paper.close()
