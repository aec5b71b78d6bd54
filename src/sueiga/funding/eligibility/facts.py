"""What values facts have, by name (enums.FactName); each is a core.knowledge.Known. What is not known is left out.

KINDS: frozenset of enums.ApplicantKind · PLACES: frozenset of (level, code): county, municipality, eldership,
settlement · LAG_AREAS: frozenset of legal entity codes · RESIDENTS, MEMBERS, VOLUNTEERS, APPLICATIONS (in this call):
int · INCOME: Decimal, Eur · REGISTERED_ON: date · NGO, CHARITY, REPORTS_FILED, HAS_SITE, PUBLISHES_PROJECTS, ENDING,
NO_TAX_DEBT, NOT_RESTRICTED: bool · GRANTS: History · PARTNERS: frozenset of enums.ApplicantKind.
"""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Given:
    """Support received: programme (slug), activity area (or empty), calendar year."""

    programme: str
    area: str
    year: int


@dataclass(frozen=True, slots=True)
class History:
    """Support received and for which programme's years that is all there was.

    `complete`: (programme, year) whose results are known whole; `declared`: programme → the last year up to which the
    organisation itself said there was nothing but what is listed.
    """

    given: frozenset[Given] = frozenset()
    complete: frozenset[tuple[str, int]] = frozenset()
    declared: tuple[tuple[str, int], ...] = field(default=())
    began: tuple[tuple[str, int], ...] = field(default=())  # programme → its first year
