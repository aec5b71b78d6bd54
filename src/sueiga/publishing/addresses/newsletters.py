"""Addresses of the newsletter."""

from django.urls import URLPattern, path

from sueiga.publishing.views.newsletters import archive, course, office, readers, subscribing

OFFICE = "biuras/naujienlaiskis"
PATTERNS: list[URLPattern] = [
    path("naujienlaiskis/", archive.newsletters, name="newsletters"),
    path("naujienlaiskis/rss/", archive.newsletters_rss, name="newsletters_rss"),
    path("naujienlaiskis/prenumeruoti/", subscribing.subscribe, name="subscribe"),
    path("naujienlaiskis/patvirtinti/<str:token>/", subscribing.subscription_confirm, name="subscription_confirm"),
    path("naujienlaiskis/prenumerata/<str:token>/", subscribing.subscription, name="subscription"),
    path("naujienlaiskis/<int:number>/", archive.newsletter, name="newsletter"),
    path("mano/naujienlaiskis/", subscribing.own_subscription, name="own_subscription"),
    path(f"{OFFICE}/", office.newsletters, name="office_newsletters"),
    path(f"{OFFICE}/naujas/", office.begin, name="office_newsletter_new"),
    path(f"{OFFICE}/skaitytojai/", readers.look_up, name="office_newsletter_readers"),
    path(f"{OFFICE}/skaitytojai/<int:pk>/salinti/", readers.remove, name="office_newsletter_reader_remove"),
    path(f"{OFFICE}/<int:pk>/", course.newsletter, name="office_newsletter"),
    path(f"{OFFICE}/<int:pk>/rasyti/", office.write, name="office_newsletter_write"),
    path(f"{OFFICE}/<int:pk>/perziura/", office.preview, name="office_newsletter_preview"),
    path(f"{OFFICE}/<int:pk>/perziura/<int:number>/", office.example, name="office_newsletter_example"),
    path(f"{OFFICE}/<int:pk>/perziura/<int:number>/sau/", office.try_out, name="office_newsletter_try_out"),
    path(f"{OFFICE}/<int:pk>/siusti/", office.send, name="office_newsletter_send"),
    path(f"{OFFICE}/<int:pk>/atsaukti/", course.call_back, name="office_newsletter_call_back"),
    path(f"{OFFICE}/<int:pk>/stabdyti/", course.stop, name="office_newsletter_stop"),
    path(f"{OFFICE}/<int:pk>/testi/", course.go_on, name="office_newsletter_go_on"),
    path(f"{OFFICE}/<int:pk>/atmesti/", course.discard, name="office_newsletter_discard"),
]
