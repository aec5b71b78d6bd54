"""What the registry knows of organisations for the rules of calls, each fact with its source and day.

What is not known is left out: unknown is not no. A flag nobody has is "no" only where its file was read at all; annual
statements count as filed only where the list of those not filed is younger than the day they were due.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator
from typing import Any

from django.db.models import Max, Model, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sueiga.core.knowledge import Known
from sueiga.places.models import Settlement
from sueiga.registry.enums import Certainty, DecisionKind, Fact, Kind, Part, Source, Standing, WebKind
from sueiga.registry.models import Decision, Evidence, Organisation, Profile, ProfilePart, SourceRun, WebAddress
from sueiga.registry.profile_parts import SLUGS
from sueiga.registry.standing import (
    STATUS_AT_RISK,
    STATUS_CHANGING,
    STATUS_ENDING,
    STATUS_GONE,
    STATUS_NOTHING_NOTED,
    filing_due,
    last_due_year,
)

MOST_NAMED = 500
"""So many organisations are named in a query; of more, all are read and the others let go."""
KINDS: dict[str, frozenset[str]] = {
    Kind.RURAL_COMMUNITY: frozenset({"rural_community", "community"}),
    Kind.UNION: frozenset({"district_union"}),
    Kind.LAG: frozenset({"lag"}),
}
"""What calls call our kinds."""
FORMS = {"viešoji įstaiga": "public_institution", "biudžetinė įstaiga": "budgetary"}
MOVING_SEAT = 25
_REGISTER = _("Register of Legal Entities")
_NOT_DUE = _("its first annual statements are not due yet")
_STATISTICS = _("residents of the settlement of its seat, by the State Data Agency")
_COVERED = _("residents of the biggest settlement it covers")
_COLUMNS = (
    "pk", "code", "name", "kind", "certainty", "legal_form", "legal_status_code", "registered_on", "deregistered_on",
    "missing_since", "ngo_since", "charity_since", "standing", "source_date", "municipality__code",
    "municipality__county__code", "eldership__code", "settlement__code", "settlement__population",
    "settlement__population_on", "profile__members", "profile__volunteers",
)  # fmt: skip
_OLD = dt.date.min
_NEVER_HEARD: dict[str, Any] = {}

Row = dict[str, Any]
Facts = dict[str, Known]


def facts_of(organisations: Collection[int] | None = None) -> dict[int, Facts]:
    """By key of the organisation, then by name of the fact; without keys, of all public ones that live."""
    rows = list(_chosen(organisations))
    reading = _Reading(organisations)
    return {row["pk"]: dict(reading.facts(row)) for row in rows}


def facts_of_settlement(settlement: Settlement) -> Facts:
    """What is known of whatever has its seat there."""
    row = {
        "settlement__code": settlement.code, "settlement__population": settlement.population,
        "settlement__population_on": settlement.population_on,
        "eldership__code": settlement.eldership.code if settlement.eldership else None,
        "municipality__code": settlement.municipality.code,
        "municipality__county__code": settlement.municipality.county.code,
    }  # fmt: skip
    return dict(_of_place(row))


def _chosen(keys: Collection[int] | None) -> Iterator[Row]:
    if keys is None:
        yield from Organisation.objects.public().living().values(*_COLUMNS)
    elif len(keys) <= MOST_NAMED:
        yield from Organisation.objects.filter(pk__in=keys).values(*_COLUMNS)
    else:
        wanted = set(keys)
        yield from (row for row in Organisation.objects.values(*_COLUMNS) if row["pk"] in wanted)


class _Reading:
    """Everything that stands beside the organisations' own rows, read once for all that are asked about."""

    def __init__(self, keys: Collection[int] | None) -> None:
        self._keys = keys if keys is not None and len(keys) <= MOST_NAMED else None
        self._today = timezone.localdate()
        self._read_on = _days_of_files()
        self._told = {
            (row["organisation"], row["part"]): row
            for row in self._of(ProfilePart, "part", "source", "told_at", part__in=[Part.NUMBERS, Part.WEB])
        }
        self._sites = {row["organisation"] for row in self._of(WebAddress, kind=WebKind.SITE)}
        self._volunteers: dict[int, tuple[dt.date, int]] = {}
        self._missing: dict[int, dict[int, dt.date]] = defaultdict(dict)
        self._filed_since: dict[tuple[int, str], dt.date] = {}
        self._read_evidence()
        self._covered: dict[int, tuple[int, dt.date | None]] | None = None
        self._numbers = _address("registry:profile_part", Part.NUMBERS)
        self._web = _address("registry:profile_rows", Part.WEB)
        self._own_source = {source.value: source.label for source in Source}

    def facts(self, row: Row) -> Iterator[tuple[str, Known]]:
        """Each known fact of one organisation."""
        yield from _of_register(row)
        yield from _of_place(row)
        if row["settlement__population"] is None:
            yield from self._residents_covered(row["pk"])
        if row["missing_since"] is None:
            yield from self._flags(row)
            yield from self._statements(row)
        yield from self._numbers_told(row)
        if row["pk"] in self._sites:
            yield "has_site", self._own(row, Part.WEB, value=True, url=self._web(row["code"]))

    def _of(self, model: type[Model], *columns: str, **narrowed: Any) -> QuerySet[Any, Row]:
        rows: QuerySet[Any] = model._default_manager.filter(**narrowed)
        if self._keys is not None:
            rows = rows.filter(organisation__in=self._keys)
        return rows.values("organisation", *columns)

    def _read_evidence(self) -> None:
        """The newest number of volunteers declared; years whose statements are noted as not filed, and what was since.

        Of years only those whose statements are overdue, each with the day of the list.
        """
        last = last_due_year(self._today)
        told = [Fact.VOLUNTEERS, Fact.STATEMENTS_MISSING]
        for row in self._of(Evidence, "fact", "key", "value", "until", "source_date", fact__in=told):
            key, day = row["organisation"], row["until"] or row["source_date"]
            if row["fact"] == Fact.VOLUNTEERS:
                if row["value"].isdecimal() and day > self._volunteers.get(key, (_OLD,))[0]:
                    self._volunteers[key] = (day, int(row["value"]))
            elif row["key"].isdecimal() and int(row["key"]) <= last:
                self._missing[key][int(row["key"])] = row["source_date"]
        if self._missing:
            self._read_what_was_filed(min(day for years in self._missing.values() for day in years.values()))

    def _read_what_was_filed(self, after: dt.date) -> None:
        noted = Evidence.objects.filter(fact=Fact.STATEMENTS_MISSING)
        filed = self._of(Evidence, "key", "since", fact=Fact.DOCUMENT, since__gt=after)
        self._filed_since = {
            (row["organisation"], row["key"].partition(":")[0]): row["since"]
            for row in filed.filter(organisation__in=noted.values("organisation"))
        }

    def _flags(self, row: Row) -> Iterator[tuple[str, Known]]:
        for name, source in (("ngo", Source.NGO_SINCE), ("charity", Source.CHARITY_SINCE)):
            since = row[f"{name}_since"]
            if since is not None:
                yield name, Known(True, self._own_source[source], since)
            elif source in self._read_on:
                yield name, Known(False, self._own_source[source], self._read_on[source])

    def _statements(self, row: Row) -> Iterator[tuple[str, Known]]:
        """Noted as missing: no, unless something was filed after the list; not noted: yes, where the list can tell."""
        label = self._own_source[Source.STATEMENTS_MISSING]
        missing = self._missing.get(row["pk"], _NEVER_HEARD)
        due = last_due_year(self._today)
        if missing:
            if not all(self._filed_since.get((row["pk"], str(year)), _OLD) > day for year, day in missing.items()):
                yield "reports_filed", Known(False, label, max(missing.values()))
        elif row["registered_on"] and row["registered_on"].year > due:
            yield "reports_filed", Known(True, _NOT_DUE, row["registered_on"])
        elif (read := self._read_on.get(Source.STATEMENTS_MISSING)) and read > filing_due(due):
            yield "reports_filed", Known(True, label, read)

    def _numbers_told(self, row: Row) -> Iterator[tuple[str, Known]]:
        url = self._numbers(row["code"])
        if row["profile__members"] is not None:
            yield "members", self._own(row, Part.NUMBERS, value=row["profile__members"], url=url)
        told = None
        if row["profile__volunteers"] is not None:
            told = self._own(row, Part.NUMBERS, value=row["profile__volunteers"], url=url)
        declared = self._volunteers.get(row["pk"])
        if declared and (told is None or (told.on or _OLD) < declared[0]):
            told = Known(declared[1], self._own_source[Source.VOLUNTEERS], declared[0], url)
        if told:
            yield "volunteers", told

    def _own(self, row: Row, part: Part, *, value: Any, url: str) -> Known:
        told = self._told.get((row["pk"], part))
        if told is None:
            return Known(value, self._own_source[Source.ORGANISATION], None, url)
        return Known(value, self._own_source[told["source"]], timezone.localdate(told["told_at"]), url)

    def _residents_covered(self, organisation: int) -> Iterator[tuple[str, Known]]:
        if self._covered is None:
            self._covered = _biggest_covered()
        if organisation in self._covered:
            residents, day = self._covered[organisation]
            yield "residents", Known(residents, _COVERED, day)


def _of_register(row: Row) -> Iterator[tuple[str, Known]]:
    """What the register's main file says; what it is only where nobody still has to decide that."""
    if row["certainty"] != Certainty.DOUBTFUL:
        yield "kinds", Known(_kinds(row), _REGISTER, row["source_date"])
    if row["registered_on"] is not None:
        yield "registered_on", Known(row["registered_on"], _REGISTER, row["source_date"])
    ending = _is_ending(row)
    if ending is not None:
        yield "ending", Known(ending, _REGISTER, row["source_date"])


def _kinds(row: Row) -> frozenset[str]:
    kinds = KINDS.get(row["kind"], frozenset())
    if row["kind"] == Kind.UNION and row["name"].casefold().startswith("lietuvos "):
        kinds = frozenset({"national_union"})
    form = row["legal_form"].casefold()
    if form in FORMS:
        kinds |= {FORMS[form]}
    elif form.startswith("religin"):
        kinds |= {"religious"}
    return kinds | {"ngo"} if row["ngo_since"] else kinds


def _is_ending(row: Row) -> bool | None:
    """Ending, gone or changing into another; None where the register's file no longer tells."""
    code = row["legal_status_code"]
    if row["deregistered_on"] is not None or row["standing"] in {Standing.ENDING, Standing.GONE}:
        return True
    if code in STATUS_ENDING | STATUS_GONE | STATUS_CHANGING - {MOVING_SEAT}:
        return True
    if row["missing_since"] is not None:
        return None
    return False if code in STATUS_AT_RISK | {STATUS_NOTHING_NOTED, MOVING_SEAT} else None


def _of_place(row: Row) -> Iterator[tuple[str, Known]]:
    columns = {
        "county": "municipality__county__code", "municipality": "municipality__code", "eldership": "eldership__code",
        "settlement": "settlement__code",
    }  # fmt: skip
    places = frozenset((level, row[column]) for level, column in columns.items() if row[column])
    if places:
        yield "places", Known(places, _REGISTER, row.get("source_date"))
    if row["settlement__population"] is not None:
        yield "residents", Known(row["settlement__population"], _STATISTICS, row["settlement__population_on"])


def _biggest_covered() -> dict[int, tuple[int, dt.date | None]]:
    """Where the settlement of the seat is not known: the biggest of those it covers, as decided, else as it told."""
    decided = Decision.objects.filter(kind=DecisionKind.COVERS, undone_at=None)
    found: dict[int, tuple[int, dt.date | None]] = {}
    for rows in (Profile.objects.all(), decided):
        columns = ("organisation", "settlements__population", "settlements__population_on")
        biggest: dict[int, tuple[int, dt.date | None]] = {}
        for key, residents, day in rows.exclude(settlements__population=None).values_list(*columns):
            if residents > biggest.get(key, (-1,))[0]:
                biggest[key] = (residents, day)
        found |= biggest
    return found


def _days_of_files() -> dict[str, dt.date]:
    """The newest day of each file that was ever read with something in it."""
    wanted = [Source.NGO_SINCE, Source.CHARITY_SINCE, Source.STATEMENTS_MISSING]
    rows = SourceRun.objects.done().filter(source__in=wanted, rows__gt=0).exclude(source_date=None)
    return dict(rows.values_list("source").annotate(day=Max("source_date")))


def _address(name: str, part: Part) -> Callable[[str], str]:
    """Where an organisation tells this part of itself, by its code; the address is put together once for all."""
    nobody = "0" * 9
    pattern = reverse(name, args=[nobody, SLUGS[part]])
    return lambda code: pattern.replace(nobody, code)
