"""The ground floor: page rendering, components, base templates, static files, Lithuanian text."""

from django.apps import AppConfig
from django.db.backends.signals import connection_created
from django.utils.translation import gettext_lazy as _

from sueiga.core.collation import teach_sqlite


class CoreConfig(AppConfig):
    """No models live here."""

    name = "sueiga.core"
    verbose_name = _("Core")

    def ready(self) -> None:
        """The framework's only hook for a new connection; the one signal in the house."""
        connection_created.connect(teach_sqlite, dispatch_uid="sueiga.core.collation")
