"""The steps over the title of the first run's pages: a way back, and a number in words."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from rygtraening import i18n
from rygtraening.ui.first_run.steps import FirstSteps
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.heading import Body
from rygtraening.ui.widgets.page import Page


def test_they_stay_over_the_title_when_the_page_says_something_else(
    theme: Theme, shown: Callable[..., object], settle: Callable[[], None]
) -> None:
    page = Page(theme, "A title", "and more")
    steps = FirstSteps(theme, 2)
    page.add_above(steps)
    page.add(Body(theme, "Something"))
    shown(page, 900, 600)
    page.clear()
    other = Body(theme, "Something else")
    page.add(other)
    settle()
    assert steps.isVisible() and page.title.isVisible() and other.isVisible()
    assert steps.mapTo(page, steps.rect().bottomLeft()).y() < page.title.mapTo(page, page.title.rect().topLeft()).y()


def test_back_leads_back_and_the_number_is_told(theme: Theme, shown: Callable[..., object]) -> None:
    i18n.set_language(i18n.ENGLISH)
    pressed: list[bool] = []
    steps = FirstSteps(theme, 3, lambda: pressed.append(True))
    shown(steps, 600, 60)
    assert steps.back is not None
    steps.back.click()
    assert pressed == [True]
    assert "Step 3 of 4" in {part.accessibleName() for part in steps.findChildren(QWidget)}
    assert not steps.grab().isNull()
