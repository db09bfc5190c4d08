"""The player: a person follows today's session."""
