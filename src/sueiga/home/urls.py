"""Addresses of the joint pages."""

from django.urls import path

from sueiga.home.views import desk, front

app_name = "home"
urlpatterns = [
    path("", front.front, name="front"),
    path("mano/", desk.desk, name="desk"),
    path("biuras/komponentai/", front.components, name="components"),
]
