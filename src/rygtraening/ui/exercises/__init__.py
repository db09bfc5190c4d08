"""The exercises to read about: how each is done, and when to stop."""
