"""What the editors' library finds at its hooks, its extension points."""

from wagtail import hooks

from sueiga.publishing.blocks.choosers import VIEWSETS


@hooks.register("register_admin_viewset")
def choosers() -> list[object]:
    """The windows in which one looks for organisations, calls and events."""
    return list(VIEWSETS)
