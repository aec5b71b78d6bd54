"""The cast itself."""

from sueiga.registry.models import Organisation
from tests.world import World


def test_the_world_has_three_organisations(world: World) -> None:
    assert Organisation.objects.count() == 3
