"""Starting with the system: one entry of the person's own, where their system looks for such entries.

Linux and the like: a file in ``$XDG_CONFIG_HOME/autostart`` (Desktop Application Autostart Specification 0.5). macOS: a
launch agent. Windows: a value under the person's own ``Run`` key. The last two are written after Apple's and
Microsoft's documentation and untried.

The entry names the data folder it is for, so a program on another folder sees that it is not its own.
"""

from __future__ import annotations

import importlib
import os
import re
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from rygtraening.domain.ports import KnownError
from rygtraening.i18n import _
from rygtraening.paths import APP_ID, APP_NAME

BACKGROUND = "--background"
DATA_DIR = "--data-dir"
_OWN_KEY = "X-Rygtraening-Data-Dir"
_RUN_KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"
_RESERVED = r"[\s\"'\\><~|&;$*?#()`]"
"""What makes the specification ask for quotes around an argument (Desktop Entry Specification 1.5, the Exec key)."""
_MOST_BYTES = 1 << 16


class SystemAutostart:
    """The entry for one data folder: ``domain.ports.Autostart``."""

    def __init__(self, data_dir: Path, command: Sequence[str], platform: str = sys.platform) -> None:
        """``command`` starts the program; the options for the background and the folder are added here."""
        self._data_dir = data_dir
        self._command = (*command, DATA_DIR, str(data_dir), BACKGROUND)
        self._platform = platform

    @property
    def on(self) -> bool:
        """Whether the program starts with the system, on this folder."""
        return is_on(self._data_dir, self._platform)

    def switch(self, on: bool) -> None:
        """Write the entry, or take it away; a ``KnownError`` where the system says no."""
        try:
            if not on:
                switch_off(self._data_dir, self._platform)
            elif self._platform == "win32":
                _write_value(_command_line(self._command))
            else:
                _write(entry_file(self._platform), self._entry())
        except OSError as error:
            said = _("The system could not be told when to start the program ({why}). Everything else is as it was.")
            raise KnownError(said.format(why=error.strerror or error)) from error

    def _entry(self) -> bytes:
        if self._platform == "darwin":
            import plistlib

            return plistlib.dumps(
                {
                    "Label": APP_ID,
                    "ProgramArguments": list(self._command),
                    "RunAtLoad": True,
                    "ProcessType": "Background",
                }
            )
        comment = _("Reminders of your back training")
        lines = [
            "[Desktop Entry]",
            "Type=Application",
            f"Name={APP_NAME}",
            f"Comment={_escaped(comment)}",
            f"Exec={' '.join(_argument(each) for each in self._command)}",
            f"Icon={APP_ID}",
            "Terminal=false",
            "StartupNotify=false",
            f"{_OWN_KEY}={_escaped(str(self._data_dir))}",
        ]
        return ("\n".join(lines) + "\n").encode("utf-8", "surrogateescape")


def entry_file(platform: str = sys.platform) -> Path:
    """The file of the entry; Windows has none."""
    if platform == "darwin":
        return Path.home() / "Library" / "LaunchAgents" / f"{APP_ID}.plist"
    config = os.environ.get("XDG_CONFIG_HOME", "")
    # The specification has no use for a path that is not absolute.
    folder = Path(config) if Path(config).is_absolute() else Path.home() / ".config"
    return folder / "autostart" / f"{APP_ID}.desktop"


def files(data_dir: Path, platform: str = sys.platform) -> tuple[Path, ...]:
    """The file of the entry that is for ``data_dir``, if there is one."""
    if platform == "win32" or not _is_for(data_dir, platform):
        return ()
    return (entry_file(platform),)


def is_on(data_dir: Path, platform: str = sys.platform) -> bool:
    """Whether there is an entry for ``data_dir`` that the person has not switched off in their system."""
    if not _is_for(data_dir, platform):
        return False
    if platform in ("win32", "darwin"):
        return True
    switched_off = ("Hidden=true", "X-GNOME-Autostart-enabled=false")
    return not any(line.strip() in switched_off for line in _read(entry_file(platform)).splitlines())


def switch_off(data_dir: Path, platform: str = sys.platform) -> None:
    """Take the entry for ``data_dir`` away, if there is one; an ``OSError`` where the system says no."""
    if not _is_for(data_dir, platform):
        return
    if platform == "win32":
        _delete_value()
    else:
        entry_file(platform).unlink(missing_ok=True)


def _is_for(data_dir: Path, platform: str) -> bool:
    if platform == "win32":
        return _command_line((DATA_DIR, str(data_dir), BACKGROUND)) in _read_value()
    text = _read(entry_file(platform))
    if platform == "darwin":
        import plistlib

        try:
            arguments = plistlib.loads(text.encode()).get("ProgramArguments", ())
        except (ValueError, AttributeError):  # not a list of properties
            return False
        return str(data_dir) in arguments
    return f"{_OWN_KEY}={_escaped(str(data_dir))}" in text.splitlines()


def _read(path: Path) -> str:
    with suppress(OSError):
        if path.is_file() and path.stat().st_size <= _MOST_BYTES:
            return path.read_text(encoding="utf-8", errors="surrogateescape")
    return ""


def _write(path: Path, content: bytes) -> None:
    """Whole or not at all, for the owner only. A folder that has to be made is theirs alone too."""
    import tempfile

    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{APP_NAME}-", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise


def _argument(text: str) -> str:
    """One argument of an Exec line: quoted where that is called for, and then escaped as every value is."""
    text = text.replace("%", "%%")
    if not text or re.search(_RESERVED, text):
        text = '"' + re.sub(r'(["`$\\])', r"\\\1", text) + '"'
    return _escaped(text)


def _escaped(text: str) -> str:
    """A value of a desktop entry is one line."""
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r")


# Windows: untried


def _command_line(command: Sequence[str]) -> str:
    import subprocess

    return subprocess.list2cmdline(command)


def _registry() -> Any:
    return importlib.import_module("winreg")


def _read_value() -> str:
    winreg = _registry()
    try:
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _RUN_KEY) as key:
            return str(winreg.QueryValueEx(key, APP_NAME)[0])
    except OSError:
        return ""


def _write_value(command: str) -> None:
    winreg = _registry()
    with winreg.CreateKey(winreg.HKEY_CURRENT_USER, _RUN_KEY) as key:
        winreg.SetValueEx(key, APP_NAME, 0, winreg.REG_SZ, command)


def _delete_value() -> None:
    winreg = _registry()
    with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _RUN_KEY, 0, winreg.KEY_SET_VALUE) as key:
        winreg.DeleteValue(key, APP_NAME)
