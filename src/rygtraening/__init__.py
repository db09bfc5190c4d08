"""rygtraening: a guided daily home session for the low back, with the pain logged and the progress shown."""

import sys
from types import ModuleType

from rygtraening import read_later

__version__ = "0.1.0"


def _load_msgspec() -> None:
    """Of it all values here are made. It brings what no start needs, a tenth of the time of a command and more:
    typing_extensions (with inspect, ast and tokenize), which it takes where it is there and does as well without, and
    uuid with platform, of which that wants one word."""
    before = set(sys.modules)
    sys.modules.setdefault("typing_extensions", None)  # type: ignore[arg-type]
    if sys.platform not in ("win32", "darwin"):
        from os import uname

        one_word = ModuleType("platform")
        one_word.system = lambda: uname().sysname  # type: ignore[attr-defined]
        sys.modules.setdefault("platform", one_word)
    try:
        import uuid

        import msgspec  # noqa: F401
    finally:
        for name in {"typing_extensions", "platform"} - before:
            sys.modules.pop(name, None)
    vars(uuid).pop("platform", None)


read_later.begin()
if "msgspec" not in sys.modules:
    _load_msgspec()
