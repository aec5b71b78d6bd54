"""What changed between two editions of a call, in words: pure. "Terminas pratęstas nuo … iki …"."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields
from functools import partial
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sueiga.core import writing
from sueiga.core.bilingual import Bilingual, Sentence
from sueiga.funding.difference_words import LABELS, LONG, NAMES_OF_PARTS, value_in_words
from sueiga.funding.record import CallRecord, RuleRecord, Window

SILENT = frozenset({"checked_on", "sources"})
"""Fields that say where something was read, not what it says: nobody is told that they changed."""


@dataclass(frozen=True)
class Difference:
    """One thing that changed: the field it is about, and what changed, as a sentence in both languages."""

    field: str
    text: Bilingual


def differences(before: CallRecord, after: CallRecord, *, is_another: bool = False) -> list[Difference]:
    """All of them, what people plan by (times, money, who may apply) first.

    `is_another`: this is another call, of another year: its days were not put off, they are other days.
    """
    told = [*_windows(before.windows, after.windows, is_another)]
    for name in ORDER:
        old, new = getattr(before, name), getattr(after, name)
        if old != new:
            teller = _rows if name in NAMES_OF_PARTS else _plain
            told += [Difference(name, text) for text in teller(name, old, new)]
    return told


def changed_fields(before: CallRecord, after: CallRecord) -> frozenset[str]:
    """Names of the fields that differ, the silent ones too: what a copy has changed of last year's."""
    return frozenset(
        each.name for each in fields(CallRecord) if getattr(before, each.name) != getattr(after, each.name)
    )


def _windows(before: tuple[Window, ...], after: tuple[Window, ...], is_another: bool) -> Iterator[Difference]:
    for position in range(max(len(before), len(after))):
        old = before[position] if position < len(before) else None
        new = after[position] if position < len(after) else None
        for text, places in _window(old, new, is_another):
            yield Difference("windows", Sentence(text, **places).in_both())


def _window(old: Window | None, new: Window | None, is_another: bool) -> "Iterator[tuple[Any, dict[str, str]]]":
    if old is None and new is not None:
        yield _NEW_WINDOW, {"opens": writing.iso(new.opens_at), "closes": writing.iso(new.closes_at)}
    elif new is None and old is not None:
        yield _NO_WINDOW, {"opens": writing.iso(old.opens_at), "closes": writing.iso(old.closes_at)}
    elif old is not None and new is not None:
        if old.closes_at != new.closes_at:
            text = _LATER if new.closes_at > old.closes_at else _SOONER
            yield (
                _CLOSES if is_another else text,
                {"before": writing.iso(old.closes_at), "after": writing.iso(new.closes_at)},
            )
        if old.opens_at != new.opens_at:
            text = _OPENS_LATER if new.opens_at > old.opens_at else _OPENS_SOONER
            yield (
                _OPENS if is_another else text,
                {"before": writing.iso(old.opens_at), "after": writing.iso(new.opens_at)},
            )
        if (old.note_lt, old.note_en) != (new.note_lt, new.note_en):
            yield _NOTE, {"closes": writing.iso(new.closes_at)}


_NEW_WINDOW = gettext_lazy("applications are taken from %(opens)s until %(closes)s too")
_NO_WINDOW = gettext_lazy("applications are no longer taken from %(opens)s until %(closes)s")
_LATER = gettext_lazy("the deadline was put off from %(before)s to %(after)s")
_SOONER = gettext_lazy("the deadline was brought forward from %(before)s to %(after)s")
_OPENS_LATER = gettext_lazy("it opens later: not on %(before)s but on %(after)s")
_OPENS_SOONER = gettext_lazy("it opens earlier: not on %(before)s but on %(after)s")
_CLOSES = gettext_lazy("the deadline: it was %(before)s, now it is %(after)s")
_OPENS = gettext_lazy("it opens: it was %(before)s, now it is %(after)s")
_NOTE = gettext_lazy("the note about the deadline of %(closes)s was changed")


def _both(make: Callable[[], str]) -> Bilingual:
    return Sentence(gettext_lazy("%(words)s"), words=_Said(make)).in_both()


class _Said:
    """Words made only when they are said, in the language that is spoken then."""

    def __init__(self, make: Callable[[], str]) -> None:
        self._make = make

    def __str__(self) -> str:
        return self._make()


def _plain(name: str, old: Any, new: Any) -> Iterator[Bilingual]:
    if name in LONG:
        yield _both(lambda: _long(name, old, new))
    else:
        yield _both(lambda: _short(name, old, new))


def _long(name: str, old: str, new: str) -> str:
    what = {"what": str(LABELS[name])}
    if not old:
        return _("%(what)s: the text was added") % what
    return (_("%(what)s: the text was changed") if new else _("%(what)s: the text was taken out")) % what


def _short(name: str, old: Any, new: Any) -> str:
    places = {"what": str(LABELS[name]), "before": value_in_words(name, old), "after": value_in_words(name, new)}
    if not places["before"]:
        return _("%(what)s: now said, %(after)s") % places
    if not places["after"]:
        return _("%(what)s: no longer said (it was %(before)s)") % places
    return _("%(what)s: it was %(before)s, now it is %(after)s") % places


def _rows(name: str, old: tuple[Any, ...], new: tuple[Any, ...]) -> Iterator[Bilingual]:
    name_of = NAMES_OF_PARTS[name]
    was, now = ({_key(name, row): row for row in rows} for rows in (old, new))
    added = [row for key, row in now.items() if key not in was]
    gone = [row for key, row in was.items() if key not in now]
    both = [(was[key], row) for key, row in now.items() if key in was and was[key] != row]
    changed = [new for old, new in both if name_of(old) == name_of(new)]
    if added:
        yield _both(lambda: _("%(what)s, added: %(names)s") % _names(name, name_of, added))
    if gone:
        yield _both(lambda: _("%(what)s, taken out: %(names)s") % _names(name, name_of, gone))
    for pair in both:
        if pair[1] not in changed:
            yield _both(partial(_pair, name, name_of, *pair))
    if changed:
        yield _both(lambda: _("%(what)s, changed: %(names)s") % _names(name, name_of, changed))
    if not (added or gone or both):
        yield _both(lambda: _("%(what)s: the order was changed") % {"what": str(LABELS[name])})


def _pair(name: str, name_of: Callable[[Any], str], old: Any, new: Any) -> str:
    """A row of which a sum, a day or points are other now."""
    places = {"what": str(LABELS[name]), "before": name_of(old), "after": name_of(new)}
    return _("%(what)s: it was %(before)s, now it is %(after)s") % places


def _names(name: str, name_of: Callable[[Any], str], rows: Iterable[Any]) -> dict[str, str]:
    return {"what": str(LABELS[name]), "names": "; ".join(filter(None, map(name_of, rows))) or "–"}


def _key(name: str, row: Any) -> Any:
    if isinstance(row, RuleRecord):
        return (
            row.operator,
            row.condition,
            row.area_code,
            row.programme,
            row.of_area,
            row.kinds,
            row.places,
            row.text_lt,
        )
    keys = {
        "places": ("level", "code"), "areas": ("code",), "amounts": ("area_code", "kind"),
        "local_deadlines": ("municipality_code", "what_lt"), "documents": ("name_lt", "area_code"),
        "criteria": ("name_lt", "area_code"), "steps": ("name_lt",), "channels": ("kind",),
        "contacts": ("name", "email"), "faq": ("question_lt",), "consultations": ("name_lt", "place"),
    }  # fmt: skip
    return tuple(getattr(row, column) for column in keys[name]) if name in keys else row


_FIRST = (
    "local_deadlines", "early_closing", "early_count", "early_amount", "early_moment", "early_time", "pot", "amounts",
    "share_percent", "own_percent", "applicants", "rules", "whole_country", "places", "residents_at_most", "areas",
    "documents",
)  # fmt: skip
ORDER = (*_FIRST, *(each.name for each in fields(CallRecord) if each.name not in {*_FIRST, *SILENT, "windows"}))
"""Fields in the order they are told of; times come before all."""
