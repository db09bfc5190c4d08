"""Reminders in the window: what is chosen, when they come, and where they are told."""
