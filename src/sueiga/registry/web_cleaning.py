"""Web addresses as people type them, brought to https: pure; NotAWebAddress where it can't be one."""

import ipaddress
import re
from urllib.parse import SplitResult, quote, urlsplit

from sueiga.registry.enums import WebKind

LONGEST = 500
_SCHEME = re.compile(r"^[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_HOST = re.compile(r"^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})$")
_UNSEEN = re.compile(r"[\s\x00-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\\]")
_SAFE = "/%:@!$&'()*+,;=~-._"
HOSTS = {
    "facebook.com": WebKind.FACEBOOK, "fb.com": WebKind.FACEBOOK, "fb.me": WebKind.FACEBOOK,
    "instagram.com": WebKind.INSTAGRAM, "youtube.com": WebKind.YOUTUBE, "youtu.be": WebKind.YOUTUBE,
    "tiktok.com": WebKind.OTHER, "linkedin.com": WebKind.OTHER, "x.com": WebKind.OTHER, "t.me": WebKind.OTHER,
}  # fmt: skip
"""What stands at well-known hosts; anything else is a web site."""


class NotAWebAddress(ValueError):
    """The text is not an address of a page on the public web."""


def clean(text: str) -> str:
    """„www.papeciai.lt“, "http://facebook.com/papeciai?fbclid=1" → "https://…"; nothing but the web comes through."""
    bare = text.strip()
    if not bare or len(bare) > LONGEST or _UNSEEN.search(bare):
        raise NotAWebAddress
    scheme = _SCHEME.match(bare)
    has_port = scheme is not None and re.match(r"^[^/]+:\d+(?:/|$)", bare) and "." in scheme[0]
    if scheme and not has_port and scheme[0].lower() not in {"http:", "https:"}:
        raise NotAWebAddress
    if not scheme or has_port:
        bare = f"https://{bare.lstrip('/')}"
    try:
        parts = urlsplit(bare)
        host = _host(parts)
    except ValueError:
        raise NotAWebAddress from None
    path = quote(parts.path, safe=_SAFE) or "/"
    query = quote(_without_trackers(parts.query), safe=_SAFE + "?")
    cleaned = f"https://{host}{path}" + (f"?{query}" if query else "")
    if len(cleaned) > LONGEST:
        raise NotAWebAddress
    return cleaned


def kind_of(url: str) -> WebKind:
    """What stands at a cleaned address, by its host."""
    host = urlsplit(url).hostname or ""
    return next((kind for known, kind in HOSTS.items() if host == known or host.endswith(f".{known}")), WebKind.SITE)


def _host(parts: SplitResult) -> str:
    """The host in ASCII: with no name and password before it, no other port, no bare number, nothing of a home."""
    if parts.username or parts.password or "@" in parts.netloc or parts.port not in {None, 80, 443}:
        raise NotAWebAddress
    host = (parts.hostname or "").rstrip(".").encode("idna").decode("ascii").lower()
    try:
        ipaddress.ip_address(host)
    except ValueError:
        if _HOST.match(host) and not host.endswith((".local", ".localhost", ".internal", ".invalid", ".onion")):
            return host
    raise NotAWebAddress


def _without_trackers(query: str) -> str:
    """What tells pages from each other, without what only follows readers about."""
    kept = [part for part in query.split("&") if part and not part.startswith(("fbclid=", "utm_", "gclid=", "igsh="))]
    return "&".join(kept)
