"""Sites say in robots.txt what programs may read; we ask them first."""

import pytest

from sueiga.funding.watching.fetching import NotFetched
from sueiga.funding.watching.permission import make_sure
from sueiga.funding.watching.robots import EVERYTHING, NOTHING, parse
from tests.funding.watching.funder_site import FunderSite, Page

RULES = """
User-agent: *
Disallow: /privatu/   # not for programs
Disallow: /*.pdf$
Allow: /privatu/naujienos

User-agent: BadBot
User-agent: Sueiga/1.0
Disallow: /slapta
Nonsense
"""


@pytest.mark.parametrize(
    ("target", "allowed"),
    [("/slapta/x", False), ("/privatu/x", True), ("/", True), ("/robots.txt", True)],
)
def test_the_group_that_names_us_holds_and_no_other(target: str, allowed: bool) -> None:
    assert parse(RULES).allows(target) is allowed


@pytest.mark.parametrize(
    ("target", "allowed"),
    [
        ("/privatu/x", False),
        ("/privatu/naujienos/1", True),
        ("/a/b.pdf", False),
        ("/a/b.pdf?x=1", True),
        ("/kita", True),
    ],
)
def test_the_longest_rule_decides(target: str, allowed: bool) -> None:
    assert parse(RULES.replace("Sueiga", "Other")).allows(target) is allowed


@pytest.mark.parametrize(
    ("path", "target", "fits"),
    [("/a$", "/a", True), ("/a$", "/ab", False), ("/*x*y$", "/axby", True), ("/*x*y", "/ayb", False),
     ("/*ab$", "/ab", True), ("/ab*b$", "/ab", False), ("/ąžuolas", "/%C4%85%C5%BEuolas", True)],
)  # fmt: skip
def test_stars_and_ends(path: str, target: str, fits: bool) -> None:
    assert parse(f"User-agent: *\nDisallow: {path}").allows(target) is not fits


def test_an_empty_rule_forbids_nothing() -> None:
    assert parse("User-agent: *\nDisallow:").allows("/x")
    assert EVERYTHING.allows("/x")
    assert not NOTHING.allows("/x")


def test_many_stars_cost_no_time() -> None:
    assert parse(f"User-agent: *\nDisallow: /{'*a' * 5_000}b").allows("/" + "a" * 400)


def test_a_site_without_rules_lets_us_read(funder: FunderSite) -> None:
    make_sure(f"{funder.url}/rss")
    make_sure(f"{funder.url}/rss")
    assert [path for path, _headers in funder.asked] == ["/robots.txt"]


def test_what_a_site_forbids_is_not_read(funder: FunderSite) -> None:
    funder.pages["/robots.txt"] = Page(b"User-agent: *\nDisallow: /rss", content_type="text/plain")
    with pytest.raises(NotFetched, match=r"robots\.txt"):
        make_sure(f"{funder.url}/rss")


@pytest.mark.parametrize("status", [500, 429])
def test_a_site_that_can_not_say_now_is_not_read_now(status: int, funder: FunderSite) -> None:
    funder.pages["/robots.txt"] = Page(b"", status=status)
    with pytest.raises(NotFetched):
        make_sure(f"{funder.url}/rss")


def test_rules_that_lead_to_where_we_do_not_go_are_none(funder: FunderSite) -> None:
    funder.pages["/robots.txt"] = Page(b"", status=302, headers={"Location": "http://10.0.0.1/robots.txt"})
    make_sure(f"{funder.url}/rss")
