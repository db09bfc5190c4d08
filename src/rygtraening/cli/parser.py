"""The command line: which commands there are, and what they take. Nothing here imports Qt; opening the window does."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path

from rygtraening import __version__, i18n
from rygtraening.cli import argument_words, commands, training_times
from rygtraening.domain.ports import KnownError
from rygtraening.domain.progress import Range
from rygtraening.i18n import _
from rygtraening.simulation.names import NAMES, STEADY

YEARS = range(1900, 3000)
MOST_DAYS = 7305
"""Of a demo: twenty years."""


def build() -> argparse.ArgumentParser:
    """The parser, in the language spoken now."""
    argument_words.speak()
    common = argparse.ArgumentParser(add_help=False)
    for_all = common.add_argument_group(_("for every command"))
    for_all.add_argument(
        "--data-dir",
        type=_folder,
        metavar=_("DIR"),
        default=argparse.SUPPRESS,
        help=_("the folder for the log and settings"),
    )
    for_all.add_argument(
        "--exercises",
        type=_folder,
        metavar=_("DIR"),
        default=argparse.SUPPRESS,
        help=_("read the exercise files in this folder instead of the shipped ones"),
    )
    for_all.add_argument(
        "--lang", choices=i18n.LANGUAGES, default=argparse.SUPPRESS, help=_("the language for this run")
    )
    parser = argparse.ArgumentParser(
        prog="rygtraening",
        parents=[common],
        allow_abbrev=False,
        description=_("A guided daily home session for the low back. Without a command it opens the window."),
    )
    parser.add_argument(
        "--version", action="version", version=f"rygtraening {__version__}", help=_("say the version and end")
    )
    chosen = parser.add_subparsers(dest="command", metavar=_("COMMAND"), title=_("commands"))

    def command(name: str, text: str) -> argparse.ArgumentParser:
        return chosen.add_parser(name, parents=[common], allow_abbrev=False, help=text, description=text)

    check = command("check", _("say what is wrong in exercise files; exit 1 where something is"))
    check.add_argument("paths", nargs="+", type=_folder, metavar=_("PATH"), help=_("a file or a folder"))

    today = command("today", _("say what today's session is"))
    today.add_argument("--json", action="store_true", help=_("as JSON, for other programs"))
    today.add_argument("--date", type=_day, metavar="D", help=_("another day, as 2026-03-10"))

    command("session", _("follow today's session in the terminal"))

    export = command("export", _("write the log to a file"))
    export.add_argument(
        "--format",
        required=True,
        choices=("ndjson", "csv", "fhir", "ics", "pdf"),
        help=_(
            "ndjson is complete; csv is tables; fhir is for a clinician's system; ics is the plan for a calendar; pdf "
            "is one or two pages for the physiotherapist"
        ),
    )
    export.add_argument(
        "--output", required=True, type=_folder, metavar="F", help=_("the file, or for csv the folder, to write")
    )
    export.add_argument("--force", action="store_true", help=_("write over what is there"))
    plan = export.add_argument_group(_("for ics"))
    plan.add_argument("--at", type=training_times.time_of_day, metavar="T", help=_("the time of day, as 18:00 (17:00)"))
    plan.add_argument(
        "--days",
        type=training_times.weekdays,
        metavar="D,D",
        help=_("the days of the week, as mon,wed,fri (as many as you chose in Settings)"),
    )
    pages = export.add_argument_group(_("for pdf"))
    spans = [span.value for span in Range]
    pages.add_argument("--period", choices=spans, default=Range.THREE_MONTHS.value, help=_("how far back (3m)"))
    pages.add_argument("--from", dest="first", type=_day, metavar="D", help=_("from this day on, as 2026-03-10"))
    pages.add_argument("--to", dest="last", type=_day, metavar="D", help=_("up to this day"))
    pages.add_argument("--name", default="", metavar=_("NAME"), help=_("a name to stand on the pages (none)"))
    pages.add_argument("--with-notes", action="store_true", help=_("the notes after training as well"))

    bring = command("import", _("take over the log of another computer"))
    bring.add_argument(
        "file", type=_folder, metavar=_("FILE"), help=_("what export --format ndjson wrote; - for standard input")
    )
    bring.add_argument("--dry-run", action="store_true", help=_("say what would be taken over, and change nothing"))

    copies = command("backup", _("make, list, read through and go back to copies of the log"))
    _add_backup(copies, common)

    demo = command("demo", _("fill an empty data folder with a simulated person"))
    demo.add_argument("--days", type=_days, default=180, metavar="N", help=_("how many days, 1 to 7305 (180)"))
    demo.add_argument(
        "--seed", type=int, default=1, metavar="S", help=_("which course: the same number, the same days")
    )
    demo.add_argument(
        "--person",
        choices=NAMES,
        default=STEADY,
        metavar=_("NAME"),
        help=_("who: {names} ({default})").format(names=", ".join(NAMES), default=STEADY),
    )

    decide = command("decide", _("say what the rule decides about cases in a file, as JSON"))
    decide.add_argument("file", type=_folder, metavar=_("FILE"), help=_("a JSON array of cases; - for standard input"))

    delete = command("delete-all", _("delete everything that is kept about you; without --yes only say what that is"))
    delete.add_argument("--yes", action="store_true", help=_("really delete it; there is no way back"))
    delete.add_argument("--own-exercises", action="store_true", help=_("the exercise files I wrote myself, too"))

    command("doctor", _("say whether everything the program needs is well"))
    return parser


def _add_backup(copies: argparse.ArgumentParser, common: argparse.ArgumentParser) -> None:
    """What can be done about copies."""
    doing = copies.add_subparsers(dest="doing", required=True, metavar=_("WHAT"), title=_("what to do"))

    def way(name: str, text: str) -> argparse.ArgumentParser:
        return doing.add_parser(name, parents=[common], allow_abbrev=False, help=text, description=text)

    way("create", _("make a copy now"))
    way("list", _("say which copies there are"))
    back = way("restore", _("go back to a copy; the log as it is now is copied first"))
    verify = way("verify", _("read the copies through; exit 1 where one is not whole"))
    for one, text in ((back, _("its name or file (the last good one)")), (verify, _("its name or file (all)"))):
        one.add_argument("copy", nargs="?", metavar=_("COPY"), help=text)
    back.add_argument("--dry-run", action="store_true", help=_("say what would change, and change nothing"))


def _folder(text: str) -> Path:
    """A path; nothing at all would be the folder one happens to stand in."""
    if not text:
        raise argparse.ArgumentTypeError(_("the name of a file or folder is missing"))
    return Path(text)


def _day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = date.min
    if day.year not in YEARS:
        raise argparse.ArgumentTypeError(_("{text} is not a day; write it as 2026-03-10").format(text=text))
    return day


def _days(text: str) -> int:
    days = int(text) if text.isdecimal() and len(text) <= len(str(MOST_DAYS)) else 0
    if not 1 <= days <= MOST_DAYS:
        message = _("{text} is not a number of days from 1 to {most}").format(text=text, most=MOST_DAYS)
        raise argparse.ArgumentTypeError(message)
    return days


def run(arguments: Sequence[str]) -> int:
    """Carry out the command; its exit code. 0 well, 1 something is wrong, 2 the command could not be understood or
    there is no display."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # a letter this terminal cannot show is a question mark
    try:
        code = _run(arguments)
        if sys.stdout is not None:
            sys.stdout.flush()
        return code
    except KnownError as error:
        _complain(str(error))
        return 1
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        _let_go_of_output()
        return 1
    except OSError as error:
        _let_go_of_output()
        what = f"{error.filename}: {error.strerror}" if error.filename else str(error.strerror or error)
        _complain(_("The computer said no: {what}. What was kept before is untouched.").format(what=what))
        return 1


def _run(arguments: Sequence[str]) -> int:
    settings = commands.speak_early(arguments)
    try:
        options = build().parse_args(arguments)
    except SystemExit as error:  # argparse has said what is to be said
        return error.code if isinstance(error.code, int) else 0
    return commands.carry_out(options, settings)


def _complain(text: str) -> None:
    with suppress(OSError):
        print(text, file=sys.stderr)


def _let_go_of_output() -> None:
    """Nobody takes what is still unsaid; Python would complain about it once more when it ends."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
