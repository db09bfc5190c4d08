"""The command line: which commands there are, and what they take. Nothing here imports Qt; opening the window does."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from contextlib import suppress

from rygtraening import __version__, i18n
from rygtraening.cli import argument_words, commands, options
from rygtraening.domain.ports import KnownError
from rygtraening.i18n import _


def build(arguments: Sequence[str] | None = None) -> argparse.ArgumentParser:
    """The parser, in the language spoken now. Where ``arguments`` are given, only what they name is built whole."""
    argument_words.speak()
    common = argument_words.Parser(add_help=False)
    for_all = common.add_argument_group(_("for every command"))
    for_all.add_argument(
        "--data-dir",
        type=options.folder,
        metavar=_("DIR"),
        default=argparse.SUPPRESS,
        help=_("the folder for the log and settings"),
    )
    for_all.add_argument(
        "--exercises",
        type=options.folder,
        metavar=_("DIR"),
        default=argparse.SUPPRESS,
        help=_("read the exercise files in this folder instead of the shipped ones"),
    )
    for_all.add_argument(
        "--lang", choices=i18n.languages(), default=argparse.SUPPRESS, help=_("the language for this run")
    )
    parser = argument_words.Parser(
        prog="rygtraening",
        parents=[common],
        allow_abbrev=False,
        description=_("A guided daily home session for the low back. Without a command it opens the window."),
    )
    parser.add_argument(
        "--version", action="version", version=f"rygtraening {__version__}", help=_("say the version and end")
    )
    parser.add_argument(
        "--background",
        action="store_true",
        help=_("start without opening the window, to remind you from the system tray or with notifications"),
    )
    # Without ``prog`` argparse would write a usage for it, as wide as the terminal.
    chosen = parser.add_subparsers(dest="command", metavar=_("COMMAND"), title=_("commands"), prog=parser.prog)
    for name, text in _commands():
        if arguments is not None and name not in arguments:
            chosen.add_parser(name, help=text, add_help=False)
            continue
        command = chosen.add_parser(name, parents=[common], allow_abbrev=False, help=text, description=text)
        options.add(name, command, common)
    return parser


def _commands() -> tuple[tuple[str, str], ...]:
    """Each command and what it does, in the order of the help."""
    return (
        ("check", _("say what is wrong in exercise files; exit 1 where something is")),
        ("preview", _("show an exercise file as it moves, and again each time it is saved")),
        ("today", _("say what today's session is")),
        ("session", _("follow today's session in the terminal")),
        ("programme", _("say which programmes there are, and choose which one to follow")),
        ("knowledge", _("read about the back, pain, flare-ups and everyday habits")),
        ("breathe", _("breathe calmly for a few minutes, with the program counting")),
        ("help-topics", _("read the help: how the program is used, and what is new")),
        ("export", _("write the log to a file")),
        ("import", _("take over the log of another computer")),
        ("backup", _("make, list, read through and go back to copies of the log, in a second place too")),
        ("demo", _("fill an empty data folder with a simulated person")),
        ("reminders", _("say when you are reminded of your training, or choose it")),
        ("decide", _("say what the rule decides about cases in a file, as JSON")),
        ("delete-all", _("delete everything that is kept about you; without --yes only say what that is")),
        ("doctor", _("say whether everything the program needs is well")),
    )


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
    except Exception as error:
        _complain(_told(error, arguments))
        return 1


def _run(arguments: Sequence[str]) -> int:
    settings = commands.speak_early(arguments)
    try:
        found = build(arguments).parse_args(arguments)
    except SystemExit as error:  # argparse has said what is to be said
        return error.code if isinstance(error.code, int) else 0
    return commands.carry_out(found, settings)


def _told(error: Exception, arguments: Sequence[str]) -> str:
    """What is said of a bug."""
    from rygtraening import wiring
    from rygtraening.cli import bug

    return bug.told(error, commands.data_dir_of(arguments), wiring.SystemClock().now())


def _complain(text: str) -> None:
    with suppress(OSError):
        print(text, file=sys.stderr)


def _let_go_of_output() -> None:
    """Nobody takes what is still unsaid; Python would complain about it once more when it ends."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
