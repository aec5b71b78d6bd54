"""Every address of the site, as the resolver knows it."""

from collections.abc import Callable, Iterator
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver

View = Callable[..., Any]
TOOL = "redagavimas/"


def named_views() -> list[tuple[str, View]]:
    """Each address by its full name ("registry:organisation") with its view."""
    return [(name, view) for name, view, _ in patterns()]


def patterns() -> list[tuple[str, View, str]]:
    """Full name, view and pattern of every address of the product's own; the editors' tool is walked over apart."""
    return [entry for entry in _walk(get_resolver(), "", "") if not entry[2].startswith(TOOL)]


def editor_patterns() -> list[tuple[str, View, str]]:
    """The same of the editors' tool."""
    return [entry for entry in _walk(get_resolver(), "", "") if entry[2].startswith(TOOL)]


def _walk(resolver: URLResolver, space: str, before: str) -> Iterator[tuple[str, View, str]]:
    for entry in resolver.url_patterns:
        if isinstance(entry, URLPattern):
            yield f"{space}{entry.name}", entry.callback, f"{before}{entry.pattern}"
        else:
            inside = f"{space}{entry.namespace}:" if entry.namespace else space
            yield from _walk(entry, inside, f"{before}{entry.pattern}")
