"""What forms send, read with care: anybody can send anything."""


def row_key(text: str) -> int:
    """The key of a row that a form named; 0, which no row has, for whatever else it sent."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 19 else 0
