"""``rygtraening programme sheet``: a real file, written without a display."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from rygtraening import wiring
from rygtraening.cli import programme_sheet
from rygtraening.domain.logbook import Logbook
from rygtraening.domain.ports import KnownError
from rygtraening.domain.programme_sheet import DoseChoice
from rygtraening.domain.record import Front, Occasion


def test_it_needs_no_display_keeps_the_file_for_its_owner_and_never_writes_over_it_unasked(tmp_path: Path) -> None:
    plain = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "DISPLAY", "WAYLAND"))}
    file, folder = tmp_path / "sheet.pdf", tmp_path / "data"
    command = [sys.executable, "-m", "rygtraening", "--data-dir", str(folder), "--lang", "en"]
    sheet = [*command, "programme", "sheet", "staerk-ryg", "--output", str(file), "--dose", "programme", "--morning"]
    done = subprocess.run(sheet, env=plain, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert "2 pages were written to" in done.stdout
    content = file.read_bytes()
    assert content.startswith(b"%PDF-")
    assert file.stat().st_mode & 0o777 == 0o600
    file.write_text("mine")
    with wiring.open_core(folder, None, wiring.open_settings(folder)) as core:
        with pytest.raises(KnownError, match="there already"):
            programme_sheet.run(core, core.programme, file, DoseChoice.TODAY, morning=False, force=False)
        assert file.read_text() == "mine"
        assert programme_sheet.run(core, core.programme, file, DoseChoice.TODAY, morning=False, force=True) == 0
        assert file.read_bytes().startswith(b"%PDF-")
        logbook = Logbook(core.journal, core.clock, core.new_id, Front.TERMINAL)
        logbook.answer_safety(Occasion.FIRST_RUN, ["bladder"], ["bladder"])
        with pytest.raises(KnownError, match="wait until a doctor"):
            programme_sheet.run(core, core.programme, tmp_path / "no.pdf", DoseChoice.TODAY, morning=False, force=True)
    assert not (tmp_path / "no.pdf").exists()
