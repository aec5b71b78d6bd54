"""Whether links in published texts still lead somewhere: our own are opened, those of others asked politely."""

import time
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from bs4 import BeautifulSoup, Tag
from django.conf import settings
from django.core.handlers.base import BaseHandler
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.coreutils import get_dummy_request
from wagtail.models import Page

from sueiga.core.bilingual import Bilingual, Sentence
from sueiga.funding.watching.fetching import Limits, NotFetched, Question, ask
from sueiga.funding.watching.hosts import NotAsked
from sueiga.funding.watching.permission import make_sure
from sueiga.history.models import Event as Line
from sueiga.history.record import record
from sueiga.publishing.laying_out import lay_out
from sueiga.publishing.models import BrokenLink, Paper, SiteRoot
from sueiga.publishing.models.base import behind_a_door

LIMITS = Limits(size=200_000, seconds=15, silence=8)
PAUSE = 1.0
"""Seconds between two questions to one site."""
MOST = 500
"""Links of other sites asked in one go; those over come first the next week."""
LONGEST = 20 * 60.0
"""Seconds they may take together: sites that are silent hold up no letters."""
GONE = frozenset({404, 410})
TRIED = "links:tried"
"""What history says of each time they were tried,"""
REACHED = "reached"
"""and how far around."""
Known = dict[str, Bilingual | None]
_TAKEN_OFF = _("The page it leads to has been taken off.")
_NO_PAPER = _("The document it leads to has been deleted.")
_NOTHING = _("There is nothing at this address on our own site.")


@dataclass(frozen=True)
class Link:
    """A link of a text: an address, or a page or a paper of ours by its key."""

    address: str
    page: int = 0
    paper: int = 0


def check_all() -> int:
    """Try the links of every published page, keep those that lead nowhere; how many there are."""
    before = last_try()
    links: dict[int, list[Link]] = {}
    fresh: set[str] = set()
    for page in Page.objects.live().filter(~behind_a_door()).specific().iterator(chunk_size=100):
        links[page.pk] = links_of(page)
        if before and page.last_published_at and page.last_published_at > before.at:
            fresh |= _foreign(links[page.pk])
    foreign = {address for of_page in links.values() for address in _foreign(of_page)}
    reached = before.details.get(REACHED, "") if before else ""
    known = _ask_in_turn(in_turn(foreign, fresh, reached))
    reached = next((address for address in reversed(known) if address not in fresh), reached)
    broken = sum(_keep(key, of_page, known) for key, of_page in links.items())
    BrokenLink.objects.exclude(page__in=Page.objects.live()).delete()
    record(by=None, verb=TRIED, subject=lay_out(), broken=broken, **{REACHED: reached})
    return broken


def last_try() -> Line | None:
    """What history says of the last time; None where they were never tried."""
    return Line.objects.filter(subject_type=SiteRoot._meta.label_lower, verb=TRIED).order_by("-at", "-pk").first()


def in_turn(addresses: Collection[str], fresh: Collection[str], reached: str) -> list[str]:
    """Those that waited longest first: what was published since the last time, then, round and round in the order of
    the alphabet, what comes after the one that was tried last."""
    old = sorted(set(addresses) - set(fresh))
    return [*sorted(fresh), *(each for each in old if each > reached), *(each for each in old if each <= reached)]


def links_of(page: Page) -> list[Link]:
    """Of all its texts, each once."""
    fields = (getattr(page, name, None) for name in ("body_lt", "body_en", "pictures"))
    texts = (text for field in fields if field for text in _texts(field.get_prep_value()))
    return list(dict.fromkeys(link for text in texts for link in _links_in(text)))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (text for part in value.values() for text in _texts(part))
    elif isinstance(value, Iterable):
        yield from (text for part in value for text in _texts(part))


def _links_in(text: str) -> Iterator[Link]:
    if text.startswith(("http://", "https://")) and len(text.split()) == 1:
        yield Link(text[:600])
    elif "<a " in text:
        for tag in BeautifulSoup(text, "html.parser").find_all("a"):
            yield from _link(tag)


def _link(tag: Tag) -> Iterator[Link]:
    key, kind, address = str(tag.get("id") or "0"), tag.get("linktype"), str(tag.get("href") or "")
    words = " ".join(tag.get_text(" ").split())[:200] or "…"
    if kind == "page" and key.isdecimal():
        yield Link(f"„{words}“", page=int(key))
    elif kind == "document" and key.isdecimal():
        yield Link(f"„{words}“", paper=int(key))
    elif address.startswith(("http://", "https://", "/")):
        yield Link(address[:600])


def _foreign(links: Iterable[Link]) -> set[str]:
    return {link.address for link in links if not (link.page or link.paper or _own(link.address))}


def _own(address: str) -> str:
    """The path of an address of ours; nothing for one of others."""
    path = address.removeprefix(settings.SITE_URL)
    return path if path.startswith("/") else ""


def _ask_in_turn(addresses: Sequence[str]) -> Known:
    """What is wrong with each, as far as time allows, in order."""
    known: Known = {}
    hosts: set[str] = set()
    until = time.monotonic() + LONGEST
    for address in addresses[:MOST]:
        if time.monotonic() > until:
            break
        host = urlsplit(address).netloc
        if host in hosts:
            time.sleep(PAUSE)
        hosts.add(host)
        known[address] = _foreign_trouble(address)
    return known


def _trouble(link: Link, known: Known) -> Bilingual | None:
    """What is wrong with it; None where nothing is, nor was tried now."""
    if link.page:
        return None if Page.objects.live().filter(pk=link.page).exists() else Sentence(_TAKEN_OFF).in_both()
    if link.paper:
        return None if Paper.objects.filter(pk=link.paper).exists() else Sentence(_NO_PAPER).in_both()
    if link.address not in known and (path := _own(link.address)):
        known[link.address] = _own_trouble(path)
    return known.get(link.address)


def _own_trouble(path: str) -> Bilingual | None:
    """Our own site is asked without a network: as somebody who has not signed in would open the page."""
    handler = BaseHandler()
    handler.load_middleware()
    response = handler.get_response(get_dummy_request(path=path.partition("#")[0]))
    # Its files alone: close() would end the request, and with it the connection to the database.
    for close in response._resource_closers:  # type: ignore[attr-defined]
        close()
    return Sentence(_NOTHING).in_both() if response.status_code in GONE else None


def _foreign_trouble(address: str) -> Bilingual | None:
    try:
        make_sure(address)
        ask(Question(address), LIMITS)
    except NotFetched as fault:
        return _lasting(fault)
    except NotAsked as fault:
        return fault.sentence.in_both()
    return None


def _lasting(fault: NotFetched) -> Bilingual | None:
    """A site that refuses programs, is tired, or says more than we read is not gone; one that is silent may be."""
    silent = fault.status == 0 and fault.__cause__ is not None
    return fault.sentence.in_both() if silent or fault.status in GONE else None


@transaction.atomic
def _keep(page: int, links: Sequence[Link], known: Known) -> int:
    """The broken ones of a page, how many; one that had no turn this time stays as it was."""
    now = timezone.now()
    found = {link.address: told for link in links if (told := _trouble(link, known))}
    waiting = _foreign(links) - set(known)
    BrokenLink.objects.filter(page=page).exclude(address__in=[*found, *waiting]).delete()
    for address, told in found.items():
        BrokenLink.objects.update_or_create(
            page_id=page, address=address,
            defaults={"told_lt": told.lt[:500], "told_en": told.en[:500], "tried_at": now},
            create_defaults={"told_lt": told.lt[:500], "told_en": told.en[:500], "tried_at": now, "since": now},
        )  # fmt: skip
    return BrokenLink.objects.filter(page=page).count()
