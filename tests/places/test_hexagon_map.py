"""The hexagon map in pages."""

from dataclasses import dataclass

import pytest
from bs4 import BeautifulSoup
from django.template import Context, Template
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from sueiga.places.hexagon_svg import Frame, frame, hexagon_path, outline_path, position, shipped_paths
from sueiga.places.hexagons import shipped_mosaic
from sueiga.places.shades import shades
from sueiga.places.templatetags.hexagon_map import hexagon_map_context

LINKS = {code: f"/bendruomenes/?m={slug}" for code, slug in shipped_mosaic().slugs.items()}


@dataclass
class Spot:
    """A named point."""

    label: str
    lat: float
    lon: float


def render(markup: str, **context: object) -> BeautifulSoup:
    """The tag's markup with these variables, in English."""
    with override("en"):
        return BeautifulSoup(Template("{% load hexagon_map %}" + markup).render(Context(context)), "html.parser")


def test_every_municipality_is_a_titled_path() -> None:
    page = render("{% hexagon_map values label='Communities' %}", values={"62": 52})

    titles = [path.title.get_text() for path in page.figure.svg.find_all("path")]
    assert (len(titles), titles.count("Molėtų r. sav.: 52"), titles.count("Utenos r. sav.: 0")) == (60, 1, 1)
    assert (page.svg["role"], page.svg["aria-label"]) == ("img", "Communities")


def test_links_are_named_and_can_stay_out_of_the_tab_order() -> None:
    page = render("{% hexagon_map values links=links keyboard=False %}", values={"62": 52}, links=LINKS)

    link = page.find("a", href="/bendruomenes/?m=moletu-r")
    assert (link["aria-label"], link["tabindex"]) == ("Molėtų r. sav.: 52", "-1")
    assert page.svg["role"] == "group"


def test_the_legend_tells_what_each_shade_spans() -> None:
    values = {code: number for number, code in enumerate(shipped_mosaic().cells)}

    page = render("{% hexagon_map values %}", values=values)

    assert [step.get_text() for step in page.figcaption.find_all("li")] == [
        "0", "1–10", "11–20", "21–30", "31–40", "41–50", "51–59",
    ]  # fmt: skip


def test_a_legend_may_be_left_out() -> None:
    assert render("{% hexagon_map values legend=False %}", values={}).figcaption is None


def test_numbers_are_written_as_the_language_does() -> None:
    with override("lt"):
        context = hexagon_map_context({"62": 1234.56, "13": 2})

    assert {area["value"] for area in context["areas"]} == {"0", "2", "1\u00a0234,6"}


def test_the_whole_map_is_light() -> None:
    page = render("{% hexagon_map values links=links %}", values=dict.fromkeys(LINKS, 123), links=LINKS)

    assert len(str(page).encode()) < 60_000


def test_a_locator_darkens_the_municipality_and_puts_a_dot() -> None:
    page = render("{% hexagon_locator 55.32 25.35 '62' %}")

    assert len(page.find_all("path")) == 60
    assert len(page.find_all("path", class_="here")) == 1
    assert page.svg["aria-label"] == "Where in Lithuania: Molėtų r. sav."
    assert (float(page.circle["cx"]), float(page.circle["cy"])) == position(55.32, 25.35)


def test_spots_are_titled_circles() -> None:
    page = render("{% hexagon_spots spots 'White spots' %}", spots=[Spot("Alantos mstl.", 55.35, 25.3)])

    assert [circle.title.get_text() for circle in page.find_all("circle")] == ["Alantos mstl."]
    assert page.svg["aria-label"] == "White spots"


def test_one_hexagon_is_drawn_and_outlined_alike() -> None:
    assert hexagon_path([(0, 0)]) == "M0-8l7 4v8l-7 4-7-4v-8z"
    assert outline_path([(0, 0)]) == "M0-8l7 4 0 8-7 4-7-4 0-8z"
    assert frame([(0, 0)], margin=0) == Frame(-7, -8, 14, 16)


def test_an_outline_goes_around_holes_too() -> None:
    ring = [(0, 1), (1, 0), (1, -1), (0, -1), (-1, 0), (-1, 1)]

    assert outline_path(ring).count("M") == 2
    assert outline_path([*ring, (0, 0)]).count("M") == 1


def test_paths_are_shared_between_maps() -> None:
    assert shipped_paths() is shipped_paths()


@pytest.mark.parametrize(
    ("values", "shaded", "ranges"),
    [
        ({}, {}, []),
        ({"a": 0}, {"a": 0}, []),
        ({"a": 5, "b": 5}, {"a": 1, "b": 1}, [(5, 5)]),
        ({"a": 1, "b": 9, "c": -3}, {"a": 1, "b": 2, "c": 0}, [(1, 1), (9, 9)]),
    ],
)
def test_few_numbers_get_few_shades(
    values: dict[str, float], shaded: dict[str, int], ranges: list[tuple[float, float]]
) -> None:
    assert shades(values) == (shaded, ranges)


@given(st.dictionaries(st.integers(), st.integers(-5, 300), max_size=80))
def test_shades_never_fall_while_numbers_rise(values: dict[int, float]) -> None:
    shaded, ranges = shades(values)

    in_order = [shaded[key] for key in sorted(values, key=lambda key: values[key]) if values[key] > 0]
    assert in_order == sorted(in_order)
    assert set(shaded.values()) <= set(range(len(ranges) + 1))
    assert len(ranges) <= 6
    assert all(low <= high for low, high in ranges)
