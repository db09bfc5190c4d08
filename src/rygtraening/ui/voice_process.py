"""The system's voice at arm's length: what it is told, and what it tells, goes through the pipes of its own process.

A speech service that does not answer holds whoever asks it until it does (Speech Dispatcher, with Python's lock held),
and listing its voices takes seconds. In its own process it can hold nobody else, and can be ended.
"""

from __future__ import annotations

import json
import logging
import os
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QProcess, QProcessEnvironment, QTimer

import rygtraening
from rygtraening.i18n import _

COMES_WITHIN_MS = 20_000
"""After which a voice that has not come is not waited for any more."""
GONE_WITHIN_MS = 2_000
"""What the system has to clear a process away that was ended; it takes a few."""
_MODULE = "rygtraening.ui.system_voice"
_log = logging.getLogger(__name__)


class VoiceProcess(QObject):
    """A ``Voice``. Nothing here waits for the process, except for its end."""

    def __init__(
        self,
        language: str,
        came: Callable[[], None],
        lost: Callable[[str], None],
        *,
        engine: str = "",
        comes_within_ms: int = COMES_WITHIN_MS,
    ) -> None:
        """``engine`` is one of Qt's, "" for the system's own."""
        super().__init__()
        self._came, self._lost = came, lost
        self._names: tuple[str, ...] = ()
        self._says = 0
        self._speaking = False
        self._awaited = False
        self._late = QTimer(self, singleShot=True, interval=comes_within_ms)
        self._late.timeout.connect(self._give_up)
        self._process = QProcess(self)
        self._process.setProgram(sys.executable)
        self._process.setArguments(["-m", _MODULE, language, engine])
        self._process.setProcessEnvironment(_environment())
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.readyReadStandardError.connect(self._log)
        self._process.errorOccurred.connect(self._ended)
        self._process.finished.connect(self._ended)
        process = self._process
        self.destroyed.connect(lambda: _end(process))
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.close)

    @property
    def process_id(self) -> int:
        """Of the process, 0 where it does not run."""
        return self._process.processId()

    @property
    def names(self) -> tuple[str, ...]:
        """The voices of the language, by name."""
        return self._names

    def start(self) -> None:
        """Start the process."""
        self._late.start()
        self._process.start()

    def say(self, words: str) -> None:
        """Begin to say ``words``; what was being said ends."""
        self._says += 1
        self._speaking, self._awaited = False, True
        self._tell("say", words, self._says)

    def stop(self) -> None:
        """Be silent now."""
        if self.is_speaking():
            self._speaking = self._awaited = False
            self._tell("stop")

    def is_speaking(self) -> bool:
        """From being told to say something until it has been said; without end where nothing is heard of it."""
        return self._speaking or self._awaited

    def set_volume(self, volume: float) -> None:
        """How loud, 0-1."""
        self._tell("volume", volume)

    def choose(self, name: str) -> None:
        """Speak with the voice ``name``, if it is there."""
        if name:
            self._tell("choose", name)

    def close(self) -> None:
        """End the process, whatever it is doing."""
        self._late.stop()
        _end(self._process)

    def _tell(self, what: str, *how: object) -> None:
        if self._process.state() is QProcess.ProcessState.Running:
            self._process.write(json.dumps([what, *how]).encode() + b"\n")

    def _read(self) -> None:
        while self._process.canReadLine():
            try:
                what, how = json.loads(bytes(self._process.readLine().data()))
            except ValueError:
                continue  # what a library of the system printed
            self._heard(what, how)

    def _heard(self, what: object, how: object) -> None:
        if what == "voices" and isinstance(how, list):
            self._late.stop()
            self._names = tuple(str(name) for name in how)
            self._came()
        elif what == "missing":
            self._end(_missing())
        elif what == "speaking" and how == self._says:
            self._speaking, self._awaited = True, False
        elif what == "silent" and how == self._says:
            self._speaking = False

    def _log(self) -> None:
        _log.debug("%s", bytes(self._process.readAllStandardError().data()).decode(errors="replace"))

    def _ended(self) -> None:
        """By itself; where it has not even come, it could not be loaded."""
        if self._names:
            self._give_up()
        else:
            self._end(_("No voice: the system lacks a part. You can follow on the screen."))

    def _give_up(self) -> None:
        self._end(_("The voice does not answer just now. You can follow on the screen and by the sounds."))

    def _end(self, why: str) -> None:
        self.close()
        self._lost(why)


def _end(process: QProcess) -> None:
    """End it, and let it tell nothing more."""
    process.blockSignals(True)
    if process.state() is not QProcess.ProcessState.NotRunning:
        process.kill()
        process.waitForFinished(GONE_WITHIN_MS)


def _environment() -> QProcessEnvironment:
    """The same program is found, and it can hear: without its own event loop Qt is deaf to macOS's voices."""
    environment = QProcessEnvironment.systemEnvironment()
    here, others = str(Path(rygtraening.__file__).parents[1]), environment.value("PYTHONPATH")
    environment.insert("PYTHONPATH", os.pathsep.join((here, others)) if others else here)
    environment.insert("QT_EVENT_DISPATCHER_CORE_FOUNDATION", "1")
    return environment


def _missing() -> str:
    return _("No voice speaks English on this computer. You can follow on the screen and by the sounds.")
