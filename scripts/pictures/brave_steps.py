"""Modige skridt: from a ladder nobody has looked at yet to what the next morning teaches."""

from __future__ import annotations

from rygtraening.domain.exposure_record import Happened
from rygtraening.ui import window as frame
from rygtraening.ui.exposure.after_page import AfterAttemptPage
from rygtraening.ui.exposure.attempt_page import AttemptPage
from rygtraening.ui.exposure.before_page import BeforeAttemptPage
from rygtraening.ui.exposure.ladder_page import LadderPage
from rygtraening.ui.exposure.page import CouragePage
from rygtraening.ui.exposure.rating_page import RatingPage
from scripts.pictures.diary import Diary
from scripts.pictures.scene import Scene
from scripts.pictures.studio import Studio

BENDING = "boeje"
FEARS = (0, 1, 1, 2, 4, 6, 8, 9)
KNEE, SHIN, CHAIR, STOOL = "stand-knee", "stand-shin", "from-chair", "from-stool"


def _trained(diary: Diary) -> None:
    diary.begin(24, usual=3)
    diary.good_days(23, 1, number=2)
    diary.morning(0, 2)
    diary.leave_week(1)


def _tried(diary: Diary) -> None:
    _trained(diary)
    diary.at(22, 14)
    for step, fear in zip(diary.core.catalogue.activities[BENDING].steps, FEARS, strict=True):
        diary.courage.rate_fear(BENDING, step.id, fear)
    snap = diary.said("Et smæld i ryggen", "Something snapping in my back")
    days = diary.said("At det gør ondt i flere dage", "That it hurts for days")
    diary.attempt(18, BENDING, KNEE, snap, likelihood=50, expected=6, worst=2)
    diary.attempt(16, BENDING, KNEE, snap, likelihood=20, expected=5, worst=2)
    diary.attempt(13, BENDING, SHIN, days, likelihood=60, expected=6, worst=3)
    diary.attempt(10, BENDING, SHIN, days, likelihood=20, expected=5, worst=5)
    diary.attempt(7, BENDING, CHAIR, days, likelihood=60, expected=7, worst=4, happened=Happened.PARTLY)
    diary.attempt(5, BENDING, CHAIR, days, likelihood=40, expected=5, worst=2)
    diary.attempt(3, BENDING, CHAIR, days, likelihood=20, expected=5, worst=2)
    diary.attempt(1, BENDING, STOOL, snap, likelihood=70, expected=7, worst=3)


def _begin(studio: Studio) -> None:
    studio.journey.open_page(frame.COURAGE)
    studio.picture("brave-empty")
    studio.page(CouragePage).rate_wanted.emit()
    rating = studio.page(RatingPage)
    for scale, fear in list(zip(rating.scales.values(), FEARS, strict=True))[:3]:
        scale.buttons()[fear].click()
    studio.picture("brave-rating", whole=True)
    rating.done.emit()
    studio.picture("brave-begin")
    studio.page(CouragePage).own_wanted.emit()
    own = studio.page(LadderPage)
    own.name.setText("Havearbejde" if studio.speaks_danish else "Gardening")
    studio.picture("brave-own")


def _go_on(studio: Studio) -> None:
    studio.journey.home()
    studio.picture("today-lesson", whole=True)
    studio.journey.open_page(frame.COURAGE)
    page = studio.page(CouragePage)
    studio.picture("brave-lesson", whole=True)
    page.lessons[0].skip.click()
    studio.picture("brave-ladder", whole=True)
    assert page.ladder is not None
    page.ladder.all.click()
    studio.picture("brave-steps", whole=True)
    page.try_wanted.emit()
    before = studio.page(BeforeAttemptPage)
    before.pair.back.buttons()[2].click()
    before.pair.leg.buttons()[0].click()
    studio.picture("brave-before", whole=True)
    before.feared.setPlainText("At ryggen låser" if studio.speaks_danish else "That my back locks")
    before.likelihood.chip("40").click()
    before.expected.buttons()[5].click()
    before.begin.click()
    studio.picture("brave-attempt")
    studio.page(AttemptPage).finished.emit()
    after = studio.page(AfterAttemptPage)
    after.happened.chip(Happened.NO.value).click()
    after.worst.back.buttons()[2].click()
    after.worst.leg.buttons()[0].click()
    studio.picture("brave-after")
    after.done.emit()
    studio.picture("brave-tried", whole=True)


_PICTURES = ("today-lesson", "brave-lesson", "brave-ladder", "brave-steps", "brave-before", "brave-attempt")
SCENES = (
    Scene("trained", _begin, _trained, ("brave-empty", "brave-rating", "brave-begin", "brave-own")),
    Scene("tried", _go_on, _tried, (*_PICTURES, "brave-after", "brave-tried")),
)
