"""Draws the program's icon, ``resources/icons/rygtraening.svg``, in every size that systems ask for.

PNGs and the drawing itself for Linux (``packaging/linux/share/icons``), one file each for Windows (.ico) and macOS
(.icns) in ``packaging/icons``. A test holds them against the drawing. Run by `make icons`.
"""

from __future__ import annotations

import os
import struct
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

from rygtraening import paths

ROOT = Path(__file__).resolve().parents[1]
DRAWING = ROOT / "resources" / "icons" / "rygtraening.svg"
HICOLOR = ROOT / "packaging" / "linux" / "share" / "icons" / "hicolor"
SINGLE_FILES = ROOT / "packaging" / "icons"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
"""Of the icon theme that every Linux desktop falls back on (px)."""
ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
ICNS_TYPES = {b"icp4": 16, b"icp5": 32, b"ic11": 32, b"ic12": 64, b"ic07": 128, b"ic08": 256, b"ic09": 512}
"""Apple's names for sizes (px); ic11 and ic12 are 16 and 32 on a screen with two device pixels a pixel."""


def drawn(size: int, drawing: Path = DRAWING) -> QImage:
    """The icon, ``size`` px wide and high."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(drawing)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return image


def png(image: QImage) -> bytes:
    """The picture as a PNG."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(content.data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """Windows' file of icons, from PNGs by size; a side of 256 is written as 0."""
    head = struct.pack("<HHH", 0, 1, len(pictures))
    entries, content, at = b"", b"", len(head) + 16 * len(pictures)
    for size, picture in sorted(pictures.items()):
        entries += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), at + len(content))
        content += picture
    return head + entries + content


def icns(pictures: dict[bytes, bytes]) -> bytes:
    """The file of icons for macOS, from PNGs by Apple's names."""
    content = b"".join(kind + struct.pack(">I", 8 + len(picture)) + picture for kind, picture in pictures.items())
    return b"icns" + struct.pack(">I", 8 + len(content)) + content


def files() -> dict[Path, bytes]:
    """Every file there is to be, and what is in it."""
    pictures = {size: png(drawn(size)) for size in SIZES}
    found = {_themed(f"{size}x{size}", ".png"): picture for size, picture in pictures.items()}
    found[_themed("scalable", ".svg")] = DRAWING.read_bytes()
    found[SINGLE_FILES / "rygtraening.ico"] = ico({size: pictures[size] for size in ICO_SIZES})
    found[SINGLE_FILES / "rygtraening.icns"] = icns({kind: pictures[size] for kind, size in ICNS_TYPES.items()})
    return found


def _themed(folder: str, suffix: str) -> Path:
    return HICOLOR / folder / "apps" / f"{paths.APP_ID}{suffix}"


def main() -> None:
    """Write them all."""
    QGuiApplication.instance() or QGuiApplication([])
    written = files()
    for path, content in written.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    print(f"{len(written)} icons, {sum(map(len, written.values())) / 1000:.0f} kB")


if __name__ == "__main__":
    main()
