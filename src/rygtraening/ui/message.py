"""One sentence in a window of its own, for when the program cannot open."""

from __future__ import annotations

from rygtraening.i18n import _
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.buttons import PrimaryButton
from rygtraening.ui.widgets.dialog import Dialog
from rygtraening.ui.widgets.heading import Body


def tell(theme: Theme, sentence: str) -> None:
    """Show ``sentence`` and wait until it is read."""
    dialog = Dialog(theme, _("rygtraening cannot open"), None)
    dialog.add(Body(theme, sentence))
    close = PrimaryButton(theme, _("Close"))
    close.clicked.connect(dialog.accept)
    dialog.add_button(close)
    dialog.exec()
