"""Addresses of the calendar; an event's own page stands last, after all that begin with words."""

from django.urls import URLPattern, path, re_path

from sueiga.events.views import attendees, calendar, office, own, registering

_LINK = "renginiai/registracija/<str:token>"
_OWN = "mano/renginiai/<int:pk>"
_OFFICE = "biuras/renginiai/<int:pk>"
app_name = "events"
urlpatterns: list[URLPattern] = [
    path("renginiai/", calendar.calendar, name="calendar"),
    path("renginiai/renginiai.ics", calendar.calendar_ical, name="calendar_ical"),
    path("renginiai/renginiai.json", calendar.calendar_json, name="calendar_json"),
    path(f"{_LINK}/", registering.registration, name="registration"),
    path(f"{_LINK}/patvirtinti/", registering.registration_confirm, name="registration_confirm"),
    path(f"{_LINK}/ateisiu/", registering.registration_accept, name="registration_accept"),
    path(f"{_LINK}/atsisakyti/", registering.registration_withdraw, name="registration_withdraw"),
    path("mano/renginiai/", own.own_events, name="own_events"),
    path("mano/renginiai/naujas/", own.event_new, name="event_new"),
    re_path(r"^mano/renginiai/naujas/(?P<code>[0-9]{9})/$", own.event_new_for, name="event_new_for"),
    path(f"{_OWN}/", own.own_event, name="own_event"),
    path(f"{_OWN}/taisyti/", own.event_edit, name="event_edit"),
    path(f"{_OWN}/programa/", own.event_programme, name="event_programme"),
    path(f"{_OWN}/siusti/", own.event_propose, name="event_propose"),
    path(f"{_OWN}/atsaukti/", own.event_cancel, name="event_cancel"),
    path(f"{_OWN}/salinti/", own.event_discard, name="event_discard"),
    path(f"{_OWN}/dalyviai/", attendees.attendees, name="attendees"),
    path(f"{_OWN}/dalyviai/atejo/", attendees.attendees_tick, name="attendees_tick"),
    path(f"{_OWN}/dalyviai/naujas/", attendees.attendee_new, name="attendee_new"),
    path(f"{_OWN}/dalyviai.xlsx", attendees.attendees_xlsx, name="attendees_xlsx"),
    path("mano/renginiai/dalyviai/<int:pk>/ateis/", attendees.attendee_accept, name="attendee_accept"),
    path("mano/renginiai/dalyviai/<int:pk>/isbraukti/", attendees.attendee_remove, name="attendee_remove"),
    path("biuras/renginiai/", office.office_events, name="office_events"),
    path("biuras/renginiai/naujas/", office.event_new_of_union, name="event_new_of_union"),
    path(f"{_OFFICE}/skelbti/", office.event_publish, name="event_publish"),
    path(f"{_OFFICE}/grazinti/", office.event_return, name="event_return"),
    path(f"{_OFFICE}/matyta/", office.event_seen, name="event_seen"),
    path("renginiai/<slug:slug>/kalendorius.ics", calendar.event_ical, name="event_ical"),
    path("renginiai/<slug:slug>/registracija/", registering.register, name="register"),
    path("renginiai/<slug:slug>/", calendar.event, name="event"),
]
