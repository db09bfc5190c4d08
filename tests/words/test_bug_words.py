"""The text of a bug says where it is, and nothing of the person it happened to."""

from __future__ import annotations

import json
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from rygtraening.words import bug

SECRET = "Marie fell in the garden"
HOME = Path("/home/marie")


def a_number() -> None:
    int(SECRET)


def a_key() -> None:
    dict[str, int]()[SECRET]


def some_json() -> None:
    json.loads(f'["{SECRET}", ')


def a_file() -> None:
    (HOME / SECRET).read_bytes()


def a_letter() -> None:
    f"{SECRET}\ud800".encode()


def a_table() -> None:
    sqlite3.connect(":memory:").execute(f'SELECT "{SECRET}" FROM nowhere')


def a_note() -> None:
    error = TypeError("of the wrong type")
    error.add_note(SECRET)
    raise error


def a_chain() -> None:
    try:
        a_number()
    except ValueError as error:
        raise RuntimeError(SECRET) from error


def raised(act: Callable[[], None]) -> Exception:
    with pytest.raises(Exception) as caught:
        act()
    return caught.value


@pytest.mark.parametrize("act", [a_number, a_key, some_json, a_file, a_letter, a_table, a_note, a_chain])
def test_what_somebody_wrote_is_never_in_it(act: Callable[[], None]) -> None:
    error = raised(act)
    said = bug.text(error)
    assert SECRET not in said
    assert "marie" not in said
    assert type(error).__name__ in said
    assert SECRET not in bug.place(error)


def test_the_line_the_function_and_what_python_says_of_code_are_in_it() -> None:
    error = raised(lambda: None.missing)  # type: ignore[attr-defined]
    said = bug.text(error)
    assert "AttributeError: 'NoneType' object has no attribute 'missing'" in said
    assert 'File "test_bug_words.py", line ' in said
    assert "None.missing" in said


def test_the_first_cause_comes_first() -> None:
    said = bug.text(raised(a_chain))
    assert said.index("ValueError") < said.index("RuntimeError")
    assert "in a_number" in said


def test_no_path_says_whose_machine_it_is() -> None:
    from pydantic import BaseModel

    error = raised(lambda: BaseModel.model_validate_json(1))  # type: ignore[arg-type]
    said = bug.text(error)
    assert 'File "pydantic/main.py"' in said
    assert sys.prefix not in said
    assert str(Path.home()) not in said


def test_a_circle_of_causes_has_an_end() -> None:
    first, second = ValueError(), KeyError()
    first.__context__, second.__context__ = second, first
    assert bug.text(first).count("Traceback") == 2


def test_the_same_bug_has_the_same_place_and_another_one_another() -> None:
    places = [bug.place(raised(a_number)) for _time in range(2)]
    assert places[0] == places[1]
    assert bug.place(raised(a_key)) != places[0]
    assert bug.place(ValueError()) == "ValueError"
