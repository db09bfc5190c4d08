"""Which notices of I dag were put away."""

from __future__ import annotations

from collections.abc import Sequence

from rygtraening.domain.notices import Notice
from rygtraening.domain.ports import Settings

_KEY = "notice_read"


class ReadNotices:
    """Kept in the settings, by their values."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def unread(self, notices: Sequence[Notice]) -> tuple[Notice, ...]:
        """Those of ``notices`` that were not put away; one that is no longer true is said again the next time it is."""
        put_away = self._settings.get(_KEY).split()
        read = [notice.value for notice in notices if notice.value in put_away]
        if len(read) != len(put_away):
            self._settings.set(_KEY, " ".join(read))
        return tuple(notice for notice in notices if notice.value not in read)

    def read(self, notice: str) -> None:
        """The notice of this value is put away."""
        read = set(self._settings.get(_KEY).split()) | {notice}
        self._settings.set(_KEY, " ".join(sorted(read)))
