"""Where a rule may stand: asked of all, of an activity area, inside a group. In forms: "", "area:II", "group:0-2"."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from sueiga.funding.enums import Operator
from sueiga.funding.record import CallRecord, RuleRecord
from sueiga.funding.ruling.trees import Path, is_turned, walk
from sueiga.funding.ruling.words import said as in_words

LONGEST = 60


@dataclass(frozen=True)
class Where:
    """Places to choose from, and the one that is chosen first."""

    choices: Sequence[tuple[str, str]]
    initial: str = ""


def as_text(path: Path) -> str:
    """As it stands in addresses: 0-2-1."""
    return "-".join(map(str, path))


def as_path(text: str) -> Path:
    """Back from an address; what is no path is an empty one."""
    parts = text.split("-")
    is_path = all(part.isascii() and part.isdecimal() and len(part) < 5 for part in parts)
    return tuple(map(int, parts)) if is_path else ()


def places_for(said: CallRecord, initial: str = "", moving: Path = ()) -> Where:
    """All that this draft has; a group that is moved can't stand within itself."""
    areas = [(f"area:{area.code}", _area(area.code, area.name_lt)) for area in said.areas]
    groups = [
        (f"group:{as_text(path)}", _group(rule))
        for path, rule in walk(said.rules)
        if rule.operator != Operator.CONDITION and not is_turned(rule) and not _within(path, moving)
    ]
    choices = [("", _("of everybody who applies")), *areas, *groups]
    return Where(choices, initial if initial in dict(choices) else "")


def where_is(said: CallRecord, path: Path) -> str:
    """Where the rule at a path stands."""
    if len(path) > 1:
        return f"group:{as_text(path[:-1])}"
    area = said.rules[path[0]].area_code
    return f"area:{area}" if area else ""


def group_and_area(chosen: str) -> tuple[Path, str]:
    """What was chosen, as the actions take it."""
    kind, _colon, rest = chosen.partition(":")
    return (as_path(rest), "") if kind == "group" else ((), rest)


def _within(path: Path, moving: Path) -> bool:
    return bool(moving) and path[: len(moving)] == moving


def _area(code: str, name: str) -> str:
    return _("of those who apply in area %(code)s %(name)s") % {"code": code, "name": name}


def _group(rule: RuleRecord) -> str:
    label = str(Operator(rule.operator).label)
    words = str(in_words(rule))
    if len(words) > LONGEST:
        words = f"{words[:LONGEST].rstrip()}…"
    text = _("in the group “%(operator)s”: %(words)s") if words else _("in the group “%(operator)s”, empty yet")
    return text % {"operator": label, "words": words}
