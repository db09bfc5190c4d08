"""What is said of a log or a copy that is no longer as it was written: calm, and never what it holds."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

from rygtraening.domain.backups import Copy, CopyName, Elsewhere, Inside, Made, Occasion, RestorePreview
from rygtraening.domain.integrity import ChangedRow, Health
from rygtraening.words import backups, integrity

NOW = datetime(2026, 3, 9, 20, tzinfo=UTC)
NAME = CopyName(Occasion.DAY, NOW)


def row(day: int | None) -> ChangedRow:
    return ChangedRow(str(day), "morning", None if day is None else date(2026, 3, day))


def copy(changed: int) -> Copy:
    return Copy(Path("/data/backups") / NAME.text, NAME, 1_000_000, Inside(100, 12, changed=changed))


def test_where_all_is_well_nothing_is_said() -> None:
    assert integrity.trouble(Health()) == ""
    assert integrity.changed_lines([]) == []


def test_a_few_days_are_named_and_many_are_not() -> None:
    one = integrity.trouble(Health(changed=(row(2), row(2))))
    assert one.startswith("2 entries in your log are no longer as they were written")
    assert "It is about 2 March 2026." in one and "The good copies from before stay" in one
    assert "It is about" not in integrity.trouble(Health(changed=tuple(map(row, range(1, 6)))))
    assert "It is about" not in integrity.trouble(Health(changed=(row(None),)))


def test_what_cannot_be_read_is_said_otherwise() -> None:
    assert integrity.trouble(Health(readable=False)).startswith("Part of your log can no longer be read")


def test_a_row_of_no_day_or_no_kind_is_still_told() -> None:
    (said,) = integrity.changed_lines([ChangedRow("x", None, None)])
    assert said.startswith("An entry (of an unknown kind) is no longer as it was written.")


def test_a_copy_that_is_not_whole_says_so_wherever_it_is_spoken_of() -> None:
    said = "1 entry in this copy is no longer as it was written."
    assert "1 entry changed on the disk" in backups.details(copy(1)) and "whole" not in backups.details(copy(1))
    assert "read through and whole" in backups.details(copy(0))
    assert backups.last_good(copy(1), NOW).startswith("The last copy that can be read is of 9 March 2026")
    assert backups.last_good(copy(1), NOW).endswith(said)
    assert "last good copy" in backups.last_good(copy(0), NOW)
    made = backups.made(Made(copy(1), Elsewhere.NOT_WANTED))
    assert said in made and "The copies from before it was changed are kept." in made
    assert said not in backups.made(Made(copy(0), Elsewhere.NOT_WANTED))
    assert said in backups.preview(RestorePreview(copy(1), (), ()), NOW)


def test_a_preview_says_what_would_be_otherwise() -> None:
    found = RestorePreview(copy(0), (), (), otherwise=((date(2026, 3, 2), 1),))
    assert backups.preview(found, NOW)[1:] == [
        "1 entry is not the same here as in the copy, and would be as it is there: 2 March 2026."
    ]
