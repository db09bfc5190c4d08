"""Every colour, size and font of the window. No other room writes one down."""
