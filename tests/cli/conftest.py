"""A scripted terminal, a clock that moves when it is waited for, and a real journal, for everything under ``cli``."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta, timezone
from pathlib import Path
from uuid import UUID

import pytest
from msgspec.structs import replace

from rygtraening import wiring
from rygtraening.cli.terminal import Left
from rygtraening.domain.facts import Fact
from rygtraening.domain.logbook import Logbook
from rygtraening.domain.pain import Pain
from rygtraening.domain.ports import Core, KnownError
from rygtraening.domain.record import Front, Occasion, SessionRecord
from rygtraening.domain.running import RunningSession
from rygtraening.store.database import open_database
from rygtraening.store.journal import SqliteJournal

SLOW_FRAME = 0.4
"""Seconds between two looks at the keys: fewer frames than in life, so that a whole session is quick."""
SUNDAY_MORNING = datetime(2026, 3, 1, 9, 0, tzinfo=timezone(timedelta(hours=1)))


class FakeClock:
    """Stands still until somebody waits."""

    def __init__(self) -> None:
        self.moment = SUNDAY_MORNING
        self.seconds = 1000.0

    def now(self) -> datetime:
        return self.moment

    def monotonic(self) -> float:
        return self.seconds

    def wait(self, seconds: float) -> None:
        self.seconds += seconds
        self.moment += timedelta(seconds=seconds)

    def next_day(self, hour: int = 9, days: int = 1) -> None:
        day = self.moment + timedelta(days=days)
        self.moment = day.replace(hour=hour, minute=0, second=0, microsecond=0)


class ScriptedTerminal:
    """Answers each question and presses each key as it was told. What was said and drawn stays readable."""

    def __init__(self, clock: FakeClock) -> None:
        self._clock = clock
        self._answers: list[tuple[str, str]] = []
        self._keys: list[tuple[str, str]] = []
        self.width = 80
        self.said: list[str] = []
        self.asked: list[str] = []
        self.frames: list[list[str]] = []
        self.bells = 0
        self.on_ask: Callable[[str], None] = lambda question: None
        self.on_show: Callable[[str], None] = lambda frame: None
        self._reading_keys = False

    def answer(self, *pairs: tuple[str, str]) -> None:
        """Each pair is a piece of the question that has to come, and what to answer. ``LEAVE`` leaves."""
        self._answers += pairs

    def press(self, *pairs: tuple[str, str]) -> None:
        """Each pair is a piece of what has to stand in the frame, and the key that is pressed then."""
        self._keys += pairs

    def say(self, text: str = "") -> None:
        self.said.append(text)

    def ask(self, question: str) -> str:
        assert not self._reading_keys, "asked while single keys are read"
        self.asked.append(question)
        self.on_ask(question)
        assert self._answers, f"nobody expected: {question}"
        piece, answer = self._answers.pop(0)
        assert piece in question, f"{piece!r} was to come, not {question!r}"
        if answer == "LEAVE":
            raise Left
        return answer

    @contextmanager
    def keys(self) -> Iterator[None]:
        self._reading_keys = True
        try:
            yield
        finally:
            self._reading_keys = False

    def key(self, seconds: float) -> str | None:
        if self._keys and self._keys[0][0] in "\n".join(self.frames[-1]):
            key = self._keys.pop(0)[1]
            if key == "LEAVE":
                raise Left
            return key
        self._clock.wait(max(seconds, SLOW_FRAME))
        return None

    def show(self, lines: Sequence[str], loud: int) -> None:
        self.frames.append(list(lines))
        self.on_show("\n".join(lines))

    def bell(self) -> None:
        self.bells += 1

    @property
    def text(self) -> str:
        """Everything said and asked."""
        return "\n".join([*self.said, *self.asked])

    def drew(self, piece: str) -> bool:
        """Whether ``piece`` stood in any frame."""
        return any(piece in line for frame in self.frames for line in frame)

    def finish(self) -> None:
        """Everything that was to be asked was asked, and every key was pressed."""
        assert self._answers == []
        assert self._keys == []


class StubbornJournal(SqliteJournal):
    """A real journal that can be told to say no, as a full disk does."""

    full = False

    def _refuse(self) -> None:
        if self.full:
            raise KnownError("The disk is full.")

    def append(self, *facts: Fact) -> None:
        self._refuse()
        super().append(*facts)

    def save_running(self, running: RunningSession, *facts: Fact) -> None:
        self._refuse()
        super().save_running(running, *facts)

    def close_session(self, record: SessionRecord | None) -> None:
        self._refuse()
        super().close_session(record)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def terminal(clock: FakeClock) -> ScriptedTerminal:
    return ScriptedTerminal(clock)


@pytest.fixture
def new_terminal(clock: FakeClock) -> Callable[[], ScriptedTerminal]:
    """Another terminal: the program is started again."""
    return lambda: ScriptedTerminal(clock)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[StubbornJournal]:
    """The journal of ``core``; ``disk.full = True`` and it says no."""
    journal = StubbornJournal(open_database(tmp_path / "data"))
    yield journal
    journal.close()


@pytest.fixture
def core(tmp_path: Path, clock: FakeClock, disk: StubbornJournal) -> Iterator[Core]:
    """The shipped exercises, a real journal in an empty folder, and the clock that only moves when it is waited for."""
    data_dir = tmp_path / "data"
    made = iter(range(1, 100_000))
    with wiring.open_core(data_dir, None, wiring.open_settings(data_dir)) as real:
        yield replace(real, journal=disk, clock=clock, new_id=lambda: UUID(int=next(made)))


FIRST_RUN = (
    ("18 or older", "y"),
    ("judged that you may", "y"),
    ("What fits you", ""),
    ("In your back (0–10, Enter skips)", "3"),
    ("In your leg", "1"),
    ("Try the exercises now", "n"),
    ("How many days a week", ""),
    ("more than the usual highest dose", ""),
)
"""A first run without a yes, usually 3 in the back, no try-out, every day, nothing above the articles' dose."""
EASY_AFTER = (
    ("In your back", "3"),
    ("In your leg", "0"),
    ("In your back", "2"),
    ("In your leg", "0"),
    ("In your back", "4"),
    ("In your leg", "1"),
    ("In your back", "2"),
    ("In your leg", "0"),
    ("Choose a number", "1"),
    ("A note", "Went well."),
)
"""The page after a session of three exercises: worst each, now, no spread, a note."""


@pytest.fixture
def first_run() -> tuple[tuple[str, str], ...]:
    return FIRST_RUN


@pytest.fixture
def easy_after() -> tuple[tuple[str, str], ...]:
    return EASY_AFTER


@pytest.fixture
def settled(core: Core, clock: FakeClock) -> Core:
    """Somebody who has been through the first run, yesterday."""
    logbook = Logbook(core.journal, clock, core.new_id, Front.TERMINAL)
    logbook.keep_profile(adult=True, accepted=True, usual=Pain(3, 1))
    clock.wait(10)
    logbook.answer_safety(Occasion.FIRST_RUN, [question.id for question in core.safety.questions], [])
    clock.next_day()
    return core
