"""One window for one data folder: a second start raises the first window and ends."""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

ANSWER_MS = 1000


class OnlyOne(QObject):
    """Holds the data folder's lock and listens for a second start."""

    started_again = Signal()

    def __init__(self, data_dir: Path) -> None:
        super().__init__()
        self._name = "rygtraening-" + hashlib.sha256(str(data_dir.resolve()).encode()).hexdigest()[:16]
        self._lock = QLockFile(str(data_dir / "window.lock"))
        self._lock.setStaleLockTime(0)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)

    def claim(self) -> bool:
        """Whether this is the first window; where it is not, the first has been asked to come forward."""
        if self._lock.tryLock(0):
            # A socket file left by a crash would keep the name; the lock says nobody is using it.
            QLocalServer.removeServer(self._name)
            self._server.listen(self._name)
            return True
        if self._lock.error() is not QLockFile.LockError.LockFailedError:
            return True  # a folder that cannot be written to has no second window to protect it from
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        socket.waitForConnected(ANSWER_MS)
        socket.disconnectFromServer()
        return False

    def release(self) -> None:
        """Let the next start be the first."""
        self._server.close()
        self._lock.unlock()

    def _answer(self) -> None:
        connection = self._server.nextPendingConnection()
        if connection is not None:
            connection.deleteLater()
            self.started_again.emit()
