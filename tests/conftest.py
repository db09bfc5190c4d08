"""What every test stands on: a quiet home of its own, no display, plain English, and silence in the log."""

from __future__ import annotations

import gc
import logging
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

# Before anything imports Qt: pytest-qt does so in pytest_configure, after this file has been read.
_HOME = tempfile.TemporaryDirectory(prefix="rygtraening-tests-")
_FOLDERS = {
    "HOME": "home",
    "XDG_CONFIG_HOME": "home/.config",
    "XDG_DATA_HOME": "home/.local/share",
    "XDG_STATE_HOME": "home/.local/state",
    "XDG_CACHE_HOME": "home/.cache",
    "XDG_RUNTIME_DIR": "runtime",
}
for _variable, _folder in _FOLDERS.items():
    _path = Path(_HOME.name) / _folder
    _path.mkdir(mode=0o700, parents=True, exist_ok=True)
    os.environ[_variable] = str(_path)
for _variable in [name for name in os.environ if name.startswith(("QT_", "LC_"))]:
    del os.environ[_variable]
for _variable in ("DISPLAY", "WAYLAND_DISPLAY", "LANGUAGE", "XDG_CURRENT_DESKTOP"):
    os.environ.pop(_variable, None)
os.environ |= {"QT_QPA_PLATFORM": "offscreen", "DBUS_SESSION_BUS_ADDRESS": "disabled:", "LANG": "C.UTF-8"}

# A tenth of the time of the tests of the window went into looking for garbage.
gc.set_threshold(50_000, 50, 50)

# No timing decides a test. In CI the same examples every time; a developer's machine looks further.
settings.register_profile("house", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("house")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The files that take longest come first: at the end no core then waits for another."""
    items.sort(key=lambda item: "end2end" not in item.path.parts)


def pytest_unconfigure() -> None:
    _HOME.cleanup()


@pytest.fixture(autouse=True)
def plain_english() -> Iterator[None]:
    """Each test starts with the words as they stand in the code, whatever language the one before left."""
    from rygtraening import i18n

    i18n.set_language(i18n.ENGLISH)
    yield
    i18n.set_language(i18n.ENGLISH)


class _Listener(logging.Handler):
    """Keeps what is logged at WARNING and above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def silent_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """A warning in the log fails the test, unless the test asks for ``caplog`` and so judges the log itself."""
    listener = _Listener()
    logging.getLogger().addHandler(listener)
    yield
    logging.getLogger().removeHandler(listener)
    if listener.heard and "caplog" not in request.fixturenames:
        pytest.fail("nobody expected this in the log:\n" + "\n".join(listener.heard), pytrace=False)


@pytest.fixture(autouse=True)
def no_voice_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    """No session of a test starts the process that speaks; the tests of that process put their own in place of this."""
    monkeypatch.setattr("rygtraening.ui.voice_process.VoiceProcess.start", lambda _voice: None)
