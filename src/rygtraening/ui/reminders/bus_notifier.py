"""Notifications of the desktop over the session's D-Bus (Desktop Notifications Specification 1.2), with buttons.

Nothing here waits: whether somebody shows notifications is asked first, without blocking, and only who has just
answered is asked to show one. The bus is a socket on this machine.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Q_ARG, Q_RETURN_ARG, SLOT, QMetaObject, QObject, Qt, Signal, Slot

from rygtraening.ui.reminders.note import Answer, Note

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection, QDBusPendingCallWatcher

_log = logging.getLogger(__name__)

SERVICE = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"
PATIENCE_MS = 2000
"""Who does not answer within this shows no notifications."""
_NOTIFY = "Notify(QString,uint,QString,QString,QString,QStringList,QVariantMap,int)"
_CLOSE = "CloseNotification(uint)"
_USUAL_TIMEOUT = -1
"""The desktop decides how long it stays."""


class BusNotifier(QObject):
    """``ui.reminders.note.Notifier`` over the bus. One notification at a time: the next takes its place."""

    answered = Signal(str)
    """The key of the answer that was given."""

    def __init__(self, name: str, desktop_entry: str, icon: str, parent: QObject | None = None) -> None:
        """``name`` is the program's, ``desktop_entry`` that of its .desktop file, ``icon`` a file."""
        super().__init__(parent)
        self._name, self._desktop_entry, self._icon = name, desktop_entry, icon
        self._shown = 0
        self._bus: QDBusConnection | None = None
        self._asked: list[QDBusPendingCallWatcher] = []

    def probe(self, told: Callable[[bool], None]) -> None:
        """Tell ``told`` whether somebody shows notifications."""
        self._ask(lambda can: told(can is not None))

    def tell(self, note: Note, failed: Callable[[], None]) -> None:
        """Show ``note``; ``failed`` where nobody shows notifications."""

        def answered(can: list[str] | None) -> None:
            if can is None or not self._show(note, with_buttons="actions" in can):
                failed()

        self._ask(answered)

    def withdraw(self) -> None:
        """Take the notification away."""
        shown, self._shown = self._shown, 0
        if shown:
            interface = self._interface()
            if interface is not None and interface.metaObject().indexOfMethod(_CLOSE) >= 0:
                QMetaObject.invokeMethod(
                    interface, "CloseNotification", Qt.ConnectionType.DirectConnection, Q_ARG("uint", shown)
                )

    def _ask(self, told: Callable[[list[str] | None], None]) -> None:
        """What the desktop's notifications can do; ``None`` where there are none."""
        bus = self._connected()
        if bus is None:
            told(None)
            return
        from PySide6.QtDBus import QDBusMessage, QDBusPendingCallWatcher

        question = QDBusMessage.createMethodCall(SERVICE, PATH, SERVICE, "GetCapabilities")
        watcher = QDBusPendingCallWatcher(bus.asyncCall(question, PATIENCE_MS), self)
        self._asked.append(watcher)

        def come(_watcher: object) -> None:
            self._asked.remove(watcher)
            arguments = [] if watcher.isError() else watcher.reply().arguments()
            watcher.deleteLater()
            can = arguments[0] if arguments else None
            told([str(each) for each in can] if isinstance(can, list) else None)

        watcher.finished.connect(come)

    def _show(self, note: Note, *, with_buttons: bool) -> bool:
        interface = self._interface()
        # Asked for before it is called: Qt complains on the terminal of a method that is not there.
        if interface is None or interface.metaObject().indexOfMethod(_NOTIFY) < 0:
            return False
        buttons = [part for answer, words in note.answers for part in (answer.value, words)] if with_buttons else []
        try:
            # A Python int in a QDBusMessage goes out signed, which a desktop refuses; here the type is said.
            shown = QMetaObject.invokeMethod(
                interface,
                "Notify",
                Qt.ConnectionType.DirectConnection,
                Q_RETURN_ARG("uint"),
                Q_ARG(str, self._name),
                Q_ARG("uint", self._shown),
                Q_ARG(str, self._icon),
                Q_ARG(str, note.title),
                Q_ARG(str, note.text),
                Q_ARG("QStringList", buttons),
                Q_ARG("QVariantMap", {"desktop-entry": self._desktop_entry}),
                Q_ARG(int, _USUAL_TIMEOUT),
            )
        except RuntimeError as error:
            _log.debug("The desktop shows no notification: %s", error)
            return False
        self._shown = shown if isinstance(shown, int) else 0
        return self._shown > 0

    def _interface(self) -> Any:
        from PySide6.QtDBus import QDBusInterface

        if self._bus is None:
            return None
        interface = QDBusInterface(SERVICE, PATH, SERVICE, self._bus, self)
        interface.setTimeout(PATIENCE_MS)
        return interface if interface.isValid() else None

    def _connected(self) -> QDBusConnection | None:
        """The session's bus, once its answers are listened for; ``None`` where there is none."""
        if self._bus is None:
            try:
                from PySide6.QtDBus import QDBusConnection
            except ImportError:  # a system without D-Bus
                return None
            bus = QDBusConnection.sessionBus()
            if not bus.isConnected():
                return None
            for member, slot in (
                ("ActionInvoked", "_act(uint,QString)"),
                ("NotificationClosed", "_forget(uint,uint)"),
                ("ActivationToken", "_allow(uint,QString)"),
            ):
                # The stub wants bytes; the binding takes text alone (PySide6 6.11).
                bus.connect(SERVICE, PATH, SERVICE, member, self, SLOT(slot))  # type: ignore[call-overload]
            self._bus = bus
        return self._bus

    @Slot("uint", str)
    def _act(self, which: int, answer: str) -> None:
        if which == self._shown and answer in set(Answer):
            self.answered.emit(answer)

    @Slot("uint", "uint")
    def _forget(self, which: int, _why: int) -> None:
        if which == self._shown:
            self._shown = 0

    @Slot("uint", str)
    def _allow(self, which: int, token: str) -> None:
        """Under Wayland a window comes to the front only with this; Qt takes it from here when it asks."""
        if which == self._shown:
            os.environ["XDG_ACTIVATION_TOKEN"] = token
