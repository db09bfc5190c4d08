"""A tool tip that says what somebody wrote, and nothing else: Qt takes a tip that looks like HTML for HTML, and loads
the pictures it names."""

from __future__ import annotations

from html import escape


def plain_tip(text: str) -> str:
    """``text`` as a tool tip that shows it letter by letter."""
    return f"<span>{escape(text)}</span>" if "<" in text or "&" in text else text
