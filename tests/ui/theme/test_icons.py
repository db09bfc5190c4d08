"""The icons: one family, and drawn in the colour asked for."""

from __future__ import annotations

import re

import pytest
from PySide6.QtWidgets import QApplication

from rygtraening import paths
from rygtraening.ui.theme.icons import IconName, Icons

FOLDER = paths.bundled("resources") / "icons"


@pytest.mark.parametrize("name", list(IconName))
def test_every_icon_is_drawn_in_the_colour_asked_for(qapp: QApplication, name: IconName) -> None:
    image = Icons().pixmap(name, "#FF0000", 48, 2.0).toImage()
    drawn = {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }
    assert drawn == {"#ff0000"}
    assert image.width() == 96


@pytest.mark.parametrize("name", list(IconName))
def test_every_icon_is_of_the_one_family(name: IconName) -> None:
    head = re.match(r"<svg [^>]*>", (FOLDER / f"{name.value}.svg").read_text(encoding="utf-8"))
    assert head is not None
    for part in ('viewBox="0 0 24 24"', 'stroke="currentColor"', 'stroke-width="1.75"', 'fill="none"'):
        assert part in head.group()


def test_no_file_is_without_a_name() -> None:
    assert {path.stem for path in FOLDER.glob("*.svg")} - {"rygtraening"} == {name.value for name in IconName}
