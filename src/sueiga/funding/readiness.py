"""What is to put right in a draft before it is published: its own values, its territory, its rules."""

from collections.abc import Iterable, Iterator

from django.db import models
from django.utils import timezone

from sueiga.funding.checking import Finding, findings
from sueiga.funding.enums import PlaceLevel
from sueiga.funding.models import Call, Edition
from sueiga.funding.own_area import strangers
from sueiga.funding.record import CallPlace, CallRecord, RuleRecord
from sueiga.funding.record_rows import prefetched, record_of
from sueiga.funding.ruling.contradictions import contradictions
from sueiga.funding.ruling.territories import ancestors_of
from sueiga.places.models import County, Eldership, Municipality, Settlement
from sueiga.registry.models import Organisation

PLACES: dict[str, type[models.Model]] = {
    PlaceLevel.COUNTY: County,
    PlaceLevel.MUNICIPALITY: Municipality,
    PlaceLevel.ELDERSHIP: Eldership,
    PlaceLevel.SETTLEMENT: Settlement,
    PlaceLevel.LAG: Organisation,
}
"""Where the official codes of each level stand."""


def findings_of(edition: Edition) -> list[Finding]:
    """Everything, the grave first."""
    current = prefetched(Edition.objects.filter(pk=edition.pk)).get()
    return findings_in(record_of(current), current.call)


def findings_in(said: CallRecord, call: Call) -> list[Finding]:
    """The same of plain values for a call: what they say, whose places they name, what their rules contradict."""
    above = ancestors_of(said)
    found = findings(said, timezone.localdate(), existing(all_places(said)))
    of_rules = (Finding("rules", each.text, each.is_grave) for each in contradictions(said, above))
    return sorted([*found, *strangers(call, said, above), *of_rules], key=lambda each: not each.is_grave)


def all_places(said: CallRecord) -> Iterator[CallPlace]:
    """Places of its territory, and those its rules name."""
    yield from said.places
    yield from _of_rules(said.rules)


def existing(places: Iterable[CallPlace]) -> set[tuple[str, str]]:
    """Those of these places that there are, by level and code."""
    wanted: dict[str, set[str]] = {}
    for place in places:
        wanted.setdefault(place.level, set()).add(place.code)
    found: set[tuple[str, str]] = set()
    for level, codes in wanted.items():
        if level in PLACES:
            rows = PLACES[level]._default_manager.filter(code__in=codes)
            found |= {(level, code) for code in rows.values_list("code", flat=True)}
    return found


def _of_rules(rules: Iterable[RuleRecord]) -> Iterator[CallPlace]:
    for rule in rules:
        yield from rule.places
        yield from _of_rules(rule.children)
