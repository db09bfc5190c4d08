"""A desktop's notifications, played: says what it is told to show, and presses a button of it.

Run as ``desktop.py ANSWER`` on a session bus. The first line it prints is ``ready``; then one line of JSON for each
call. Each notification is answered with ``ANSWER`` at once, with the token that lets a window come forward before it.
"""

from __future__ import annotations

import json
import sys
from typing import Any

from PySide6.QtCore import ClassInfo, QCoreApplication, QObject, QTimer, Signal, Slot
from PySide6.QtDBus import QDBusConnection

SERVICE = "org.freedesktop.Notifications"
SHOWN = 7


def say(**what: object) -> None:
    """One line for the test."""
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


@ClassInfo({"D-Bus Interface": SERVICE})  # type: ignore[call-arg]
class Notifications(QObject):  # type: ignore[operator]
    """The four methods and three signals of the specification that are used."""

    ActionInvoked = Signal("uint", str)  # type: ignore[arg-type]
    NotificationClosed = Signal("uint", "uint")  # type: ignore[arg-type]
    ActivationToken = Signal("uint", str)  # type: ignore[arg-type]

    def __init__(self, answer: str) -> None:
        super().__init__()
        self._answer = answer

    @Slot(result="QStringList")
    def GetCapabilities(self) -> list[str]:  # noqa: N802
        return ["actions", "body"]

    @Slot(str, "uint", str, str, str, "QStringList", "QVariantMap", int, result="uint")
    def Notify(  # noqa: N802
        self, name: str, _in_place_of: int, icon: str, title: str, text: str, buttons: Any, hints: Any, _stays: int
    ) -> int:
        say(name=name, icon=icon, title=title, text=text, buttons=list(buttons), hints=dict(hints))
        QTimer.singleShot(0, self._press)
        return SHOWN

    @Slot("uint")
    def CloseNotification(self, which: int) -> None:  # noqa: N802
        say(closed=which)

    def _press(self) -> None:
        self.ActivationToken.emit(SHOWN, "let-it-come")
        self.ActionInvoked.emit(SHOWN + 1, "tomorrow")  # of another program's
        self.ActionInvoked.emit(SHOWN, self._answer)


def main(answer: str) -> None:
    """Serve until ended."""
    app = QCoreApplication([])
    bus = QDBusConnection.sessionBus()
    notifications = Notifications(answer)
    everything = QDBusConnection.RegisterOption.ExportAllSlots | QDBusConnection.RegisterOption.ExportAllSignals
    assert bus.registerObject("/org/freedesktop/Notifications", notifications, everything)
    assert bus.registerService(SERVICE)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    app.exec()


if __name__ == "__main__":
    main(sys.argv[1])
