"""Copies of the log, from Indstillinger, once a day by themselves, and where the log cannot be opened."""
