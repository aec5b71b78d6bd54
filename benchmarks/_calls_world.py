"""An invented country for the benchmarks of calls: communities with what is known of them, and calls with rules."""

import datetime as dt
import random
from collections.abc import Iterator
from decimal import Decimal

from django.utils import timezone
from tests.factories import funding, places, registry

from sueiga.core.text import sort_key
from sueiga.funding import record
from sueiga.funding.models import ActionArea, Call, Grant, ResultsCoverage, StatedFact
from sueiga.places.models import Municipality, Settlement
from sueiga.registry.models import Evidence, Organisation, Profile, ProfilePart, WebAddress

MUNICIPALITIES, SETTLEMENTS_EACH, LAGS = 60, 20, 49
DAY = dt.date(2026, 11, 1)
AREAS = (
    record.ActivityArea("I", "Materialinė bazė"), record.ActivityArea("II", "Viešosios erdvės"),
    record.ActivityArea("III", "Renginiai"),
)  # fmt: skip
FLAG = record.RuleRecord(condition="ngo", clause="8.1 p.")
FILED = record.RuleRecord(condition="reports_filed", clause="8.2 p.")
MEMBERS = record.RuleRecord(condition="members_at_least", number=Decimal(30), clause="9 p.")
OLD_ENOUGH = record.RuleRecord(condition="age_at_least", number=Decimal(24), clause="10 p.")
ALIVE = record.RuleRecord(condition="not_ending", clause="11 p.")
NEVER = record.RuleRecord(condition="never_funded", area_code="I", clause="12.1 p.")
NOT_LATELY = record.RuleRecord(
    condition="not_funded_lately", number=Decimal(2), area_code="II", of_area="II", clause="12.2 p."
)
SITE_OR_CHARITY = record.RuleRecord(
    operator="any", children=(record.RuleRecord(condition="has_site"), record.RuleRecord(condition="charity"))
)


def build(communities: int, calls: int, *, national: bool = False, seed: int = 1) -> tuple[list[Call], list[int]]:
    """Write it all; the calls and the keys of the organisations. `national`: every call is for the whole country."""
    luck = random.Random(seed)
    settlements = _settlements(luck)
    keys = _organisations(communities, settlements, luck)
    lags = _lags(settlements, luck)
    _known(keys, luck)
    return [funding.published(each) for each in _calls(calls, lags, national=national, luck=luck)], keys


def _settlements(luck: random.Random) -> list[Settlement]:
    county = places.county()
    rows = [places.municipality(county=county) for _ in range(MUNICIPALITIES)]
    elderships = [places.eldership(municipality=row) for row in rows]
    found = [
        Settlement(
            code=f"V{n}-{i}", eldership=eldership, municipality=eldership.municipality, name_genitive=f"Kaimo {n} {i}",
            type="k.", folded="", sort_key="", lat=55.2, lon=25.4, population=luck.randrange(20, 5_000),
            population_on=DAY,
        )
        for n, eldership in enumerate(elderships) for i in range(SETTLEMENTS_EACH)
    ]  # fmt: skip
    return Settlement.objects.bulk_create(found, batch_size=2_000)


def _organisations(number: int, settlements: list[Settlement], luck: random.Random) -> list[int]:
    rows = []
    for n in range(number):
        place, name = luck.choice(settlements), f"Bandymų {n} kaimo bendruomenė"
        rows.append(
            Organisation(
                code=f"8{n:08d}", name=name, sort_key=sort_key(name), legal_form="Asociacija",
                legal_status_code=7 if luck.random() < 0.02 else 0, kind="rural_community", certainty="certain",
                registered_on=dt.date(2000, 1, 1) + dt.timedelta(luck.randrange(9_800)),
                classified_kind="rural_community", classified_certainty="certain", standing="active",
                ngo_since=DAY if luck.random() < 0.6 else None, charity_since=DAY if luck.random() < 0.7 else None,
                source_date=DAY, municipality_id=place.municipality_id, eldership_id=place.eldership_id,
                settlement=place,
            )
        )  # fmt: skip
    Organisation.objects.bulk_create(rows, batch_size=2_000)
    return list(Organisation.objects.filter(kind="rural_community").order_by("pk").values_list("pk", flat=True))


def _lags(settlements: list[Settlement], luck: random.Random) -> list[Organisation]:
    municipalities = list(Municipality.objects.order_by("pk")[:LAGS])
    lags = [registry.organisation(kind="lag", name=f"Bandymų {n} VVG", municipality=each)
            for n, each in enumerate(municipalities)]  # fmt: skip
    ActionArea.objects.bulk_create(
        ActionArea(lag=lag, level="municipality", code=each.code)
        for lag, each in zip(lags, municipalities, strict=True)
    )
    return lags


def _known(keys: list[int], luck: random.Random) -> None:
    """Files read, statements not filed, profiles, sites, support received, statements."""
    run = registry.run()
    for source in ("ngo_since", "charity_since", "statements_missing"):
        registry.source_run(run, source, source_date=DAY)
    now = timezone.now()
    some = {share: [key for key in keys if luck.random() < share] for share in (0.1, 0.4, 0.3, 0.25)}
    Evidence.objects.bulk_create(
        (Evidence(organisation_id=key, fact="statements_missing", key="2024", source="statements_missing",
                  source_date=DAY) for key in some[0.1]), batch_size=5_000,
    )  # fmt: skip
    Profile.objects.bulk_create(
        (Profile(organisation_id=key, members=luck.randrange(5, 90), volunteers=luck.randrange(20))
         for key in some[0.4]), batch_size=5_000,
    )  # fmt: skip
    ProfilePart.objects.bulk_create(
        (ProfilePart(organisation_id=key, part="numbers", source="organisation", told_at=now) for key in some[0.4]),
        batch_size=5_000,
    )
    WebAddress.objects.bulk_create(
        (WebAddress(organisation_id=key, kind="site", url="https://kaimas.example.org") for key in some[0.3]),
        batch_size=5_000,
    )
    programme = funding.programme(began=2018)
    ResultsCoverage.objects.bulk_create(ResultsCoverage(programme=programme, year=year) for year in range(2018, 2026))
    Grant.objects.bulk_create(
        (Grant(organisation_id=key, programme=programme, area_code=luck.choice(["I", "II", "III"]), title="Salė",
               amount=Decimal(3_000), year=luck.randrange(2018, 2026), source="results") for key in some[0.25]),
        batch_size=5_000,
    )  # fmt: skip
    StatedFact.objects.bulk_create(
        (StatedFact(organisation_id=key, fact="no_tax_debt", value="yes") for key in some[0.25]), batch_size=5_000
    )


def _calls(
    number: int, lags: list[Organisation], *, national: bool, luck: random.Random
) -> Iterator[record.CallRecord]:
    """Of ten: one for the country, one of few for small villages, five of a municipality, three of an action group."""
    codes = list(Municipality.objects.order_by("pk").values_list("code", flat=True))
    for n in range(number):
        rules = (FLAG, FILED, MEMBERS, OLD_ENOUGH, ALIVE, NEVER, NOT_LATELY, SITE_OR_CHARITY)
        if national or n % 10 == 0:
            yield funding.said(name_lt=f"Šalies kvietimas {n}", areas=AREAS, rules=rules)
        elif n % 10 == 1:
            yield funding.said(name_lt=f"Mažiems kaimams {n}", residents_at_most=500, rules=(FLAG, FILED))
        elif n % 10 < 7:
            place = record.CallPlace("municipality", luck.choice(codes))
            yield funding.said(name_lt=f"Savivaldybės {n}", whole_country=False, places=(place,), rules=(FLAG, MEMBERS))
        else:
            place = record.CallPlace("lag", luck.choice(lags).code)
            yield funding.said(name_lt=f"VVG {n}", level="lag", whole_country=False, places=(place,), rules=(FLAG,))
