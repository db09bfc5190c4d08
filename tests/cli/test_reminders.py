"""``rygtraening reminders``: the same choices as on the card in Indstillinger, said and kept."""

from __future__ import annotations

from datetime import time
from pathlib import Path

import pytest
from icalendar import Calendar

from rygtraening import wiring
from rygtraening.cli import calendar_file, training_times
from rygtraening.cli.parser import run
from rygtraening.domain.ports import Core
from rygtraening.domain.reminder import Reminders, Weekly
from rygtraening.domain.reminder_memory import ReminderMemory
from rygtraening.store import autostart

WORKDAYS = frozenset({0, 2, 4})


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path / "data"


def reminders(folder: Path, *options: str) -> int:
    return run(["--lang", "en", "--data-dir", str(folder), "reminders", *options])


def kept(folder: Path) -> ReminderMemory:
    return ReminderMemory(wiring.open_settings(folder))


def test_asked_alone_it_only_says_how_it_is(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert reminders(folder) == 0
    assert capsys.readouterr().out == (
        "Reminders are off.\n"
        "The program ends when its window is closed.\n"
        "The program does not start together with the computer.\n"
    )
    assert not folder.exists()


def test_times_and_days_are_chosen_and_said(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert reminders(folder, "--on", "--at", "17.00=man,ons,fre", "--at", "9:30=sat,sun", "--tray", "on") == 0
    said = capsys.readouterr().out
    assert said.startswith("Reminders: 17:00, Mon, Wed, Fri; 09:30, Sat, Sun.\n")
    assert "stays there when its window is closed" in said
    assert kept(folder).reminders == Reminders(
        True, (Weekly(time(17), WORKDAYS), Weekly(time(9, 30), frozenset({5, 6})))
    )
    assert kept(folder).tray
    assert reminders(folder, "--off") == 0
    assert not kept(folder).reminders.on
    assert len(kept(folder).reminders.times) == 2
    assert capsys.readouterr().out.startswith("Reminders are off.\n")


def test_on_alone_is_the_usual_time_and_what_is_past_is_not_told(folder: Path) -> None:
    assert reminders(folder, "--on") == 0
    assert kept(folder).reminders.times == (Weekly(time(17), frozenset(range(7))),)
    assert kept(folder).standing.told is not None


def test_starting_with_the_computer_is_switched_on_and_off(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert reminders(folder, "--autostart", "on") == 0
    assert autostart.is_on(folder)
    assert "starts together with the computer" in capsys.readouterr().out
    assert reminders(folder, "--autostart", "off") == 0
    assert not autostart.is_on(folder)


def test_too_many_times_change_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert reminders(folder, *(part for hour in range(8, 12) for part in ("--at", f"{hour}:00"))) == 1
    assert "Up to 3 times" in capsys.readouterr().err
    assert kept(folder).reminders.times == ()


def test_an_open_window_would_write_over_it_so_it_is_refused(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wiring.make_data_dir(folder)
    with wiring.alone(folder):
        assert reminders(folder, "--on") == 1
        assert "already open" in capsys.readouterr().err
        assert reminders(folder) == 0
    assert not kept(folder).reminders.on


@pytest.mark.parametrize("text", ["25:00", "17:00=xyz", "17:00=", "=mon"])
def test_what_is_no_time_is_a_sentence(folder: Path, text: str) -> None:
    assert reminders(folder, "--at", text) == 2


def test_a_time_alone_is_every_day() -> None:
    assert training_times.weekly("7.05") == Weekly(time(7, 5), frozenset(range(7)))
    assert training_times.weekly("17:00 = mon,wed,fri") == Weekly(time(17), WORKDAYS)


def test_the_calendar_takes_the_times_of_the_reminders_where_none_are_named(settled: Core, tmp_path: Path) -> None:
    memory = ReminderMemory(settled.settings)
    memory.keep_times((Weekly(time(7, 30), WORKDAYS), Weekly(time(19), frozenset({6}))))
    path = tmp_path / "plan.ics"

    def starts() -> list[time]:
        events = Calendar.from_ical(path.read_bytes()).walk("VEVENT")
        return [each.decoded("dtstart").time() for each in events]

    calendar_file.run(settled, path, False, days=None, at=None)
    assert starts() == [time(17)]
    memory.keep_on(True)
    calendar_file.run(settled, path, True, days=None, at=None)
    assert starts() == [time(7, 30), time(19)]
    calendar_file.run(settled, path, True, days=None, at=time(18))
    assert starts() == [time(18)]
