"""The table of keys is made from the key maps themselves: no key is left out, and none is there that does nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication

from rygtraening.domain.keys import LETTERS, Command
from rygtraening.ui import window as frame
from rygtraening.ui.foot import UNDO_KEY
from rygtraening.ui.help.key_table import KeyTable, groups, session_rows, window_rows
from rygtraening.ui.player.keys import NAMED, WindowKey, meaning
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.heading import Body
from rygtraening.ui.widgets.keycap import Keycap
from rygtraening.words import keys as words


class NoSettings:
    def get(self, _key: str, default: str = "") -> str:
        return default

    def set(self, _key: str, _value: str) -> None: ...


def says(means: Command | WindowKey) -> str:
    if isinstance(means, Command):
        return words.does(means)
    return {
        WindowKey.MUTE: words.mute(), WindowKey.SAFETY: words.safety(), WindowKey.FULL_SCREEN: words.full_screen(),
    }[means]  # fmt: skip


def test_every_key_of_the_player_stands_beside_what_it_does() -> None:
    rows = {row.does: row.keys for row in session_rows()}
    for key, means in NAMED.items():
        named = QKeySequence(Qt.Key(key)).toString(QKeySequence.SequenceFormat.PortableText)
        assert words.name(named) in rows[says(means)], named
    for letter, command in LETTERS.items():
        assert words.name(letter) in rows[words.does(command)], letter
    assert len(rows) == len(Command) + len(WindowKey)


def test_every_letter_in_the_table_does_in_the_player_what_the_table_says() -> None:
    tried = 0
    for row in session_rows():
        for name in row.keys:
            if len(name) == 1 and name.isascii():
                event = QKeyEvent(QEvent.Type.KeyPress, ord(name), Qt.KeyboardModifier.NoModifier, name.lower())
                means = meaning(event)
                assert means is not None and says(means) == row.does, name
                tried += 1
    assert tried >= 9


def test_every_shortcut_of_the_window_stands_in_the_table_and_no_other(qapp: QApplication, theme: Theme) -> None:
    window = frame.MainWindow(theme, NoSettings())
    there = {each.key().toString() for each in window.findChildren(QShortcut)} | {UNDO_KEY}
    assert there == {key for row in window_rows() for key in row.keys}
    window.deleteLater()


def test_a_key_that_is_added_to_the_map_is_in_the_table(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(NAMED, Qt.Key.Key_Home, Command.BACK)
    monkeypatch.setattr(frame, "KEYS", (*frame.KEYS, ("Ctrl+H", frame.HELP)))
    assert any("Home" in row.keys and row.does == words.does(Command.BACK) for row in session_rows())
    assert any("Ctrl+H" in row.keys for row in window_rows())


def test_all_of_it_is_shown_and_told_in_words(theme: Theme, shown: Callable[..., object]) -> None:
    table = KeyTable(theme)
    shown(table, 700, 1200)
    caps = [cap.accessibleName() for cap in table.findChildren(Keycap)]
    rows = [row for _title, rows in groups() for row in rows]
    assert caps == [key for row in rows for key in row.keys]
    told = [label.accessibleName() for label in table.findChildren(Body)]
    assert told == [f"{', '.join(row.keys)}: {row.does}" for row in rows]
