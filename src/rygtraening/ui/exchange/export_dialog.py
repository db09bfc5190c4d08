"""A copy of the person's data: in which form, where to, and that it is written."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from msgspec import Struct
from PySide6.QtWidgets import QWidget

from rygtraening.domain.ports import DataExchange
from rygtraening.i18n import _, ngettext
from rygtraening.ui.background import Background
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.buttons import PrimaryButton, SecondaryButton
from rygtraening.ui.widgets.dialog import Dialog
from rygtraening.ui.widgets.heading import Body, Headline, Muted
from rygtraening.ui.widgets.progress_bar import ProgressBar


class Form(Struct, frozen=True):
    """One form of copy: its ``format`` (``domain.ports.DataExchange.export``), the end of its name ("" for a folder),
    and what it is for."""

    format: str
    ending: str
    name: str
    use: str


def forms() -> tuple[Form, ...]:
    """Those there are, in the language spoken now."""
    return (
        Form(
            "ndjson",
            ".ndjson",
            _("Everything, for another computer"),
            _("The whole log in one file, to be fetched into rygtraening on another computer."),
        ),
        Form(
            "csv",
            "",
            _("Tables, for a spreadsheet"),
            _("A folder with a table of each kind, and a list of what the columns mean."),
        ),
        Form(
            "fhir",
            ".json",
            _("For a clinician's system (FHIR)"),
            _("Pain and sessions in the form that medical records read. Without your name and your CPR number."),
        ),
    )


PickTarget = Callable[[QWidget, Path, str], Path | None]
"""Asks where to put something of the suggested name, and its ending ("" for a folder); ``None`` where nowhere."""


class ExportDialog(Dialog):
    """Choose a form, then a place; what is there already is replaced only when that is said."""

    def __init__(
        self, theme: Theme, exchange: DataExchange, today: date, pick: PickTarget, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, _("A copy of your data"), parent)
        self._exchange = exchange
        self._today = today
        self._pick = pick
        self._work = Background(self)
        self._work.done.connect(self._show_done)
        self._work.failed.connect(self._fail)
        self._work.told.connect(self._tell)
        self._work.given_up.connect(self._give_up)
        self._bar: ProgressBar | None = None
        self._chosen: tuple[Form, Path] | None = None
        self.replace = PrimaryButton(theme, _("Replace it"))
        self.replace.clicked.connect(self._replace)
        self.leave = SecondaryButton(theme, _("Cancel"))
        self.leave.clicked.connect(self.reject)
        self.add_button(self.replace)
        self.add_button(self.leave)
        self.finished.connect(self._let_go)
        self.choices: dict[str, SecondaryButton] = {}
        self._ask_form()

    def reject(self) -> None:
        """Give up what is being written, else close."""
        if self._work.busy:
            self.leave.setEnabled(False)
            self._work.give_up()
        else:
            super().reject()

    def _give_up(self) -> None:
        super().reject()

    def _tell(self, share: float) -> None:
        if self._bar is not None:
            self._bar.show_share(share)

    def _ask_form(self) -> None:
        found: list[QWidget] = [Body(self.theme, _("What is it for?"))]
        for form in forms():
            button = self.choices[form.format] = SecondaryButton(self.theme, form.name)
            button.setAccessibleDescription(form.use)
            button.clicked.connect(partial(self._choose, form))
            found += [button, Muted(self.theme, form.use)]
        found.append(Muted(self.theme, _("The pages for your physiotherapist (PDF) are under Progress.")))
        self.replace.hide()
        self.show_only(found)

    def _choose(self, form: Form) -> None:
        suggested = Path(f"rygtraening-{self._today.isoformat()}{form.ending}")
        path = self._pick(self, suggested, form.ending)
        if path is None:
            return
        self._chosen = (form, path)
        if path.exists():
            self.replace.show()
            self.leave.setFocus()
            self.show_only(
                [
                    Headline(self.theme, _("There is something of that name already")),
                    Body(self.theme, _("{path} stays as it is unless you replace it.").format(path=path)),
                ]
            )
        else:
            self._write(replace=False)

    def _replace(self) -> None:
        self._write(replace=True)

    def _write(self, *, replace: bool) -> None:
        if self._chosen is None:
            return
        form, path = self._chosen
        export = self._exchange.export
        self.replace.hide()
        words = _("Your data is being written. It takes a few seconds at most.")
        self._bar = ProgressBar(self.theme, words)
        self.show_only([Body(self.theme, words), self._bar])
        self._work.begin(lambda told: export(form.format, path, replace=replace, told=told))

    def _show_done(self, rows: object) -> None:
        if self._chosen is None or not isinstance(rows, int):
            return
        said = ngettext("{count} entry was written to {path}.", "{count} entries were written to {path}.", rows)
        health = _("It is about your health: keep it where only those you choose can read it.")
        self._ready_to_close()
        self.show_only(
            [
                Headline(self.theme, _("Your copy is ready")),
                Body(self.theme, said.format(count=rows, path=self._chosen[1])),
                Muted(self.theme, health),
            ]
        )

    def _fail(self, why: str) -> None:
        self._ready_to_close()
        self.show_only([Body(self.theme, why)])

    def _ready_to_close(self) -> None:
        self._bar = None
        self.leave.setText(_("Close"))
        self.leave.setEnabled(True)
        self.leave.setFocus()

    def _let_go(self) -> None:
        self._work.end(lambda: None)
