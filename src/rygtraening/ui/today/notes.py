"""The cards of I dag for a day that is not like the others: each says one thing, and what can be done."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from rygtraening.domain.exercise import Exercise
from rygtraening.domain.running import RunningSession
from rygtraening.i18n import _
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Tone
from rygtraening.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton, ThemedButton
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.columns import Columns
from rygtraening.ui.widgets.flow import FlowBox
from rygtraening.ui.widgets.heading import Body, Headline, Muted, TextStack
from rygtraening.words import doses
from rygtraening.words.interrupted import where

GENTLE = ("baekkenvip", "gaatur")
"""The ids of the exercises that can be read about on a day without any."""


class NoteCard(Card):
    """A headline, a sentence or two, and buttons; ``tone`` colours the edge."""

    def __init__(
        self, theme: Theme, headline: str, *texts: str, tone: Tone | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, tone=tone, parent=parent)
        self.setAccessibleName(headline)
        self.body.setSpacing(Space.XS)
        words = QVBoxLayout()
        words.setSpacing(Space.S)
        words.addWidget(Headline(theme, headline))
        for text in texts:
            words.addWidget(Body(theme, text))
        self.add_layout(words)
        self._buttons: FlowBox | None = None

    def offer(self, button: ThemedButton) -> None:
        """Put ``button`` under the words, after those that are there."""
        if self._buttons is None:
            self._buttons = FlowBox()
            self.body.addSpacing(Space.S)
            self.add(self._buttons)
        self._buttons.add(button)


class RunningCard(NoteCard):
    """A session was interrupted: where it stands, and the two ways on."""

    def __init__(
        self, theme: Theme, running: RunningSession, exercises: Mapping[str, Exercise], *, locked: bool
    ) -> None:
        """``locked`` leaves only the way out."""
        super().__init__(
            theme,
            _("A session is waiting") if locked else _("Go on where you left off?"),
            where(running, exercises),
        )
        self.go_on: PrimaryButton | None = None
        if not locked:
            self.go_on = PrimaryButton(theme, _("Go on"))
            self.offer(self.go_on)
        self.drop = QuietButton(theme, _("End it – what you have done is kept"))
        self.offer(self.drop)


class LockedCard(NoteCard):
    """The exercises wait for a doctor, or are not for this person."""

    def __init__(self, theme: Theme, *, adult: bool) -> None:
        if adult:
            super().__init__(
                theme,
                _("The exercises wait for a doctor's word"),
                _(
                    "You answered yes to something that a doctor should look at first. Until then there are no "
                    "exercises here. You can still read, and see how things have gone."
                ),
                tone=Tone.YELLOW,
            )
        else:
            super().__init__(
                theme,
                _("This program is for adults"),
                _("It is made for people of 18 years and over. Talk to your doctor about what suits you."),
                tone=Tone.YELLOW,
            )
        self.onward = PrimaryButton(theme, _("See what you can do"))
        self.offer(self.onward)


class SpareCard(NoteCard):
    """A day without exercises; ``advice`` names the own doctor where it is time, ``exercises`` are those there are, by
    their ids (the gentle ones can be read about meanwhile), and ``offers_flare`` whether a flare-up can be said."""

    def __init__(
        self, theme: Theme, text: str, advice: str, exercises: Mapping[str, Exercise], *, offers_flare: bool = False
    ) -> None:
        super().__init__(theme, _("Today is a gentle day"), text, *([advice] if advice else []), tone=Tone.YELLOW)
        self.gentle: dict[str, SecondaryButton] = {}
        """Opens the page of an exercise, by its id."""
        gentle = [exercises[name] for name in GENTLE if name in exercises]
        if gentle:
            self.body.addSpacing(Space.S)
            self.add(Muted(theme, _("When you feel like a little movement, read about something gentle:")))
            self.body.addSpacing(Space.XS)
            reading = FlowBox()
            for exercise in gentle:
                self.gentle[exercise.id] = SecondaryButton(theme, doses.say(exercise.name))
                reading.add(self.gentle[exercise.id])
            self.add(reading)
        self.safety = QuietButton(theme, _("Is anything new or different?"))
        self.again = QuietButton(theme, _("It hurts less now"))
        self.flare: QuietButton | None = QuietButton(theme, _("I have a flare-up")) if offers_flare else None
        for button in (self.again, self.safety, self.flare):
            if button is not None:
                self.offer(button)


class NoExercisesCard(NoteCard):
    """No exercise file could be read."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(
            theme,
            _("There are no exercises to show"),
            _("None of the exercise files could be read. Your log is as it was. See what is wrong with the files."),
        )
        self.onward = SecondaryButton(theme, _("See the files"))
        self.offer(self.onward)


class AfterCard(Card):
    """How the last session went is not told yet."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        title = _("You have not told yet how the training went")
        self.setAccessibleName(title)
        self.answer = SecondaryButton(theme, _("Tell it now"))
        hint = _("It takes half a minute, and you can skip what you like.")
        words = TextStack(Headline(theme, title), Muted(theme, hint))
        columns = Columns(theme, centred=True)
        columns.add(words)
        columns.add(self.answer, stretch=0)
        self.add(columns)
