"""Charts on pages: each with its table, drawn without any style of their own."""

from bs4 import BeautifulSoup, Tag
from django.template import Context, Template
from django.utils import translation

from sueiga.core.charts import Bar, Chart, Series

GROWTH = Chart("Growth", ["2024", "2025"], [Series("old", [1200.0, None]), Series("new", [5.0, 7.0])], axis="Year")


def show(source: str, **context: object) -> Tag:
    """The markup of a template that loads charts."""
    return BeautifulSoup(Template("{% load charts %}" + source).render(Context(context)), "html.parser")


def test_a_line_chart_is_followed_by_its_figures() -> None:
    cells = [cell.get_text(strip=True) for cell in show("{% line_chart chart %}", chart=GROWTH).select("tbody td")]

    assert cells == ["1\u00a0200", "5", "–", "7"]


def test_one_drawing_for_each_width() -> None:
    found = show("{% column_chart chart %}", chart=GROWTH)

    assert [drawing["class"] for drawing in found.select("figure > svg")] == [["wide"], ["medium"], ["slim"]]


def test_coordinates_never_have_a_comma() -> None:
    found = show("{% line_chart chart area=True %}", chart=Chart("Growth", ["a", "b"], [Series("x", [1.0, 2.5])]))

    assert all("," not in circle["cy"] for circle in found.find_all("circle"))
    assert found.select_one("path.area") is not None


def test_a_ranking_is_its_own_table() -> None:
    found = show("{% bar_chart 'By place' bars 'Place' 'number' %}", bars=[Bar("A", 50, "/a/"), Bar("B", 25, note="b")])

    assert [bar["width"] for bar in found.find_all("rect")] == ["100.0", "50.0"]


def test_a_ranking_of_nothing_is_empty() -> None:
    assert show("{% bar_chart 'By place' bars 'Place' 'number' %}", bars=[Bar("A", 0)]).rect["width"] == "0.0"


def test_shares_lie_side_by_side() -> None:
    found = show("{% share_bar 'Standing' bars %}", bars=[Bar("active", 3, "/a/"), Bar("quiet", 1)])

    assert [(part["x"], part["width"]) for part in found.select("figure > svg rect")] == [
        ("0.0", "75.0"),
        ("75.0", "25.0"),
    ]


def test_a_share_that_is_something_is_not_called_nothing() -> None:
    bars = [Bar("active", 1995), Bar("quiet", 5), Bar("gone", 0)]

    with translation.override("en"):
        found = show("{% share_bar 'Standing' bars %}", bars=bars)

    shares = [share.get_text() for share in found.select(".legend .soft")]
    assert shares == ["(100 per cent)", "(less than 1 per cent)", "(0 per cent)"]


def test_nothing_carries_a_style_of_its_own() -> None:
    assert not show("{% line_chart chart %}{% column_chart chart %}", chart=GROWTH).find_all(style=True)
