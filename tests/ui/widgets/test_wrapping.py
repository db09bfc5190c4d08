"""Nothing is cut: labels, rows, columns, cards, banners and pages at every text size and width."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.icons import IconName
from rygtraening.ui.theme.theme import Mode, Theme
from rygtraening.ui.theme.tokens import Tone, Type
from rygtraening.ui.widgets.banner import Banner
from rygtraening.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.choice import SingleChoice
from rygtraening.ui.widgets.columns import Columns, Split
from rygtraening.ui.widgets.empty_state import EmptyState
from rygtraening.ui.widgets.flow import FlowBox
from rygtraening.ui.widgets.heading import Body, Muted, SectionTitle, TextStack
from rygtraening.ui.widgets.page import Page
from rygtraening.ui.widgets.pain_scale import PainScale
from rygtraening.ui.widgets.segmented import Segmented

Show = Callable[[QWidget, int, int], None]
LONG = "To flere end sidst: to rolige træninger i træk, og morgenen efter var fin. " * 2


def full_page(theme: Theme) -> Page:
    """A page with one of everything, as the pages of the program use it."""
    page = Page(theme, "Good morning", "Sunday 22 November · 3 exercises · about 9 minutes")
    page.add_action(Segmented(theme, "Range", [("a", "2 weeks"), ("b", "3 months"), ("c", "1 year")]))
    card = Card(theme, "Today")
    row = Columns(theme, centred=True)
    row.add(TextStack(SectionTitle(theme, "Kattestræk"), Muted(theme, "12 gange · rolig bevægelse")))
    row.add(Banner(theme, Tone.GREEN, LONG, small=True))
    card.add(row)
    card.add_line()
    buttons = FlowBox()
    for button in (PrimaryButton(theme, "Start træning"), QuietButton(theme, "Er der noget nyt eller anderledes?")):
        buttons.add(button)
    card.add(buttons)
    page.add(card)
    asked = Card(theme)
    asked.add(PainScale(theme, "Hvordan er ryggen her til morgen?"))
    asked.add(SingleChoice(theme, "Gik smerten længere ned i benet?", [("n", "Nej"), ("y", LONG)]))
    page.add(asked)
    page.add(Banner(theme, Tone.RED, LONG, action="Læs mere"))
    page.add(EmptyState(theme, IconName.PROGRESS, LONG, action="Gå til I dag"))
    columns = Columns(theme)
    for tone in (Tone.GREEN, Tone.YELLOW, Tone.RED):
        part = Card(theme, "Helt normalt", tone=tone)
        part.add(Muted(theme, LONG))
        columns.add(part)
    page.add(columns)
    return page


def test_a_short_note_is_no_higher_than_its_line(theme: Theme, shown: Show) -> None:
    window = QWidget()
    banner = Banner(theme, Tone.GREEN, "Words enough for two lines if the box were narrow, but it is wide", small=True)
    layout = QVBoxLayout(window)
    layout.addWidget(banner)
    layout.addStretch(1)
    shown(window, 900, 300)
    assert banner.height() < 2 * theme.target()
    assert banner.height() == banner.heightForWidth(banner.width())


def cut(root: QWidget) -> list[str]:
    """Everything with words that is lower or narrower than its words, or sticks out of what holds it."""
    faults = []
    for widget in root.findChildren(QWidget):
        if not isinstance(widget, QLabel | QPushButton) or not widget.isVisibleTo(root):
            continue
        if widget.height() < widget.heightForWidth(widget.width()):
            faults.append(f"too low: {widget.text()[:30]!r}")
        if widget.width() < widget.minimumSizeHint().width():
            faults.append(f"too narrow: {widget.text()[:30]!r}")
        holder = widget.parentWidget()
        if holder is not None and not holder.rect().contains(widget.geometry()):
            faults.append(f"sticks out: {widget.text()[:30]!r}")
    return faults


@pytest.mark.parametrize("text_size", [0.8, 1.0, 1.5, 2.0])
@pytest.mark.parametrize(("width", "height"), [(610, 600), (690, 600), (1014, 760), (3600, 2000)])
def test_nothing_on_a_page_is_cut(theme: Theme, shown: Show, text_size: float, width: int, height: int) -> None:
    theme.set_scale(text_size)
    page = full_page(theme)
    shown(page, width, height)
    assert cut(page) == []
    assert page.horizontalScrollBar().maximum() == 0


def test_nothing_is_cut_after_the_text_grows_on_an_open_page(
    theme: Theme, shown: Show, settle: Callable[[], None]
) -> None:
    page = full_page(theme)
    shown(page, 700, 600)
    theme.set_scale(2.0)
    settle()
    assert cut(page) == []
    theme.set_scale(0.8)
    settle()
    assert cut(page) == []


def test_a_label_is_as_high_as_its_words_need(theme: Theme, shown: Show) -> None:
    theme.set_scale(2.0)
    window = QWidget()
    label = Body(theme, LONG)
    layout = QVBoxLayout(window)
    layout.addWidget(label)
    layout.addStretch(1)
    shown(window, 320, 900)
    assert label.height() >= label.heightForWidth(label.width())
    assert label.heightForWidth(label.width()) > 5 * label.fontMetrics().height()


def test_a_label_that_was_measured_is_measured_anew_when_its_words_type_or_margins_change(theme: Theme) -> None:
    def high(label: Body) -> int:
        """As high as a label of the same words that was never measured before."""
        fresh = Body(theme, label.text())
        fresh.setFont(label.font())
        fresh.setContentsMargins(label.contentsMargins())
        return fresh.heightForWidth(300)

    label = Body(theme, "Word")
    seen = [label.heightForWidth(300)]
    label.setText(LONG)
    seen.append(label.heightForWidth(300))
    assert seen[-1] == high(label)
    label.setFont(theme.font(Type.TITLE))
    seen.append(label.heightForWidth(300))
    assert seen[-1] == high(label)
    label.setContentsMargins(100, 7, 100, 7)
    seen.append(label.heightForWidth(300))
    assert seen[-1] == high(label)
    theme.set_scale(2.0)
    assert label.heightForWidth(300) == high(label)
    assert seen == sorted(set(seen))


def test_a_label_keeps_its_colour_wherever_it_is_put(theme: Theme, shown: Show) -> None:
    muted, toned, page = Muted(theme, "Quiet"), Body(theme, "Loud"), Page(theme, "Page")
    toned.set_tone(Tone.GREEN)
    for label in (muted, toned):
        row, card = Columns(theme), Card(theme)
        row.add(label)
        card.add(row)
        page.add(card)
    shown(page, 800, 600)
    for mode in (theme.mode, Mode.DARK, Mode.LIGHT):
        theme.set_mode(mode)
        assert muted.palette().windowText().color() == theme.colour(theme.palette.ink_2)
        assert toned.palette().windowText().color() == theme.colour(theme.palette.green)
    toned.setEnabled(False)
    assert toned.palette().windowText().color() == theme.colour(theme.palette.green)


def test_making_a_page_opens_no_window(theme: Theme, qapp: QApplication) -> None:
    """A widget shown before it has a parent would flash up as a window of its own."""
    flashed: list[QWidget] = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
                flashed.append(watched)
            return False

    watch = Watch()
    qapp.installEventFilter(watch)
    page = full_page(theme)
    qapp.removeEventFilter(watch)
    assert flashed == []
    page.deleteLater()


def test_a_short_label_asks_for_one_line(theme: Theme) -> None:
    label = Body(theme, "Ten times a side")
    assert label.sizeHint().height() == label.fontMetrics().height()


def test_a_label_shows_marks_of_html_as_they_are(theme: Theme) -> None:
    label = Body(theme, "<b>less</b> & more")
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_columns_stack_where_their_text_has_no_room(theme: Theme, shown: Show, settle: Callable[[], None]) -> None:
    columns = Columns(theme)
    for _ in range(3):
        columns.add(Body(theme, "Words"), least=220)
    shown(columns, 700, 200)
    assert not columns.stacked()
    columns.resize(600, 200)
    settle()
    assert columns.stacked()
    columns.resize(700, 200)
    theme.set_scale(1.5)
    settle()
    assert columns.stacked()


def test_columns_share_the_room_and_stand_equally_high(theme: Theme, shown: Show) -> None:
    columns = Columns(theme, gap=16)
    cells = [Body(theme, words) for words in ("Short", LONG, "Short")]
    for cell in cells:
        columns.add(cell)
    shown(columns, 932, 300)
    assert [cell.width() for cell in cells] == [300, 300, 300]
    assert len({cell.height() for cell in cells}) == 1


def test_a_split_holds_both_ends_and_stacks_where_there_is_no_room(
    theme: Theme, shown: Show, settle: Callable[[], None]
) -> None:
    left, right = SecondaryButton(theme, "At the left"), SecondaryButton(theme, "At the right end")
    split = Split(theme, left, right)
    shown(split, 600, 60)
    assert (left.x(), right.geometry().right()) == (0, 599)
    split.resize(200, 120)
    settle()
    assert right.y() >= left.geometry().bottom()
    assert right.x() == 0


def test_a_flow_goes_on_in_the_next_line(theme: Theme, shown: Show) -> None:
    flow = FlowBox()
    buttons = [SecondaryButton(theme, f"Button {number}") for number in range(6)]
    for button in buttons:
        flow.add(button)
    shown(flow, 300, 400)
    places = [button.geometry() for button in buttons]
    assert len({place.y() for place in places}) > 1
    assert all(QRect(QPoint(), flow.size()).contains(place) for place in places)
    assert flow.heightForWidth(2000) == buttons[0].sizeHint().height()


def test_the_column_of_a_page_is_centred_and_not_too_wide(theme: Theme, shown: Show) -> None:
    page = Page(theme, "Title")
    card = Card(theme, "Card")
    page.add(card)
    shown(page, 2000, 600)
    assert card.width() == tokens.COLUMN_MAX
    left = card.mapTo(page, QPoint()).x()
    assert abs(left - (page.viewport().width() - card.width()) // 2) <= 1


def test_the_focus_is_scrolled_into_sight(theme: Theme, shown: Show, settle: Callable[[], None]) -> None:
    page = Page(theme, "Title")
    buttons = [SecondaryButton(theme, f"Button {number}") for number in range(30)]
    for button in buttons:
        page.add(button)
    shown(page, 600, 300)
    for button in (buttons[-1], buttons[0], buttons[15]):
        button.setFocus(Qt.FocusReason.OtherFocusReason)
        settle()
        assert in_sight(page, button)
    QTest.keyClick(buttons[15], Qt.Key.Key_Tab)
    settle()
    assert in_sight(page, buttons[16])


def in_sight(area: QScrollArea, widget: QWidget) -> bool:
    place = QRect(widget.mapTo(area.viewport(), QPoint()), widget.size())
    return area.viewport().rect().contains(place)


def test_a_page_can_be_emptied_and_filled_again(theme: Theme, shown: Show, settle: Callable[[], None]) -> None:
    page = full_page(theme)
    shown(page, 700, 600)
    page.clear()
    settle()
    assert page.findChildren(Card) == []
    assert page.title.text() == "Good morning"
    page.add(Body(theme, "Anew"))
    settle()
    assert cut(page) == []


def test_a_tone_is_said_by_a_shape_too(theme: Theme, shown: Show) -> None:
    """In one colour for all tones the pictures still differ."""
    pictures = set()
    for tone in (Tone.GREEN, Tone.YELLOW, Tone.RED):
        banner = Banner(theme, tone, "")
        shown(banner, 120, 60)
        image = banner.grab().toImage()
        ink = theme.palette.text_of(tone).lower()
        pictures.add(
            tuple(image.pixelColor(x, y).name() == ink for y in range(image.height()) for x in range(image.width()))
        )
    assert len(pictures) == 3
    assert all(any(picture) for picture in pictures)


def test_a_banner_can_say_something_else_and_its_button_is_heard(theme: Theme, shown: Show) -> None:
    banner = Banner(theme, Tone.YELLOW, "Wait", action="More")
    heard: list[int] = []
    banner.action.connect(lambda: heard.append(1))
    shown(banner, 500, 80)
    banner.show_text(Tone.GREEN, "Go on")
    assert (banner.tone, banner.text, banner.accessibleName()) == (Tone.GREEN, "Go on", "Go on")
    for button in banner.findChildren(QPushButton):
        button.click()
    assert heard == [1]


def test_the_name_of_a_file_is_broken_instead_of_making_its_page_too_wide(theme: Theme) -> None:
    path = "/home/somebody-with-a-long-name/.local/share/rygtraening/exercises/my_own_exercise.yaml"
    label = Body(theme, f"The file {path} cannot be read.")
    assert label.text() == f"The file {path} cannot be read."
    assert label.minimumSizeHint().width() < label.fontMetrics().horizontalAdvance(path) / 2
    assert label.heightForWidth(200) >= 4 * label.fontMetrics().height()
