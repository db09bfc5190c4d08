"""The program as its user starts it, which tells a test where what it shows is to be found.

Nothing in the program knows of this: the command line is run as it is, and the ear is put where Qt's loop begins. It
only looks. Every press is a real one, made by the test on the X server.

Run as ``told_program.py SOCKET ARGUMENTS``: ``SOCKET`` is the number of an open socket; a question is a line, and so is
the answer, both JSON.
"""

from __future__ import annotations

import json
import socket
import sys
from collections.abc import Iterator
from fnmatch import fnmatchcase
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSocketNotifier
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from rygtraening.__main__ import main

run_loop = QApplication.exec


class Ear(QObject):
    """Answers what is asked through a socket, between the events of the window."""

    def __init__(self, channel: socket.socket) -> None:
        super().__init__()
        self._lines = channel.makefile("rw", encoding="utf-8")
        self._notifier = QSocketNotifier(channel.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._answer)
        self._arrived = 0
        for widget in QApplication.topLevelWidgets():
            if widget.isVisible():
                widget.windowHandle().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Counts what the mouse did, so that a test knows when it has been taken in."""
        self._arrived += event.type() in (QEvent.Type.MouseButtonRelease, QEvent.Type.Wheel)
        return False

    def _answer(self) -> None:
        question = json.loads(self._lines.readline())
        match question:
            case {"where": name}:
                answer: Any = where(name)
            case {"arrived": _}:
                answer = self._arrived
            case {"full_screen": _}:
                answer = any(widget.isFullScreen() for widget in QApplication.topLevelWidgets())
            case _:
                raise ValueError(question)
        self._lines.write(json.dumps(answer) + "\n")
        self._lines.flush()


def where(name: str) -> dict[str, int]:
    """The middle, on the screen, of the first widget that can be pressed and is called ``name`` (``*`` is anything);
    ``{}`` where there is none, and only ``below`` where one has to scroll for it."""
    for widget in named(name):
        middle = widget.mapToGlobal(widget.rect().center())
        there = QApplication.widgetAt(middle)
        if there is not None and (there is widget or widget.isAncestorOf(there)):
            return {"x": middle.x(), "y": middle.y()}
        window = widget.window()
        return {"below": int(middle.y() > window.mapToGlobal(window.rect().center()).y())}
    return {}


def named(name: str) -> Iterator[QWidget]:
    """What is shown and called so: by its accessible name or what stands on it, or ``class:`` and what it is."""
    for widget in QApplication.allWidgets():
        words = [f"class:{type(widget).__name__}", widget.accessibleName()]
        if isinstance(widget, QAbstractButton):
            words.append(widget.text())
        if widget.isVisible() and widget.isEnabled() and any(fnmatchcase(each, name) for each in words):
            yield widget


def listen_and_run(*_application: object) -> int:
    """Begin to listen, then run Qt's loop as the program asked for."""
    ear = Ear(socket.socket(fileno=int(channel)))
    try:
        return run_loop()
    finally:
        ear.deleteLater()


channel = sys.argv.pop(1)
QApplication.exec = listen_and_run  # type: ignore[method-assign]
sys.exit(main())
