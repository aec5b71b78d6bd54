"""Invented legal entity codes: they begin with 9, which no real one does, and pass the check digit."""

from collections.abc import Iterator

SERIALS = 10_000_000
_STEP = 6_180_341
"""Prime to the number of serials, so that walking by it meets each once."""


def check_digit(first_eight: str) -> int:
    """The ninth digit: the sum of digits times their places, modulo 11; 10 belongs to no code."""
    return sum(int(digit) * place for place, digit in enumerate(first_eight, 1)) % 11


def invented_codes(seed: int) -> Iterator[str]:
    """Codes without end (some nine millions), each once, the same for the same seed."""
    for number in range(SERIALS):
        first_eight = f"9{(number * _STEP + seed * 7_919) % SERIALS:07d}"
        check = check_digit(first_eight)
        if check < 10:
            yield f"{first_eight}{check}"
