"""Letters out: e-mail, SMS and paper; who wants which; what became of each."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MessagingConfig(AppConfig):
    """Letters out: e-mail, SMS and paper; who wants which; what became of each."""

    name = "sueiga.messaging"
    verbose_name = _("Letters")
