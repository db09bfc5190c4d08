"""The session that was interrupted, as the journal knows it: gone on with, or ended with what was done of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rygtraening.domain.logbook import Logbook
    from rygtraening.domain.ports import Core
    from rygtraening.domain.record import SessionRecord
    from rygtraening.domain.running import RunningSession
    from rygtraening.domain.undo import Undo
    from rygtraening.ui.window import MainWindow


class Interrupted:
    """What there is to know of it before anything of the player is there."""

    def __init__(self, core: Core, logbook: Logbook, window: MainWindow) -> None:
        self._core = core
        self._logbook = logbook
        self._window = window

    @property
    def session(self) -> RunningSession | None:
        """The session to go on with, if one was interrupted today or just before midnight and something was done."""
        running = self._core.journal.running()
        return running if running is not None and running.can_go_on(self._core.clock.now()) else None

    def close_old(self) -> bool:
        """Keep what was done of an interrupted session there is no going on with; whether there was one."""
        journal = self._core.journal
        if journal.read_only or journal.running() is None or self.session is not None:
            return False
        ended = self.drop()
        return ended is not None and ended[0] is not None

    def drop(self) -> tuple[SessionRecord | None, Undo] | None:
        """Keep what was done of the interrupted session, and be finished with it: its record, where anything was done,
        and the way back. ``None`` where the disk says no."""
        ended: list[tuple[SessionRecord | None, Undo]] = []
        core = self._core
        programme = core.shelf.of(core.journal.running())
        self._window.attempt(lambda: ended.append(self._logbook.end_interrupted(programme, core.catalogue.exercises)))
        return ended[0] if ended else None
