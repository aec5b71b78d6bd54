"""How much a call gives, in words: for one project, by area and kind of applicant; and what one adds oneself."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from sueiga.core.components import Fact
from sueiga.funding.enums import ApplicantKind
from sueiga.funding.models import ActivityArea, Amount, Edition
from sueiga.funding.reading.words import between, euros, listed, percent


@dataclass(frozen=True)
class Sum:
    """What one project may get, and who may get so much (empty: everybody)."""

    text: str
    who: str = ""


@dataclass(frozen=True)
class AreaTold:
    """An activity area with its sums."""

    code: str
    name: str
    text: str
    share: str
    sums: Sequence[Sum]


def in_short(amounts: Iterable[Amount]) -> str:
    """The smallest and the largest sum one project may get, whatever its area."""
    rows = list(amounts)
    least = min((row.minimum for row in rows if row.minimum is not None), default=None)
    most = max((row.maximum for row in rows if row.maximum is not None), default=None)
    return between(least, most)


def areas_told(areas: Iterable[ActivityArea], amounts: Sequence[Amount]) -> list[AreaTold]:
    """Each activity area with what it supports and its sums; those for all areas stand in each."""
    return [
        AreaTold(
            area.code,
            str(area.name),
            str(area.text),
            percent(area.share_percent) if area.share_percent is not None else "",
            sums_told(row for row in amounts if row.area_code in {"", area.code}),
        )
        for area in areas
    ]


def sums_told(amounts: Iterable[Amount]) -> list[Sum]:
    """Sums with those who may get them; kinds of applicants who get as much are named together."""
    kinds: dict[str, list[str]] = {}
    for row in amounts:
        text = between(row.minimum, row.maximum)
        if text:
            kinds.setdefault(text, []).append(row.kind)
    return [Sum(text, listed([_kind(kind) for kind in named if kind])) for text, named in kinds.items()]


def money_facts(edition: Edition, read: Mapping[str, str]) -> list[Fact]:
    """Money beside the sums: the whole pot, the support rate, one's own share, VAT, advances; `read`: their sources."""
    vat = _yes_no(edition.vat_eligible, _("is an eligible cost"), _("is not an eligible cost"))
    facts = [
        ("pot", _("Money in all"), euros(edition.pot) if edition.pot is not None else ""),
        ("share_percent", _("Support rate"), _up_to(edition.share_percent)),
        ("own_percent", _("Own contribution"), _own(edition)),
        ("vat_eligible", _("VAT"), vat),
        ("advance", _("Advance payment"), str(edition.advance)),
    ]
    return [Fact(term, value, read.get(field, "")) for field, term, value in facts if value]


def _up_to(share: Decimal | None) -> str:
    if share is None:
        return ""
    return _("up to %(share)s of the eligible costs") % {"share": percent(share)}


def _own(edition: Edition) -> str:
    """„bent 5 proc.: pinigais ar savanorių darbu“; nothing where nothing is said."""
    ways = [
        (edition.own_money, _("money")),
        (edition.own_in_kind, _("contribution in kind")),
        (edition.own_hours, _("volunteers' work")),
    ]
    taken = ", ".join(word for is_taken, word in ways if is_taken)
    if edition.own_percent == 0:
        return _("not needed")
    if edition.own_percent is None:
        return taken
    share = _("at least %(share)s") % {"share": percent(edition.own_percent)}
    return f"{share}: {taken}" if taken else share


def _yes_no(value: bool | None, yes: str, no: str) -> str:
    return "" if value is None else yes if value else no


def _kind(kind: str) -> str:
    return str(dict(ApplicantKind.choices).get(kind, kind))
