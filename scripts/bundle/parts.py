"""What of Qt, of the libraries and of Python the bundle holds. ``packaging/rygtraening.spec`` asks here.

PyInstaller takes every plugin of each part of Qt, and every library that any of them wants: GTK, QML, FFmpeg, some
90 MB that nothing here uses. So it is the other way round: what the program imports, the plugins named here, and what
those are linked against.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path, PurePosixPath

Entry = tuple[str, str, str]
"""One of PyInstaller's: the name in the bundle, the file it comes from, and what kind it is."""

ALWAYS = frozenset({"QtCore", "QtGui", "QtWidgets"})
BRINGS = {"QtMultimedia": frozenset({"QtNetwork"}), "QtTextToSpeech": frozenset({"QtMultimedia", "QtNetwork"})}
"""The parts of PySide6 that another loads out of sight of Python."""

IMPORTED = re.compile(r"^\s*from PySide6\.(\w+) import ", re.MULTILINE)

PLUGINS = {
    "iconengines": {"qsvgicon"},
    "imageformats": {"qsvg"},
    "platforminputcontexts": {"composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"},
    "platforms": {"qcocoa", "qoffscreen", "qwayland", "qwindows", "qxcb"},
    "platformthemes": {"qxdgdesktopportal"},
    "styles": {"qmacstyle", "qmodernwindowsstyle"},
    "texttospeech": {
        "qtexttospeech_mock",
        "qtexttospeech_sapi",
        "qtexttospeech_speechd",
        "qtexttospeech_winrt",
        "qtexttospeech_avfoundation",
        "qtexttospeech_macos",
    },
    "wayland-decoration-client": {"adwaita", "bradient"},
    "wayland-graphics-integration-client": {"qt-plugin-wayland-egl"},
    "wayland-shell-integration": {"xdg-shell"},
    "xcbglintegrations": {"qxcb-egl-integration", "qxcb-glx-integration"},
}
"""The plugins of Qt that are taken, by folder. No ``multimedia``: the sounds are WAV, which Qt plays by itself."""

SYSTEM = (
    "ld-linux", "libc.so", "libdl.so", "libm.so", "libpthread.so", "librt.so", "libutil.so", "libresolv.so",
    "libstdc++.so", "libgcc_s.so",
    "libGL.so", "libGLX.so", "libGLdispatch.so", "libEGL.so", "libOpenGL.so", "libdrm.so", "libgbm.so",
    "libX11.so", "libX11-xcb.so", "libxcb.so", "libXau.so", "libXdmcp.so", "libbsd.so", "libmd.so",
    "libwayland-", "libfontconfig.so", "libfreetype.so", "libexpat.so", "libpng16.so", "libbrotli",
    "libz.so",
)  # fmt: skip
"""What is the system's on every Linux with a window: the C and C++ libraries, the way to the screen, and its fonts.
One's own, older than the drivers and the settings it meets, is where a bundle breaks on a newer system.
PyInstaller's first program needs libz before it has opened the bundle."""

UNUSED = (
    "IPython", "PIL", "_hashlib", "_pytest", "_ssl", "babel", "curses", "hypothesis", "matplotlib", "mypy",
    "numpy", "pkg_resources", "pydantic.mypy", "pydantic.v1", "pytest",
    "readline", "rich", "scipy", "setuptools", "tkinter",
)  # fmt: skip
"""What the others would like to have where it is installed. Without OpenSSL nothing can speak to a server."""

TRANSLATIONS = ("qtbase_da.qm", "qtbase_en.qm")


def qt_modules(source: Path) -> frozenset[str]:
    """The parts of PySide6 that the program under ``source`` imports, and what those bring."""
    named = set(ALWAYS)
    for file in source.rglob("*.py"):
        named.update(IMPORTED.findall(file.read_text(encoding="utf-8")))
    return frozenset(named.union(*(BRINGS.get(name, frozenset()) for name in named)))


def left_out(pyside: Path, wanted: Iterable[str]) -> list[str]:
    """What PyInstaller is to exclude: the parts of ``pyside`` (its folder) that are not ``wanted``, and ``UNUSED``."""
    there = {file.name.split(".")[0] for file in pyside.iterdir() if file.name.startswith("Qt") and file.is_file()}
    return [*UNUSED, *(f"PySide6.{name}" for name in sorted(there - set(wanted)))]


def kept_data(data: Sequence[Entry], binaries: Iterable[str]) -> list[Entry]:
    """Of ``data`` what goes along: of Qt's translations those of our languages, and of the links those that lead to one
    of ``binaries``, the libraries that are there."""
    there = set(binaries)
    return [
        entry
        for entry in data
        if ("translations" not in _parts(entry[0]) or _parts(entry[0])[-1] in TRANSLATIONS)
        and (entry[2] != "SYMLINK" or entry[1] in there)
    ]


def kept(binaries: Sequence[Entry], needs: Callable[[str], Iterable[str]]) -> list[Entry]:
    """Of ``binaries`` the Python modules, the plugins that are wanted, and the libraries that one of these is linked
    against, which ``needs`` tells of a file, directly or not."""
    roots = [entry for entry in binaries if entry[2] == "EXTENSION" or _is_wanted_plugin(entry[0])]
    roots += [entry for entry in binaries if _parts(entry[0])[-1].startswith(("libpython", "python3"))]
    linked = {name for _name, file, _kind in roots for name in needs(file)}
    taken = {entry[0] for entry in roots}
    return [entry for entry in binaries if entry[0] in taken or _is_library_of(linked, entry[0])]


def _is_library_of(linked: set[str], name: str) -> bool:
    library = _parts(name)[-1]
    return library in linked and not _is_plugin(name) and not library.startswith(SYSTEM)


def _parts(name: str) -> tuple[str, ...]:
    return PurePosixPath(name.replace("\\", "/")).parts


def _is_plugin(name: str) -> bool:
    parts = _parts(name)
    return "PySide6" in parts and "plugins" in parts


def _is_wanted_plugin(name: str) -> bool:
    path = PurePosixPath(name.replace("\\", "/"))
    return _is_plugin(name) and path.stem.removeprefix("lib") in PLUGINS.get(path.parent.name, set())
