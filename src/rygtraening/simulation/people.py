"""The named simulated people. Nobody here is a real person.

The courses follow what the project's pages say of low back pain: it settles over weeks, with ordinary ups and downs, a
flare-up now and then, and leg pain that fades before the back does.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import time

from rygtraening.domain.safety import FlagTier
from rygtraening.simulation.person import Back, Habits, Person, RedFlag, Spell

ALL_BUT_SUNDAY = frozenset(range(6))

STEADY = Person(
    name="steady",
    back=Back(
        pain_first=5.0,
        pain_last=1.0,
        settles_days=40.0,
        swing=0.15,
        noise=0.2,
        leg_share=0.35,
        leg_days=95,
        flares=(Spell(110, 8, loose=4, height=2.6), Spell(155, 4, loose=4, height=2.0)),
        away=(Spell(134, 8, loose=3),),
        again_days=180,
    ),
    habits=Habits(
        training_days=ALL_BUT_SUNDAY,
        leaves_day=0.02,
        leaves_morning=0.015,
        leaves_page=0.01,
        stops_early=0.01,
        leaves_week=0.1,
        asked_wellbeing=True,
        writes_win=0.05,
        bold_steps=0.4,
    ),
)
"""A back that settles over some weeks, with even days, one bad week and one week away."""

SLOW = Person(
    name="slow",
    back=Back(
        pain_first=5.0,
        pain_last=2.4,
        settles_days=160.0,
        swing=0.25,
        leg_share=0.4,
        leg_days=150,
        ready=280.0,
        learns=0.03,
        sensitivity=2.0,
    ),
    habits=Habits(
        rises_at=time(7, 30),
        trains_at=time(10, 0),
        training_days=ALL_BUT_SUNDAY,
        tries_out=1,
        leaves_day=0.05,
        leaves_morning=0.08,
        leaves_page=0.04,
        bold_steps=0.25,
    ),
)
"""A back that takes its time, without setbacks of its own."""

FLARE_PRONE = Person(
    name="flare_prone",
    back=Back(
        pain_first=4.0,
        pain_last=1.8,
        settles_days=90.0,
        leg_share=0.5,
        leg_days=200,
        flares=(Spell(30, 5, loose=5, height=3.4),),
        again_days=45,
    ),
    habits=Habits(
        trains_at=time(18, 30),
        tries_out=2,
        leaves_day=0.08,
        leaves_morning=0.08,
        leaves_page=0.04,
        declines_up=0.05,
        writes_win=0.08,
    ),
)
"""A flare-up of five days about every six weeks."""

KEEN = Person(
    name="keen",
    back=Back(pain_first=3.2, pain_last=1.0, settles_days=70.0, ready=300.0, learns=0.035, sensitivity=4.0),
    habits=Habits(
        rises_at=time(6, 0),
        trains_at=time(7, 15),
        trains_at_weekends=time(8, 30),
        tries_out=3,
        stops_at=9,
        again_today=0.5,
        declines_down=True,
        opt_in_after=21,
        bold_steps=0.5,
    ),
)
"""Never skips, trains again on a good day, stays on the last step wherever that is allowed, and wants more."""

FORGETFUL = Person(
    name="forgetful",
    back=Back(
        pain_first=3.8,
        pain_last=1.5,
        settles_days=90.0,
        leg_share=0.3,
        leg_days=90,
        away=(Spell(28, 10, loose=3), Spell(70, 19, loose=4), Spell(125, 33, loose=4)),
        again_days=200,
    ),
    habits=Habits(
        rises_at=time(8, 0),
        trains_at=time(20, 0),
        leaves_day=0.3,
        leaves_morning=0.35,
        leaves_page=0.25,
        leaves_week=0.5,
        stops_early=0.08,
        only_five_minutes=0.1,
    ),
)
"""Leaves out days, mornings and pages, and is away for weeks."""

WORSENING = Person(
    name="worsening",
    back=Back(
        pain_first=3.6,
        pain_last=2.4,
        settles_days=60.0,
        leg_share=0.6,
        leg_days=400,
        worsens_from=62,
        worsens_a_day=0.14,
    ),
    habits=Habits(training_days=ALL_BUT_SUNDAY, leaves_day=0.05, leaves_morning=0.05, leaves_page=0.03),
    red_flag=RedFlag(day=84, tier=FlagTier.CALL_NOW),
)
"""Gets worse after two good months, and then has something a doctor must see at once."""

PEOPLE: Mapping[str, Person] = {
    person.name: person for person in (STEADY, SLOW, FLARE_PRONE, KEEN, FORGETFUL, WORSENING)
}
"""The simulated people by name."""
