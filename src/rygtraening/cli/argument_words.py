"""argparse as this program uses it: the words it says itself, and how wide it writes them."""

from __future__ import annotations

import argparse
import os
import sys
from typing import Any

from rygtraening.i18n import _

_USUAL_COLUMNS = 80


class Parser(argparse.ArgumentParser):
    """Writes as wide as argparse does, which imports all that can copy and pack files to learn how wide that is."""

    def __init__(self, **what: Any) -> None:
        super().__init__(formatter_class=_formatter, **what)


def _formatter(prog: str) -> argparse.HelpFormatter:
    return argparse.HelpFormatter(prog, width=_columns() - 2)


def _columns() -> int:
    """As ``shutil.get_terminal_size`` has it."""
    asked = os.environ.get("COLUMNS", "")
    if asked.isdecimal() and int(asked) > 0:
        return int(asked)
    try:
        return os.get_terminal_size(sys.__stdout__.fileno()).columns or _USUAL_COLUMNS  # type: ignore[union-attr]
    except (AttributeError, ValueError, OSError):  # no terminal
        return _USUAL_COLUMNS


def speak() -> None:
    """Let argparse speak the language spoken now and not that of the environment, the only one it knows; what it says
    beyond these few sentences stays English."""
    said = {
        "usage: ": _("usage: "),
        "options": _("options"),
        "positional arguments": _("what to give"),
        "show this help message and exit": _("say this and end"),
        "%(prog)s: error: %(message)s\n": "%(prog)s: %(message)s\n",
        "argument %(argument_name)s: %(message)s": "%(argument_name)s: %(message)s",
        "expected one argument": _("something has to follow it"),
        "expected at least one argument": _("something has to follow it"),
        "ignored explicit argument %r": _("takes nothing after it, but was given %r"),
        "invalid %(type)s value: %(value)r": _("%(value)r is not a number"),
        "invalid choice: %(value)r (choose from %(choices)s)": _("there is no %(value)r; choose from %(choices)s"),
        "the following arguments are required: %s": _("this is missing: %s"),
        "unrecognized arguments: %s": _("this is not understood: %s"),
    }
    vars(argparse)["_"] = lambda message: said.get(message, message)
