"""Example calls: two tracks of the fund of non-governmental organisations, as in 2022–2025."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal

from sueiga.funding import record as said
from sueiga.funding.demo.common_rules import COMMUNITIES, SADM_RULES, plain, public_money
from sueiga.funding.demo.moments import Days
from sueiga.funding.demo.programmes import NGO_FUND, SOCIAL_SUPERVISION

_URL = "https://sppd.lrv.lt/lt/naujienos/svarbi-informacija-pareiskejams-del-atskaitomybes-dokumentu-teikimo/"

_CALL = said.CallRecord(
    programme=NGO_FUND,
    administrator=SOCIAL_SUPERVISION[0],
    summary_lt="Pačios organizacijos stiprinimas: žmonių gebėjimai, planavimas, lėšų telkimas, žinomumas.",
    summary_en="Strengthen the organisation itself: skills of people, planning, raising funds, being seen.",
    legal_act_lt="SADM projektų finansavimo taisyklės",
    legal_act_en="Rules of the ministry on financing projects",
    legal_act_url=_URL,
    source_url=_URL,
    one_application=True,
    partners="allowed",
    pot=Decimal(540_000),
    vat_eligible=True,
    own_in_kind=True,
    own_hours=True,
    project_months=12,
    applicants=("ngo", *COMMUNITIES, "district_union"),
    amounts=(said.Amount("", "", Decimal(3_000), Decimal(25_000)),),
    rules=(
        plain("ngo", SADM_RULES),
        *public_money(),
        plain("no_tax_debt", SADM_RULES),
        plain("not_restricted", "SADM projektų taisyklių 29 p."),
        said.RuleRecord(condition="income_at_least", number=Decimal(1_000), clause="2023 m. konkurso nuostatai"),
        said.RuleRecord(condition="applications_at_most", number=Decimal(1), clause="Konkurso nuostatai"),
    ),
    documents=(
        said.RequiredDocument("Paraiška (pildoma sistemoje)", "Application (filled in online)"),
        said.RequiredDocument(
            "Įstatai", "Statutes", note_lt="jei jų nėra registre", note_en="where the register has none"
        ),
        said.RequiredDocument("Praėjusių metų veiklos ataskaita", "Activity report of last year"),
    ),
    criteria=(
        said.Criterion("Poreikio pagrindimas", "Need", Decimal(30)),
        said.Criterion("Veiklos kokybė", "Quality of activities", Decimal(40)),
        said.Criterion("Sąmatos pagrįstumas", "Budget", Decimal(30)),
    ),
    channels=(said.SubmissionChannel("portal", "https://example.org/sopas", "sistemoje SoPAS", "in SoPAS"),),
    contacts=(said.CallContact("NVO skyrius", "", "", "+37060000002", "nvo@example.org"),),
)  # fmt: skip


def ngo_fund(days: Days, opens: int, closes: int, year: int, *, small: bool) -> said.CallRecord:
    """The NGO fund's two tracks; the small one closes the next working day after 125 applications."""
    track_lt, track_en = ("mažieji projektai", "small projects") if small else ("didieji projektai", "large projects")
    call = replace(
        _CALL,
        name_lt=f"NVO institucinis stiprinimas {year} m.: {track_lt}",
        name_en=f"Strengthening NGOs in {year}: {track_en}",
        checked_on=days.on(-3),
        results_expected_on=days.on(closes + 45),
        windows=(days.window(opens, closes, 17, 0),),
        sources=(
            said.FieldSource("amounts", "", "2022 m. konkursas", days.on(-30)),
            said.FieldSource("rules", _URL, "SADM taisyklių 8 ir 29 p.", days.on(-3)),
        ),
    )  # fmt: skip
    if not small:
        return call
    return replace(
        call, early_closing="count", early_count=125, early_moment="next_working_day", early_time=dt.time(17),
        amounts=(said.Amount("", "", Decimal(3_000), Decimal(10_000)),),
    )  # fmt: skip
