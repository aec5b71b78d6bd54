"""The tree of the editors' pages."""

import pytest
from wagtail.models import Page, Site

from sueiga.publishing.laying_out import lay_out
from sueiga.publishing.models import ContentPage, SiteRoot
from tests.factories import publishing

pytestmark = pytest.mark.django_db


def test_it_is_laid_out_once() -> None:
    first = lay_out()
    assert lay_out() == first
    assert SiteRoot.objects.count() == 1
    assert Site.objects.get().root_page.specific == first
    assert not Page.objects.filter(slug="welcome-to-wagtail").exists()


def test_it_is_laid_out_where_even_the_root_is_missing() -> None:
    Page.objects.all().delete()
    lay_out()
    assert [page.slug for page in ContentPage.objects.all()] == ["apie"]


def test_a_page_is_found_by_its_path() -> None:
    page = publishing.page(slug="istatai", title="Įstatai")
    assert ContentPage.objects.at("istatai").get() == page
    assert ContentPage.objects.at("").get().slug == "apie"
    assert not ContentPage.objects.at("apie").exists()
