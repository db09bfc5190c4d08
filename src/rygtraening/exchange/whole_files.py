"""Files that appear whole or not at all, readable by their owner only, and never over somebody's own by accident."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from rygtraening.domain.ports import KnownError
from rygtraening.i18n import _


def write_file(path: Path, content: bytes, *, replace: bool) -> None:
    """Write ``content`` to ``path``. A ``KnownError`` where something is there already and ``replace`` is not said,
    where what is there is not a plain file, as a folder is not, and where the disk says no."""
    path = path.absolute()
    with _explained(path):
        if path.is_dir():
            raise KnownError(_("{path} is a folder, not a file. Nothing was written.").format(path=path))
        if os.path.lexists(path) and (not replace or not path.is_file() or path.is_symlink()):
            raise _there_already(path)
        with tempfile.TemporaryDirectory(prefix=f".{path.name}-", dir=path.parent) as folder:
            _write_whole(Path(folder) / path.name, content).replace(path)


def write_folder(path: Path, files: Mapping[str, bytes], *, replace: bool) -> None:
    """Write ``files`` (content by name) into the folder ``path``, made where it is missing. A ``KnownError`` where one
    of them is there already and ``replace`` is not said; other files in the folder stay."""
    path = path.absolute()
    with _explained(path):
        if os.path.lexists(path) and not path.is_dir():
            raise KnownError(_("{path} is not a folder. Nothing was written.").format(path=path))
        if path.is_dir() and not replace:
            for name in files:
                if os.path.lexists(path / name):
                    raise _there_already(path / name)
        with tempfile.TemporaryDirectory(prefix=f".{path.name}-", dir=path.parent) as folder:
            # Its own mode is 0700, and so is that of the folder which takes the place.
            ready = Path(folder) / path.name
            ready.mkdir(mode=0o700)
            for name, content in files.items():
                _write_whole(ready / name, content)
            if not path.exists():
                ready.rename(path)
                return
            for name in files:
                (ready / name).replace(path / name)


def _write_whole(path: Path, content: bytes) -> Path:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    return path


def _there_already(path: Path) -> KnownError:
    return KnownError(
        _(
            "{path} is there already and has been left as it is. Choose another name, or add --force on the command "
            "line to replace it."
        ).format(path=path)
    )


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            said = _("The disk is full, so {path} was not written. Your log is untouched. Make room and try again.")
        elif error.errno == errno.ENOENT:
            said = _("The folder of {path} is not there, so nothing was written. Make it, or choose another one.")
        else:
            said = _(
                "{path} could not be written ({reason}). Your log is untouched. Choose another place and try again."
            )
        raise KnownError(said.format(path=path, reason=error.strerror or error)) from error
