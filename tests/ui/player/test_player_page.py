"""The player as a whole: what it shows as time passes, what it remembers, and what it tells."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from rygtraening import i18n
from rygtraening.domain.events import Ended, PainChoice, RepetitionCounted, Way
from rygtraening.domain.exercise import Side
from rygtraening.domain.keys import Command
from rygtraening.domain.pain import Pain
from rygtraening.domain.plan import StepKind, build
from rygtraening.domain.playback import State
from rygtraening.domain.record import SessionEnd
from rygtraening.domain.session import Session
from rygtraening.ui.player.page import PlayerPage
from rygtraening.ui.theme.theme import Mode, Theme

if TYPE_CHECKING:
    from tests.ui.player.conftest import HandClock, KeptSettings, Playing

SIZES = [(1120, 760), (800, 600), (3840, 2160)]


class PaintCounter(QObject):
    """Counts what is painted in a page and everything in it."""

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self.painted = 0
        for widget in (page, *page.findChildren(QWidget)):
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.painted += event.type() is QEvent.Type.Paint
        return False


# As time passes


def test_the_ring_fills_through_the_phase_and_counts_it_down(repeating: Playing) -> None:
    count = repeating.page.scene.count
    repeating.wait(0.5)
    assert count.ring.fraction == pytest.approx(0.25, abs=0.01)
    assert (count.phase.words, count.countdown.words) == ("Round", "2 s")
    repeating.wait(1.0)
    assert count.ring.fraction == pytest.approx(0.75, abs=0.01)
    assert count.countdown.words == "1 s"
    repeating.wait(1.0)
    assert count.ring.fraction == pytest.approx(0.25, abs=0.01)
    assert (count.phase.words, count.countdown.words) == ("Lower", "2 s")


def test_the_ring_says_which_repetition_of_how_many(repeating: Playing) -> None:
    ring = repeating.page.scene.count.ring
    assert (ring.number, ring.words) == ("1", "1 of 3")
    repeating.wait(4.0)
    assert (ring.number, ring.words) == ("2", "2 of 3")


def test_the_stage_says_the_cue_of_the_phase_and_which_phase_it_is(repeating: Playing) -> None:
    stage = repeating.page.scene.stage
    assert stage.view.big == ("Round up", "breathe out")
    assert (stage.view.phases, stage.view.active) == (("Round", "Lower"), 0)
    repeating.wait(2.0)
    assert stage.view.big == ("Belly down", "breathe in")
    assert stage.view.active == 1


def test_the_session_counts_three_two_one_before_the_first_repetition(playing: Playing) -> None:
    playing.until(lambda step: step.kind is StepKind.COUNT_IN)
    numbers = [playing.page.scene.stage.view.number]
    for _second in range(2):
        playing.wait(1.0)
        numbers.append(playing.page.scene.stage.view.number)
    assert numbers == ["3", "2", "1"]
    assert playing.page.scene.stage.view.caption == "Round up · breathe out"


def test_after_a_pause_it_counts_in_again(repeating: Playing) -> None:
    repeating.press(Qt.Key.Key_Space, " ")
    assert repeating.page.scene.stage.view.big == ("Pause",)
    repeating.press(Qt.Key.Key_Space, " ")
    assert repeating.page.scene.stage.view.number == "3"
    assert repeating.page.scene.count.ring.fraction == 0


def test_getting_ready_shows_the_name_the_start_position_and_the_variant(playing: Playing) -> None:
    view = playing.page.scene.stage.view
    assert (view.caption, view.big, view.text, view.note) == (
        "Get ready",
        ("Cat-camel",),
        "Lie on your back.",
        "A calm hold",
    )


def test_the_rest_says_what_comes_and_breathes(playing: Playing) -> None:
    playing.until(lambda step: step.kind is StepKind.REST)
    scene = playing.page.scene
    assert (scene.name.words, scene.stage.view.caption) == ("Rest", "Next exercise")
    assert scene.stage.view.big == ("Knee to chest",)
    assert scene.count.ring.number == "10"
    breaths = set()
    for _second in range(5):
        playing.wait(1.0)
        breaths.add(scene.count.ring._breath)
    assert len(breaths) > 3


def test_under_reduced_motion_the_ring_of_the_rest_stands_still(playing: Playing, theme: Theme) -> None:
    theme.set_reduced_motion(True)
    playing.until(lambda step: step.kind is StepKind.REST)
    first = playing.page.scene.count.ring._breath
    playing.wait(3.0)
    assert playing.page.scene.count.ring._breath == first


def test_the_side_is_a_word_and_changes(playing: Playing) -> None:
    side = playing.page.scene.side
    assert side.words == ""
    playing.until(lambda step: step.side is Side.RIGHT and step.kind is StepKind.REPETITION)
    assert side.words == "Right leg"
    playing.until(lambda step: step.kind is StepKind.SIDE_CHANGE)
    assert side.words == "Left leg"
    assert playing.page.scene.stage.view.big == ("Change sides",)


def test_the_header_tells_the_exercise_the_time_taken_and_the_time_left(playing: Playing) -> None:
    header = playing.page.header
    assert header.where.text() == "Exercise 1 of 2"
    assert header.time.text() == "00:00 · about 1 min left"
    playing.until(lambda step: step.side is Side.LEFT and step.kind is StepKind.REPETITION)
    assert header.where.text() == "Exercise 2 of 2"
    assert header.time.text().endswith("under 1 min left")
    assert header.exercises.done == (1.0, 0.5)


def test_counting_oneself_shows_all_cues_and_what_the_space_bar_does(counting_self: Playing) -> None:
    view = counting_self.page.scene.stage.view
    assert view.cues == ("Round up · breathe out", "Belly down · breathe in")
    assert view.note == "Space = one repetition"
    counting_self.press(Qt.Key.Key_Space, " ")
    assert counting_self.page.scene.count.ring.words == "1 of 3"


def test_the_main_button_says_what_the_space_bar_does_now(playing: Playing) -> None:
    main, pause = playing.page.controls.main, playing.page.controls.pause
    assert (main.text(), pause.isVisible()) == ("Pause", False)
    playing.press(Qt.Key.Key_Space, " ")
    assert main.text() == "Go on"
    playing.press(Qt.Key.Key_Space, " ")
    playing.press(Qt.Key.Key_T, "t")
    playing.until(lambda step: step.kind is StepKind.REPETITION)
    assert (main.text(), pause.isVisible()) == ("Count one", True)


def test_getting_ready_can_be_cut_short_by_somebody_who_counts(playing: Playing) -> None:
    main = playing.page.controls.main
    playing.press(Qt.Key.Key_T, "t")
    passed = []
    while main.text() == "Begin now":
        passed.append(playing.session.step.kind)
        playing.press(Qt.Key.Key_Space, " ")
    assert passed == [StepKind.READY, StepKind.COUNT_IN]
    assert (playing.session.step.kind, main.text()) == (StepKind.REPETITION, "Count one")


def test_nothing_ticks_and_nothing_is_painted_while_it_is_paused(
    repeating: Playing, settle: Callable[[], None]
) -> None:
    repeating.wait(0.75)
    repeating.press(Qt.Key.Key_Space, " ")
    settle()
    counter = PaintCounter(repeating.page)
    repeating.clock.seconds += 1.0
    repeating.page.bridge.tick()
    settle()
    assert not repeating.page.bridge.ticking
    assert counter.painted == 0


def test_a_running_session_is_painted(repeating: Playing, settle: Callable[[], None]) -> None:
    settle()
    counter = PaintCounter(repeating.page)
    repeating.wait(0.5)
    settle()
    assert counter.painted > 0


def test_the_stage_is_painted_only_when_its_words_change(repeating: Playing, settle: Callable[[], None]) -> None:
    repeating.wait(0.25)
    settle()
    counter = PaintCounter(repeating.page.scene.stage)
    repeating.wait(1.0)
    settle()
    assert counter.painted == 0
    repeating.wait(1.0)
    settle()
    assert counter.painted > 0


def test_another_page_in_its_place_pauses_it(repeating: Playing) -> None:
    repeating.page.hide()
    assert repeating.session.state is State.PAUSED
    assert not repeating.page.bridge.ticking


# What it hands on


def test_every_repetition_is_handed_on_and_the_end_comes_once_and_last(playing: Playing) -> None:
    ends_when_over: list[int] = []
    playing.page.over.connect(lambda _end: ends_when_over.append(len(playing.events)))
    while not playing.session.ended:
        playing.wait(0.5)
    counted = [event for event in playing.events if isinstance(event, RepetitionCounted)]
    assert [event.count for event in counted] == [1, 2, 3] * 3
    assert playing.events[-1] == Ended(SessionEnd.FINISHED)
    assert playing.ends == [SessionEnd.FINISHED]
    assert ends_when_over == [len(playing.events)]


def test_a_click_on_the_stage_is_the_main_key(counting_self: Playing) -> None:
    QTest.mouseClick(counting_self.page.scene.stage, Qt.MouseButton.LeftButton)
    assert counting_self.session.marks.count(0) == 1
    QTest.mouseClick(counting_self.page.scene.stage, Qt.MouseButton.RightButton)
    assert counting_self.session.marks.count(0) == 1


def test_full_screen_is_asked_of_the_window(playing: Playing) -> None:
    asked: list[bool] = []
    playing.page.full_screen_wanted.connect(lambda: asked.append(True))
    playing.press(Qt.Key.Key_F11)
    assert asked == [True]


def test_a_session_taken_up_again_stands_paused_and_says_that_nothing_is_lost(
    playing: Playing, programme: object
) -> None:
    plan = playing.session.plan
    first = next(index for index, step in enumerate(plan.steps) if step.kind is StepKind.REPETITION)
    again = Session(build(plan.programme, plan.prescriptions), done=(first,))
    playing.page.begin(again, Pain(4, 1))
    assert again.state is State.PAUSED
    assert playing.page.scene.stage.view.text == "Everything you have done is kept. Go on when you are ready."
    assert playing.page.scene.count.ring.words == "2 of 3"


@pytest.mark.parametrize(
    ("name", "command"),
    [("back", Command.BACK), ("next", Command.NEXT), ("stop", Command.STOP), ("pain", Command.PAIN)],
)
def test_every_button_at_the_bottom_gives_its_command(playing: Playing, name: str, command: Command) -> None:
    asked: list[object] = []
    playing.page.controls.asked.connect(asked.append)
    QTest.mouseClick(getattr(playing.page.controls, name), Qt.MouseButton.LeftButton)
    assert asked == [command]


def test_a_clicked_button_leaves_the_keys_with_the_page(playing: Playing) -> None:
    QTest.mouseClick(playing.page.header.way, Qt.MouseButton.LeftButton)
    assert playing.session.way is Way.SELF
    assert not playing.page.header.way.hasFocus()


def test_the_take_back_button_takes_the_last_one_back(counting_self: Playing) -> None:
    button = counting_self.page.scene.count.take_back
    assert not button.isEnabled()
    counting_self.press(Qt.Key.Key_Space, " ")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert counting_self.session.marks.count(0) == 0


# What it remembers


def test_the_tempo_is_kept_for_the_exercise_and_comes_back_with_it(playing: Playing) -> None:
    playing.press(Qt.Key.Key_Minus, "-")
    playing.press(Qt.Key.Key_Minus, "-")
    assert playing.settings.kept["tempo.kat"] == "0.8"
    playing.until(lambda step: step.exercise == 1)
    assert playing.session.tempo == 1.0
    playing.press(Qt.Key.Key_Plus, "+")
    playing.press(Qt.Key.Key_Left)
    assert playing.session.step.exercise == 0
    assert playing.session.tempo == 0.8
    assert playing.settings.kept == {"tempo.kat": "0.8", "tempo.knæ": "1.1"}


def test_a_remembered_tempo_is_there_from_the_first_step(
    theme: Theme,
    session: Session,
    clock: HandClock,
    settings: KeptSettings,
    shown: Callable[[QWidget, int, int], None],
) -> None:
    settings.set("tempo.kat", "1.3")
    page = PlayerPage(theme, clock, settings)
    shown(page, 1120, 760)
    page.begin(session, Pain(2, 2))
    assert session.tempo == 1.3
    assert page.scene.count.tempo.label.text() == "Tempo 130 %"


@pytest.mark.parametrize("kept", ["quick", "0.1", "nan", "9"])
def test_a_tempo_nobody_could_have_chosen_is_forgotten(
    theme: Theme,
    session: Session,
    clock: HandClock,
    settings: KeptSettings,
    shown: Callable[[QWidget, int, int], None],
    kept: str,
) -> None:
    settings.set("tempo.kat", kept)
    page = PlayerPage(theme, clock, settings)
    shown(page, 1120, 760)
    page.begin(session, Pain(2, 2))
    assert session.tempo == 1.0


def test_the_way_of_counting_is_kept(playing: Playing) -> None:
    playing.press(Qt.Key.Key_T, "t")
    assert playing.settings.kept["way"] == "self"
    assert playing.page.header.way.text() == "Count yourself"
    playing.press(Qt.Key.Key_T, "t")
    assert playing.settings.kept["way"] == "paced"


def test_mute_is_shown_kept_and_told(playing: Playing) -> None:
    told: list[bool] = []
    playing.page.mute_changed.connect(told.append)
    playing.press(Qt.Key.Key_M, "m")
    assert playing.page.muted
    assert (playing.page.header.sound.accessibleName(), playing.settings.kept["muted"]) == ("Sound off", "1")
    QTest.mouseClick(playing.page.header.sound, Qt.MouseButton.LeftButton)
    assert not playing.page.muted
    assert (playing.page.header.sound.accessibleName(), playing.settings.kept["muted"]) == ("Sound on", "")
    assert told == [True, False]


# Read aloud


def test_the_numbers_are_left_to_the_programs_own_voice_while_it_says_them(playing: Playing) -> None:
    said: list[str] = []
    playing.page.announced.connect(said.append)
    playing.page.counted_aloud = lambda: True
    playing.until(lambda step: step.kind is StepKind.REPETITION and step.repetition == 2)
    aloud = ". ".join(said)
    assert "1 of" not in aloud
    assert playing.session.phase.name.en in aloud


def test_phase_repetition_and_side_are_announced(playing: Playing) -> None:
    said: list[str] = []
    playing.page.announced.connect(said.append)
    playing.until(lambda step: step.kind is StepKind.REPETITION and step.repetition == 2)
    assert said[0] == "Round"
    assert said[1] == "Lower"
    assert said[2] == "1 of 3. Round"
    playing.until(lambda step: step.kind is StepKind.SIDE_CHANGE)
    assert said[-1] == "3 of 3. Change sides. Left leg"


def test_every_control_has_a_name_and_a_role(playing: Playing) -> None:
    playing.press(Qt.Key.Key_O, "o")
    nameless = [
        button
        for button in playing.page.findChildren(QAbstractButton)
        if not (button.accessibleName() or button.text()).strip()
    ]
    assert nameless == []
    assert playing.page.scene.stage.accessibleName()
    assert playing.page.scene.count.ring.accessibleName() == "Repetitions"


def test_the_screen_reader_hears_the_whole_stage(playing: Playing) -> None:
    stage = playing.page.scene.stage
    assert stage.accessibleName().startswith("Get ready. Cat-camel. Lie on your back. A calm hold. The number was held")


def test_tab_reaches_every_control_from_the_top_to_the_bottom(playing: Playing) -> None:
    page = playing.page
    wanted = [
        page.header.safety,
        page.header.sound,
        page.header.way,
        page.scene.count.tempo.slower,
        page.scene.count.tempo.faster,
        page.controls.main,
        page.controls.back,
        page.controls.next,
        page.controls.stop,
        page.controls.pain,
    ]
    reached: list[object] = []
    for _control in wanted:
        QTest.keyClick(page.window().focusWidget(), Qt.Key.Key_Tab)
        reached.append(page.window().focusWidget())
    assert reached == wanted


def test_the_english_player_has_no_danish_in_it(playing: Playing, words_of: Callable[[QWidget], set[str]]) -> None:
    seen = words_of(playing.page)
    playing.press(Qt.Key.Key_O, "o")
    seen |= words_of(playing.page)
    playing.press(Qt.Key.Key_Escape)
    playing.press(Qt.Key.Key_I, "i")
    seen |= words_of(playing.page)
    playing.press(Qt.Key.Key_Escape)
    for _second in range(60):
        playing.wait(1.0)
        seen |= words_of(playing.page)
    assert len(seen) > 40
    danish = {words for words in seen if set("æøåÆØÅ") & set(words) or "dansk" in words or "ryggen" in words}
    assert danish == set()


def test_the_texts_are_those_of_the_language_it_began_in(
    playing: Playing, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(i18n, "_language", i18n.DANISH)
    again = Session(session.plan)
    playing.page.begin(again, Pain(1, 1))
    assert playing.page.scene.name.words == "Kattestræk"
    assert playing.page.scene.stage.view.text == "Læg dig på ryggen."


# Sizes


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize(("width", "height"), SIZES)
def test_ring_cue_and_side_are_readable_at_three_metres(
    theme: Theme,
    session: Session,
    clock: HandClock,
    settings: KeptSettings,
    shown: Callable[[QWidget, int, int], None],
    play: Callable[[PlayerPage, Session], Playing],
    width: int,
    height: int,
    scale: float,
) -> None:
    theme.set_scale(scale)
    page = PlayerPage(theme, clock, settings)
    shown(page, width, height)
    playing = play(page, session)
    playing.until(lambda step: step.side is Side.LEFT and step.kind is StepKind.REPETITION)
    ring = page.scene.count.ring
    assert min(ring.width(), ring.height()) >= 0.22 * height
    assert page.scene.stage.cue_height >= 0.07 * height
    assert page.scene.side.size_of_words >= 0.07 * height


def test_where_there_is_room_the_number_alone_is_as_large_as_the_ring_must_be(repeating: Playing) -> None:
    ring = repeating.page.scene.count.ring
    assert ring.number_height(ring.width()) >= 0.22 * 760


@pytest.mark.parametrize("scale", [0.8, 1.0, 2.0])
@pytest.mark.parametrize(("width", "height"), SIZES)
def test_nothing_is_cut_and_nothing_overlaps(
    theme: Theme,
    session: Session,
    clock: HandClock,
    settings: KeptSettings,
    shown: Callable[[QWidget, int, int], None],
    settle: Callable[[], None],
    play: Callable[[PlayerPage, Session], Playing],
    width: int,
    height: int,
    scale: float,
) -> None:
    theme.set_scale(scale)
    page = PlayerPage(theme, clock, settings)
    shown(page, width, height)
    playing = play(page, session)
    playing.until(lambda step: step.side is Side.LEFT and step.kind is StepKind.REPETITION)
    settle()
    assert (page.width(), page.height()) == (width, height)
    look_that_nothing_is_cut(page, own=False)
    page.bridge.do(Command.WAY)
    settle()
    assert (page.width(), page.height()) == (width, height)
    look_that_nothing_is_cut(page, own=True)


def look_that_nothing_is_cut(page: PlayerPage, *, own: bool) -> None:
    """``own``: the person counts."""
    parts = [
        widget
        for widget in (*page.header.children(), *page.controls.children(), *page.scene.children())
        if isinstance(widget, QWidget) and widget.isVisible() and widget is not page.scene.count
    ]
    parts += [page.scene.count.ring, page.scene.count.phase, page.scene.count.countdown]
    parts.append(page.scene.count.take_back if own else page.scene.count.tempo)
    boxes = {part: part.rect().translated(part.mapTo(page, part.rect().topLeft())) for part in parts}
    for part, box in boxes.items():
        assert page.rect().contains(box), part
        if isinstance(part, QAbstractButton):
            assert part.height() >= part.heightForWidth(part.width()), part.text()
        elif isinstance(part, QLabel) and part.text():
            assert part.width() >= part.fontMetrics().horizontalAdvance(part.text()), part.text()
        overlapping = [other for other, its in boxes.items() if other is not part and its.intersects(box)]
        assert overlapping == [], part
    buttons = [button for button in page.controls.findChildren(QAbstractButton) if button.isVisible()]
    assert all(button.height() >= 64 for button in buttons)
    around = [button.geometry().adjusted(-7, -7, 7, 7) for button in buttons]
    assert not any(a.intersects(b.geometry()) for a in around for b in buttons if a.center() != b.geometry().center())


def test_the_players_small_text_grows_with_a_high_window_and_follows_the_theme(
    theme: Theme,
    clock: HandClock,
    settings: KeptSettings,
    shown: Callable[[QWidget, int, int], None],
) -> None:
    page = PlayerPage(theme, clock, settings)
    shown(page, 1120, 760)
    assert page.theme.scale == 1.0
    page.resize(2000, 1350)
    assert page.theme.scale == 1.5
    theme.set_mode(Mode.DARK)
    assert page.theme.dark


# The pointer


def test_the_pointer_goes_while_nothing_moves_and_comes_back(repeating: Playing) -> None:
    page, pointer = repeating.page, repeating.page._pointer
    pointer._timer.timeout.emit()
    assert page.cursor().shape() is Qt.CursorShape.BlankCursor
    QTest.mouseMove(page.scene.stage)
    assert page.cursor().shape() is Qt.CursorShape.ArrowCursor
    pointer._timer.timeout.emit()
    repeating.press(Qt.Key.Key_Space, " ")
    assert page.cursor().shape() is Qt.CursorShape.ArrowCursor
    assert not pointer._timer.isActive()


def test_the_pain_answers_reach_the_session(repeating: Playing) -> None:
    repeating.press(Qt.Key.Key_O, "o")
    repeating.page.pain_sheet.answered.emit(Pain(7, 2), True, PainChoice.STOP)
    assert repeating.session.said[0].pain == Pain(7, 2)
    assert repeating.session.said[0].down_leg
    assert repeating.ends == [SessionEnd.STOPPED_FOR_PAIN]
