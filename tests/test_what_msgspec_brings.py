"""How the values' library is loaded, each time in a process of its own: without what no start needs, and so that
whoever imports that later has all of it."""

from __future__ import annotations

import json
import subprocess
import sys

NOT_BROUGHT = """
import json, sys
read = []
sys.addaudithook(lambda event, told: read.append(str(told[0])) if event == "open" else None)
import rygtraening
names = ("platform", "typing_extensions", "inspect", "ast")
own = " ".join(file for file in read if "site-packages" not in file)
print(json.dumps([name for name in names if name in sys.modules or f"/{name}.cpython" in own]))
"""
WHOLE_LATER = """
import json, rygtraening, uuid, platform, typing_extensions
print(json.dumps([platform.python_version(), len(str(uuid.uuid4())), hasattr(typing_extensions, "TypedDict")]))
"""
THERE_BEFORE = """
import json, platform, typing_extensions
import rygtraening, sys
print(json.dumps([sys.modules["platform"] is platform, sys.modules["typing_extensions"] is typing_extensions]))
"""


def told(program: str) -> object:
    """What ``program`` says, as JSON."""
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return json.loads(run.stdout)


def test_what_no_start_needs_is_not_brought() -> None:
    assert told(NOT_BROUGHT) == []


def test_what_was_kept_away_is_whole_when_somebody_imports_it() -> None:
    version = ".".join(str(part) for part in sys.version_info[:3])
    assert told(WHOLE_LATER) == [version, 36, True]


def test_what_is_there_before_stays_what_it_is() -> None:
    assert told(THERE_BEFORE) == [True, True]
