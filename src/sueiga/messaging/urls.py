"""Addresses of letters: my own, the office's, refusing them, and what providers tell of them."""

from django.urls import URLPattern, path

from sueiga.messaging.views import addresses, mine, preferences, returns
from sueiga.messaging.views.office import letters, mailings, troubles

app_name = "messaging"
urlpatterns: list[URLPattern] = [
    path("paskyra/adresai/", addresses.addresses, name="addresses"),
    path("paskyra/adresai/<int:pk>/pagrindinis/", addresses.main, name="address_main"),
    path("paskyra/adresai/<int:pk>/salinti/", addresses.remove, name="address_remove"),
    path("paskyra/adresai/laukia/<int:pk>/salinti/", addresses.drop, name="address_drop"),
    path("paskyra/adresai/patvirtinti/<str:token>/", addresses.confirm, name="address_confirm"),
    path("mano/laiskai/", mine.mine, name="mine"),
    path("mano/laiskai/<int:pk>/", mine.letter, name="my_letter"),
    path("mano/laiskai/nustatymai/", preferences.preferences, name="preferences"),
    path("laiskai/atsisakyti/<str:token>/", preferences.unsubscribe, name="unsubscribe"),
    path("laiskai/atsisakyti/<str:token>/grazinti/", preferences.resubscribe, name="resubscribe"),
    path("laiskai/grazinimai/<slug:provider>/", returns.returns, name="returns"),
    path("biuras/laiskai/adresai/", troubles.troubles, name="office_troubles"),
    path("biuras/laiskai/adresai/<int:pk>/rasyti/", troubles.try_again, name="office_trouble_again"),
    path("biuras/laiskai/", mailings.mailings, name="office_mailings"),
    path("biuras/laiskai/<int:pk>/", mailings.mailing, name="office_mailing"),
    path("biuras/laiskai/<int:pk>/stabdyti/", mailings.stop, name="office_mailing_stop"),
    path("biuras/laiskai/<int:pk>/atsaukti/", mailings.call_back, name="office_mailing_call_back"),
    path("biuras/laiskai/<int:pk>/salinti/", mailings.discard, name="office_mailing_discard"),
    path("biuras/laiskai/<int:pk>/popieriniai.pdf", mailings.mailing_pdf, name="office_mailing_pdf"),
    path("biuras/laiskai/visi/", letters.letters, name="office_letters"),
    path("biuras/laiskai/visi/<int:pk>/", letters.letter, name="office_letter"),
    path("biuras/laiskai/visi/<int:pk>/html/", letters.letter_html, name="office_letter_html"),
    path("biuras/laiskai/visi/<int:pk>.pdf", letters.letter_pdf, name="office_letter_pdf"),
    path("biuras/laiskai/popieriniai/", letters.paper, name="office_paper"),
    path("biuras/laiskai/popieriniai/iki-<int:last>.pdf", letters.paper_pdf, name="office_paper_pdf"),
    path("biuras/laiskai/popieriniai/atspausdinti/", letters.printed, name="office_printed"),
]
