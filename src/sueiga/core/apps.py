"""The ground floor: page rendering, components, base templates, static files, Lithuanian text."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    """No models live here."""

    name = "sueiga.core"
    verbose_name = _("Core")
