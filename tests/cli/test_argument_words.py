"""The help of the command line is as wide as the terminal, as argparse has it."""

from __future__ import annotations

import argparse
import os
import sys

import pytest

from rygtraening.cli import parser


@pytest.mark.parametrize("columns", ["40", "80", "173", "0", "-5", "", "wide"])
def test_it_is_as_wide_as_the_standard_library_would_make_it(columns: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    ours = parser.build(["export"])
    written = ours.format_help()
    ours.formatter_class = argparse.HelpFormatter
    assert written == ours.format_help()


def test_where_nobody_says_how_wide_the_terminal_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    monkeypatch.setattr(sys, "__stdout__", sys.__stderr__)
    monkeypatch.setattr(os, "get_terminal_size", lambda _number: os.terminal_size((61, 20)))
    written = parser.build(["export"]).format_help()
    assert 50 < max(map(len, written.splitlines())) <= 59


@pytest.mark.parametrize("width", [0, None])
def test_without_a_terminal_it_is_80(width: int | None, monkeypatch: pytest.MonkeyPatch) -> None:
    def size(_number: int) -> os.terminal_size:
        if width is None:
            raise OSError
        return os.terminal_size((width, 0))

    monkeypatch.setenv("COLUMNS", "80")
    expected = parser.build(["export"]).format_help()
    monkeypatch.delenv("COLUMNS")
    monkeypatch.setattr(os, "get_terminal_size", size)
    assert parser.build(["export"]).format_help() == expected
    monkeypatch.setattr(sys, "__stdout__", None)
    assert parser.build(["export"]).format_help() == expected
