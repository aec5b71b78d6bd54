"""What an app knows of organisations for the rules of calls: the small interface between apps.

An app that has such facts offers `eligibility_facts.py` with `facts_of(organisations: Collection[int]) ->
dict[int, dict[str, Known]]`: by key of the organisation, then by name of the fact (funding.enums.FactName).
What is not known is left out: unknown is not no.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Known:
    """A value with its source and day; `url` is where the organisation itself can put it right."""

    value: Any
    source: Any = ""  # text, or a lazy one
    on: dt.date | None = None
    url: str = ""


Facts = Mapping[str, Known]
