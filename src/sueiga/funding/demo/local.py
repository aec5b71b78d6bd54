"""Example calls nearer home: a municipality's, two local action groups'. Modelled on calls of 2021–2025."""

from dataclasses import replace
from decimal import Decimal

from sueiga.funding import record as said
from sueiga.funding.demo.common_rules import COMMUNITIES, EXAMPLE, NGO_LAW, plain, public_money
from sueiga.funding.demo.moments import Days
from sueiga.funding.demo.programmes import LEADER, MUNICIPAL

_MUNICIPAL_URL = "https://zarasubendruomenes.lt/naujienos/bendruomenems-stiprinti-daugiau-kaip-2-mln-euru/"
_LEADER_URL = "https://www.leadertinklas.lt/naudinga/teises-aktai-vvg/"

_MUNICIPAL = said.CallRecord(
    programme=MUNICIPAL,
    level="municipal",
    summary_lt="Užsiėmimai gyventojams, talkos, pagalba kaimynams, smulkūs bendruomenės namų darbai.",
    summary_en="Activities for residents, collective work, help for neighbours, small works in the community house.",
    legal_act_lt="Savivaldybės tarybos patvirtintas priemonės įgyvendinimo tvarkos aprašas",
    legal_act_en="Procedure approved by the municipal council",
    source_url=_MUNICIPAL_URL,
    whole_country=False,
    one_application=True,
    partners="allowed",
    own_hours=True,
    vat_eligible=True,
    share_percent=Decimal(100),
    eligible_costs_lt="Priemonės, medžiagos, paslaugos, lektorių ir vadovų atlygis, transportas.",
    eligible_costs_en="Tools, materials, services, fees of lecturers and leaders, transport.",
    ineligible_costs_lt="Ilgalaikis turtas, jei kvietime nenumatyta kitaip; skolos ir baudos.",
    ineligible_costs_en="Long-term assets unless the call says otherwise; debts and fines.",
    applicants=(*COMMUNITIES, "ngo", "religious"),
    amounts=(said.Amount("", "", Decimal(500), Decimal(3_000)),),
    rules=(
        plain("ngo", "Aprašo reikalavimai pareiškėjui"),
        *public_money(),
        plain("not_restricted", NGO_LAW),
        said.RuleRecord(condition="applications_at_most", number=Decimal(1), clause="Aprašo reikalavimai pareiškėjui"),
    ),
    documents=(
        said.RequiredDocument("Paraiška su sąmata", "Application with a budget"),
        said.RequiredDocument(
            "Susirinkimo ar tarybos sprendimas dėl projekto", "Decision of the meeting or board on the project"
        ),
    ),
    criteria=(
        said.Criterion("Atitiktis gyventojų poreikiams", "Meets residents' needs", Decimal(40)),
        said.Criterion("Savanorių dalyvavimas", "Volunteers taking part", Decimal(30)),
        said.Criterion("Sąmatos pagrįstumas", "Well-founded budget", Decimal(30)),
    ),
    steps=(
        said.AssessmentStep("Administracinė patikra", "Formal check"),
        said.AssessmentStep("Nepriklausomų ekspertų vertinimas", "Assessment by independent experts"),
        said.AssessmentStep(
            "Bendruomeninių organizacijų tarybos pritarimas", "Approval by the council of community organisations"
        ),
        said.AssessmentStep("Sutartis su savivaldybe", "Contract with the municipality"),
    ),
    channels=(
        said.SubmissionChannel("email", "bendruomenes@example.org", "pasirašyta ir nuskaityta", "signed and scanned"),
        said.SubmissionChannel("paper", "savivaldybės priimamasis", "", ""),
    ),
    faq=(
        said.AnsweredQuestion(
            "Ar pinigai skirstomi seniūnijoms?", "Is the money split between elderships?",
            "Taip: kiekviena seniūnija turi savo dalį. Jei joje paraiškos neteikia nė viena bendruomeninė "
            "organizacija, vertinamos kitų nevyriausybinių organizacijų paraiškos.",
            "Yes: each eldership has its share. Where no community organisation applies, others are considered.",
        ),
    ),
)  # fmt: skip

_LAG = said.CallRecord(
    programme=LEADER,
    level="lag",
    summary_lt="Kaimui reikalingi vietos projektai: paslaugos gyventojams, bendruomeninis verslas, susitikimų vietos.",
    summary_en="Local projects a village needs: services for residents, community business, places to meet.",
    legal_act_lt="Vietos projektų finansavimo sąlygų aprašas (FSA)",
    legal_act_en="Description of funding conditions of local projects",
    legal_act_url=_LEADER_URL,
    source_url=_LEADER_URL,
    whole_country=False,
    partners="allowed",
    share_percent=Decimal("92.5"),
    own_percent=Decimal("7.5"),
    own_money=True,
    own_in_kind=True,
    vat_eligible=False,
    advance_lt="Išlaidos apmokamos pateikus mokėjimo prašymą; avansas – FSA nustatyta tvarka.",
    advance_en="Costs are paid on a payment claim; an advance as the conditions say.",
    project_months=24,
    minimum_points=Decimal(50),
    monitoring_years=5,
    obligations_lt="Priežiūros laikotarpiu teikti ataskaitas ir išlaikyti tai, kas sukurta.",
    obligations_en="Report and keep what was created during the monitoring period.",
    applicants=(*COMMUNITIES, "ngo", "public_institution"),
    rules=(
        *public_money(),
        said.RuleRecord(condition="age_at_least", number=Decimal(12), clause="FSA reikalavimai pareiškėjui"),
    ),
    documents=(
        said.RequiredDocument("Vietos projekto paraiška", "Application of a local project", original=True),
        said.RequiredDocument("Verslo planas ar projekto aprašymas", "Business plan or description of the project"),
        said.RequiredDocument("Trys komerciniai pasiūlymai", "Three quotations",
                              note_lt="kiekvienai brangesnei prekei ar paslaugai", note_en="for each larger purchase"),
        said.RequiredDocument("Visuotinio susirinkimo sprendimas", "Decision of the general meeting"),
    ),
    criteria=(
        said.Criterion("Kuriamos darbo vietos", "Jobs created", Decimal(30)),
        said.Criterion("Kiek gyventojų tuo naudosis", "Number of residents served", Decimal(30)),
        said.Criterion("Bendradarbiavimas", "Co-operation", Decimal(20)),
        said.Criterion("Naujovė šioje vietovėje", "New for the place", Decimal(20)),
    ),
    steps=(
        said.AssessmentStep("Administracinė patikra", "Formal check"),
        said.AssessmentStep("Tinkamumo vertinimas", "Eligibility assessment"),
        said.AssessmentStep("Projektų atrankos komiteto (PAK) sprendimas", "Decision of the selection committee"),
        said.AssessmentStep("Nacionalinės mokėjimo agentūros patvirtinimas", "Confirmation by the paying agency"),
    ),
    channels=(said.SubmissionChannel("portal", "https://example.org/zumis", "sistemoje ŽŪMIS", "in ŽŪMIS"),),
)  # fmt: skip


def municipal(days: Days, opens: int, closes: int, year: int, place: said.CallPlace, full_name: str) -> said.CallRecord:
    """A municipality's call for its communities, 17,419 Eur split between elderships."""
    return replace(
        _MUNICIPAL,
        name_lt=f"Bendruomeninės veiklos stiprinimas {year} m.: {place.name}",
        name_en=f"Community activity in {year}: {place.name}",
        administrator=full_name,
        pot=Decimal(17_419),
        checked_on=days.on(-4),
        places=(place,),
        windows=(days.window(opens, closes, 16, 0),),
        results_expected_on=days.on(closes + 30),
        project_ends_on=days.on(closes + 240),
        sources=(
            said.FieldSource("pot", _MUNICIPAL_URL, "Šakių r. 2024 m. suma", days.on(-4)),
            said.FieldSource("amounts", "", "Kazlų Rūdos 2025 m. suma", days.on(-4)),
            said.FieldSource("rules", "", "Vilniaus 2024 m. kvietimas", days.on(-4)),
            said.FieldSource("criteria", "", EXAMPLE, days.on(-4)),
        ),
    )


def leader(days: Days, opens: int, closes: int, number: str, lag: said.CallPlace, most: int) -> said.CallRecord:
    """A local action group's call for its own area."""
    return replace(
        _LAG,
        name_lt=f"Paslaugos ir verslas kaime: {lag.name}",
        name_en=f"Services and business in the village: {lag.name}",
        number=number,
        administrator=lag.name,
        pot=Decimal(most * 6),
        checked_on=days.on(-9),
        places=(lag,),
        windows=(days.window(opens, closes, 15, 0),),
        results_expected_on=days.on(closes + 80),
        consultations=(
            said.Consultation(days.at(opens + 3, 10), "Mokymai pareiškėjams", "Training for applicants", "VVG salė"),
        ),
        amounts=(said.Amount("", "", Decimal(2_000), Decimal(most)),),
        sources=(
            said.FieldSource("share_percent", _LEADER_URL, "2021 m. kvietimas, 92,5 proc.", days.on(-9)),
            said.FieldSource("amounts", "", EXAMPLE, days.on(-9)),
            said.FieldSource("rules", "", EXAMPLE, days.on(-9)),
        ),
    )
