"""The two child processes of the forms: one fills them, one shows their pages."""

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.services.forms.paper import Paper
    from app.services.forms.press import FormPress


class FormDesk:
    """Holds both; each is made when it is first needed. Close it before the program ends."""

    @cached_property
    def press(self) -> "FormPress":
        """Fills forms."""
        from app.services.forms.press import FormPress

        return FormPress()

    @cached_property
    def paper(self) -> "Paper":
        """Shows pages."""
        from app.services.forms.paper import Paper

        return Paper()

    def warm_up(self) -> None:
        """Start both, so that the first form need not wait for them; returns at once."""
        self.press.warm_up()
        self.paper.warm_up()

    def close(self) -> None:
        """End those that were needed."""
        for name in ("press", "paper"):
            if name in self.__dict__:
                self.__dict__[name].close()
