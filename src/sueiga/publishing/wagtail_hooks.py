"""What the editors' library is told of the product by its own hooks: its menu, its first page, its colours."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import URLPattern, path, reverse_lazy
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component
from wagtail.admin.viewsets.base import ViewSet

from sueiga.publishing.blocks.choosers import VIEWSETS
from sueiga.publishing.views import tool

NEEDED = {"explorer", "images", "documents", "reports", "settings"}
"""Of the library's own menu."""
PLACES = (
    ("articles", _("News and stories"), "doc-full", 10),
    ("pages", _("About the union"), "home", 20),
    ("galleries", _("Galleries"), "image", 30),
    ("contests", _("Contests"), "pick", 40),
)
PUBLISH = "action-publish"


@hooks.register("register_admin_urls")  # type: ignore[untyped-decorator]  # the library has no types
def addresses() -> list[URLPattern]:
    """Short ways to where editors go every day."""
    return [
        path("rasyti/<slug:what>/", tool.write, name="editing_write"),
        path("vieta/<slug:what>/", tool.place, name="editing_place"),
        path("kaip-paskelbti/", tool.guide, name="editing_guide"),
    ]


@hooks.register("register_admin_viewset")  # type: ignore[untyped-decorator]
def choosers() -> list[ViewSet]:
    """Windows to look for an organisation, a call or an event."""
    return list(VIEWSETS)


@hooks.register("construct_main_menu")  # type: ignore[untyped-decorator]
def menu(request: HttpRequest, items: list[Any]) -> None:
    """Only what editors need, and the way back to the site."""
    kept = [item for item in items if item.name in NEEDED]
    ours = [
        MenuItem(label, reverse_lazy("editing_place", args=[what]), name=what, icon_name=icon, order=order)
        for what, label, icon, order in PLACES
    ]
    more = [
        MenuItem(
            _("Broken links"), reverse_lazy("publishing:office_links"), name="links", icon_name="link", order=8000
        ),
        MenuItem(_("Back to the site"), f"{settings.SITE_URL}/", name="site", icon_name="arrow-left", order=1),
    ]
    items[:] = [*more, *ours, *kept]


@hooks.register("construct_homepage_panels")  # type: ignore[untyped-decorator]
def first_page(request: HttpRequest, panels: list[Any]) -> None:
    """What to begin with comes first."""
    panels.insert(0, Beginning())


@hooks.register("construct_homepage_summary_items", order=1000)  # type: ignore[untyped-decorator]
def no_figures(request: HttpRequest, items: list[Any]) -> None:
    """How many pages there are in all helps nobody write."""
    items.clear()


@hooks.register("construct_page_action_menu")  # type: ignore[untyped-decorator]
def publish_first(items: list[Any], request: HttpRequest, context: dict[str, Any]) -> None:
    """What an editor came for is on the button itself; saving a draft is one step below."""
    items.sort(key=lambda item: item.name != PUBLISH)


@hooks.register("insert_global_admin_css")  # type: ignore[untyped-decorator]
def colours() -> SafeString:
    """The product's."""
    return format_html('<link rel="stylesheet" href="{}">', static("publishing/editing.css"))


class Beginning(Component):
    """The large buttons of the first page."""

    name = "beginning"
    order = 10
    template_name = "publishing/editing/beginning.html"

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        """What may be written, and where each begins."""
        return {"beginnings": [
            {"label": _("Write a news item"), "url": reverse_lazy("editing_write", args=["articles"])},
            {"label": _("Make a gallery"), "url": reverse_lazy("editing_write", args=["galleries"])},
            {"label": _("Add a picture"), "url": reverse_lazy("wagtailimages:add_multiple")},
            {"label": _("Add a document"), "url": reverse_lazy("wagtaildocs:add_multiple")},
        ]}  # fmt: skip
