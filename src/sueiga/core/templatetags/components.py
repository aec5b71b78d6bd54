"""The product's components as template tags; the gallery at /biuras/komponentai/ shows each."""

from django import template

register = template.Library()
