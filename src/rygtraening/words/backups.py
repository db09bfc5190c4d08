"""Copies of the log in words: the same in the window and in the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from rygtraening.domain.backups import Copy, CopyName, Elsewhere, Made, Occasion, Restored, RestorePreview
from rygtraening.i18n import _, decimal, full_date, ngettext
from rygtraening.words import integrity
from rygtraening.words.day import time_of_day

MOST_DAYS = 10
"""Named one by one."""
DOT = " · "


def moment(name: CopyName, now: datetime) -> str:
    """When a copy was made, in the zone of ``now``: "2 March 2026 07:30"."""
    at = name.at.astimezone(now.tzinfo)
    return _("{day} {time}").format(day=full_date(at.date()), time=time_of_day(at))


def occasion(name: CopyName) -> str:
    """Why it was made."""
    return {
        Occasion.DAY: _("the day's copy"),
        Occasion.BY_HAND: _("made by you"),
        Occasion.BEFORE_IMPORT: _("before data was fetched"),
        Occasion.BEFORE_UPDATE: _("before the program was updated"),
        Occasion.BEFORE_RESTORE: _("before going back to a copy"),
    }[name.occasion]


def size(copy: Copy) -> str:
    """How large the file is."""
    return _("{n} MB").format(n=decimal(max(copy.size, 5e4) / 1e6, 1))


def training_days(days: int) -> str:
    """On how many days there was training."""
    return ngettext("{n} day of training", "{n} days of training", days).format(n=days)


def details(copy: Copy) -> str:
    """What is known of a copy, in a line."""
    parts = [occasion(copy.name), size(copy)]
    if copy.inside is None:
        parts.append(_("cannot be read"))
    else:
        known = integrity.how_many(copy.inside.changed) if copy.inside.changed else _("read through and whole")
        parts += [training_days(copy.inside.training_days), known]
    if copy.elsewhere:
        parts.append(_("in the other place"))
    return DOT.join(parts)


def last_good(copy: Copy | None, now: datetime) -> str:
    """When the last good copy was made, and what it holds."""
    if copy is None or copy.inside is None:
        return _("There is no copy yet. The first one comes by itself the next time something is kept in your log.")
    days = training_days(copy.inside.training_days)
    if not copy.is_whole:
        said = _("The last copy that can be read is of {moment}, with {days}.")
        said = said.format(moment=moment(copy.name, now), days=days)
        return f"{said} {integrity.changed_in_copy(copy.inside.changed)}"
    return _("The last good copy is of {moment}, with {days}.").format(moment=moment(copy.name, now), days=days)


def made(result: Made) -> str:
    """That a copy was made, and where."""
    said = _("A copy was made and read through: {path}").format(path=result.copy.path)
    if result.copy.inside is not None and not result.copy.is_whole:
        said += "\n" + copied_changed(result.copy.inside.changed)
    if result.elsewhere is Elsewhere.KEPT:
        return said + "\n" + _("There is one in the other place too.")
    missed = elsewhere_missed(result.elsewhere)
    return f"{said}\n{missed}" if missed else said


def copied_changed(changed: int) -> str:
    """That the log that was copied has changed entries, and what that means for the copies."""
    said = _("Your log has it like that too. The copies from before it was changed are kept.")
    return f"{integrity.changed_in_copy(changed)} {said}"


def elsewhere_missed(outcome: Elsewhere) -> str:
    """That the other place got none; empty where there is nothing to say."""
    if outcome is Elsewhere.MISSING:
        return _("The other place for copies is not there just now. The next copy tries again.")
    if outcome is Elsewhere.FAILED:
        return _("The other place for copies could not take one; it may be full. The next copy tries again.")
    return ""


def place(folder: Path | None) -> str:
    """Where the copies go besides; ``None`` is nowhere, and why that is worth a thought."""
    if folder is None:
        return _(
            "If this disk breaks, its copies go with it. A memory stick or another disk can be a second place for them."
        )
    return _("The second place for copies is {folder}.").format(folder=folder)


def preview(found: RestorePreview, now: datetime) -> list[str]:
    """What going back would do, a sentence each."""
    copy = found.copy
    said = [_("The copy is of {moment}.").format(moment=moment(copy.name, now))]
    if copy.inside is not None:
        said[0] += " " + _("It holds {days}.").format(days=training_days(copy.inside.training_days))
    changed = [] if copy.inside is None or copy.is_whole else [integrity.changed_in_copy(copy.inside.changed)]
    if found.damaged:
        return [*said, _("Your log cannot be read, so nobody can say what is newer in it."), *changed]
    if not found.changes:
        said.append(_("Your log says exactly the same as this copy."))
    if found.going:
        facts = sum(facts for _day, facts in found.going)
        said.append(
            ngettext(
                "{n} entry is not in the copy and would go with it: {days}.",
                "{n} entries are not in the copy and would go with it: {days}.",
                facts,
            ).format(n=facts, days=_days([day for day, _facts in found.going]))
        )
    if found.coming:
        facts = sum(facts for _day, facts in found.coming)
        said.append(
            ngettext("{n} entry would come back: {days}.", "{n} entries would come back: {days}.", facts).format(
                n=facts, days=_days([day for day, _facts in found.coming])
            )
        )
    if found.otherwise:
        facts = sum(facts for _day, facts in found.otherwise)
        said.append(
            ngettext(
                "{n} entry is not the same here as in the copy, and would be as it is there: {days}.",
                "{n} entries are not the same here as in the copy, and would be as they are there: {days}.",
                facts,
            ).format(n=facts, days=_days([day for day, _facts in found.otherwise]))
        )
    return [*said, *changed]


def kept_first(found: RestorePreview) -> str:
    """That nothing is lost by it."""
    if found.damaged:
        return _("The file that cannot be read is kept beside it under another name.")
    return _("Your log as it is now is copied first, so that you can always go back to it.")


def restored(result: Restored, now: datetime) -> str:
    """That it is done."""
    return _("Your log is now as it was on {moment}.").format(moment=moment(result.copy.name, now))


def kept_damaged(path: Path) -> str:
    """Where the damaged file lies."""
    return _("The file that cannot be read is kept as {path}.").format(path=path)


def _days(days: Sequence[date]) -> str:
    if len(days) <= MOST_DAYS:
        return ", ".join(full_date(day) for day in days)
    return ngettext("{n} day from {first} to {last}", "{n} days from {first} to {last}", len(days)).format(
        n=len(days), first=full_date(days[0]), last=full_date(days[-1])
    )
