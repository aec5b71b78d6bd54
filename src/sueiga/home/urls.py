"""Addresses of the joint pages."""

from django.urls import path

from sueiga.home import views

app_name = "home"
urlpatterns = [
    path("", views.front, name="front"),
    path("mano/", views.desk, name="desk"),
    path("biuras/komponentai/", views.components, name="components"),
]
