"""Slet alt: it says what goes and where, offers a copy first, asks once more, and chooses nothing beforehand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from rygtraening.domain.belongings import Belongings, Kept
from rygtraening.ui.delete_all.dialog import DeleteAllDialog
from rygtraening.ui.theme.theme import Theme

FOLDER = Path("/home/somebody/.local/share/rygtraening")
ALL = tuple((kind, number) for number, kind in enumerate(Kept, start=1))


class Opened:
    """The dialog, and what it told."""

    def __init__(self, theme: Theme, found: Belongings, place: Path | None = None) -> None:
        self.told: list[object] = []
        self.window = QWidget()
        self.dialog = DeleteAllDialog(theme, found, place, self.window)
        self.dialog.copy_wanted.connect(lambda: self.told.append("copy"))
        self.dialog.confirmed.connect(self.told.append)

    @property
    def says(self) -> str:
        return "\n".join(label.text() for label in self.dialog.findChildren(QLabel) if label.isVisible())


Open = Callable[..., Opened]


@pytest.fixture
def opened(theme: Theme, shown: Callable[[QWidget, int, int], None], settle: Callable[[], None]) -> Open:
    def make(
        own: tuple[str, ...] = (),
        others: tuple[str, ...] = (),
        kept: tuple[tuple[Kept, int], ...] = ALL,
        place: Path | None = None,
    ) -> Opened:
        made = Opened(theme, Belongings(FOLDER, kept, own, others), place)
        shown(made.window, 800, 600)
        made.dialog.open()
        settle()
        return made

    return make


def test_it_says_what_goes_where_it_is_and_that_there_is_no_way_back(opened: Open) -> None:
    says = opened(others=("holiday.jpg",), place=Path("/media/stick")).says
    for piece in ("Your log:", "2 safety copies", "bugs", "Your settings", str(FOLDER), "cannot be undone"):
        assert piece in says
    for stays in ("other places stay", "/media/stick", "holiday.jpg"):
        assert stays in says


def test_a_copy_is_offered_first_and_the_dialog_stays(opened: Open) -> None:
    it = opened()
    it.dialog.save.click()
    assert it.told == ["copy"]
    assert it.dialog.isVisible()


def test_it_asks_once_more_and_tells_only_then(opened: Open, settle: Callable[[], None]) -> None:
    it = opened()
    it.dialog.onward.click()
    settle()
    assert it.told == []
    assert "for good?" in it.says
    it.dialog.delete.click()
    assert it.told == [False]
    assert not it.dialog.isVisible()


def test_enter_and_space_again_and_again_delete_nothing(opened: Open, settle: Callable[[], None]) -> None:
    it = opened()
    it.dialog.onward.click()
    settle()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        QTest.keyClick(QApplication.focusWidget() or it.dialog, key)
    assert it.told == []


def test_the_focus_is_on_the_way_out_and_esc_leaves_on_both_pages(opened: Open, settle: Callable[[], None]) -> None:
    for steps in (0, 1):
        it = opened()
        for _step in range(steps):
            it.dialog.onward.click()
            settle()
        assert QApplication.focusWidget() is it.dialog.leave
        QTest.keyClick(it.dialog.leave, Qt.Key.Key_Escape)
        assert (it.told, it.dialog.isVisible()) == ([], False)


def test_own_exercises_are_named_unticked_and_go_only_when_ticked(opened: Open, settle: Callable[[], None]) -> None:
    for ticked in (False, True):
        it = opened(own=("exercises/mine.yaml",))
        assert it.dialog.own is not None
        assert "exercises/mine.yaml" in it.dialog.own.text()
        assert not it.dialog.own.isChecked()
        if ticked:
            it.dialog.own.click()
        it.dialog.onward.click()
        settle()
        assert ("exercise files are deleted as well" in it.says) is ticked
        it.dialog.delete.click()
        assert it.told == [ticked]


def test_many_files_are_not_all_named(opened: Open) -> None:
    it = opened(own=tuple(f"exercises/{number}.yaml" for number in range(40)))
    assert it.dialog.own is not None
    assert "40" in it.dialog.own.text()
    assert it.dialog.own.text().endswith("5.yaml …")


def test_where_there_is_nothing_there_is_nothing_to_press(opened: Open) -> None:
    it = opened(kept=())
    assert "nothing of yours" in it.says
    assert not it.dialog.onward.isVisible()


@pytest.mark.parametrize(
    ("own", "said"),
    [
        (("exercises/programmes/a.yaml",), "Delete what I have made myself, too: my programme “After work”"),
        (
            ("exercises/programmes/a.yaml", "exercises/programmes/b.yaml"),
            "Delete what I have made myself, too: my 2 programmes “After work”, “Mornings”",
        ),
        (
            ("exercises/mine.yaml", "exercises/programmes/a.yaml"),
            "Delete what I have made myself, too: my programme “After work”, and the exercise file exercises/mine.yaml",
        ),
        (("exercises/programmes/c.yaml",), "Delete the exercise file I wrote myself, too: exercises/programmes/c.yaml"),
    ],
    ids=["one", "two", "beside a file", "one that cannot be read"],
)
def test_own_programmes_go_by_their_names(own: tuple[str, ...], said: str, theme: Theme) -> None:
    programmes = {"exercises/programmes/a.yaml": "After work", "exercises/programmes/b.yaml": "Mornings"}
    dialog = DeleteAllDialog(theme, Belongings(FOLDER, ALL, own, ()), None, programmes=programmes)
    assert dialog.own is not None
    assert dialog.own.text() == said
    dialog.own.click()
    dialog.onward.click()
    readable = any(file in programmes for file in own)
    words = [label.text() for label in dialog.findChildren(QLabel)]
    assert ("What you have made yourself is deleted as well." in words) is readable
