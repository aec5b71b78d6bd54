"""Example call: the culture council's programme for the regions, one call for each county, as for 2026."""

from dataclasses import replace
from decimal import Decimal

from sueiga.funding import record as said
from sueiga.funding.demo.common_rules import COMMUNITIES, EXAMPLE, plain
from sueiga.funding.demo.moments import Days
from sueiga.funding.demo.programmes import CULTURE, CULTURE_COUNCIL

_URL = "https://www.ltkt.lt/tolygi-kulturine-raida/kalendorius"

_CALL = said.CallRecord(
    programme=CULTURE,
    administrator=CULTURE_COUNCIL[0],
    summary_lt="Kultūros ir meno veikla regione: renginiai, edukaciniai užsiėmimai, vietos tradicijų gaivinimas.",
    summary_en="Culture and art in the region: events, learning, reviving local traditions.",
    legal_act_lt="Programos „Tolygi kultūrinė raida“ gairės",
    legal_act_en="Guidelines of the programme",
    legal_act_url=_URL,
    source_url=_URL,
    whole_country=False,
    pot=Decimal(335_000),
    partners="allowed",
    own_percent=Decimal(20),
    own_money=True,
    own_in_kind=False,
    vat_eligible=True,
    project_months=12,
    applicants=(*COMMUNITIES, "district_union", "ngo", "public_institution", "budgetary"),
    amounts=(said.Amount("", "", None, Decimal(30_000)),),
    rules=(plain("not_ending", "Programos gairės"), plain("no_tax_debt", "Programos gairės")),
    documents=(
        said.RequiredDocument("Paraiška sistemoje LKTIS", "Application in LKTIS"),
        said.RequiredDocument("Projekto vykdytojų aprašymai", "Descriptions of those who carry it out"),
        said.RequiredDocument(
            "Savivaldybės raštas dėl prisidėjimo lėšomis", "Letter of the municipality on its share", compulsory=False
        ),
    ),
    steps=(
        said.AssessmentStep("Administracinė patikra", "Formal check"),
        said.AssessmentStep("Regioninės kultūros tarybos siūlymas", "Proposal of the regional culture council"),
        said.AssessmentStep("Lietuvos kultūros tarybos sprendimas", "Decision of the council"),
    ),
    channels=(said.SubmissionChannel("portal", "https://example.org/lktis", "sistemoje LKTIS", "in LKTIS"),),
)  # fmt: skip


def culture(
    days: Days, opens: int, closes: int, year: int, county: said.CallPlace, district: said.CallPlace
) -> said.CallRecord:
    """The culture council's call for one county, with an earlier deadline where a municipality adds its share."""
    return replace(
        _CALL,
        name_lt=f"Tolygi kultūrinė raida {year} m.: {county.name}",
        name_en=f"Even cultural development {year}: {county.name}",
        level="county",
        checked_on=days.on(-12),
        places=(county,),
        results_expected_on=days.on(closes + 90),
        windows=(days.window(opens, closes),),
        local_deadlines=(
            said.LocalDeadline(
                district.code, days.at(closes - 12, 12), "prašymas savivaldybei prisidėti lėšomis",
                "request to the municipality to add its share",
            ),
        ),
        sources=(
            said.FieldSource("pot", _URL, "dešimtadalis 2026 m. kvotos", days.on(-12)),
            said.FieldSource("amounts", "", EXAMPLE, days.on(-12)),
        ),
    )  # fmt: skip
