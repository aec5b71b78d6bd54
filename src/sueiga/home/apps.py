"""The only place that joins apps for one screen."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    """The only place that joins apps for one screen."""

    name = "sueiga.home"
    verbose_name = _("Home")
