"""A funder's site, and the sites remembered by nobody."""

from collections.abc import Iterator

import pytest
from django.core.cache import cache
from pytest_django import Settings

from tests.funding.watching.funder_site import FunderSite, funder_site


@pytest.fixture
def funder(settings: Settings) -> Iterator[FunderSite]:
    cache.clear()
    with funder_site(settings) as site:
        yield site
    cache.clear()
