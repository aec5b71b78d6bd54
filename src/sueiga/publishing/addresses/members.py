"""Addresses of what communities write."""

from django.urls import URLPattern, path

from sueiga.publishing.views.members import office, photos, writings

OWN, OFFICE = "mano/rasiniai/", "biuras/rasiniai/"
PATTERNS: list[URLPattern] = [
    path(OWN, writings.own_writings, name="own_writings"),
    path(f"{OWN}naujas/", writings.writing_new, name="writing_new"),
    path(f"{OWN}<int:pk>/", writings.writing, name="writing"),
    path(f"{OWN}<int:pk>/rasyti/", writings.writing_edit, name="writing_edit"),
    path(f"{OWN}<int:pk>/susigrazinti/", writings.take_back, name="writing_take_back"),
    path(f"{OWN}<int:pk>/sutikti/", writings.agree, name="writing_agree"),
    path(f"{OWN}<int:pk>/atsakyti/", writings.reply, name="writing_reply"),
    path(f"{OWN}<int:pk>/grazinti/", writings.put_back, name="writing_put_back"),
    path(f"{OWN}<int:pk>/salinti/", writings.discard, name="writing_discard"),
    path(f"{OWN}<int:pk>/siuntimas/<uuid:key>/", photos.upload, name="writing_upload"),
    path(f"{OWN}<int:pk>/nuotrauka/<int:number>/salinti/", photos.photo_remove, name="writing_photo_remove"),
    path(f"{OWN}<int:pk>/nuotrauka/<int:number>/<slug:size>/", photos.writing_photo, name="writing_photo"),
    path(OFFICE, office.office_writings, name="office_writings"),
    path(f"{OFFICE}<int:pk>/", office.office_writing, name="office_writing"),
    path(f"{OFFICE}<int:pk>/redaguoti/", office.office_writing_edit, name="office_writing_edit"),
    path(f"{OFFICE}<int:pk>/imti/", office.take, name="office_writing_take"),
    path(f"{OFFICE}<int:pk>/klausti/", office.ask_author, name="office_writing_ask"),
    path(f"{OFFICE}<int:pk>/grazinti/", office.return_to_author, name="office_writing_return"),
    path(f"{OFFICE}<int:pk>/atmesti/", office.decline, name="office_writing_decline"),
    path(f"{OFFICE}<int:pk>/skelbti/", office.publish_writing, name="office_writing_publish"),
]
