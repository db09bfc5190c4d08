"""In a language whose words are 40 % longer and have no plain letter, nothing is cut off on any page, and every word
can be translated. What nobody speaks is made by ``scripts/pseudo_locale.py``.

Here the way through the pages is gone once; ``make campaign`` looks at every picture there is, at two window sizes and
with text at 100 % and 200 %, and so does ``python -m scripts.pseudo_pages``.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from rygtraening import i18n
from rygtraening.ui.window import LEAST_SIZE
from scripts import pseudo_locale, pseudo_pages
from scripts.cut_off import painted_too_wide, shown_texts, unreadable, untranslated
from scripts.pictures.album import ROOT
from tests.ui.journey.conftest import FULL
from tests.ui.journey.test_every_page import go_through

if TYPE_CHECKING:
    from tests.ui.journey.conftest import OpenProgram, Program

CAMPAIGN = bool(os.environ.get("RYGTRAENING_CAMPAIGN"))
LARGE = 2.0
TURNS = 10
"""Of the event loop, in which a page may find its heights: rows of rows are laid out from the outside in."""
TYPED = ("“data”", "My programme", "Hip lift", "For myself.", "Basics for the low back")
"""What is looked for in the help on the way, and what stands in the files that are opened and sent."""


@pytest.fixture(scope="session")
def words(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the language nobody speaks, made of every message in the code."""
    folder = tmp_path_factory.mktemp("words")
    pseudo_locale.write_words(folder)
    return folder


@pytest.fixture
def spoken(words: Path) -> Iterator[None]:
    """The language is there."""
    with i18n.also_from(words):
        yield


@pytest.fixture
def program(spoken: None, open_program: OpenProgram) -> Program:
    """The program that speaks it, at its first start."""
    return open_program(language=pseudo_locale.CODE, content=pseudo_locale.core_in_pseudo)


def test_on_the_way_through_every_page_every_word_is_whole_and_can_be_translated(program: Program) -> None:
    """In the least window and at the largest text, where there is least room."""
    program.theme.set_scale(LARGE)
    program.window.resize(*LEAST_SIZE)
    faults, pages = [], 0
    for name, root in go_through(program):
        for _turn in range(TURNS):
            program.settle()
            if not unreadable(root):
                break
        texts = {text.replace(str(program.core.data_dir), "") for text in shown_texts(root)} - {FULL}
        for typed in TYPED:
            texts = {text.replace(typed, "") for text in texts}
        found = [*untranslated(texts, pseudo_pages.NOT_WORDS), *unreadable(root)]
        faults += [f"{name}: {fault}" for fault in dict.fromkeys(found)]
        pages += 1
    assert pages > 40
    assert not faults, "\n".join(faults)


@pytest.mark.skipif(not CAMPAIGN, reason="takes ten minutes: make campaign")
@pytest.mark.parametrize("look", [look.name for look in pseudo_pages.LOOKS])
def test_on_every_picture_there_is_everything_can_be_read(look: str) -> None:
    # In a process of its own: a picture is the same on every machine only where nothing of the test's is set.
    command = [sys.executable, "-m", "scripts.pseudo_pages", "", f"={look}="]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.splitlines()) == (0, ["0 faults"]), done.stderr


# The language itself


@pytest.mark.parametrize("text", ["Start training", "The disk is full, so the latest could not be saved.", "Settings"])
def test_a_text_grows_by_forty_per_cent_and_keeps_no_plain_letter(text: str) -> None:
    said = pseudo_locale.pseudo(text)
    assert 1.3 <= len(said) / len(text) <= 1.5
    assert not re.search("[A-Za-z]", said)


def test_what_is_filled_in_and_addresses_stay(words: Path) -> None:
    said = pseudo_locale.pseudo("{n} of {total} days, https://example.org/page %(value)r")
    assert {"{n}", "{total}", "https://example.org/page", "%(value)r"} <= set(re.split("[ ,]", said))


def test_it_has_both_forms_of_a_plural(spoken: None) -> None:
    i18n.set_language(pseudo_locale.CODE)
    one, two = (i18n.ngettext("{n} day", "{n} days", n).format(n=n) for n in (1, 2))
    assert one.startswith("1 ") and two.startswith("2 ") and one[2:] != two[2:]


# What is looked for, in things that are made to break


def row(*parts: QWidget) -> QWidget:
    """The parts side by side."""
    holder = QWidget()
    layout = QHBoxLayout(holder)
    for part in parts:
        layout.addWidget(part)
    return holder


Show = Callable[[QWidget, int, int], None]


def test_a_label_that_is_too_narrow_is_found(shown: Show) -> None:
    label = QLabel("Words that need more room than this")
    label.setFixedWidth(40)
    holder = row(label)
    shown(holder, 300, 60)
    assert [fault for fault in unreadable(holder) if "needs" in fault]


def test_a_button_that_is_too_low_is_found(shown: Show) -> None:
    button = QPushButton("Press")
    button.setFixedHeight(5)
    holder = row(button)
    shown(holder, 300, 60)
    assert [fault for fault in unreadable(holder) if "high" in fault]


def test_what_lies_over_something_else_or_sticks_out_is_found(shown: Show) -> None:
    one, other = QLabel("One"), QLabel("Other")
    holder = row(one, other)
    shown(holder, 300, 60)
    assert unreadable(holder) == []
    other.setGeometry(one.geometry())
    assert [fault for fault in unreadable(holder) if "over each other" in fault]
    other.move(290, 10)
    assert [fault for fault in unreadable(holder) if "sticks out" in fault]


def test_painted_words_that_do_not_fit_are_found(program: Program) -> None:
    with painted_too_wide() as found:
        program.window.grab()
    assert found == []


def test_plain_letters_are_found_but_not_in_what_is_allowed() -> None:
    texts = {"Śťááŕťñ", "12 kg", "Ctrl+Q", "rygtraening", "Start"}
    assert untranslated(texts, pseudo_pages.NOT_WORDS) == ["12 kg", "Start"]
