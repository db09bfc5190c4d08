"""Modules of others that a start brings along without using anything of them: each is read when something of it is
first asked for, and is then as ever."""

from __future__ import annotations

import sys
from _thread import RLock
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from importlib.machinery import ModuleSpec
    from types import ModuleType

UNUSED_AT_START: Mapping[str, tuple[str, ...]] = {
    # who wants it, and for what
    "bz2": (),  # zipfile, with which PySide6 unpacks itself
    "fnmatch": (),  # pathlib, to match patterns
    "gettext": ("gettext", "ngettext"),  # argparse, which speaks with our own words
    "logging": (),  # when there is an error to tell
    "lzma": (),  # zipfile
    "msgspec.inspect": (),  # msgspec, to write schemas
    "ntpath": (),  # pathlib, for the paths of the other system
    "shutil": (),  # tempfile and zipfile, to copy files
    "tempfile": (),  # PySide6, where it is read from an archive; with it random
    "textwrap": ("dedent",),  # PySide6, for a warning; msgspec, argparse
    "traceback": (),  # logging
    "urllib.parse": ("quote_from_bytes",),  # pathlib, to write a path as an address; with it ipaddress
}
"""Each module, and the functions taken out of it while it is imported: those are there from the beginning, and read the
module when they are called. A module out of which anything else is taken gains nothing here."""


class Later:
    """A loader that reads a module when something of it is first asked for."""

    def __init__(self, loader: Any, functions: Sequence[str] = ()) -> None:
        """``functions`` can be taken out of the module before it is read."""
        self._loader = loader
        self._functions = functions
        self._reading = RLock()
        self._begun = False
        self._then: list[Callable[[], object]] = []

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        """As the loader makes it."""
        made: ModuleType | None = self._loader.create_module(spec)
        return made

    def exec_module(self, module: ModuleType) -> None:
        """Nothing but what reads the rest."""
        of_module = vars(module)

        def ask(wanted: str) -> Any:
            if wanted == "__path__":  # asks whether it is a package, which has one before it is read
                raise AttributeError(wanted)
            # Another thread that asks meanwhile waits; what a module itself asks for while it is read is not there yet.
            with self._reading:
                if not self._begun:
                    self._begun = True
                    try:
                        self.read(module)
                    except BaseException:
                        self._begun = False
                        raise
                    if of_module.get("__getattr__") is ask:
                        del of_module["__getattr__"]
                    self._do_then()
            try:
                return of_module[wanted]
            except KeyError:
                raise AttributeError(f"module {module.__name__!r} has no attribute {wanted!r}") from None

        of_module.update(self.stand_ins(ask), __getattr__=ask)

    def stand_ins(self, ask: Callable[[str], Any]) -> dict[str, Callable[..., Any]]:
        """What the module has before it is read; ``ask`` for a name reads it."""
        return {name: partial(call, ask, name) for name in self._functions}

    def when_read(self, do: Callable[[], object]) -> None:
        """Call ``do`` when the module is there; at once where it is."""
        with self._reading:
            self._then.append(do)
            if self._begun:
                self._do_then()

    def read(self, module: ModuleType) -> None:
        """Read the whole ``module``."""
        spec = module.__spec__
        assert spec is not None
        spec.loader = module.__loader__ = self._loader
        self._loader.exec_module(module)

    def _do_then(self) -> None:
        while self._then:
            self._then.pop(0)()


def call(ask: Callable[[str], Any], name: str, *what: object, **more: object) -> Any:
    """Read the module by asking it for the function ``name``, and call that."""
    return ask(name)(*what, **more)


class Finder:
    """Finds what is to be read later where Python would find it."""

    @classmethod
    def find_spec(cls, name: str, path: Sequence[str] | None = None, target: Any = None) -> ModuleSpec | None:
        """As Python's finders."""
        if name not in UNUSED_AT_START:
            return None
        for finder in sys.meta_path:
            spec = None if finder is cls else finder.find_spec(name, path, target)
            if spec is not None:
                spec.loader = Later(spec.loader, UNUSED_AT_START[name])  # type: ignore[assignment]
                return spec
        return None


def begin() -> None:
    """To be called before anything else is imported: what is there already stays as it is."""
    if Finder not in sys.meta_path:
        sys.meta_path.insert(0, Finder)


def when_read(module: ModuleType, do: Callable[[], object]) -> None:
    """Call ``do`` when ``module`` is read; at once where it is."""
    loader = vars(module).get("__loader__")
    if isinstance(loader, Later):
        loader.when_read(do)
    else:
        do()
