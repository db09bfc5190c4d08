"""From the words of the command line to the command that is carried out. Each command is imported when it is asked
for, so that none pays for another."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from contextlib import nullcontext
from pathlib import Path

from rygtraening import i18n, paths
from rygtraening.cli import argument_words
from rygtraening.domain.ports import KnownError, Settings
from rygtraening.i18n import _


def speak_early(arguments: Sequence[str]) -> Settings:
    """Find out which language to speak before anything is said, the help and a fault in the arguments included. The
    settings of the data folder that is named."""
    from rygtraening import wiring

    found = _early(arguments)
    wanted = found.lang if found.lang in i18n.languages() else None
    i18n.set_language(wanted or i18n.system_language())
    settings = wiring.open_settings(_data_dir(Path(found.data_dir) if found.data_dir else None))
    wiring.choose_language(settings, wanted)
    return settings


def data_dir_of(arguments: Sequence[str]) -> Path | None:
    """The data folder that is named, whatever else is wrong with the ``arguments``; ``None`` where it cannot be one."""
    named = _early(arguments).data_dir
    try:
        return _data_dir(Path(named) if named else None)
    except KnownError:
        return None


def _early(arguments: Sequence[str]) -> argparse.Namespace:
    argument_words.speak()  # or argparse would look for words of its own in the system's folders
    early = argument_words.Parser(add_help=False, allow_abbrev=False)
    early.add_argument("--lang", nargs="?")
    early.add_argument("--data-dir", nargs="?")
    return early.parse_known_args(arguments)[0]


def carry_out(options: argparse.Namespace, settings: Settings) -> int:
    """The exit code of the command. A ``KnownError`` where a sentence explains why it cannot be carried out."""
    from rygtraening import wiring

    data_dir = _data_dir(getattr(options, "data_dir", None))
    exercises: Path | None = getattr(options, "exercises", None)
    match options.command:
        case None:
            from rygtraening.cli import window

            return window.run(data_dir, exercises, settings, background=options.background)
        case "check":
            from rygtraening.cli import check

            return check.run(options.paths)
        case "preview":
            from rygtraening.cli import preview

            return preview.run(options.file, options.tier, settings)
        case "demo":
            from rygtraening.cli import demo

            return demo.run(data_dir, exercises, days=options.days, seed=options.seed, person=options.person)
        case "import":
            from rygtraening.cli import import_

            return import_.run(wiring.FolderExchange(data_dir), options.file, options.dry_run)
        case "decide":
            from rygtraening.cli import decide

            return decide.run(data_dir, exercises, options.file)
        case "knowledge":
            from rygtraening.cli import knowledge
            from rygtraening.domain.home_region import HomeRegion

            safety = wiring.read_safety()
            region = HomeRegion(settings, safety.regions).chosen
            return knowledge.run(wiring.read_knowledge(), safety, region, options.words)
        case "breathe":
            from rygtraening.cli import breathe

            return breathe.run(wiring.SystemClock(), options.minutes)
        case "help-topics":
            from rygtraening.cli import help_topics

            return help_topics.run(wiring.read_help(), wiring.read_whats_new, options.words)
        case "backup":
            return _backup(options, data_dir, settings)
        case "reminders":
            from rygtraening.cli import reminders

            return reminders.run(data_dir, reminders.Wish.of(options))
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
            case "programme":
                from rygtraening.cli import programme

                return programme.run(core, options)
            case _:
                from rygtraening.cli import session

                return session.run(core, programme=getattr(options, "programme", None))


def _backup(options: argparse.Namespace, data_dir: Path, settings: Settings) -> int:
    """A command about copies: none of them needs a journal that can be opened."""
    from rygtraening import wiring
    from rygtraening.cli import backup
    from rygtraening.domain.backup_place import BackupPlace

    copies, now = wiring.open_backups(data_dir, settings), wiring.SystemClock().now()
    match options.doing:
        case "create":
            return backup.create(copies)
        case "list":
            return backup.show(copies, now)
        case "verify":
            return backup.verify(copies, wiring.copy_at, options.copy)
        case "place" if options.folder is None and not options.none:
            place = BackupPlace(settings)
            return backup.show_place(place, there=wiring.place_is_there(place.folder))
        case "place":
            return _choose_place(data_dir, options.folder)
    # Only looking is in nobody's way.
    with nullcontext() if options.dry_run else wiring.alone(data_dir):
        return backup.restore(copies, wiring.copy_at, options.copy, dry_run=options.dry_run, now=now)


def _choose_place(data_dir: Path, folder: Path | None) -> int:
    """``None`` is no second place. An open program would write over the choice with its own next one."""
    from rygtraening import wiring
    from rygtraening.cli import backup
    from rygtraening.domain.backup_place import BackupPlace

    def kept(chosen: Path | None) -> bool:
        return BackupPlace(wiring.open_settings(data_dir)).folder == chosen

    with wiring.alone(data_dir):
        settings = wiring.open_settings(data_dir)
        copies, place = wiring.open_backups(data_dir, settings), BackupPlace(settings)
        return backup.choose_place(copies, place, folder, kept, log_there=wiring.has_log(data_dir))


def _data_dir(given: Path | None) -> Path:
    """The data folder, in full; a ``KnownError`` where its name stands for nobody's home."""
    try:
        return (given or paths.default_data_dir()).expanduser().absolute()
    except RuntimeError as error:
        raise KnownError(_("There is no home folder of the name in {folder}.").format(folder=given)) from error
