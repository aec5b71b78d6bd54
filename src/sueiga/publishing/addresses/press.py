"""Addresses of the press and widgets for other sites."""

from django.urls import URLPattern, path, re_path

from sueiga.publishing.press.marks import DRESSES, ENDINGS, KINDS
from sueiga.publishing.press.widgets import KINDS as WIDGETS
from sueiga.publishing.views import press, widgets

MARK = rf"(?P<kind>{'|'.join(KINDS)})-(?P<dress>{'|'.join(DRESSES)})\.(?P<ending>{'|'.join(ENDINGS)})"
PATTERNS: list[URLPattern] = [
    path("ziniasklaidai/", press.press, name="press"),
    path("ziniasklaidai/sueiga.zip", press.press_zip, name="press_zip"),
    re_path(rf"^ziniasklaidai/{MARK}$", press.press_file, name="press_file"),
    path("langeliai/", widgets.widgets, name="widgets"),
    re_path(rf"^langeliai/(?P<kind>{'|'.join(WIDGETS)})/$", widgets.living, name="widget"),
    re_path(rf"^langeliai/(?P<kind>{'|'.join(WIDGETS)})\.svg$", widgets.picture, name="widget_svg"),
]
