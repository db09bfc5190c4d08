"""Reading a JSON object strictly: each fault names its field."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rygtraening.domain.fields import Fields, Unreadable
from rygtraening.domain.gate import Gate

DATA: dict[str, object] = {
    "text": "æ",
    "whole": 3,
    "number": 2.5,
    "flag": False,
    "none": None,
    "gate": "calm",
    "moment": "2026-03-02T07:00:00",
    "inner": {"list": [{"whole": 1}, {"whole": "2"}]},
    "mixed": ["a", 1],
}


@pytest.mark.parametrize(
    ("ask", "fault"),
    [
        (lambda fields: fields.text("whole"), "whole: of the wrong type"),
        (lambda fields: fields.text("gone"), "gone: missing"),
        (lambda fields: fields.text("none"), "none: missing"),
        (lambda fields: fields.whole("number"), "number: of the wrong type"),
        (lambda fields: fields.whole("flag"), "flag: of the wrong type"),
        (lambda fields: fields.number("flag"), "flag: of the wrong type"),
        (lambda fields: fields.number("text"), "text: of the wrong type"),
        (lambda fields: fields.flag("whole"), "whole: of the wrong type"),
        (lambda fields: fields.uuid("text"), "text: badly formed"),
        (lambda fields: fields.day("text"), "text: Invalid isoformat"),
        (lambda fields: fields.moment("moment"), "moment: a time without its offset"),
        (lambda fields: fields.choice("text", Gate), "text: 'æ' is not a valid Gate"),
        (lambda fields: fields.inner("text"), "text: not an object"),
        (lambda fields: fields.texts("mixed"), "mixed: of the wrong type"),
        (lambda fields: fields.wholes("mixed"), "mixed: of the wrong type"),
        (
            lambda fields: [item.whole("whole") for item in fields.inner("inner").items("list")],
            r"inner.list\[1\].whole",
        ),
    ],
)
def test_a_fault_names_its_field(ask: Callable[[Fields], object], fault: str) -> None:
    with pytest.raises(Unreadable, match=fault):
        ask(Fields(DATA))


def test_what_is_right_is_read() -> None:
    fields = Fields(DATA)
    assert (fields.text("text"), fields.whole("whole"), fields.number("whole"), fields.number("number")) == (
        "æ",
        3,
        3.0,
        2.5,
    )
    assert fields.flag("flag") is False
    assert fields.choice("gate", Gate) is Gate.CALM
    assert fields.has("flag")
    assert not fields.has("none")
