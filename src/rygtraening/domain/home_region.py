"""The person's region, whose out-of-hours doctor is named first; until one is chosen all are named alike."""

from __future__ import annotations

from collections.abc import Sequence

from rygtraening.domain.ports import Settings
from rygtraening.domain.safety import Region

KEY = "region"


class HomeRegion:
    """Reads and writes the setting, the same for the window and the terminal. A region that is not in the file counts
    as not chosen."""

    def __init__(self, settings: Settings, regions: Sequence[Region]) -> None:
        self._settings = settings
        self._regions = {region.id: region for region in regions}

    @property
    def chosen(self) -> Region | None:
        """The region, ``None`` until one is chosen."""
        return self._regions.get(self._settings.get(KEY))

    def keep(self, region: str) -> None:
        """Remember the region by its id; "" is none."""
        self._settings.set(KEY, region)
