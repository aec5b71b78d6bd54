"""Keeps the answers of all published calls one can still apply to, for all public organisations that live.

Only what is not "no" has a row (models.Fit). What is judged anew is found by a digest of each organisation's facts
(models.FactsPrint). Everything here answers with the turns: pairs whose answer is not what it was. Whoever calls wraps
it in one transaction with the letters that tell of it.
"""

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple, TypeVar

from django.db import transaction
from django.utils import timezone

from sueiga.core.knowledge import Facts
from sueiga.funding import fit_rows
from sueiga.funding.eligibility.columns import Columns
from sueiga.funding.eligibility.composing import PARTS_READ, rules_of
from sueiga.funding.eligibility.rules import Rules, conditions_of
from sueiga.funding.eligibility.steps import ANSWERS
from sueiga.funding.enums import Answer, Condition
from sueiga.funding.facts_digest import Digests
from sueiga.funding.knowing import facts_of
from sueiga.funding.models import Call, Edition, FactsPrint, Fit
from sueiga.funding.notebook import facts as notebook_facts
from sueiga.funding.record_rows import prefetched, record_of
from sueiga.registry.models import Organisation

AT_ONCE = 20
"""So many calls are judged and written together: what is in memory at a time."""
NAMED = 500
"""So many keys stand in one query."""
_OF_CALL = frozenset({Condition.APPLICATIONS_AT_MOST, Condition.PARTNER_OF_KIND})

T = TypeVar("T")
AllFacts = Mapping[int, Facts]


class Turn(NamedTuple):
    """An answer that is not what it was; `before` None: this pair was never judged."""

    call_id: int
    organisation_id: int
    before: Answer | None
    after: Answer


def rules_of_calls(calls: Iterable[Call]) -> dict[int, Rules]:
    """Rules by key of the call, of the editions people read."""
    editions = Edition.objects.filter(pk__in=[call.published_id for call in calls])
    return {edition.call_id: rules_of(record_of(edition, PARTS_READ)) for edition in prefetched(editions, PARTS_READ)}


@transaction.atomic
def judge_call(call: Call) -> list[Turn]:
    """Judge a call that was published or changed, for everybody."""
    return _judge([call], facts_of(), timezone.localdate())


@transaction.atomic
def judge_organisations(keys: Collection[int]) -> list[Turn]:
    """Judge these anew for every call that was judged before; those that are gone lose their answers."""
    public = Organisation.objects.public().living()
    living = set(public.filter(pk__in=keys).values_list("pk", flat=True)) if keys else set()
    facts = facts_of(living) if living else {}
    turns = _judge(_calls(judged=True), facts, timezone.localdate())
    _keep_prints(facts, _digests(facts))
    return turns + _forget(set(keys) - living)


@transaction.atomic
def judge_changed() -> list[Turn]:
    """Judge anew those whose facts are not what their answers were made from; where nothing changed, only look."""
    facts = facts_of()
    digests = _digests(facts)
    before = {key: bytes(digest) for key, digest in FactsPrint.objects.values_list("pk", "digest")}
    changed = {key: facts[key] for key, digest in digests.items() if before.get(key) != digest}
    turns = _judge(_calls(judged=True), changed, timezone.localdate()) if changed else []
    _keep_prints(changed, digests)
    return turns + _forget(before.keys() - facts.keys())


@transaction.atomic
def judge_all(today: dt.date | None = None) -> list[Turn]:
    """Judge everything by this day: age and "the last two years" change with the calendar alone."""
    facts = facts_of()
    turns = _judge(_calls(judged=False), facts, today or timezone.localdate())
    _keep_prints(facts, _digests(facts))
    known = FactsPrint.objects.values_list("pk", flat=True)
    return turns + _forget(set(known) - facts.keys())


def _calls(*, judged: bool) -> list[Call]:
    """Calls one can still apply to; `judged`: but those nobody was told of yet, whose publication is being told."""
    ahead = Call.objects.ahead().order_by("pk")
    return list(ahead.exclude(judged_at=None) if judged else ahead)


def _judge(calls: list[Call], facts: AllFacts, on: dt.date) -> list[Turn]:
    """Judge all pairs and keep what changed. The calls are held to the transaction's end: nobody else judges them."""
    turns: list[Turn] = []
    if not facts:
        return turns
    ours = Call.objects.filter(pk__in=[call.pk for call in calls])
    list(ours.order_by("pk").select_for_update(no_key=True).values_list("pk"))
    known = set(FactsPrint.objects.values_list("pk", flat=True))
    columns = Columns(list(facts.values()), on)
    rules = rules_of_calls(calls)
    for some in _in_parts(calls, AT_ONCE):
        before = _answers([call.pk for call in some], facts)
        found: list[Turn] = []
        for call in some:
            asked = rules[call.pk]
            steps = _of_call(call, asked, facts, on) if _asks_of_call(asked) else columns.of(asked)
            found += _turns(call, zip(facts, steps, strict=True), before[call.pk], known)
        _keep(found)
        turns += found
    ours.update(judged_at=timezone.now())
    return turns


def _asks_of_call(rules: Rules) -> bool:
    return not _OF_CALL.isdisjoint(conditions_of(rules))


def _of_call(call: Call, rules: Rules, facts: AllFacts, on: dt.date) -> bytes:
    """Steps by rules that ask for what is known of this call alone: applications to it, partners for it."""
    known = notebook_facts.facts_of(list(facts), call)
    return Columns([{**each, **known.get(key, {})} for key, each in facts.items()], on).of(rules)


def _turns(
    call: Call, steps: Iterable[tuple[int, int]], before: Mapping[int, str], known: Collection[int]
) -> Iterator[Turn]:
    """Pairs of one call whose answer changed; "no" to whom was never judged is no news."""
    for key, step in steps:
        was, answer = before.get(key), ANSWERS[step]
        if answer == (was or Answer.NO):
            continue
        never = was is None and (call.judged_at is None or key not in known)
        yield Turn(call.pk, key, None if never else Answer(was or Answer.NO), answer)


def _answers(calls: Collection[int], facts: AllFacts) -> dict[int, dict[int, str]]:
    """Answers kept now: by call, then by organisation."""
    kept = Fit.objects.filter(call__in=calls)
    if len(facts) <= NAMED:
        kept = kept.filter(organisation__in=list(facts))
    found: dict[int, dict[int, str]] = {call: {} for call in calls}
    for call, organisation, answer in kept.values_list("call_id", "organisation_id", "answer"):
        found[call][organisation] = answer
    return found


def _keep(turns: Collection[Turn]) -> None:
    """Write what changed in place of what was; "no" is no row."""
    gone: dict[int, list[int]] = {}
    for turn in turns:
        if turn.before is not None and turn.before != Answer.NO:
            gone.setdefault(turn.call_id, []).append(turn.organisation_id)
    for call, organisations in gone.items():
        for some in _in_parts(organisations, NAMED):
            Fit.objects.filter(call=call, organisation__in=some).delete()
    fit_rows.add([(call, key, after.value) for call, key, _before, after in turns if after != Answer.NO])


def _forget(keys: Collection[int]) -> list[Turn]:
    """Organisations that are no longer public or no longer live have no answers."""
    turns: list[Turn] = []
    for some in _in_parts(sorted(keys), NAMED):
        kept = Fit.objects.filter(organisation__in=some, call__in=Call.objects.ahead())
        rows = kept.order_by("pk").values_list("call_id", "organisation_id", "answer")
        turns += [Turn(call, key, Answer(answer), Answer.NO) for call, key, answer in rows]
        kept.delete()
        FactsPrint.objects.filter(pk__in=some).delete()
    return turns


def _digests(facts: AllFacts) -> dict[int, bytes]:
    digests = Digests()
    return {key: digests.of(each) for key, each in facts.items()}


def _keep_prints(facts: AllFacts, digests: Mapping[int, bytes]) -> None:
    FactsPrint.objects.bulk_create(
        [FactsPrint(organisation_id=key, digest=digests[key]) for key in facts],
        batch_size=5_000, update_conflicts=True, unique_fields=["organisation"], update_fields=["digest"],
    )  # fmt: skip


def _in_parts(items: list[T], size: int) -> Iterator[list[T]]:
    return (items[start : start + size] for start in range(0, len(items), size))
