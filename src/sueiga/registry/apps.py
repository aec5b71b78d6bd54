"""Organisations, official sources and their runs, evidence, standing."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RegistryConfig(AppConfig):
    """Organisations, official sources and their runs, evidence, standing."""

    name = "sueiga.registry"
    verbose_name = _("Registry")
