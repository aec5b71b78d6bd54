"""The newsletter: its archive, asking for it, and where the office makes it."""
