"""Values from people before they go into a letter: they can be words in it, never a line, a list or a link-button."""

import datetime as dt
import unicodedata
from collections.abc import Iterable, Mapping
from decimal import Decimal
from enum import Enum
from typing import Any

from django.conf import settings
from django.utils.functional import LazyObject, Promise

MARK = "\ue000"
"""Stands before a value that looks like structure; taken out again when the letter is set."""
_PLAIN = (bool, int, float, Decimal, dt.date, dt.time, dt.timedelta)
_STRUCTURE = ("http://", "https://", "–")


def clean(value: Any) -> Any:
    """A value fit for a letter's template: texts on one line without control characters, rows guarded the same way."""
    if value is None or isinstance(value, (*_PLAIN, Enum)):
        return value
    if isinstance(value, str | Promise):
        return _marked(one_line(str(value)))
    if isinstance(value, LazyObject):  # request.user, say: it has the methods of all things, but is a row
        return Guarded(value)
    if isinstance(value, Mapping):
        return {key: clean(item) for key, item in value.items()}
    if isinstance(value, Iterable):
        return [clean(item) for item in value]
    return Guarded(value)


def one_line(text: str) -> str:
    """The same on one line, without control characters and marks that turn the direction of writing."""
    return " ".join("".join(" " if _breaks(c) else c for c in text if not _is_hidden(c)).split())


def unmarked(text: str) -> str:
    """The text as people read it."""
    return text.replace(MARK, "")


class Guarded:
    """A row or another thing a template asks by dots: whatever it answers is cleaned."""

    def __init__(self, thing: Any) -> None:
        self._thing = thing

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._thing, name)
        return (lambda *args: clean(value(*args))) if callable(value) else clean(value)

    def __str__(self) -> str:
        return str(clean(str(self._thing)))

    def __bool__(self) -> bool:
        return bool(self._thing)


def _marked(text: str) -> str:
    ours = text.startswith(f"{settings.SITE_URL}/") and " " not in text
    return MARK + text if text.startswith(_STRUCTURE) and not ours else text


def _breaks(character: str) -> bool:
    return unicodedata.category(character) in {"Cc", "Zl", "Zp"}


def _is_hidden(character: str) -> bool:
    """Marks of direction and other invisible signs, and what is private to us."""
    return unicodedata.category(character) in {"Cf", "Co", "Cs"} and character != "\u00ad"
