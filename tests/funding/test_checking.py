"""What keeps a call from being published, and what is only worth a look."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest
from django.utils import translation

from sueiga.funding import record
from sueiga.funding.checking import findings, grave
from tests.factories.funding import at

TODAY = dt.date(2027, 1, 15)
SPRING = record.Window(at(2027, 2, 1, 9), at(2027, 3, 1, 17))
NIGHT = replace(SPRING, closes_at=at(2027, 10, 31, 3, 30))
YEAR = record.Window(at(2027, 2, 1, 9), at(2027, 12, 1, 17))
SOUND = record.CallRecord(
    name_lt="Parama", name_en="Support", programme="parama", summary_lt="Kam", source_url="https://example.org",
    checked_on=TODAY, windows=(SPRING,), applicants=("ngo",), pot=Decimal(100_000), share_percent=Decimal(90),
    amounts=(record.Amount(minimum=Decimal(500), maximum=Decimal(5_000)),),
    channels=(record.SubmissionChannel("email"),), contacts=(record.CallContact("Jonas"),),
)  # fmt: skip
FIFTY = (record.Criterion("Nauda", points=Decimal(50)),)
MOLETAI = record.CallPlace("municipality", "62", "Molėtų r. sav.")


def found(**changes: object) -> list[str]:
    said = replace(SOUND, **changes)  # type: ignore[arg-type]
    return [each.field for each in grave(findings(said, TODAY, {("municipality", "62")}))]


def test_a_sound_call_has_nothing_to_put_right() -> None:
    assert findings(SOUND, TODAY, set()) == []


@pytest.mark.parametrize(
    ("field", "changes"),
    [
        ("name_lt", {"name_lt": ""}),
        ("applicants", {"applicants": ()}),
        ("checked_on", {"checked_on": dt.date(2027, 1, 16)}),
        ("windows", {"windows": (replace(SPRING, closes_at=SPRING.opens_at),)}),
        ("windows", {"windows": (replace(SPRING, opens_at=at(1970, 1, 1)),)}),
        ("windows", {"windows": (SPRING, record.Window(at(2027, 2, 20), at(2027, 4, 1)))}),
        ("local_deadlines", {"local_deadlines": (record.LocalDeadline("62", at(2027, 3, 2)),)}),
        ("early_count", {"early_closing": "count", "early_moment": "at_once"}),
        ("early_amount", {"early_closing": "amount", "early_amount": Decimal(0)}),
        ("places", {"whole_country": False}),
        ("places", {"places": (MOLETAI,)}),
        ("places", {"whole_country": False, "places": (replace(MOLETAI, code="99"),)}),
        ("rules", {"rules": (record.RuleRecord(condition="territory", places=(replace(MOLETAI, code="99"),)),)}),
        ("residents_at_most", {"residents_at_most": 0}),
        ("pot", {"pot": Decimal(0), "amounts": ()}),
        ("share_percent", {"share_percent": Decimal(110)}),
        ("share_percent", {"share_percent": Decimal(0)}),
        ("own_percent", {"own_percent": Decimal(101)}),
        ("amounts", {"amounts": (record.Amount(maximum=Decimal(0)),)}),
        ("amounts", {"amounts": (record.Amount(minimum=Decimal(9), maximum=Decimal(5)),)}),
        ("amounts", {"amounts": (record.Amount(maximum=Decimal(200_000)),)}),
        ("amounts", {"amounts": (record.Amount(maximum=Decimal(1)), record.Amount(maximum=Decimal(2)))}),
        ("areas", {"areas": (record.ActivityArea("I"), record.ActivityArea("I"))}),
        ("areas", {"areas": (record.ActivityArea("I", share_percent=Decimal(110)),)}),
        ("documents", {"documents": (record.RequiredDocument("Sąmata", area_code="IV"),)}),
        ("minimum_points", {"minimum_points": Decimal(80), "criteria": FIFTY}),
        ("results_expected_on", {"results_expected_on": dt.date(2027, 2, 1)}),
        ("project_ends_on", {"project_ends_on": dt.date(2027, 2, 1)}),
    ],
)  # fmt: skip
def test_bad_input_is_found_at_its_field(field: str, changes: dict[str, object]) -> None:
    assert field in found(**changes)


@pytest.mark.parametrize(
    ("field", "changes"),
    [
        ("windows", {"windows": ()}),
        ("windows", {"windows": (record.Window(at(2026, 2, 1), at(2026, 3, 1)),)}),
        ("checked_on", {"checked_on": None}),
        ("early_moment", {"early_closing": "count", "early_count": 125}),
        ("own_percent", {"own_percent": Decimal(20)}),
        ("steps", {"steps": (record.AssessmentStep("Patikra", until=dt.date(2027, 1, 20)),)}),
        ("contacts", {"contacts": ()}),
        ("windows", {"windows": (NIGHT,)}),
        (
            "local_deadlines",
            {"windows": (YEAR,), "local_deadlines": (record.LocalDeadline("62", at(2027, 10, 31, 3)),)},
        ),
    ],
)
def test_what_may_be_meant_is_only_pointed_at(field: str, changes: dict[str, object]) -> None:
    said = replace(SOUND, **changes)  # type: ignore[arg-type]

    assert [(each.field, each.is_grave) for each in findings(said, TODAY, set())] == [(field, False)]


def test_two_tracks_at_once_are_no_fault_where_each_says_what_it_is() -> None:
    small, large = replace(SPRING, note_lt="Mažieji"), replace(SPRING, note_lt="Didieji")

    assert found(windows=(small, large)) == []


@pytest.mark.parametrize(
    ("changes", "lithuanian", "english"),
    [
        ({"share_percent": Decimal(110)}, "Dalis negali būti 110\xa0%", "A share can't be 110 %"),
        ({"pot": Decimal(0), "amounts": ()}, "negali būti 0\xa0Eur", "A call can't give out 0 Eur"),
        ({"amounts": (record.Amount(maximum=Decimal(0)),)}, "negali būti 0\xa0Eur", "at most 0 Eur"),
        (
            {"windows": (SPRING, record.Window(at(2027, 2, 20), at(2027, 4, 1)))},
            "2027-02-01 09:00 – 2027-03-01 17:00 ir 2027-02-20 00:00 – 2027-04-01 00:00",
            "Two windows overlap: 2027-02-01 09:00 – 2027-03-01 17:00 and 2027-02-20 00:00",
        ),
        ({"windows": (NIGHT,)}, "03:30 būna du kartus", "03:30 comes twice: the first of the two is meant"),
    ],
)
def test_a_fault_is_told_in_both_languages(changes: dict[str, object], lithuanian: str, english: str) -> None:
    found = findings(replace(SOUND, **changes), TODAY, set())[0].text  # type: ignore[arg-type]

    with translation.override("lt"):
        assert lithuanian in str(found)
    with translation.override("en"):
        assert english in str(found)


def test_a_territory_that_is_gone_is_named() -> None:
    gone = replace(SOUND, whole_country=False, places=(MOLETAI,))

    assert "Molėtų r. sav." in str(findings(gone, TODAY, set())[0].text)
