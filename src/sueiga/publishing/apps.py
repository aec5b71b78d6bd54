"""The application "publishing": the union's public voice."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PublishingConfig(AppConfig):
    """Pages, news, the newsletter."""

    name = "sueiga.publishing"
    verbose_name = _("Publishing")
