"""An invented site for the benchmarks of pages: communities, calls, events, articles with pictures."""

import datetime as dt
import random
from io import BytesIO

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone
from PIL import Image
from tests.factories import funding

from sueiga.core.text import sort_key
from sueiga.events.models import Event
from sueiga.places.actions import load_places
from sueiga.places.facts import read_facts
from sueiga.places.models import Municipality, Settlement
from sueiga.publishing.enums import ArticleKind, Topic
from sueiga.publishing.laying_out import lay_out
from sueiga.publishing.models import Article, ArticleFolder, Picture
from sueiga.registry.models import Organisation

COMMUNITIES, CALLS, EVENTS = 2_000, 40, 200
DAY = dt.date(2026, 11, 1)
WORDS = (
    "kaimas talka bendruomenė salė sodyba kelias miškas ežeras mokykla vaikai senjorai šventė duona daina medis "
    "susirinkimas sprendimas parama projektas kaimynai seniūnija biblioteka"
).split()


def build(articles: int, pictures: int, seed: int = 1) -> None:
    """Write it all; every article has a picture, three paragraphs, two pictures more and a quotation."""
    luck = random.Random(seed)
    load_places(facts=read_facts(), by=None)
    organisations = _organisations(luck)
    keys = _pictures(pictures)
    for _ in range(CALLS):
        funding.published()
    _events(luck)
    lay_out()
    with transaction.atomic():
        _articles(articles, keys, organisations, luck)


def _organisations(luck: random.Random) -> list[int]:
    places = list(Settlement.objects.select_related("eldership").order_by("pk")[:: max(1, 20_000 // COMMUNITIES)])
    rows = []
    for number in range(COMMUNITIES):
        place, name = luck.choice(places), f"Bandymų {number} kaimo bendruomenė"
        rows.append(
            Organisation(
                code=f"8{number:08d}", name=name, sort_key=sort_key(name), legal_form="Asociacija",
                kind="rural_community", certainty="certain", registered_on=DAY, classified_kind="rural_community",
                classified_certainty="certain", standing="active", source_date=DAY, settlement=place,
                municipality_id=place.municipality_id, eldership_id=place.eldership_id,
            )
        )  # fmt: skip
    return [row.pk for row in Organisation.objects.bulk_create(rows, batch_size=500)]


def _pictures(number: int) -> list[int]:
    """One file, so many rows: its sizes are made when a browser asks for them."""
    out = BytesIO()
    Image.linear_gradient("L").resize((2_400, 1_600)).convert("RGB").save(out, "JPEG")
    first = Picture.objects.create(
        title="Talka", file=ContentFile(out.getvalue(), name="talka.jpg"), description="Talka"
    )
    fields = {"file": first.file.name, "width": first.width, "height": first.height, "description": "Talka"}
    rows = [Picture(title=f"Nuotrauka {n}", collection=first.collection, **fields) for n in range(number - 1)]
    return [first.pk, *(row.pk for row in Picture.objects.bulk_create(rows, batch_size=500))]


def _events(luck: random.Random) -> None:
    now = timezone.now()
    municipalities = list(Municipality.objects.all())
    Event.objects.bulk_create(
        Event(
            slug=f"renginys-{number}", name_lt=f"Renginys {number}", state="published", venue="Salė",
            starts_at=now + dt.timedelta(days=number - 100), ends_at=now + dt.timedelta(days=number - 100, hours=3),
            municipality=luck.choice(municipalities),
        )
        for number in range(EVENTS)
    )  # fmt: skip


def _articles(number: int, pictures: list[int], organisations: list[int], luck: random.Random) -> None:
    folder = ArticleFolder.objects.get()
    municipalities = list(Municipality.objects.values_list("pk", flat=True))
    for n in range(number):
        told = [("text", f"<p>{_sentence(luck, 80)}</p>") for _ in range(3)]
        shown = [("picture", {"picture": Picture(pk=luck.choice(pictures)), "alt": "Talka"}) for _ in range(2)]
        article = Article(
            title=f"{_sentence(luck, 6)} {n}", slug=f"naujiena-{n}", summary_lt=_sentence(luck, 20),
            kind=luck.choice(ArticleKind.values), topic=luck.choice(Topic.values), author="Ona",
            published_on=DAY - dt.timedelta(days=luck.randrange(2_000)), municipality_id=luck.choice(municipalities),
            picture_id=luck.choice(pictures), body_lt=[told[0], shown[0], told[1], shown[1], told[2]],
        )  # fmt: skip
        folder.add_child(instance=article)
        article.organisations.set(Organisation.objects.filter(pk__in=luck.sample(organisations, 2)))
        article.save()


def _sentence(luck: random.Random, words: int) -> str:
    return " ".join(luck.choices(WORDS, k=words)).capitalize()
