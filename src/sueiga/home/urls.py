"""Addresses of the joint pages."""

from django.urls import path, re_path

from sueiga.home.views import desk, front, handover, on_behalf, people

app_name = "home"
urlpatterns = [
    path("", front.front, name="front"),
    path("mano/", desk.desk, name="desk"),
    re_path(r"^mano/bendruomenes/(?P<code>[0-9]{9})/perdavimas/$", handover.handover, name="handover"),
    re_path(r"^mano/bendruomenes/(?P<code>[0-9]{9})/perdavimas\.pdf$", handover.handover_pdf, name="handover_pdf"),
    path("biuras/zmones/", people.people, name="people"),
    path("biuras/zmones/naujas/", people.enter, name="person_new"),
    path("biuras/zmones/<int:pk>/", people.person, name="person"),
    path("biuras/uz-kita/<int:pk>/", on_behalf.begin, name="on_behalf"),
    path("biuras/uz-kita/baigti/", on_behalf.finish, name="on_behalf_finish"),
    path("biuras/uz-kita/pasibaige/", on_behalf.over, name="on_behalf_over"),
    path("biuras/komponentai/", front.components, name="components"),
]
