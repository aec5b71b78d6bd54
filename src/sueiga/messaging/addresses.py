"""E-mail addresses and telephone numbers: whether one could exist, and how it is written on the wire."""

import re

import idna
import phonenumbers
from django.utils.translation import gettext as _

LOCAL_PART = re.compile(r"[^\s\x00-\x20\x7f\"(),:;<>@\[\\\]]+")
LONGEST, LONGEST_LOCAL_PART, LONGEST_DOMAIN = 254, 64, 253


class Mistyped(ValueError):
    """No such address can exist; the words tell why."""


def on_the_wire(address: str) -> str:
    """The address with its domain in ASCII (IDNA 2008), or Mistyped. A local part beyond ASCII stays as it is."""
    local, at, domain = address.strip().rpartition("@")
    if not at or not local:
        raise Mistyped(_("“%(address)s” is no e-mail address: it has no “@” between two parts.") % {"address": address})
    dots = local.startswith(".") or local.endswith(".") or ".." in local
    if dots or not LOCAL_PART.fullmatch(local) or len(local.encode()) > LONGEST_LOCAL_PART:
        raise Mistyped(
            _("“%(address)s” is no e-mail address: what stands before “@” cannot be.") % {"address": address}
        )
    wire = f"{local}@{_ascii_domain(domain, address)}"
    if len(wire.encode()) > LONGEST:
        raise Mistyped(_("“%(address)s” is no e-mail address: it is too long.") % {"address": address})
    return wire


def folded(address: str) -> str:
    """One spelling for all spellings of an address, to compare by; what is no address is compared as it is."""
    try:
        return on_the_wire(address).lower()
    except Mistyped:
        return address.strip().lower()[:LONGEST]


def needs_smtputf8(address: str) -> bool:
    """Whether the address can only be told to a server that speaks RFC 6531."""
    return not address.isascii()


def number_on_the_wire(number: str) -> str:
    """The number in E.164, or Mistyped."""
    try:
        parsed = phonenumbers.parse(number, None)
    except phonenumbers.NumberParseException:
        parsed = None
    if parsed is None or not phonenumbers.is_possible_number(parsed):
        raise Mistyped(_("“%(number)s” is no telephone number.") % {"number": number})
    return str(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164))


def _ascii_domain(domain: str, address: str) -> str:
    try:
        wire = idna.encode(domain, uts46=True).decode() if not domain.isascii() else domain.lower()
        if domain.isascii():
            idna.encode(domain.replace("_", "-"), uts46=True)  # the same rules for length and hyphens
    except idna.IDNAError:
        wire = ""
    labels = wire.split(".")
    if len(labels) < 2 or not all(labels) or labels[-1].isdigit() or len(wire) > LONGEST_DOMAIN:
        raise Mistyped(_("“%(address)s” is no e-mail address: no such domain can exist.") % {"address": address})
    return wire
