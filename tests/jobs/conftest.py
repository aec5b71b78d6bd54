"""A site for processes."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.jobs.processes import Site
from tests.kept_database import for_processes


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory, django_db_setup: None) -> Iterator[str]:
    """A migrated database of its own for the tests of a module."""
    folder = tmp_path_factory.mktemp("site")
    with for_processes(folder) as url:
        yield url


@pytest.fixture
def site(url: str, tmp_path: Path) -> Iterator[Site]:
    """That database without jobs and workers of the test before."""
    site = Site(url, tmp_path)
    site.python("from sueiga.jobs.models import *\nfor model in (Job, Turn, Worker): model.objects.all().delete()")
    yield site
    site.end()
