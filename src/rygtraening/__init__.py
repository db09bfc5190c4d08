"""rygtraening: a guided daily home session for the low back, with the pain logged and the progress shown."""

__version__ = "0.1.0"
