"""Addresses of letters: my own, the office's, refusing them, and what providers tell of them."""

from django.urls import URLPattern, path

from sueiga.messaging.views import mine, preferences

app_name = "messaging"
urlpatterns: list[URLPattern] = [
    path("mano/laiskai/", mine.mine, name="mine"),
    path("mano/laiskai/<int:pk>/", mine.letter, name="my_letter"),
    path("mano/laiskai/nustatymai/", preferences.preferences, name="preferences"),
    path("laiskai/atsisakyti/<str:token>/", preferences.unsubscribe, name="unsubscribe"),
    path("laiskai/atsisakyti/<str:token>/grazinti/", preferences.resubscribe, name="resubscribe"),
]
