"""Sådan vælger programmet: the whole rule in plain words."""
