"""Whether I dag on the data folder that is named can really be used as it comes: the doses on it are those the journal
says, the keyboard is where it should be, and Enter leads to the player. Fails with a sentence where not."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from rygtraening.domain.today import look
from rygtraening.words import doses
from tests.benchmarks.driven import Driven, Driver, Script, after, driven


def enter(window: Driven) -> Script:
    """Read what is there, then press Enter where the focus is."""
    yield window.shows("TodayPage")
    yield after(0.2)
    page: Any = window.window.page
    core = window.core
    said = "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())
    for each in look(core.journal, core.programme, core.safety.questions, core.clock.now()).prescriptions:
        for words in (doses.say(each.exercise.name), doses.dose(each)):
            if words not in said:
                raise SystemExit(f"{words!r} is not on I dag, which says:\n{said}")
    yield from to_the_player(window)


def to_the_player(window: Driven) -> Script:
    """From I dag, as it is, by the keyboard alone."""
    window.press(Qt.Key.Key_Return)
    yield window.shows("PainPage", "BeforePage")
    if window.shows("PainPage")():
        window.press(Qt.Key.Key_2, Qt.Key.Key_Return, Qt.Key.Key_0, Qt.Key.Key_Return)
        yield window.shows("BeforePage")
    yield after(0.4)
    window.press(Qt.Key.Key_3, Qt.Key.Key_0, Qt.Key.Key_Return)
    yield window.shows("PlayerPage")


def main() -> None:
    """Do it once."""
    with driven(Path(sys.argv[1])) as window:
        Driver(window.running, lambda name: None).run([("enter", enter(window))])
    print("{}")


if __name__ == "__main__":
    main()
