"""``rygtraening export --format pdf``: real files, written without a display."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from rygtraening import wiring
from rygtraening.cli import report
from rygtraening.domain.ports import KnownError
from rygtraening.domain.progress import Range
from rygtraening.domain.report import Wish


@pytest.fixture
def export(tmp_path: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Runs the command as a person would, in a process of its own, with neither display nor Qt's own settings."""
    plain = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "DISPLAY", "WAYLAND"))}

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "rygtraening", "--data-dir", str(tmp_path / "data"), "--lang", "en"]
        export = [*command, "export", "--format", "pdf", "--output", str(tmp_path / "pages.pdf"), *arguments]
        return subprocess.run(export, env=plain, capture_output=True, text=True, check=False)

    return run


def test_it_needs_no_display_keeps_the_file_for_its_owner_and_never_writes_over_it_unasked(
    export: Callable[..., subprocess.CompletedProcess[str]], tmp_path: Path
) -> None:
    done, file = export("--name", "Anna"), tmp_path / "pages.pdf"
    assert (done.returncode, done.stderr) == (0, "")
    assert "1 page was written to" in done.stdout
    content = file.read_bytes()
    assert content.startswith(b"%PDF-")
    assert content.rstrip().endswith(b"%%EOF")
    assert file.stat().st_mode & 0o777 == 0o600
    file.write_text("mine")
    folder = tmp_path / "data"
    with wiring.open_core(folder, None, wiring.open_settings(folder)) as core:
        with pytest.raises(KnownError, match="there already"):
            report.run(core, Wish(), file, force=False)
        assert file.read_text() == "mine"
        assert report.run(core, Wish(), file, force=True) == 0
    assert file.read_bytes().startswith(b"%PDF-")


def test_days_count_before_a_span() -> None:
    asked = report.wish(Range.YEAR, date(2026, 3, 1), None, name="", with_notes=False)
    assert asked.by_days
    assert (asked.first, asked.last, asked.all_notes) == (date(2026, 3, 1), None, False)
    assert not report.wish(Range.YEAR, None, None, name="", with_notes=True).by_days


def test_a_period_that_ends_before_it_begins_is_said() -> None:
    with pytest.raises(KnownError, match="ends on 2026-03-01, before it begins on 2026-03-02"):
        report.wish(Range.ALL, date(2026, 3, 2), date(2026, 3, 1), name="", with_notes=False)


def test_a_name_that_no_page_can_hold_is_said() -> None:
    with pytest.raises(KnownError, match="longer than 80 letters"):
        report.wish(Range.ALL, None, None, name="n" * 81, with_notes=False)
