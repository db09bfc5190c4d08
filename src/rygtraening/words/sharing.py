"""A programme as one file, in words: what is in it, what it changes, what goes along; the same in the window and in the
terminal."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from msgspec.structs import replace

from rygtraening.domain.exercise import Exercise
from rygtraening.domain.sharing import OpenedExercise, OpenedProgramme, PackedProgramme, Standing, TakenIn
from rygtraening.i18n import _, ngettext
from rygtraening.words import differences, programmes
from rygtraening.words.doses import say


def made_by(opened: OpenedProgramme) -> str:
    """Who made it, as far as the file says."""
    if not opened.made_by:
        return _("The file does not say who made it.")
    return _("Made by {name}, as the file says.").format(name=opened.made_by)


def trust() -> str:
    """What the program cannot know."""
    return _(
        "The program cannot see where a file comes from. Take in only what you got from somebody you know and trust."
    )


def programme_standing(standing: Standing) -> str:
    """How the programme stands to what is here."""
    match standing:
        case Standing.NEW:
            return _("You do not have this programme yet.")
        case Standing.OWN_DIFFERS:
            return _(
                "You have this programme already, in another form. Yours is put aside, and this one takes its place."
            )
        case Standing.SHIPPED_DIFFERS:
            return _(
                "A programme with this id comes with the program, in another form. This one takes its place for you."
            )
        case _:
            return _("You have this programme already, just as it is here.")


def standing(standing: Standing) -> str:
    """How an exercise stands to what is here, in a few words."""
    words = {
        Standing.NEW: _("new"),
        Standing.SAME: _("the same as here"),
        Standing.OWN_DIFFERS: _("differs from yours"),
        Standing.SHIPPED_DIFFERS: _("differs from the one that comes with the program"),
        Standing.HERE: _("comes with the program"),
        Standing.HERE_OWN: _("not in the file: your own one is used"),
    }
    return words[standing]


def in_its_place(standing: Standing) -> str:
    """What becomes of the one that is here; empty where nothing does."""
    if standing is Standing.OWN_DIFFERS:
        return _("This one takes its place, and yours is put aside.")
    if standing is Standing.SHIPPED_DIFFERS:
        return _("This one takes its place for you, in every programme it is part of.")
    return ""


def summary(opened: OpenedProgramme) -> str:
    """What is in the programme and how long it takes; who made it is said beside it."""
    return programmes.summary(replace(opened.programme, made_by=""))


def dose(exercise: OpenedExercise) -> str:
    """The dose the programme gives it; of one that only goes along, that it does."""
    if exercise.part is None:
        return _("Not in the programme itself: another exercise names it.")
    return programmes.dose_of(exercise.part)


def note(exercise: OpenedExercise) -> str:
    """What was agreed about it, and the note; empty where nothing was."""
    agreed = exercise.part.agreed if exercise.part is not None else None
    if agreed is None:
        return ""
    said = programmes.agreed(agreed)
    words = say(agreed.note)
    return f"{said}: {words}" if words else f"{said}."


def changes(opened: OpenedProgramme) -> list[str]:
    """In what the programme differs from the one here, a line a field."""
    known = _named(opened)
    return [differences.line(each, known) for each in opened.changes]


def exercise_changes(opened: OpenedProgramme, exercise: OpenedExercise) -> list[str]:
    """In what an exercise differs from the one here, a line a field, and which other programmes that changes."""
    known = _named(opened)
    said = [differences.line(each, known) for each in exercise.changes]
    if exercise.used_in:
        names = ", ".join(_("“{text}”").format(text=say(name)) for name in exercise.used_in)
        said.append(_("It is also part of {programmes}, and changes there too.").format(programmes=names))
    return said


def warnings(opened: OpenedProgramme) -> Iterator[str]:
    """What somebody should know before they say yes."""
    if opened.agreed:
        sentence = ngettext(
            "{n} exercise has a dose that was agreed with a physiotherapist. Use it only if it was agreed with you.",
            "{n} exercises have a dose that was agreed with a physiotherapist. Use them only if they were agreed with "
            "you.",
            opened.agreed,
        )
        yield sentence.format(n=opened.agreed)
    brought = [each.exercise for each in opened.exercises if each.standing not in (Standing.HERE, Standing.HERE_OWN)]
    unread = [say(each.name) for each in brought if not each.source.reviewed]
    if not opened.programme.source.reviewed:
        unread.insert(0, say(opened.programme.name))
    if unread:
        sentence = _("No health professional has read these texts through yet, as far as the file says: {names}.")
        yield sentence.format(names=", ".join(unread))
    for fault in opened.notes:
        yield _("Line {line}: {sentence}").format(line=fault.line, sentence=fault.sentence)


def files(opened: OpenedProgramme, folder: Path) -> Iterator[str]:
    """What is written where, and what is put aside for it, a line a file."""
    if opened.files:
        yield _("In {folder}:").format(folder=folder)
    for file in opened.files:
        if file.replaces:
            names = ", ".join(file.replaces)
            yield _("{name} is written; {replaced} is put aside first").format(name=file.name, replaced=names)
        else:
            yield _("{name} is written").format(name=file.name)


def nothing_new() -> str:
    """That there is nothing to take in."""
    return _("Everything in the file is here already, so there is nothing to take in.")


def in_place() -> str:
    """What the person says yes to where something of the program's own is displaced."""
    return _("Yes, use what is in the file instead of what comes with the program")


def in_place_wanted() -> str:
    """That this yes is still missing."""
    return _("Say first whether what is in the file is to take the place of what comes with the program.")


def taken_in(opened: OpenedProgramme, taken: TakenIn) -> str:
    """That it is kept."""
    said = _("“{name}” is one of yours now.").format(name=say(opened.programme.name))
    return f"{said} {_kept_in(taken.aside.partition('/')[0])}" if taken.replaced else said


def put_aside(taken: TakenIn) -> str:
    """Where exactly what was replaced lies; empty where nothing was."""
    return _kept_in(taken.aside) if taken.replaced else ""


def _kept_in(folder: str) -> str:
    return _("What was there before is kept in “{folder}”, beside your own files.").format(folder=folder)


def goes_along(packed: PackedProgramme) -> Iterator[str]:
    """What is in the file that is about to be written, and what is not."""
    own = [say(each.name) for each in packed.own]
    if own:
        yield _("Whole in the file, for not everybody has them: {names}.").format(names=", ".join(own))
    else:
        yield _("All its exercises come with the program, so the file only names them.")
    agreed = [part for part in packed.programme.parts if part.agreed is not None]
    if agreed:
        names = ", ".join(say(part.exercise.name) for part in agreed)
        sentence = _(
            "Doses as agreed with a physiotherapist go along, and the notes to them: {names}. They are meant for the "
            "person they were agreed with."
        )
        yield sentence.format(names=names)
    if packed.programme.made_by:
        yield _("The file says that {name} made the programme.").format(name=packed.programme.made_by)
    yield _("Nothing of your log goes along: neither training nor pain nor answers.")


def written(path: Path) -> str:
    """That the file is there."""
    return _("Saved in {file}. It can be opened with “Open a programme”.").format(file=path)


def _named(opened: OpenedProgramme) -> dict[str, Exercise]:
    return {each.exercise.id: each.exercise for each in opened.exercises}
