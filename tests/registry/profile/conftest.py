"""Ona leads the community of Bijutiškis, Petras keeps its books (world.py); Vida edits for Leliūnai."""

import pytest
from django.test import Client

from sueiga.registry.models import Organisation
from tests.factories.people import representative
from tests.factories.profiles import signed_in
from tests.world import World


@pytest.fixture
def community(world: World) -> Organisation:
    """Bijutiškis, with those who speak for it."""
    representative(world.leliunu_bendruomene, world.vida, "editor")
    return world.bijutiskio_bendruomene


@pytest.fixture
def ona_client(world: World) -> Client:
    """A browser in which Ona has signed in."""
    return signed_in(world.ona)


@pytest.fixture
def own(community: Organisation) -> str:
    """Where the community's own pages lie."""
    return f"/mano/bendruomenes/{community.code}/"
