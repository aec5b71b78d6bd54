"""What people of the office decide about organisations: beside the official facts, for good, until undone.

One decision of a matter stands at a time: what an organisation is, what it covers, whom it equals; for two records
that they are not the same. A new decision undoes the earlier one of its matter. Undoing brings back what the rules
say, never an older decision: whoever wants that one decides it again, with their own name under it.
"""

import datetime as dt
from collections.abc import Collection

from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone

from sueiga.accounts.models import User
from sueiga.core import page_cache
from sueiga.history.record import record
from sueiga.places.models import Settlement
from sueiga.registry.effects import DecisionRefused, MergesInACircle, effective_kind, merged_roots
from sueiga.registry.enums import DecisionKind, Kind
from sueiga.registry.models import Decision, Organisation
from sueiga.registry.models.decisions import DecisionQuerySet
from sueiga.registry.search_index import index_organisations


class AlreadyUndone(DecisionRefused):
    """Somebody has undone the decision before."""


class NothingCovered(DecisionRefused):
    """A decision on covered settlements names none."""


class NothingToUndo(DecisionRefused):
    """This person has no decision of the kind that still stands."""


@transaction.atomic
def decide_is(*, organisation: Organisation, kind: str, reason: str, by: User) -> Decision:
    """It is one of ours, of this kind."""
    return _decide_kind(organisation, DecisionKind.IS, Kind(kind), reason, by)


@transaction.atomic
def decide_is_not(*, organisation: Organisation, reason: str, by: User) -> Decision:
    """It is not one of ours."""
    return _decide_kind(organisation, DecisionKind.IS_NOT, Kind.OTHER, reason, by)


@transaction.atomic
def decide_many(*, organisations: Collection[Organisation], kind: str, reason: str, by: User) -> list[Decision]:
    """The same answer for many: `other` says that they are not ours, any other kind that they are."""
    what = DecisionKind.IS_NOT if Kind(kind) == Kind.OTHER else DecisionKind.IS
    at = timezone.now()
    ordered = sorted(organisations, key=lambda organisation: organisation.pk)
    return [_decide_kind(organisation, what, Kind(kind), reason, by, at) for organisation in ordered]


@transaction.atomic
def decide_covers(
    *, organisation: Organisation, settlements: Collection[Settlement], reason: str, by: User
) -> Decision:
    """It covers these settlements and no others; raises NothingCovered when there are none."""
    if not settlements:
        raise NothingCovered
    _lock(organisation)
    decision = _replace(organisation, Q(kind=DecisionKind.COVERS), reason=reason, by=by, kind=DecisionKind.COVERS)
    decision.settlements.set(settlements)
    index_organisations([organisation.pk])  # it is found by the names of what it covers
    _record(decision, by, settlements=sorted(str(settlement) for settlement in settlements))
    return decision


@transaction.atomic
def decide_same_as(*, organisation: Organisation, same_as: Organisation, reason: str, by: User) -> Decision:
    """This record and that one are the same body, that one stays; raises MergesInACircle."""
    _lock_merges()
    _lock(organisation, same_as)
    if organisation.pk == same_as.pk:
        raise MergesInACircle
    _undo_all(Decision.objects.filter(_denial_of(organisation, same_as)), by)
    decision = _replace(
        organisation, Q(kind=DecisionKind.SAME_AS), reason=reason, by=by, kind=DecisionKind.SAME_AS, same_as=same_as
    )
    _settle_merges()
    organisation.refresh_from_db(fields=["merged_into"])
    _record(decision, by, same_as=same_as.code)
    return decision


@transaction.atomic
def decide_not_same_as(*, organisation: Organisation, same_as: Organisation, reason: str, by: User) -> Decision:
    """These two records are different bodies, however alike; nobody is asked about them again."""
    _lock(organisation, same_as)
    if organisation.pk == same_as.pk:
        raise MergesInACircle
    first, second = sorted([organisation, same_as], key=lambda each: each.pk)
    _undo_all(Decision.objects.filter(_merge_of(first, second)), by)
    decision = _replace(
        first, _denial_of(first, second), reason=reason, by=by, kind=DecisionKind.NOT_SAME_AS, same_as=second
    )
    _settle_merges()
    _record(decision, by, same_as=second.code)
    return decision


@transaction.atomic
def undo(*, decision: Decision, by: User) -> None:
    """Take a decision back: what it said is again as the rules say. Raises AlreadyUndone."""
    organisation = _lock(decision.organisation)
    if not _undo_all(Decision.objects.filter(pk=decision.pk), by):
        raise AlreadyUndone
    decision.refresh_from_db(fields=["undone_at", "undone_by"])
    if decision.kind in {DecisionKind.IS, DecisionKind.IS_NOT}:
        _apply_kind(organisation, None)
    elif decision.kind == DecisionKind.SAME_AS:
        _settle_merges()
    elif decision.kind == DecisionKind.COVERS:
        index_organisations([organisation.pk])
    record(by=by, verb="registry:undo", subject=organisation, decision=decision.pk, kind=decision.kind)
    page_cache.clear()


@transaction.atomic
def undo_last(*, decisions: DecisionQuerySet, by: User) -> list[Decision]:
    """Take back what this person decided last among these, all of it when it was many at one stroke."""
    last = list(decisions.last_of(by))
    if not last:
        raise NothingToUndo
    for decision in last:
        undo(decision=decision, by=by)
    return last


def _decide_kind(
    organisation: Organisation, what: DecisionKind, kind: Kind, reason: str, by: User, at: dt.datetime | None = None
) -> Decision:
    locked = _lock(organisation)
    matter = Q(kind__in=[DecisionKind.IS, DecisionKind.IS_NOT])
    decision = _replace(organisation, matter, at=at, reason=reason, by=by, kind=what, decided_kind=kind)
    _apply_kind(locked, decision)
    organisation.kind, organisation.certainty = locked.kind, locked.certainty
    _record(decision, by, decided_kind=kind)
    return decision


def _lock(*organisations: Organisation) -> Organisation:
    """Nobody else decides about these until we are done; answers the first as it is now."""
    pks = [organisation.pk for organisation in organisations]
    locked = {each.pk: each for each in Organisation.objects.select_for_update().filter(pk__in=pks).order_by("pk")}
    return locked[pks[0]]


def _lock_merges() -> None:
    """Two people who merge at once must not close a circle that neither of them sees."""
    list(Decision.objects.standing().about_doubles().select_for_update().order_by("pk").values_list("pk"))


def _replace(
    organisation: Organisation, matter: Q, *, by: User, at: dt.datetime | None = None, **fields: object
) -> Decision:
    """Undo what stands of this matter and write the new decision."""
    _undo_all(Decision.objects.filter(matter, organisation=organisation), by)
    return Decision.objects.create(organisation=organisation, by=by, at=at or timezone.now(), **fields)


def _undo_all(decisions: models.QuerySet[Decision], by: User) -> int:
    return decisions.filter(undone_at=None).update(undone_at=timezone.now(), undone_by=by)


def _apply_kind(organisation: Organisation, decision: Decision | None) -> None:
    organisation.kind, organisation.certainty = effective_kind(
        organisation.classified_kind, organisation.classified_certainty, decision
    )
    organisation.save(update_fields=["kind", "certainty"])


def _settle_merges() -> None:
    """Let every merged record point straight at the one its decisions finally lead to."""
    standing = Decision.objects.filter(kind=DecisionKind.SAME_AS, undone_at=None)
    roots = merged_roots({pk: same for pk, same in standing.values_list("organisation", "same_as") if same})
    merged = dict(Organisation.objects.exclude(merged_into=None).values_list("pk", "merged_into"))
    for pk in sorted(roots.keys() | merged.keys()):
        if roots.get(pk) != merged.get(pk):
            Organisation.objects.filter(pk=pk).update(merged_into=roots.get(pk))


def _denial_of(one: Organisation, other: Organisation) -> Q:
    first, second = sorted([one.pk, other.pk])
    return Q(kind=DecisionKind.NOT_SAME_AS, organisation=first, same_as=second)


def _merge_of(one: Organisation, other: Organisation) -> Q:
    pair = Q(organisation=one, same_as=other) | Q(organisation=other, same_as=one)
    return Q(kind=DecisionKind.SAME_AS) & pair


def _record(decision: Decision, by: User, **details: object) -> None:
    record(
        by=by, verb="registry:decide", subject=decision.organisation, decision=decision.pk, kind=decision.kind,
        reason=decision.reason, **details,
    )  # fmt: skip
    page_cache.clear()
