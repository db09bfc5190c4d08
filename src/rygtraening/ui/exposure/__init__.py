"""Modige skridt: the ladders of feared movements, an attempt, and what it showed."""
