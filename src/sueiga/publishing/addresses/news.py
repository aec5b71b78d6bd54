"""Addresses of news and of pictures for sharing; an article's own page stands last."""

from django.urls import URLPattern, path, re_path

from sueiga.publishing.cards import CARDS
from sueiga.publishing.views import news

PATTERNS: list[URLPattern] = [
    path("naujienos/", news.news, name="news"),
    path("naujienos/naujienos.atom", news.news_atom, name="news_atom"),
    path("naujienos/naujienos.rss", news.news_rss, name="news_rss"),
    re_path(rf"^korteles/(?P<kind>{'|'.join(CARDS)})/(?P<key>[-\w]+)\.png$", news.share_card, name="share_card"),
    path("naujienos/<slug:slug>/", news.article, name="article"),
]
