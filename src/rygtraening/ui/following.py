"""Following a session in the window: the player, every event into the journal, and the page after."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from rygtraening import i18n, paths
from rygtraening.domain.day_plan import DayPlan
from rygtraening.domain.events import Event
from rygtraening.domain.gate import Gate
from rygtraening.domain.logbook import Logbook
from rygtraening.domain.pain import Pain
from rygtraening.domain.plan import build
from rygtraening.domain.playback import State
from rygtraening.domain.player_memory import LOUDEST, PlayerMemory
from rygtraening.domain.ports import Core
from rygtraening.domain.programme import Programme
from rygtraening.domain.record import AfterAnswers, SessionRecord
from rygtraening.domain.recorder import SessionRecorder
from rygtraening.domain.session import Session
from rygtraening.i18n import _
from rygtraening.ui.awake import Awake
from rygtraening.ui.coming_session import ComingSession, speech_choices
from rygtraening.ui.foot import READ_MS
from rygtraening.ui.interrupted import Interrupted
from rygtraening.ui.sounds import Sounds
from rygtraening.ui.speech import Speech
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.turns import Turns
from rygtraening.ui.widgets.unseen import lay_out
from rygtraening.ui.window import MainWindow

if TYPE_CHECKING:
    from rygtraening.ui.after_session.page import AfterPage
    from rygtraening.ui.player.page import PlayerPage
    from rygtraening.ui.settings.sound_card import Tried


class Following(QObject):
    """One session at a time, from its first step to the answered page after it."""

    def __init__(
        self,
        core: Core,
        logbook: Logbook,
        window: MainWindow,
        theme: Theme,
        interrupted: Interrupted,
        *,
        home: Callable[[], None],
        beside_answers: Callable[[], list[QWidget]],
    ) -> None:
        """``home`` shows I dag; ``beside_answers`` makes what stands on the page after besides its questions."""
        super().__init__(window)
        self._core = core
        self._logbook = logbook
        self._window = window
        self._theme = theme
        self._interrupted = interrupted
        self._home = home
        self._beside_answers = beside_answers
        self._recorder: SessionRecorder | None = None
        self._unkept: tuple[Event, ...] = ()
        self._sounds = Sounds(paths.bundled("resources") / "sounds", self)
        self._sounds.unavailable.connect(lambda why: window.say(why, stays_ms=READ_MS))
        self._speech = Speech(core.clock, self)
        self._speech.unavailable.connect(self._say_there_is_no_voice)
        self._awake = Awake()
        self._coming = ComingSession(core, window, self._sounds, self._speech, self._awake, self._make_player, self)
        self._filled_screen = False
        self._player: PlayerPage | None = None
        """That of the session that was begun last."""
        self._resting = False
        """Whether the player was leading when the help was opened over it."""
        self._turns = Turns(self)
        window.set_aside.connect(self._rest)
        window.taken_up.connect(self._lead_on)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self._awake.end)

    def begin(self, opened: Gate, before: Pain, plan: DayPlan, programme: Programme | None = None) -> None:
        """Begin today's session as the gate opened it, and keep what the day decided. ``programme`` is the one it is
        of, where that is not the one that is followed."""
        core = self._core
        done = programme or core.programme
        if core.journal.running() is not None:
            # Another front end on the same folder was interrupted since I dag was shown.
            self._interrupted.drop()
        session = Session(build(done, plan.prescriptions), PlayerMemory(core.settings).way)
        begun: list[SessionRecorder] = []
        if self._window.attempt(
            lambda: begun.append(self._logbook.begin(session, done, opened, before, plan)),
            again=lambda: self.begin(opened, before, plan, programme),
        ):
            self._follow(session, begun[0], before)

    def go_on(self) -> None:
        """Go on with the interrupted session; where its exercises are gone, keep what was done of it."""
        core = self._core
        running = core.journal.running()
        taken = self._logbook.go_on(core.shelf.of(running), core.catalogue.exercises)
        if taken is None or running is None:
            ended = self._interrupted.drop()
            self._home()
            if ended is not None and ended[0] is not None:
                self._window.say(
                    _("The exercises of that session have changed since. What you did is kept in the log."),
                    stays_ms=READ_MS,
                )
        else:
            self._follow(*taken, running.before)

    def ask_after(self, record: SessionRecord) -> None:
        """The page after ``record``, which was left or told of."""
        page, making = self._page_after(record)
        for _part in making:
            pass
        self._window.show_once(page)

    def _page_after(
        self, record: SessionRecord, recorder: SessionRecorder | None = None
    ) -> tuple[AfterPage, Iterator[None]]:
        """The page, and what is still to be done to make it whole. ``recorder`` where the session can still be gone on
        with."""
        from rygtraening.ui.after_session.page import AfterPage

        page = AfterPage(self._theme, self._core.clock, self._core.catalogue.exercises)
        given = self._core.journal.facts(AfterAnswers, record.stamp.day, record.stamp.day)
        answers = next((each for each in given if each.session == record.session), None)
        answers = answers or self._logbook.empty_answers(record)
        making = page.asking(record, answers, can_go_on=recorder is not None, beside=self._beside_answers)
        kept = True

        def write(now: AfterAnswers) -> None:
            self._write()
            self._logbook.answer_after(record, now)

        def keep(now: AfterAnswers) -> None:
            nonlocal kept
            kept = self._window.attempt(lambda: write(now), again=lambda: keep(now))

        def leave() -> None:
            if kept and not self._unkept:
                self._core.settings.set("after_left", str(record.session))
            self._home()

        def go_on() -> None:
            again = recorder.reopened(self._core.catalogue.exercises) if recorder is not None else None
            if again is None:
                self._home()
            else:
                self._follow(*again, record.before)

        page.changed.connect(keep)
        page.done.connect(leave)
        page.go_on_wanted.connect(go_on)
        return page, making

    def _follow(self, session: Session, recorder: SessionRecorder, before: Pain) -> None:
        self._recorder, self._unkept = recorder, ()
        self._play(session, before, self._keep, self._over)

    def try_out(
        self, session: Session, before: Pain, happened: Callable[[tuple[Event, ...]], None], over: Callable[[], None]
    ) -> None:
        """Follow a try-out, of which nothing is kept here: ``happened`` is told every event, ``over`` comes last."""
        self._recorder, self._unkept = None, ()
        self._play(session, before, happened, over)

    def _play(
        self, session: Session, before: Pain, happened: Callable[[tuple[Event, ...]], None], over: Callable[[], None]
    ) -> None:
        self._turns.drop()
        player = self._player = self._coming.take_player()
        player.name_after(session)
        player.happened.connect(happened)
        player.over.connect(lambda _end: self._leave())
        player.over.connect(lambda _end: over())
        player.happened.connect(self._sounds.take)
        player.bridge.moved.connect(self._sounds.moved)
        player.mute_changed.connect(self._sounds.set_muted)
        player.happened.connect(self._speech.take)
        player.bridge.moved.connect(self._speech.moved)
        player.mute_changed.connect(self._speech.set_muted)
        memory = PlayerMemory(self._core.settings)
        self._filled_screen = memory.full_screen and self._window.set_full_screen(True)
        self._window.show_once(player, player.scene.stage)
        self._sounds.begin(session, muted=player.muted, volume=memory.volume / LOUDEST)
        self._speech.begin(session, speech_choices(memory), muted=player.muted)
        self._awake.hold()
        player.begin(session, before)

    def _make_player(self) -> PlayerPage:
        from rygtraening.ui.player.page import PlayerPage

        player = PlayerPage(self._theme, self._core.clock, self._core.settings)
        player.counted_aloud = self._speech.counts_aloud
        player.full_screen_wanted.connect(self._window.toggle_full_screen)
        return player

    def prepare(self, plan: DayPlan) -> None:
        """A session, likely of ``plan``, is near: while the number before it is thought of, let the voice come, where
        one is wanted, and all else that it needs."""
        if not self.going_on:
            self._coming.prepare(plan)

    def try_sound(self, told: Callable[[Tried], None]) -> None:
        """Let sound and voice be heard as they are chosen now, where there are any; ``told`` what came of it, which
        may take the voice seconds."""
        from rygtraening.ui.settings.sound_card import Tried

        memory = PlayerMemory(self._core.settings)
        why = self._sounds.sample(memory.volume / LOUDEST)
        if memory.spoken:
            self._speech.sample(speech_choices(memory), lambda names, missing: told(Tried(names, why or missing)))
        else:
            told(Tried(why=why))

    @property
    def going_on(self) -> bool:
        """Whether the player is shown, or lies under the help."""
        return self._player is not None and (self._window.aside or self._window.page) is self._player

    def put_away(self) -> None:
        """The window is hidden: a session in it waits by itself, and the screen may sleep."""
        if self.going_on:
            self._awake.let_go()

    def take_up(self) -> None:
        """The window is there again: a session in it keeps the screen awake."""
        if self.going_on:
            self._awake.hold()

    def _rest(self, page: QWidget) -> None:
        """The help comes over the player, which stands still as soon as it is hidden."""
        session = self._player.bridge.session if self._player is not None and page is self._player else None
        self._resting = session is not None and session.state is State.RUNNING

    def _lead_on(self, page: QWidget) -> None:
        """It is gone again: what led goes on, with its 3-2-1."""
        resting, self._resting = self._resting, False
        if resting and self._player is not None and page is self._player:
            self._player.bridge.resume()

    def _leave(self) -> None:
        """The player is done with: the screen may sleep, and the window is as it was before."""
        self._awake.let_go()
        if self._filled_screen:
            self._filled_screen = False
            self._window.set_full_screen(False)

    def _say_there_is_no_voice(self, why: str) -> None:
        """Once for each language; and not where the sound has just said why nothing is heard."""
        memory, language = PlayerMemory(self._core.settings), i18n.language()
        if not self._sounds.failed and not memory.voice_missed(language):
            memory.keep_voice_missed(language)
            self._window.say(why, stays_ms=READ_MS)

    def _keep(self, events: tuple[Event, ...]) -> None:
        """Keep what happened; what the disk refused is kept with the next thing that happens, or on asking."""
        self._window.attempt(lambda: self._write(events), again=lambda: self._keep(()))

    def _write(self, events: tuple[Event, ...] = ()) -> None:
        self._unkept = (*self._unkept, *events)
        if self._recorder is not None:
            self._recorder.take(self._unkept)
        self._unkept = ()

    def _over(self) -> None:
        recorder = self._recorder
        record = recorder.record if recorder is not None else None
        if recorder is not None and record is not None:
            self._turns.begin(self._ask_after_the_player(record, recorder))
            return
        self._home()
        self._window.say(_("Nothing was counted, so nothing is kept of this session."), stays_ms=READ_MS)

    def _ask_after_the_player(self, record: SessionRecord, recorder: SessionRecorder) -> Iterator[None]:
        """What was done was written in the turn before. The page is large: it is made a part in a turn, laid out, and
        shown when it is whole, unless the person has gone somewhere else meanwhile."""
        page, making = self._page_after(record, recorder)
        yield from making
        yield
        lay_out(page, self._window.size())
        yield
        if self.going_on:
            self._window.show_once(page)
        else:
            page.deleteLater()
