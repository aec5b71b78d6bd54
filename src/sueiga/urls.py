"""Lithuanian addresses at the root, English ones under /en/; the editors' tool is one, in its reader's language."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from sueiga.accounts.views.notice import privacy
from sueiga.publishing.addresses.editing import TOOL

urlpatterns = [
    *TOOL,
    *i18n_patterns(
        path("", include("sueiga.home.urls")),
        path("", include("sueiga.messaging.urls")),
        path("", include("sueiga.registry.urls")),
        path("", include("sueiga.events.urls")),
        path("", include("sueiga.funding.urls")),
        path("", include("sueiga.publishing.urls")),
        path("privatumas/", privacy, name="account_privacy"),
        path("paskyra/", include("sueiga.accounts.urls")),
        prefix_default_language=False,
    ),
]
