"""Ona's writing and her browser."""

import pytest
from django.test import Client

from sueiga.publishing.models import Contribution
from tests.factories import writings
from tests.factories.people import signed_in
from tests.world import World


@pytest.fixture
def ona_client(world: World) -> Client:
    """A browser in which Ona has signed in."""
    return signed_in(world.ona)


@pytest.fixture
def draft(world: World) -> Contribution:
    """A writing of Bijutiškis, begun."""
    return writings.draft(world.bijutiskio_bendruomene, world.ona)


@pytest.fixture
def sent(world: World) -> Contribution:
    """A writing of Bijutiškis that waits for the office."""
    return writings.sent(world.bijutiskio_bendruomene, world.ona)
