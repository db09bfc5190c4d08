"""The number before a session, and what it opens."""
