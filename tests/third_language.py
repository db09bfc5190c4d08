"""A third language as somebody begins it: some messages of German in one .po file, the rest not yet there."""

from __future__ import annotations

from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

GERMAN = """
msgid ""
msgstr ""
"Language: de\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

msgid "(the name of this language)"
msgstr "Deutsch"

msgid "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"
msgstr "Jan. Febr. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez."

msgid "Mon Tue Wed Thu Fri Sat Sun"
msgstr "Mo Di Mi Do Fr Sa So"

msgid "{weekday} {day} {month}"
msgstr "{weekday}, {day}. {month}"

msgid "{short_weekday} {day} {short_month}"
msgstr "{short_weekday}, {day}. {short_month}"

msgid "{day} {short_month}"
msgstr "{day}. {short_month}"

msgid "{day} {month} {year}"
msgstr "{day}. {month} {year}"

msgid "1.5"
msgstr "1,5"

msgid "dd/MM/yyyy"
msgstr "dd.MM.yyyy"

msgid "March"
msgstr "März"

msgid "October"
msgstr "Oktober"

msgid "Monday"
msgstr "Montag"

msgid "Tuesday"
msgstr "Dienstag"

msgid "Wednesday"
msgstr "Mittwoch"

msgid "Thursday"
msgstr "Donnerstag"

msgid "Friday"
msgstr "Freitag"

msgid "Saturday"
msgstr "Samstag"

msgid "Sunday"
msgstr "Sonntag"

msgid "Today"
msgstr "Heute"

msgid "Progress"
msgstr "Verlauf"

msgid "Exercises"
msgstr "Übungen"

msgid "Settings"
msgstr "Einstellungen"

msgid "Language"
msgstr "Sprache"

msgid "Start training"
msgstr "Training beginnen"

msgid "Continue"
msgstr "Weiter"

msgid "This week"
msgstr "Diese Woche"

msgid "Good morning"
msgstr "Guten Morgen"

msgid "Yes"
msgstr "Ja"

msgid "No"
msgstr "Nein"

msgid "{n} time"
msgid_plural "{n} times"
msgstr[0] "{n} Mal"
msgstr[1] "{n} Male"
"""


def write(folder: Path, words: str = GERMAN, code: str = "de") -> Path:
    """``folder`` with the language in it, compiled as ``make words`` does it."""
    path = folder / code / "LC_MESSAGES" / "rygtraening.po"
    path.parent.mkdir(parents=True)
    path.write_text(words, encoding="utf-8")
    with path.open("rb") as file:
        catalog = read_po(file, locale=code)
    with path.with_suffix(".mo").open("wb") as file:
        write_mo(file, catalog)
    return folder
