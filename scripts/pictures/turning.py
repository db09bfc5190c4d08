"""Whether a page is still to come, in a later turn of the loop."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from shiboken6 import isValid

from rygtraening.ui.turns import Turns

_OWN = Qt.FindChildOption.FindDirectChildrenOnly


def is_turning(window: QObject) -> bool:
    """Whether what leads through the pages of ``window`` still has turns to come to show one. What only makes ready for
    later (``ui.coming_session``) does not count."""
    parts = window.children() if isValid(window) else []
    return any(turns.waiting for part in parts for turns in part.findChildren(Turns, options=_OWN))
