"""Counties, municipalities, elderships, settlements."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PlacesConfig(AppConfig):
    """Counties, municipalities, elderships, settlements."""

    name = "sueiga.places"
    verbose_name = _("Places")
