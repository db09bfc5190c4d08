"""The person's choices about the program itself, in ``settings.json`` beside the journal."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.json import decode

from rygtraening.store.owner_only import keep_names, make_folder
from rygtraening.store.put_aside import put_aside

if TYPE_CHECKING:
    from logging import Logger

FILE_NAME = "settings.json"
_MOST_BYTES = 1 << 20


class JsonSettings:
    """Choices by name, both texts. Never an error: what cannot be kept holds for this run, and a damaged file is put
    aside as ``settings.json.damaged-<UTC stamp>`` and begun anew."""

    def __init__(self, folder: Path, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        """``now`` says when a damaged file was found."""
        self._path = folder / FILE_NAME
        self._now = now
        self._kept = True
        self._values = self._read()

    @property
    def kept(self) -> bool:
        """Whether the latest choice is on disk; ``False`` where it holds for this run only."""
        return self._kept

    @property
    def can_be_kept(self) -> bool:
        """Whether the next choice could be on disk, as far as the rights of the folder tell; one that is not there yet
        is made with the first choice."""
        folder = self._path.parent
        return self._kept and (not folder.exists() or os.access(folder, os.W_OK | os.X_OK))

    def get(self, key: str, default: str = "") -> str:
        """The choice for ``key``."""
        return self._values.get(key, default)

    def set(self, key: str, value: str) -> None:
        """Choose ``value`` for ``key``, on disk at once where the disk allows."""
        if self._kept and self._values.get(key) == value:
            return
        self._values[key] = value
        try:
            self._write()
            self._kept = True
        except OSError as error:
            self._kept = False
            _log().info("The settings are not kept: %s", error.strerror)

    def _read(self) -> dict[str, str]:
        try:
            if not self._path.is_file():
                return {}
            if self._path.stat().st_size > _MOST_BYTES:
                raise ValueError("too large")
            values = decode(self._path.read_bytes(), type=dict[str, str])
        except OSError as error:
            self._kept = False
            _log().info("The settings cannot be read: %s", error.strerror)
            return {}
        except (ValueError, RecursionError) as error:
            self._put_aside(error)
            return {}
        return values

    def _put_aside(self, fault: Exception) -> None:
        try:
            aside = put_aside(self._path, self._now())
            _log().info("The settings were damaged and are begun anew; the old file is %s: %s", aside.name, fault)
        except OSError:
            # It stays where it is; the next choice must not overwrite it.
            self._kept = False

    def _write(self) -> None:
        import json
        import tempfile

        make_folder(self._path.parent)
        text = json.dumps(self._values, ensure_ascii=False, indent=1, sort_keys=True)
        # mkstemp makes it 0600 from the first moment.
        handle, name = tempfile.mkstemp(prefix=".settings-", suffix=".json", dir=self._path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(text.encode("utf-8", "replace"))
                file.flush()
                os.fsync(file.fileno())
            Path(name).replace(self._path)
        except BaseException:
            with suppress(OSError):
                Path(name).unlink()
            raise
        keep_names(self._path.parent)


def _log() -> Logger:
    import logging

    return logging.getLogger(__name__)
