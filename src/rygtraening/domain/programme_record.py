"""Which programme the person chose to follow, as it is kept."""

from __future__ import annotations

from typing import ClassVar

from msgspec import Struct

from rygtraening.domain.record import Stamp
from rygtraening.domain.text import Text


class ProgrammeFollowed(Struct, frozen=True):
    """The programme with the id ``programme``, called ``name`` then, is followed from now on. Taking it back is to
    follow the one before again: a newer fact."""

    KIND: ClassVar[str] = "programme"
    stamp: Stamp
    programme: str
    name: Text

    @property
    def subject(self) -> str:
        """One programme is followed."""
        return "programme"
