"""Pages about the union, below /apie/."""

from dataclasses import dataclass
from typing import Any, Self

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page

from sueiga.core.components import Crumb
from sueiga.publishing.blocks import BODY, Body
from sueiga.publishing.models.base import BilingualPage, PublicManager, PublicQuerySet, edited_as

ABOUT, ACCESSIBILITY = "apie", "prieinamumas"
TOP = 3
"""How deep the page /apie/ stands in the tree."""


class SiteRoot(Page):
    """What all pages stand below; it has no page of its own, the front page is the product's."""

    max_count = 1
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = [
        "publishing.ContentPage", "publishing.ArticleFolder", "publishing.GalleryFolder", "publishing.ContestFolder",
        "publishing.PressRoom",
    ]  # fmt: skip

    class Meta:
        verbose_name = _("site")
        verbose_name_plural = _("sites")


@dataclass(frozen=True)
class Entry:
    """A line of the navigation within the part about the union."""

    page: "ContentPage"
    is_current: bool
    below: "tuple[Entry, ...]" = ()


class ContentPageQuerySet(PublicQuerySet):
    """Reads of pages about the union."""

    def without_text(self) -> Self:
        """For lists of them."""
        return self.defer("body_lt", "body_en")

    def at(self, path: str) -> Self:
        """The page at /apie/<path>/ (none or one)."""
        if "\0" in path:
            return self.none()
        end = f"/{ABOUT}/{path.strip('/')}/".replace("//", "/")
        return self.filter(url_path__endswith=end, depth=2 + len([part for part in end.split("/") if part]))


class ContentPage(BilingualPage):
    """A page of lasting words: who the union is, what it does, how to reach it."""

    body_lt = Body(BODY, verbose_name=_("text"))
    body_en = Body(BODY, verbose_name=_("text in English"))

    objects = PublicManager.from_queryset(ContentPageQuerySet)()

    show_in_menus_default = True
    parent_page_types = ["publishing.SiteRoot", "publishing.ContentPage"]
    subpage_types = ["publishing.ContentPage"]
    edit_handler = edited_as([FieldPanel("body_lt")], [FieldPanel("body_en")], [FieldPanel("show_in_menus")])

    class Meta:
        verbose_name = _("page about the union")
        verbose_name_plural = _("pages about the union")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """With the pages above and below it, and those of its branch; one query for all of them."""
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        top = self.path[: TOP * self.steplen]
        family = ContentPage.objects.readable().filter(path__startswith=top).without_text().order_by("path")
        pages = [page for page in family if page.pk != self.pk]
        listed = [page for page in family if page.show_in_menus]
        above = [page for page in pages if self.path.startswith(page.path)]
        return {
            **context,
            "crumbs": [Crumb(page.name, page.get_absolute_url()) for page in above],
            "below": [page for page in pages if page.path[: -self.steplen] == self.path],
            "branch": [self._entry(page, listed) for page in listed if page.depth == TOP + 1 <= self.depth],
        }

    def _entry(self, page: "ContentPage", listed: "list[ContentPage]") -> Entry:
        """A page of the branch; the one shown, and those above it, with what lies right below them."""
        is_open = self.path.startswith(page.path)
        below = [each for each in listed if is_open and each.path[: -self.steplen] == page.path]
        return Entry(page, page.pk == self.pk, tuple(self._entry(each, listed) for each in below))

    def get_absolute_url(self) -> str:
        """Below /apie/, as the tree has it."""
        path = "/".join(self.url_path.strip("/").split("/")[2:])
        return reverse("publishing:page", args=[path]) if path else reverse("publishing:about")
