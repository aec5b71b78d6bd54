"""What a feed or a site map says, as plain values, cleaned: strangers write titles, dates and addresses.

Bounded: so many entries are kept of one reading; what is more is counted, not kept.
"""

import codecs
import datetime as dt
import html
import re
import unicodedata
from calendar import timegm
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from time import struct_time
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, ParseError

import feedparser
from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sueiga.core.bilingual import Fault
from sueiga.core.text import fold
from sueiga.funding.watching.hosts import NotAsked, whole

MOST_ENTRIES = 2_000
LONGEST_TITLE, LONGEST_SUMMARY, LONGEST_URL = 300, 2_000, 500
EARLIEST = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)
_TAGS = re.compile(r"<(script|style)\b.*?(?:</\1\s*>|\Z)|<!--.*?(?:-->|\Z)|<[^<>]*>", re.IGNORECASE | re.DOTALL)
_ENTITIES = re.compile(rb"<!ENTITY", re.IGNORECASE)
_EBCDIC = "<?xm".encode("cp037")
_ENCODING = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([^\"']{1,40})")
_PLAIN_ENCODING = re.compile(
    rb"(?:utf-?8|utf-?16(?:le|be)?|(?:us-)?ascii|iso-?8859-\d+|(?:windows-|cp)125\d)", re.IGNORECASE
)
_ALTERNATE = re.compile(r"<link\b[^>]{0,500}?type=[\"']application/(?:rss|atom)\+xml[\"'][^>]{0,500}>", re.IGNORECASE)
_HREF = re.compile(r"href=[\"']([^\"']{1,500})[\"']", re.IGNORECASE)


class NotUnderstood(Fault):
    """What came is no feed and no site map."""


@dataclass(frozen=True)
class Entry:
    """One entry: `mark` is what it is known by, `stamp` changes when what it says does."""

    mark: str
    stamp: str
    url: str
    title: str = ""
    summary: str = ""
    published_at: dt.datetime | None = None


@dataclass(frozen=True)
class Reading:
    """All that was understood. `more`: how many entries were left out; `maps`: further site maps it names."""

    entries: tuple[Entry, ...] = ()
    more: int = 0
    maps: tuple[str, ...] = ()


@dataclass(frozen=True)
class Wanted:
    """Which entries the office cares for: under an address, with one of the words. Empty: all."""

    only_under: str = ""
    words: tuple[str, ...] = ()

    def holds(self, entry: Entry) -> bool:
        """Whether this one is wanted; words are found with or without diacritics, at the beginning of a word."""
        if self.only_under and not entry.url.startswith(self.only_under):
            return False
        said = f" {fold(f'{entry.title} {entry.summary} {entry.url}')}"
        return not self.words or any(f" {fold(word)}" in said for word in self.words)


def words_of(text: str) -> tuple[str, ...]:
    """Words as typed, separated by commas."""
    return tuple(word.strip() for word in text.split(",") if fold(word))


def read_feed(body: bytes, url: str, wanted: Wanted = Wanted()) -> Reading:
    """RSS or Atom in any dialect; raises NotUnderstood."""
    _refuse_entities(body)
    # bytes alone would first be tried as the name of a file here: a site that answers "/dev/zero" would have it read
    parsed = feedparser.parse(BytesIO(body), sanitize_html=False, resolve_relative_uris=False)
    if not parsed.get("version"):
        raise _no_feed(body, url)
    if parsed.bozo and not parsed.entries:
        raise NotUnderstood(_("This feed is broken: nothing in it can be read."))
    return _kept((_entry(row, url) for row in parsed.entries), wanted)


def read_sitemap(body: bytes, url: str, wanted: Wanted = Wanted()) -> Reading:
    """A site map (sitemaps.org), or an index of several; raises NotUnderstood."""
    try:
        root = fromstring(body, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, LookupError) as error:
        raise NotUnderstood(_("This is no site map: it can't be read as XML.")) from error
    kind = _local(root)
    if kind not in {"urlset", "sitemapindex"}:
        raise NotUnderstood(_("This is no site map."))
    told = [_told(element) for element in root if _local(element) in {"url", "sitemap"}]
    newest = sorted(told, key=lambda row: row.get("lastmod", ""), reverse=True)
    if kind == "sitemapindex":
        return Reading(maps=tuple(filter(None, (_address(row.get("loc", ""), url) for row in newest))))
    return _kept((_page(row, url) for row in newest), wanted)


def cleaned(text: str, longest: int = LONGEST_TITLE) -> str:
    """Text alone: no tags (nor what stood in a script), no control or direction characters, cut after a word."""
    plain = html.unescape(_TAGS.sub(" ", html.unescape(text[: longest * 20])))
    plain = _TAGS.sub(" ", plain)
    kept = "".join(" " if unicodedata.category(one) in {"Cc", "Zl", "Zp"} else one for one in plain)
    kept = "".join(one for one in kept if unicodedata.category(one)[0] != "C")
    words = " ".join(unicodedata.normalize("NFC", kept).split())
    if len(words) <= longest:
        return words
    return words[: longest - 1].rsplit(" ", 1)[0][: longest - 1] + "…"


def _entry(row: "feedparser.FeedParserDict", url: str) -> Entry | None:
    link = _address(str(row.get("link") or ""), url)
    own_name = str(row.get("id") or "") or link
    title = cleaned(str(row.get("title") or ""))
    if not own_name and not title:
        return None
    summary = cleaned(str(row.get("summary") or ""), LONGEST_SUMMARY)
    day = _moment(dict.get(row, "published_parsed") or dict.get(row, "updated_parsed"))
    said = f"{title}\n{summary}\n{link}"
    return Entry(_hash(own_name or title), _hash(said), link or url[:LONGEST_URL], title, summary, day)


def _page(row: dict[str, str], url: str) -> Entry | None:
    link = _address(row.get("loc", ""), url)
    if not link:
        return None
    title = cleaned(_words_of_address(link))
    return Entry(_hash(link), _hash(row.get("lastmod", "")), link, title, "", _iso_moment(row.get("lastmod", "")))


def _words_of_address(url: str) -> str:
    """A page of a site map has no title: the words of its address must do."""
    last = urlsplit(url).path.rstrip("/").rsplit("/", 1)[-1]
    return re.sub(r"[-_+]+|%20|\.(?:html?|php|aspx?)$", " ", last) or url


def _kept(entries: Iterable[Entry | None], wanted: Wanted) -> Reading:
    """Those wanted, each once, so many at most."""
    kept: dict[str, Entry] = {}
    more = 0
    for entry in entries:
        if entry is None or entry.mark in kept or not wanted.holds(entry):
            continue
        if len(kept) < MOST_ENTRIES:
            kept[entry.mark] = entry
        else:
            more += 1
    return Reading(tuple(kept.values()), more)


def _address(link: str, base: str) -> str:
    """An address to show and follow: http or https, without a password; anything else is none."""
    try:
        address = whole(link, base) if link.strip() else ""
        parts = urlsplit(address)
    except (NotAsked, ValueError):
        return ""
    fine = parts.scheme in {"http", "https"} and parts.hostname and parts.username is None
    return address if fine and len(address) <= LONGEST_URL else ""


def _moment(told: struct_time | None) -> dt.datetime | None:
    """A believable moment: not 1970, not in the future."""
    if not told:
        return None
    try:
        return _believable(dt.datetime.fromtimestamp(timegm(told), dt.UTC))
    except (ValueError, OverflowError, OSError):
        return None


def _iso_moment(told: str) -> dt.datetime | None:
    try:
        moment = dt.datetime.fromisoformat(told.strip())
    except ValueError:
        return None
    return _believable(moment if moment.tzinfo else timezone.make_aware(moment))


def _believable(moment: dt.datetime) -> dt.datetime | None:
    return moment if EARLIEST <= moment <= timezone.now() + dt.timedelta(days=1) else None


def _refuse_entities(body: bytes) -> None:
    """In whatever encoding they are written: UTF-16 has a nought beside each letter, stranger ones are not read."""
    plain = body.removeprefix(codecs.BOM_UTF8).removeprefix(codecs.BOM_UTF16_LE).removeprefix(codecs.BOM_UTF16_BE)
    plain = plain.replace(b"\0", b"")
    said = _ENCODING.match(plain)
    is_plain = not plain.startswith(_EBCDIC) and (said is None or _PLAIN_ENCODING.fullmatch(said[1]))
    if not is_plain or _ENTITIES.search(plain):
        raise NotUnderstood(_("This feed defines entities of its own; such files are not read."))


def _no_feed(body: bytes, url: str) -> NotUnderstood:
    """Whoever gave the address of a page is told where the page says its feed is."""
    found = _ALTERNATE.search(body[:200_000].decode("utf-8", "replace"))
    link = _HREF.search(found[0]) if found else None
    address = _address(html.unescape(link[1]), url) if link else ""
    if address:
        return NotUnderstood(_("This is a web page, not a feed. It says that its feed is at %(url)s"), url=address)
    return NotUnderstood(_("This is no RSS or Atom feed."))


def _told(element: Element) -> dict[str, str]:
    return {_local(child): (child.text or "").strip() for child in element}


def _local(element: Element) -> str:
    return str(element.tag).rsplit("}", 1)[-1]


def _hash(text: str) -> str:
    return sha256(text.encode("utf-8", "replace")).hexdigest()
