"""Errors, split by who can mend them.

A code and its parameters say what happened; the words live in `views/texts.py`. The text of an exception never holds a
person's data: parameters may, and are therefore kept out of `str()` and of the log.
"""


class AppError(Exception):
    """Something that Carnet can explain: `code` names the sentence, `params` fill it."""

    def __init__(self, code: str, **params: object) -> None:
        super().__init__(code)
        self.code = code
        self.params = params


class UserError(AppError):
    """The agent can mend it: a date that is none, a tour number that is taken."""


class EnvironmentProblemError(AppError):
    """Disk, lock, damaged file, a base written by a newer Carnet."""


class Cancelled(AppError):  # noqa: N818 - a wish, not a fault
    """Long work was cancelled; it is silent and nothing was written."""

    def __init__(self) -> None:
        super().__init__("cancelled")
