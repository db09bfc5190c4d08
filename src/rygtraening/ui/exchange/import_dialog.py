"""Data from another computer: what the file would bring, and then the bringing of it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from rygtraening.domain.long_work import Told
from rygtraening.domain.merge import Merged, MergePreview
from rygtraening.domain.ports import Arrival, DataExchange
from rygtraening.i18n import _
from rygtraening.ui.background import Background
from rygtraening.ui.exercises.faults_card import Sentences
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Tone
from rygtraening.ui.widgets.banner import Banner
from rygtraening.ui.widgets.buttons import PrimaryButton, SecondaryButton
from rygtraening.ui.widgets.dialog import Dialog
from rygtraening.ui.widgets.heading import Body, Headline, Muted
from rygtraening.ui.widgets.progress_bar import ProgressBar
from rygtraening.words import merging


class _Fetching:
    """What lives in the other thread: the file beside the journal."""

    def __init__(self, exchange: DataExchange, file: Path) -> None:
        self._exchange = exchange
        self._file = file
        self._arrival: Arrival | None = None

    def look(self, told: Told) -> MergePreview:
        """Read and compare."""
        self._arrival = self._exchange.arrival()
        return self._arrival.look(self._file, told)

    def take_over(self, told: Told) -> Merged | None:
        """Keep what is new; what was kept."""
        return self._arrival.take_over(told) if self._arrival is not None else None

    def close(self) -> None:
        """Let go of the journal."""
        if self._arrival is not None:
            self._arrival.close()


class ImportDialog(Dialog):
    """Reads ``file`` as soon as it opens. Nothing is changed before the person says so; Esc gives up at any time."""

    fetched = Signal()
    """The journal holds more than before."""

    def __init__(self, theme: Theme, exchange: DataExchange, file: Path, parent: QWidget | None = None) -> None:
        super().__init__(theme, _("Data from another computer"), parent)
        self._file = file
        self._fetching = _Fetching(exchange, file)
        self._work = Background(self)
        self._work.told.connect(self._tell)
        self._work.done.connect(self._go_on)
        self._work.failed.connect(self._fail)
        self._work.given_up.connect(self._leave)
        self._bar: ProgressBar | None = None
        self.fetch = PrimaryButton(theme, _("Fetch the data"))
        self.fetch.clicked.connect(self._take_over)
        self.leave = SecondaryButton(theme, _("Cancel"))
        self.leave.clicked.connect(self.reject)
        self.add_button(self.fetch)
        self.add_button(self.leave)
        self.finished.connect(self._let_go)
        self._begin(_("{file} is being read …").format(file=file.name))
        self._work.begin(self._fetching.look)

    def reject(self) -> None:
        """Give up what is going on, else close."""
        if self._work.busy:
            self.leave.setEnabled(False)
            self._work.give_up()
        else:
            super().reject()

    def _begin(self, words: str) -> None:
        self._bar = ProgressBar(self.theme, words)
        self.fetch.hide()
        self.leave.setText(_("Cancel"))
        self.leave.setEnabled(True)
        self.show_only([Body(self.theme, words), self._bar])

    def _tell(self, share: float) -> None:
        if self._bar is not None:
            self._bar.show_share(share)

    def _go_on(self, found: object) -> None:
        self._bar = None
        if isinstance(found, MergePreview):
            self._show_preview(found)
        elif isinstance(found, Merged):
            self._show_done(found)

    def _show_preview(self, preview: MergePreview) -> None:
        theme = self.theme
        found: list[QWidget] = [Headline(theme, merging.headline(preview))]
        if preview.new:
            found.append(Body(theme, merging.safety_first()))
            found.append(Muted(theme, "\n".join(merging.kind_lines(preview))))
        if already := merging.known(preview):
            found.append(Muted(theme, already))
        if differing := merging.differing(preview):
            found.append(Banner(theme, Tone.YELLOW, differing))
            found.append(Muted(theme, "\n".join(merging.difference_lines(preview))))
        self.fetch.setVisible(bool(preview.new))
        if preview.new:
            self.fetch.setFocus()
        else:
            self._ready_to_close()
        self.show_only(found)

    def _take_over(self) -> None:
        self._begin(_("The data is being fetched …"))
        self._work.begin(self._fetching.take_over)

    def _show_done(self, merged: Merged) -> None:
        found: list[QWidget] = [Headline(self.theme, merging.taken_over(merged))]
        if merged.copy is not None:
            back = merging.way_back(merged.copy)
            found.append(self._sentences(_("How to go back"), back))
        self._ready_to_close()
        self.show_only(found)
        self.fetched.emit()

    def _fail(self, why: str) -> None:
        self._bar = None
        first, _break, lines = why.partition("\n")
        found: list[QWidget] = [Body(self.theme, first)]
        if lines:
            found.append(self._sentences(_("What cannot be read"), lines))
        self.fetch.hide()
        self._ready_to_close()
        self.show_only(found)

    def _sentences(self, name: str, text: str) -> Sentences:
        """Text to read and copy. It is as high as it needs; the dialog scrolls where that is too much."""
        sentences = Sentences(self.theme, name, text)
        sentences.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return sentences

    def _leave(self) -> None:
        super().reject()

    def _ready_to_close(self) -> None:
        self.leave.setText(_("Close"))
        self.leave.setEnabled(True)
        self.leave.setFocus()

    def _let_go(self) -> None:
        self._work.end(self._fetching.close)
