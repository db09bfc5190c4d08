"""What stands over the day, where something is wrong."""

from __future__ import annotations

from PySide6.QtCore import SignalInstance

from rygtraening.i18n import _
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Tone
from rygtraening.ui.widgets.banner import Banner


def banners(
    theme: Theme, read_only: str | None, trouble: str, gone: str, copies_wanted: SignalInstance
) -> list[Banner]:
    """Why nothing can be written, what is wrong with the log (with the way to its copies), and that the programme
    chosen is gone: a sentence each, and a banner for each that is one."""
    found = [Banner(theme, Tone.YELLOW, read_only)] if read_only else []
    if trouble:
        banner = Banner(theme, Tone.YELLOW, trouble, action=_("See the copies …"))
        banner.action.connect(copies_wanted)
        found.append(banner)
    if gone:
        found.append(Banner(theme, Tone.YELLOW, gone))
    return found
