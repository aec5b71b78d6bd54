"""What the press needs: a page of the editors' with contacts and quotations.

A page rather than a snippet: it is drafted, previewed in both languages and kept in versions as everything else the
office publishes, and needs no rights or menus of its own. There is one.
"""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.models import Orderable

from sueiga.core.bilingual import translated
from sueiga.publishing.blocks import BODY, Body
from sueiga.publishing.models.base import BilingualPage, PublicManager, edited_as
from sueiga.publishing.models.galleries import Gallery


class PressRoom(BilingualPage):
    """The page for the press."""

    body_lt = Body(BODY, verbose_name=_("text"))
    body_en = Body(BODY, verbose_name=_("text in English"))
    photos = models.ForeignKey(
        Gallery, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("photos for the press"),
        help_text=_("A gallery whose pictures anybody may publish; each with who took it."),
    )  # fmt: skip

    objects = PublicManager()

    max_count = 1
    parent_page_types = ["publishing.SiteRoot"]
    subpage_types: list[str] = []
    edit_handler = edited_as(
        [FieldPanel("body_lt")],
        [FieldPanel("body_en")],
        [
            FieldPanel("photos"),
            InlinePanel("contacts", label=_("Contact"), heading=_("Whom the press may call")),
            InlinePanel("quotes", label=_("Quotation"), heading=_("Quotations free to be used")),
        ],
    )

    class Meta:
        verbose_name = _("page for the press")
        verbose_name_plural = _("pages for the press")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The page alone; figures and news are fetched where it is shown."""
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        return {**context, "room": self}

    def get_absolute_url(self) -> str:
        """Its address."""
        return reverse("publishing:press")


class PressContact(Orderable):
    """Somebody who answers the press."""

    room = ParentalKey(
        PressRoom, on_delete=models.CASCADE, related_name="contacts", verbose_name=_("page for the press")
    )
    name = models.CharField(_("first and last name"), max_length=150)
    role_lt = models.CharField(_("what they do"), max_length=200, blank=True)
    role_en = models.CharField(_("what they do, in English"), max_length=200, blank=True)
    phone = models.CharField(_("telephone"), max_length=40, blank=True)
    email = models.EmailField(_("e-mail address"), blank=True)

    class Meta(Orderable.Meta):
        verbose_name = _("contact for the press")
        verbose_name_plural = _("contacts for the press")

    role = translated("role")

    def __str__(self) -> str:
        return self.name


class PressQuote(Orderable):
    """Words somebody has said and that may be printed."""

    room = ParentalKey(PressRoom, on_delete=models.CASCADE, related_name="quotes", verbose_name=_("page for the press"))
    text_lt = models.TextField(_("words"), max_length=1000)
    text_en = models.TextField(_("words in English"), max_length=1000, blank=True)
    who = models.CharField(_("who said it"), max_length=150)
    role_lt = models.CharField(_("what they do"), max_length=200, blank=True)
    role_en = models.CharField(_("what they do, in English"), max_length=200, blank=True)

    class Meta(Orderable.Meta):
        verbose_name = _("quotation for the press")
        verbose_name_plural = _("quotations for the press")

    text, role = translated("text"), translated("role")

    def __str__(self) -> str:
        return self.text[:80]
