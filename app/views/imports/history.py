"""The arrangement as it is now, with all earlier ones: undo and redo without limit."""

from app.services.imports.arrangement import Arrangement


class ArrangementHistory:
    """Steps from arrangement to arrangement. They share what did not change, so that keeping all of them is cheap."""

    def __init__(self) -> None:
        self.present: Arrangement | None = None
        self._past: list[Arrangement | None] = []
        self._future: list[Arrangement | None] = []

    @property
    def can_undo(self) -> bool:
        """True when there is a step to take back."""
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        """True when there is a step to do again."""
        return bool(self._future)

    def step(self, arrangement: Arrangement | None) -> bool:
        """Go on to another arrangement; return False when it is the present one."""
        if arrangement is self.present:
            return False
        self._past.append(self.present)
        self._future.clear()
        self.present = arrangement
        return True

    def replace(self, arrangement: Arrangement) -> None:
        """Change the present one without a step, as for ticks."""
        self.present = arrangement

    def undo(self) -> bool:
        """Go back a step; return False when there is none."""
        if not self._past:
            return False
        self._future.append(self.present)
        self.present = self._past.pop()
        return True

    def redo(self) -> bool:
        """Go forth a step again; return False when there is none."""
        if not self._future:
            return False
        self._past.append(self.present)
        self.present = self._future.pop()
        return True
