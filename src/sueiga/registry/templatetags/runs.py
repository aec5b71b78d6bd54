"""What a run read, parted for its page."""

from collections.abc import Iterable

from django import template

from sueiga.registry.models import SourceRun

register = template.Library()


@register.filter
def with_news(sources: Iterable[SourceRun]) -> list[SourceRun]:
    """Files that changed something, had rows refused or could not be read."""
    return [source for source in sources if _has_news(source)]


@register.filter
def without_news(sources: Iterable[SourceRun]) -> list[SourceRun]:
    """Files that were read well and told nothing new."""
    return [source for source in sources if not _has_news(source)]


def _has_news(source: SourceRun) -> bool:
    return bool(source.added or source.changed or source.gone or source.refused or source.error)
