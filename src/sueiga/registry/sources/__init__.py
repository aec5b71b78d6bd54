"""The files of the Register of Legal Entities (JAR), a module each; formats in docs/data-sources.md."""

from sueiga.registry.sources.addresses import ADDRESSES
from sueiga.registry.sources.charity import CHARITY_SINCE, CHARITY_UNTIL
from sueiga.registry.sources.definition import FactSource, OrganisationSource, RegisterSource
from sueiga.registry.sources.deregistered import DEREGISTERED
from sueiga.registry.sources.documents import DOCUMENTS
from sueiga.registry.sources.governance import GOVERNANCE
from sueiga.registry.sources.ngo import NGO_SINCE, NGO_UNTIL
from sueiga.registry.sources.registered import REGISTERED
from sueiga.registry.sources.statements import STATEMENTS_MISSING
from sueiga.registry.sources.volunteers import VOLUNTEERS

SOURCES: tuple[RegisterSource, ...] = (
    REGISTERED, DEREGISTERED, ADDRESSES, NGO_SINCE, NGO_UNTIL, CHARITY_SINCE, CHARITY_UNTIL, STATEMENTS_MISSING,
    DOCUMENTS, VOLUNTEERS, GOVERNANCE,
)  # fmt: skip
"""In the order they are read: the main files first, they tell which organisations matter in the others."""


def source_of(name: str) -> RegisterSource | None:
    """The source a file belongs to, by its name with or without ".csv"; letters of either case."""
    stem = name[:-4] if name.lower().endswith(".csv") else name
    return next((source for source in SOURCES if source.owns(stem)), None)


__all__ = ["DEREGISTERED", "REGISTERED", "SOURCES", "FactSource", "OrganisationSource", "RegisterSource", "source_of"]
