"""What a screen reader sees, hears and can press of the program: a client of AT-SPI, and nothing else.

Run as ``screen_reader.py PROGRAM ARGUMENTS`` in a session bus of its own, by a Python that has GObject Introspection.
It tells the desktop that a screen reader is there, starts the program, and knows of it only what the program tells over
that bus. A question is a line on its standard input, and so is the answer on its standard output, both JSON. Nothing is
waited for with a clock: each event of the program, and each turn of the loop, is a reason to look again.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from fnmatch import fnmatchcase
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

PATIENCE = 20
"""Seconds after which something that was waited for is not coming. No test measures them."""
LOOK_EVERY = 100
"""Milliseconds between two looks where the program says nothing by itself."""
TOLD = (
    "object:announcement",
    "object:state-changed:focused",
    "object:state-changed:pressed",
    "object:state-changed:showing",
    "window:activate",
)
STATES = ("checked", "pressed", "expanded", "focused", "selected", "enabled", "editable", "modal")
"""The states that are read aloud."""
Said = dict[str, Any]
"""One thing, as it is read aloud."""


class Reader:
    """Looks at the one application on the bus."""

    def __init__(self) -> None:
        """Stands ready before the program is started: what comes first is heard too."""
        self.heard: list[dict[str, Any]] = []
        self._listener = Atspi.EventListener.new(self._hear)
        for event in TOLD:
            self._listener.register(event)
        self._desktop = Atspi.get_desktop(0)
        self._program: Any = None
        self._context = GLib.MainContext.default()

    def attend(self, program: subprocess.Popen[str]) -> None:
        """Look at ``program`` from now on."""
        self._program = program

    def answer(self, question: dict[str, Any]) -> object:
        """The answer to one question, whatever it is."""
        ((verb, what),) = question.items()
        return getattr(self, f"answer_{verb}")(what)

    def answer_page(self, name: str) -> list[Said]:
        """Wait until the window is called so and its page, which begins with a heading, can be seen; everything on it,
        in reading order."""
        page: list[Said] = []

        def there() -> bool:
            page[:] = self.answer_read("*") if self._title().startswith(name) else []
            return any(each.get("level") == 1 for each in page)

        self._until(there, lambda: f"the page “{name}”, not “{self._title()}”")
        return page

    def answer_read(self, name: str) -> list[Said]:
        """What can be seen inside of what is called so ("*" is the window), in reading order."""
        return [_said(each) for each in _walk(self._window() if name == "*" else self._found(name))]

    def answer_press(self, names: list[str]) -> Said:
        """Do the first thing that can be done with what is called like one of these, the first of them that can be
        seen, as soon as one can, and wait until it is done (Qt holds a button down for a moment); what it was."""
        pressed = self._found(*names, pressable=True)
        said = _said(pressed)
        Atspi.Action.do_action(pressed, 0)
        if said["role"] == "push button":
            self._until(lambda: not _is_down(pressed), lambda: f"“{said['name']}” to come up again")
        return said

    def answer_write(self, told: list[str]) -> bool:
        """Put text into the field of that name."""
        name, text = told
        return bool(Atspi.EditableText.set_text_contents(self._found(name), text))

    def answer_hear(self, words: str) -> list[dict[str, Any]]:
        """Wait for an announcement like this, from the oldest on; it and those before it are taken."""
        places: list[int] = []

        def there() -> bool:
            places[:] = [n for n, each in enumerate(self.heard) if fnmatchcase(each["words"], words)]
            return bool(places)

        self._until(there, lambda: f"“{words}” to be announced; what was: {self.heard}")
        taken = self.heard[: places[0] + 1]
        del self.heard[: places[0] + 1]
        return taken

    def answer_table(self, name: str) -> list[list[str]]:
        """The cells of the table of that name, row by row, with what stands over the columns first."""
        table = self._found(name)
        rows, columns = table.get_n_rows(), table.get_n_columns()
        head = [table.get_column_description(column) for column in range(columns)]
        cells = [[table.get_accessible_at(row, each).get_name() for each in range(columns)] for row in range(rows)]
        return [head, *cells]

    def _hear(self, event: Any) -> None:
        if event.type.startswith("object:announcement"):
            self.heard.append({"words": str(event.any_data), "assertive": event.detail1 > 1, "level": event.detail1})

    def _until(self, true: Callable[[], bool], what: Callable[[], str]) -> None:
        """Let the program speak until it is so."""
        late: list[bool] = []
        deadline = GLib.timeout_add_seconds(PATIENCE, lambda: late.append(True))
        looking = GLib.timeout_add(LOOK_EVERY, lambda: True)
        try:
            while not _holds(true):
                if late or self._program.poll() is not None:
                    raise LookupError(f"waited in vain for {what()}")
                self._context.iteration(True)
                while self._context.iteration(False):  # one look after all that is told at once, not one after each
                    pass
        finally:
            for source in (looking, *([] if late else [deadline])):
                GLib.source_remove(source)

    def _window(self) -> Any:
        """The window, or the dialog over it."""
        for each in range(self._desktop.get_child_count()):
            application = self._desktop.get_child_at_index(each)
            if application is None or application.get_process_id() != self._program.pid:
                continue
            windows = [application.get_child_at_index(n) for n in range(application.get_child_count())]
            shown = [window for window in windows if window is not None and _is_shown(window)]
            return shown[-1] if shown else None
        return None

    def _title(self) -> str:
        window = self._window()
        return "" if window is None else str(window.get_name())

    def _found(self, *names: str, pressable: bool = False) -> Any:
        """What is called like one of them, as soon as it can be seen (and pressed)."""
        found: list[Any] = []

        def there() -> bool:
            found[:] = self._named(names, pressable=pressable)
            return bool(found)

        self._until(there, lambda: f"{names}, among {self._names(pressable)}")
        return found[0]

    def _named(self, names: Sequence[str], *, pressable: bool) -> list[Any]:
        """At most one thing: the first that has the first of the names that something has."""
        found: dict[str, Any] = {}
        for each in _walk(self._window()):
            called = each.get_name() or ""
            for name in names:
                if fnmatchcase(called, name) and name not in found and (not pressable or _can_press(each)):
                    found[name] = each
            if names[0] in found:
                break
        return [found[name] for name in names if name in found][:1]

    def _names(self, pressable: bool) -> list[str]:
        return [each.get_name() for each in _walk(self._window()) if _can_press(each) or not pressable]


def _walk(root: Any) -> Iterator[Any]:
    """What can be seen, from the top down, in the order in which it is told."""
    if root is None or not _is_shown(root):
        return
    yield root
    for index in range(root.get_child_count()):
        yield from _walk(root.get_child_at_index(index))


def _said(each: Any) -> Said:
    """One thing, as it is read aloud."""
    told = each.get_state_set()
    states = [state for state in STATES if told.contains(getattr(Atspi.StateType, state.upper()))]
    said: Said = {"name": each.get_name(), "role": each.get_role_name(), "states": states}
    if said["role"] == "heading":
        said["level"] = int(each.get_attributes().get("level", 0))
    if each.get_description():
        said["description"] = each.get_description()
    offers = each.get_interfaces()
    if "Value" in offers:
        said["value"] = [Atspi.Value.get_current_value(each), Atspi.Value.get_maximum_value(each)]
    if "Action" in offers:
        names = range(Atspi.Action.get_n_actions(each))
        said["actions"] = [Atspi.Action.get_action_name(each, number) for number in names]
    return said


def _is_shown(each: Any) -> bool:
    told = each.get_state_set()
    return bool(told.contains(Atspi.StateType.SHOWING) and told.contains(Atspi.StateType.VISIBLE))


def _is_down(button: Any) -> bool:
    """Whether a press is still under way; it is over when the button has gone with its page."""
    try:
        return _has(button, "pressed")
    except GLib.Error:
        return False


def _has(each: Any, state: str) -> bool:
    return bool(each.get_state_set().contains(getattr(Atspi.StateType, state.upper())))


def _can_press(each: Any) -> bool:
    return _has(each, "enabled") and "Action" in each.get_interfaces() and Atspi.Action.get_n_actions(each) > 0


def _holds(true: Callable[[], bool]) -> bool:
    """Whether it is so; what is gone between two questions is not."""
    try:
        return true()
    except GLib.Error:
        return False


def _turn_on() -> None:
    """Tell the desktop that a screen reader is there, as one does that is started."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION, None)
    for name in ("IsEnabled", "ScreenReaderEnabled"):
        value = GLib.Variant("(ssv)", ("org.a11y.Status", name, GLib.Variant("b", True)))
        path, interface = "/org/a11y/bus", "org.freedesktop.DBus.Properties"
        bus.call_sync("org.a11y.Bus", path, interface, "Set", value, None, Gio.DBusCallFlags.NONE, -1, None)


def main(command: list[str]) -> None:
    """Answer until nobody asks any more."""
    _turn_on()
    Atspi.init()
    reader = Reader()
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as program:
        reader.attend(program)
        try:
            for line in iter(sys.stdin.readline, ""):
                try:
                    told = {"answer": reader.answer(json.loads(line))}
                except (LookupError, GLib.Error) as error:
                    told = {"error": str(error)}
                sys.stdout.write(json.dumps(told) + "\n")
                sys.stdout.flush()
        finally:
            program.kill()


main(sys.argv[1:])
