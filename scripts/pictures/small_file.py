"""Writes a picture with at most 256 colours, a third of the size: hundreds of them lie in the repository."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PySide6.QtGui import QImage

COLOURS = 256


def save(image: QImage, file: Path) -> None:
    """Keep the commonest colours as they are (every ground, line and letter); the rarest shades of soft edges become
    the nearest of them."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(plain.constBits(), np.uint32).reshape(plain.height(), plain.bytesPerLine() // 4)
    found, places, counts = np.unique(pixels, return_inverse=True, return_counts=True)
    kept = np.argsort(counts, kind="stable")[::-1][:COLOURS]
    parts = found.view(np.uint8).reshape(-1, 4)[:, :3].astype(np.int32)
    nearest = np.array([np.argmin(((parts[kept] - part) ** 2).sum(axis=1)) for part in parts], np.uint8)
    indexed = np.ascontiguousarray(nearest[places].reshape(pixels.shape))
    small = QImage(indexed.data, plain.width(), plain.height(), indexed.shape[1], QImage.Format.Format_Indexed8)
    small.setColorTable([int(colour) for colour in found[kept]])
    small.save(str(file), quality=0)
