"""Which news of the program the person has not been told yet."""

from __future__ import annotations

from collections.abc import Sequence

from rygtraening.domain.ports import Settings
from rygtraening.domain.release import Release, numbers

SEEN = "version_seen"
"""The setting: the version whose news the person was told last."""


class NewsTold:
    """Tells the news of an update once. Who is here for the first time is told nothing: all of it is new to them."""

    def __init__(self, settings: Settings, version: str) -> None:
        """``version``: of the program that runs."""
        self._settings = settings
        self._version = version
        self._since: str | None = None
        """The version that was there before this run, where this one is newer."""

    def begin(self) -> None:
        """The program begins: what there is to tell is known from now on."""
        seen = self._settings.get(SEEN)
        if _is_newer(self._version, seen):
            self._since = seen
        elif seen != self._version:
            self._settings.set(SEEN, self._version)

    @property
    def waiting(self) -> bool:
        """Whether there is something to be told in this run."""
        return self._since is not None

    def unseen(self, releases: Sequence[Release]) -> tuple[Release, ...]:
        """Those of ``releases`` that came since, up to the version that runs; none once they are ``told``."""
        if self._since is None:
            return ()
        since, now = numbers(self._since), numbers(self._version)
        return tuple(each for each in releases if since < numbers(each.version) <= now)

    def shown(self) -> None:
        """They are before the person: it is not begun with again in the next run."""
        if self._settings.get(SEEN) != self._version:
            self._settings.set(SEEN, self._version)

    def told(self) -> None:
        """The person has read them or put them away, or there is nothing to be told."""
        self.shown()
        self._since = None


def _is_newer(version: str, seen: str) -> bool:
    """Whether ``version`` came after ``seen``; not where nothing was seen, or nothing that can be read."""
    return bool(numbers(seen)) and numbers(version) > numbers(seen)
