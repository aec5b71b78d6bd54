"""Addresses of the press and widgets for other sites."""

from django.urls import URLPattern, path, re_path

from sueiga.publishing.press.marks import DRESSES, ENDINGS, KINDS
from sueiga.publishing.views import press

MARK = rf"(?P<kind>{'|'.join(KINDS)})-(?P<dress>{'|'.join(DRESSES)})\.(?P<ending>{'|'.join(ENDINGS)})"
PATTERNS: list[URLPattern] = [
    path("ziniasklaidai/", press.press, name="press"),
    path("ziniasklaidai/sueiga.zip", press.press_zip, name="press_zip"),
    re_path(rf"^ziniasklaidai/{MARK}$", press.press_file, name="press_file"),
]
