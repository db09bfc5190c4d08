"""Programmes: the list, one whole, and putting one together."""
