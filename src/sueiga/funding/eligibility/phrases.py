"""Each condition of the vocabulary in words, as it stands and turned round, in the language that is spoken now.

Phrases begin with a small letter and have no full stop, so that they can stand in a list or in the middle of a
sentence. What a draft does not say yet is shown as "…".
"""

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, npgettext

from sueiga.core.bilingual import Bilingual
from sueiga.core.writing import long_date, number, quoted
from sueiga.funding.eligibility.rules import Leaf
from sueiga.funding.enums import ApplicantKind, Condition

BLANK = "…"
MOST_PLACES = 8
Programmes = Mapping[str, Bilingual]
"""Names of programmes by slug; one that is not here is "this programme"."""


def phrase(leaf: Leaf, negated: bool, programmes: Programmes) -> str:
    """What a condition asks; negated: that it asks the opposite."""
    if leaf.condition in _FUNDED:
        return _FUNDED[leaf.condition](leaf, negated, programmes)
    if leaf.condition in _PLAIN:
        return str(_PLAIN[leaf.condition](negated))
    return _MEASURED[leaf.condition](leaf, negated)


def counted(value: Decimal | None) -> tuple[int, str]:
    """A number for the plural form, and as it is written."""
    return (0, BLANK) if value is None else (int(value), number(value, 0 if value == int(value) else 2))


def one_of(words: Iterable[object]) -> str:
    """„a, b arba c“."""
    *before, last = [str(word) for word in words] or [BLANK]
    return _("%(first)s or %(last)s") % {"first": ", ".join(before), "last": last} if before else last


def none_of(words: Iterable[object]) -> str:
    """„ne a, ne b ir ne c“."""
    nots = [_("not %(word)s") % {"word": word} for word in words] or [_("not %(word)s") % {"word": BLANK}]
    return both(nots)


def both(words: Iterable[str]) -> str:
    """„a, b ir c“."""
    *before, last = list(words) or [BLANK]
    return _("%(first)s and %(last)s") % {"first": ", ".join(before), "last": last} if before else last


def kinds_of(leaf: Leaf) -> list[str]:
    """Names of the kinds a condition names, in the order of the vocabulary."""
    return [str(kind.label) for kind in ApplicantKind if kind in leaf.kinds]


def places_of(leaf: Leaf, *, negated: bool = False) -> list[str]:
    """Names of the places, else their codes; of many the first ones and how many more there are."""
    names = list(leaf.place_names) or sorted(code for _level, code in leaf.places)
    if len(names) <= MOST_PLACES:
        return names
    rest = len(names) - MOST_PLACES
    one_more = ngettext("one of %(count)s more place", "one of %(count)s more places", rest)
    none_more = ngettext("%(count)s other place", "%(count)s other places", rest)
    return [*names[:MOST_PLACES], (none_more if negated else one_more) % {"count": number(rest)}]


def time_of(months: Decimal | None) -> str:
    """Whole years as years: „2 metai“, „18 mėnesių“."""
    count, shown = counted(months)
    if count and count % 12 == 0:
        years = count // 12
        return npgettext("since registration", "%(count)s year", "%(count)s years", years) % {"count": number(years)}
    return npgettext("since registration", "%(count)s month", "%(count)s months", count) % {"count": shown}


def _kind(leaf: Leaf, negated: bool) -> str:
    return none_of(kinds_of(leaf)) if negated else one_of(kinds_of(leaf))


def _territory(leaf: Leaf, negated: bool) -> str:
    if not leaf.places and not leaf.place_names:
        return _("seat outside of the call's territory") if negated else _("seat in the call's territory")
    if negated:
        return _("seat: %(places)s") % {"places": none_of(places_of(leaf, negated=True))}
    return _("seat: %(places)s") % {"places": one_of(places_of(leaf))}


def _lag_area(leaf: Leaf, negated: bool) -> str:
    names = places_of(leaf)
    if not names:
        if negated:
            return _("seat outside of the areas of local action groups")
        return _("seat in the area of a local action group")
    if negated:
        text = ngettext(
            "seat outside of the area of this local action group: %(groups)s",
            "seat outside of the areas of these local action groups: %(groups)s", len(names),
        )  # fmt: skip
        return text % {"groups": both(names)}
    text = ngettext(
        "seat in the area of this local action group: %(groups)s",
        "seat in the area of one of these local action groups: %(groups)s", len(names),
    )  # fmt: skip
    return text % {"groups": one_of(names)}


def _residents(leaf: Leaf, negated: bool) -> str:
    count, shown = counted(leaf.number)
    if negated:
        text = ngettext(
            "settlement of more than %(count)s resident", "settlement of more than %(count)s residents", count
        )
    else:
        text = ngettext("settlement of at most %(count)s resident", "settlement of at most %(count)s residents", count)
    return text % {"count": shown}


def _age(leaf: Leaf, negated: bool) -> str:
    if negated:
        return _("registered for less than: %(time)s") % {"time": time_of(leaf.number)}
    return _("registered for at least: %(time)s") % {"time": time_of(leaf.number)}


def _registered_by(leaf: Leaf, negated: bool) -> str:
    day = long_date(leaf.day) if leaf.day else BLANK
    text = _("registered after %(day)s") if negated else _("registered by %(day)s")
    return text % {"day": day}


def _members(leaf: Leaf, negated: bool) -> str:
    count, shown = counted(leaf.number)
    if negated:
        text = ngettext("fewer than %(count)s member", "fewer than %(count)s members", count)
    else:
        text = ngettext("at least %(count)s member", "at least %(count)s members", count)
    return text % {"count": shown}


def _volunteers(leaf: Leaf, negated: bool) -> str:
    count, shown = counted(leaf.number)
    if negated:
        text = ngettext("fewer than %(count)s volunteer", "fewer than %(count)s volunteers", count)
    else:
        text = ngettext("at least %(count)s volunteer", "at least %(count)s volunteers", count)
    return text % {"count": shown}


def _income(leaf: Leaf, negated: bool) -> str:
    _count, shown = counted(leaf.number)
    text = _("income of last year below %(sum)s EUR") if negated else _("income of last year at least %(sum)s EUR")
    return text % {"sum": shown}


def _applications(leaf: Leaf, negated: bool) -> str:
    count, shown = counted(leaf.number)
    if negated:
        text = ngettext(
            "more than %(count)s application in this call", "more than %(count)s applications in this call", count
        )
    else:
        text = ngettext(
            "at most %(count)s application in this call", "at most %(count)s applications in this call", count
        )
    return text % {"count": shown}


def _partner(leaf: Leaf, negated: bool) -> str:
    if not leaf.kinds:
        return _("without project partners") if negated else _("has a project partner")
    if negated:
        return _("project partner: %(kinds)s") % {"kinds": none_of(kinds_of(leaf))}
    return _("project partner: %(kinds)s") % {"kinds": one_of(kinds_of(leaf))}


def _never(leaf: Leaf, negated: bool, programmes: Programmes) -> str:
    text = (
        _("has received support %(whence)s before") if negated else _("has never received support %(whence)s")
    )  # fmt: skip
    return text % {"whence": _whence(leaf, programmes)}


def _lately(leaf: Leaf, negated: bool, programmes: Programmes) -> str:
    count, shown = counted(leaf.number)
    if count == 1:
        text = (
            _("has received support %(whence)s in the last calendar year")
            if negated
            else _("has received no support %(whence)s in the last calendar year")
        )
    elif negated:
        text = ngettext(
            "has received support %(whence)s in the last %(count)s calendar year",
            "has received support %(whence)s in the last %(count)s calendar years", count,
        )  # fmt: skip
    else:
        text = ngettext(
            "has received no support %(whence)s in the last %(count)s calendar year",
            "has received no support %(whence)s in the last %(count)s calendar years", count,
        )  # fmt: skip
    return text % {"count": shown, "whence": _whence(leaf, programmes)}


def _whence(leaf: Leaf, programmes: Programmes) -> str:
    """„pagal šią programą“, „pagal programą „Parama kaimui“, II sritį“."""
    name = programmes.get(leaf.programme) if leaf.programme else None
    if name and leaf.of_area:
        places = {"programme": quoted(name), "area": leaf.of_area}
        return _("under the programme %(programme)s, area %(area)s") % places
    if name:
        return _("under the programme %(programme)s") % {"programme": quoted(name)}
    if leaf.of_area:
        return _("under this programme, area %(area)s") % {"area": leaf.of_area}
    return _("under this programme")


def _ngo(negated: bool) -> str:
    return _("no NGO flag in the Register of Legal Entities") if negated else _(
        "NGO flag in the Register of Legal Entities"
    )  # fmt: skip


def _charity(negated: bool) -> str:
    return _("without the status of charity recipient") if negated else _("has the status of charity recipient")


def _reports(negated: bool) -> str:
    if negated:
        return _("annual statements not filed with the Centre of Registers")
    return _("annual statements filed with the Centre of Registers")


def _site(negated: bool) -> str:
    return _("without a web site of its own") if negated else _("has a web site of its own")


def _publishes(negated: bool) -> str:
    return (
        _("does not publish its projects on its web site") if negated else _("publishes its projects on its web site")
    )


def _not_ending(negated: bool) -> str:
    return _("in liquidation or being reorganised (rule)") if negated else _("not in liquidation nor being reorganised")


def _no_debt(negated: bool) -> str:
    return _("has debts of taxes or social insurance") if negated else _("has no debts of taxes and social insurance")


def _not_restricted(negated: bool) -> str:
    return _("is restricted from public money") if negated else _("is not restricted from public money")


_PLAIN: dict[str, Callable[[bool], str]] = {
    Condition.NGO: _ngo,
    Condition.CHARITY: _charity,
    Condition.REPORTS_FILED: _reports,
    Condition.HAS_SITE: _site,
    Condition.PUBLISHES_PROJECTS: _publishes,
    Condition.NOT_ENDING: _not_ending,
    Condition.NO_TAX_DEBT: _no_debt,
    Condition.NOT_RESTRICTED: _not_restricted,
}
_MEASURED: dict[str, Callable[[Leaf, bool], str]] = {
    Condition.KIND: _kind,
    Condition.TERRITORY: _territory,
    Condition.LAG_AREA: _lag_area,
    Condition.RESIDENTS_AT_MOST: _residents,
    Condition.AGE_AT_LEAST: _age,
    Condition.REGISTERED_BY: _registered_by,
    Condition.MEMBERS_AT_LEAST: _members,
    Condition.VOLUNTEERS_AT_LEAST: _volunteers,
    Condition.INCOME_AT_LEAST: _income,
    Condition.APPLICATIONS_AT_MOST: _applications,
    Condition.PARTNER_OF_KIND: _partner,
}
_FUNDED: dict[str, Callable[[Leaf, bool, Programmes], str]] = {
    Condition.NEVER_FUNDED: _never,
    Condition.NOT_FUNDED_LATELY: _lately,
}
