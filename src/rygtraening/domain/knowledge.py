"""What there is to know about the back and pain: short cards in themes, and where each of them comes from."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from rygtraening.domain.text import Text

FLARE_UP = "flare-up"
"""The id of the theme about what helps in a flare-up, which other pages lead to."""


class ThemeKind(StrEnum):
    """How the cards of a theme are shown."""

    CARDS = "cards"
    MYTHS = "myths"
    """Each card says what is often heard, and then what is known."""
    COURSE = "course"
    """Cards with a span stand on a time line."""
    STEPS = "steps"
    """In order, one after the other."""
    HABITS = "habits"
    """Each can be ticked for today."""


class Standing(StrEnum):
    """How far a card is looked at; no clinician has reviewed any of them."""

    VERIFIED = "verified"
    """What it says was found in its sources."""
    AWAITING = "awaiting-review"
    """Some of it is the program's own wording or choice, which a clinician should look at."""


class CardAction(StrEnum):
    """What a card may lead to."""

    FLARE_UP = "flare-up"
    BRAVE_STEPS = "brave-steps"
    BREATHING = "breathing"


class KnowledgeSource(Struct, frozen=True):
    """Where something comes from. What is not known is empty, the year ``None``."""

    id: str
    title: Text
    author: Text = Text()
    year: int | None = None
    address: str = ""
    note: Text = Text()


class Span(Struct, frozen=True):
    """A stretch of time in days since the pain began. ``last`` is ``None`` where it goes on; from ``fades`` on its end
    is not sharp."""

    first: int
    last: int | None = None
    fades: int | None = None


class KnowledgeCard(Struct, frozen=True):
    """One thing to know. ``body`` is short paragraphs, ``tries`` what one can try, ``myth`` is for myths only."""

    id: str
    theme: str
    title: Text
    body: tuple[Text, ...]
    sources: tuple[KnowledgeSource, ...]
    standing: Standing
    tries: tuple[Text, ...] = ()
    myth: Text = Text()
    span: Span | None = None
    action: CardAction | None = None

    def holds(self, words: str, language: str) -> bool:
        """Whether everything typed in ``words`` stands in the card, in whatever order and as a part of a word."""
        texts = (self.title, self.myth, *self.body, *self.tries)
        said = " ".join(text.in_language(language) for text in texts).casefold()
        return all(word in said for word in words.casefold().split())


class Theme(Struct, frozen=True):
    """What a group of cards is about."""

    id: str
    kind: ThemeKind
    title: Text
    lead: Text


class Knowledge(Struct, frozen=True):
    """Everything, in the order it is read."""

    title: Text
    lead: Text
    themes: tuple[Theme, ...]
    cards: tuple[KnowledgeCard, ...]
    sources: tuple[KnowledgeSource, ...]

    def theme(self, name: str) -> Theme | None:
        """The theme with the id ``name``; ``None`` where there is none."""
        return next((theme for theme in self.themes if theme.id == name), None)

    def about(self, theme: Theme) -> tuple[KnowledgeCard, ...]:
        """The cards of ``theme``."""
        return tuple(card for card in self.cards if card.theme == theme.id)
