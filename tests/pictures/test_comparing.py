"""What the comparison of pictures sees, and what it lets pass."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from PIL import Image, ImageChops, ImageDraw

from tests.pictures import comparing
from tests.pictures.comparing import MOST, approved_file, compare, opened, side_by_side

PAGE = "today-da-light"


@pytest.fixture
def page() -> Image.Image:
    """An approved page with words, buttons and pictures."""
    return opened(approved_file(PAGE))


def test_a_page_is_like_itself(page: Image.Image) -> None:
    assert compare(page, page).pixels == 0


def test_another_machines_rounding_of_every_colour_is_let_pass(page: Image.Image) -> None:
    dice, part = Random(1), (100, 30, 200, 80)
    noise = Image.frombytes("RGB", (100, 50), bytes(dice.randrange(4) for _byte in range(100 * 50 * 3)))
    assert compare(ImageChops.subtract(page.crop(part), noise), page.crop(part)).pixels == 0


def test_the_smoothing_of_an_edge_is_let_pass() -> None:
    one, other = (Image.new("RGB", (60, 60), "white") for _side in range(2))
    for image, shade in ((one, 90), (other, 190)):  # the step between black and white, of another darkness
        ImageDraw.Draw(image).rectangle((0, 0, 29, 60), "black")
        ImageDraw.Draw(image).line((30, 0, 30, 60), (shade, shade, shade))
    assert compare(one, other).alike


@pytest.mark.parametrize("box", [(94, 30, 400, 70), (94, 130, 400, 200)])
def test_what_has_moved_by_two_pixels_is_seen(page: Image.Image, box: tuple[int, int, int, int]) -> None:
    moved = page.copy()
    moved.paste(page.crop(box), (box[0], box[1] + 2))
    assert not compare(moved, page).alike


def test_one_letter_less_is_seen(page: Image.Image) -> None:
    ground = page.getpixel((600, 20))
    cut = page.copy()
    ImageDraw.Draw(cut).rectangle((206, 36, 222, 60), ground)
    found = compare(cut, page)
    assert found.pixels > MOST


def test_another_ground_a_few_shades_darker_is_seen(page: Image.Image) -> None:
    darker = page.point([max(0, shade - 16) for shade in range(256)] * 3)
    strip = (0, 0, page.width, 20)
    assert not compare(darker.crop(strip), page.crop(strip)).alike


def test_another_size_is_seen(page: Image.Image) -> None:
    assert not compare(page.crop((0, 0, page.width, page.height - 1)), page).alike


def test_what_differs_is_shown_in_red_beside_both(
    page: Image.Image, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(comparing, "CHANGED", tmp_path)
    broken = page.copy()
    ImageDraw.Draw(broken).rectangle((300, 300, 340, 340), "black")
    found = compare(broken, page)
    with Image.open(side_by_side("page", broken, page, found.shown)) as shown:
        assert shown.size == (3 * page.width, page.height)
        assert shown.getpixel((320 + page.width, 320)) == (0, 0, 0)
        assert shown.getpixel((320 + 2 * page.width, 320)) == (255, 0, 0)
