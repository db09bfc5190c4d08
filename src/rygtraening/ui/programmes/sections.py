"""The two halves of Øvelser: the exercises, and the programmes they are put together to."""

from __future__ import annotations

from rygtraening.i18n import _
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.segmented import Segmented

EXERCISES, PROGRAMMES = "exercises", "programmes"


def sections(theme: Theme, here: str) -> Segmented:
    """What leads from one half to the other; ``here`` is the one that is shown."""
    options = ((EXERCISES, _("Exercises")), (PROGRAMMES, _("Programmes")))
    return Segmented(theme, _("Exercises or programmes"), options, value=here)
