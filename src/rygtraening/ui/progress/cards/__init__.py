"""The cards under the main chart of Fremgang; painted with Qt alone, so that none of them needs pyqtgraph."""
