"""Whom an issue goes to, each once; and three readers as unlike as can be, to look at it as they will."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.core import signing
from django.core.signing import BadSignature, Signer
from django.db.models import Count, Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from sueiga.funding.enums import Answer
from sueiga.messaging.addresses import folded
from sueiga.messaging.drafts import Recipient
from sueiga.messaging.models import Letter, Mailing
from sueiga.messaging.unsubscribing import fingerprint
from sueiga.places.models import Municipality
from sueiga.publishing.models import Subscription
from sueiga.registry.enums import Kind
from sueiga.registry.models import Organisation, Representative

CHUNK = 100
ASKED = "sueiga.publishing.subscription.asked"
_signer = Signer(salt="sueiga.publishing.subscription")


@dataclass(frozen=True)
class Reader:
    """One reader: where, in which language, of which municipality, for which organisations."""

    key: str
    recipient: Recipient
    municipality: Municipality | None
    organisations: tuple[int, ...] = ()
    own_page: str = ""  # where the reader changes municipality and language
    label: str = field(default="", compare=False)


def readers(mailing: Mailing | None = None) -> Iterator[Sequence[Reader]]:
    """Everybody who wants it, some at a time; an address that two subscriptions lead to gets it once.

    `mailing`: what was written already. Its addresses count as served, also where a subscription changed hands since.
    """
    served = _served(mailing)
    keys = list(Subscription.objects.wanting().order_by("pk").values_list("pk", flat=True))
    for start in range(0, len(keys), CHUNK):
        rows = list(Subscription.objects.filter(pk__in=keys[start : start + CHUNK]).in_order())
        places = _places(row.person_id for row in rows if row.person_id)
        yield [_reader(row, *places.get(row.person_id or 0, ((), None))) for row in rows if _is_next(row, served)]


def _is_next(row: Subscription, served: dict[str, str]) -> bool:
    """Whether nobody else was served at this address."""
    address = folded(row.email)
    return "@" in address and served.setdefault(fingerprint(address), key_of(row)) == key_of(row)


def _served(mailing: Mailing | None) -> dict[str, str]:
    """Fingerprint of each address that has its letter, and whose it is."""
    written = Letter.objects.filter(mailing=mailing).exclude(address="") if mailing else Letter.objects.none()
    rows = written.values_list("address", "key")
    return {fingerprint(folded(address)): key.rpartition(":")[2] for address, key in rows.iterator()}


def key_of(row: Subscription) -> str:
    """What stands for a reader at the end of a letter's key."""
    return str(row.pk)


def own_page(row: Subscription) -> str:
    """Where a reader changes municipality and language: their own page, or by a signed address."""
    with override(row.language):
        if row.person_id:
            return settings.SITE_URL + reverse("publishing:own_subscription")
        return settings.SITE_URL + reverse("publishing:subscription", args=[_signer.sign(str(row.pk))])


def key_in(token: str) -> int | None:
    """Which subscription a signed address names; None where it was not made here."""
    try:
        return int(_signer.unsign(token))
    except (BadSignature, ValueError):
        return None


def asked(row: Subscription, *, language: str, municipality: Municipality | None) -> str:
    """The token of a letter that asks whether somebody really wants it, and with which municipality and language."""
    wanted = {"key": row.pk, "language": language, "municipality": municipality.pk if municipality else None}
    return signing.dumps(wanted, salt=ASKED)


def wanted_in(token: str, age: dt.timedelta) -> dict[str, Any] | None:
    """What such a token says; None where it is forged, cut short or too old."""
    try:
        found: dict[str, Any] = signing.loads(token, salt=ASKED, max_age=age)
    except BadSignature:
        return None
    return found


def examples(municipality: Municipality | None) -> list[Reader]:
    """Ona with a community of this municipality, somebody who named no place, somebody who reads English."""
    here = _communities().filter(municipality=municipality)
    fitting = Count("fits", filter=Q(fits__answer=Answer.YES))
    community = here.annotate(fitting=fitting).order_by("-fitting", "sort_key").first() if municipality else None
    place = str(municipality) if municipality else _("no municipality")
    own = f", {community.name}" if community else ""
    page = settings.SITE_URL + reverse("publishing:subscribe")
    return [
        Reader("ona", Recipient("ona@example.org", "Ona"), municipality, (community.pk,) if community else (), page,
               _("Ona, %(place)s%(community)s") % {"place": place, "community": own}),
        Reader("jonas", Recipient("jonas@example.org", "Jonas"), None, (), page, _("Jonas, who named no place")),
        Reader("anna", Recipient("anna@example.org", "Anna", language="en"), municipality, (), page,
               _("Anna, who reads English, %(place)s") % {"place": place}),
    ]  # fmt: skip


def with_communities(usual: str) -> str:
    """This municipality where communities live in it, otherwise the one with the most of them."""
    rows = _communities().order_by().values_list("municipality__slug").annotate(number=Count("pk"))
    numbers = {slug: number for slug, number in rows if slug}
    return usual if usual in numbers else max(numbers, key=lambda slug: numbers[slug], default=usual)


def _communities() -> "QuerySet[Organisation]":
    return Organisation.objects.public().living().filter(kind=Kind.RURAL_COMMUNITY)


def _reader(row: Subscription, organisations: tuple[int, ...], seat: Municipality | None) -> Reader:
    name = str(row.person) if row.person else ""
    recipient = Recipient(row.email, name, row.person, row.language)
    return Reader(key_of(row), recipient, row.municipality or seat, organisations, own_page(row))


def _places(people: "Iterator[int]") -> dict[int, tuple[tuple[int, ...], Municipality | None]]:
    """Whom each of these people speaks for, and the municipality of the first of them."""
    known: Collection[int] = set(people)
    rows = Representative.objects.active().filter(person__in=known)
    rows = rows.select_related("organisation__municipality", "organisation__merged_into__municipality")
    found: dict[int, list[Organisation]] = defaultdict(list)
    for row in rows.order_by("pk") if known else ():
        found[row.person_id].append(row.organisation.merged_into or row.organisation)
    return {key: (tuple({each.pk: None for each in own}), _seat(own)) for key, own in found.items()}


def _seat(organisations: Sequence[Organisation]) -> Municipality | None:
    return next((each.municipality for each in organisations if each.municipality), None)
