"""Addresses of what an organisation tells of itself, and of its yearly confirmation."""

from django.urls import URLPattern, path, re_path

from sueiga.registry.views import confirming, photos, profile

_OWN = r"^mano/bendruomenes/(?P<code>[0-9]{9})/"
_ROWS = rf"{_OWN}aprasas/(?P<slug>rysiai|tinklalapiai|skolinimas)/"
PATTERNS: list[URLPattern] = [
    re_path(rf"{_OWN}aprasas/$", profile.profile, name="profile"),
    re_path(rf"{_OWN}aprasas/(?P<slug>apie|skaiciai|temos)/$", profile.part, name="profile_part"),
    re_path(rf"{_OWN}aprasas/gyvenvietes/$", profile.settlements, name="profile_settlements"),
    re_path(rf"{_ROWS}$", profile.rows, name="profile_rows"),
    re_path(rf"{_ROWS}(?P<pk>[0-9]{{1,18}})/$", profile.row, name="profile_row"),
    re_path(rf"{_ROWS}(?P<pk>[0-9]{{1,18}})/salinti/$", profile.row_remove, name="profile_row_remove"),
    re_path(rf"{_OWN}aprasas/nuotraukos/$", photos.photos, name="profile_photos"),
    re_path(rf"{_OWN}aprasas/nuotraukos/(?P<pk>[0-9]{{1,18}})/$", photos.photo, name="profile_photo"),
    re_path(rf"{_OWN}aprasas/nuotraukos/(?P<pk>[0-9]{{1,18}})/pirma/$", photos.photo_first, name="profile_photo_first"),
    re_path(
        rf"{_OWN}aprasas/nuotraukos/(?P<pk>[0-9]{{1,18}})/salinti/$", photos.photo_remove, name="profile_photo_remove"
    ),
    re_path(rf"{_OWN}patvirtinti/$", confirming.confirm_own, name="confirm_own"),
    path("nuotraukos/<slug:digest>-<int:width>.webp", photos.photo_file, name="photo"),
    path("patvirtinti/<str:token>/", confirming.confirm, name="confirm"),
    path("patvirtinti/<str:token>/naujas/", confirming.confirm_again, name="confirm_again"),
]
