"""Work in the background: who runs it, when it is due, what became of it."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class JobsConfig(AppConfig):
    """Work in the background: who runs it, when it is due, what became of it."""

    name = "sueiga.jobs"
    verbose_name = _("Background work")
