"""What the files of ``resources`` hold, from their ready files where these are of them. A ``KnownError`` where the file
itself must be read and cannot be."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from rygtraening import paths
from rygtraening.catalogue import ready

if TYPE_CHECKING:
    from rygtraening.domain.explanation import Explanation
    from rygtraening.domain.help import Help
    from rygtraening.domain.knowledge import Knowledge
    from rygtraening.domain.release import Release
    from rygtraening.domain.safety import SafetyTexts


def safety() -> SafetyTexts:
    """The safety questions and whom to call."""
    from rygtraening.domain.safety import SafetyTexts

    def read(path: Path) -> SafetyTexts:
        from rygtraening.catalogue.loader import load_safety

        return load_safety(path)

    return ready.one(paths.bundled("resources") / "safety.yaml", SafetyTexts, read)


def explanation() -> Explanation:
    """How the program chooses."""
    from rygtraening.domain.explanation import Explanation

    def read(path: Path) -> Explanation:
        from rygtraening.catalogue.explanation_file import load_explanation

        return load_explanation(path)

    return ready.one(paths.bundled("resources") / "how_it_chooses.yaml", Explanation, read)


def knowledge() -> Knowledge:
    """The cards of Viden."""
    from rygtraening.domain.knowledge import Knowledge

    def read(path: Path) -> Knowledge:
        from rygtraening.catalogue.knowledge_file import load_knowledge

        return load_knowledge(path)

    return ready.one(paths.bundled("resources") / "knowledge.yaml", Knowledge, read)


def help_topics() -> Help:
    """The help."""
    from rygtraening.domain.help import Help

    def read(path: Path) -> Help:
        from rygtraening.catalogue.help_file import load_help

        return load_help(path)

    return ready.one(paths.bundled("resources") / "help.yaml", Help, read)


def whats_new() -> tuple[Release, ...]:
    """What the versions brought, the newest first."""
    from rygtraening.domain.release import Release

    def read(path: Path) -> tuple[Release, ...]:
        from rygtraening.catalogue.whats_new_file import load_whats_new

        return load_whats_new(path)

    return ready.one(paths.bundled("resources") / "whats_new.yaml", tuple[Release, ...], read)
