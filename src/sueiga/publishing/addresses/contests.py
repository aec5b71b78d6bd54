"""Addresses of contests: read by everybody, entered, judged, ended by the office."""

from django.urls import URLPattern, path

from sueiga.publishing.views.contests import entering, judging, office, reading

OPEN, ENTER = "konkursai/<slug:slug>/", "konkursai/<slug:slug>/dalyvauti/"
JURY, OFFICE = f"{OPEN}vertinimas/", "biuras/konkursai/"
PATTERNS: list[URLPattern] = [
    path("konkursai/", reading.contests, name="contests"),
    path("konkursai/nuotraukos/<int:number>/<slug:size>/", reading.entry_photo, name="entry_photo"),
    path(f"{OPEN}", reading.contest, name="contest"),
    path(f"{OPEN}darbai/<int:pk>/", reading.contest_entry, name="contest_entry"),
    path(ENTER, entering.enter, name="contest_enter"),
    path(f"{ENTER}<int:pk>/", entering.own_entry, name="own_entry"),
    path(f"{ENTER}<int:pk>/susigrazinti/", entering.take_back, name="entry_take_back"),
    path(f"{ENTER}<int:pk>/grazinti/", entering.put_back, name="entry_put_back"),
    path(f"{ENTER}<int:pk>/salinti/", entering.discard, name="entry_discard"),
    path(f"{ENTER}<int:pk>/siuntimas/<uuid:key>/", entering.upload, name="entry_upload"),
    path(f"{ENTER}<int:pk>/nuotrauka/<int:number>/salinti/", entering.photo_remove, name="entry_photo_remove"),
    path(JURY, judging.judging, name="judging"),
    path(f"{JURY}baigti/", judging.judging_end, name="judging_end"),
    path(f"{JURY}testi/", judging.judging_resume, name="judging_resume"),
    path(f"{JURY}<int:pk>/", judging.judging_entry, name="judging_entry"),
    path(OFFICE, office.office_contests, name="office_contests"),
    path(f"{OFFICE}<int:pk>/", office.office_contest, name="office_contest"),
    path(f"{OFFICE}<int:pk>/rezultatai.xlsx", office.office_contest_table, name="office_contest_table"),
    path(f"{OFFICE}<int:pk>/komisija/", office.office_juror_new, name="office_juror_new"),
    path(f"{OFFICE}<int:pk>/komisija/<int:number>/salinti/", office.office_juror_remove, name="office_juror_remove"),
    path(f"{OFFICE}<int:pk>/pavelavusieji/", office.office_contest_late, name="office_contest_late"),
    path(f"{OFFICE}<int:pk>/darbai/<int:number>/", office.office_entry, name="office_entry"),
    path(f"{OFFICE}<int:pk>/darbai/<int:number>/straipsnis/", office.office_entry_article, name="office_entry_article"),
    path(f"{OFFICE}<int:pk>/skelbti/", office.office_contest_announce, name="office_contest_announce"),
    path(f"{OFFICE}<int:pk>/atsaukti/", office.office_contest_call_back, name="office_contest_call_back"),
]
