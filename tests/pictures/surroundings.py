"""What decides how a letter looks, made the same on every machine: one font, drawn as it was designed.

FreeType moves the edges of letters to whole pixels in another way with each of its versions and each desktop's
settings; here it is told to leave them where they are. DejaVu Sans has not changed since 2016.
"""

from __future__ import annotations

import os
from pathlib import Path

from scripts.pictures.quiet import still_surroundings

FONTS = ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf")
PACKAGE = "fonts-dejavu-core"
"""The package of Debian and Ubuntu that has them."""
PLACES = (
    "/usr/share/fonts/truetype/dejavu",  # Debian, Ubuntu
    "/usr/share/fonts/TTF",  # Arch
    "/usr/share/fonts/dejavu-sans-fonts",  # Fedora
    "/usr/share/fonts/dejavu",  # openSUSE, Alpine
    "/usr/local/share/fonts",
)
_SETTINGS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>{fonts}</dir>
  <cachedir>{folder}/cache</cachedir>
  <match target="pattern">
    <edit name="antialias" mode="assign"><bool>true</bool></edit>
    <edit name="hinting" mode="assign"><bool>false</bool></edit>
    <edit name="autohint" mode="assign"><bool>false</bool></edit>
    <edit name="hintstyle" mode="assign"><const>hintnone</const></edit>
    <edit name="rgba" mode="assign"><const>none</const></edit>
  </match>
</fontconfig>
"""


def missing_font() -> str:
    """The file that this machine lacks, and the package that has it; empty where nothing is missing."""
    for font in FONTS:
        if _find(font) is None:
            return f"{font} ({PACKAGE})"
    return ""


def one_font(folder: Path) -> None:
    """Let this process see the one font and nothing else of what the machine has; before there is a ``QApplication``.
    What is needed for that lies in ``folder``, which must stay."""
    fonts = folder / "fonts"
    fonts.mkdir(parents=True)
    for font in FONTS:
        found = _find(font)
        assert found is not None, f"{font} is missing"
        (fonts / font).symlink_to(found)
    settings = folder / "fonts.conf"
    settings.write_text(_SETTINGS.format(fonts=fonts, folder=folder), "utf-8")
    still_surroundings()
    os.environ["FONTCONFIG_FILE"] = str(settings)


def _find(font: str) -> Path | None:
    return next((file for place in PLACES if (file := Path(place) / font).is_file()), None)
