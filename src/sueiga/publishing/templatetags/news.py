"""What the page of an article asks for, when it is read and when an editor looks at a draft of it."""

from django import template
from django.template.context import Context

from sueiga.publishing.models import Article
from sueiga.publishing.news.telling import Told, told

register = template.Library()
KEPT = "told of the article"


@register.simple_tag(takes_context=True)
def told_of(context: Context, article: Article) -> Told:
    """{% told_of page as told %}: all that stands beside its words, found once for a page."""
    kept = context.render_context
    if KEPT not in kept:
        kept[KEPT] = told(article)
    found: Told = kept[KEPT]
    return found
