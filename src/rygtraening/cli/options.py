"""What each command takes. Asked for only where the command is named, so that none waits for another's words."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from rygtraening.i18n import _

YEARS = range(1900, 3000)
MOST_DAYS = 7305
"""Of a demo: twenty years."""


def add(name: str, command: argparse.ArgumentParser, common: argparse.ArgumentParser) -> None:
    """Add what the command ``name`` takes; ``common`` is what all take."""
    match name:
        case "check":
            _check(command)
        case "preview":
            _preview(command)
        case "today":
            _today(command)
        case "knowledge":
            _knowledge(command)
        case "breathe":
            _breathe(command)
        case "help-topics":
            _help_topics(command)
        case "export":
            _export(command)
        case "import":
            _import(command)
        case "backup":
            _backup(command, common)
        case "demo":
            _demo(command)
        case "session":
            _session(command)
        case "programme":
            _programme(command, common)
        case "reminders":
            _reminders(command)
        case "decide":
            _decide(command)
        case "delete-all":
            _delete_all(command)


def _check(command: argparse.ArgumentParser) -> None:
    """What is looked at."""
    command.add_argument("paths", nargs="+", type=folder, metavar=_("PATH"), help=_("a file or a folder"))


def _preview(command: argparse.ArgumentParser) -> None:
    """The file, and how it is shown first."""
    command.add_argument("file", type=folder, metavar=_("FILE"), help=_("an exercise file"))
    command.add_argument("--tier", type=_tier, metavar="N", help=_("the tier, from 0 as in articles_tier (that one)"))


def _tier(text: str) -> int:
    """A tier, as files count them."""
    if text not in {str(tier) for tier in range(8)}:
        raise argparse.ArgumentTypeError(_("a tier is a number from 0 to 7"))
    return int(text)


def _today(command: argparse.ArgumentParser) -> None:
    """Which day, and how it is said."""
    command.add_argument("--json", action="store_true", help=_("as JSON, for other programs"))
    command.add_argument("--date", type=_day, metavar="D", help=_("another day, as 2026-03-10"))


def _knowledge(command: argparse.ArgumentParser) -> None:
    """What is looked for."""
    command.add_argument("words", nargs="*", metavar=_("WORD"), help=_("a theme, or words to look for (everything)"))


def _breathe(command: argparse.ArgumentParser) -> None:
    """How long."""
    from rygtraening.domain.breathing import MINUTES, USUAL_MINUTES

    command.add_argument(
        "--minutes",
        type=int,
        choices=MINUTES,
        default=USUAL_MINUTES,
        help=_("how long ({minutes})").format(minutes=USUAL_MINUTES),
    )


def _help_topics(command: argparse.ArgumentParser) -> None:
    """What is looked for."""
    command.add_argument("words", nargs="*", metavar=_("WORD"), help=_("a topic, or words to look for (the contents)"))


def _export(command: argparse.ArgumentParser) -> None:
    """What is written, and where."""
    from rygtraening.cli import training_times
    from rygtraening.domain.progress import Range

    command.add_argument(
        "--format",
        required=True,
        choices=("ndjson", "csv", "fhir", "ics", "pdf"),
        help=_(
            "ndjson is complete; csv is tables; fhir is for a clinician's system; ics is the plan for a calendar; pdf "
            "is one or two pages for the physiotherapist"
        ),
    )
    command.add_argument(
        "--output", required=True, type=folder, metavar="F", help=_("the file, or for csv the folder, to write")
    )
    command.add_argument("--force", action="store_true", help=_("write over what is there"))
    plan = command.add_argument_group(_("for ics"))
    plan.add_argument("--at", type=training_times.time_of_day, metavar="T", help=_("the time of day, as 18:00 (17:00)"))
    plan.add_argument(
        "--days",
        type=training_times.weekdays,
        metavar="D,D",
        help=_("the days of the week, as mon,wed,fri (as many as you chose in Settings)"),
    )
    pages = command.add_argument_group(_("for pdf"))
    spans = [span.value for span in Range]
    pages.add_argument("--period", choices=spans, default=Range.THREE_MONTHS.value, help=_("how far back (3m)"))
    pages.add_argument("--from", dest="first", type=_day, metavar="D", help=_("from this day on, as 2026-03-10"))
    pages.add_argument("--to", dest="last", type=_day, metavar="D", help=_("up to this day"))
    pages.add_argument("--name", default="", metavar=_("NAME"), help=_("a name to stand on the pages (none)"))
    pages.add_argument("--with-notes", action="store_true", help=_("the notes after training as well"))


def _import(command: argparse.ArgumentParser) -> None:
    """What is taken over."""
    command.add_argument(
        "file", type=folder, metavar=_("FILE"), help=_("what export --format ndjson wrote; - for standard input")
    )
    command.add_argument("--dry-run", action="store_true", help=_("say what would be taken over, and change nothing"))


def _demo(command: argparse.ArgumentParser) -> None:
    """Whose days, and how many."""
    from rygtraening.simulation.names import NAMES, STEADY

    command.add_argument("--days", type=_days, default=180, metavar="N", help=_("how many days, 1 to 7305 (180)"))
    command.add_argument(
        "--seed", type=int, default=1, metavar="S", help=_("which course: the same number, the same days")
    )
    command.add_argument(
        "--person",
        choices=NAMES,
        default=STEADY,
        metavar=_("NAME"),
        help=_("who: {names} ({default})").format(names=", ".join(NAMES), default=STEADY),
    )


def _decide(command: argparse.ArgumentParser) -> None:
    """The cases."""
    command.add_argument("file", type=folder, metavar=_("FILE"), help=_("a JSON array of cases; - for standard input"))


def _delete_all(command: argparse.ArgumentParser) -> None:
    """What is deleted, and whether really."""
    command.add_argument("--yes", action="store_true", help=_("really delete it; there is no way back"))
    command.add_argument("--own-exercises", action="store_true", help=_("the exercise files I wrote myself, too"))


def _reminders(command: argparse.ArgumentParser) -> None:
    """What can be chosen of reminders."""
    from rygtraening.cli import training_times

    switch = ("on", "off")
    whether = command.add_mutually_exclusive_group()
    whether.add_argument("--on", action="store_true", help=_("remind me"))
    whether.add_argument("--off", action="store_true", help=_("do not remind me"))
    command.add_argument(
        "--at",
        action="append",
        type=training_times.weekly,
        metavar="T=D,D",
        help=_(
            "a time and its days, as 17:00=mon,wed,fri, or 17:00 for every day; up to three, in place of the others"
        ),
    )
    command.add_argument(
        "--tray", choices=switch, help=_("whether the program stays in the system tray when its window is closed")
    )
    command.add_argument(
        "--autostart",
        choices=switch,
        help=_("whether the program starts together with the computer, in the background"),
    )


def _session(command: argparse.ArgumentParser) -> None:
    """Which programme is done."""
    command.add_argument(
        "--programme",
        metavar="ID",
        help=_("do this programme once instead of the one you follow; “programme list” says which there are"),
    )


def _programme(command: argparse.ArgumentParser, common: argparse.ArgumentParser) -> None:
    """What can be done about programmes."""
    doing = command.add_subparsers(dest="doing", required=True, metavar=_("WHAT"), title=_("what to do"))

    def way(name: str, text: str) -> argparse.ArgumentParser:
        return doing.add_parser(name, parents=[common], allow_abbrev=False, help=text, description=text)

    way("list", _("say which programmes there are, and which one you follow"))
    follow = way("follow", _("follow a programme from now on"))
    show = way("show", _("say what is in a programme's file that you got, and keep nothing of it"))
    install = way("install", _("take a programme's file that you got in, with its exercises"))
    for one in (show, install):
        one.add_argument("file", type=folder, metavar=_("FILE"), help=_("the file, as “programme export” writes it"))
    install.add_argument(
        "--yes", action="store_true", help=_("take it in; without this it only says what would be done")
    )
    export = way("export", _("write a programme with its own exercises into one file, to send to somebody"))
    export.add_argument("--output", required=True, type=folder, metavar=_("FILE"), help=_("where the file goes"))
    export.add_argument("--force", action="store_true", help=_("write over what is there"))
    sheet = way("sheet", _("write a programme as a sheet to print, with figures and boxes to tick for a week"))
    sheet.add_argument("--output", required=True, type=folder, metavar=_("FILE"), help=_("the PDF file to write"))
    sheet.add_argument("--force", action="store_true", help=_("write over what is there"))
    sheet.add_argument(
        "--dose",
        choices=("today", "programme"),
        default="today",
        help=_("your own dose of today, or the one the programme begins with (today)"),
    )
    sheet.add_argument("--morning", action="store_true", help=_("with boxes for the pain when you get up"))
    for one in (follow, export, sheet):
        one.add_argument("programme", metavar="ID", help=_("the programme, by the id in its file"))


def _backup(command: argparse.ArgumentParser, common: argparse.ArgumentParser) -> None:
    """What can be done about copies."""
    doing = command.add_subparsers(dest="doing", required=True, metavar=_("WHAT"), title=_("what to do"))

    def way(name: str, text: str) -> argparse.ArgumentParser:
        return doing.add_parser(name, parents=[common], allow_abbrev=False, help=text, description=text)

    way("create", _("make a copy now"))
    way("list", _("say which copies there are"))
    back = way("restore", _("go back to a copy; the log as it is now is copied first"))
    verify = way("verify", _("read the copies through; exit 1 where one is not whole"))
    for one, text in ((back, _("its name or file (the last good one)")), (verify, _("its name or file (all)"))):
        one.add_argument("copy", nargs="?", metavar=_("COPY"), help=text)
    back.add_argument("--dry-run", action="store_true", help=_("say what would change, and change nothing"))
    second = way("place", _("say which second place gets each copy too, choose one, or have none"))
    place = second.add_mutually_exclusive_group()
    place.add_argument("folder", nargs="?", type=folder, metavar=_("FOLDER"), help=_("the second place from now on"))
    place.add_argument("--none", action="store_true", help=_("no second place any more; the copies in it stay"))


def folder(text: str) -> Path:
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
