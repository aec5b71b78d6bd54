"""What support organisations received and what they stated when asked, as facts for the rules.

Support known of a double counts for the record it was merged into. A statement that time has made worthless
(income of an earlier year, a debt-free day long ago) is left out: unknown is not no.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable
from decimal import Decimal
from typing import Any

from django.db import models
from django.db.models import F
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sueiga.core.knowledge import Known
from sueiga.funding.eligibility.facts import Given, History
from sueiga.funding.enums import FactName, GrantSource
from sueiga.funding.models import Grant, Programme, StatedFact

MOST_NAMED = 500
"""So many organisations are named in a query; of more, all are read and the others let go."""
NUMBERS = frozenset({FactName.MEMBERS, FactName.VOLUNTEERS, FactName.RESIDENTS})
SUMS = frozenset({FactName.INCOME})
YES_OR_NO = frozenset(
    {
        FactName.HAS_SITE, FactName.PUBLISHES_PROJECTS, FactName.REPORTS_FILED, FactName.NO_TAX_DEBT,
        FactName.NOT_RESTRICTED,
    }
)  # fmt: skip
STATEABLE = NUMBERS | SUMS | YES_OR_NO | {FactName.GRANTS}
"""What an organisation may say of itself; the rest is known from registers or from its applications here."""
NONE_OTHER = "none_other"
FRESH_FOR = {FactName.NO_TAX_DEBT: dt.timedelta(days=183), FactName.NOT_RESTRICTED: dt.timedelta(days=366)}
"""How long such a word is taken."""

Facts = dict[int, dict[str, Known]]


def facts_of(organisations: Collection[int] | None = None) -> Facts:
    """Known facts by key of the organisation; without keys, of all that are known here and of no others."""
    facts: Facts = defaultdict(dict)
    declared: dict[int, dict[str, int]] = defaultdict(dict)
    stated = StatedFact.objects.annotate(whose=_whose(), slug=F("programme__slug")).order_by("stated_at")
    for row in _of(stated, organisations):
        if row["fact"] == FactName.GRANTS and row["slug"]:
            declared[row["whose"]][row["slug"]] = timezone.localdate(row["stated_at"]).year
        elif (value := _value(row["fact"], row["value"], row["stated_at"])) is not None:
            facts[row["whose"]][row["fact"]] = Known(
                value, GrantSource.ORGANISATION.label, timezone.localdate(row["stated_at"])
            )
    _add_histories(facts, declared, organisations, Grant.objects.exclude(organisation=None))
    return dict(facts)


def public_facts_of(organisations: Collection[int]) -> Facts:
    """Support that everybody may read of; nothing that organisations stated or entered themselves."""
    facts: Facts = defaultdict(dict)
    _add_histories(facts, defaultdict(dict), organisations, Grant.objects.public())
    return dict(facts)


def _add_histories(
    facts: Facts, declared: dict[int, dict[str, int]], keys: Collection[int] | None, grants: "models.QuerySet[Grant]"
) -> None:
    given: dict[int, set[Given]] = defaultdict(set)
    seen: dict[int, dict[str, Any]] = {}
    known = grants.annotate(whose=_whose(), slug=F("programme__slug"))
    for row in _of(known.order_by("entered_at", "pk"), keys):
        if row["slug"]:
            given[row["whose"]].add(Given(row["slug"], row["area_code"], row["year"]))
        seen[row["whose"]] = row
    complete, began, covered = _lists()
    for key in _all_keys(keys, given, seen, declared):
        history = History(frozenset(given[key]), complete, tuple(sorted(declared[key].items())), began)
        facts[key][FactName.GRANTS] = Known(history, *_source(seen.get(key), key in declared, covered))


def _source(row: dict[str, Any] | None, has_declared: bool, covered: bool) -> tuple[Any, dt.date | None]:
    """Where the last of it comes from, and its day."""
    if row is not None:
        return GrantSource(row["source"]).label, timezone.localdate(row["entered_at"])
    if has_declared:
        return GrantSource.ORGANISATION.label, None
    return (GrantSource.RESULTS.label, None) if covered else (_("nothing is known of its earlier support"), None)


def _all_keys(keys: Collection[int] | None, *maps: dict[int, Any]) -> Iterable[int]:
    return keys if keys is not None else dict.fromkeys(key for each in maps for key in each)


def _whose() -> Coalesce:
    return Coalesce("organisation__merged_into_id", "organisation_id")


def _of(rows: models.QuerySet[Any], keys: Collection[int] | None) -> Iterable[dict[str, Any]]:
    if keys is not None and len(keys) <= MOST_NAMED:
        rows = rows.filter(whose__in=keys)
    columns = {"whose", "slug", *(["fact", "value", "stated_at"] if rows.model is StatedFact else [])}
    if rows.model is Grant:
        columns |= {"area_code", "year", "source", "entered_at"}
    wanted = None if keys is None else set(keys)
    return (row for row in rows.values(*columns) if wanted is None or row["whose"] in wanted)


def _lists() -> tuple[frozenset[tuple[str, int]], tuple[tuple[str, int], ...], bool]:
    """Of lists of results: years that are whole, when each programme began, whether there is any list at all.

    A year is not whole while somebody was funded in it of whom it is not yet known who they are.
    """
    unclear = set(Grant.objects.unclear().values_list("programme__slug", "year"))
    rows = list(Programme.objects.order_by("slug").values_list("slug", "began", "covered_years__year"))
    covered = {(slug, year) for slug, _began, year in rows if year is not None}
    began = dict.fromkeys((slug, began) for slug, began, _year in rows if began is not None)
    return frozenset(covered - unclear), tuple(began), bool(covered)


def _value(fact: str, said: str, at: dt.datetime) -> Any:
    """The typed value; None where it is none, or is worth nothing any more."""
    now = timezone.now()
    if fact in FRESH_FOR and now - at > FRESH_FOR[FactName(fact)]:
        return None
    if fact in YES_OR_NO:
        return {"yes": True, "no": False}.get(said)
    if fact in SUMS:
        return Decimal(said) if timezone.localdate(at).year == timezone.localdate(now).year else None
    return int(said) if fact in NUMBERS else None
