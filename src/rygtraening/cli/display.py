"""Whether a window can be opened here, found out without Qt: Qt itself aborts where it cannot."""

from __future__ import annotations

import ctypes
import os
import sys

from rygtraening.i18n import _

XCB_NEEDS = (
    "libxcb-cursor.so.0",
    "libxcb-icccm.so.4",
    "libxcb-keysyms.so.1",
    "libxcb-shape.so.0",
    "libxkbcommon-x11.so.0",
)
ALL_NEED = (
    "libGL.so.1",
    "libEGL.so.1",
    "libxkbcommon.so.0",
    "libdbus-1.so.3",
    "libfontconfig.so.1",
    "libglib-2.0.so.0",
)


def why_not() -> str | None:
    """Why no window can be opened, as a sentence; ``None`` where one can. On Windows and macOS one always can."""
    if not sys.platform.startswith("linux"):
        return None
    missing = _missing(ALL_NEED)
    if missing:
        return _missing_sentence(missing)
    # Qt tries the platforms that are named, in order: "wayland;xcb:option"
    wanted = os.environ.get("QT_QPA_PLATFORM", "") or "wayland;xcb"
    platforms = [each.split(":")[0] for each in wanted.split(";")]
    reasons = []
    for platform in platforms:
        reason = _why_not(platform)
        if reason is None:
            return None
        reasons.append(reason)
    return reasons[-1]


def _why_not(platform: str) -> str | None:
    if platform.startswith("wayland"):
        return None if _wayland_answers() else _("There is no display here to open a window on.")
    if platform != "xcb":
        return None
    if not os.environ.get("DISPLAY"):
        return _("There is no display here to open a window on.")
    missing = _missing(XCB_NEEDS)
    if missing:
        return _missing_sentence(missing)
    if not _x_answers():
        return _("The display {display} does not answer.").format(display=os.environ["DISPLAY"])
    return None


def _missing_sentence(missing: list[str]) -> str:
    return _(
        "The window needs system libraries that are not installed: {names}. The README says how to get them."
    ).format(names=", ".join(missing))


def _missing(names: tuple[str, ...]) -> list[str]:
    missing = []
    for name in names:
        try:
            ctypes.CDLL(name)
        except OSError:
            missing.append(name)
    return missing


def _wayland_answers() -> bool:
    """Knock at the compositor the way Qt will."""
    if not os.environ.get("WAYLAND_DISPLAY"):
        return False
    try:
        wayland = ctypes.CDLL("libwayland-client.so.0")
    except OSError:
        return False
    wayland.wl_display_connect.restype = ctypes.c_void_p
    wayland.wl_display_connect.argtypes = (ctypes.c_char_p,)
    wayland.wl_display_disconnect.argtypes = (ctypes.c_void_p,)
    connection = wayland.wl_display_connect(None)
    if connection is None:
        return False
    wayland.wl_display_disconnect(connection)
    return True


def _x_answers() -> bool:
    """Shake hands with the X server the way Qt will, its access control included."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return False
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = (ctypes.c_char_p, ctypes.c_void_p)
    xcb.xcb_connection_has_error.argtypes = (ctypes.c_void_p,)
    xcb.xcb_disconnect.argtypes = (ctypes.c_void_p,)
    connection = xcb.xcb_connect(None, None)
    answers: bool = xcb.xcb_connection_has_error(connection) == 0
    xcb.xcb_disconnect(connection)
    return answers
