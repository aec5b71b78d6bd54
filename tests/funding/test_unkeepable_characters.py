"""A character that no database of ours holds (NUL) is sent only by machines; it is answered calmly all the same."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.factories import funding
from tests.world import World


@pytest.mark.parametrize("name", ["editing", "office_calls", "office_grants", "calls", "calls_feed", "calls_json"])
def test_it_is_looked_for_in_vain(name: str, rasa_client: Client, world: World) -> None:
    funding.published()

    assert rasa_client.get(reverse(f"funding:{name}"), {"q": "a\x00b"}).status_code == 200


@pytest.mark.parametrize(
    ("name", "arguments", "sent"),
    [
        ("edit_section", ["kam"], {"places": ["settlement:\x00", "lag:\x00"], "whole_country": "no"}),
        ("edit_section", ["kam"], {"q": "Alan\x00ta", "find": "1"}),
        ("rule_new", ["vieta"], {"places": ["settlement:\x00"], "find": "Alan\x00ta", "search": "1"}),
        ("edit_here", [], {}),
    ],
)
def test_it_is_left_out_of_what_is_sent(
    name: str, arguments: list[str], sent: dict[str, object], rasa_client: Client, world: World
) -> None:
    address = reverse(f"funding:{name}", args=[funding.draft().pk, *arguments])

    assert rasa_client.post(f"{address}?section=la%00ikas", sent).status_code == 200


def test_nobody_is_called_so(rasa_client: Client, world: World) -> None:
    sent = {"name": "Alantos\x00 KB", "place": ""}

    answer = rasa_client.post(reverse("funding:grants_unsettle"), sent, follow=True)

    assert answer.status_code == 200


def test_no_programme_is_called_so(rasa_client: Client, world: World) -> None:
    address = reverse("funding:state_fact", args=[world.bijutiskio_bendruomene.code, "grants"])

    assert rasa_client.get(address, {"programme": "\x00"}).status_code == 404
