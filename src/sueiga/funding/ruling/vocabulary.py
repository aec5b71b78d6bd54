"""The vocabulary of conditions as an editor chooses from it: in groups, each with an example sentence."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrPromise

from sueiga.core.bilingual import Bilingual
from sueiga.funding.eligibility.rules import Leaf
from sueiga.funding.eligibility.wording import sentence
from sueiga.funding.enums import ApplicantKind, Condition

SLUGS: dict[str, Condition] = {
    "rusis": Condition.KIND,
    "vieta": Condition.TERRITORY,
    "vvg-teritorija": Condition.LAG_AREA,
    "gyventojai": Condition.RESIDENTS_AT_MOST,
    "amzius": Condition.AGE_AT_LEAST,
    "iregistruota-iki": Condition.REGISTERED_BY,
    "nariai": Condition.MEMBERS_AT_LEAST,
    "savanoriai": Condition.VOLUNTEERS_AT_LEAST,
    "pajamos": Condition.INCOME_AT_LEAST,
    "nvo-zyma": Condition.NGO,
    "paramos-gavejas": Condition.CHARITY,
    "ataskaitos": Condition.REPORTS_FILED,
    "svetaine": Condition.HAS_SITE,
    "projektu-viesinimas": Condition.PUBLISHES_PROJECTS,
    "nelikviduojama": Condition.NOT_ENDING,
    "be-skolu": Condition.NO_TAX_DEBT,
    "be-apribojimu": Condition.NOT_RESTRICTED,
    "niekada-negavo": Condition.NEVER_FUNDED,
    "neseniai-negavo": Condition.NOT_FUNDED_LATELY,
    "paraisku-skaicius": Condition.APPLICATIONS_AT_MOST,
    "partneris": Condition.PARTNER_OF_KIND,
}
"""Conditions as addresses call them."""
SLUG_OF = {condition: slug for slug, condition in SLUGS.items()}
_SECTIONS: Sequence[tuple[StrPromise, Sequence[Leaf]]] = (
    (_("Who it is"), (
        Leaf(Condition.KIND, kinds=frozenset({ApplicantKind.RURAL_COMMUNITY, ApplicantKind.DISTRICT_UNION})),
        Leaf(Condition.NGO), Leaf(Condition.CHARITY),
    )),
    (_("Where it is"), (
        Leaf(Condition.TERRITORY, place_names=("Molėtų r. sav.", "Utenos r. sav.")),
        Leaf(Condition.LAG_AREA, place_names=("Molėtų rajono vietos veiklos grupė",)),
        Leaf(Condition.RESIDENTS_AT_MOST, number=Decimal(6000)),
    )),
    (_("How old and how large it is"), (
        Leaf(Condition.AGE_AT_LEAST, number=Decimal(12)), Leaf(Condition.REGISTERED_BY, day=dt.date(2026, 1, 1)),
        Leaf(Condition.MEMBERS_AT_LEAST, number=Decimal(30)), Leaf(Condition.VOLUNTEERS_AT_LEAST, number=Decimal(5)),
        Leaf(Condition.INCOME_AT_LEAST, number=Decimal(1000)),
    )),
    (_("Whether its affairs are in order"), (
        Leaf(Condition.REPORTS_FILED), Leaf(Condition.NOT_ENDING), Leaf(Condition.NO_TAX_DEBT),
        Leaf(Condition.NOT_RESTRICTED), Leaf(Condition.HAS_SITE), Leaf(Condition.PUBLISHES_PROJECTS),
    )),
    (_("Support before, applications, partners"), (
        Leaf(Condition.NEVER_FUNDED), Leaf(Condition.NOT_FUNDED_LATELY, number=Decimal(2)),
        Leaf(Condition.APPLICATIONS_AT_MOST, number=Decimal(1)),
        Leaf(Condition.PARTNER_OF_KIND, kinds=frozenset({ApplicantKind.MUNICIPALITY})),
    )),
)  # fmt: skip


@dataclass(frozen=True)
class Choice:
    """One condition to choose: its word in the address, its name, an example of its sentence."""

    slug: str
    label: str
    example: Bilingual


def vocabulary() -> list[tuple[StrPromise, list[Choice]]]:
    """All conditions, in groups."""
    return [
        (
            title,
            [Choice(SLUG_OF[Condition(leaf.condition)], str(leaf.condition.label), sentence(leaf)) for leaf in leaves],
        )
        for title, leaves in _SECTIONS
    ]
