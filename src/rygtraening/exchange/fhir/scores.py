"""Pain as FHIR Observations: one for every number that was given, back and leg each.

The code is LOINC 72514-3 with the number itself as ``valueInteger``: of the code's answer
list one code (LA6113-0) has been read as "2 or more". Back and leg are two Observations and not two components, because
one of the two may be unanswered and both are whole answers to the same question; ``bodySite`` says which, in words, for
the codes of body sites are SNOMED's and need a licence. The moment is a second ``category`` with a code of our own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from msgspec import Struct

from rygtraening.domain.long_work import Told, heard
from rygtraening.domain.pain import Pain
from rygtraening.domain.ports import Journal
from rygtraening.domain.record import AfterAnswers, BeforeScore, MorningScore, SessionRecord
from rygtraening.exchange.fhir.resource import SYSTEM, Resource, Subject, entry, instant, moment
from rygtraening.exchange.fhir.sessions import identifier_of
from rygtraening.i18n import _
from rygtraening.words.doses import say

LOINC = "http://loinc.org"
PAIN = {
    "system": LOINC,
    "code": "72514-3",
    "display": "Pain severity - 0-10 verbal numeric rating [Score] - Reported",
}
SURVEY = {"system": "http://terminology.hl7.org/CodeSystem/observation-category", "code": "survey"}


class Moment(StrEnum):
    """When a number was given. The words are those of ``pain.csv``."""

    MORNING = "morning"
    BEFORE = "before"
    BUTTON = "button"
    WORST = "worst"
    AFTER = "after"


class Site(StrEnum):
    """Where it hurts."""

    BACK = "back"
    LEG = "leg"


class Score(Struct, frozen=True):
    """Both numbers of one moment. ``about`` names what they belong to (the subject of the journal's fact, and the
    exercise where there is one); ``on`` and ``day`` are when it hurt like that, ``said`` when it was written last;
    ``session`` is the session it was in, where there is one, and ``exercise`` the exercise's name."""

    about: tuple[str, ...]
    moment: Moment
    pain: Pain
    on: datetime
    day: date
    said: datetime
    session: UUID | None = None
    exercise: str = ""


MORNINGS, AT_SESSIONS = 0.1, 0.2
"""The shares of the work that are done when the mornings are, and the numbers before and during sessions; most are said
on the pages after them."""


def observations(journal: Journal, subject: Subject, told: Told) -> Iterator[Resource]:
    """An entry for every number in the journal, in order of moment and then of time."""
    for score in scores(journal, told):
        for site, number in ((Site.BACK, score.pain.back), (Site.LEG, score.pain.leg)):
            if number is not None:
                yield _observation(subject, score, site, number)


def scores(journal: Journal, told: Told) -> Iterator[Score]:
    """Every moment's numbers, as they were last changed."""
    for morning in heard(journal.facts(MorningScore), told, 0.0, MORNINGS):
        at, day = morning.said_at, morning.stamp.day
        yield Score((morning.subject,), Moment.MORNING, morning.pain, at, day, morning.stamp.at)
    for before in heard(journal.facts(BeforeScore), told, MORNINGS, AT_SESSIONS):
        at, day = before.said_at, before.stamp.day
        yield Score((before.subject,), Moment.BEFORE, before.pain, at, day, before.stamp.at)
    sessions = {record.session: record for record in journal.facts(SessionRecord)}
    for record in sessions.values():
        yield from _at_the_button(record)
    for answers in heard(journal.facts(AfterAnswers), told, AT_SESSIONS):
        yield from _afterwards(answers, sessions.get(answers.session))


def _at_the_button(record: SessionRecord) -> Iterator[Score]:
    """What was said during a session; which minute of it that was is not known, so the session's end stands for it."""
    said = {each.exercise: (each.name, each.pain) for each in record.exercises if each.pain is not None}
    on, day, stamp = record.ended, _day(record), record.stamp
    for exercise, (name, pain) in said.items():
        about = (record.subject, exercise)
        yield Score(about, Moment.BUTTON, pain, on, day, stamp.at, record.session, say(name))


def _afterwards(answers: AfterAnswers, record: SessionRecord | None) -> Iterator[Score]:
    """The page after a session asks about its end, however late it is answered."""
    on = record.ended if record else answers.stamp.at
    day = _day(record) if record else answers.stamp.day
    names = {each.exercise: say(each.name) for each in record.exercises} if record else {}
    session = record.session if record else None
    for exercise, worst in dict(answers.worst).items():
        about, name = (answers.subject, exercise), names.get(exercise, exercise)
        yield Score(about, Moment.WORST, worst, on, day, answers.stamp.at, session, name)
    yield Score((answers.subject,), Moment.AFTER, answers.after, on, day, answers.stamp.at, session)


def _day(record: SessionRecord) -> date:
    """The day a session ended, which is the next one where it went on past midnight; of one that was told on a later
    day, the day it was done."""
    return record.ended.date() if record.started.date() == record.stamp.day else record.stamp.day


def _observation(subject: Subject, score: Score, site: Site, number: int) -> Resource:
    where, when, person = _where(site), _when(score), subject.reference
    identifier = subject.identifier("score", *score.about, score.moment, site)
    part = {"partOf": [{"reference": identifier_of(subject, score.session).urn}]} if score.session else {}
    observation: Mapping[str, object] = {
        **part,
        "status": "final",
        "category": [
            {"coding": [SURVEY]},
            {"coding": [{"system": SYSTEM, "code": score.moment.value}], "text": when},
        ],
        "code": {"coding": [PAIN], "text": f"{when} ({where}), 0–10"},
        "subject": person,
        "effectiveDateTime": moment(score.on, score.day),
        "issued": instant(score.said),
        "performer": [person],
        "valueInteger": number,
        "bodySite": {"text": where},
    }
    return entry("Observation", identifier, observation)


def _where(site: Site) -> str:
    match site:
        case Site.BACK:
            return _("the back")
        case Site.LEG:
            return _("the leg")


def _when(score: Score) -> str:
    match score.moment:
        case Moment.MORNING:
            return _("Pain in the morning, on getting up")
        case Moment.BEFORE:
            return _("Pain before the session")
        case Moment.BUTTON:
            return _("Pain told during the exercise {name}").format(name=score.exercise)
        case Moment.WORST:
            return _("Worst pain during the exercise {name}").format(name=score.exercise)
        case Moment.AFTER:
            return _("Pain after the session")
