"""The main navigation: one visible list. An address that does not exist yet is left out, so no link is ever dead."""

from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext_lazy as _

PUBLIC = (
    ("registry:organisations", _("Communities")),
    ("funding:calls", _("Calls")),
    ("publishing:news", _("News")),
    ("events:calendar", _("Events")),
    ("registry:statistics", _("Figures")),
    ("publishing:about", _("About")),
)
SIGNED_IN = (("home:desk", _("My affairs")),)
OFFICE = (("registry:office", _("Office")),)


@dataclass(frozen=True)
class Link:
    """One entry of the navigation; current when the page shown lies in its part of the site."""

    label: str
    url: str
    current: bool


def links(path: str, *, signed_in: bool, office: bool) -> tuple[Link, ...]:
    """Entries that exist, the one whose address is the longest beginning of `path` marked as current."""
    listed = PUBLIC + (SIGNED_IN if signed_in else ()) + (OFFICE if office else ())
    entries = [(str(label), address(name)) for name, label in listed]
    existing = [(label, url) for label, url in entries if url]
    nearest = max((url for _label, url in existing if path.startswith(url)), key=len, default="")
    return tuple(Link(label, url, url == nearest) for label, url in existing)


def address(name: str, *arguments: object) -> str:
    """The address of a page, or nothing while the page does not exist yet."""
    try:
        return reverse(name, args=arguments)
    except NoReverseMatch:
        return ""
