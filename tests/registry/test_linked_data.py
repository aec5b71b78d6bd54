"""An organisation as linked data."""

import json

from sueiga.registry.linked_data import organisation_json_ld
from tests.factories import registry
from tests.world import World


def test_a_community_is_described_with_its_identifier_and_point(world: World) -> None:
    data = json.loads(organisation_json_ld(world.bijutiskio_bendruomene))

    assert data["identifier"]["value"] == f"LT-RC-{world.bijutiskio_bendruomene.code}"
    assert data["location"]["geo"]["latitude"] == world.bijutiskis.lat
    assert data["foundingDate"] == "2005-03-01"


def test_what_is_not_known_is_left_out(db: None) -> None:
    data = json.loads(organisation_json_ld(registry.organisation()))

    assert not {"address", "location", "dissolutionDate"} & data.keys()


def test_a_name_cannot_end_the_script(db: None) -> None:
    text = organisation_json_ld(registry.organisation(name="</script><b>&"))

    assert "<" not in text
    assert json.loads(text)["name"] == "</script><b>&"
