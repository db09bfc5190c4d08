"""The week's page as it is first asked, and with answers; and a way to type and tap."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from rygtraening.domain.pain import Pain
from rygtraening.domain.record import Stamp
from rygtraening.domain.weekly_record import WeekAnswers
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.weekly.page import WeeklyPage

STAMP = Stamp(UUID(int=1), "here", datetime(2026, 11, 3, 8, tzinfo=UTC), date(2026, 11, 3))


@pytest.fixture
def stamp() -> Stamp:
    """The morning of 3 November 2026."""
    return STAMP


@pytest.fixture
def asked(theme: Theme, shown: Callable[..., object]) -> Callable[..., WeeklyPage]:
    """``asked(baseline=…, size=…, fear=…)`` shows the page, with the answers there are."""

    def show(baseline: Pain | None = None, size: tuple[int, int] = (1120, 760), **given: Any) -> WeeklyPage:
        page = WeeklyPage(theme, WeekAnswers(STAMP, **given), baseline)
        shown(page, *size)
        return page

    return show


@pytest.fixture
def press() -> Callable[..., None]:
    """Types keys wherever the focus is."""

    def type_keys(*keys: Qt.Key | str) -> None:
        for key in keys:
            focus = QApplication.focusWidget()
            assert focus is not None
            if isinstance(key, str):
                QTest.keyClicks(focus, key)
            else:
                QTest.keyClick(focus, key)

    return type_keys


@pytest.fixture
def tap() -> Callable[[QWidget], None]:
    """Presses a widget with the pointer."""
    return lambda widget: QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
