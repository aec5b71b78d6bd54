"""Whom a call concerns: organisations that want it, and the people who are written to for them."""

import datetime as dt
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from django.db.models import Q

from sueiga.accounts.models import User
from sueiga.funding.enums import InterestLevel
from sueiga.funding.models import Call, Interest, Notebook
from sueiga.funding.notebook.enums import NotebookState
from sueiga.registry.enums import EDITING_ROLES
from sueiga.registry.models import Organisation, Representative

_AT_ONCE = 5_000
"""Of more organisations than this all representatives are read instead of asking for each."""


@dataclass(frozen=True)
class Wish:
    """Since when an organisation wants a call, and who said so."""

    since: dt.datetime
    people: frozenset[int]


@dataclass
class Group:
    """A person with those of their organisations that a letter is about."""

    person: User
    organisations: list[Organisation] = field(default_factory=list)


def wishes(calls: Collection[Call]) -> dict[tuple[int, int], Wish]:
    """(call, organisation) → since when it is interested or writes an application; never of those who said no."""
    found: dict[tuple[int, int], Wish] = {}
    refused = refusals(calls)
    said = Interest.objects.filter(call__in=calls).wanting().values_list("call", "organisation", "said_at", "said_by")
    begun = Notebook.objects.filter(call__in=calls).exclude(state=NotebookState.DROPPED)
    rows = [*said, *begun.values_list("call", "organisation", "started_at", "started_by")]
    for call, organisation, at, by in rows:
        pair = (call, organisation)
        if pair in refused:
            continue
        known = found.get(pair, Wish(at, frozenset()))
        found[pair] = Wish(min(known.since, at), known.people | ({by} if by else set()))
    return found


def refusals(calls: Collection[Call]) -> set[tuple[int, int]]:
    """(call, organisation) of those who said that a call is not for them."""
    rows = Interest.objects.filter(call__in=calls, level=InterestLevel.NOT_FOR_US)
    return set(rows.values_list("call", "organisation"))


def people_of(
    organisations: Collection[int], beside: Mapping[int, Collection[int]] | None = None
) -> dict[int, list[User]]:
    """Organisation → who is written to: whoever leads it or writes for it, and `beside`: people who asked for it.

    All of them speak for it now and can be reached. People of a double count for the record it was merged into.
    """
    wanted, asked = set(organisations), beside or {}
    terms = Representative.objects.active().filter(person__is_active=True)
    if len(wanted) <= _AT_ONCE:
        terms = terms.filter(Q(organisation__in=wanted) | Q(organisation__merged_into__in=wanted))
    found: dict[int, dict[int, User]] = {}
    for term in terms.select_related("person", "organisation").order_by("pk"):
        key = term.organisation.merged_into_id or term.organisation_id
        person = term.person
        if key not in wanted or not (person.email or person.postal_address):
            continue
        if term.role in EDITING_ROLES or person.pk in asked.get(key, ()):
            found.setdefault(key, {})[person.pk] = person
    return {key: list(people.values()) for key, people in found.items()}


def grouped(organisations: Iterable[Organisation], people: Mapping[int, Sequence[User]]) -> list[Group]:
    """By person, each with their organisations in the order given."""
    groups: dict[int, Group] = {}
    for organisation in organisations:
        for person in people.get(organisation.pk, ()):
            groups.setdefault(person.pk, Group(person)).organisations.append(organisation)
    return list(groups.values())
