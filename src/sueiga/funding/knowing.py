"""Everything known of organisations for the rules of calls: registry, what they stated, support received, notebooks."""

from collections.abc import Collection, Mapping

from sueiga.core.knowledge import Facts, Known
from sueiga.funding import eligibility_facts
from sueiga.funding.enums import FactName
from sueiga.funding.models import Call
from sueiga.funding.notebook import facts as notebook_facts
from sueiga.funding.support import facts as history_facts
from sueiga.places.models import Settlement
from sueiga.registry import eligibility_facts as registry_facts

TOLD_TWICE = (FactName.MEMBERS, FactName.VOLUNTEERS)
"""Facts an organisation tells in its profile and when asked: of these the later word stands, else the registry's."""


def facts_of(organisations: Collection[int] | None = None, call: Call | None = None) -> dict[int, Facts]:
    """By organisation, then by name of the fact; without keys, of all public organisations that live.

    With a call, what is known of applications to it and of partners for it is there too.
    """
    known = registry_facts.facts_of(organisations)
    stated = history_facts.facts_of(list(known))
    areas = eligibility_facts.LagAreas()
    of_call = notebook_facts.facts_of(list(known), call) if call else {}
    return {
        key: {**_joined(facts, stated.get(key, {})), **areas.fact(facts), **of_call.get(key, {})}
        for key, facts in known.items()
    }


def public_facts() -> dict[int, Facts]:
    """The same of all organisations as anybody may read it: nothing stated when asked, entered or being written."""
    known = registry_facts.facts_of()
    received = history_facts.public_facts_of(list(known))
    areas = eligibility_facts.LagAreas()
    return {key: {**received.get(key, {}), **facts, **areas.fact(facts)} for key, facts in known.items()}


def facts_of_place(settlement: Settlement) -> Facts:
    """What is known of a community nobody named, seated in this settlement: for "check for my village"."""
    facts = registry_facts.facts_of_settlement(settlement)
    return {**facts, **eligibility_facts.LagAreas().fact(facts)}


def _joined(registered: Mapping[str, Known], stated: Mapping[str, Known]) -> dict[str, Known]:
    joined = {**stated, **registered}
    for name in TOLD_TWICE:
        said, told = stated.get(name), registered.get(name)
        if said and told and told.on and said.on and said.on > told.on:
            joined[name] = said
    return joined
