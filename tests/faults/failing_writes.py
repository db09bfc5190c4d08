"""Run under ``fiu-run -x`` by ``test_disk_errors.py``: writes of one kind on a disk that fails now and then with EIO.

Prints one JSON line: how many writes were acknowledged and refused, what was said, and what is wrong afterwards.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from rygtraening.domain.ports import KnownError
from tests.faults.failing_disk import Try, Wrong, disk
from tests.faults.writes_to_files import exported, settings, whole_file
from tests.faults.writes_to_the_log import (
    append,
    copy,
    merge,
    new_journal,
    one_bad_read,
    rebuild,
    repetitions,
    session,
)

KINDS: Mapping[str, Callable[[Path], tuple[Try, Wrong]]] = {
    "append": append,
    "session": session,
    "repetitions": repetitions,
    "rebuild": rebuild,
    "one bad read": one_bad_read,
    "new journal": new_journal,
    "settings": settings,
    "ndjson": exported("ndjson"),
    "csv": exported("csv"),
    "fhir": exported("fhir"),
    "file": whole_file,
    "copy": copy,
    "merge": merge,
}
OWN_FAULTS = ("merge", "one bad read", "settings", "file")
"""Those that choose themselves what of them is done on a disk that fails."""


def main(kind: str, folder: Path, tries: int) -> None:
    """Write ``tries`` times, and tell."""
    attempt, wrong = KINDS[kind](folder)
    # Once on a disk that is well, so that everything is imported: a program that cannot be read is another matter.
    attempt(0)
    acknowledged, refused, said = {0}, set(), set()
    for number in range(1, tries):
        try:
            if kind in OWN_FAULTS:
                attempt(number)
            else:
                with disk.failing():
                    attempt(number)
            acknowledged.add(number)
        except KnownError as error:
            refused.add(number)
            said.add(str(error))
    found = wrong(acknowledged, refused)
    told = {"kept": len(acknowledged), "refused": len(refused), "said": sorted(said), "wrong": found}
    sys.stdout.write(json.dumps(told) + "\n")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
