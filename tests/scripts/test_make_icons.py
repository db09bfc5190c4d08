"""The icons in every size are drawn from the one drawing."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from rygtraening import paths
from scripts import make_icons

MOST_APART = 24
"""Of 255, in a channel: what another version of Qt may smooth an edge differently by."""


def pixels(image: QImage) -> bytes:
    """The channels of each pixel, one after the other."""
    plain = image.convertToFormat(QImage.Format.Format_RGBA8888_Premultiplied)
    return bytes(plain.constBits())


def apart(one: QImage, other: QImage) -> int:
    """How much the two pictures differ where they differ most, 0-255."""
    left, right = pixels(one), pixels(other)
    assert len(left) == len(right)
    return max(abs(a - b) for a, b in zip(left, right, strict=True))


@pytest.mark.parametrize("size", make_icons.SIZES)
def test_the_kept_icon_is_the_drawing_in_its_size(qapp: QApplication, size: int) -> None:
    file = make_icons.HICOLOR / f"{size}x{size}" / "apps" / f"{paths.APP_ID}.png"
    kept = QImage(str(file))
    assert (kept.width(), kept.height()) == (size, size), "make icons draws them"
    assert apart(kept, make_icons.drawn(size)) <= MOST_APART, "make icons draws them anew"


def test_another_drawing_would_be_seen(qapp: QApplication, tmp_path: Path) -> None:
    other = tmp_path / "other.svg"
    drawing = make_icons.DRAWING.read_text(encoding="utf-8")
    other.write_text(drawing.replace('cy="33"', 'cy="31"'), encoding="utf-8")
    assert apart(make_icons.drawn(16, other), make_icons.drawn(16)) > MOST_APART


def test_the_one_that_is_drawn_in_any_size_is_the_drawing_itself() -> None:
    scalable = make_icons.HICOLOR / "scalable" / "apps" / f"{paths.APP_ID}.svg"
    assert scalable.read_bytes() == make_icons.DRAWING.read_bytes()
    assert make_icons.DRAWING.read_bytes() == (paths.bundled("resources") / "icons" / "rygtraening.svg").read_bytes()


def test_nothing_else_is_among_the_icons() -> None:
    there = {path for path in make_icons.HICOLOR.rglob("*") if path.is_file()}
    assert len(there) == len(make_icons.SIZES) + 1


def test_windows_finds_each_size_in_its_file() -> None:
    content = (make_icons.SINGLE_FILES / "rygtraening.ico").read_bytes()
    _zero, kind, count = struct.unpack_from("<HHH", content)
    assert (kind, count) == (1, len(make_icons.ICO_SIZES))
    for index, size in enumerate(make_icons.ICO_SIZES):
        width, _height, _colours, _zero, _planes, _bits, length, at = struct.unpack_from(
            "<BBBBHHII", content, 6 + 16 * index
        )
        assert width == size % 256
        assert content[at : at + length] == kept_png(size)


def test_macos_finds_each_size_in_its_file() -> None:
    content = (make_icons.SINGLE_FILES / "rygtraening.icns").read_bytes()
    assert content[:8] == b"icns" + struct.pack(">I", len(content))
    at, found = 8, {}
    while at < len(content):
        kind, length = struct.unpack_from(">4sI", content, at)
        found[kind] = content[at + 8 : at + length]
        at += length
    assert found == {kind: kept_png(size) for kind, size in make_icons.ICNS_TYPES.items()}


def kept_png(size: int) -> bytes:
    return (make_icons.HICOLOR / f"{size}x{size}" / "apps" / f"{paths.APP_ID}.png").read_bytes()
