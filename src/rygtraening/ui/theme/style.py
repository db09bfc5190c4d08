"""From tokens to Qt: the QPalette for Fusion, and a style sheet for each kind of native control.

The program's own widgets paint themselves; a sheet is for what Qt paints: fields, lists, tables, menus, scroll bars.
There is none for the whole application: Qt would look through it for every label and button that comes into the window,
which took a third of what a page takes.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QColor, QPalette

from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.tokens import Palette, Space, Type

Sheet = Callable[[Palette, float], str]
"""The rules of one kind of control, in the colours of a palette and at a text size (0.8 to 2.0)."""
SCROLL_BAR = int(Space.M)
"""The thickness of a scroll bar (px)."""


def qt_palette(palette: Palette) -> QPalette:
    """The colours for Fusion."""
    role = QPalette.ColorRole
    colours = {
        role.Window: palette.background,
        role.WindowText: palette.ink,
        role.Base: palette.surface,
        role.AlternateBase: palette.raised,
        role.Text: palette.ink,
        role.PlaceholderText: palette.ink_2,
        role.Button: palette.raised,
        role.ButtonText: palette.ink,
        role.BrightText: palette.red,
        role.Highlight: palette.primary,
        role.HighlightedText: palette.on_primary,
        role.Accent: palette.primary,
        role.Link: palette.primary,
        role.LinkVisited: palette.primary,
        role.ToolTipBase: palette.tooltip,
        role.ToolTipText: palette.on_tooltip,
        role.Light: palette.surface,
        role.Midlight: palette.raised,
        role.Mid: palette.card_border,
        role.Dark: palette.outline,
        role.Shadow: palette.outline,
    }
    result = QPalette()
    for key, value in colours.items():
        result.setColor(key, QColor(value))
    for key in (role.WindowText, role.Text, role.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, key, QColor(palette.ink_2))
    return result


def field(palette: Palette, scale: float) -> str:
    """A line or a box to write in or to copy from, and a day in figures; with the menu that opens over it."""
    target = _target(scale)
    # A focused field has a thicker border: its padding gives way, so that nothing moves.
    border, focus = palette.lines.hairline, palette.lines.focus
    across, across_focus = Space.M, Space.M - focus + border
    fields = ("QLineEdit", "QPlainTextEdit", "QTextEdit", "QDateEdit")
    focused = ", ".join(f"{name}:focus" for name in fields)
    disabled = ", ".join(f"{name}:disabled" for name in fields)
    return f"""
{", ".join(fields)} {{
    color: {palette.ink}; background: {palette.surface};
    border: {border}px solid {palette.outline}; border-radius: {tokens.RADIUS_CONTROL}px;
    padding: {Space.S}px {across}px; min-height: {target - 2 * Space.S - 2 * border}px;
    selection-background-color: {palette.primary}; selection-color: {palette.on_primary};
    placeholder-text-color: {palette.ink_2};
}}
{focused} {{
    border: {focus}px solid {palette.primary}; padding: {Space.S - focus + border}px {across_focus}px;
}}
{disabled} {{ color: {palette.ink_2}; background: {palette.raised}; }}
QDateEdit QLineEdit, QDateEdit QLineEdit:focus {{ border: 0; padding: 0; min-height: 0; background: transparent; }}
QDateEdit {{ min-height: 0; }}
QDateEdit::up-button, QDateEdit::down-button {{ width: 0; height: 0; border: 0; }}
{menu(palette, scale)}{scroll_bar(palette, scale)}{tip(palette, scale)}"""


def folded_list(palette: Palette, scale: float) -> str:
    """The list that folds out of a field."""
    border = palette.lines.hairline
    return f"""
QAbstractItemView {{
    color: {palette.ink}; background: {palette.surface}; border: {border}px solid {palette.outline};
    selection-background-color: {palette.primary}; selection-color: {palette.on_primary}; outline: 0;
}}
QAbstractItemView::item {{ min-height: {_target(scale)}px; padding: 0 {Space.M}px; }}
{scroll_bar(palette, scale)}"""


def table(palette: Palette, scale: float) -> str:
    """A table with its headings."""
    border, focus = palette.lines.hairline, palette.lines.focus
    return f"""
QTableView {{
    color: {palette.ink}; background: {palette.surface}; alternate-background-color: {palette.background};
    border: {border}px solid {palette.card_border}; border-radius: {tokens.RADIUS_CONTROL}px;
    gridline-color: {palette.card_border};
    selection-background-color: {palette.primary_tint}; selection-color: {palette.ink};
}}
QTableView:focus {{ border: {focus}px solid {palette.primary}; }}
QTableView::item {{ padding: {Space.XS}px {Space.S}px; }}
QHeaderView {{ background: {palette.raised}; }}
QHeaderView::section {{
    color: {palette.ink_2}; background: {palette.raised}; border: 0;
    padding: {Space.S}px {Space.S}px; font-weight: {Type.STRONG.weight};
}}
QTableCornerButton::section {{ background: {palette.raised}; border: 0; }}
QAbstractScrollArea::corner {{ background: transparent; border: 0; }}
{scroll_bar(palette, scale)}"""


def menu(palette: Palette, _scale: float) -> str:
    """A menu."""
    return f"""
QMenu {{
    color: {palette.ink}; background: {palette.surface};
    border: {palette.lines.hairline}px solid {palette.outline}; padding: {Space.XS}px;
}}
QMenu::item {{ padding: {Space.M}px {Space.XL}px; border-radius: {tokens.RADIUS_CONTROL}px; }}
QMenu::item:selected {{ color: {palette.on_primary}; background: {palette.primary}; }}
"""


def tip(palette: Palette, scale: float) -> str:
    """What is said of a thing while the pointer rests on it."""
    return f"""
QToolTip {{
    color: {palette.on_tooltip}; background: {palette.tooltip};
    border: {palette.lines.hairline}px solid {palette.edge(palette.outline) or palette.tooltip}; padding: {Space.S}px;
    font-size: {Type.BODY.size(scale)}px;
}}
"""


def scroll_bar(palette: Palette, _scale: float) -> str:
    """A bar without arrows and without a ground."""
    return f"""
QScrollBar:vertical {{ background: transparent; width: {SCROLL_BAR}px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: {SCROLL_BAR}px; margin: 0; }}
QScrollBar::handle {{ background: {palette.outline}; border-radius: {Space.XS}px; margin: {Space.XS // 2}px; }}
QScrollBar::handle:vertical {{ min-height: {tokens.TARGET}px; }}
QScrollBar::handle:horizontal {{ min-width: {tokens.TARGET}px; }}
QScrollBar::handle:hover {{ background: {palette.ink_2}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


def _target(scale: float) -> int:
    """How high what is clicked is."""
    return max(tokens.TARGET, Type.BODY.size(scale) + 2 * Space.L)
