"""A small Viden with a theme of each kind, and the shipped one, shown."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rygtraening import paths
from rygtraening.catalogue.knowledge_file import load_knowledge
from rygtraening.catalogue.loader import load_safety
from rygtraening.domain.knowledge import (
    CardAction,
    Knowledge,
    KnowledgeCard,
    KnowledgeSource,
    Span,
    Standing,
    Theme,
    ThemeKind,
)
from rygtraening.domain.safety import SafetyTexts
from rygtraening.domain.text import Text
from rygtraening.ui.knowledge.page import KnowledgePage
from rygtraening.ui.theme.theme import Theme as Dress

BOOK = KnowledgeSource("book", Text("Bogen på", "The book"), Text("Ida på", "Ida"), 2020, "https://example.org/book")
OWN = KnowledgeSource("own", Text("Vores på", "Ours"))


def _theme(name: str, kind: ThemeKind) -> Theme:
    return Theme(name, kind, Text(f"{name} på", name.capitalize()), Text("Læs på", f"A lead about {name}"))


def _card(name: str, theme: str, **more: object) -> KnowledgeCard:
    title = Text(f"{name} på dansk", f"{name.capitalize()} title")
    body = (Text("Ord på dansk.", f"Words about {name}."), Text("Flere på dansk.", f"More about {name}."))
    given: dict[str, object] = {"sources": (BOOK,), "standing": Standing.VERIFIED} | more
    return KnowledgeCard(name, theme, title, body, **given)  # type: ignore[arg-type]


@pytest.fixture(scope="session")
def safety() -> SafetyTexts:
    """The shipped safety texts."""
    return load_safety(paths.bundled("resources") / "safety.yaml")


@pytest.fixture(scope="session")
def shipped() -> Knowledge:
    """The shipped cards."""
    return load_knowledge(paths.bundled("resources") / "knowledge.yaml")


@pytest.fixture
def small() -> Knowledge:
    """A theme of each kind with one or two cards."""
    return Knowledge(
        Text("Viden på", "Knowledge"),
        Text("Kort på", "Short cards"),
        tuple(_theme(kind.value, kind) for kind in ThemeKind),
        (
            _card("alarm", "cards", sources=(BOOK, OWN), standing=Standing.AWAITING, tries=(Text("På", "Try less"),)),
            _card("dare", "cards", action=CardAction.BRAVE_STEPS),
            _card("bending", "myths", myth=Text("Må ikke på", "May not bend")),
            _card("first", "course", span=Span(0, 3)),
            _card("acute", "course", span=Span(0, 56, 42)),
            _card("lasting", "course", span=Span(84)),
            _card("breathe", "steps"),
            _card("tell", "steps", action=CardAction.FLARE_UP),
            _card("pauses", "habits"),
            _card("sleep", "habits"),
        ),
        (BOOK, OWN),
    )


@pytest.fixture
def opened(
    theme: Dress, small: Knowledge, safety: SafetyTexts, shown: Callable[..., object], settle: Callable[[], None]
) -> Callable[..., KnowledgePage]:
    """``opened(at, size=…, read=…)`` shows the page at a theme."""

    def show(
        at: str | None = None, size: tuple[int, int] = (1003, 760), read: Callable[[], Knowledge] | None = None
    ) -> KnowledgePage:
        page = KnowledgePage(theme, read or (lambda: small), safety)
        shown(page, *size)
        page.open_at(at)
        page.make_whole()
        settle()
        return page

    return show
