"""Fetching one file over HTTP: conditional, resumable, bounded in size, time and redirects."""

import hashlib
import os
import re
import time
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Self
from urllib.parse import urljoin, urlsplit

import urllib3
from django.conf import settings
from django.utils.translation import gettext_lazy as _
from urllib3.exceptions import HTTPError

from sueiga.core.bilingual import Fault
from sueiga.registry.sync.refusals import FileRefused
from sueiga.registry.sync.trouble import trouble_of

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

_CHUNK = 1 << 16
_AGAIN = frozenset({408, 425, 429, 500, 502, 503, 504})
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_LONGEST_PAUSE = 60.0
_GZIP = 16 + zlib.MAX_WBITS
_OFFICIAL_HOST = "registrucentras.lt"


class FetchFailed(FileRefused):
    """The file could not be fetched."""


class Absent(FetchFailed):
    """The site has no such file."""


class _TryAgain(Fault):
    """A fault that may pass, perhaps after the pause the site asks for."""

    def __init__(self, text: "StrPromise", /, *, pause: float = 0, **places: object) -> None:
        super().__init__(text, **places)
        self.pause = pause


@dataclass(frozen=True)
class Limits:
    """How much, how long, how often."""

    size: int  # bytes of one file, unpacked
    silence: float = 60  # seconds without a byte
    seconds: float = 1800  # for one file, all attempts together
    attempts: int = 5
    pause: float = 1  # seconds before the second attempt; doubles
    redirects: int = 5

    @classmethod
    def of_settings(cls) -> Self:
        """As this installation sets them."""
        return cls(size=settings.REGISTERS_MAX_BYTES, silence=settings.REGISTERS_TIMEOUT)


@dataclass(frozen=True)
class Fetched:
    """A file that is now on disk; or, `unchanged`, the one that was there before."""

    sha256: str = ""
    etag: str = ""
    last_modified: str = ""
    unchanged: bool = False


@dataclass
class _Download:
    """One file on its way: what has come of it so far."""

    part: Path
    deadline: float
    etag: str  # of the copy we have; "" when there is none
    last_modified: str
    size: int = 0
    resumable: str = ""  # the validator to resume by
    digest: "hashlib._Hash" = field(default_factory=hashlib.sha256)

    def restart(self) -> None:
        """Forget what has come."""
        self.size, self.resumable, self.digest = 0, "", hashlib.sha256()

    def headers(self) -> dict[str, str]:
        """Ask for the rest of what has begun, or for the whole if it is not the one we have."""
        headers = {"Accept-Encoding": "identity", "User-Agent": f"Sueiga (+{settings.SITE_URL})"}
        if self.size and self.resumable:
            return headers | {"Range": f"bytes={self.size}-", "If-Range": self.resumable}
        if self.etag:
            headers["If-None-Match"] = self.etag
        if self.last_modified:
            headers["If-Modified-Since"] = self.last_modified
        return headers


class Site:
    """A place files are fetched from: the register's `?byla=FILE`, or a plain folder of files.

    Any address but the register's own is first tried as a folder, then with `?byla=`; what worked is kept to.
    """

    def __init__(self, url: str, limits: Limits) -> None:
        parts = urlsplit(url)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            raise FileRefused(_("“%(url)s” is not an http or https address."), url=without_password(url))
        official = parts.hostname.endswith(_OFFICIAL_HOST) or "byla=" in parts.query
        base = url.split("?", 1)[0].split("#", 1)[0]
        by_parameter, in_folder = f"{base}?byla={{}}", f"{base.rstrip('/')}/{{}}"
        self._forms = (by_parameter,) if official else (in_folder, by_parameter)
        self._limits = limits
        self._pool = urllib3.PoolManager(retries=False, timeout=urllib3.Timeout(limits.silence))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exception: object) -> None:
        self._pool.clear()

    def fetch(self, name: str, part: Path, *, etag: str = "", last_modified: str = "") -> Fetched:
        """Bring `name`.csv to `part`. Raises Absent or FetchFailed; what came of a failed one is of no use."""
        fault: FetchFailed = Absent(_("The site has no such file."))
        for form in self._forms:
            download = _Download(part, time.monotonic() + self._limits.seconds, etag, last_modified)
            try:
                fetched = self._persistently(form.format(f"{name}.csv"), download)
            except _NotHere as error:
                fault = error.fault if isinstance(fault, Absent) else fault
            else:
                self._forms = (form,)
                return fetched
        raise fault

    def _persistently(self, url: str, download: _Download) -> Fetched:
        pause = self._limits.pause
        attempt = 0
        while True:
            attempt += 1
            try:
                return self._attempt(url, download)
            except (_TryAgain, HTTPError) as error:
                wait = min(max(pause, getattr(error, "pause", 0)), _LONGEST_PAUSE)
                if attempt >= self._limits.attempts or time.monotonic() + wait > download.deadline:
                    self._limits = replace(self._limits, attempts=1)  # other files need not find it out again
                    trouble = error.sentence if isinstance(error, _TryAgain) else trouble_of(error)
                    message = _("The file could not be fetched in %(attempts)d attempts: %(error)s")
                    raise FetchFailed(message, attempts=attempt, error=trouble) from error
                time.sleep(wait)
                pause *= 2

    def _attempt(self, url: str, download: _Download) -> Fetched:
        response = self._answer(url, download.headers())
        try:
            return self._taken(response, download)
        finally:
            response.release_conn() if response.length_remaining == 0 else response.close()

    def _answer(self, url: str, headers: dict[str, str]) -> urllib3.BaseHTTPResponse:
        """The answer after redirects; only http and https are followed, and never from https down to http."""
        for _turn in range(self._limits.redirects + 1):
            response = self._pool.request("GET", url, headers=headers, redirect=False, preload_content=False)
            place = response.headers.get("Location", "")
            if response.status not in _REDIRECTS or not place:
                return response
            response.close()
            before, url = urlsplit(url).scheme, urljoin(url, place)
            if urlsplit(url).scheme not in {"https", before}:
                raise FetchFailed(
                    _("The site redirects to %(url)s, which is not safe to follow."), url=without_password(url)[:200]
                )
        raise FetchFailed(_("The site redirects in a circle."))

    def _taken(self, response: urllib3.BaseHTTPResponse, download: _Download) -> Fetched:
        status = response.status
        if status == 304 and (download.etag or download.last_modified):
            return Fetched(etag=download.etag, last_modified=download.last_modified, unchanged=True)
        if status in _AGAIN:
            raise _TryAgain(_("the site answered %(status)d"), status=status, pause=_pause_asked(response))
        if status == 416:
            download.restart()
            raise _TryAgain(_("the site answered %(status)d"), status=status)
        if status in {404, 410}:
            raise _NotHere(Absent(_("The site has no such file (it answered %(status)d)."), status=status))
        if status not in {200, 206}:
            raise FetchFailed(_("The site answered %(status)d."), status=status)
        if "html" in response.headers.get("Content-Type", "").lower():
            raise _NotHere(FetchFailed(_("The site answered with a web page, not a table.")))
        self._save(response, download)
        return Fetched(
            download.digest.hexdigest(), response.headers.get("ETag", "")[:300],
            response.headers.get("Last-Modified", "")[:100],
        )  # fmt: skip

    def _save(self, response: urllib3.BaseHTTPResponse, download: _Download) -> None:
        resumed = response.status == 206
        if resumed and not response.headers.get("Content-Range", "").startswith(f"bytes {download.size}-"):
            download.restart()
            raise _TryAgain(_("the site resumed at another place"))
        if not resumed:
            download.restart()
        unpacking = _unpacker(response)
        if unpacking is None:
            download.resumable = _validator(response)
        with download.part.open("ab" if resumed else "wb") as file:
            file.truncate(download.size)
            for chunk in self._chunks(response, download):
                for piece in unpacking.unpack(chunk) if unpacking else (chunk,):
                    self._write(piece, file, download)
            for piece in unpacking.end() if unpacking else ():
                self._write(piece, file, download)
            file.flush()
            os.fsync(file.fileno())

    def _write(self, piece: bytes, file: BinaryIO, download: _Download) -> None:
        download.size += len(piece)
        if download.size > self._limits.size:
            raise FetchFailed(_("The file is larger than %(limit)d MB."), limit=self._limits.size >> 20)
        download.digest.update(piece)
        file.write(piece)

    def _chunks(self, response: urllib3.BaseHTTPResponse, download: _Download) -> Iterator[bytes]:
        """What comes, as it comes; a body shorter than announced is a fault."""
        while chunk := response.read1(_CHUNK, decode_content=False):
            if time.monotonic() > download.deadline:
                raise FetchFailed(_("The file took longer than %(seconds)d seconds."), seconds=self._limits.seconds)
            yield chunk
        if response.length_remaining:
            raise _TryAgain(_("the file broke off before its announced end"))


def without_password(address: str) -> str:
    """The address without the user and password it may name (https://user:password@site/)."""
    return re.sub(r"(?<=://)[^/?#]*@", "", address)


class _NotHere(Exception):
    """This form of address does not lead to the file; another may."""

    def __init__(self, fault: FetchFailed) -> None:
        super().__init__(fault)
        self.fault = fault


def _validator(response: urllib3.BaseHTTPResponse) -> str:
    etag = response.headers.get("ETag", "")
    return response.headers.get("Last-Modified", "") if etag.startswith("W/") or not etag else etag


def _pause_asked(response: urllib3.BaseHTTPResponse) -> float:
    asked = response.headers.get("Retry-After", "")
    return float(asked) if asked.isdecimal() else 0


def _unpacker(response: urllib3.BaseHTTPResponse) -> "_Unpacking | None":
    """What unpacks a file that a site compressed without being asked."""
    encoding = response.headers.get("Content-Encoding", "identity").strip().lower()
    if encoding in {"", "identity"}:
        return None
    if encoding not in {"gzip", "x-gzip", "deflate"}:
        raise FetchFailed(_("The site packed the file in an unknown way: %(encoding)s"), encoding=encoding[:40])
    return _Unpacking(zlib.MAX_WBITS if encoding == "deflate" else _GZIP)


class _Unpacking:
    """Unpacks piece by piece: a bomb is noticed before it bursts, a broken off stream at its end.

    Gzip may be of several members, one after another (RFC 1952, 2.2).
    """

    def __init__(self, wbits: int) -> None:
        self._wbits = wbits
        self._member = zlib.decompressobj(wbits)

    def unpack(self, chunk: bytes) -> Iterator[bytes]:
        """What the chunk holds."""
        while chunk:
            if self._member.eof:
                chunk = chunk.lstrip(b"\0")  # padding
                if not chunk:
                    return
                self._member = zlib.decompressobj(self._wbits)
            yield self._piece(chunk)
            chunk = self._member.unused_data if self._member.eof else self._member.unconsumed_tail

    def end(self) -> Iterator[bytes]:
        """What is left when no more comes."""
        while not self._member.eof:
            piece = self._piece(b"")
            if not piece and not self._member.eof:
                raise _TryAgain(_("the packed file breaks off"))
            yield piece

    def _piece(self, chunk: bytes) -> bytes:
        try:
            return self._member.decompress(chunk, _CHUNK)
        except zlib.error as error:
            raise _TryAgain(_("the packed file is damaged")) from error
