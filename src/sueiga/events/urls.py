"""Addresses of the calendar."""

from django.urls import URLPattern, path

from sueiga.events.views import calendar

app_name = "events"
urlpatterns: list[URLPattern] = [
    path("renginiai/", calendar.calendar, name="calendar"),
    path("renginiai/<slug:slug>/", calendar.event, name="event"),
]
