"""What is known of the invented communities for the rules: areas of action groups, support, statements."""

import csv
import datetime as dt
import io
from collections.abc import Sequence
from decimal import Decimal
from random import Random

from django.db import transaction

from sueiga.accounts.models import User
from sueiga.funding.actions import grant_imports
from sueiga.funding.actions.lag_areas import set_area
from sueiga.funding.actions.stating import state
from sueiga.funding.demo.programmes import RURAL, enter_programmes
from sueiga.funding.enums import FactName
from sueiga.funding.models import Programme
from sueiga.registry.enums import Kind, Role, Standing
from sueiga.registry.models import Organisation, Representative

HEADINGS = ("Identifier", "Recipient Org:Identifier", "Recipient Org:Name", "Amount Awarded", "Currency", "Award Date",
            "Title", "Grant Programme:Code", "Activity Area")  # fmt: skip
FUNDED = {
    "I": ("Stalai, kėdės ir palapinė šventėms", Decimal(2_900)),
    "II": ("Bendruomenės namų langai ir durys", Decimal(4_800)),
    "III": ("Mokomasis vizitas pas kaimynus", Decimal(1_450)),
}
"""What was supported in each activity area."""
EACH_YEAR = 24
SOURCE = "https://example.org/rezultatai"


@transaction.atomic
def tell_what_is_known(today: dt.date, *, seed: int = 1) -> None:
    """Before the calls are published, so that their answers are not all "can't tell"."""
    chance = Random(f"funding {seed}")  # noqa: S311 - invents, guards nothing
    enter_programmes()
    rasa = User.objects.get(email="rasa@example.org")
    _areas(rasa)
    programme = Programme.objects.get(slug=RURAL)
    for year in range(programme.began or today.year, today.year + 1):
        _results(programme, year, rasa, chance)
    _statements(chance)


def _areas(rasa: User) -> None:
    """Each group's area is the municipality it is seated in."""
    for lag in Organisation.objects.public().living().filter(kind=Kind.LAG).select_related("municipality"):
        if lag.municipality:
            set_area(lag=lag, municipality=lag.municipality, is_whole=True, elderships=(), by=rasa)


def _results(programme: Programme, year: int, rasa: User, chance: Random) -> None:
    """A year's whole list, read from a file as the published ones are."""
    communities = list(
        Organisation.objects.public()
        .filter(kind=Kind.RURAL_COMMUNITY, standing=Standing.ACTIVE, registered_on__lt=dt.date(year, 1, 1))
        .order_by("code")
    )
    chosen = chance.sample(communities, min(EACH_YEAR, len(communities) // 6))
    if chosen:
        staged = grant_imports.stage(
            file_name=f"rezultatai-{year}.csv", content=_list_of(chosen, year, chance), programme=programme, year=year,
            source_url=SOURCE, is_whole=True, by=rasa,
        )  # fmt: skip
        grant_imports.put_on_list(grant_import=staged, by=rasa)


def _list_of(chosen: Sequence[Organisation], year: int, chance: Random) -> bytes:
    text = io.StringIO()
    lines = csv.writer(text, delimiter=";")
    lines.writerow(HEADINGS)
    for number, organisation in enumerate(chosen, 1):
        area = chance.choice(list(FUNDED))
        title, amount = FUNDED[area]
        lines.writerow(
            [f"PVZ-{year}-{number}", organisation.international_id, organisation.name, amount, "EUR", f"{year}-05-20",
             title, RURAL, area]
        )  # fmt: skip
    return text.getvalue().encode()


def _statements(chance: Random) -> None:
    """Chairs said what no register tells; Ona all of it, some of the others only a part."""
    terms = Representative.objects.active().filter(role=Role.CHAIR, organisation__kind=Kind.RURAL_COMMUNITY)
    for term in terms.select_related("organisation", "person").order_by("pk"):
        says: dict[FactName, bool | Decimal] = {
            FactName.NO_TAX_DEBT: True,
            FactName.NOT_RESTRICTED: True,
            FactName.PUBLISHES_PROJECTS: chance.random() < 0.8,
            FactName.INCOME: Decimal(chance.randint(4, 90) * 100),
        }
        if term.person.email == "ona@example.org":
            says |= {FactName.PUBLISHES_PROJECTS: True, FactName.INCOME: Decimal(2_400)}
        elif chance.random() < 0.3:
            says.pop(chance.choice(list(says)))
        for fact, value in says.items():
            state(organisation=term.organisation, fact=fact, value=value, by=term.person)
