"""What a call says to a budget, in sentences a treasurer can act on."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sueiga.core.writing import money, number, quoted
from sueiga.funding.notebook.budgeting import CENT, HUNDRED, ZERO, Limits, Line, Sums, cents, sums
from sueiga.funding.notebook.enums import PaidFrom


class State(StrEnum):
    """How a limit is kept."""

    KEPT = "kept"
    BROKEN = "broken"
    OPEN = "open"  # something is still to be said or thought of


@dataclass(frozen=True)
class Check:
    """One limit and how the budget keeps it."""

    state: State
    text: str


def checks(lines: Sequence[Line], limits: Limits) -> list[Check]:
    """In the order a person puts things right: what was not said, single lines, then the whole."""
    if not lines:
        return [Check(State.OPEN, _("The budget is empty: add its first line."))]
    found = sums(lines, limits)
    return [
        *_undecided(limits, found), *_each_line(lines, limits), *_tax(lines, limits), *_kinds(found, limits),
        *_amount(found, limits), *_share(found, limits), *_own(found, limits),
    ]  # fmt: skip


def _undecided(limits: Limits, found: Sums) -> Iterator[Check]:
    if limits.is_undecided:
        yield Check(State.OPEN, _(
            "This call gives different amounts to different activity areas or applicants: choose yours on the page "
            "“The project”."
        ))  # fmt: skip
    if not found.asked:
        yield Check(State.OPEN, _("It is not said yet how much support you ask for."))


def _each_line(lines: Sequence[Line], limits: Limits) -> Iterator[Check]:
    for line in lines:
        most = limits.payable_part(line)
        if line.wanted > most:
            said = {"line": quoted(line.name), "asked": money(line.wanted), "most": money(most),
                    "over": money(line.wanted - most)}  # fmt: skip
            text = _("Line %(line)s: support can pay at most %(most)s; now %(asked)s: %(over)s too much.")
            yield Check(State.BROKEN, text % said)


def _tax(lines: Sequence[Line], limits: Limits) -> Iterator[Check]:
    if limits.vat_eligible is not False:
        return
    bare = sum(1 for line in lines if line.vat_percent is None and line.paid_from == PaidFrom.SUPPORT)
    if bare:
        text = ngettext(
            "This call does not pay VAT, and %(count)d line does not say how much VAT is in its price.",
            "This call does not pay VAT, and %(count)d lines do not say how much VAT is in their price.",
            bare,
        )
        yield Check(State.OPEN, text % {"count": bare})
    else:
        yield Check(State.KEPT, _("This call does not pay VAT: it is left out of what is counted."))


def _kinds(found: Sums, limits: Limits) -> Iterator[Check]:
    if limits.own_in_kind is False and found.in_kind:
        text = _("The own contribution cannot be made in kind here: %(amount)s is not counted.")
        yield Check(State.BROKEN, text % {"amount": money(found.in_kind)})
    if limits.own_hours is False and found.hours:
        text = _("Volunteers' work is not counted as own contribution here: %(amount)s.")
        yield Check(State.BROKEN, text % {"amount": money(found.hours)})


def _amount(found: Sums, limits: Limits) -> Iterator[Check]:
    said = {"asked": money(found.asked)}
    if limits.maximum is not None:
        over = found.asked - limits.maximum
        text = (
            _("Per project at most %(limit)s; now %(asked)s: %(over)s too much.") if over > 0
            else _("Per project at most %(limit)s; you ask for %(asked)s.")
        )  # fmt: skip
        state = State.BROKEN if over > 0 else State.KEPT
        yield Check(state, text % {**said, "limit": money(limits.maximum), "over": money(max(over, ZERO))})
    if limits.minimum and found.asked:
        under = limits.minimum - found.asked
        text = (
            _("Per project at least %(limit)s; now %(asked)s: %(under)s too little.") if under > 0
            else _("Per project at least %(limit)s; you ask for %(asked)s.")
        )  # fmt: skip
        state = State.BROKEN if under > 0 else State.KEPT
        yield Check(state, text % {**said, "limit": money(limits.minimum), "under": money(max(under, ZERO))})


def _share(found: Sums, limits: Limits) -> Iterator[Check]:
    if limits.share_percent is None:
        return
    most = cents(found.eligible * limits.share_percent / HUNDRED)
    said = {"percent": _percent(limits.share_percent), "eligible": money(found.eligible), "most": money(most),
            "asked": money(found.asked), "over": money(max(found.asked - most, ZERO))}  # fmt: skip
    if found.asked > most:
        text = _("Support pays at most %(percent)s %% of the eligible costs: of %(eligible)s that is %(most)s; now "
                 "%(asked)s: %(over)s too much.")  # fmt: skip
        yield Check(State.BROKEN, text % said)
    else:
        text = _("Support pays at most %(percent)s %% of the eligible costs: of %(eligible)s that is %(most)s.")
        yield Check(State.KEPT, text % said)


def _own(found: Sums, limits: Limits) -> Iterator[Check]:
    if not limits.own_percent:
        return
    least = cents(found.eligible * limits.own_percent / HUNDRED)
    said = {"percent": _percent(limits.own_percent), "least": money(least), "own": money(found.own_eligible),
            "under": money(max(least - found.own_eligible, ZERO))}  # fmt: skip
    if found.own_eligible < least:
        text = _("The own contribution is at least %(percent)s %% of the eligible costs, %(least)s; now %(own)s: "
                 "%(under)s is missing.")  # fmt: skip
        yield Check(State.BROKEN, text % said)
    else:
        text = _("The own contribution is at least %(percent)s %% of the eligible costs, %(least)s; yours is %(own)s.")
        yield Check(State.KEPT, text % said)


def _percent(value: Decimal) -> str:
    """90 or 92,5, as it was said."""
    exact = value.quantize(CENT)
    return number(exact, 0 if exact == exact.to_integral() else 1 if (exact * 10) % 1 == 0 else 2)
