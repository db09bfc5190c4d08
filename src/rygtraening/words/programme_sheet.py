"""The printed sheet of a programme in words: everything that stands on it, before anything is laid out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from msgspec import Struct

from rygtraening import __version__, i18n
from rygtraening.domain.exercise import Exercise
from rygtraening.domain.figure import phases_of
from rygtraening.domain.programme import Programme
from rygtraening.domain.programme_draft import is_put_together
from rygtraening.domain.programme_sheet import DoseChoice, Item, KeyPose, ProgrammeSheet, key_poses
from rygtraening.domain.safety import FlagTier
from rygtraening.i18n import _, ngettext
from rygtraening.words import doses, programmes
from rygtraening.words.doses import say

MOST_CUES, LEAST_CUES = 5, 3
"""Of an exercise with fewer steps the start position is said too."""
MOST_TOGETHER = 300
"""Letters of an exercise's own stop signs in one run of text."""
WEEK = 7
_A_MONDAY = date(2024, 1, 1)


class Labelled(Struct, frozen=True):
    """A text with what it is about before it; ``label`` may be empty."""

    label: str
    text: str


class Entry(Struct, frozen=True):
    """An exercise. ``notes`` stand before the cues, ``after`` them its breathing and stop signs. ``short`` are the
    cues of the player, which stand in for the others where there is little room. ``poses`` are to be drawn, each over
    what it is called."""

    exercise: Exercise
    name: str
    dose: str
    notes: tuple[Labelled, ...]
    cues: tuple[str, ...]
    short: tuple[Labelled, ...]
    after: tuple[Labelled, ...]
    poses: tuple[tuple[KeyPose, str], ...]


class Box(Struct, frozen=True):
    """A framed part: signs one under the other, and what is said after them."""

    title: str
    signs: tuple[str, ...]
    after: tuple[Labelled, ...] = ()


class Leaf(Struct, frozen=True):
    """Everything that is written. ``days`` are the names of the week's days, Monday first, ``marked`` the programme's
    own among them. ``stop`` is ``None`` where the exercises share no sign, ``morning`` empty where it was not wished
    for."""

    title: str
    about: str
    ticks: str
    week: str
    days: tuple[str, ...]
    marked: frozenset[int]
    entries: tuple[Entry, ...]
    stop: Box | None
    call: Box
    morning: str
    closing: str
    printed: str
    page: Callable[[int, int], str]


def leaf(sheet: ProgrammeSheet) -> Leaf:
    """Everything that is written, in the language spoken now."""
    programme = sheet.programme
    substitute = _("This sheet does not replace a doctor or physiotherapist.")
    return Leaf(
        title=say(programme.name),
        about=_about(sheet),
        ticks=_ticks(programme),
        week=_("Week:"),
        days=tuple(_day_name(day) for day in range(WEEK)),
        marked=frozenset(programme.days if len(programme.days) < WEEK else ()),
        entries=tuple(_entry(sheet, item) for item in sheet.items),
        stop=Box(_("Stop calmly if you notice"), tuple(map(say, sheet.common))) if sheet.common else None,
        call=_call(sheet),
        morning=_("Pain when you got up, 0–10") if sheet.morning else "",
        closing=f"{substitute} {_review(sheet)}",
        printed=_("Made on {day} with rygtraening {version}").format(
            day=i18n.full_date(sheet.day), version=__version__
        ),
        page=_page,
    )


def said(sheet: ProgrammeSheet) -> str:
    """What a screen reader reads of it: the programme, and each exercise with its dose."""
    written = leaf(sheet)
    return ". ".join((written.title, written.about, *(f"{each.name}: {each.dose}" for each in written.entries)))


def locked() -> str:
    """Why there is no sheet just now."""
    return _(
        "There is no sheet to print just now: the exercises wait until a doctor has looked at what you answered. Your "
        "programme and your log are as they were."
    )


def dose_choice(choice: DoseChoice) -> str:
    """Which doses are on the sheet."""
    match choice:
        case DoseChoice.TODAY:
            return _("Your dose today")
        case DoseChoice.PROGRAMME:
            return _("The programme's own")


def _page(number: int, total: int) -> str:
    return _("Page {number} of {total}").format(number=number, total=total)


def _day_name(day: int) -> str:
    return i18n.weekday_short(_A_MONDAY + timedelta(days=day))


def _about(sheet: ProgrammeSheet) -> str:
    """Who made it, on which days, and which doses these are."""
    programme, day = sheet.programme, _unbroken(i18n.full_date(sheet.day))
    parts = [_("Made by {name}").format(name=programme.made_by)] if programme.made_by else []
    days = programmes.days(programme)
    parts.append(days[:1].upper() + days[1:])
    today = sheet.dose is DoseChoice.TODAY
    parts.append((_("your dose on {day}") if today else _("the programme's own dose, {day}")).format(day=day))
    if not is_put_together(programme) and (not programme.source.reviewed or _none_is_reviewed(sheet)):
        parts.append(_("awaiting review"))
    return " · ".join(parts)


def _review(sheet: ProgrammeSheet) -> str:
    """Which exercises are not reviewed, where only some are: that none is stands at the head, unless the programme was
    put together in the program."""
    unread = sheet.unreviewed
    if unread and _none_is_reviewed(sheet):
        own = is_put_together(sheet.programme)
        return _("No health professional has reviewed the exercises yet.") if own else ""
    if not unread:
        return ""
    names = ", ".join(say(each.name) for each in unread)
    return _("No health professional has reviewed these exercises yet: {names}.").format(names=names)


def _none_is_reviewed(sheet: ProgrammeSheet) -> bool:
    return len(sheet.unreviewed) == len(sheet.items)


def _ticks(programme: Programme) -> str:
    """How the boxes are meant."""
    tick = _("Tick off what you have done.")
    if 0 < len(programme.days) < WEEK:
        return " ".join((tick, _("Boxes with a thick frame are the programme's days.")))
    if not programme.days and programme.days_per_week < WEEK:
        n = programme.days_per_week
        chosen = ngettext("You choose which {n} day it is.", "You choose which {n} days.", n)
        return " ".join((tick, chosen.format(n=n)))
    return tick


def _entry(sheet: ProgrammeSheet, item: Item) -> Entry:
    exercise, given = item.exercise, item.prescription
    poses = key_poses(exercise, given.level.tier, given.sides[0] if len(given.sides) == 1 else None)
    own = sheet.own.get(exercise.id, ())
    after = [Labelled(_("Breathing:"), say(exercise.breathing)), *_own_signs([say(sign) for sign in own])]
    return Entry(
        exercise=exercise,
        name=say(exercise.name),
        dose=_dose(item),
        notes=tuple(_notes(item)),
        cues=_cues(exercise),
        short=tuple(Labelled(f"{say(phase.name)}:", say(phase.cue)) for phase in phases_of(exercise, given.level.tier)),
        after=tuple(each for each in after if each.text),
        poses=tuple((pose, _caption(pose, place)) for place, pose in enumerate(poses)),
    )


def _own_signs(signs: list[str]) -> Iterator[Labelled]:
    """In one run of text, or one under the other where that would be long."""
    together = " ".join(signs)
    lines = [together] if len(together) <= MOST_TOGETHER else signs
    for place, line in enumerate(lines):
        yield Labelled("" if place else _("Stop also at:"), line)


def _dose(item: Item) -> str:
    if item.paused_until is not None:
        return _("Takes a break until {day}").format(day=i18n.day_month(item.paused_until))
    given = item.prescription
    text = doses.dose(given)
    if given.sets > 1 and given.set_rest:
        text += " · " + _("{seconds} s rest between sets").format(seconds=i18n.decimal(given.set_rest))
    return text


def _notes(item: Item) -> Iterator[Labelled]:
    """How it is done at this dose, and what was agreed about it."""
    given, exercise = item.prescription, item.exercise
    if given.agreed is not None and item.as_agreed:
        yield Labelled("", programmes.agreed(given.agreed) + ".")
    if say(given.note):
        yield Labelled(_("Note:"), say(given.note))
    variant = say(exercise.dose.tiers[given.level.tier].variant)
    if variant:
        yield Labelled(_("How:"), variant)


def _cues(exercise: Exercise) -> tuple[str, ...]:
    steps = [say(step) for step in exercise.steps]
    if len(steps) < LEAST_CUES and say(exercise.start_position):
        steps.insert(0, say(exercise.start_position))
    return tuple(steps[:MOST_CUES])


def _caption(pose: KeyPose, place: int) -> str:
    if pose.phase is not None:
        return say(pose.phase.name)
    return "" if place else _("Start")


def _call(sheet: ProgrammeSheet) -> Box:
    """When to call at once, and whom: bladder, bowel, saddle and legs, as the safety questions ask."""
    safety, region = sheet.safety, sheet.region
    title = say(safety.headlines[FlagTier.CALL_NOW])
    signs = (
        _("Numbness or pins and needles in your crotch, at your genitals or back passage"),
        _("Trouble passing water, or you cannot feel it"),
        _("Trouble holding in stools or wind, or you cannot feel them come"),
        _("A leg or foot gets weak, or both legs get more painful, numb or weak"),
    )
    regions = safety.regions if region is None else (region,)
    phones = " · ".join(f"{say(each.name)}: {_unbroken(each.phone)}" for each in regions)
    checked = _("Numbers last checked on {day}.").format(day=_unbroken(i18n.full_date(safety.phones_checked)))
    after = (
        Labelled(
            _("Whom:"),
            " ".join(
                (
                    _("on weekdays 8–16 your own doctor, otherwise the out-of-hours doctor, {phones}.").format(
                        phones=phones
                    ),
                    checked,
                    say(safety.find_doctor),
                )
            ),
        ),
        Labelled(
            _("112:"),
            " ".join(
                (
                    _("if you cannot use your legs, are about to faint, or cannot get through quickly."),
                    _("Say what is new, and: “I am worried about cauda equina.”"),
                )
            ),
        ),
    )
    return Box(_("{headline} if one of these is new").format(headline=title), signs, after)


def _unbroken(text: str) -> str:
    """``text`` on one line."""
    return text.replace(" ", "\u00a0")
