"""Takes back what was done to a form of the agency's own; nothing is lost by that either."""

from datetime import datetime
from pathlib import Path

from app.errors import EnvironmentProblemError, UserError
from app.services.forms.form_steps import FormStep, mark_of
from app.services.forms.own_packs import COUNTRY_FILE, remove_pack
from app.services.forms.pack_files import import_pack, keep_copy, kept_folder


def undo_step(step: FormStep, folder: Path) -> FormStep:
    """Put what stood there before in a form's place, and return the step that does it again.

    Of what goes a copy is kept, as of every form that is removed.

    Args:
        step: what was done.
        folder: the agency's.

    Raises:
        UserError: own_form_changed_since, the form was changed, removed or added again meanwhile.
        EnvironmentProblemError: file_unreadable, the copy of what stood there is gone; file_not_written.
    """
    target = folder / step.form
    try:
        if mark_of(target) != step.mark:
            raise UserError("own_form_changed_since")
    except OSError as error:
        raise EnvironmentProblemError("file_unreadable", name=target.name) from error
    if step.before is not None:
        return import_pack(step.before, folder)
    copy = keep_copy(step.form, target, kept_folder(folder), datetime.now())  # noqa: DTZ005 - the agent's own clock
    remove_pack(folder, target)
    if step.brings_country:
        _forget_country(target.parent)
    return FormStep(step.form, copy)


def _forget_country(folder: Path) -> None:
    """Remove what is told of a country that came with the form, unless another form has come since."""
    if any(one.is_dir() for one in folder.iterdir()):
        return
    try:
        (folder / COUNTRY_FILE).unlink(missing_ok=True)
        folder.rmdir()
    except OSError as error:
        raise EnvironmentProblemError("file_not_written", file=COUNTRY_FILE) from error
