"""The disk under a process that runs under ``fiu-run -x``: it can be told to fail now and then, with EIO."""

from __future__ import annotations

import ctypes
import errno
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property

CALLS = (
    "posix/io/rw/pwrite",
    "posix/io/rw/write",
    "posix/io/rw/pread",
    "posix/io/sync/fsync",
    "posix/io/sync/fdatasync",
    "posix/io/rw/ftruncate",
    "posix/io/dir/unlink",
    "posix/io/dir/rename",
    "posix/io/oc/open",
)
"""What can go wrong, by libfiu's names."""
OFTEN = 0.03
"""Of so many calls one fails, of each sort."""
ONCE = 1
"""libfiu's flag for a fault that comes a single time."""
Try = Callable[[int], None]
Wrong = Callable[[set[int], set[int]], list[str]]
"""Of the numbers acknowledged and refused, what is not as it must be."""


class Disk:
    """The disk under this process, which can be told to fail."""

    @cached_property
    def _fiu(self) -> ctypes.CDLL:
        """Loaded when it is first asked to fail: a machine without it can read this file all the same."""
        library = ctypes.CDLL("libfiu.so.0")
        library.fiu_set_prng_seed(1)
        return library

    @contextmanager
    def failing(self) -> Iterator[None]:
        """Inside, each sort of call fails now and then."""
        for call in CALLS:
            self._fiu.fiu_enable_random(call.encode(), 1, ctypes.c_void_p(errno.EIO), 0, ctypes.c_float(OFTEN))
        try:
            yield
        finally:
            for call in CALLS:
                self._fiu.fiu_disable(call.encode())

    @contextmanager
    def failing_once(self) -> Iterator[None]:
        """Inside, one read fails, one of the first few."""
        self._fiu.fiu_enable_random(b"posix/io/rw/pread", 1, ctypes.c_void_p(errno.EIO), ONCE, ctypes.c_float(0.05))
        try:
            yield
        finally:
            self._fiu.fiu_disable(b"posix/io/rw/pread")


disk = Disk()
