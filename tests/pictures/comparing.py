"""Compares a picture with the approved one: pixelmatch, which forgives what only the smoothing of an edge changes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageChops, ImageOps
from pixelmatch.contrib.PIL import pixelmatch

APPROVED = Path(__file__).parent / "approved"
CHANGED = Path(__file__).resolve().parents[2] / "build" / "pictures"
"""Where it is shown how a picture differs."""
RENEW = "make approve-pictures"
THRESHOLD = 0.05
"""How different two colours may be (0-1): about 13 of 255 shades of grey."""
MOST = 20
"""So many pixels may differ more: fewer than in a letter or the strokes of an icon."""
_AROUND = 3
"""Rows that pixelmatch needs to see beside a pixel, to know whether it lies on a smoothed edge."""
_GAP = 12


@dataclass(frozen=True, slots=True)
class Comparison:
    """``pixels`` differ, and ``shown`` shows where; ``None`` where the sizes differ."""

    pixels: int
    shown: Image.Image | None

    @property
    def alike(self) -> bool:
        """Whether it is the same picture to a person."""
        return self.shown is not None and self.pixels <= MOST


def compare(actual: Image.Image, approved: Image.Image) -> Comparison:
    """How ``actual`` differs from ``approved``, both RGB."""
    if actual.size != approved.size:
        return Comparison(actual.width * actual.height, None)
    shown = ImageOps.grayscale(approved).point(lambda shade: 230 + shade // 10).convert("RGB")
    pixels = 0
    for top, bottom in _bands(actual, approved):  # pixelmatch is slow, and most of a picture is the same
        box = (0, top, actual.width, bottom)
        output = Image.new("RGBA", (actual.width, bottom - top))
        pixels += pixelmatch(actual.crop(box), approved.crop(box), output, threshold=THRESHOLD)
        shown.paste(output.convert("RGB"), box)
    return Comparison(pixels, shown)


def _bands(one: Image.Image, other: Image.Image) -> Iterator[tuple[int, int]]:
    """The rows between which anything differs, each with what is around it."""
    difference = ImageChops.difference(one, other)
    width, height = difference.size
    if difference.getbbox() is None:
        return
    same = bytes(width * 3)
    content = difference.tobytes()
    differing = [row for row in range(height) if content[row * len(same) : (row + 1) * len(same)] != same]
    begin = last = None
    for row in differing:
        if begin is None or last is None or row - last > _GAP:
            if begin is not None and last is not None:
                yield max(0, begin - _AROUND), min(height, last + _AROUND + 1)
            begin = row
        last = row
    if begin is not None and last is not None:
        yield max(0, begin - _AROUND), min(height, last + _AROUND + 1)


def approved_file(name: str) -> Path:
    """Where the approved picture lies: lossless, half the size of a PNG."""
    return APPROVED / f"{name}.webp"


def opened(file: Path) -> Image.Image:
    """Its colours."""
    with Image.open(file) as image:
        return image.convert("RGB")


def side_by_side(name: str, actual: Image.Image, approved: Image.Image | None, shown: Image.Image | None) -> Path:
    """Write approved, actual and what differs beside each other, as far as they are there; where."""
    parts = [part for part in (approved, actual, shown) if part is not None]
    whole = Image.new("RGB", (sum(part.width for part in parts), max(part.height for part in parts)), "white")
    left = 0
    for part in parts:
        whole.paste(part, (left, 0))
        left += part.width
    CHANGED.mkdir(parents=True, exist_ok=True)
    file = CHANGED / f"changed-{name}.png"
    whole.save(file)
    return file
