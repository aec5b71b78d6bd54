"""Galleries: pictures of one day or one matter."""

from typing import Any, Self

from django.db.models import F
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page

from sueiga.core.components import Crumb
from sueiga.publishing.blocks import Body
from sueiga.publishing.blocks.pictures import PictureBlock
from sueiga.publishing.models.base import BilingualPage, PublicManager, PublicQuerySet, edited_as


class GalleryFolder(Page):
    """Where galleries lie."""

    max_count = 1
    parent_page_types = ["publishing.SiteRoot"]
    subpage_types = ["publishing.Gallery"]

    class Meta:
        verbose_name = _("folder of galleries")
        verbose_name_plural = _("folders of galleries")


class GalleryQuerySet(PublicQuerySet):
    """Reads of galleries."""

    def newest(self) -> Self:
        """What was published last comes first."""
        return self.order_by(F("first_published_at").desc(nulls_last=True), "-pk")


class Gallery(BilingualPage):
    """Pictures that belong together."""

    pictures = Body([("picture", PictureBlock())], verbose_name=_("pictures"))

    objects = PublicManager.from_queryset(GalleryQuerySet)()

    parent_page_types = ["publishing.GalleryFolder"]
    subpage_types: list[str] = []
    edit_handler = edited_as([FieldPanel("pictures")], [], [])

    class Meta:
        verbose_name = _("gallery")
        verbose_name_plural = _("galleries")

    @property
    def is_in_english(self) -> bool:
        """Whether its title was written in English, too; its pictures speak for themselves."""
        return bool(self.title_en)

    @property
    def body_language(self) -> str:
        """Captions are in the language of who wrote them: Lithuanian."""
        return "lt"

    @property
    def body(self) -> Any:
        """Its pictures, in whichever language."""
        return self.pictures

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """With its pictures, those that are still in the library."""
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        crumbs = [Crumb(gettext("Galleries"), reverse("publishing:galleries"))]
        return {
            **context,
            "crumbs": crumbs,
            "shots": [block.value for block in self.pictures if block.value["picture"]],
        }

    def get_absolute_url(self) -> str:
        """Among the galleries."""
        return reverse("publishing:gallery", args=[self.slug])
