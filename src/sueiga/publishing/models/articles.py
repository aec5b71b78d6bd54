"""News, stories of communities, reports of events: one kind of page, told apart by a choice."""

from typing import Self

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page

from sueiga.core.clock import VILNIUS
from sueiga.events.models import Event
from sueiga.places.models import Municipality
from sueiga.publishing.blocks import BODY, Body
from sueiga.publishing.enums import ArticleKind, Principle, Topic
from sueiga.publishing.models.base import BilingualPage, PublicManager, PublicQuerySet, edited_as
from sueiga.publishing.models.pictures import IN_SIZES
from sueiga.registry.models import Organisation

IN_LISTS = (
    "title", "title_en", "summary_lt", "summary_en", "slug", "kind", "topic", "published_on", "municipality__name",
    *(f"picture__{name}" for name in IN_SIZES),
)  # fmt: skip


def today() -> object:
    """This day in Vilnius."""
    return timezone.now().astimezone(VILNIUS).date()


class ArticleFolder(Page):
    """Where articles lie; /naujienos/ is the product's own list of them."""

    max_count = 1
    parent_page_types = ["publishing.SiteRoot"]
    subpage_types = ["publishing.Article"]

    class Meta:
        verbose_name = _("folder of articles")
        verbose_name_plural = _("folders of articles")


class ArticleQuerySet(PublicQuerySet):
    """Reads of articles."""

    def reports(self) -> Self:
        """Reports of events that can be read now."""
        return self.readable().filter(kind=ArticleKind.REPORT).exclude(event=None)

    def newest(self) -> Self:
        """The latest day first; of one day the later written."""
        return self.order_by("-published_on", "-pk")

    def of_kind(self, kind: str) -> Self:
        """Only news, only stories, only reports."""
        return self.filter(kind=kind)

    def about(self, organisation: Organisation) -> Self:
        """Those that tell of an organisation."""
        return self.filter(organisations=organisation)

    def in_municipality(self, slug: str) -> Self:
        """Those of a municipality: of the place itself, or of an organisation there."""
        told = Article.organisations.through.objects.filter(article=OuterRef("pk"))
        return self.filter(Q(municipality__slug=slug) | Exists(told.filter(organisation__municipality__slug=slug)))

    def with_all_told(self) -> Self:
        """With its place and picture, in the same query."""
        return self.select_related("municipality", "picture")

    def for_lists(self) -> Self:
        """With all that a list shows of each and nothing more: no texts, which are long, nor what editors see."""
        return self.with_all_told().only(*IN_LISTS)


class Article(BilingualPage):
    """Something that happened, told by the union or by a community."""

    kind = models.CharField(_("kind"), max_length=10, choices=ArticleKind, default=ArticleKind.NEWS)
    topic = models.CharField(_("topic"), max_length=20, choices=Topic, default=Topic.UNION)
    principle = models.CharField(_("principle"), max_length=20, choices=Principle, blank=True)
    published_on = models.DateField(_("day under the title"), default=today, db_index=True)
    municipality = models.ForeignKey(
        Municipality, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("municipality")
    )
    organisations = ParentalManyToManyField(
        Organisation, blank=True, related_name="+", verbose_name=_("organisations it tells of")
    )
    event = models.ForeignKey(
        Event, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("event it reports of")
    )
    author = models.CharField(_("who wrote it"), max_length=200, blank=True)
    body_lt = Body(BODY, verbose_name=_("text"))
    body_en = Body(BODY, verbose_name=_("text in English"))

    objects = PublicManager.from_queryset(ArticleQuerySet)()

    parent_page_types = ["publishing.ArticleFolder"]
    subpage_types: list[str] = []
    edit_handler = edited_as(
        [FieldPanel("body_lt")],
        [FieldPanel("body_en")],
        [
            FieldPanel(name)
            for name in (
                "kind",
                "topic",
                "principle",
                "published_on",
                "municipality",
                "organisations",
                "event",
                "author",
            )
        ],
    )

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")

    def get_absolute_url(self) -> str:
        """Among the news."""
        return reverse("publishing:article", args=[self.slug])
