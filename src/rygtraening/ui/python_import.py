"""Loads Qt, and leaves Python's ``import`` as it was."""

from __future__ import annotations

import builtins


def load_qt() -> None:
    """To be called before anything else imports PySide6.

    For the sake of ``from __feature__ import snake_case``, which nothing here uses, PySide6 puts an ``__import__`` of
    its own in the place of Python's. From then on it reads the source of each module that is imported, in search of the
    word PySide6: a fifth of what the start of the window takes beyond an empty one, and 5 MB.
    """
    python_import = builtins.__import__
    import PySide6.QtCore  # noqa: F401

    builtins.__import__ = python_import
