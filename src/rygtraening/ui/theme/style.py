"""From tokens to Qt: the QPalette for Fusion and one style sheet for the native controls.

The program's own widgets paint themselves; the sheet is for what Qt paints: fields, lists, tables, scroll bars.
"""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.tokens import Palette, Space, Type


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


def style_sheet(palette: Palette, scale: float) -> str:
    """The sheet for native controls at the text size ``scale`` (0.8 to 2.0)."""
    target = max(tokens.TARGET, Type.BODY.size(scale) + 2 * Space.L)
    # A focused field has a thicker border: its padding gives way, so that nothing moves.
    border, focus = palette.lines.hairline, palette.lines.focus
    across, across_focus = Space.M, Space.M - focus + border
    bar = Space.M
    fields = "QLineEdit, QPlainTextEdit, QTextEdit, QDateEdit"
    focused = ", ".join(f"{name.strip()}:focus" for name in fields.split(","))
    disabled = ", ".join(f"{name.strip()}:disabled" for name in fields.split(","))
    return f"""
{fields} {{
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
QComboBox QAbstractItemView {{
    color: {palette.ink}; background: {palette.surface}; border: {border}px solid {palette.outline};
    selection-background-color: {palette.primary}; selection-color: {palette.on_primary}; outline: 0;
}}
QComboBox QAbstractItemView::item {{ min-height: {target}px; padding: 0 {Space.M}px; }}
QScrollArea {{ background: transparent; border: 0; }}
QAbstractScrollArea::corner {{ background: transparent; border: 0; }}
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
QScrollBar:vertical {{ background: transparent; width: {bar}px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: {bar}px; margin: 0; }}
QScrollBar::handle {{ background: {palette.outline}; border-radius: {Space.XS}px; margin: {Space.XS // 2}px; }}
QScrollBar::handle:vertical {{ min-height: {tokens.TARGET}px; }}
QScrollBar::handle:horizontal {{ min-width: {tokens.TARGET}px; }}
QScrollBar::handle:hover {{ background: {palette.ink_2}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QToolTip {{
    color: {palette.on_tooltip}; background: {palette.tooltip};
    border: {border}px solid {palette.edge(palette.outline) or palette.tooltip}; padding: {Space.S}px;
    font-size: {Type.BODY.size(scale)}px;
}}
QMenu {{
    color: {palette.ink}; background: {palette.surface};
    border: {border}px solid {palette.outline}; padding: {Space.XS}px;
}}
QMenu::item {{ padding: {Space.M}px {Space.XL}px; border-radius: {tokens.RADIUS_CONTROL}px; }}
QMenu::item:selected {{ color: {palette.on_primary}; background: {palette.primary}; }}
"""
