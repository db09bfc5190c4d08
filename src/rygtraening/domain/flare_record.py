"""The beginning and the end of a flare-up (*opblussen*), as they are kept."""

from __future__ import annotations

from typing import ClassVar
from uuid import UUID

from msgspec import Struct

from rygtraening.domain.record import Stamp


class FlareStart(Struct, frozen=True):
    """The flare-up ``flare`` began on the stamp's day.

    ``usual`` is the usual pain (0-10) frozen then, ``None`` where it is not known; ``said`` whether the person said so
    unasked (else the morning's score asked for it). ``withdrawn``: it was pressed by mistake and never was.
    """

    KIND: ClassVar[str] = "flare_start"
    stamp: Stamp
    flare: UUID
    usual: float | None
    said: bool
    withdrawn: bool = False

    @property
    def subject(self) -> str:
        """The flare-up."""
        return f"flare:{self.flare}"


class FlareEnd(Struct, frozen=True):
    """The person said that the flare-up ``flare`` is over; ``withdrawn``: it is not after all."""

    KIND: ClassVar[str] = "flare_end"
    stamp: Stamp
    flare: UUID
    withdrawn: bool = False

    @property
    def subject(self) -> str:
        """One end a flare-up."""
        return f"flare_end:{self.flare}"
