"""What every page of the editors has: a title and a summary in both languages, a picture, an address."""

from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef
from django.db.models.functions import Length, Substr
from django.forms import Textarea
from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, ObjectList, PublishingPanel, TabbedInterface, TitleFieldPanel
from wagtail.admin.widgets.slug import SlugInput
from wagtail.models import Page, PageManager, PageViewRestriction
from wagtail.query import PageQuerySet

from sueiga.core.bilingual import Bilingual, speaking, translated
from sueiga.publishing.editing.page_form import PageForm
from sueiga.publishing.models.pictures import Picture

TITLE = TitleFieldPanel(
    "title", placeholder=False, classname="", heading=_("Title"), help_text=_("What happened, in one line.")
)
LETTERS = {"data-action": "blur->w-slug#urlify w-sync:check->w-slug#compare w-sync:apply->w-slug#urlify:prevent"}
"""An address somebody typed is spelt as one made of the title is: by itself the library leaves „ą“ out."""
SLUG = FieldPanel(
    "slug", heading=_("Address"), help_text=_("Made of the title; the old one keeps leading here when you change it."),
    widget=SlugInput(LETTERS),
)  # fmt: skip
PICTURE = FieldPanel("picture", help_text=_("Stands above the text and wherever the page is listed or shared."))


def behind_a_door() -> Exists:
    """Of a page: whether it, or one above it, is for some readers only; the library would ask a query for itself."""
    above = Substr(OuterRef("path"), 1, Length("page__path"))
    return Exists(PageViewRestriction.objects.filter(page__path=above))


class PublicQuerySet(PageQuerySet):
    """Reads of pages."""

    def readable(self) -> Self:
        """What anybody may read now: published, not put behind a password."""
        return self.live().filter(~behind_a_door())


PublicManager = PageManager.from_queryset(PublicQuerySet)


class BilingualPage(Page):
    """A page in Lithuanian, and in English where somebody wrote it: one page with columns for both (ADR 17)."""

    title_en = models.CharField(_("title in English"), max_length=255, blank=True)
    summary_lt = models.CharField(_("in two sentences"), max_length=500, blank=True)
    summary_en = models.CharField(_("in two sentences, in English"), max_length=500, blank=True)
    picture = models.ForeignKey(
        Picture, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("main picture")
    )

    objects = PublicManager()

    base_form_class = PageForm

    class Meta:
        abstract = True

    summary = translated("summary")
    preview_modes = [("lt", _("In Lithuanian")), ("en", _("In English"))]

    @property
    def name(self) -> str:
        """The title in the language spoken; the Lithuanian one where there is no other."""
        return str(Bilingual(self.title, self.title_en))

    @property
    def is_in_english(self) -> bool:
        """Whether somebody wrote it in English, too: its title and, where it has a text, the text."""
        return bool(self.title_en) and (bool(self.body_en) or not self.body_lt)

    @property
    def title_language(self) -> str:
        """The language its title is shown in."""
        return str(Bilingual("lt", self.title_en and "en"))

    @property
    def summary_language(self) -> str:
        """The language its summary is shown in."""
        return str(Bilingual("lt", self.summary_en and "en"))

    @property
    def body_language(self) -> str:
        """The language its text is shown in."""
        return str(Bilingual("lt", "en" if self.body_en else ""))

    @property
    def body(self) -> Any:
        """The text in the language spoken; the Lithuanian one, which the page then says politely, where it has none."""
        return self.body_en if self.body_language == "en" else self.body_lt

    def get_absolute_url(self) -> str:
        """Its address on the site, in the language spoken."""
        raise NotImplementedError

    def get_url_parts(self, request: HttpRequest | None = None) -> tuple[int, str, str] | None:
        """Where the editors' library finds the page: at the product's own addresses, not below its tree."""
        sites = self._get_relevant_site_root_paths(request)
        return (sites[0].site_id, settings.SITE_URL, self.get_absolute_url()) if sites else None

    def serve_preview(self, request: HttpRequest, mode_name: str) -> TemplateResponse:
        """The page as it would be read, in the language asked for."""
        with speaking(mode_name or None):
            return self.serve(request).render()


def edited_as(lithuanian: list[Any], english: list[Any], about: list[Any]) -> TabbedInterface:
    """The editor's form of a page in four tabs: Lithuanian, English, what it is about, when it is published."""
    tabs = [
        ObjectList([TITLE, _summary("summary_lt"), PICTURE, *lithuanian], heading=_("In Lithuanian")),
        ObjectList([_title_en(), _summary("summary_en"), *english], heading=_("In English")),
        ObjectList(about, heading=_("About it")),
        ObjectList([SLUG, PublishingPanel()], heading=_("Address")),
    ]
    return TabbedInterface([tab for tab in tabs if tab.children])


def _summary(name: str) -> FieldPanel:
    said = _("Read in lists, in search and where the page is shared.")
    return FieldPanel(name, widget=Textarea(attrs={"rows": 3}), help_text=said)


def _title_en() -> FieldPanel:
    return FieldPanel("title_en", help_text=_("Leave empty what nobody has translated: English readers are told so."))
