"""The help of the window: its page, what stands on it, and which topic belongs to which place."""
