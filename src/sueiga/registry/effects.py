"""What decisions amount to: pure functions over decisions already read."""

from collections.abc import Mapping

from sueiga.registry.enums import Certainty, DecisionKind, Kind
from sueiga.registry.models import Decision


class DecisionRefused(Exception):
    """The decision would contradict itself or others."""


class MergesInACircle(DecisionRefused):
    """The record would, directly or through others, be the same as itself."""


def effective_kind(
    classified_kind: str, classified_certainty: str, decision: Decision | None
) -> tuple[Kind, Certainty]:
    """What an organisation counts as: a person's standing decision wins, otherwise what the rules said."""
    if decision is None:
        return Kind(classified_kind), Certainty(classified_certainty)
    return (Kind(decision.decided_kind) if decision.kind == DecisionKind.IS else Kind.OTHER), Certainty.CERTAIN


def merged_roots(same_as: Mapping[int, int]) -> dict[int, int]:
    """For each record that is the same as another: the record it finally leads to. A circle raises MergesInACircle."""
    roots = {}
    for start in same_as:
        seen, end = {start}, same_as[start]
        while end in same_as:
            if end in seen:
                raise MergesInACircle
            seen.add(end)
            end = same_as[end]
        roots[start] = end
    return roots
