"""Loads Qt, without what PySide6 else reads at every start and no start needs."""

from __future__ import annotations

import builtins
from collections.abc import Callable
from functools import partial
from importlib import machinery
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

from rygtraening.read_later import Later, call
from rygtraening.ui.qt_enums import make_enums_quickly

_PACKAGE = "shibokensupport."
_SAYS_WHAT_IS_WRONG = {
    f"{_PACKAGE}signature.{name}"
    for name in ("errorhandler", "layout", "lib.enum_sig", "lib.pyi_generator", "lib.tool", "mapping", "parser")
}
"""What PySide6 has to say which arguments a call takes, and to write type stubs. It comes as text inside the library
and is compiled at every start: a quarter of what an empty window takes."""
_FEATURES = f"{_PACKAGE}feature"
"""What looks for ``from __feature__ import snake_case``, which nothing here uses, in every ``import``."""


def load_qt() -> None:
    """To be called before anything else imports PySide6.

    Modules that only say what is wrong with a call are read when the first call is wrong; then all is as without this.
    And Python keeps its own ``import``: PySide6 puts one in its place that reads the source of each module imported
    after it, in search of the word PySide6. A PySide6 that names its modules otherwise loads them as it always did.
    """
    make_enums_quickly()
    python_import = builtins.__import__
    _describe_modules_with(_described)
    try:
        import PySide6.QtCore  # noqa: F401
    finally:
        _describe_modules_with(ModuleSpec)
        builtins.__import__ = python_import


def _describe_modules_with(describe: Callable[..., ModuleSpec]) -> None:
    """PySide6 takes this from here when its own modules are looked for."""
    setattr(machinery, "ModuleSpec", describe)  # noqa: B010  (a type cannot be assigned to)


def _described(name: str, loader: Any, *rest: Any, **more: Any) -> ModuleSpec:
    if name in _SAYS_WHAT_IS_WRONG or name == _FEATURES:
        loader = _Described(name, loader)
    return ModuleSpec(name, loader, *rest, **more)


class _Described(Later):
    """A module that describes calls."""

    def __init__(self, name: str, loader: Any) -> None:
        super().__init__(loader)
        self._name = name

    def stand_ins(self, ask: Callable[[str], Any]) -> dict[str, Callable[..., Any]]:
        """The library looks for these in the module itself."""
        if self._name == _FEATURES:
            return {"feature_import": _no_feature, "feature_imported": _no_feature}
        if self._name.endswith(".mapping"):
            return {"update_mapping": partial(call, ask, "update_mapping")}
        return {}

    def read(self, module: ModuleType) -> None:
        """By its own name: PySide6 shows its modules under a second one."""
        spec = module.__spec__
        assert spec is not None
        shown, spec.name = spec.name, self._name
        try:
            super().read(module)
        finally:
            spec.name = shown


def _no_feature(*_import: object, **_more: object) -> None:
    """That is: import as Python does."""
