"""Makes a process draw the same on every machine: no screen, no voice, no desktop, Danish time, one size of a pixel."""

from __future__ import annotations

import os
import sys
import time
from contextlib import AbstractContextManager
from unittest.mock import patch

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from rygtraening.ui.voice_process import VoiceProcess
from scripts.pictures.studio import NOW


def still_surroundings() -> None:
    """Set what Qt and Python read of their surroundings; to be called before there is a ``QApplication``."""
    for name in [name for name in os.environ if name.startswith(("QT_", "LC_"))]:
        del os.environ[name]
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "LANGUAGE", "XDG_CURRENT_DESKTOP"):
        os.environ.pop(name, None)
    os.environ |= {
        "QT_QPA_PLATFORM": "offscreen",
        "QT_FONT_DPI": "96",
        "DBUS_SESSION_BUS_ADDRESS": "disabled:",
        "LANG": "C.UTF-8",
        "TZ": str(NOW.tzinfo),
    }
    time.tzset()
    qInstallMessageHandler(_tell)


def _tell(_kind: QtMsgType, _where: QMessageLogContext, words: str) -> None:
    """All that Qt says, but what the offscreen platform says of what only a window manager does."""
    if not words.startswith("This plugin does not support "):
        print(words, file=sys.stderr)


def no_voice() -> AbstractContextManager[object]:
    """Sessions that are drawn look for no voice."""
    return patch.object(VoiceProcess, "start")
