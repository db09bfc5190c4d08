"""Headings with their level: 1 names a page, a dialog or a sheet, 2 a card or another part of it, 3 a part of a card
that has a name."""

from __future__ import annotations

from weakref import ref

from PySide6.QtCore import QLocale
from PySide6.QtGui import QAccessible, QAccessibleAttributesInterface
from PySide6.QtWidgets import QAccessibleWidget, QDialog, QWidget
from shiboken6 import Shiboken

from rygtraening.ui.widgets.card import Card

_Attribute = QAccessible.Attribute
_NAMES_A_PAGE = frozenset({"Title", "SheetTitle", "ExerciseName"})
HEADINGS = _NAMES_A_PAGE | {"Headline", "SectionTitle", "JumpTitle"}
"""The classes of headings, by the name of the class itself. Qt has no heading widget."""
_HELD_AS = "_told_of_heading"


class HeadingInterface(QAccessibleWidget):
    """A heading, as a screen reader is told of it."""

    def __init__(self, heading: QWidget) -> None:
        super().__init__(heading, QAccessible.Role.Heading)
        # The heading holds it: PySide lets go of no interface that was made in Python, however long its widget is gone.
        setattr(heading, _HELD_AS, _HeadingAttributes(heading))

    def interface_cast(self, t: QAccessible.InterfaceType) -> int:
        """The address of what tells the level, and for everything else what Qt's own class says."""
        attributes = getattr(self.widget(), _HELD_AS, None)
        if t is QAccessible.InterfaceType.AttributesInterface and attributes is not None:
            return _pointer(Shiboken.getCppPointer(attributes)[0])
        # Qt's pointer to nothing comes as None, and None would go back as a pointer to None itself.
        address: int | None = super().interface_cast(t)
        return _pointer(0) if address is None else address


class _HeadingAttributes(QAccessibleAttributesInterface):
    """What Qt tells of every widget, and the level."""

    def __init__(self, heading: QWidget) -> None:
        super().__init__()
        self._heading = ref(heading)

    def attributeKeys(self) -> list[QAccessible.Attribute]:  # noqa: N802
        """What there is to ask for."""
        return [_Attribute.Locale, _Attribute.Level]

    def attributeValue(self, key: QAccessible.Attribute) -> int | QLocale | None:  # noqa: N802
        """As the heading is, and stands, now."""
        heading = self._heading()
        if heading is None:
            return None
        match key:
            case _Attribute.Level:
                return level(heading)
            case _Attribute.Locale:
                return heading.locale()
            case _:
                return None


def level(heading: QWidget) -> int:
    """1, 2 or 3, by where ``heading`` stands now."""
    if _names_a_page(heading):
        return 1
    card = _card_around(heading)
    first = heading if card is None else next(each for each in card.findChildren(QWidget) if _is_heading(each))
    # What stands first on the card itself is its name; what stands first in a row of it is the name of that row.
    alike = first.parentWidget() is not card and type(first) is type(heading)
    return 2 if first is heading or alike or _names_a_page(first) else 3


def _names_a_page(heading: QWidget) -> bool:
    return type(heading).__name__ in _NAMES_A_PAGE or isinstance(heading.parentWidget(), QDialog)


def _card_around(widget: QWidget) -> Card | None:
    around = widget.parentWidget()
    while around is not None and not isinstance(around, Card):
        around = around.parentWidget()
    return around


def _is_heading(widget: QWidget) -> bool:
    return type(widget).__name__ in HEADINGS and not widget.isHidden()


def _pointer(address: int) -> int:
    """``address`` as a pointer: a number, which is what the stubs ask for, does not arrive as one."""
    return Shiboken.VoidPtr(address)  # type: ignore[return-value]
