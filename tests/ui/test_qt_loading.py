"""How Qt is loaded, each time in a process of its own: what PySide6 else reads at every start waits until it is needed,
and is then as it always was."""

from __future__ import annotations

import json
import os
import subprocess
import sys

AS_THE_PROGRAM = "from rygtraening.ui.qt_loading import load_qt; load_qt()\n"
AS_ANYBODY = "import PySide6.QtCore\n"
WRONG_CALLS = """
import json
from PySide6.QtCore import QObject, QPoint, QTimer
said = []
for call in (lambda: QObject("name"), lambda: QPoint(0, 0).setX("left"), lambda: QTimer().start(None, 3, 4),
             lambda: QObject().nothing, lambda: QTimer(intreval=3)):
    try:
        call()
    except Exception as error:
        said.append(f"{type(error).__name__}: {error}")
print(json.dumps(said))
"""
SIGNATURES = """
import json, sys
import PySide6.QtCore
from PySide6.support.signature import get_signature
told = str(get_signature(PySide6.QtCore.QPoint.setX))
mapping = sys.modules["shibokensupport.signature.mapping"]
from PySide6.support.signature import mapping as shown
print(json.dumps([told, shown is mapping, shown.__spec__.name, len(mapping.type_map) > 100]))
"""
READ_BY_THEN = """
import json, sys
names = [name for name in ("inspect", "ast", "dis", "argparse", "logging") if name in sys.modules]
support = [name for name, module in sys.modules.items() if name.startswith("shibokensupport.signature.")]
unread = [name for name in support if "__getattr__" in vars(sys.modules[name])]
print(json.dumps([names, sorted(unread)]))
"""
IMPORTED_AS_BEFORE = """
import builtins, json
print(json.dumps([repr(builtins.__import__), __import__("importlib.machinery").machinery.ModuleSpec.__module__]))
"""


def told(program: str) -> object:
    """What ``program`` says, as JSON on its last line."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "DBUS_SESSION_BUS_ADDRESS": "disabled:"}
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, env=environment)
    assert run.stderr == ""
    return json.loads(run.stdout.splitlines()[-1])


def test_what_says_why_a_call_is_wrong_is_read_by_nobody_whose_calls_are_right() -> None:
    read, unread = json.loads(json.dumps(told(AS_THE_PROGRAM + READ_BY_THEN)))
    assert read == []
    assert "shibokensupport.signature.parser" in unread
    assert "shibokensupport.signature.lib.pyi_generator" in unread


def test_a_wrong_call_is_told_in_the_same_words_as_ever() -> None:
    words = told(AS_THE_PROGRAM + WRONG_CALLS)
    assert words == told(AS_ANYBODY + WRONG_CALLS)
    assert "called with wrong argument types" in str(words)


def test_signatures_are_told_as_ever() -> None:
    assert told(AS_THE_PROGRAM + SIGNATURES) == told(AS_ANYBODY + SIGNATURES)


def test_python_imports_as_before() -> None:
    assert told(AS_THE_PROGRAM + IMPORTED_AS_BEFORE) == told(IMPORTED_AS_BEFORE)
