"""Articles one reads next: of the same community, the same district, the same topic; the nearest to it first."""

from collections.abc import Sequence
from functools import reduce
from operator import add, or_

from django.db.models import Case, IntegerField, Q, Value, When

from sueiga.publishing.models import Article

SHOWN = 3


def related(article: Article) -> Sequence[Article]:
    """At most three others that share something with it, in one query."""
    through = Article.organisations.through
    same = through.objects.filter(article=article.pk).values("organisation")
    shared = [
        (Q(pk__in=through.objects.filter(organisation__in=same).values("article")), 4),
        (Q(topic=article.topic), 1),
    ]
    if article.municipality_id:
        shared.append((Q(municipality=article.municipality_id), 2))
    nearness = reduce(add, (_if(When(said, then=weight)) for said, weight in shared))
    near = reduce(or_, (said for said, _weight in shared))
    found = Article.objects.readable().filter(near).exclude(pk=article.pk).annotate(nearness=nearness)
    return list(found.order_by("-nearness", "-published_on", "-pk").for_lists()[:SHOWN])


def _if(when: When) -> Case:
    return Case(when, default=Value(0), output_field=IntegerField())
