"""A small page in both languages, shown."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rygtraening.domain.explanation import Bullets, Explanation, Paragraph, Reference, Row, RowMark, Section, Table
from rygtraening.domain.text import Text
from rygtraening.ui.explanation.page import ExplanationPage
from rygtraening.ui.theme.theme import Theme

LONG = Text("Ord på dansk. " * 120, "Words in English. " * 120)


@pytest.fixture
def explanation() -> Explanation:
    """Three sections: a table of colours with what it rests on, a list, and steps."""
    book = Reference(
        "book", Text("Bogen på", "The book"), Text("Bogen på 2020", "The book 2020"), Text("På", "A number")
    )
    rows = (
        Row(Text("Grøn på", "Green"), (Text("Lidt på", "A little"), Text("Så på", "Carry on")), RowMark.GREEN),
        Row(Text("Gul på", "Yellow"), (Text("Noget på", "Some"), Text("Bliv på", "Stay")), RowMark.YELLOW),
        Row(Text("Rød på", "Red"), (Text("Meget på", "Much"), Text("Ned på", "Less")), RowMark.RED),
    )
    table = Table((Text("Hvornår på", "When"), Text("Hvad på", "What")), rows)
    weeks = Table((), (Row(Text("En uge på", "A week"), (Text("Et trin på", "One step"),)),))
    return Explanation(
        Text("Sådan vælger det på", "How it chooses"),
        Text("Kort på", "In short"),
        (
            Section(
                "colours", Text("Farver på", "Colours"), (table, Paragraph(LONG)), (book,), Text("Vores på", "Ours")
            ),
            Section(
                "away",
                Text("Væk på", "Away"),
                (weeks, Bullets((Text("Et på", "One"),)), Paragraph(LONG)),
                own=Text("Os på", "We chose"),
            ),
            Section("order", Text("Rækkefølge på", "Order"), (Bullets((LONG, LONG), numbered=True),)),
        ),
        (book,),
    )


@pytest.fixture
def opened(
    theme: Theme, explanation: Explanation, shown: Callable[..., object], settle: Callable[[], None]
) -> Callable[..., ExplanationPage]:
    """``opened(at, size=…, read=…)`` shows the page at a section."""

    def show(
        at: str | None = None,
        size: tuple[int, int] = (1028, 760),
        read: Callable[[], Explanation] | None = None,
    ) -> ExplanationPage:
        page = ExplanationPage(theme, read or (lambda: explanation))
        shown(page, *size)
        page.open_at(at)
        settle()
        return page

    return show
