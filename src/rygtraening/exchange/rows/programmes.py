"""The row of the programme that is followed."""

from __future__ import annotations

from collections.abc import Iterator

from rygtraening.domain.ports import Journal
from rygtraening.domain.programme_record import ProgrammeFollowed
from rygtraening.exchange.rows.cell import Row


def programmes(journal: Journal) -> Iterator[Row]:
    """The programme that was chosen last; no row where none was."""
    for chosen in journal.facts(ProgrammeFollowed):
        yield {
            "day": chosen.stamp.day,
            "at": chosen.stamp.at,
            "programme": chosen.programme,
            "name_da": chosen.name.da,
            "name_en": chosen.name.en,
        }
