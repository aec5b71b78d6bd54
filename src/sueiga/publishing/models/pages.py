"""Pages about the union, below /apie/."""

from typing import Self

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page

from sueiga.publishing.blocks import BODY, Body
from sueiga.publishing.models.base import BilingualPage, PublicManager, PublicQuerySet, edited_as

ABOUT = "apie"


class SiteRoot(Page):
    """What all pages stand below; it has no page of its own, the front page is the product's."""

    max_count = 1
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = [
        "publishing.ContentPage", "publishing.ArticleFolder", "publishing.GalleryFolder", "publishing.ContestFolder",
    ]  # fmt: skip

    class Meta:
        verbose_name = _("site")
        verbose_name_plural = _("sites")


class ContentPageQuerySet(PublicQuerySet):
    """Reads of pages about the union."""

    def at(self, path: str) -> Self:
        """The page at /apie/<path>/ (none or one)."""
        end = f"/{ABOUT}/{path.strip('/')}/".replace("//", "/")
        return self.filter(url_path__endswith=end, depth=2 + len([part for part in end.split("/") if part]))


class ContentPage(BilingualPage):
    """A page of lasting words: who the union is, what it does, how to reach it."""

    body_lt = Body(BODY, verbose_name=_("text"))
    body_en = Body(BODY, verbose_name=_("text in English"))

    objects = PublicManager.from_queryset(ContentPageQuerySet)()

    parent_page_types = ["publishing.SiteRoot", "publishing.ContentPage"]
    subpage_types = ["publishing.ContentPage"]
    edit_handler = edited_as([FieldPanel("body_lt")], [FieldPanel("body_en")], [FieldPanel("show_in_menus")])

    class Meta:
        verbose_name = _("page about the union")
        verbose_name_plural = _("pages about the union")

    def get_absolute_url(self) -> str:
        """Below /apie/, as the tree has it."""
        path = "/".join(self.url_path.strip("/").split("/")[2:])
        return reverse("publishing:page", args=[path]) if path else reverse("publishing:about")
