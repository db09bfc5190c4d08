"""Killed while it writes: no repetition that was acknowledged is missing, and the file is whole."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from rygtraening.domain.record import SessionRecord
from rygtraening.store.journal import SqliteJournal

pytestmark = pytest.mark.promise(
    "kill -9 while the log is written",
    "what was acknowledged is there, and the log is whole",
)

WRITER = textwrap.dedent(
    """
    import sys
    from dataclasses import replace
    from datetime import UTC, datetime, timedelta
    from pathlib import Path
    from uuid import UUID

    from rygtraening.domain.exercise import Level
    from rygtraening.domain.gate import Gate
    from rygtraening.domain.pain import Pain
    from rygtraening.domain.prescription import Reason
    from rygtraening.domain.record import Front, SessionEnd, SessionRecord, Stamp
    from rygtraening.domain.running import RunningExercise, RunningSession
    from rygtraening.domain.text import Text
    from rygtraening.store.journal import SqliteJournal

    journal = SqliteJournal.open(Path(sys.argv[1]))
    start = datetime(2026, 3, 2, 7, tzinfo=UTC)
    for number in range(1, 1000):
        session, day = UUID(int=number), start + timedelta(days=number)
        for repetitions in range(1, 6):
            done = (tuple(range(1, repetitions + 1)),)
            journal.save_running(
                RunningSession(
                    session, day.date(), day, day, Front.WINDOW, "laend-basis", Gate.NORMAL, Pain(3, 0), True, 1.0, 0,
                    (RunningExercise("kattestraek", Level(0, 5), Reason.HELD, done),),
                )
            )
            print(number, repetitions, flush=True)
        journal.close_session(
            SessionRecord(
                Stamp(UUID(int=number << 64), journal.device, day, day.date()), session, "laend-basis", Text("a", "b"),
                day, day, 30.0, Front.WINDOW, Gate.NORMAL, Pain(3, 0), SessionEnd.FINISHED, (),
            )
        )
        print(number, "closed", flush=True)
    """
)


@pytest.mark.parametrize("moment", [1, 2, 4, 5, 6, 11, 23, 40])
def test_no_acknowledged_repetition_is_missing(moment: int, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    with subprocess.Popen([sys.executable, "-c", WRITER, str(folder)], stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        acknowledged = [writer.stdout.readline() for _ in range(moment)]
        writer.kill()  # in the middle of whatever it does next
        acknowledged += writer.stdout.readlines()
    # A last line that was cut off was not acknowledged.
    number, what = [line for line in acknowledged if line.endswith("\n")][-1].split()

    journal = SqliteJournal.open(folder)
    assert journal.check() == []
    kept = journal.facts(SessionRecord)
    running = journal.running()
    closed = int(number) if what == "closed" else int(number) - 1
    assert closed <= len(kept) <= closed + 1
    assert [record.session.int for record in kept] == list(range(1, len(kept) + 1))
    if what != "closed" and len(kept) == closed:
        assert running is not None
        assert (running.session.int, running.repetitions >= int(what)) == (int(number), True)
    journal.close()


def test_killed_while_it_is_made_it_is_made_anew(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    script = textwrap.dedent(
        """
        import os, signal, sys
        from pathlib import Path
        from rygtraening.store import database, migrations

        def killed(connection):
            migrations.STEPS[0](connection)
            os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))

        database.open_database(Path(sys.argv[1]), steps=(killed,))
        """
    )
    assert subprocess.run([sys.executable, "-c", script, str(folder)], check=False).returncode != 0
    journal = SqliteJournal.open(folder)
    assert journal.every_fact() == []
    assert journal.check() == []
    journal.close()


def test_killed_in_the_middle_of_a_step_the_old_shape_is_there(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    SqliteJournal.open(folder).close()
    script = textwrap.dedent(
        """
        import os, signal, sys
        from pathlib import Path
        from rygtraening.store import database, migrations

        def killed(connection):
            connection.execute("PRAGMA cache_size = 1")
            connection.execute("PRAGMA cache_spill = 1")
            connection.execute("CREATE TABLE more (text TEXT)")
            for number in range(500):
                connection.execute("INSERT INTO more VALUES (?)", ("x" * 2000,))
            connection.execute("DROP TABLE fact")
            os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))

        database.open_database(Path(sys.argv[1]), steps=(*migrations.STEPS, killed))
        """
    )
    assert subprocess.run([sys.executable, "-c", script, str(folder)], check=False).returncode != 0
    assert (folder / "journal.sqlite3-journal").exists()
    journal = SqliteJournal.open(folder)
    assert journal.every_fact() == []
    assert journal.check() == []
    journal.close()
