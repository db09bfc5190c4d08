"""What is said aloud in a session: each thing at its time, in the language chosen, and never late."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import shiboken6
from msgspec.structs import replace
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from rygtraening import i18n, wiring
from rygtraening.domain.events import PainChoice, RepetitionCounted, Way
from rygtraening.domain.exercise import Exercise, Level, Side
from rygtraening.domain.keys import Command
from rygtraening.domain.logbook import Logbook
from rygtraening.domain.pain import Pain
from rygtraening.domain.plan import build
from rygtraening.domain.player_memory import PlayerMemory
from rygtraening.domain.ports import Core
from rygtraening.domain.prescription import Prescription, Reason
from rygtraening.domain.programme import Programme
from rygtraening.domain.record import Front
from rygtraening.domain.session import Session
from rygtraening.domain.text import Language, Text
from rygtraening.domain.today import opened_by
from rygtraening.ui import following
from rygtraening.ui.following import Following
from rygtraening.ui.interrupted import Interrupted
from rygtraening.ui.player.bridge import SessionBridge
from rygtraening.ui.player.page import PlayerPage
from rygtraening.ui.sound_player import Sound
from rygtraening.ui.sounds import Sounds
from rygtraening.ui.speech import Speech, SpeechChoices
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.voice import Voice
from rygtraening.ui.window import MainWindow
from rygtraening.words.spoken import sample

BEGUN = 100.0
LETTER = 0.0625
"""Seconds a letter takes the fake voice."""


class HandClock:
    """Stands still until it is moved."""

    def __init__(self) -> None:
        self.seconds = BEGUN

    def now(self) -> datetime:
        return datetime(2025, 3, 1, 8, 0, tzinfo=UTC)

    def monotonic(self) -> float:
        return self.seconds


class KeptSettings:
    """Keeps choices in a dictionary."""

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}

    def get(self, key: str, default: str = "") -> str:
        return self.kept.get(key, default)

    def set(self, key: str, value: str) -> None:
        self.kept[key] = value


class Speaker:
    """Keeps what it is asked to say, with the session's time; can be missing or take a while to come, can never come to
    an end, and can be lost."""

    def __init__(self, clock: HandClock) -> None:
        self._clock = clock
        self._until = 0.0
        self._words = ""
        self.missing = ""
        self.endless = False
        self.waits = False
        self.closed = 0
        self._came: Callable[[], None] = lambda: None
        self._lost: Callable[[str], None] = lambda _why: None
        self.opened: list[str] = []
        self.said: list[tuple[float, str]] = []
        self.cut: list[tuple[float, str]] = []
        self.chosen = ""
        self.volume = -1.0
        self.names = ("Anna", "Bo")

    def open(self, language: str, came: Callable[[], None], lost: Callable[[str], None]) -> Voice:
        self.opened.append(language)
        self._came, self._lost = came, lost
        return self

    def start(self) -> None:
        if self.missing:
            self._lost(self.missing)
        elif not self.waits:
            self._came()

    def come(self) -> None:
        """It can speak now."""
        self._came()

    def be_lost(self) -> None:
        """The service that speaks has died."""
        self._lost("No answer.")

    def close(self) -> None:
        self.closed += 1

    def say(self, words: str) -> None:
        self.said.append((self._at, words))
        self._words = words
        self._until = self._clock.seconds + len(words) * LETTER

    def stop(self) -> None:
        if self.is_speaking():
            self.cut.append((self._at, self._words))
        self._until = 0.0

    def is_speaking(self) -> bool:
        return self._until > 0 and (self.endless or self._clock.seconds < self._until)

    def set_volume(self, volume: float) -> None:
        self.volume = volume

    def choose(self, name: str) -> None:
        self.chosen = name

    def be_slow(self) -> None:
        """What is being said takes ten minutes."""
        self._until = self._clock.seconds + 600

    @property
    def _at(self) -> float:
        return round(self._clock.seconds - BEGUN, 3)


class Loudspeaker:
    """Keeps what it is asked to play, with the session's time."""

    def __init__(self, clock: HandClock) -> None:
        self._clock = clock
        self.played: list[tuple[float, Sound]] = []

    def play(self, sound: Sound) -> None:
        self.played.append((round(self._clock.seconds - BEGUN, 3), sound))

    def stop(self) -> None:
        """It is short."""

    def set_volume(self, volume: float) -> None:
        """As it is."""


AS_EVER = SpeechChoices()


class Listening:
    """A session that is played on a clock moved by hand, as the player plays it, and what is said in it."""

    def __init__(self, session: Session, parent: QObject) -> None:
        self.session = session
        self.clock = HandClock()
        self.speaker = Speaker(self.clock)
        self.loudspeaker = Loudspeaker(self.clock)
        self.events: list[object] = []
        self.speech = Speech(self.clock, parent, open_voice=self.speaker.open)
        self.sounds = Sounds(Path(), parent, open_player=lambda _folder, _failed: self.loudspeaker)
        self.unavailable: list[str] = []
        self.speech.unavailable.connect(self.unavailable.append)
        self.bridge = SessionBridge(self.clock, parent)
        self.bridge.happened.connect(self.events.extend)
        self.bridge.happened.connect(self.sounds.take)
        self.bridge.moved.connect(self.sounds.moved)
        self.bridge.happened.connect(self.speech.take)
        self.bridge.moved.connect(self.speech.moved)

    def begin(self, choices: SpeechChoices = AS_EVER, *, muted: bool = False) -> Listening:
        self.speech.begin(self.session, choices, muted=muted)
        self.sounds.begin(self.session, muted=muted)
        self.bridge.begin(self.session)
        return self

    def wait_until(self, seconds: float, tick: float = 0.125) -> None:
        """Let time pass, to ``seconds`` after the beginning; by default in ticks that binary fractions hold exactly."""
        while self.clock.seconds < BEGUN + seconds - 1e-6:
            self.clock.seconds = min(self.clock.seconds + tick, BEGUN + seconds)
            self.bridge.tick()

    @property
    def said(self) -> list[tuple[float, str]]:
        """What was said since it was last asked for."""
        said = self.speaker.said[:]
        self.speaker.said.clear()
        return said

    @property
    def words(self) -> list[str]:
        return [words for _at, words in self.said]


@pytest.fixture(scope="module")
def programme(tmp_path_factory: pytest.TempPathFactory) -> Programme:
    """The shipped one."""
    return wiring.programme_of(wiring.read_catalogue(tmp_path_factory.mktemp("empty")))


def a_session(
    programme: Programme, *doses: tuple[str, int, int], way: Way = Way.PACED, trying: bool = False
) -> Session:
    """A session of (exercise, tier, repetitions)."""
    by_id = {exercise.id: exercise for exercise in programme.exercises}
    prescriptions = [Prescription(by_id[id_], Level(tier, amount), Reason.HELD) for id_, tier, amount in doses]
    return Session(replace(build(programme, prescriptions), trying=trying), way)


@pytest.fixture
def parent(qtbot: QtBot) -> QObject:
    """Owns what a test makes of Qt."""
    return QObject()


CAT = ("kattestraek", 0, 6)
BIRD = ("diagonalstraek", 1, 5)


@pytest.fixture
def cat(programme: Programme, parent: QObject) -> Listening:
    """Six cat-camels; 10 s to get ready, 3 s of count-in, then 6 s each."""
    return Listening(a_session(programme, CAT), parent)


@pytest.fixture
def bird(programme: Programme, parent: QObject) -> Listening:
    """Five bird-dogs on each side, 6 s each."""
    return Listening(a_session(programme, BIRD), parent)


# The recorded run


def in_language(text: Text, language: str) -> str:
    """A text of the file, as it is said."""
    return text.in_language(Language(language)).replace(" · ", ", ")


Timed = list[tuple[float | None, str]]
"""What is said, with its second; ``None`` where it comes as soon as the voice is free."""


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_in_a_whole_session_everything_is_said_at_its_time_in_the_words_of_the_file(
    programme: Programme, parent: QObject, language: str
) -> None:
    i18n.set_language(language)
    listening = Listening(a_session(programme, CAT, BIRD), parent).begin()
    listening.wait_until(160)
    by_id = {exercise.id: exercise for exercise in programme.exercises}
    cat, bird = by_id[CAT[0]], by_id[BIRD[0]]

    def cues(exercise: Exercise, at: float) -> Timed:
        first, *others = (in_language(phase.cue, language) for phase in exercise.phases)
        return [(at, "1"), (at + 0.375, first), *((None, cue) for cue in others), (at + 6, "2")]

    def last(count: int) -> str:
        return i18n._("{number}, the last one").format(number=count)

    expected: Timed = [
        (0.0, in_language(cat.name, language)),
        (None, in_language(cat.start_position, language)),
        *cues(cat, 13.0),
        (25.0, "3"),
        (31.0, i18n._("{number}, half-way").format(number=4)),
        (37.0, "5"),
        (43.0, last(6)),
        (49.0, i18n._("Rest. Breathe calmly.")),
        (None, i18n._("Next: {exercise}").format(exercise=in_language(bird.name, language))),
        (None, in_language(bird.start_position, language)),
        (69.0, in_language(bird.name, language)),
        (None, in_language(bird.side_name(Side.RIGHT, 1), language)),
        *cues(bird, 82.0),
        (94.0, "3"),
        (100.0, "4"),
        (106.0, last(5)),
        (112.0, i18n._("Change sides. {side}").format(side=in_language(bird.side_name(Side.LEFT, 1), language))),
        *cues(bird, 120.0),
        (132.0, "3"),
        (138.0, "4"),
        (144.0, last(5)),
        (150.0, i18n._("Done. Well done.")),
    ]
    said = listening.said
    assert [words for _at, words in said] == [words for _at, words in expected]
    known = [place for place, (at, _words) in enumerate(expected) if at is not None]
    assert [said[place] for place in known] == [expected[place] for place in known]
    assert listening.speaker.cut == [], "nothing had to be cut off"
    other = Language.DANISH if language == i18n.ENGLISH else Language.ENGLISH
    assert {words for _at, words in said} & set(spoken_texts(programme, other)) <= set(
        spoken_texts(programme, Language(language))
    )


def spoken_texts(programme: Programme, language: Language) -> Iterator[str]:
    """Every text of the files that can be said."""
    for exercise in programme.exercises:
        texts = [exercise.name, exercise.start_position, *exercise.side_names.values()]
        for tier in range(len(exercise.dose.tiers)):
            texts += [phase.cue for phase in exercise.phases_at(tier)]
        for text in texts:
            yield text.in_language(language).replace(" · ", ", ")


def test_in_english_no_danish_is_said(cat: Listening) -> None:
    cat.begin().wait_until(60)
    said = " ".join(cat.words)
    assert said and not set("æøåÆØÅ") & set(said)


def test_sounds_and_voice_of_the_first_repetitions_stand_in_one_order(cat: Listening) -> None:
    cat.begin().wait_until(19)
    assert [at for at, _words in cat.said if at >= 13] == [13.0, 13.375, 16.0, 19.0]
    assert cat.loudspeaker.played == [
        (10.0, Sound.COUNT_IN), (11.0, Sound.COUNT_IN), (12.0, Sound.COUNT_IN), (19.0, Sound.REPETITION)
    ]  # fmt: skip


# Late, lost, twice


@pytest.mark.parametrize("tick", [0.033, 0.1, 0.3])
def test_how_often_the_clock_is_looked_at_takes_no_number_away_and_adds_none(cat: Listening, tick: float) -> None:
    cat.begin().wait_until(60, tick)
    numbers = [words[0] for words in cat.words if words[0].isdigit()]
    assert numbers == ["1", "2", "3", "4", "5", "6"]


def test_a_stalled_program_counts_every_repetition_once_and_says_nothing_late(cat: Listening) -> None:
    cat.begin().wait_until(18)
    assert cat.said
    cat.wait_until(20, tick=2)
    assert cat.said == [], "“2” is a second old"
    cat.wait_until(24.75)
    cat.wait_until(27.5, tick=2.75)
    cat.wait_until(60)
    assert cat.words == ["4, half-way", "5", "6, the last one", "Done. Well done."]
    counted = [event.repetition for event in cat.events if isinstance(event, RepetitionCounted)]
    assert counted == [1, 2, 3, 4, 5, 6]


def test_a_number_noticed_at_once_after_a_short_stall_is_said(cat: Listening) -> None:
    cat.begin().wait_until(18.875)
    assert cat.said
    cat.wait_until(19.375, tick=0.5)
    assert cat.said == [(19.375, "2")]


def test_a_number_cuts_off_a_voice_that_is_slow_with_its_cue(cat: Listening) -> None:
    cat.begin().wait_until(17)
    cue = cat.words[-1]
    cat.speaker.be_slow()
    cat.wait_until(19)
    assert (cat.said, cat.speaker.cut) == ([(19.0, "2")], [(19.0, cue)])


def test_the_start_position_ends_with_the_time_to_get_ready(cat: Listening) -> None:
    cat.begin().wait_until(1)
    cat.speaker.be_slow()
    start = cat.words[-1]
    cat.wait_until(10)
    assert cat.speaker.cut == [(10.0, start)]


def test_a_voice_that_never_comes_to_an_end_is_given_up_and_that_is_said_once(cat: Listening) -> None:
    cat.speaker.endless = True
    cat.begin().wait_until(60)
    assert len(cat.unavailable) == 1
    assert cat.session.ended


# Pauses, pain, ways of counting


def test_a_pause_silences_and_says_that_it_is_one_and_the_start_position_is_said_again(cat: Listening) -> None:
    cat.begin().wait_until(2)
    first = cat.words
    cat.bridge.do(Command.PAUSE)
    assert cat.speaker.cut == [(2.0, first[-1])]
    assert cat.said == [(2.0, "Pause")]
    cat.wait_until(30)
    assert cat.said == []
    cat.bridge.do(Command.PAUSE)
    cat.wait_until(34)
    assert cat.words == first


def test_after_a_gap_the_voice_says_that_the_session_pauses(cat: Listening) -> None:
    cat.begin().wait_until(20)
    assert cat.said
    cat.clock.seconds += 60
    cat.bridge.tick()
    assert cat.words == ["Pause"]


def test_at_the_pain_button_all_is_silent(cat: Listening) -> None:
    cat.begin().wait_until(13.5)
    assert cat.said
    cat.bridge.do(Command.PAIN)
    assert (cat.said, len(cat.speaker.cut)) == ([], 1)
    cat.bridge.answer_pain(Pain(3, 0), False, PainChoice.CONTINUE)
    cat.wait_until(22.5)
    assert cat.words == ["We go on with repetition 1", "Round up, breathe out", "2"]


def test_who_counts_hears_how_many_are_done(programme: Programme, parent: QObject) -> None:
    listening = Listening(a_session(programme, CAT, way=Way.SELF), parent).begin()
    listening.wait_until(13)
    assert listening.said
    for at in (15, 18, 21, 24, 27, 30):
        listening.wait_until(at)
        listening.bridge.do(Command.MAIN)
    assert listening.said == [
        (15.0, "1"), (18.0, "2"), (21.0, "3, half-way"), (24.0, "4"), (27.0, "5, one more"), (30.0, "Done. Well done.")
    ]  # fmt: skip


def test_a_repetition_taken_back_is_heard_as_the_number_that_is_left(programme: Programme, parent: QObject) -> None:
    listening = Listening(a_session(programme, CAT, way=Way.SELF), parent).begin()
    listening.wait_until(13)
    for at, command in ((15, Command.MAIN), (16, Command.MAIN), (17, Command.TAKE_BACK), (18, Command.TAKE_BACK)):
        listening.wait_until(at)
        listening.bridge.do(command)
    assert [each for each in listening.said if each[0] >= 15] == [(15.0, "1"), (16.0, "2"), (17.0, "1")]


def test_the_last_of_a_side_that_the_person_counts_is_followed_by_the_change(
    programme: Programme, parent: QObject
) -> None:
    listening = Listening(a_session(programme, BIRD, way=Way.SELF), parent).begin()
    listening.wait_until(13)
    assert listening.said
    for _repetition in range(5):
        listening.wait_until(listening.clock.seconds - BEGUN + 2)
        listening.bridge.do(Command.MAIN)
    listening.wait_until(25)
    assert listening.words[-2:] == ["5", "Change sides. Left arm, right leg"]


def test_a_try_out_has_no_last_one_and_no_half(programme: Programme, parent: QObject) -> None:
    listening = Listening(a_session(programme, CAT, trying=True), parent).begin()
    listening.wait_until(48)
    assert [words for words in listening.words if words[0].isdigit()] == ["1", "2", "3", "4", "5", "6"]


def test_the_tempo_moves_the_numbers_along(cat: Listening) -> None:
    cat.begin()
    cat.bridge.set_tempo(2.0)
    cat.wait_until(20)
    assert [each for each in cat.said if each[1].isdigit()] == [(13.0, "1"), (16.0, "2"), (19.0, "3")]


def test_stopping_early_is_silent(cat: Listening) -> None:
    cat.begin().wait_until(2)
    assert cat.said
    cat.bridge.do(Command.STOP)
    assert (cat.said, len(cat.speaker.cut)) == ([], 1)


# What is chosen


def test_muted_nothing_is_opened_and_nothing_said(cat: Listening) -> None:
    cat.speaker.missing = "No voice."
    cat.begin(muted=True).wait_until(60)
    assert (cat.said, cat.speaker.opened, cat.unavailable) == ([], [], [])


def test_without_the_voice_nothing_is_opened(cat: Listening) -> None:
    cat.begin(SpeechChoices(wanted=False)).wait_until(60)
    cat.speech.set_muted(False)
    assert (cat.said, cat.speaker.opened) == ([], [])


def test_at_no_loudness_nothing_is_said_also_not_when_it_is_tried(cat: Listening) -> None:
    cat.begin(SpeechChoices(volume=0.0)).wait_until(60)
    told: list[tuple[tuple[str, ...], str]] = []
    cat.speech.sample(SpeechChoices(volume=0.0), lambda *what: told.append(what))
    assert (cat.said, told) == ([], [(("Anna", "Bo"), "")])


def test_without_the_numbers_all_else_is_said(cat: Listening) -> None:
    cat.begin(SpeechChoices(counts=False)).wait_until(60)
    words = cat.words
    assert not [each for each in words if each[0].isdigit()]
    assert len(words) == 5


def test_muting_silences_at_once_and_the_rest_is_heard_with_the_sound_on_again(cat: Listening) -> None:
    cat.begin().wait_until(2)
    assert cat.said
    cat.speech.set_muted(True)
    assert len(cat.speaker.cut) == 1
    cat.wait_until(30)
    cat.speech.set_muted(False)
    cat.wait_until(38)
    assert cat.words == ["4, half-way", "5"]


def test_voice_and_volume_are_as_chosen_and_one_voice_is_kept_for_its_language(cat: Listening) -> None:
    cat.begin(SpeechChoices(voice="Bo", volume=0.5))
    assert (cat.speaker.chosen, cat.speaker.volume) == ("Bo", 0.5)
    cat.speech.begin(cat.session, SpeechChoices(), muted=False)
    i18n.set_language(i18n.DANISH)
    cat.speech.begin(cat.session, SpeechChoices(), muted=False)
    assert cat.speaker.opened == ["en", "da"]


def test_a_missing_voice_is_said_once_and_the_session_goes_on(cat: Listening) -> None:
    cat.speaker.missing = "No voice."
    cat.begin().wait_until(60)
    assert cat.session.ended
    cat.speech.begin(cat.session, SpeechChoices(), muted=False)
    assert (cat.unavailable, cat.said) == (["No voice."], [])


def test_a_voice_can_be_tried_also_where_it_is_muted(cat: Listening) -> None:
    told: list[tuple[tuple[str, ...], str]] = []
    cat.speech.set_muted(True)
    cat.speech.sample(SpeechChoices(voice="Bo", volume=0.3), lambda *what: told.append(what))
    assert told == [(("Anna", "Bo"), "")]
    assert (cat.words, cat.speaker.chosen, cat.speaker.volume) == ([sample()], "Bo", 0.3)
    cat.speaker.missing = "No voice."
    i18n.set_language(i18n.DANISH)
    cat.speech.sample(SpeechChoices(), lambda *what: told.append(what))
    assert told[1:] == [((), "No voice.")]
    assert cat.unavailable == [], "whoever tried it is told, and nobody else"


# A voice that takes a while, or goes


def test_a_voice_that_comes_late_says_what_there_is_to_get_ready_for(cat: Listening) -> None:
    cat.speaker.waits = True
    cat.begin().wait_until(4)
    assert (cat.said, cat.unavailable) == ([], [])
    cat.speaker.come()
    cat.wait_until(10)
    assert [at for at, _words in cat.speaker.said][:1] == [4.0]
    assert cat.words[0] == "Cat-camel"


def test_a_voice_that_comes_in_the_middle_of_the_repetitions_begins_with_the_next_number(cat: Listening) -> None:
    cat.speaker.waits = True
    cat.begin().wait_until(20)
    cat.speaker.come()
    cat.wait_until(26)
    assert cat.said == [(25.0, "3")]


def test_a_voice_prepared_before_the_session_is_there_from_its_first_moment(cat: Listening) -> None:
    cat.speaker.waits = True
    cat.speech.prepare(SpeechChoices(), muted=False)
    cat.speaker.come()
    assert cat.said == []
    cat.begin()
    assert (cat.said, cat.speaker.opened) == ([(0.0, "Cat-camel")], ["en"])


def test_no_voice_is_prepared_for_a_person_who_wants_none(cat: Listening) -> None:
    cat.speech.prepare(SpeechChoices(wanted=False), muted=False)
    cat.speech.prepare(SpeechChoices(), muted=True)
    assert cat.speaker.opened == []


def test_that_there_is_no_voice_is_said_in_the_session_and_not_while_it_is_prepared(cat: Listening) -> None:
    cat.speaker.missing = "No voice."
    cat.speech.prepare(SpeechChoices(), muted=False)
    assert cat.unavailable == []
    cat.begin()
    assert cat.unavailable == ["No voice."]


def test_a_voice_that_dies_is_told_of_once_and_the_session_goes_on_by_sight(cat: Listening) -> None:
    cat.begin().wait_until(14)
    assert cat.said
    cat.speaker.be_lost()
    cat.wait_until(60)
    assert (cat.said, cat.unavailable, cat.session.ended) == ([], ["No answer."], True)


def test_at_the_next_session_a_voice_that_died_is_looked_for_again(cat: Listening) -> None:
    cat.begin().speaker.be_lost()
    assert cat.said
    cat.speech.begin(cat.session, SpeechChoices(), muted=False)
    assert (cat.speaker.opened, cat.words) == (["en", "en"], ["Cat-camel"])


def test_a_voice_that_does_not_answer_is_ended(cat: Listening) -> None:
    cat.speaker.endless = True
    cat.begin().wait_until(60)
    assert cat.speaker.closed == 1


# Where they are


def test_after_a_pause_it_says_with_which_repetition_it_goes_on_and_the_next_number_is_on_time(cat: Listening) -> None:
    cat.begin().wait_until(33)
    cat.bridge.do(Command.PAUSE)
    cat.wait_until(40)
    assert cat.words[-1] == "Pause"
    cat.bridge.do(Command.PAUSE)
    cat.wait_until(50)
    assert cat.said == [(40.0, "We go on with repetition 4"), (49.0, "5")]
    assert [sound for at, sound in cat.loudspeaker.played if 40 <= at < 43] == [Sound.COUNT_IN] * 3


def test_a_number_is_not_kept_waiting_by_a_slow_voice_that_says_where_it_goes_on(cat: Listening) -> None:
    cat.begin().wait_until(33)
    cat.bridge.do(Command.PAUSE)
    cat.wait_until(35)
    cat.bridge.do(Command.PAUSE)
    cat.speaker.be_slow()
    cat.wait_until(44)
    assert cat.said[-2:] == [(35.0, "We go on with repetition 4"), (44.0, "5")]


def test_after_a_pause_the_side_is_said_too(bird: Listening) -> None:
    bird.begin().wait_until(20)
    bird.bridge.do(Command.PAUSE)
    bird.wait_until(22)
    bird.bridge.do(Command.PAUSE)
    assert bird.words[-1] == "We go on with repetition 2. Right arm, left leg"


def test_who_counts_hears_after_a_pause_how_many_are_done(programme: Programme, parent: QObject) -> None:
    listening = Listening(a_session(programme, CAT, way=Way.SELF), parent).begin()
    listening.wait_until(14)
    for command in (Command.PAUSE, Command.PAUSE, Command.MAIN, Command.MAIN, Command.PAUSE, Command.PAUSE):
        listening.bridge.do(command)
        listening.wait_until(listening.clock.seconds - BEGUN + 2)
    assert [words for words in listening.words if words.startswith("We")] == ["We go on", "We go on. 2 done"]


def test_a_pause_in_the_count_in_is_followed_by_a_word_and_the_first_number(cat: Listening) -> None:
    cat.begin().wait_until(11)
    cat.bridge.do(Command.PAUSE)
    cat.wait_until(15)
    cat.bridge.do(Command.PAUSE)
    cat.wait_until(17)
    assert cat.said[-2:] == [(15.0, "We go on"), (17.0, "1")]


def test_a_session_taken_up_again_says_where_it_goes_on(programme: Programme, parent: QObject) -> None:
    plan = a_session(programme, CAT).plan
    done = [index for index, step in enumerate(plan.steps) if step.repetition in (1, 2)]
    listening = Listening(Session(plan, done=done), parent).begin()
    assert listening.said == []
    listening.bridge.do(Command.PAUSE)
    assert listening.said == [(0.0, "We go on with repetition 3")]


def test_with_the_sound_on_again_what_there_is_to_get_ready_for_is_said(cat: Listening) -> None:
    cat.begin(muted=True).wait_until(3)
    cat.speech.set_muted(False)
    assert cat.said == [(3.0, "Cat-camel")]


# In the window


class InWindow:
    """A session that was begun in the window, with a voice and a loudspeaker of the test's own."""

    def __init__(self, core: Core, theme: Theme, monkeypatch: pytest.MonkeyPatch, missing: str = "") -> None:
        assert isinstance(core.clock, HandClock)
        self.clock = core.clock
        self.speaker = Speaker(self.clock)
        self.speaker.missing = missing
        loudspeaker = Loudspeaker(self.clock)
        self.held: list[str] = []

        class Spoken(Speech):
            def __init__(spoken, clock: HandClock, parent: QObject) -> None:  # noqa: N805
                super().__init__(clock, parent, open_voice=self.speaker.open)

        class Heard(Sounds):
            def __init__(heard, folder: Path, parent: QObject) -> None:  # noqa: N805
                super().__init__(folder, parent, open_player=lambda _folder, _failed: loudspeaker)

        class Screen:
            hold = staticmethod(lambda: self.held.append("hold"))
            let_go = staticmethod(lambda: self.held.append("let go"))
            end = staticmethod(lambda: None)

        monkeypatch.setattr(following, "Speech", Spoken)
        monkeypatch.setattr(following, "Sounds", Heard)
        monkeypatch.setattr(following, "Awake", Screen)
        self.window = MainWindow(theme, core.settings)
        self.notices: list[str] = []
        monkeypatch.setattr(self.window, "say", lambda text, **_how: self.notices.append(text))
        self._core = core
        logbook = Logbook(core.journal, core.clock, core.new_id, Front.WINDOW)
        before = Interrupted(core, logbook, self.window)
        self.following = Following(core, logbook, self.window, theme, before, home=lambda: None, beside_answers=list)

    def begin(self) -> PlayerPage:
        core = self._core
        opened, plan = opened_by(core.journal, core.programme, core.safety.questions, core.clock.now(), 2)
        self.following.begin(opened, Pain(2, 0), plan)
        page = self.window.page
        assert isinstance(page, PlayerPage)
        return page


@pytest.fixture
def store() -> KeptSettings:
    return KeptSettings()


@pytest.fixture
def core(tmp_path: Path, store: KeptSettings) -> Iterator[Core]:
    """The real journal and the shipped exercises, on a clock moved by hand."""
    with wiring.open_core(tmp_path, None, store) as core:
        yield replace(core, clock=HandClock())


def test_a_session_in_the_window_is_spoken_in_as_it_is_chosen(
    core: Core, store: KeptSettings, theme: Theme, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    memory = PlayerMemory(store)
    memory.keep_volume(40)
    memory.keep_voice(i18n.ENGLISH, "Bo")
    begun = InWindow(core, theme, monkeypatch)
    qtbot.addWidget(begun.window)
    player = begun.begin()
    assert begun.speaker.said == [(0.0, "Cat-camel")]
    assert (begun.speaker.chosen, begun.speaker.volume) == ("Bo", 0.4)
    player.bridge.do(Command.STOP)
    assert begun.notices == ["Nothing was counted, so nothing is kept of this session."]


def test_a_voice_goes_with_the_window_before_it_has_anything_to_tell(cat: Listening) -> None:
    cat.speaker.waits = True
    cat.begin()
    shiboken6.delete(cat.speech)
    assert cat.speaker.closed == 1


def test_that_there_is_no_voice_is_said_once_and_not_at_the_next_start_either(
    core: Core, theme: Theme, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    for _start in range(2):
        begun = InWindow(core, theme, monkeypatch, missing="No voice.")
        qtbot.addWidget(begun.window)
        begun.begin().bridge.do(Command.STOP)
        begun.begin().bridge.do(Command.STOP)
        first, _rest = begun.notices[0], begun.notices[1:]
        assert begun.notices.count("No voice.") == (1 if _start == 0 else 0), first


def test_the_screen_is_kept_awake_while_the_player_is_there_and_only_then(
    core: Core, theme: Theme, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    begun = InWindow(core, theme, monkeypatch)
    qtbot.addWidget(begun.window)
    assert begun.held == []
    player = begun.begin()
    assert begun.held == ["hold"]
    player.bridge.do(Command.PAUSE)
    assert begun.held == ["hold"]
    player.bridge.do(Command.STOP)
    assert begun.held == ["hold", "let go"]


@pytest.mark.parametrize("maximised", [False, True])
def test_the_player_fills_the_screen_and_the_window_is_as_before_afterwards(
    core: Core, theme: Theme, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, maximised: bool
) -> None:
    begun = InWindow(core, theme, monkeypatch)
    qtbot.addWidget(begun.window)
    begun.window.showMaximized() if maximised else begun.window.show()
    player = begun.begin()
    assert begun.window.isFullScreen()
    player.bridge.do(Command.STOP)
    assert (begun.window.isFullScreen(), begun.window.isMaximized()) == (False, maximised)


def test_a_window_that_filled_the_screen_before_still_does_afterwards(
    core: Core, theme: Theme, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    begun = InWindow(core, theme, monkeypatch)
    qtbot.addWidget(begun.window)
    begun.window.showFullScreen()
    begun.begin().bridge.do(Command.STOP)
    assert begun.window.isFullScreen()


def test_by_choice_the_player_stays_in_its_window_and_f11_is_for_now_only(
    core: Core, store: KeptSettings, theme: Theme, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    begun = InWindow(core, theme, monkeypatch)
    qtbot.addWidget(begun.window)
    begun.window.show()
    player = begun.begin()
    player.full_screen_wanted.emit()
    assert not begun.window.isFullScreen()
    player.bridge.do(Command.STOP)
    assert not begun.window.isFullScreen() and PlayerMemory(store).full_screen
    PlayerMemory(store).keep_full_screen(False)
    begun.begin()
    assert not begun.window.isFullScreen()
