"""rygtraening: a guided daily home session for the low back, with the pain logged and the progress shown."""

import sys

__version__ = "0.1.0"

if "typing_extensions" not in sys.modules:
    # msgspec, of which all values here are made, takes it where it is there (pydantic brings it) and does as well
    # without. It takes a tenth of the time of a command: with it come inspect, ast and tokenize.
    sys.modules["typing_extensions"] = None  # type: ignore[assignment]
    try:
        import msgspec  # noqa: F401
    finally:
        del sys.modules["typing_extensions"]
