"""I dag: what today is, and the way into the session."""
