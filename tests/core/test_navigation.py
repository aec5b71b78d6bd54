"""The main navigation."""

from sueiga.core.navigation import address, links


def test_a_page_that_does_not_exist_yet_has_no_address() -> None:
    assert address("registry:moon") == ""


def test_the_nearest_part_of_the_site_is_current() -> None:
    current = [link.url for link in links("/bendruomenes/skaiciai/", signed_in=False, office=False) if link.current]

    assert current == ["/bendruomenes/skaiciai/"]


def test_on_the_front_page_nothing_is_current() -> None:
    assert not any(link.current for link in links("/", signed_in=True, office=True))
