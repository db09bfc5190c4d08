"""The questions after a session, in a terminal; each answer is kept as it is given."""

from __future__ import annotations

from msgspec.structs import replace

from rygtraening.cli import questions
from rygtraening.cli.questions import keep
from rygtraening.cli.terminal import Terminal
from rygtraening.domain.logbook import Logbook
from rygtraening.domain.pain import LegSpread, colour_now, highest
from rygtraening.domain.ports import Core
from rygtraening.domain.record import AfterAnswers, SessionRecord
from rygtraening.i18n import _
from rygtraening.words import states
from rygtraening.words.doses import say

LEFT = "after_left"
"""The setting that names the session whose page was left as it is; it is not asked about again."""


class AfterSession:
    """Asks how a session went: what has not been answered of it yet."""

    def __init__(self, core: Core, terminal: Terminal, logbook: Logbook, record: SessionRecord) -> None:
        self._core = core
        self._terminal = terminal
        self._logbook = logbook
        self._record = record
        given = core.journal.facts(AfterAnswers, record.stamp.day, record.stamp.day)
        found = next((each for each in given if each.session == record.session), None)
        self._answers = found or logbook.empty_answers(record)

    def ask(self) -> None:
        """Ask, and say what the pain means."""
        self._ask_worst()
        self._ask_now()
        if self._answers.spread is None:
            self._ask_spread()
        if not self._answers.note:
            note = questions.line(self._terminal, _("A note to yourself"))
            if note:
                self._keep(replace(self._answers, note=note))
        self._say_colour()
        self._core.settings.set(LEFT, str(self._record.session))

    def _keep(self, answers: AfterAnswers) -> None:
        self._answers = keep(self._terminal, lambda: self._logbook.answer_after(self._record, answers))

    def _ask_worst(self) -> None:
        done = [exercise for exercise in self._record.exercises if exercise.repetitions]
        said = {exercise.exercise: exercise.pain for exercise in done}
        missing = [each for each in done if dict(self._answers.worst).get(each.exercise) in (None, each.pain)]
        if not missing:
            return
        self._terminal.say(_("How much did it hurt when it was worst?"))
        questions.scale(self._terminal)
        for exercise in missing:
            self._terminal.say(say(exercise.name))
            pain = questions.pain(self._terminal, skippable=True, least=said[exercise.exercise])
            if pain.number is not None:
                worst = {**dict(self._answers.worst), exercise.exercise: pain}
                self._keep(replace(self._answers, worst=tuple(worst.items())))

    def _ask_now(self) -> None:
        if self._answers.after.number is not None:
            return
        self._terminal.say()
        self._terminal.say(_("How are you right now?"))
        pain = questions.pain(self._terminal, skippable=True)
        if pain.number is not None:
            self._keep(replace(self._answers, after=pain))

    def _ask_spread(self) -> None:
        terminal = self._terminal
        terminal.say()
        terminal.say(_("Did the pain go further down your leg?"))
        options = (
            (LegSpread.NONE, _("No")),
            (LegSpread.BRIEF, _("Yes, briefly")),
            (LegSpread.LASTING, _("Yes, over 10 minutes, or it is still there")),
        )
        chosen = questions.one_of(terminal, [words for _code, words in options], skippable=True)
        if chosen is None:
            return
        spread = options[chosen][0]
        self._keep(replace(self._answers, spread=spread))
        done = [exercise for exercise in self._record.exercises if exercise.repetitions]
        if spread is LegSpread.NONE or len(done) < 2:
            return
        question = _("At which exercises? None means that you don't know.")
        places = questions.ticked(terminal, question, [say(each.name) for each in done])
        if places:
            self._keep(replace(self._answers, spread_at=tuple(done[place].exercise for place in places)))

    def _say_colour(self) -> None:
        answers, record = self._answers, self._record
        peak = highest([answers.after.number, *(pain.number for _exercise, pain in answers.worst)])
        stopped = any(exercise.stopped_for_pain for exercise in record.exercises)
        if peak is None and not stopped:
            return
        before = record.before.number or 0
        band = colour_now(before, peak or 0, answers.spread or LegSpread.NONE, stopped)
        self._terminal.say()
        self._terminal.say(f"{states.colour_name(band)}. {states.colour(band)}")
