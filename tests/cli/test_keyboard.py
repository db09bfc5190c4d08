"""Bytes of a terminal become keys."""

from __future__ import annotations

import os
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rygtraening.cli.keyboard import CTRL_C, UNKNOWN, Keyboard, read_line


class Pieces:
    """Bytes that come piece by piece, as a slow line brings them."""

    def __init__(self, *pieces: bytes) -> None:
        self.pieces = list(pieces)

    def __call__(self, seconds: float) -> bytes:
        return self.pieces.pop(0) if self.pieces else b""


def keys(*pieces: bytes) -> list[str]:
    keyboard = Keyboard(Pieces(*pieces))
    found = []
    while (key := keyboard.next(0.1)) is not None:
        found.append(key)
    return found


@pytest.mark.parametrize(
    ("raw", "key"),
    [
        (b" ", " "),
        (b"P", "p"),
        (b"+", "+"),
        ("−".encode(), "−"),
        ("æ".encode(), "æ"),
        (b"\x7f", "backspace"),
        (b"\x08", "backspace"),
        (b"\r", "enter"),
        (b"\x1b", "escape"),
        (b"\x1b[C", "right"),
        (b"\x1bOC", "right"),
        (b"\x1b[D", "left"),
        (b"\x1b[6~", "pagedown"),
        (b"\x1b[15~", UNKNOWN),
        (b"\x1b[1;5C", UNKNOWN),
        (b"\x1bs", UNKNOWN),
        (b"\x03", CTRL_C),
        (b"\x04", UNKNOWN),
        (b"\xff", UNKNOWN),
    ],
)
def test_each_key_has_its_name(raw: bytes, key: str) -> None:
    assert keys(raw)[0] == key


def test_keys_that_come_at_once_are_told_apart() -> None:
    assert keys(b"  \x1b[Cn\x7f") == [" ", " ", "right", "n", "backspace"]


def test_a_code_that_comes_in_pieces_is_one_key() -> None:
    assert keys(b"\x1b", b"[", b"C", b" ") == ["right", " "]


def test_a_letter_that_comes_in_pieces_is_one_letter() -> None:
    assert keys(b"\xc3", b"\xb8", b"n") == ["ø", "n"]


def test_an_unknown_keys_code_is_no_run_of_letters() -> None:
    assert keys(b"\x1b[200~ ") == [UNKNOWN, " "]


def test_two_escapes_are_two_keys() -> None:
    assert keys(b"\x1b\x1b") == ["escape", "escape"]


@given(st.lists(st.binary(min_size=1, max_size=8), max_size=8))
def test_whatever_comes_it_ends_in_keys(pieces: list[bytes]) -> None:
    assert all(keys(*pieces))


@pytest.mark.skipif(sys.platform == "win32", reason="there the system reads the line")
def test_who_has_left_is_not_waited_for_even_where_the_signal_came_at_a_bad_moment(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    reading, writing = os.pipe()
    with os.fdopen(reading) as stdin, os.fdopen(writing, "wb", buffering=0) as typed:
        monkeypatch.setattr(sys, "stdin", stdin)
        typed.write(b"half a li")
        asked = iter([False, False, True])
        with pytest.raises(KeyboardInterrupt):
            read_line(lambda: next(asked))
        typed.write(b"a line\n")
        assert read_line(lambda: False) == "a line\n"
