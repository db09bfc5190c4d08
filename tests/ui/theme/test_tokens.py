"""Contrasts are computed from the tokens themselves, by the formula of WCAG 2.2."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.figure_colours import WARDROBES
from rygtraening.ui.theme.palettes import DARK, DARK_HIGH, LIGHT, LIGHT_HIGH, PALETTES
from rygtraening.ui.theme.tokens import Palette, Space, Tone, Type

EACH = pytest.mark.parametrize(
    "palette",
    [LIGHT, DARK, LIGHT_HIGH, DARK_HIGH],
    ids=["light", "dark", "light, high contrast", "dark, high contrast"],
)


def for_text(palette: Palette) -> float:
    """WCAG 2.2 AA, and AAA in high contrast."""
    return 7 if palette.high else 4.5


def for_lines(palette: Palette) -> float:
    return 4.5 if palette.high else 3


def luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def papers(palette: Palette) -> dict[str, str]:
    return {
        name: getattr(palette, name)
        for name in ("background", "surface", "raised", "hover", "pressed", "sheet", "tile")
    }


def tints(palette: Palette) -> dict[str, str]:
    return {name: getattr(palette, name) for name in ("green_tint", "yellow_tint", "red_tint", "primary_tint")}


def test_the_formula_knows_black_on_white() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


@EACH
@pytest.mark.parametrize("text", ["ink", "ink_2", "primary"])
def test_every_text_can_be_read_on_every_ground(palette: Palette, text: str) -> None:
    for name, ground in (papers(palette) | tints(palette)).items():
        assert contrast(getattr(palette, text), ground) >= for_text(palette), f"{text} on {name}"


@EACH
@pytest.mark.parametrize("tone", [Tone.GREEN, Tone.YELLOW, Tone.RED])
def test_a_tone_can_be_read_on_its_tint_and_on_paper(palette: Palette, tone: Tone) -> None:
    assert contrast(palette.text_of(tone), palette.tint_of(tone)) >= 5.4 or palette.dark
    for name, ground in (papers(palette) | tints(palette)).items():
        assert contrast(palette.text_of(tone), ground) >= for_text(palette), f"{tone} on {name}"


@EACH
def test_neutral_text_can_be_read_on_its_box(palette: Palette) -> None:
    assert contrast(palette.text_of(Tone.NEUTRAL), palette.tint_of(Tone.NEUTRAL)) >= for_text(palette)


@EACH
def test_the_words_on_a_filled_button_can_be_read_in_each_state(palette: Palette) -> None:
    for fill in (palette.primary, palette.primary_hover, palette.primary_pressed):
        assert contrast(palette.on_primary, fill) >= for_text(palette)
    assert contrast(palette.on_tooltip, palette.tooltip) >= for_text(palette)


@EACH
@pytest.mark.parametrize("line", ["outline", "primary"])
def test_outlines_and_focus_rings_stand_out_from_every_paper(palette: Palette, line: str) -> None:
    for name in ("background", "surface", "raised"):
        assert contrast(getattr(palette, line), getattr(palette, name)) >= for_lines(palette), f"{line} on {name}"


@EACH
def test_the_focus_ring_also_stands_out_from_tints(palette: Palette) -> None:
    for name, ground in tints(palette).items():
        assert contrast(palette.primary, ground) >= for_lines(palette), name


@EACH
def test_what_a_chart_says_is_never_pale(palette: Palette) -> None:
    for ground in (palette.surface, palette.band_green, palette.band_yellow, palette.band_red):
        for line in (palette.chart_fill, palette.red, palette.primary, palette.ink_2):
            assert contrast(line, ground) >= for_lines(palette)
    for band in (palette.band_green, palette.band_yellow, palette.band_red, palette.band_flare):
        assert contrast(palette.ink, band) >= for_text(palette)


@EACH
def test_the_ring_stands_out_from_its_track(palette: Palette) -> None:
    assert contrast(palette.primary, palette.ring_track) >= 3


@EACH
def test_the_figure_stands_out_from_its_tile(palette: Palette) -> None:
    worn = [(palette.top, palette.trousers)]
    worn += [(clothes.top, clothes.trousers) for clothes in WARDROBES[palette.dark].values()]
    for piece in (piece for pieces in worn for piece in pieces):
        assert contrast(piece, palette.tile) >= for_lines(palette), piece


@pytest.mark.parametrize("palette", [LIGHT_HIGH, DARK_HIGH], ids=["light", "dark"])
def test_in_high_contrast_edges_of_cards_tracks_and_tinted_boxes_are_seen_too(palette: Palette) -> None:
    for name in ("background", "surface", "raised", "hover"):
        assert contrast(palette.card_border, getattr(palette, name)) >= 4.5, name
    for name in ("background", "surface"):
        assert contrast(palette.ring_track, getattr(palette, name)) >= 3, name
    for tone in (Tone.GREEN, Tone.YELLOW, Tone.RED):
        assert contrast(palette.text_of(tone), palette.surface) >= 7
    assert palette.edge(palette.outline) == palette.outline


def test_lines_are_stronger_in_high_contrast_and_no_filled_box_needs_one_else() -> None:
    for palette in (LIGHT, DARK):
        high = PALETTES[palette.dark, True].lines
        assert high.hairline > palette.lines.hairline and high.focus > palette.lines.focus
        assert high.contour > palette.lines.contour and high.mark_alpha > palette.lines.mark_alpha
        assert palette.edge(palette.outline) is None


@EACH
def test_every_colour_is_opaque_and_written_alike(palette: Palette) -> None:
    for field in palette.__struct_fields__:
        if field not in ("dark", "high"):
            assert re.fullmatch(r"#[0-9A-F]{6}", getattr(palette, field)), field


def test_type_follows_the_scale_and_the_persons_text_size() -> None:
    assert [step.size(1.0) for step in (Type.SMALL, Type.BODY, Type.LARGE, Type.TITLE)] == [12, 15, 19, 29]
    assert Type.BODY.size(2.0) == 2 * Type.BODY.size(1.0)
    assert Type.BODY.size(0.8) == 12


def test_distances_are_multiples_of_four() -> None:
    assert all(space % 4 == 0 for space in Space)


def test_no_colour_or_size_of_type_is_written_outside_the_theme() -> None:
    ui = Path(tokens.__file__).parents[1]
    written = re.compile(
        r"""["']#[0-9A-Fa-f]{3,8}["']|rgba?\(|QColor\(\s*\d|setP(ixel|oint)Size\w*\(\s*\d"""
        r"""|Qt\.GlobalColor\.(?!transparent)"""
    )
    guilty = [
        f"{path.relative_to(ui)}:{number}"
        for path in sorted(ui.rglob("*.py"))
        if path.parent.name != "theme"
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if written.search(line)
    ]
    assert guilty == []
