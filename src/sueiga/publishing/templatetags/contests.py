"""What a contest's page needs beside the page itself."""

from django import template

from sueiga.publishing.contesting.stages import Told, told
from sueiga.publishing.models import Contest

register = template.Library()


@register.simple_tag
def told_of_contest(page: Contest) -> Told:
    """Where it stands, what is asked, whoever won."""
    return told(page)
