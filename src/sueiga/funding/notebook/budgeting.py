"""The sums of a project's budget and what the call says to them. Pure; every sum is exact to the cent."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from typing import Any

from sueiga.funding.notebook.enums import PaidFrom
from sueiga.funding.record import Amount, CallRecord

CENT = Decimal("0.01")
ZERO = Decimal("0.00")
HUNDRED = Decimal(100)


def cents(value: Decimal) -> Decimal:
    """Rounded to the cent, halves up, as bookkeepers do."""
    return value.quantize(CENT, ROUND_HALF_UP)


@dataclass(frozen=True)
class Line:
    """A line: the price has value-added tax in it, `vat_percent` says at which rate (None: nobody said)."""

    name: str
    quantity: Decimal
    price: Decimal
    vat_percent: Decimal | None = None
    paid_from: str = PaidFrom.SUPPORT
    is_eligible: bool = True
    asked: Decimal | None = None

    @property
    def total(self) -> Decimal:
        """What it costs."""
        return cents(self.quantity * self.price)

    @property
    def vat(self) -> Decimal:
        """Value-added tax in the total."""
        rate = self.vat_percent or ZERO
        return cents(self.total * rate / (HUNDRED + rate))

    @property
    def wanted(self) -> Decimal:
        """The support asked for; nothing where support does not pay for it."""
        return self.asked or ZERO if self.paid_from == PaidFrom.SUPPORT else ZERO

    @property
    def own(self) -> Decimal:
        """What the organisation brings to it."""
        return self.total - self.wanted


@dataclass(frozen=True)
class Limits:
    """What a call allows one project of this area and this kind of applicant. None: the call does not say."""

    minimum: Decimal | None = None
    maximum: Decimal | None = None
    share_percent: Decimal | None = None
    own_percent: Decimal | None = None
    own_money: bool | None = None
    own_in_kind: bool | None = None
    own_hours: bool | None = None
    vat_eligible: bool | None = None
    is_undecided: bool = False  # amounts differ by area or kind, and neither was chosen yet

    def eligible_part(self, line: Line) -> Decimal:
        """How much of a line the call counts."""
        if not line.is_eligible or (line.paid_from, False) in {
            (PaidFrom.IN_KIND, self.own_in_kind), (PaidFrom.HOURS, self.own_hours),
        }:  # fmt: skip
            return ZERO
        return line.total - line.vat if self.vat_eligible is False else line.total

    def payable_part(self, line: Line) -> Decimal:
        """How much of a line support may pay at the very most."""
        return self.eligible_part(line) if line.paid_from == PaidFrom.SUPPORT else ZERO


@dataclass(frozen=True)
class Sums:
    """What the lines add up to."""

    total: Decimal = ZERO
    vat: Decimal = ZERO
    eligible: Decimal = ZERO
    asked: Decimal = ZERO
    own_money: Decimal = ZERO
    in_kind: Decimal = ZERO
    hours: Decimal = ZERO
    most: Decimal = ZERO  # the most support the call would give for these lines

    @property
    def own(self) -> Decimal:
        """Everything the organisation brings itself."""
        return self.own_money + self.in_kind + self.hours

    @property
    def ineligible(self) -> Decimal:
        """What the call does not count."""
        return self.total - self.eligible

    @property
    def own_eligible(self) -> Decimal:
        """What of the own contribution the call counts."""
        return self.eligible - self.asked

    def share(self) -> Decimal:
        """The support asked for, in per cent of the eligible costs."""
        return (self.asked * HUNDRED / self.eligible).quantize(CENT, ROUND_HALF_UP) if self.eligible else ZERO


def limits_of(said: CallRecord, area_code: str, kind: str) -> Limits:
    """By the activity area and the kind of applicant; the amount named most exactly counts."""
    fitting = [row for row in said.amounts if row.area_code in {"", area_code} and row.kind in {"", kind}]
    best = max(fitting, key=lambda row: (bool(row.area_code), bool(row.kind)), default=Amount())
    area = next((row for row in said.areas if row.code == area_code), None)
    share = area.share_percent if area and area.share_percent is not None else said.share_percent
    return Limits(
        minimum=best.minimum, maximum=best.maximum, share_percent=min(share, HUNDRED) if share is not None else None,
        own_percent=said.own_percent, own_money=said.own_money, own_in_kind=said.own_in_kind,
        own_hours=said.own_hours, vat_eligible=said.vat_eligible, is_undecided=bool(said.amounts) and not fitting,
    )  # fmt: skip


def sums(lines: Sequence[Line], limits: Limits) -> Sums:
    """Added up."""
    total, asked = _sum(line.total for line in lines), _sum(line.wanted for line in lines)
    in_kind = _sum(line.total for line in lines if line.paid_from == PaidFrom.IN_KIND)
    hours = _sum(line.total for line in lines if line.paid_from == PaidFrom.HOURS)
    eligible = _sum(limits.eligible_part(line) for line in lines)
    return Sums(
        total=total, vat=_sum(line.vat for line in lines), eligible=eligible, asked=asked,
        own_money=total - in_kind - hours - asked, in_kind=in_kind, hours=hours,
        most=_most(eligible, _sum(limits.payable_part(line) for line in lines), limits),
    )  # fmt: skip


def shared_out(lines: Sequence[Line], limits: Limits, amount: Decimal) -> list[Decimal]:
    """The support to ask for on each line, in proportion, so that the whole is exactly `amount`.

    No line is asked more for than may be paid of it; where `amount` is more than all lines bear, all they bear.
    """
    parts = [limits.payable_part(line) for line in lines]
    whole = _sum(parts)
    target = max(min(amount.quantize(CENT, ROUND_DOWN), whole), ZERO)
    if not whole:
        return [ZERO for _ in lines]
    exact = [part * target / whole for part in parts]
    given = [value.quantize(CENT, ROUND_DOWN) for value in exact]
    left = int((target - _sum(given)) / CENT)
    by_loss = sorted(range(len(lines)), key=lambda n: (given[n] - exact[n], n))
    for number in [n for n in by_loss if given[n] < parts[n]][:left]:
        given[number] += CENT
    return given


def line_of(row: Any) -> Line:
    """Of a row (models.BudgetLine) the plain values."""
    return Line(row.name, row.quantity, row.price, row.vat_percent, row.paid_from, row.is_eligible, row.asked)


def _most(eligible: Decimal, payable: Decimal, limits: Limits) -> Decimal:
    bounds = [payable]
    if limits.share_percent is not None:
        bounds.append(eligible * limits.share_percent / HUNDRED)
    if limits.own_percent is not None:
        bounds.append(eligible * (HUNDRED - min(limits.own_percent, HUNDRED)) / HUNDRED)
    if limits.maximum is not None:
        bounds.append(limits.maximum)
    return min(bounds).quantize(CENT, ROUND_DOWN)


def _sum(values: Iterable[Decimal]) -> Decimal:
    return sum(values, ZERO)
