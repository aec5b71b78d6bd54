"""What changed is told in words."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest

from sueiga.funding import record
from sueiga.funding.differences import changed_fields, differences
from tests.factories.funding import at

WINDOW = record.Window(at(2027, 2, 1, 9), at(2027, 3, 1, 17))
BEFORE = record.CallRecord(
    name_lt="Parama", windows=(WINDOW,), pot=Decimal(100_000), share_percent=Decimal(90), applicants=("ngo",),
    summary_lt="Buvo", early_time=dt.time(17), documents=(record.RequiredDocument("Sąmata"),),
    amounts=(record.Amount(maximum=Decimal(3_000)),), rules=(record.RuleRecord(condition="ngo"),),
)  # fmt: skip


def told(**changes: object) -> list[str]:
    return [each.text.en for each in differences(BEFORE, replace(BEFORE, **changes))]  # type: ignore[arg-type]


def window(opens: dt.datetime = WINDOW.opens_at, closes: dt.datetime = WINDOW.closes_at, note: str = "") -> object:
    return (record.Window(opens, closes, note),)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        (
            {"windows": window(closes=at(2027, 3, 8, 17))},
            "the deadline was put off from 2027-03-01 17:00 to 2027-03-08 17:00",
        ),
        (
            {"windows": window(closes=at(2027, 2, 20))},
            "the deadline was brought forward from 2027-03-01 17:00 to 2027-02-20 00:00",
        ),
        (
            {"windows": window(opens=at(2027, 2, 3))},
            "it opens later: not on 2027-02-01 09:00 but on 2027-02-03 00:00",
        ),
        (
            {"windows": window(opens=at(2027, 1, 3))},
            "it opens earlier: not on 2027-02-01 09:00 but on 2027-01-03 00:00",
        ),
        ({"windows": window(note="I etapas")}, "the note about the deadline of 2027-03-01 17:00 was changed"),
        ({"windows": ()}, "applications are no longer taken from 2027-02-01 09:00 until 2027-03-01 17:00"),
        ({"pot": Decimal("250000.50")}, "money in all: it was 100 000 EUR, now it is 250 000.50 EUR"),
        ({"share_percent": None}, "support rate, per cent: no longer said (it was 90 %)"),
        ({"number": "7"}, "call number: now said, “7”"),
        ({"applicants": ("ngo", "lag")}, "who may apply, added: local action group (as applicant)"),
        ({"documents": ()}, "documents that are needed, taken out: Sąmata"),
        (
            {"amounts": (record.Amount(maximum=Decimal(5_000)),)},
            "sums for one project: it was at most 3 000 EUR, now it is at most 5 000 EUR",
        ),
        ({"summary_lt": "Yra"}, "what for: the text was changed"),
        ({"summary_lt": ""}, "what for: the text was taken out"),
        ({"obligations_lt": "Yra"}, "obligations afterwards: the text was added"),
        ({"partners": "allowed"}, "partners: now said, partners are allowed"),
        ({"early_time": dt.time(16)}, "at what time then: it was 17:00, now it is 16:00"),
        ({"vat_eligible": True}, "VAT is eligible: now said, yes"),
        ({"project_ends_on": dt.date(2027, 12, 1)}, "projects end by: now said, 2027-12-01"),
        ({"project_months": 12}, "longest project, months: now said, 12"),
        ({"rules": ()}, "conditions for applicants, taken out: NGO flag in the register"),
    ],
)  # fmt: skip
def test_a_change_is_a_sentence(changes: dict[str, object], words: str) -> None:
    assert [text.replace("\u00a0", " ") for text in told(**changes)] == [words]


def test_next_years_days_are_not_called_put_off() -> None:
    later = replace(BEFORE, windows=window(at(2028, 1, 31, 9), at(2028, 2, 28, 17)))

    texts = [each.text.en for each in differences(BEFORE, later, is_another=True)]

    assert texts == [
        "the deadline: it was 2027-03-01 17:00, now it is 2028-02-28 17:00",
        "it opens: it was 2027-02-01 09:00, now it is 2028-01-31 09:00",
    ]


def test_rows_say_which_day_sum_or_points_changed() -> None:
    one = record.CallRecord(
        criteria=(record.Criterion("Nauda", points=Decimal(20)), record.Criterion("Savanoriai")),
        steps=(record.AssessmentStep("Patikra", until=dt.date(2027, 4, 1)),),
        documents=(record.RequiredDocument("Sąmata"),),
    )
    other = replace(
        one, criteria=(replace(one.criteria[0], points=Decimal(25)), one.criteria[1]),
        steps=(replace(one.steps[0], until=dt.date(2027, 4, 8)),),
        documents=(record.RequiredDocument("Sąmata", original=True),),
    )  # fmt: skip

    assert {each.field: each.text.en for each in differences(one, other)} == {
        "documents": "documents that are needed, changed: Sąmata",
        "criteria": "selection criteria: it was Nauda (20), now it is Nauda (25)",
        "steps": "steps of the assessment: it was Patikra (2027-04-01), now it is Patikra (2027-04-08)",
    }


def test_a_second_window_is_told_of() -> None:
    later = record.Window(at(2027, 9, 1), at(2027, 10, 1))

    assert told(windows=(WINDOW, later)) == [
        "applications are taken from 2027-09-01 00:00 until 2027-10-01 00:00 too",
    ]


def test_rows_that_only_changed_places_are_told_as_such() -> None:
    one, other = record.RequiredDocument("A"), record.RequiredDocument("B")
    before, after = record.CallRecord(documents=(one, other)), record.CallRecord(documents=(other, one))

    assert [each.text.en for each in differences(before, after)] == ["documents that are needed: the order was changed"]


def test_each_part_has_a_name_for_its_rows() -> None:
    thirty = record.RuleRecord(condition="members_at_least", number=Decimal(30))
    after = record.CallRecord(
        local_deadlines=(record.LocalDeadline("62", at(2027, 2, 1), "prašymas"),),
        places=(record.CallPlace("municipality", "62", "Molėtų r. sav."),),
        areas=(record.ActivityArea("I", "Materialinė bazė"),), criteria=(record.Criterion("Nauda"),),
        steps=(record.AssessmentStep("Patikra"),), channels=(record.SubmissionChannel("email", "a@example.org"),),
        contacts=(record.CallContact("Jonas"),), faq=(record.AnsweredQuestion("Ar galima?"),),
        consultations=(record.Consultation(at(2027, 1, 5, 10), "Seminaras"),),
        amounts=(record.Amount("I", "ngo", Decimal(1)),), rules=(thirty, record.RuleRecord(text_lt="Savais žodžiais")),
    )  # fmt: skip

    texts = " ".join(each.text.en for each in differences(record.CallRecord(), after))

    for name in ("Molėtų r. sav.", "I Materialinė bazė", "a@example.org", "Seminaras", "Savais žodžiais", "at least 1"):
        assert name in texts.replace("\u00a0", " ")


def test_an_earlier_deadline_names_its_municipality() -> None:
    after = replace(BEFORE, local_deadlines=(record.LocalDeadline("62", at(2027, 2, 1), "prašymas"),))

    assert "Molėtų r. sav. 2027-02-01" in differences(BEFORE, after)[0].text.lt.replace("\u00a0", " ")


def test_where_it_was_read_is_no_news_but_is_marked_in_a_copy() -> None:
    after = replace(BEFORE, checked_on=dt.date(2027, 1, 1))

    assert told(checked_on=dt.date(2027, 1, 1)) == []
    assert changed_fields(BEFORE, after) == {"checked_on"}
