"""From the words of the command line to the command that is carried out. Each command is imported when it is asked
for, so that none pays for another."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from rygtraening import i18n, paths
from rygtraening.domain.ports import KnownError, Settings
from rygtraening.i18n import _


def speak_early(arguments: Sequence[str]) -> Settings:
    """Find out which language to speak before anything is said, the help and a fault in the arguments included. The
    settings of the data folder that is named."""
    from rygtraening import wiring

    early = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    early.add_argument("--lang", nargs="?")
    early.add_argument("--data-dir", nargs="?")
    found, _others = early.parse_known_args(arguments)
    wanted = found.lang if found.lang in i18n.LANGUAGES else None
    i18n.set_language(wanted or i18n.system_language())
    settings = wiring.open_settings(_data_dir(Path(found.data_dir) if found.data_dir else None))
    wiring.choose_language(settings, wanted)
    return settings


def carry_out(options: argparse.Namespace, settings: Settings) -> int:
    """The exit code of the command. A ``KnownError`` where a sentence explains why it cannot be carried out."""
    from rygtraening import wiring

    data_dir = _data_dir(getattr(options, "data_dir", None))
    exercises: Path | None = getattr(options, "exercises", None)
    match options.command:
        case None:
            from rygtraening.cli import window

            return window.run(data_dir, exercises, settings)
        case "check":
            from rygtraening.cli import check

            return check.run(options.paths)
        case "demo":
            from rygtraening.cli import demo

            return demo.run(data_dir, exercises, days=options.days, seed=options.seed, person=options.person)
        case "import":
            from rygtraening.cli import import_

            return import_.run(wiring.FolderExchange(data_dir), options.file, options.dry_run)
        case "decide":
            from rygtraening.cli import decide

            return decide.run(data_dir, exercises, options.file)
        case "backup":
            return _backup(options, data_dir, settings)
        case "delete-all":
            from rygtraening.cli import delete_all

            return delete_all.run(data_dir, settings, yes=options.yes, own_exercises=options.own_exercises)
        case "doctor":
            from rygtraening.cli import doctor

            return doctor.run(data_dir, exercises)
    with wiring.open_core(data_dir, exercises, settings) as core:
        match options.command:
            case "today":
                from rygtraening.cli import today

                return today.run(core, day=options.date, as_json=options.json)
            case "export" if options.format == "ics":
                from rygtraening.cli import calendar_file

                return calendar_file.run(core, options.output, options.force, days=options.days, at=options.at)
            case "export" if options.days is not None or options.at is not None:
                raise KnownError(_("--at and --days belong to --format ics. Nothing was written."))
            case "export" if options.format == "pdf":
                from rygtraening.cli import report

                wish = report.wish(
                    options.period, options.first, options.last, name=options.name, with_notes=options.with_notes
                )
                return report.run(core, wish, options.output, options.force)
            case "export":
                from rygtraening.cli import export

                return export.run(core.journal, options.format, options.output, options.force)
            case _:
                from rygtraening.cli import session

                return session.run(core)


def _backup(options: argparse.Namespace, data_dir: Path, settings: Settings) -> int:
    """A command about copies: none of them needs a journal that can be opened."""
    from rygtraening import wiring
    from rygtraening.cli import backup

    copies, now = wiring.open_backups(data_dir, settings), wiring.SystemClock().now()
    match options.doing:
        case "create":
            return backup.create(copies)
        case "list":
            return backup.show(copies, now)
        case "verify":
            return backup.verify(copies, wiring.copy_at, options.copy)
    with wiring.alone(data_dir):
        return backup.restore(copies, wiring.copy_at, options.copy, dry_run=options.dry_run, now=now)


def _data_dir(given: Path | None) -> Path:
    """The data folder, in full; a ``KnownError`` where its name stands for nobody's home."""
    try:
        return (given or paths.default_data_dir()).expanduser().absolute()
    except RuntimeError as error:
        raise KnownError(_("There is no home folder of the name in {folder}.").format(folder=given)) from error
