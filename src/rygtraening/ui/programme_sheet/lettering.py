"""Text as it is set on the sheet: large enough for somebody on the floor, its lines as far apart in every font."""

from __future__ import annotations

from rygtraening.ui.report.ink import Words
from rygtraening.ui.theme import paper
from rygtraening.ui.theme.paper import PaperType
from rygtraening.ui.theme.theme import Theme


def written(
    theme: Theme,
    text: str,
    width: float,
    role: PaperType = PaperType.SHEET,
    *,
    centred: bool = False,
    label: str = "",
    hanging: bool = False,
) -> Words:
    """``text`` in ``width``, with a strong ``label`` before it where there is one; ``hanging``: after a bullet."""
    advance = paper.SHEET_ADVANCE
    return Words(theme, text, width, role, centred=centred, advance=advance, label=label, hanging=hanging)
