"""Which addresses may be asked: those of public hosts, by http or https, without a name and password."""

import ipaddress
import re
import socket
from dataclasses import dataclass
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from sueiga.core.bilingual import Fault

_PORTS = {"http": 80, "https": 443}
_TRANSLATED = ipaddress.ip_network("64:ff9b::/96")  # NAT64: an IPv4 address in the last four bytes (RFC 6052)
_PUBLIC_V6 = ipaddress.ip_network("2000::/3")  # all that was ever given out for public use (RFC 4291, 2.4)
_KEPT = "%/:=&?~#+!$,;'@()*[]"
_PRIVATE = _("%(host)s is inside a private network; such addresses are not asked.")
_CONTROLS = re.compile(r"[\x00-\x1f\x7f]")


class NotAsked(Fault):
    """This address is not one we ask."""


@dataclass(frozen=True)
class Place:
    """An address taken apart, and the one machine that will be asked: looked up once, so that it cannot change."""

    scheme: str
    host: str
    port: int
    target: str  # path and query
    machine: str

    @property
    def origin(self) -> str:
        """Scheme, host and port, as robots.txt counts sites."""
        return f"{self.scheme}://{self.host_header}"

    @property
    def host_header(self) -> str:
        """The host as a request names it."""
        return self._host if self.port == _PORTS[self.scheme] else f"{self._host}:{self.port}"

    @property
    def _host(self) -> str:
        return f"[{self.host}]" if ":" in self.host else self.host


def whole(url: str, base: str = "") -> str:
    """The address made absolute, spaces and letters beyond ASCII written as bytes, without its fragment."""
    try:
        joined = urljoin(base, _CONTROLS.sub("", url).strip())
        parts = urlsplit(joined.split("#", 1)[0].strip())
        host = parts.netloc if parts.netloc.isascii() else parts.netloc.encode("idna").decode()
        return quote(parts._replace(netloc=host).geturl(), safe=_KEPT)
    except ValueError as error:
        raise NotAsked(_("This is no web address: %(url)s"), url=url[:200]) from error


def place_of(url: str) -> Place:
    """Where to ask; raises NotAsked for any address that is not a public one."""
    parts = checked(url)
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    host = parts.hostname or ""
    return Place(parts.scheme, host, parts.port or _PORTS[parts.scheme], target, _machine(host))


def checked(url: str) -> SplitResult:
    """An address taken apart, as far as it can be judged without asking anybody; raises NotAsked."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise NotAsked(_("This is no web address: %(url)s"), url=url[:200]) from error
    if parts.scheme not in _PORTS or not parts.hostname:
        raise NotAsked(_("Only addresses that begin with http:// or https:// are asked, not %(url)s"), url=url[:200])
    if parts.username is not None or parts.password is not None:
        raise NotAsked(_("An address with a name or password in it is not asked: only what is public is read."))
    if port not in {None, _PORTS[parts.scheme]} and not settings.WATCH_LOOPBACK:
        raise NotAsked(_("Only the usual ports of web sites are asked, not %(port)s."), port=port)
    if _is_private_number(parts.hostname):
        raise NotAsked(_PRIVATE, host=parts.hostname)
    return parts


def _is_private_number(host: str) -> bool:
    try:
        ipaddress.ip_address(host.split("%", maxsplit=1)[0])
    except ValueError:
        return host == "localhost" and not settings.WATCH_LOOPBACK
    return not _is_public(host)


def _machine(host: str) -> str:
    """One public machine of this name; a name that also leads inside a private network is not asked at all."""
    try:
        found = {str(entry[4][0]) for entry in socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)}
    except (OSError, UnicodeError) as error:
        raise NotAsked(_("There is no site of this name: %(host)s"), host=host[:200]) from error
    private = sorted(machine for machine in found if not _is_public(machine))
    if private:
        raise NotAsked(_PRIVATE, host=host[:200])
    return sorted(found, key=lambda machine: (":" in machine, machine))[0]


def _is_public(machine: str) -> bool:
    address: ipaddress.IPv4Address | ipaddress.IPv6Address = ipaddress.ip_address(machine.split("%", maxsplit=1)[0])
    if isinstance(address, ipaddress.IPv6Address):
        teredo = address.teredo[1] if address.teredo else None
        translated = ipaddress.IPv4Address(address.packed[-4:]) if address in _TRANSLATED else None
        address = address.ipv4_mapped or address.sixtofour or teredo or translated or address
    if address.is_loopback and settings.WATCH_LOOPBACK:
        return True
    if isinstance(address, ipaddress.IPv6Address) and address not in _PUBLIC_V6:
        return False
    return address.is_global and not address.is_multicast
