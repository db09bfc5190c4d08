"""The words argparse itself says, in the language spoken now: it only knows the language of the environment."""

from __future__ import annotations

import argparse

from rygtraening.i18n import _


def speak() -> None:
    """Let argparse speak the language spoken now; what it says beyond these few sentences stays English."""
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
