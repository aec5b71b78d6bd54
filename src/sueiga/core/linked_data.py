"""Pages told to machines in the words of schema.org, as JSON-LD inside a data block, which no content policy stops."""

import datetime as dt
import json
from collections.abc import Mapping, Sequence
from typing import Any

from django.conf import settings
from django.utils.safestring import SafeString, mark_safe

from sueiga.core.components import Crumb

Data = Mapping[str, Any]
_ESCAPES = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026", 0x2028: "\\u2028", 0x2029: "\\u2029"}
_LONGEST_HEADLINE = 110


def json_ld(*things: Data) -> SafeString:
    """One thing, or several that belong to a page, safe inside a script element; what is empty is left out."""
    told = [{key: value for key, value in thing.items() if value} for thing in things if thing]
    data = {"@context": "https://schema.org", **(told[0] if len(told) == 1 else {"@graph": told})}
    text = json.dumps(data, ensure_ascii=False)
    return mark_safe(text.translate(_ESCAPES))  # noqa: S308  # the characters that could end the script are escaped


def absolute(path: str) -> str:
    """The whole address of a page of this site."""
    return path if path.startswith(("http://", "https://")) else f"{settings.SITE_URL}{path}"


def breadcrumbs(crumbs: Sequence[Crumb], here: str, url: str) -> Data:
    """Where a page stands: those above it, and itself."""
    steps = [*((crumb.label, crumb.url) for crumb in crumbs if crumb.url), (here, url)]
    items = [
        {"@type": "ListItem", "position": place, "name": name, "item": absolute(path)}
        for place, (name, path) in enumerate(steps, start=1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def organisation(name: str, url: str = "") -> Data:
    """An organisation by its name, for the places where one is spoken of."""
    return {"@type": "Organization", "name": name, **({"url": absolute(url)} if url else {})}


def site(name: str, union: str, *, logo: str, search: str = "") -> Sequence[Data]:
    """The whole site and whose it is; `search` is the address of its search, where words follow."""
    action = {
        "@type": "SearchAction",
        "target": {"@type": "EntryPoint", "urlTemplate": f"{absolute(search)}?q={{search_term_string}}"},
        "query-input": "required name=search_term_string",
    }
    home = f"{settings.SITE_URL}/"
    return (
        {"@type": "Organization", "@id": f"{home}#union", "name": union, "url": home, "logo": absolute(logo)},
        {"@type": "WebSite", "name": name, "url": home, "potentialAction": action if search else None},
    )


def article(
    *, url: str, headline: str, summary: str, published: dt.date, changed: dt.datetime | None, language: str,
    images: Sequence[str], author: str, publisher: str, about: Sequence[Data] = (), place: str = "", section: str = "",
) -> Data:  # fmt: skip
    """Something written: a news item, a story, a report."""
    return {
        "@type": "NewsArticle",
        "@id": absolute(url),
        "url": absolute(url),
        "mainEntityOfPage": absolute(url),
        "headline": headline[:_LONGEST_HEADLINE],
        "description": summary,
        "datePublished": published.isoformat(),
        "dateModified": changed and changed.isoformat(),
        "inLanguage": language,
        "image": [absolute(image) for image in images],
        "author": {"@type": "Person", "name": author} if author else organisation(publisher, "/"),
        "publisher": organisation(publisher, "/"),
        "about": list(about),
        "articleSection": section,
        "contentLocation": {"@type": "Place", "name": place} if place else None,
    }


def event(
    *, url: str, name: str, summary: str, begins: dt.datetime, ends: dt.datetime, place: str, organiser: str,
    cancelled: bool = False, online: str = "", image: str = "",
) -> Data:  # fmt: skip
    """A gathering at a place, on line, or both."""
    there = {"@type": "Place", "name": place, "address": {"@type": "PostalAddress", "addressCountry": "LT"}}
    virtual = {"@type": "VirtualLocation", "url": online}
    where = [spot for spot, is_so in ((there, place), (virtual, online)) if is_so]
    modes = {(True, True): "Mixed", (False, True): "Online"}
    mode = modes.get((bool(place), bool(online)), "Offline")
    return {
        "@type": "Event",
        "@id": absolute(url),
        "url": absolute(url),
        "name": name,
        "description": summary,
        "startDate": begins.isoformat(),
        "endDate": ends.isoformat(),
        "eventStatus": f"https://schema.org/Event{'Cancelled' if cancelled else 'Scheduled'}",
        "eventAttendanceMode": f"https://schema.org/{mode}EventAttendanceMode",
        "location": where[0] if len(where) == 1 else where,
        "organizer": organisation(organiser),
        "image": [absolute(image)] if image else None,
    }
