"""What a session needs, while the number before it is thought of."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from rygtraening import i18n
from rygtraening.domain.day_plan import DayPlan
from rygtraening.domain.plan import build
from rygtraening.domain.player_memory import LOUDEST, PlayerMemory
from rygtraening.domain.ports import Core
from rygtraening.domain.session import Session
from rygtraening.ui.awake import Awake
from rygtraening.ui.sounds import Sounds
from rygtraening.ui.speech import Speech, SpeechChoices
from rygtraening.ui.turns import Turns
from rygtraening.ui.widgets.unseen import lay_out

if TYPE_CHECKING:
    from rygtraening.ui.player.page import PlayerPage


class ComingSession(QObject):
    """Loads it and makes its page, a thing in each turn of the loop, so that no key waits for all of it. What is not
    there when the session begins comes then."""

    def __init__(
        self,
        core: Core,
        window: QWidget,
        sounds: Sounds,
        speech: Speech,
        awake: Awake,
        make_player: Callable[[], PlayerPage],
        parent: QObject,
    ) -> None:
        """The session will fill ``window``."""
        super().__init__(parent)
        self._core = core
        self._window = window
        self._sounds = sounds
        self._speech = speech
        self._awake = awake
        self._make_player = make_player
        self._player: PlayerPage | None = None
        self._turns = Turns(self)

    def prepare(self, plan: DayPlan) -> None:
        """A session, likely of ``plan``, is near."""
        self._turns.begin(self._come(plan))

    def take_player(self) -> PlayerPage:
        """The page for the session, which begins now."""
        self._turns.drop()
        player, self._player = self._player or self._make_player(), None
        return player

    def _come(self, plan: DayPlan) -> Iterator[None]:
        memory = PlayerMemory(self._core.settings)
        self._speech.prepare(speech_choices(memory), muted=memory.muted)
        yield
        self._sounds.load(muted=memory.muted)
        yield
        self._sounds.prepare(muted=memory.muted)
        yield
        self._awake.prepare()
        yield
        import rygtraening.ui.player.page

        yield
        player = self._player = self._player or self._make_player()
        yield
        if plan.prescriptions:
            rehearsal = Session(build(self._core.programme, plan.prescriptions), memory.way)
            rehearsal.start(self._core.clock.monotonic())
            yield from self._rehearse(player, rehearsal)
        import rygtraening.ui.after_session.page  # noqa: F401

    def _rehearse(self, player: PlayerPage, rehearsal: Session) -> Iterator[None]:
        """Measure, word and paint what the session begins with, so that it finds the most of it done."""
        lay_out(player, self._window.size())
        yield
        player.rehearse(rehearsal)
        yield
        player.grab()
        yield


def speech_choices(memory: PlayerMemory) -> SpeechChoices:
    """What the person has chosen of the voice, for the language spoken now."""
    voice = memory.voice(i18n.language())
    return SpeechChoices(memory.spoken, memory.spoken_counts, voice, memory.volume / LOUDEST)
