"""*Modige skridt* and the week's questions on the pages for the physiotherapist, in words."""

from __future__ import annotations

from rygtraening import i18n
from rygtraening.domain.report import Ends, Report
from rygtraening.i18n import _, ngettext
from rygtraening.words.doses import say
from rygtraening.words.progress import MISSING
from rygtraening.words.report_letter import Row, Section

MOST_LADDERS, MOST_NAMED = 6, 6
"""Rows of a part that are shown at most; of the person's own activities those asked about last."""


def brave(report: Report) -> Section:
    """What was tried of what is feared, and where that leads to."""
    shown = report.brave
    if not shown.attempts:
        return Section(_("Brave steps"))
    tried = ngettext("{n} attempt.", "{n} attempts.", shown.attempts).format(n=shown.attempts)
    lead = [tried]
    if shown.closed:
        lead.append(
            ngettext(
                "What was feared did not happen in {no} of {n} that was told about.",
                "What was feared did not happen in {no} of {n} that were told about.",
                shown.closed,
            ).format(no=shown.not_happened, n=shown.closed)
        )
    if shown.expected is not None and shown.actual is not None:
        lead.append(
            _("Pain expected {expected} on average, and it became {actual}.").format(
                expected=i18n.decimal(shown.expected), actual=i18n.decimal(shown.actual)
            )
        )
    rows = []
    for ladder in shown.ladders:
        place, steps = ladder.place, ladder.activity.steps
        where = "" if place is None else _("step {n} of {total}").format(n=place + 1, total=len(steps))
        rows.append(Row((say(ladder.activity.name), where), "" if place is None else say(steps[place].text)))
    return Section(
        _("Brave steps"),
        lead=(" ".join(lead),),
        rows=tuple(rows),
        more=lambda n: ngettext("and {n} more ladder", "and {n} more ladders", n).format(n=n),
        most=MOST_LADDERS,
    )


def function(report: Report) -> Section:
    """The person's own activities, fear and confidence, first and last."""
    weekly = report.weekly
    rows: list[Row] = []
    if weekly.fear is not None:
        rows.append(_ends_row(_("Fear that activity makes it worse (10 very afraid)"), weekly.fear))
    if weekly.confidence is not None:
        rows.append(_ends_row(_("Sure of managing daily tasks (10 quite sure)"), weekly.confidence))
    rows = [*(_ends_row(name, ends) for name, ends in weekly.activities[:MOST_NAMED]), *rows]
    if not rows:
        return Section(_("Function, fear and confidence"))
    return Section(
        _("Function, fear and confidence"),
        headings=(_("Own activities: 0 cannot do it, 10 as before"), _("First"), _("Last")),
        rows=tuple(rows),
    )


def _ends_row(name: str, ends: Ends) -> Row:
    return Row((name, str(ends.first) if ends.moved else MISSING, str(ends.last)))
