"""Viden: short cards about the back and pain, a time line, what helps in a flare-up, and habits to tick."""
