"""How sums, places and times of calls are said."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sueiga.core.writing import NBSP, number, unbroken

_NAMED = 3  # what a list names before it counts the rest


def euros(value: Decimal) -> str:
    """5 000 Eur; cents only where there are any."""
    currency = _("EUR")
    return f"{_bare(value)}{NBSP}{currency}"


def _bare(value: Decimal) -> str:
    return number(value, 0 if value == value.to_integral_value() else 2)


def percent(value: Decimal) -> str:
    """92,5 proc."""
    return _("%(number)s%%") % {"number": number(value, 0 if value == value.to_integral_value() else 1)}


def between(least: Decimal | None, most: Decimal | None) -> str:
    """From 500 to 5 000 Eur, as much of it as is known; nothing where nothing is."""
    if most is None:
        return _("from %(least)s") % {"least": euros(least)} if least else ""
    if not least:
        return _("up to %(most)s") % {"most": euros(most)}
    if least == most:
        return euros(most)
    return _("from %(least)s to %(most)s") % {"least": _bare(least), "most": euros(most)}


def at_least(value: int) -> str:
    """5 000 Eur or more."""
    return _("%(sum)s or more") % {"sum": euros(Decimal(value))}


def places_named(names: Iterable[str], whole_country: bool) -> str:
    """The whole country, or the first few places and how many more."""
    if whole_country:
        return _("all of Lithuania")
    return some_of([unbroken(name) for name in names if name])


def some_of(words: Sequence[str]) -> str:
    """The first few, and how many more there are."""
    rest = len(words) - _NAMED
    if rest <= 1:  # one more takes no more room named than counted
        return ", ".join(words)
    more = ngettext("and %(count)s more", "and %(count)s more", rest) % {"count": number(rest)}
    return f"{', '.join(words[:_NAMED])} {more}"


def listed(words: Sequence[str]) -> str:
    """One, two and three."""
    if len(words) < 2:  # nothing to join
        return "".join(words)
    return _("%(all)s and %(last)s") % {"all": ", ".join(words[:-1]), "last": words[-1]}
