"""Keeps what Qt says of a machine's missing parts from the person's terminal."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_log = logging.getLogger(__name__)


@contextmanager
def quiet() -> Iterator[None]:
    """What Qt says inside goes to the log, at DEBUG, instead of to the terminal.

    For the opening of a part of Qt that may be missing, and says so itself, in warnings of libraries it tried: several
    belong to no category, so that no logging rule reaches them, and they come before it can be asked what there is.
    """

    def keep(_kind: QtMsgType, _context: QMessageLogContext, words: str) -> None:
        _log.debug("Qt: %s", words)

    before = qInstallMessageHandler(keep)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
