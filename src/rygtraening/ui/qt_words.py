"""Qt's own words, as in the menu of a text field and in its dialog for choosing files, in the language spoken now."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication

from rygtraening import i18n
from rygtraening.i18n import _


class MissingWords(QTranslator):
    """What Qt's own translations leave out of the dialog for choosing files (its Danish does), so that it would be half
    English."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        look_in, of_type = _("&Look in:"), _("Files of &type:")
        self._words = {
            ("QFileDialog", "&Look in:"): look_in,
            ("QFileDialog", "Look in:"): look_in.replace("&", ""),
            ("QFileDialog", "Files of &type:"): of_type,
            ("QFileDialog", "Files of type:"): of_type.replace("&", ""),
            (_KINDS, "Drive"): _("Drive"),
            (_KINDS, "Folder"): _("Folder"),
            (_KINDS, "File Folder"): _("Folder"),
            (_KINDS, "File"): _("File"),
            (_KINDS, "%1 File"): _("{kind} file").format(kind="%1"),
            (_KINDS, "Shortcut"): _("Shortcut"),
            (_KINDS, "Alias"): _("Shortcut"),
            (_KINDS, "Unknown"): _("Unknown"),
        }

    def isEmpty(self) -> bool:  # noqa: N802
        """Qt asks nothing of an empty one."""
        return False

    def translate(self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1) -> str | None:  # noqa: N803
        """What ``sourceText`` is called; ``None`` lets Qt ask on, where an empty text would be shown."""
        return self._words.get((context, sourceText))


_KINDS = "QAbstractFileIconProvider"
_HELD_AS = "_translators_of_the_language"
"""Under this name the application holds what it was given last."""


def speak(app: QApplication) -> None:
    """Let Qt say its words in the language spoken now, in place of the one before."""
    # Kept in Python: asked for its children, Qt would have every class of style made in Python (8 ms at the start).
    for before in getattr(app, _HELD_AS, ()):
        app.removeTranslator(before)
        before.deleteLater()
    setattr(app, _HELD_AS, spoken := _translators(app))
    for translator in spoken:
        app.installTranslator(translator)


def _translators(app: QApplication) -> list[QTranslator]:
    """What knows the words of the language spoken now; of two, the one that is installed last is asked first."""
    locale = QLocale(i18n.language())
    QLocale.setDefault(locale)  # of figures and days that Qt writes itself, as in its dialog for choosing files
    if i18n.language() == i18n.ENGLISH:
        return []
    translators: list[QTranslator] = [MissingWords(app)]
    translator = QTranslator(app)
    if translator.load(locale, "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        translators.append(translator)
    return translators
