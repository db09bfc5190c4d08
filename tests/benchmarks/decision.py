"""What today's decision takes on the data folder that is named: all I dag asks the domain for, with what it reads for
that. Prints JSON, in ms of processor time: the first time in a process, and when asked again."""

from __future__ import annotations

import json
import statistics
import sys
import time
from pathlib import Path

from rygtraening import wiring
from rygtraening.domain.today import look

TIMES = 30


def main() -> None:
    """Open the journal, then ask."""
    folder = Path(sys.argv[1])
    with wiring.open_core(folder, None, wiring.open_settings(folder)) as core:
        taken: list[float] = []
        for _time in range(TIMES):
            began = time.process_time()
            look(core.journal, core.programme, core.safety.questions, core.clock.now(), core.catalogue.exercises)
            taken.append((time.process_time() - began) * 1000)
    print(json.dumps({"first": taken[0], "again": statistics.median(taken[1:])}))


if __name__ == "__main__":
    main()
