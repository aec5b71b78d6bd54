"""One question to somebody's site: conditional, bounded in bytes, time and redirects, to public hosts alone."""

import logging
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPException

from django.conf import settings
from django.utils.translation import gettext_lazy as _
from urllib3 import BaseHTTPResponse, exceptions
from urllib3.connection import HTTPConnection, HTTPSConnection

from sueiga.core.bilingual import Fault
from sueiga.core.writing import file_size
from sueiga.funding.watching.hosts import Place, place_of, whole
from sueiga.registry.sync.trouble import trouble_of

_CHUNK = 1 << 16
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_GZIP = 16 + zlib.MAX_WBITS
_logger = logging.getLogger(__name__)


class _Size(int):
    """Bytes, said in the language of whoever is told."""

    def __str__(self) -> str:
        return file_size(int(self))


class NotFetched(Fault):
    """The site gave nothing that could be read. `again_in`: seconds it asked us to wait, 0 where it said nothing."""

    again_in: float = 0
    status: int = 0


@dataclass(frozen=True)
class Limits:
    """How much of one site at one time."""

    size: int = 5_000_000  # bytes, unpacked
    seconds: float = 30  # for all of it: redirects, headers, body
    silence: float = 10  # without a byte
    redirects: int = 5


@dataclass(frozen=True)
class Question:
    """What is asked: an address, of which form, whether it changed; with a body it is sent as a form would be."""

    url: str
    types: tuple[str, ...] = ()  # the answer's type must hold one of these; empty: any
    etag: str = ""
    last_modified: str = ""
    body: bytes | None = None
    body_type: str = ""

    def headers(self, place: Place) -> dict[str, str]:
        """Who asks, and for what."""
        headers = {
            "Host": place.host_header, "User-Agent": user_agent(), "Accept": "*/*", "Accept-Encoding": "identity",
            "Connection": "close",
        }  # fmt: skip
        if self.etag:
            headers["If-None-Match"] = self.etag
        if self.last_modified:
            headers["If-Modified-Since"] = self.last_modified
        if self.body is not None:
            headers["Content-Type"] = self.body_type
        return headers


@dataclass(frozen=True)
class Answered:
    """What came: the body, or `unchanged`. `url` is where it came from in the end, `moved_to` where it is for good."""

    body: bytes = b""
    url: str = ""
    content_type: str = ""
    etag: str = ""
    last_modified: str = ""
    unchanged: bool = False


def user_agent() -> str:
    """By what a site's keeper knows us, and finds us."""
    return f"Sueiga (+{settings.SITE_URL})"


def ask(question: Question, limits: Limits = Limits()) -> Answered:
    """Ask; raises NotFetched, or hosts.NotAsked where the address, or one it redirects to, is none we ask."""
    deadline = time.monotonic() + limits.seconds
    url, before = whole(question.url), ""
    for _turn in range(limits.redirects + 1):
        if before.startswith("https:") and not url.startswith("https:"):
            raise NotFetched(_("The site redirects to %(url)s, which is not safe to follow."), url=url[:200])
        with _answer(question, place_of(url), deadline, limits) as response:
            place = response.headers.get("Location", "")
            if response.status not in _REDIRECTS or not place:
                return _taken(response, question, url, deadline, limits)
        before, url = url, whole(place, url)
    raise NotFetched(_("The site redirects in a circle."))


@contextmanager
def _answer(question: Question, place: Place, deadline: float, limits: Limits) -> Iterator[BaseHTTPResponse]:
    """The head of the answer. A site that drips is cut off at the deadline, wherever it is by then."""
    left = deadline - time.monotonic()
    if left <= 0:
        raise _too_long(limits)
    connection = _connection(place, min(left, limits.silence))
    watchman = threading.Timer(left, _cut_off, [connection])
    watchman.daemon = True
    watchman.start()
    try:
        method = "GET" if question.body is None else "POST"
        headers = question.headers(place)
        connection.request(method, place.target, question.body, headers, preload_content=False)
        yield connection.getresponse()
    except (exceptions.HTTPError, HTTPException, OSError, ValueError) as error:
        if time.monotonic() >= deadline:
            raise _too_long(limits) from error
        raise _trouble(error) from error
    finally:
        watchman.cancel()
        connection.close()


def _connection(place: Place, patience: float) -> HTTPConnection:
    """To the machine looked up before; its certificate must be that of the site's name."""
    if place.scheme == "http":
        return HTTPConnection(place.machine, place.port, timeout=patience)
    return HTTPSConnection(
        place.machine, place.port, timeout=patience, server_hostname=place.host, assert_hostname=place.host,
        cert_reqs="CERT_REQUIRED",
    )  # fmt: skip


def _cut_off(connection: HTTPConnection) -> None:
    try:
        if connection.sock is not None:
            connection.sock.shutdown(socket.SHUT_RDWR)
    except OSError as error:  # closed in the same moment
        _logger.debug("cut off: %s", error)


def _taken(response: BaseHTTPResponse, question: Question, url: str, deadline: float, limits: Limits) -> Answered:
    if response.status == 304 and (question.etag or question.last_modified):
        return Answered(url=url, etag=question.etag, last_modified=question.last_modified, unchanged=True)
    if response.status != 200:
        raise _refusal(response)
    content_type = response.headers.get("Content-Type", "").split(";")[0].strip().lower()
    if question.types and content_type and not any(part in content_type for part in question.types):
        fault = NotFetched(_("The site answered with a file of another type: %(type)s"), type=content_type[:80])
        fault.status = 200
        raise fault
    body = b"".join(_pieces(response, deadline, limits))
    headers = response.headers
    etag, modified = headers.get("ETag", "")[:300], headers.get("Last-Modified", "")[:100]
    return Answered(body, url, content_type, _printable(etag), _printable(modified))


def _pieces(response: BaseHTTPResponse, deadline: float, limits: Limits) -> Iterator[bytes]:
    """The body as it comes, unpacked where the site packed it without being asked, never more than the limit."""
    packed = response.headers.get("Content-Encoding", "").strip().lower()
    if packed not in {"", "identity", "gzip", "x-gzip"}:
        raise NotFetched(_("The site packed its answer in an unknown way: %(encoding)s"), encoding=packed[:40])
    unpacker = zlib.decompressobj(_GZIP) if packed in {"gzip", "x-gzip"} else None
    came = 0
    while chunk := response.read1(_CHUNK, decode_content=False):
        piece = unpack(unpacker, chunk, limits.size - came) if unpacker else chunk
        came += len(piece)
        if came > limits.size:
            raise NotFetched(_("The answer is larger than %(limit)s; it is not read."), limit=_Size(limits.size))
        yield piece
        if time.monotonic() > deadline:
            raise _too_long(limits)
    if time.monotonic() > deadline:
        raise _too_long(limits)
    if response.length_remaining or (unpacker and not unpacker.eof):
        raise NotFetched(_("The answer broke off before its announced end."))


def unpack(unpacker: "zlib._Decompress", chunk: bytes, room: int) -> bytes:
    """What the chunk holds, at most one byte more than there is room for: a bomb is noticed before it bursts."""
    try:
        return unpacker.decompress(chunk, max(room, 0) + 1)
    except zlib.error as error:
        raise NotFetched(_("The packed answer is damaged.")) from error


def _printable(text: str) -> str:
    return "".join(character for character in text if character.isprintable())


def _refusal(response: BaseHTTPResponse) -> NotFetched:
    status = response.status
    told = _("The site answered %(status)d.")
    if status in {401, 402, 403, 407}:
        told = _("The site lets in only those who sign in, or refuses us (it answered %(status)d).")
    elif status in {404, 410}:
        told = _("There is nothing at this address any more (the site answered %(status)d).")
    fault = NotFetched(told, status=status)
    fault.status, fault.again_in = status, _pause_asked(response.headers)
    return fault


def _pause_asked(headers: Mapping[str, str]) -> float:
    asked = headers.get("Retry-After", "").strip()
    return min(float(asked), 30 * 86_400) if asked.isascii() and asked.isdecimal() and len(asked) < 10 else 0


def _trouble(error: Exception) -> NotFetched:
    """In plain words, whether the library or the system noticed it."""
    known = error if isinstance(error, exceptions.HTTPError) else exceptions.ProtocolError(error)
    if isinstance(error, ssl.SSLError):
        known = exceptions.SSLError(error)
    elif isinstance(error, TimeoutError):
        known = exceptions.TimeoutError(error)
    return NotFetched(_("It could not be read: %(trouble)s."), trouble=trouble_of(known))


def _too_long(limits: Limits) -> NotFetched:
    return NotFetched(_("The site took longer than %(seconds)d seconds."), seconds=limits.seconds)
