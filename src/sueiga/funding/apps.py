"""The application "funding": programmes, calls, who may apply, and what came of it."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class FundingConfig(AppConfig):
    """Programmes and calls."""

    name = "sueiga.funding"
    verbose_name = _("Programmes and calls")
