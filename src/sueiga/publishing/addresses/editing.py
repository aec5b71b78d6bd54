"""Addresses of pictures and papers; and of the editors' tool, which stands beside the site (TOOL)."""

from django.urls import URLPattern, URLResolver, include, path, re_path
from wagtail.admin import urls as of_the_library
from wagtail.utils.urlpatterns import decorate_urlpatterns

from sueiga.publishing.editing.guard import guarded
from sueiga.publishing.views import files, links

SIZE = r"^nuotraukos/(?P<pk>[0-9]{1,9})/(?P<stamp>[0-9a-f]{16})-(?P<width>[0-9]{3,4})"
ENDING = r"\.(?P<ending>avif|webp|jpg)$"
PATTERNS: list[URLPattern] = [
    re_path(SIZE + ENDING, files.rendition, name="rendition"),
    re_path(SIZE + r"-(?P<shape>[0-9]{1,4}x[0-9]{1,3})" + ENDING, files.rendition, name="rendition"),
    re_path(r"^nuotraukos/images/(?P<name>[\w.-]{1,100})$", files.rendition_file, name="rendition_file"),
    path("istekliai/<int:pk>/<str:filename>", files.paper, name="paper"),
    path("istekliai/<int:pk>/<str:key>/<str:filename>", files.paper, name="paper"),
    path("biuras/nuorodos/", links.broken, name="office_links"),
    path("biuras/nuorodos/is-naujo/", links.check, name="office_links_check"),
]
TOOL: list[URLResolver] = [
    path("redagavimas/", include(decorate_urlpatterns(of_the_library.urlpatterns, guarded))),
]
