"""Example calls of the European Union: town twinning (CERV) and small-scale partnerships (Erasmus+)."""

from dataclasses import replace
from decimal import Decimal

from sueiga.funding import record as said
from sueiga.funding.demo.common_rules import COMMUNITIES, EXAMPLE, plain
from sueiga.funding.demo.moments import Days
from sueiga.funding.demo.programmes import CERV, COMMISSION, ERASMUS, EXCHANGES

_PORTAL = "https://ec.europa.eu/info/funding-tenders/opportunities/portal/"
_ERASMUS_GUIDE = "https://erasmus-plus.ec.europa.eu/programme-guide/part-b/key-action-2/small-scale-partnerships"

_CERV = said.CallRecord(
    programme=CERV,
    administrator=COMMISSION[0],
    level="european",
    summary_lt="Kaimų ir miestelių gyventojų ir kitų Europos šalių žmonių susitikimai apie demokratiją ir aplinką.",
    summary_en="Meetings of villages and small towns with people of other European countries.",
    legal_act_lt="CERV programos reglamentas (ES) 2021/692",
    legal_act_en="Regulation (EU) 2021/692 establishing the CERV programme",
    legal_act_url=_PORTAL,
    source_url=_PORTAL,
    partners="required",
    vat_eligible=True,
    project_months=12,
    pot=Decimal(4_000_000),
    applicants=("municipality", *COMMUNITIES, "district_union", "ngo"),
    amounts=(said.Amount("", "", Decimal(8_455), Decimal(50_745)),),
    rules=(
        said.RuleRecord(
            condition="partner_of_kind", kinds=("municipality", "ngo", *COMMUNITIES), clause="Kvietimo 6 skyrius",
            text_lt="yra partneris iš kitos programos šalies", text_en="there is a partner from another country",
            mend_lt="Susiraskite partnerį: gali padėti savivaldybė ir jos miestai partneriai.",
            mend_en="Find a partner: your municipality and its twin towns can help.",
        ),
        plain("not_ending", "Kvietimo 6 skyrius"),
    ),
    documents=(
        said.RequiredDocument("Paraiška portale (A ir B dalys)", "Application in the portal (parts A and B)"),
        said.RequiredDocument("Vienkartinės sumos skaičiuoklė", "Lump sum calculator"),
        said.RequiredDocument("Partnerių įgaliojimai", "Mandates of partners"),
    ),
    criteria=(
        said.Criterion("Aktualumas", "Relevance", Decimal(40)),
        said.Criterion("Kokybė", "Quality", Decimal(40)),
        said.Criterion("Poveikis", "Impact", Decimal(20)),
    ),
    channels=(said.SubmissionChannel("portal", _PORTAL, "ES finansavimo ir konkursų portale", "in the EU portal"),),
    minimum_points=Decimal(70),
)  # fmt: skip

_ERASMUS = said.CallRecord(
    programme=ERASMUS,
    administrator=EXCHANGES[0],
    level="european",
    summary_lt="Nedideli suaugusiųjų mokymosi projektai su kitų šalių organizacijomis; tinka tiems, kurie "
    "„Erasmus+“ dar nedalyvavo.",
    summary_en="Small adult education projects with organisations of other countries; meant for newcomers.",
    legal_act_lt="„Erasmus+“ programos vadovas",
    legal_act_en="Erasmus+ programme guide",
    legal_act_url=_ERASMUS_GUIDE,
    source_url=_ERASMUS_GUIDE,
    partners="required",
    project_months=24,
    minimum_points=Decimal(60),
    applicants=(*COMMUNITIES, "district_union", "lag", "ngo", "public_institution", "budgetary", "municipality"),
    amounts=(said.Amount("", "", Decimal(30_000), Decimal(60_000)),),
    rules=(
        said.RuleRecord(
            condition="partner_of_kind", kinds=("ngo", "public_institution", *COMMUNITIES),
            clause="Programos vadovo B dalis",
            text_lt="yra bent vienas partneris iš kitos programos šalies",
            text_en="there is at least one partner from another country",
            mend_lt="Partnerio ieškokite EPALE platformoje.", mend_en="Look for a partner on the EPALE platform.",
        ),
        said.RuleRecord(condition="applications_at_most", number=Decimal(5), clause="Programos vadovo B dalis"),
        plain("not_ending", "Programos vadovo C dalis"),
    ),
    documents=(
        said.RequiredDocument("Paraiška „Erasmus+“ sistemoje", "Application in the Erasmus+ system"),
        said.RequiredDocument("Partnerių įgaliojimai", "Accession forms of partners"),
        said.RequiredDocument("Garbės deklaracija", "Declaration on honour", original=False),
    ),
    criteria=(
        said.Criterion("Aktualumas", "Relevance", Decimal(30)),
        said.Criterion("Planas ir įgyvendinimas", "Design and implementation", Decimal(30)),
        said.Criterion("Partnerystė", "Partnership", Decimal(20)),
        said.Criterion("Poveikis", "Impact", Decimal(20)),
    ),
    channels=(said.SubmissionChannel("portal", _ERASMUS_GUIDE, "„Erasmus+“ sistemoje", "in the Erasmus+ system"),),
)  # fmt: skip


def cerv(days: Days, opens: int, closes: int, year: int) -> said.CallRecord:
    """Town twinning; closes at 17:00 in Brussels, 18:00 in Vilnius."""
    return replace(
        _CERV,
        name_lt=f"CERV {year}: miestų ir kaimų partnerystė", name_en=f"CERV {year}: town twinning",
        number=f"CERV-{year}-CITIZENS-TOWN-TT", checked_on=days.on(-15), windows=(days.window(opens, closes, 18, 0),),
        results_expected_on=days.on(closes + 150),
        sources=(said.FieldSource("pot", "", EXAMPLE, days.on(-15)),),
    )  # fmt: skip


def erasmus(days: Days, opens: int, closes: int, year: int) -> said.CallRecord:
    """Small-scale partnerships: lump sums of 30,000 or 60,000 Eur; closes at noon in Brussels, 13:00 in Vilnius."""
    return replace(
        _ERASMUS,
        name_lt=f"„Erasmus+“ {year}: mažosios partnerystės", name_en=f"Erasmus+ {year}: small-scale partnerships",
        number=f"KA210-ADU-{year}", checked_on=days.on(-21), windows=(days.window(opens, closes, 13, 0),),
        results_expected_on=days.on(closes + 140),
        sources=(said.FieldSource("amounts", _ERASMUS_GUIDE, "30 000 arba 60 000 Eur", days.on(-21)),),
    )  # fmt: skip
