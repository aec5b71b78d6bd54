"""Doubtful records with what makes the rules doubt, as the office decides about them."""

from collections.abc import Iterable
from dataclasses import dataclass

from sueiga.registry.classification import REASONS, classify, seat_of
from sueiga.registry.models import Organisation


@dataclass(frozen=True)
class Candidate:
    """A record and the rules' reasons for what they take it for, as sentences."""

    organisation: Organisation
    doubts: tuple[str, ...]


def candidates(organisations: Iterable[Organisation]) -> list[Candidate]:
    """The records in the order given, each judged anew by name, form and seat."""
    return [Candidate(organisation, doubts_about(organisation)) for organisation in organisations]


def doubts_about(organisation: Organisation) -> tuple[str, ...]:
    """Why the rules say what they say of this record."""
    seat = seat_of(organisation.address) if organisation.address else None
    verdict = classify(organisation.name, organisation.legal_form, seat)
    return tuple(str(REASONS[code]) for code in verdict.reasons)
