"""Whatever stands in the settings: the window opens with every page as if it were not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from rygtraening import app
from rygtraening.domain.backups import Occasion
from rygtraening.domain.keys import Command
from rygtraening.store.settings import JsonSettings
from rygtraening.ui.settings.page import SettingsPage
from rygtraening.ui.window import PAGES
from tests.privacy.test_any_text import CAMPAIGN
from tests.ui.journey.test_plain_text import rich

if TYPE_CHECKING:
    from tests.ui.journey.conftest import OpenProgram

VALUES = (
    "",
    "0",
    "9" * 400,
    "-1 -1 -1 -1",
    "nan inf 1e999 -0",
    "٣",
    "half \ud800 a pair",
    "null \x00 in it",
    "../../../etc/passwd",
    "<img src=file:///etc/passwd>",
    "[[[[{}]]]]\n2026-02-30",
    "x" * 100_000,
)

"""Each of them stands under every name."""


pytestmark = pytest.mark.promise(
    "a file is far larger than its kind needs to be, damaged, or leads out of its folder",
    "refused unread, or passed over with a sentence and its line; below the limit little memory is used",
)


@pytest.mark.parametrize(
    "value", VALUES if CAMPAIGN else (VALUES[2], VALUES[6], VALUES[9]), ids=lambda value: repr(value[:12])
)
def test_every_choice_is_that_value_and_every_page_opens(
    value: str, open_settled: OpenProgram, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: set[str] = set()

    def get(_settings: JsonSettings, key: str, default: str = "") -> str:
        asked.add(key)
        return default if key == "muted" else value  # nothing is to be heard here

    monkeypatch.setattr(JsonSettings, "get", get)
    program = open_settled()
    for page in PAGES:
        program.journey.open_page(page)
        program.settle()
        assert rich(program.window) == []
    program.page(SettingsPage)
    copies = program.core.backups
    copies.create(Occasion.BY_HAND)
    assert len(copies.copies()) == 1
    program.home()
    program.to_the_player()
    program.do(Command.MAIN)
    theme = app.themed(qapp, program.core.settings)
    assert 0.8 <= theme.scale <= 2.0
    theme.deleteLater()
    assert len(asked) > 20
