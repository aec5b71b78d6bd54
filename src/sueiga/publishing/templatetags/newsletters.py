"""The editor's words on pages, set as letters set them."""

from django import template
from django.utils.safestring import SafeString

from sueiga.messaging.typesetting import html_of

register = template.Library()


@register.filter
def typeset(text: str) -> SafeString:
    """Paragraphs, lists and links; everything is escaped."""
    return html_of(text)
