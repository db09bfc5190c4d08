"""Sheets of programmes put together for a test, on an empty log."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from msgspec.structs import replace

from rygtraening import wiring
from rygtraening.domain.ports import Core
from rygtraening.domain.programme import Part, Programme
from rygtraening.domain.programme_sheet import DoseChoice, ProgrammeSheet, read_sheet

NOW = datetime(2026, 11, 22, 9, 10, tzinfo=ZoneInfo("Europe/Copenhagen"))
THREE = ("kattestraek", "knae-til-bryst", "diagonalstraek")
SIX = (*THREE, "baekkenloeft", "sideplanke-paa-knae", "hoftehaengsel")
TWELVE = (
    *SIX,
    *("baekkenvip", "barnets-stilling", "gaatur", "knaerul", "sfinks", "straek-og-rund"),
)


class StillClock:
    """It is always ten past nine."""

    def now(self) -> datetime:
        return NOW

    def monotonic(self) -> float:
        return 0.0


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Core]:
    """The shipped exercises and an empty log, which stays so."""
    folder = tmp_path_factory.mktemp("sheets") / "data"
    with wiring.open_core(folder, None, wiring.open_settings(folder)) as core:
        yield replace(core, clock=StillClock())


@pytest.fixture(scope="session")
def programme_of(shipped: Core) -> Callable[..., Programme]:
    """``programme_of("kattestraek", …, days=(0,))``: a programme of these exercises."""

    def make(*names: str, **changed: Any) -> Programme:
        basis = shipped.catalogue.programmes["laend-basis"]
        parts = tuple(Part(shipped.catalogue.exercises[name]) for name in names)
        return replace(basis, **{"parts": parts, **changed})

    return make


@pytest.fixture(scope="session")
def sheet_of(shipped: Core) -> Callable[..., ProgrammeSheet]:
    """The sheet of a programme, with boxes for the pain unless told."""

    def make(programme: Programme, dose: DoseChoice = DoseChoice.TODAY, *, morning: bool = True) -> ProgrammeSheet:
        sheet = read_sheet(shipped, programme, dose, morning=morning)
        assert sheet is not None
        return sheet

    return make


@pytest.fixture(scope="session")
def read_pdf(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., str]:
    """``read_pdf(content, "pdftotext", "-layout")``: what that tool of poppler says of a PDF."""
    file: Path = tmp_path_factory.mktemp("pdf") / "sheet.pdf"

    def run(content: bytes, tool: str = "pdftotext", *options: str) -> str:
        if shutil.which(tool) is None:
            pytest.fail(f"{tool} is missing: apt-get install poppler-utils (scripts/system-libraries test)")
        file.write_bytes(content)
        to = ["-"] if tool == "pdftotext" else []
        done = subprocess.run([tool, *options, str(file), *to], capture_output=True, check=True)
        return done.stdout.decode()

    return run
