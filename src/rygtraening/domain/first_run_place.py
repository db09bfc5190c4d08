"""How far somebody has come in the first run, where they left it in the middle: the answers alone do not say whether a
step was passed over or never seen."""

from __future__ import annotations

from enum import StrEnum

from rygtraening.domain.ports import Settings

KEY = "first_run_at"


class FirstStep(StrEnum):
    """The steps that may be passed over."""

    USUAL = "usual"
    """How the person usually is."""
    TRY_OUT = "try-out"


class FirstRunPlace:
    """Kept in the settings, and nowhere once the first run is over."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    @property
    def at(self) -> FirstStep | None:
        """The step that comes next; ``None`` where the first run is over, or not begun."""
        kept = self._settings.get(KEY)
        return FirstStep(kept) if kept in {step.value for step in FirstStep} else None

    def come_to(self, step: FirstStep) -> None:
        """``step`` is what comes next."""
        if self.at is not step:
            self._settings.set(KEY, step.value)

    def finish(self) -> None:
        """The first run is over."""
        if self._settings.get(KEY):
            self._settings.set(KEY, "")
