"""What people and the worker did, line by line."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HistoryConfig(AppConfig):
    """What people and the worker did, line by line."""

    name = "sueiga.history"
    verbose_name = _("History")
