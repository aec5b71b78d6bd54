"""Comparing what the files say with what the registry knows: organisations."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from sueiga.core.text import fold, sort_key
from sueiga.places.addresses import locate
from sueiga.places.gazetteer import Gazetteer
from sueiga.registry.classification import Verdict
from sueiga.registry.enums import Certainty, ChangeKind, Kind, Source
from sueiga.registry.models import Organisation
from sueiga.registry.standing import STATUS_ENDING, STATUS_GONE
from sueiga.registry.sync.plan import Plan
from sueiga.registry.sync.staging import Candidate, Reading
from sueiga.registry.sync.told import Told

KindOf = Callable[[Organisation, Verdict], tuple[Kind, Certainty]]
"""Kind and certainty of an organisation, people's decisions minded."""

OFFICIAL = (
    "name", "legal_form", "legal_status_code", "legal_status", "legal_status_since", "registered_on",
    "deregistered_on", "missing_since", "address",
)  # fmt: skip
INDEXED = frozenset({"name", "municipality_id", "eldership_id", "settlement_id"})
ENDS = STATUS_ENDING | STATUS_GONE


@dataclass(frozen=True)
class Comparison:
    """What a comparison needs at hand."""

    told: Told
    gazetteer: Gazetteer
    kind_of: KindOf
    plan: Plan
    struck_off_is_read: bool  # now or ever before; else the registered alone tell who is missing

    def compare(self, known: Mapping[str, Organisation]) -> None:
        """Plan what has to be done about organisations."""
        live = {code for code, organisation in known.items() if is_live(organisation)}
        ending = {code for code in live if known[code].legal_status_code in ENDS}
        ours = {code for code in live if is_ours(known[code])}
        for code, (candidate, reading) in self.told.mains.items():
            organisation = known.get(code)
            if organisation is None:
                self._found(code, candidate, reading)
            else:
                self._seen(organisation, candidate, reading)
        absent = live - self.told.mains.keys() - self.told.unreadable
        if self.told.is_whole(Source.REGISTERED):
            if self.told.is_whole(Source.DEREGISTERED) or not self.struck_off_is_read:
                for code in sorted(absent):
                    self._missed(known[code])
            else:
                self.plan.unaccounted.extend(known[code] for code in sorted(absent))
        self.plan.live = len(live)
        self.plan.endings.extend(
            known[code]
            for code in sorted(live)
            if not is_live(known[code])
            or (known[code].legal_status_code in ENDS and code not in ending)
            or (code in ours and not is_ours(known[code]))
        )

    def _found(self, code: str, candidate: Candidate, reading: Reading) -> None:
        """A candidate nobody knew: its founding and end are told with the register's own days."""
        organisation = Organisation(code=code, source_date=day_of(reading))
        self._changed(organisation, candidate, reading)
        plan, origin = self.plan, (reading.source.source, day_of(reading))
        plan.new.append(organisation)
        plan.reindexed.add(code)
        plan.figures[reading.name].added += 1
        if organisation.registered_on:
            plan.tell(organisation, ChangeKind.FOUNDED, organisation.registered_on, *origin, after=organisation.name)
        if organisation.deregistered_on:
            plan.tell(organisation, ChangeKind.DEREGISTERED, organisation.deregistered_on, *origin)

    def _seen(self, organisation: Organisation, candidate: Candidate, reading: Reading) -> None:
        """A known one: what is other than before is changed, and told."""
        before = self._changed(organisation, candidate, reading)
        if organisation.source_date != day_of(reading):
            self.plan.confirmed_organisations[day_of(reading)].append(organisation.pk)
        if not before:
            return
        self.plan.touch(organisation)
        organisation.source_date = day_of(reading)
        if INDEXED & before.keys():
            self.plan.reindexed.add(organisation.code)
        if "deregistered_on" in before or "missing_since" in before:
            self._tell_coming_and_going(organisation, before, reading)
        elif before.keys() & set(OFFICIAL):
            self.plan.figures[reading.name].changed += 1
        self._tell_facts(organisation, before, reading)

    def _changed(self, organisation: Organisation, candidate: Candidate, reading: Reading) -> dict[str, Any]:
        """Write what the file says into the row; answers the values that were other before."""
        values = self._described(organisation, candidate)
        before = {name: old for name, new in values.items() if (old := getattr(organisation, name)) != new}
        for name in before:
            setattr(organisation, name, values[name])
        return before

    def _described(self, organisation: Organisation, candidate: Candidate) -> dict[str, Any]:
        row, verdict = candidate
        seat = self.told.facts.get(organisation.code, {}).get((Source.ADDRESSES, ""))
        address = row.address or (seat.row.value if seat else "") or organisation.address
        place = locate(address, self.gazetteer)
        kind, certainty = self.kind_of(organisation, verdict)
        return {
            "name": row.name, "sort_key": sort_key(row.name), "legal_form": row.legal_form, "address": address,
            "legal_status_code": row.status_code, "legal_status": row.status, "legal_status_since": row.status_since,
            "registered_on": row.registered_on or organisation.registered_on, "deregistered_on": row.deregistered_on,
            "missing_since": None, "municipality_id": place.municipality_id, "eldership_id": place.eldership_id,
            "settlement_id": place.settlement_id, "lat": place.lat, "lon": place.lon,
            "place_certainty": place.certainty, "classified_kind": verdict.kind,
            "classified_certainty": verdict.certainty, "kind": kind, "certainty": certainty,
        }  # fmt: skip

    def _tell_coming_and_going(self, organisation: Organisation, before: dict[str, Any], reading: Reading) -> None:
        plan, origin = self.plan, (reading.source.source, day_of(reading))
        plan.figures[reading.name].added += 1  # it was not in this file before
        if organisation.deregistered_on is None:
            if before.get("deregistered_on"):
                self._gone_from(Source.DEREGISTERED)
            plan.tell(organisation, ChangeKind.RETURNED, day_of(reading), *origin)
        elif before.get("deregistered_on") is None and "deregistered_on" in before:
            if not before.get("missing_since"):
                self._gone_from(Source.REGISTERED)
            plan.tell(organisation, ChangeKind.DEREGISTERED, organisation.deregistered_on, *origin)

    def _tell_facts(self, organisation: Organisation, before: dict[str, Any], reading: Reading) -> None:
        """Other letters in the same words are no new name and no new seat."""
        plan, origin = self.plan, (reading.source.source, day_of(reading))
        now, was = organisation, before
        if "name" in was and fold(was["name"]) != fold(now.name):
            plan.tell(now, ChangeKind.RENAMED, day_of(reading), *origin, before=was["name"], after=now.name)
        if "address" in was and fold(was["address"]) != fold(now.address):
            seat = self.told.facts.get(now.code, {}).get((Source.ADDRESSES, ""))
            day = (seat.row.since if seat else None) or day_of(reading)
            plan.tell(now, ChangeKind.MOVED, day, *origin, before=was["address"], after=now.address)
        if "kind" in was:
            plan.tell(now, ChangeKind.KIND, day_of(reading), *origin, before=was["kind"], after=now.kind)
        if "legal_status_code" in was and now.deregistered_on is None and "deregistered_on" not in was:
            day = now.legal_status_since or day_of(reading)
            old = was.get("legal_status", now.legal_status)
            plan.tell(now, ChangeKind.STATUS, day, *origin, before=old, after=now.legal_status)

    def _missed(self, organisation: Organisation) -> None:
        """A known one that neither main file has: nothing says why, so only that is told."""
        reading = self.told.read[Source.REGISTERED][0]
        organisation.missing_since = day_of(reading)
        self.plan.touch(organisation)
        self._gone_from(Source.REGISTERED)
        self.plan.tell(organisation, ChangeKind.MISSING, day_of(reading), Source.REGISTERED, day_of(reading))

    def _gone_from(self, source: Source) -> None:
        for reading in self.told.read.get(source, [])[:1]:
            self.plan.figures[reading.name].gone += 1


def is_live(organisation: Organisation) -> bool:
    """In the register as far as we know."""
    return organisation.deregistered_on is None and organisation.missing_since is None


def is_ours(organisation: Organisation) -> bool:
    """In the public registry, as `Organisation.objects.public()` has it."""
    return organisation.kind != Kind.OTHER and organisation.merged_into_id is None


def day_of(reading: Reading) -> dt.date:
    """The day the file speaks of."""
    return reading.source_date or reading.read_on
