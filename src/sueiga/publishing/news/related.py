"""Articles one reads next: of the same community, the same district, the same topic; the nearest to it first."""

from collections.abc import Sequence

from django.db.models import Case, Exists, IntegerField, OuterRef, Value, When
from django.db.models.expressions import Combinable

from sueiga.publishing.models import Article

SHOWN = 3


def related(article: Article) -> Sequence[Article]:
    """At most three others that share something with it, in one query."""
    through = Article.organisations.through
    same = through.objects.filter(article=article.pk).values("organisation")
    told = through.objects.filter(article=OuterRef("pk"), organisation__in=same)
    nearness: Combinable = _if(When(Exists(told), then=4)) + _if(When(topic=article.topic, then=1))
    if article.municipality_id:
        nearness = nearness + _if(When(municipality=article.municipality_id, then=2))
    found = Article.objects.readable().exclude(pk=article.pk).annotate(nearness=nearness).filter(nearness__gt=0)
    return list(found.order_by("-nearness", "-published_on", "-pk").with_all_told()[:SHOWN])


def _if(when: When) -> Case:
    return Case(when, default=Value(0), output_field=IntegerField())
