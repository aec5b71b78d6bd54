"""What the page for the press needs beside the page itself."""

from django import template

from sueiga.publishing.models import PressRoom
from sueiga.publishing.press.telling import Told, told

register = template.Library()


@register.simple_tag
def told_for_press(page: PressRoom) -> Told:
    """Figures, marks, contacts, quotations, news, photos."""
    return told(page)
