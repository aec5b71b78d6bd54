"""What every test of events has at hand."""

from collections.abc import Iterator

import pytest
from django.core.cache import cache


@pytest.fixture(autouse=True)
def _nobody_was_here_before(db: None) -> Iterator[None]:
    """What one test counts of a visitor is not counted in the next."""
    cache.clear()
    yield
    cache.clear()
