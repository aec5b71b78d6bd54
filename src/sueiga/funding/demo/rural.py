"""Example call: national support for what rural communities do, with its three areas.

Modelled on public facts of the years its field sources name; what they do not give is marked as an example.
"""

from dataclasses import replace
from decimal import Decimal

from sueiga.funding import record as said
from sueiga.funding.demo.common_rules import COMMUNITIES, EXAMPLE, kinds, members, public_money
from sueiga.funding.demo.moments import Days
from sueiga.funding.demo.programmes import PAYING_AGENCY, RURAL

RULES_URL = "https://e-seimas.lrs.lt/rs/actualedition/f531a4ee99f611eea70ce7cabd08f150/fQgsHiIhpy"

_AREAS = (
    said.ActivityArea(
        "I", "Materialinė bazė", "Equipment", "Baldai, įranga, priemonės bendruomenės veiklai.",
        "Furniture, equipment and tools for the community's work.",
    ),
    said.ActivityArea(
        "II", "Viešosios erdvės ir pastatai", "Public spaces and buildings",
        "Viešųjų erdvių ir pastatų tvarkymas, civilinė sauga, iš įstaigos perimamų viešųjų paslaugų prieinamumas.",
        "Public spaces and buildings, civil safety, access to public services taken over from an institution.",
    ),
    said.ActivityArea(
        "III", "Renginiai", "Events", "Mokymai, mokomieji vizitai, mažosios kultūros sostinės, teminių metų renginiai.",
        "Training, study visits, small capitals of culture, events of the theme years.", Decimal(100),
    ),
)  # fmt: skip
_AMOUNTS = (
    said.Amount("I", "", Decimal(500), Decimal(3_000)),
    said.Amount("II", "", Decimal(500), Decimal(5_000)),
    said.Amount("III", "rural_community", None, Decimal(1_500)),
    said.Amount("III", "community", None, Decimal(1_500)),
    said.Amount("III", "district_union", None, Decimal(3_000)),
    said.Amount("III", "lag", None, Decimal(3_000)),
    said.Amount("III", "national_union", None, Decimal(6_000)),
)  # fmt: skip
_CHAIR = ("pirmininkas ar pirmininkė", "the chair")
_DOCUMENTS = (
    said.RequiredDocument("Paraiška", "Application", "https://example.org/formos/paraiska.docx", *_CHAIR),
    said.RequiredDocument("Projekto sąmata", "Budget", "https://example.org/formos/samata.xlsx", *_CHAIR),
    said.RequiredDocument(
        "Visuotinio narių susirinkimo protokolo kopija", "Copy of the minutes of the general meeting",
        signed_by_lt="susirinkimo pirmininkas ir sekretorius", signed_by_en="chair and secretary of the meeting",
    ),
    said.RequiredDocument("Narių sąrašo išrašas", "Extract of the list of members", "", *_CHAIR,
                          note_lt="tik skaičius ir data, be asmens kodų", note_en="number and date only"),
    said.RequiredDocument(
        "Patalpų ar žemės naudojimo sutartis", "Contract for using the building or land", compulsory=False,
        area_code="II", note_lt="jei tvarkomas ne savas pastatas", note_en="where the building is not your own",
    ),
    said.RequiredDocument("Renginio programa", "Programme of the event", area_code="III"),
)  # fmt: skip


def _rules() -> tuple[said.RuleRecord, ...]:
    never = said.RuleRecord(condition="never_funded", programme=RURAL, area_code="I", clause="Taisyklių I sritis")
    lately = said.RuleRecord(
        condition="not_funded_lately", programme=RURAL, of_area="II", number=Decimal(2), area_code="II",
        clause="Taisyklių II sritis",
    )  # fmt: skip
    thirty = said.RuleRecord(
        operator="any",
        children=(members(30, "Taisyklių reikalavimai pareiškėjui"), kinds("district_union", "lag", "national_union")),
        text_lt="bendruomenė turi bent 30 narių (sąjungoms ir vietos veiklos grupėms netaikoma)",
        text_en="a community has at least 30 members (not asked of unions and local action groups)",
        clause="Taisyklių reikalavimai pareiškėjui",
    )
    return (
        thirty,
        *public_money(),
        kinds(*COMMUNITIES, area="I", clause="Taisyklių I sritis"),
        never,
        kinds(*COMMUNITIES, area="II", clause="Taisyklių II sritis"),
        lately,
    )


_CALL = said.CallRecord(
    programme=RURAL,
    administrator=PAYING_AGENCY[0],
    summary_lt="Įsigyti tai, ko bendruomenei reikia veiklai, sutvarkyti viešąsias erdves ir pastatus, surengti "
    "mokymus, šventę ar išvyką pasimokyti pas kitus.",
    summary_en="Buy what a community needs for its work, put public spaces and buildings in order, hold training, "
    "a celebration or a visit to learn from others.",
    legal_act_lt="Žemės ūkio ministro 2023 m. gruodžio 13 d. įsakymas Nr. 3D-847",
    legal_act_en="Order No. 3D-847 of the Minister of Agriculture, 13 December 2023",
    legal_act_url=RULES_URL,
    source_url=RULES_URL,
    partners="none",
    one_application=True,
    pot=Decimal(1_100_000),
    share_percent=Decimal(95),
    own_percent=Decimal(5),
    own_money=True,
    vat_eligible=True,
    advance_lt="Visa suma išmokama pasirašius sutartį (pavyzdinė sąlyga).",
    advance_en="The whole sum is paid when the contract is signed (an example).",
    eligible_costs_lt="Įranga, baldai, medžiagos, remonto darbai, lektorių atlygis, transporto ir patalpų nuoma.",
    eligible_costs_en="Equipment, furniture, materials, repairs, lecturers' fees, hire of transport and rooms.",
    ineligible_costs_lt="Atlyginimas nariams, skolos, baudos, iki sutarties pasirašymo patirtos išlaidos.",
    ineligible_costs_en="Pay of members, debts, fines, costs before the contract.",
    minimum_points=Decimal(40),
    monitoring_years=3,
    obligations_lt="Įsigytą turtą naudoti bendruomenės reikmėms ir nurodyti, kas jį parėmė.",
    obligations_en="Use what was bought for the community and say who supported it.",
    applicants=("rural_community", "community", "district_union", "lag", "national_union"),
    areas=_AREAS,
    amounts=_AMOUNTS,
    rules=_rules(),
    documents=_DOCUMENTS,
    criteria=(
        said.Criterion("Kiek gyventojų pasinaudos rezultatu", "How many residents will use the result", Decimal(25)),
        said.Criterion("Ar prisideda savanoriai", "Whether volunteers take part", Decimal(20)),
        said.Criterion("Ar bendruomenė dar negavo šios paramos", "Not supported before", Decimal(30)),
        said.Criterion("Ar sąmata pagrįsta", "Whether the budget is well founded", Decimal(25)),
    ),
    channels=(
        said.SubmissionChannel(
            "signed_email", "dokumentai@example.org", "pasirašyta kvalifikuotu el. parašu",
            "signed with a qualified e-signature",
        ),
        said.SubmissionChannel("post", "Pavyzdžių g. 1, Vilnius", "registruotu paštu", "registered mail"),
    ),
    contacts=(
        said.CallContact("Paramos skyrius", "konsultuoja pareiškėjus", "advises applicants", "+37060000001",
                         "parama@example.org"),
    ),
    faq=(
        said.AnsweredQuestion(
            "Ar galime prašyti paramos dviejose srityse?", "May we apply in two areas?",
            "Ne: vienam kvietimui – viena paraiška ir viena sritis.", "No: one application, one area.",
        ),
    ),
)  # fmt: skip


def rural_support(days: Days, opens: int, closes: int, year: int) -> said.CallRecord:
    """National support for what rural communities do: three areas with amounts and rules of their own."""
    return replace(
        _CALL,
        name_lt=f"Parama kaimo bendruomenių veiklai {year} m.",
        name_en=f"Support for rural communities in {year}",
        number=f"KB-{year}",
        checked_on=days.on(-6),
        project_ends_on=days.on(closes + 270),
        results_expected_on=days.on(closes + 60),
        windows=(days.window(opens, closes),),
        steps=(
            said.AssessmentStep(
                "Administracinė patikra", "Formal check", days.on(closes + 20), PAYING_AGENCY[0], PAYING_AGENCY[1]
            ),
            said.AssessmentStep("Tinkamumo vertinimas", "Eligibility assessment", days.on(closes + 40)),
            said.AssessmentStep("Sprendimas dėl paramos", "Decision on support", days.on(closes + 60)),
        ),
        consultations=(
            said.Consultation(
                days.at(opens + 5, 14), "Nuotolinis susitikimas su pareiškėjais", "Online meeting with applicants",
                url="https://example.org/susitikimas",
            ),
        ),
        sources=(
            said.FieldSource("windows", RULES_URL, "2024 m. kvietimas", days.on(-6)),
            said.FieldSource("areas", RULES_URL, "2024 m. taisyklės", days.on(-6)),
            said.FieldSource("amounts", "", "2020–2021 m. taisyklės", days.on(-40)),
            said.FieldSource("share_percent", "", "2018 m. taisyklės", days.on(-40)),
            said.FieldSource("criteria", "", EXAMPLE, days.on(-6)),
            said.FieldSource("documents", "", EXAMPLE, days.on(-6)),
        ),

    )  # fmt: skip
