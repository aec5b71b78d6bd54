"""Taking a person's values out of texts that stay for other reasons. Pure."""

import re
from collections.abc import Iterable
from html import escape

GAP = "[…]"
SHORTEST = 5


def pattern_of(values: Iterable[str]) -> "re.Pattern[str] | None":
    """Finds any of these values as whole words, also as HTML writes them; None where there is nothing to find.

    Short ones and names of one word are left out: they are other people's too.
    """
    telling = {value.strip() for value in values if _is_telling(value.strip())}
    spelled = sorted(telling | {escape(value) for value in telling}, key=len, reverse=True)
    if not spelled:
        return None
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, spelled))})(?!\w)", re.IGNORECASE)


def redacted(text: str, pattern: "re.Pattern[str]") -> str:
    """The text with a gap in place of each value."""
    return pattern.sub(GAP, text)


def _is_telling(value: str) -> bool:
    return len(value) >= SHORTEST and (" " in value or not value.isalpha())
