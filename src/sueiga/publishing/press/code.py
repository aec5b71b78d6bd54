"""The code of a widget, to be copied into another site."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.html import format_html
from django.utils.http import urlencode
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from sueiga.core.bilingual import speaking
from sueiga.core.navigation import address
from sueiga.publishing.forms.widgets import SIZES
from sueiga.publishing.press.widgets import KINDS, absolute


@dataclass(frozen=True)
class Code:
    """Addresses and code of a widget as it was chosen."""

    url: str  # within this site, for the preview
    picture_url: str
    wide: int
    tall: int
    title: str
    frame: SafeString
    picture: SafeString


def code_of(chosen: dict[str, str]) -> Code:
    """An iframe, and a still picture that a reader's dark screen gets in dark."""
    kind, wide, tall = chosen["kind"], *SIZES[chosen["dydis"]]
    place = {"savivaldybe": chosen["savivaldybe"]} if chosen["savivaldybe"] else {}
    with speaking(chosen["kalba"]):
        page = reverse("publishing:widget", args=[kind])
        still = reverse("publishing:widget_svg", args=[kind])
        title, more = str(KINDS[kind]), _("Sueiga: the home of rural communities")
        home = absolute(address("home:front"))
    dressed = {**place, "tema": chosen["tema"]}
    url = f"{page}?{urlencode(dressed)}"
    pictures = {dress: f"{still}?{urlencode({**place, 'tema': dress})}" for dress in ("sviesi", "tamsi")}
    light = pictures["tamsi" if chosen["tema"] == "tamsi" else "sviesi"]
    frame = format_html(
        '<iframe src="{}" title="{}" width="{}" height="{}" loading="lazy" style="border:0;max-width:100%"></iframe>',
        absolute(url), title, str(wide), str(tall),
    )  # fmt: skip
    dark = format_html(
        '<source media="(prefers-color-scheme: dark)" srcset="{}">', absolute(pictures["tamsi"])
    ) if chosen["tema"] == "auto" else ""  # fmt: skip
    picture = format_html(
        '<a href="{}" title="{}"><picture>{}<img src="{}" alt="{}" width="360" loading="lazy" '
        'style="max-width:100%;height:auto"></picture></a>',
        home, more, dark, absolute(light), title,
    )  # fmt: skip
    return Code(url, light, wide, tall, title, frame, picture)
