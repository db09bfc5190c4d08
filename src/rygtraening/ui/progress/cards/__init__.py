"""The cards under the main chart of Fremgang, painted with QPainter."""
