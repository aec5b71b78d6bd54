"""Addresses of the joint pages."""

from django.urls import path, re_path

from sueiga.home.site_map import PARTS
from sueiga.home.views import (
    background,
    desk,
    front,
    handover,
    library,
    my_data,
    on_behalf,
    people,
    search,
    site_map,
    watching,
)

app_name = "home"
MAPPED = "|".join(PARTS)
urlpatterns = [
    path("", front.front, name="front"),
    path("paieska/", search.search, name="search"),
    path("paieska/aprasas.xml", search.description, name="search_description"),
    path("istekliai/", library.library, name="library"),
    path("sitemap.xml", site_map.site_map, name="site_map"),
    re_path(rf"^sitemap-(?P<part>{MAPPED})-(?P<number>[0-9]+)\.xml$", site_map.site_map_part, name="site_map_part"),
    path("robots.txt", site_map.robots, name="robots"),
    path("mano/", desk.desk, name="desk"),
    re_path(r"^mano/bendruomenes/(?P<code>[0-9]{9})/perdavimas/$", handover.handover, name="handover"),
    re_path(r"^mano/bendruomenes/(?P<code>[0-9]{9})/perdavimas\.pdf$", handover.handover_pdf, name="handover_pdf"),
    path("mano/duomenys/", my_data.mine, name="my_data"),
    path("mano/duomenys/duomenys.json", my_data.as_json, name="my_data_json"),
    path("mano/duomenys/duomenys.pdf", my_data.as_pdf, name="my_data_pdf"),
    path("mano/duomenys/istrinti/", my_data.erase, name="my_data_erase"),
    path("biuras/", desk.office, name="office"),
    path("biuras/zmones/", people.people, name="people"),
    path("biuras/zmones/naujas/", people.enter, name="person_new"),
    path("biuras/zmones/<int:pk>/", people.person, name="person"),
    path("biuras/zmones/<int:pk>/taisyti/", people.correct, name="person_correct"),
    path("biuras/zmones/<int:pk>/istrinti/", my_data.erase_person, name="person_erase"),
    path("biuras/uz-kita/<int:pk>/", on_behalf.begin, name="on_behalf"),
    path("biuras/uz-kita/baigti/", on_behalf.finish, name="on_behalf_finish"),
    path("biuras/uz-kita/pasibaige/", on_behalf.over, name="on_behalf_over"),
    path("biuras/darbai/", background.jobs, name="jobs"),
    path("biuras/darbai/<uuid:pk>/", background.job, name="job"),
    path("biuras/darbai/<uuid:pk>/is-naujo/", background.run_again, name="job_again"),
    path("biuras/darbai/<uuid:pk>/atsaukti/", background.cancel, name="job_cancel"),
    path("sveikata/", watching.health, name="health"),
    path("rodikliai/", watching.figures, name="figures"),
    path("biuras/komponentai/", front.components, name="components"),
]
