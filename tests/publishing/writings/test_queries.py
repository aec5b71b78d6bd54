"""What the pages of writings ask of the database, literally."""

from collections.abc import Callable

import pytest
from django.test import Client

from tests.factories import writings
from tests.world import World

Counter = Callable[..., object]


@pytest.mark.parametrize("rows", [1, 3])
def test_ones_own_list_asks_as_much_for_three_as_for_one(
    rows: int, ona_client: Client, world: World, django_assert_num_queries: Counter
) -> None:
    for _ in range(rows):
        writings.photo(writings.draft(world.bijutiskio_bendruomene, world.ona), world.ona)

    with django_assert_num_queries(5):
        ona_client.get("/mano/rasiniai/")


@pytest.mark.parametrize("photos", [1, 3])
def test_the_page_it_is_written_on_asks_as_much_for_three_photos_as_for_one(
    photos: int, ona_client: Client, world: World, django_assert_num_queries: Counter
) -> None:
    found = writings.draft(world.bijutiskio_bendruomene, world.ona)
    for shade in range(photos):
        writings.photo(found, world.ona, f"#00{shade * 60:02x}00")

    with django_assert_num_queries(5):
        ona_client.get(f"/mano/rasiniai/{found.pk}/rasyti/")


def test_saving_what_is_typed_is_cheap(ona_client: Client, world: World, django_assert_num_queries: Counter) -> None:
    found = writings.draft(world.bijutiskio_bendruomene, world.ona)
    typed = {"title": "Talka", "seen": "1", "sitting": "a"}

    with django_assert_num_queries(8):
        ona_client.post(f"/mano/rasiniai/{found.pk}/rasyti/", typed, headers={"X-Autosave": "1"})


def test_reading_it_asks_no_more_than_its_parts(
    ona_client: Client, world: World, django_assert_num_queries: Counter
) -> None:
    found = writings.asked(world.bijutiskio_bendruomene, world.ona, world.rasa)

    with django_assert_num_queries(6):
        ona_client.get(found.get_absolute_url())
