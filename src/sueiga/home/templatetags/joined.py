"""What pages of lower apps show of the apps above them: joined here, so that they need not know each other."""

from typing import Any

from django import template
from django.utils import timezone

from sueiga.events.front import upcoming
from sueiga.publishing.news.front import latest
from sueiga.registry.models import Organisation

register = template.Library()


@register.inclusion_tag("home/told_of_organisation.html")
def told_of_organisation(organisation: Organisation) -> dict[str, Any]:
    """What was written of an organisation, and what it holds next."""
    now = timezone.now()
    return {
        "organisation": organisation,
        "articles": latest(organisation=organisation),
        "events": upcoming(now, organisation=organisation),
    }
