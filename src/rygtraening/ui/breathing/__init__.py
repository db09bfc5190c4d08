"""Calm breathing for a few minutes, over whatever page it was asked for on."""
