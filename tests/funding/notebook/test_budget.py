"""The sums of a budget are right to the cent, and what breaks a limit is said with the sum."""

from decimal import Decimal

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from sueiga.funding import record
from sueiga.funding.notebook.budget_checks import State, checks
from sueiga.funding.notebook.budgeting import CENT, Limits, Line, limits_of, shared_out, sums
from tests.factories import notebooks

EUR = st.decimals(0, 99_999, places=2)
LINES = st.lists(
    st.builds(
        Line, name=st.just("Kėdės"), quantity=st.decimals(0, 50, places=3), price=EUR,
        vat_percent=st.sampled_from([None, Decimal(0), Decimal(9), Decimal(21)]),
        paid_from=st.sampled_from(["support", "own_money", "in_kind", "hours"]), is_eligible=st.booleans(),
    ),
    max_size=12,
)  # fmt: skip
LIMITS = st.builds(
    Limits, maximum=st.none() | EUR, share_percent=st.none() | st.decimals(0, 100, places=2),
    own_percent=st.none() | st.decimals(0, 110, places=2), own_in_kind=st.sampled_from([None, True, False]),
    vat_eligible=st.sampled_from([None, True, False]),
)  # fmt: skip


def line(price: str, quantity: str = "1", **fields: object) -> Line:
    return Line("Kėdės", Decimal(quantity), Decimal(price), **fields)  # type: ignore[arg-type]


def told(lines: list[Line], limits: Limits) -> dict[str, State]:
    with translation.override("en"):
        return {check.text.replace("\u00a0", " "): check.state for check in checks(lines, limits)}


@given(LINES, LIMITS, EUR)
def test_support_shared_out_adds_up_to_the_cent(lines: list[Line], limits: Limits, amount: Decimal) -> None:
    parts = shared_out(lines, limits, amount)

    bearable = [limits.payable_part(each) for each in lines]
    assert sum(parts) == min(amount, sum(bearable))
    assert all(0 <= part <= most for part, most in zip(parts, bearable, strict=True))
    assert all(part == part.quantize(CENT) for part in parts)


@given(LINES, LIMITS)
def test_what_is_brought_and_what_is_asked_make_up_the_whole(lines: list[Line], limits: Limits) -> None:
    found = sums(lines, limits)
    assert found.asked + found.own == found.total
    assert found.eligible + found.ineligible == found.total
    assert 0 <= found.most <= max(found.eligible, Decimal(0))


@given(LINES, LIMITS)
def test_the_most_a_call_gives_breaks_none_of_its_limits(lines: list[Line], limits: Limits) -> None:
    most = sums(lines, limits).most
    asked = [
        Line(e.name, e.quantity, e.price, e.vat_percent, e.paid_from, e.is_eligible, part)
        for e, part in zip(lines, shared_out(lines, limits, most), strict=True)
    ]
    found = sums(asked, limits)
    assert limits.maximum is None or found.asked <= limits.maximum
    assert limits.share_percent is None or found.asked * 100 <= found.eligible * limits.share_percent


def test_a_third_of_a_euro_thrice_leaves_no_cent_behind() -> None:
    assert sorted(shared_out([line("10")] * 3, Limits(), Decimal(10))) == [
        Decimal("3.33"), Decimal("3.33"), Decimal("3.34"),
    ]  # fmt: skip


def test_halves_of_a_cent_are_rounded_up() -> None:
    assert line("0.01", "0.5").total == Decimal("0.01")


def test_vat_is_what_is_in_the_price() -> None:
    assert line("121", vat_percent=Decimal(21)).vat == Decimal("21.00")


def test_too_much_is_told_with_how_much() -> None:
    found = told([line("6000", asked=Decimal(5240))], Limits(maximum=Decimal(5000)))
    assert found == {"Per project at most 5 000.00 EUR; now 5 240.00 EUR: 240.00 EUR too much.": State.BROKEN}


def test_the_same_in_lithuanian_has_its_numbers_as_lithuanians_write_them() -> None:
    with translation.override("lt"):
        text = checks([line("6000", asked=Decimal(5240))], Limits(maximum=Decimal(5000)))[0].text
    assert "5\u00a0240,00" in text


def test_too_little_is_told_with_how_much() -> None:
    found = told([line("600", asked=Decimal(400))], Limits(minimum=Decimal(500)))
    assert found == {"Per project at least 500.00 EUR; now 400.00 EUR: 100.00 EUR too little.": State.BROKEN}


def test_the_least_is_kept() -> None:
    found = told([line("600", asked=Decimal(500))], Limits(minimum=Decimal(500)))
    assert found == {"Per project at least 500.00 EUR; you ask for 500.00 EUR.": State.KEPT}


def test_a_share_broken_by_a_cent_is_broken() -> None:
    found = told([line("1000", asked=Decimal("900.01"))], Limits(share_percent=Decimal(90)))
    assert list(found.values()) == [State.BROKEN]
    assert "0.01 EUR too much" in next(iter(found))


def test_a_share_of_halves_is_written_with_them() -> None:
    assert "92.5 %" in next(iter(told([line("100", asked=Decimal(90))], Limits(share_percent=Decimal("92.5")))))


def test_volunteers_work_counts_as_own_contribution_where_the_call_takes_it() -> None:
    lines = [line("900", asked=Decimal(900)), line("10", "10", paid_from="hours")]
    assert State.BROKEN not in told(lines, Limits(own_percent=Decimal(10), own_hours=True)).values()


def test_volunteers_work_is_left_out_where_the_call_does_not_take_it() -> None:
    lines = [line("900", asked=Decimal(900)), line("10", "10", paid_from="hours"), line("5", paid_from="in_kind")]
    found = told(lines, Limits(own_percent=Decimal(10), own_hours=False, own_in_kind=False))
    assert "Volunteers' work is not counted as own contribution here: 100.00 EUR." in found
    assert "The own contribution cannot be made in kind here: 5.00 EUR is not counted." in found
    assert any("90.00 EUR is missing" in text for text in found)


def test_vat_is_not_paid_where_the_call_says_so() -> None:
    limits = Limits(vat_eligible=False)
    found = told([line("121", vat_percent=Decimal(21), asked=Decimal(121))], limits)
    assert any("at most 100.00 EUR; now 121.00 EUR: 21.00 EUR too much" in text for text in found)


def test_prices_that_do_not_say_their_vat_leave_the_question_open() -> None:
    found = told([line("121", asked=Decimal(100))], Limits(vat_eligible=False))
    assert State.OPEN in found.values()


def test_nothing_is_paid_of_what_is_not_eligible() -> None:
    found = told([line("100", is_eligible=False, asked=Decimal(50))], Limits())
    assert any("at most 0.00 EUR" in text for text in found)


@pytest.mark.parametrize(("lines", "text"), [
    ([], "The budget is empty: add its first line."),
    ([line("100")], "It is not said yet how much support you ask for."),
])  # fmt: skip
def test_what_is_still_to_do_is_said(lines: list[Line], text: str) -> None:
    assert told(lines, Limits())[text] == State.OPEN


@pytest.mark.parametrize(("area", "kind", "most"), [
    ("I", "community", 3000), ("III", "community", 1500), ("III", "district_union", 6000), ("", "community", None),
])  # fmt: skip
def test_the_amount_named_most_exactly_counts(area: str, kind: str, most: int | None) -> None:
    says = record.CallRecord(amounts=(
        record.Amount("I", maximum=Decimal(3000)), record.Amount("III", maximum=Decimal(1500)),
        record.Amount("III", "district_union", maximum=Decimal(6000)),
    ))  # fmt: skip
    limits = limits_of(says, area, kind)
    assert limits.maximum == most
    assert limits.is_undecided == (most is None)


def test_amounts_that_differ_ask_for_the_area() -> None:
    assert any("choose yours" in text for text in told([line("1", asked=Decimal(1))], Limits(is_undecided=True)))


def test_an_area_may_have_a_share_of_its_own_and_none_is_above_the_whole() -> None:
    says = notebooks.said(areas=(record.ActivityArea("III", share_percent=Decimal(110)),))
    assert limits_of(says, "III", "").share_percent == 100
