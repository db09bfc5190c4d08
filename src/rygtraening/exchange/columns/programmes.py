"""The columns of the table of the programme that is followed."""

from __future__ import annotations

from rygtraening.exchange.columns.column import Column, Columns, at, day
from rygtraening.i18n import _


def programmes() -> Columns:
    """The programme that was chosen last."""
    return {
        "day": day(),
        "at": at(),
        "programme": Column("code", "", _("The programme you chose to follow, by the id in its file")),
        "name_da": Column("text", "", _("The programme's name in Danish, as it was that day")),
        "name_en": Column("text", "", _("The programme's name in English, as it was that day")),
    }
