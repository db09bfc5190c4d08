"""Where the log cannot be read when the program opens: why, and the last good copy to go back to."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from rygtraening.domain.backups import Copy
from rygtraening.domain.ports import Backups
from rygtraening.i18n import _
from rygtraening.ui.backups.going_back import GoingBack
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.heading import Body, Muted
from rygtraening.words import backups as words


class RescueDialog(GoingBack):
    """Says which copy there is, and why it is asked. Nothing is changed before the person says so."""

    def __init__(self, theme: Theme, why: str, copy: Copy, backups: Backups, now: Callable[[], datetime]) -> None:
        super().__init__(theme, _("Your log cannot be read"), backups, now)
        self._chosen = copy
        self.show_buttons(back=True, leave=_("Close"))
        way = _(
            "Go back to it, and the program opens with your log as it was then. The file that cannot be read is kept "
            "beside it under another name."
        )
        self.show_only([Body(theme, words.last_good(copy, now())), Body(theme, way), Muted(theme, why)])
        self.restored.connect(lambda: self.leave.setText(_("Open the program")))


def rescue(theme: Theme, why: str, backups: Backups, now: Callable[[], datetime]) -> bool | None:
    """Offer the last good copy; whether it was gone back to. ``None`` where there is no copy, and nothing was said."""
    copy = backups.last_good()
    if copy is None:
        return None
    dialog = RescueDialog(theme, why, copy, backups, now)
    dialog.exec()
    return dialog.result_of_it is not None
