"""The language of the pages, which need not be that of the program."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from rygtraening import i18n


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Speak ``language`` inside, and afterwards what was spoken before."""
    before = i18n.language()
    if before == language:
        yield
        return
    i18n.set_language(language)
    try:
        yield
    finally:
        i18n.set_language(before)
