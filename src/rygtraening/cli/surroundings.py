"""What the machine offers the window: a display, sound, speech. Found without importing Qt."""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from collections.abc import Mapping
from importlib import metadata, util
from pathlib import Path

from rygtraening.cli import display
from rygtraening.i18n import _


def version_of(package: str) -> str | None:
    """The installed version of a Python package, ``None`` where it is not installed."""
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return None


def window(environment: Mapping[str, str] = os.environ) -> tuple[bool, str]:
    """Whether a window can be opened, and where or why not."""
    why_not = display.why_not()
    if why_not is not None:
        instead = _("The session can be followed in the terminal.")
        return False, f"{why_not} {instead}"
    for variable in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY"):
        if environment.get(variable):
            return True, f"{variable}={environment[variable]}"
    return True, _("the system's own")


def sound(platform: str = sys.platform) -> tuple[bool, str]:
    """Whether beeps can be played, and what is missing."""
    if not _has_qt_module("QtMultimedia"):
        return False, _("none, for PySide6's QtMultimedia is not installed; pictures and words are enough")
    if platform.startswith("linux") and not _loads("libpulse.so.0"):
        return False, _("none, for the library libpulse0 is not installed; pictures and words are enough")
    return True, _("what it takes is installed")


def speech(platform: str = sys.platform) -> tuple[bool, str]:
    """Whether cues can be spoken, and what is missing."""
    if not _has_qt_module("QtTextToSpeech"):
        return False, _("none, for PySide6's QtTextToSpeech is not installed; the cues stand on the screen")
    if not platform.startswith("linux"):
        return True, _("the system's own voices")
    missing = [
        package
        for package, found in (
            ("speech-dispatcher", shutil.which("speech-dispatcher") is not None),
            ("espeak-ng", shutil.which("espeak-ng") is not None),
            ("libspeechd2", _loads("libspeechd.so.2")),
        )
        if not found
    ]
    if missing:
        said = _("none, for {packages} is not installed; the cues stand on the screen")
        return False, said.format(packages=", ".join(missing))
    return True, _("through speech-dispatcher")


def _has_qt_module(name: str) -> bool:
    """Whether PySide6 brings the module, seen from its files: asking Python for it would import PySide6."""
    found = util.find_spec("PySide6")
    folders = found.submodule_search_locations if found else None
    return any(any(Path(folder).glob(f"{name}.*")) for folder in folders or ())


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
