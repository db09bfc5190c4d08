"""The figure in the player: moves with the session, stands still with it, and leaves the cue its size."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from rygtraening import i18n, paths
from rygtraening.catalogue.loader import load
from rygtraening.domain import figure
from rygtraening.domain.exercise import Exercise, Level, Pose, Side
from rygtraening.domain.figure import Box, Figure, near_side
from rygtraening.domain.keys import Command
from rygtraening.domain.plan import StepKind, build
from rygtraening.domain.playback import State
from rygtraening.domain.prescription import Prescription, Reason
from rygtraening.domain.programme import Part, Programme
from rygtraening.domain.session import Session
from rygtraening.domain.text import Text
from rygtraening.ui.player.figure_moment import FigureMoment
from rygtraening.ui.player.page import PlayerPage
from rygtraening.ui.theme.theme import Theme
from rygtraening.words.doses import say
from tests.ui.player.conftest import BEFORE, HandClock, KeptSettings, Playing

SHIPPED = load([paths.bundled("exercises")]).exercises
Show = Callable[[QWidget, int, int], None]


@pytest.fixture
def session() -> Session:
    """The real knee-to-chest and bird-dog, two repetitions a side."""
    exercises = (SHIPPED["knae-til-bryst"], SHIPPED["diagonalstraek"])
    knee = exercises[0]
    programme = Programme("p", 1, Text("P", "P"), Text(), tuple(map(Part, exercises)), 10.0, 4.0, 7, knee.source)
    return Session(build(programme, [Prescription(each, Level(1, 2), Reason.HELD) for each in exercises]))


def pose_of(playing: Playing) -> Pose:
    shown = playing.page.scene.stage.figure.shown
    assert shown is not None
    return shown.pose


def repetition(playing: Playing, number: int = 1, side: Side = Side.RIGHT) -> None:
    playing.until(lambda step: step.kind is StepKind.REPETITION and step.repetition == number and step.side is side)


def test_the_figure_moves_with_the_phase_and_arrives_when_the_phase_ends(playing: Playing) -> None:
    figure = Figure(SHIPPED["knae-til-bryst"])
    repetition(playing)
    start, pulled = (figure.pose(name, Side.RIGHT) for name in ("supine", "knee-to-chest"))
    assert pose_of(playing) == start
    playing.wait(1.0)
    assert pose_of(playing) == figure.between("supine", "knee-to-chest", 0.5, Side.RIGHT)
    playing.wait(1.0)
    assert pose_of(playing) == pulled
    playing.wait(2.0)
    assert pose_of(playing) == pulled, "and stays as long as it is held"


@pytest.mark.parametrize("kind", [StepKind.READY, StepKind.REST, StepKind.COUNT_IN, StepKind.SIDE_CHANGE])
def test_what_is_between_shows_the_start_position_of_what_comes(playing: Playing, kind: StepKind) -> None:
    playing.until(lambda step: step.kind is kind)
    step = playing.session.step
    exercise = playing.session.plan.prescriptions[step.exercise].exercise
    assert pose_of(playing) == Figure(exercise).pose(exercise.start_pose, step.side)


def test_after_the_change_of_sides_the_other_side_is_the_near_one(playing: Playing) -> None:
    repetition(playing)
    assert near_side(pose_of(playing)) is Side.RIGHT
    playing.until(lambda step: step.kind is StepKind.SIDE_CHANGE)
    assert near_side(pose_of(playing)) is Side.LEFT


class Paints(QObject):
    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        self.count = 0
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.Paint
        return False


def test_nothing_is_painted_while_it_is_paused_or_held(playing: Playing, settle: Callable[[], None]) -> None:
    repetition(playing)
    playing.wait(2.25)
    settle()
    stage = playing.page.scene.stage
    paints = Paints(stage, stage.figure)
    playing.wait(1.0)
    settle()
    assert paints.count == 0, "held"
    playing.wait(4.25)
    settle()
    moved, paints.count = paints.count, 0
    assert moved
    playing.page.bridge.do(Command.PAUSE)
    settle()
    still, paints.count = pose_of(playing), 0
    playing.clock.seconds += 30
    playing.page.bridge.tick()
    settle()
    assert paints.count == 0 and pose_of(playing) == still


def test_a_frame_of_the_movement_paints_the_figure_alone(playing: Playing, settle: Callable[[], None]) -> None:
    repetition(playing)
    playing.wait(0.5)
    settle()
    stage = playing.page.scene.stage
    words, figure = Paints(stage), Paints(stage.figure)
    playing.wait(0.25)
    settle()
    assert figure.count >= 1 and words.count == 0


def test_under_reduced_motion_each_phase_is_one_picture(playing: Playing, theme: Theme) -> None:
    theme.set_reduced_motion(True)
    repetition(playing)
    seen: list[Pose] = []
    while playing.session.step.repetition == 1:
        if not seen or seen[-1] != pose_of(playing):
            seen.append(pose_of(playing))
        playing.wait(0.125)
    figure = Figure(SHIPPED["knae-til-bryst"])
    assert seen == [figure.pose("knee-to-chest", Side.RIGHT), figure.pose("supine", Side.RIGHT)]


def test_who_counts_alone_sees_the_pose_that_says_most(playing: Playing) -> None:
    playing.page.bridge.do(Command.WAY)
    while playing.session.step.kind is not StepKind.REPETITION:
        playing.page.bridge.do(Command.MAIN)
    assert pose_of(playing) == Figure(SHIPPED["knae-til-bryst"]).pose("knee-to-chest", Side.RIGHT)


def test_a_click_on_the_figure_is_the_main_key(playing: Playing) -> None:
    repetition(playing)
    figure = playing.page.scene.stage.figure
    window = playing.page.window()
    at = figure.mapTo(window, figure.rect().center())
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=at)
    assert playing.session.state is State.PAUSED


@pytest.mark.parametrize("size", [(1120, 760), (800, 600), (800, 800), (1920, 1080), (3840, 2160)])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_cue_side_ring_and_figure_have_their_room_at_every_size(
    theme: Theme, clock: HandClock, settings: KeptSettings, session: Session, shown: Show, settle: Callable[[], None],
    size: tuple[int, int], scale: float,
) -> None:  # fmt: skip
    i18n.set_language(i18n.DANISH)  # the longer words
    theme.set_scale(scale)
    page = PlayerPage(theme, clock, settings)
    shown(page, *size)
    playing = Playing(page, session, clock, settings)
    page.begin(session, BEFORE)
    stage, ring = page.scene.stage, page.scene.count.ring
    for exercise in range(2):
        playing.until(lambda step: step.kind is StepKind.REPETITION)
        playing.wait(1.0)
        settle()
        assert stage.cue_height >= 0.07 * page.height()
        assert page.scene.side.size_of_words >= 0.07 * page.height()
        assert ring.height() >= 0.22 * page.height()
        assert stage.figure.isVisible() and stage.figure.height() >= 0.12 * page.height()
        words = sum(block.height for block in stage._layout().blocks)
        assert stage.figure.y() >= words, "the figure is under the words"
        assert stage.rect().contains(stage.figure.geometry())
        while session.step.exercise == exercise and not exercise:
            page.bridge.do(Command.NEXT)


def test_in_the_smallest_window_with_the_largest_text_the_buttons_are_one_row_of_words_and_signs(
    theme: Theme, clock: HandClock, settings: KeptSettings, session: Session, shown: Show, settle: Callable[[], None]
) -> None:
    i18n.set_language(i18n.DANISH)
    theme.set_scale(2.0)
    page = PlayerPage(theme, clock, settings)
    shown(page, 800, 600)
    page.begin(session, BEFORE)
    settle()
    controls = page.controls
    row = [controls.main, controls.back, controls.next, controls.stop, controls.pain]
    assert len({button.y() for button in row}) == 1
    assert [button.text() for button in row] == ["Pause", "", "", "Stop", "Det gør mere ondt"]
    assert [button.accessibleName() for button in row][1:3] == ["Tilbage", "Videre"]
    assert [button.toolTip() for button in row][1:3] == ["Tilbage", "Videre"]
    assert all(button.width() >= 64 and button.height() >= 64 for button in row)
    page.resize(1120, 760)
    theme.set_scale(1.0)
    settle()
    assert [button.text() for button in row][1:3] == ["Tilbage", "Videre"]
    assert controls.back.toolTip() == ""


def test_the_figure_speaks_of_what_it_shows(playing: Playing) -> None:
    repetition(playing)
    assert playing.page.scene.stage.figure.accessibleName() == "Knee to chest: Draw in"


def test_it_is_drawn_where_the_click_passes_through(playing: Playing) -> None:
    stage = playing.page.scene.stage
    assert stage.figure.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    assert stage.childAt(QPoint(stage.figure.geometry().center())) in (None, stage.figure)


def test_a_figure_is_measured_once_and_before_anything_moves_in_its_exercise(
    playing: Playing, monkeypatch: pytest.MonkeyPatch
) -> None:
    measured: list[tuple[str, StepKind]] = []

    def bounds(exercise: Exercise) -> Box:
        measured.append((exercise.id, playing.session.step.kind))
        return figure_bounds(exercise)

    figure_bounds = figure._bounds
    monkeypatch.setattr(figure, "_bounds", bounds)
    playing.until(lambda step: step.exercise == 1 and step.kind is StepKind.REPETITION)
    assert playing.page.scene.stage.figure.shown is not None
    second = playing.session.plan.prescriptions[1].exercise.id
    assert measured == [(second, StepKind.REST)], "that of the first as the session began"


def test_a_tier_that_begins_elsewhere_gets_ready_there_and_moves_from_there() -> None:
    knee = SHIPPED["knae-til-bryst"]
    first, second, *others = knee.dose.tiers
    tiers = (first, replace(second, start_pose="knee-to-chest"), *others)
    own = replace(knee, dose=replace(knee.dose, tiers=tiers))
    programme = Programme("p", 1, Text("P", "P"), Text(), (Part(own),), 10.0, 4.0, 7, own.source)
    session = Session(build(programme, [Prescription(own, Level(1, 2), Reason.HELD)]))
    moment, there = FigureMoment(), Figure(own).pose("knee-to-chest", Side.RIGHT)
    moment.begin()
    session.start(0.0)
    now, kinds = 0.0, set()
    while session.step.kind is not StepKind.REPETITION or session.phase_index == 0:
        kinds.add(session.step.kind)
        picture = moment.picture(session, still=False)
        assert picture is not None and picture.pose == there, session.step.kind
        now += 0.5
        session.tick(now)
    assert kinds == {StepKind.READY, StepKind.COUNT_IN, StepKind.REPETITION}


def test_under_every_cue_of_a_repetition_the_figure_is_as_large(playing: Playing) -> None:
    repetition(playing)
    stage = playing.page.scene.stage
    phases = playing.session.step.phases
    assert stage.view.round == tuple(tuple(say(phase.cue).split(" · ")) for phase in phases)
    places = set()
    while playing.session.step.repetition == 1:
        places.add((stage.figure.geometry().topLeft().toTuple(), stage.figure.size().toTuple()))
        playing.wait(1.0)
    assert len(places) == 1
