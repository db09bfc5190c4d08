"""What was found changed in the log, or cannot be read in it: the same in the window and in the terminal."""

from __future__ import annotations

from collections.abc import Sequence

from rygtraening.domain.integrity import RUNNING, ChangedRow, Health
from rygtraening.i18n import _, full_date, ngettext

MOST = 10
"""Named one by one."""
FEW_DAYS = 3
"""Named in the window."""


def changed_lines(rows: Sequence[ChangedRow]) -> list[str]:
    """What ``doctor`` says of changed rows, a sentence each; never what they hold."""
    said = [_changed_line(row) for row in rows[:MOST]]
    more = len(rows) - MOST
    if more > 0:
        said.append(
            ngettext(
                "{n} more entry is no longer as it was written.",
                "{n} more entries are no longer as they were written.",
                more,
            ).format(n=more)
        )
    if rows:
        said[-1] += " " + _(
            "Good copies stay where they are. “rygtraening backup restore --dry-run” says what going back to the last "
            "one would change."
        )
    return said


def _changed_line(row: ChangedRow) -> str:
    if row.kind == RUNNING:
        return _("What is kept of the session in progress is no longer as it was written.")
    kind = row.kind or _("of an unknown kind")
    if row.day is None:
        return _("An entry ({kind}) is no longer as it was written. It has been left as it is.").format(kind=kind)
    return _("An entry of {day} ({kind}) is no longer as it was written. It has been left as it is.").format(
        day=full_date(row.day), kind=kind
    )


def trouble(found: Health) -> str:
    """What the window says of the log; empty where all is well."""
    if found.is_well:
        return ""
    if not found.readable:
        said = _("Part of your log can no longer be read; the disk may have lost it.")
    else:
        said = ngettext(
            "{n} entry in your log is no longer as it was written; the disk may have changed it.",
            "{n} entries in your log are no longer as they were written; the disk may have changed them.",
            len(found.changed),
        ).format(n=len(found.changed))
        if 0 < len(found.days) <= FEW_DAYS:
            days = ", ".join(map(full_date, found.days))
            said += " " + _("It is about {days}.").format(days=days)
    way = _("The good copies from before stay as they are. You can look at them and go back to one.")
    return f"{said} {way}"


def how_many(changed: int) -> str:
    """That a copy is not whole, in a few words."""
    return ngettext("{n} entry changed on the disk", "{n} entries changed on the disk", changed).format(n=changed)


def changed_in_copy(changed: int) -> str:
    """That so many entries of a copy are no longer as they were written."""
    return ngettext(
        "{n} entry in this copy is no longer as it was written.",
        "{n} entries in this copy are no longer as they were written.",
        changed,
    ).format(n=changed)
