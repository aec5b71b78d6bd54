"""What is missing for whom, kept so that a letter can name what was mended since."""

import datetime as dt
from collections.abc import Collection, Iterator, Mapping

from django.utils.translation import gettext_lazy as _

from sueiga.funding.eligibility.evaluating import evaluate
from sueiga.funding.eligibility.verdicts import Outcome, Reason, Verdict
from sueiga.funding.enums import Answer, FactName
from sueiga.funding.judging import rules_of_calls
from sueiga.funding.knowing import facts_of
from sueiga.funding.models import Call, Lack
from sueiga.funding.models.lacks import Pair
from sueiga.funding.notebook import facts as notebook_facts

_NAMED = 500
LACKING = frozenset({Answer.NOT_YET, Answer.UNKNOWN})
MENDED = {
    FactName.NGO: _("the NGO flag has been received"),
    FactName.CHARITY: _("the status of charity recipient has been received"),
    FactName.REPORTS_FILED: _("the annual statements have been filed"),
    FactName.HAS_SITE: _("there is a web site"),
    FactName.PUBLISHES_PROJECTS: _("projects are published on the web site"),
    FactName.MEMBERS: _("there are enough members"),
    FactName.VOLUNTEERS: _("there are enough volunteers"),
    FactName.INCOME: _("the income of last year is large enough"),
    FactName.NO_TAX_DEBT: _("there are no debts of taxes and social insurance"),
    FactName.NOT_RESTRICTED: _("nothing keeps it from receiving public money"),
    FactName.ENDING: _("it is not in liquidation nor being reorganised"),
    FactName.REGISTERED_ON: _("it has been registered long enough"),
    FactName.GRANTS: _("support received before is no hindrance"),
    FactName.APPLICATIONS: _("the number of its applications is no hindrance"),
    FactName.PARTNERS: _("there is a partner"),
    FactName.KINDS: _("what it is fits the call"),
    FactName.PLACES: _("its seat is in the territory of the call"),
    FactName.LAG_AREAS: _("its seat is in the area of the local action group"),
    FactName.RESIDENTS: _("the size of its settlement fits the call"),
}
"""A rule that was not met, or could not be told, and now is; part of a line: who it is stands before."""


def verdicts_of(calls: Mapping[int, Call], pairs: Collection[Pair], on: dt.date) -> dict[Pair, Verdict]:
    """Fresh verdicts with their reasons for pairs of calls and organisations; facts are read once."""
    facts = facts_of({organisation for _call, organisation in pairs}) if pairs else {}
    by_call: dict[int, list[int]] = {}
    for call, organisation in pairs:
        if organisation in facts:
            by_call.setdefault(call, []).append(organisation)
    found: dict[Pair, Verdict] = {}
    rules = rules_of_calls([calls[key] for key in by_call]) if by_call else {}
    for key, organisations in by_call.items():
        of_call = notebook_facts.facts_of(organisations, calls[key])
        for organisation in organisations:
            known = {**facts[organisation], **of_call.get(organisation, {})}
            found[key, organisation] = evaluate(rules[key], known, on)
    return found


def reasons_of(verdict: Verdict) -> Iterator[Reason]:
    """Of the call and of every activity area."""
    yield from verdict.reasons
    for area in verdict.areas:
        yield from area.reasons


def lacks_of(verdict: Verdict) -> set[str]:
    """Facts that keep the answer from being yes; nothing where it is a plain yes or no."""
    if verdict.answer not in LACKING:
        return set()
    return {reason.fact for reason in reasons_of(verdict) if reason.outcome != Outcome.MET}


def mended(verdict: Verdict, lacked: Collection[str]) -> list[Reason]:
    """Rules that are met now and were not before, one for each fact."""
    met = {reason.fact: reason for reason in reasons_of(verdict) if reason.outcome == Outcome.MET}
    return [reason for fact, reason in met.items() if fact in lacked]


def unmet(verdict: Verdict) -> list[Reason]:
    """Rules that are not met or cannot be told, one for each fact, what can be mended first."""
    found = {reason.fact: reason for reason in reasons_of(verdict) if reason.outcome != Outcome.MET}
    return sorted(found.values(), key=lambda reason: reason.outcome == Outcome.BROKEN)


def remember(verdicts: Mapping[Pair, Verdict]) -> None:
    """Keep what is missing now in place of what was. Inside a transaction."""
    by_call: dict[int, list[int]] = {}
    for call, organisation in verdicts:
        by_call.setdefault(call, []).append(organisation)
    for call, organisations in by_call.items():
        for start in range(0, len(organisations), _NAMED):
            some = organisations[start : start + _NAMED]
            Lack.objects.filter(call=call, organisation__in=some).delete()
    Lack.objects.bulk_create(
        [
            Lack(call_id=call, organisation_id=organisation, fact=fact)
            for (call, organisation), verdict in verdicts.items()
            for fact in sorted(lacks_of(verdict))
        ],
        batch_size=2_000,
    )
