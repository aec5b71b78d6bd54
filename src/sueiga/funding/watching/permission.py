"""Asking a site first whether we may read it: its robots.txt, remembered for some hours."""

from hashlib import sha256

from django.core.cache import cache
from django.utils.translation import gettext_lazy as _

from sueiga.funding.watching import robots
from sueiga.funding.watching.fetching import Limits, NotFetched, Question, ask
from sueiga.funding.watching.hosts import NotAsked, Place, place_of, whole

_LIMITS = Limits(size=robots.LARGEST * 4, seconds=15)
_REMEMBERED = 6 * 3600  # seconds; RFC 9309 lets a copy be used for a day


def make_sure(url: str) -> None:
    """Raises NotFetched where the site does not want this address read by programs, or does not say."""
    place = place_of(whole(url))
    if not _robots_of(place).allows(place.target):
        raise NotFetched(_("The site asks programs not to read this address (its robots.txt)."))


def _robots_of(place: Place) -> robots.Robots:
    key = f"robots:{sha256(place.origin.encode()).hexdigest()}"
    known = cache.get(key)
    if known is None:
        known = _read(f"{place.origin}/robots.txt")
        cache.set(key, known, _REMEMBERED)
    return robots.parse(known)


def _read(url: str) -> str:
    """Its text; a site without one allows everything, one that can't say now allows nothing now (RFC 9309, 2.3.1)."""
    try:
        return ask(Question(url), _LIMITS).body[: robots.LARGEST].decode("utf-8", "replace")
    except NotFetched as fault:
        if 400 <= fault.status < 500 and fault.status != 429:
            return ""
        raise
    except NotAsked:  # it redirects to where we do not go
        return ""
