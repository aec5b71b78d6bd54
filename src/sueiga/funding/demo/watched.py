"""Two invented funders whose news the demonstration's office finds in its inbox; nobody is asked for them."""

import datetime as dt
from email.utils import format_datetime
from html import escape

from django.db import transaction

from sueiga.funding.enums import WatchKind
from sueiga.funding.models import Watch
from sueiga.funding.watching.entries import read_feed
from sueiga.funding.watching.fetching import Answered
from sueiga.funding.watching.turns import Gathered, keep

NEWS = {
    ("Mokėjimo agentūros naujienos (pavyzdys)", "https://example.org/agentura/naujienos.rss"): (
        (1, "kvietimas-ii-sritis", "Kviečiame teikti paraiškas: viešosios erdvės kaimuose",
         "Nuo kito mėnesio bendruomeninės organizacijos gali teikti paraiškas viešosioms erdvėms tvarkyti."),
        (3, "patikslintos-taisykles", "Patikslintos nacionalinės paramos taisyklės",
         "Pakeistas reikalaujamų dokumentų sąrašas: protokolo išrašo kopijos nebereikia tvirtinti."),
        (9, "ministro-vizitas", "Ministras lankėsi Molėtų rajono bendruomenėse", "Kalbėta apie kaimo ateitį."),
    ),
    ("Kultūros taryba, kvietimai (pavyzdys)", "https://example.org/kultura/kvietimai.atom"): (
        (2, "tolygi-raida", "Skelbiamas konkursas „Tolygi kultūrinė raida“",
         "Paraiškos priimamos kiekvienai apskričiai atskirai."),
        (40, "rezultatai", "Paskelbti praėjusių metų rezultatai", "Finansuojami 38 projektai."),
    ),
}  # fmt: skip
"""By site: days ago, address, title, text."""


@transaction.atomic
def watch_funders(now: dt.datetime) -> list[Watch]:
    """The sites and what was found there, each once."""
    made = []
    for (name, url), told in NEWS.items():
        watch, new = Watch.objects.get_or_create(url=url, defaults={"name": name, "kind": WatchKind.FEED})
        if new:
            keep(watch, Gathered(Answered(url=url), read_feed(_feed(told, url, now), url)), now)
            Watch.objects.filter(pk=watch.pk).update(asked_at=now)
            made.append(watch)
    return made


def _feed(told: tuple[tuple[int, str, str, str], ...], url: str, now: dt.datetime) -> bytes:
    items = "".join(
        f"<item><title>{escape(title)}</title><link>{url}/{path}</link><description>{escape(text)}</description>"
        f"<pubDate>{format_datetime(now.astimezone(dt.UTC) - dt.timedelta(days=days))}</pubDate></item>"
        for days, path, title, text in told
    )
    return f"<rss version='2.0'><channel><title>Naujienos</title>{items}</channel></rss>".encode()
