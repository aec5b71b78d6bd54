"""Components as people meet them: words, links and what a screen reader is told."""

import datetime as dt

import pytest
from bs4 import BeautifulSoup, Tag
from django import forms
from django.core.paginator import Paginator
from django.template import Context, Template
from django.test import RequestFactory
from django.utils.translation import override

from sueiga.core.components import (
    Cell,
    Column,
    Fact,
    FileLink,
    FilterPart,
    Moment,
    Person,
    Reason,
    Step,
    StepState,
    Tile,
)
from sueiga.core.components import Table as TableOf

TODAY = dt.date(2026, 11, 23)


class Enquiry(forms.Form):
    """A form with a text, a choice and a tick."""

    name = forms.CharField(label="Name", help_text="As in the statutes.")
    kind = forms.ChoiceField(label="Kind", choices=[("a", "active"), ("q", "quiet")], widget=forms.RadioSelect)
    sure = forms.BooleanField(label="Sure", required=False)


def show(source: str, **context: object) -> Tag:
    """The English markup of a template."""
    with override("en"):
        return BeautifulSoup(Template(source).render(Context(context)), "html.parser")


def words(tag: Tag) -> str:
    """What is read aloud, with single spaces."""
    return " ".join(tag.get_text(" ").split())


@pytest.mark.parametrize(
    ("due", "state", "text"),
    [
        (dt.date(2026, 11, 20), "late", "3 days late · until 2026-11-20"),
        (dt.datetime(2026, 12, 5, 15, tzinfo=dt.UTC), "soon", "12 days left · until 2026-12-05 17:00"),
        (dt.date(2027, 4, 30), "calm", "158 days left · until 2027-04-30"),
    ],
)
def test_deadline_says_days_and_date(due: dt.date, state: str, text: str) -> None:
    found = show("{% deadline due today %}", due=due, today=TODAY).span

    assert (words(found), found["class"]) == (text, ["deadline", state])


def test_deadline_counts_from_today_by_itself() -> None:
    assert "late" in words(show("{% deadline due %}", due=dt.date(2020, 1, 1)))


def test_status_has_word_shape_and_colour() -> None:
    found = show("{% status_mark 'at_risk' 'at risk' %}").span

    assert (words(found), found["class"], found.svg["aria-hidden"]) == ("at risk", ["status", "at_risk"], "true")


def test_what_is_not_known_gets_the_question_mark() -> None:
    assert show("{% status_mark 'new' 'new' %}").path == show("{% status_mark 'unknown' 'x' %}").path


def test_fact_carries_source_and_date() -> None:
    fact = Fact("Code", "900 412 336", "Register", TODAY, url="/x/", note="checked")

    assert words(show("{% facts items %}", items=[fact])) == "Code 900 412 336 checked Register, 2026-11-23"


def test_fact_without_source_says_nothing_of_it() -> None:
    assert show("{% facts items %}", items=[Fact("Code", "1")]).small is None


def test_a_part_of_the_filter_is_a_link_that_removes_it() -> None:
    found = show("{% filter_bar '38 communities:' parts '/all/' %}", parts=[FilterPart("active", "/less/")])

    assert [link["href"] for link in found.find_all("a")] == ["/less/", "/all/"]
    assert words(found) == "38 communities: Remove filter: active Show all"


def test_verdict_quotes_the_rule_of_each_reason() -> None:
    reasons = [Reason("NGO flag", True, "rule 4.2"), Reason("Grant in 2025", False, "rule 9.2", "/r/"), Reason("Age")]

    found = show("{% verdict 'not_yet' 'Not yet' reasons 'Two of three.' %}", reasons=reasons)

    assert [item["class"][0] for item in found.find_all("li")] == ["yes", "no", "unknown"]
    assert words(found) == "Not yet Two of three. NGO flag rule 4.2 Grant in 2025 rule 9.2 Age"


def test_timeline_gives_machine_readable_days() -> None:
    found = show("{% timeline items %}", items=[Moment(TODAY, "Renamed", "was X", "/o/", "Register")])

    assert found.time["datetime"] == "2026-11-23"


def test_stepper_marks_the_present_step() -> None:
    steps = [Step("One", StepState.DONE, "/1/"), Step("Two", StepState.NOW), Step("Three", StepState.AHEAD)]

    found = show("{% stepper steps %}", steps=steps)

    assert words(found.find(attrs={"aria-current": "step"})) == "Two"


def test_a_cell_of_a_table_knows_its_column_for_narrow_screens() -> None:
    table = TableOf(
        "By place", [Column("Place"), Column("Number", True)], [[Cell("Molėtai", "/m/"), "38"]], ["All", "38"]
    )

    found = show("{% data_table table %}", table=table)

    assert [cell["data-label"] for cell in found.find_all("td")] == ["Number", "Number"]
    assert found.tbody.th.a["href"] == "/m/"


def test_an_empty_cell_is_silent() -> None:
    table = TableOf("By place", [Column("Place"), Column("Number")], [["Molėtai", Cell("")]])

    found = show("{% data_table table %}", table=table).td

    assert (words(found), found.attrs) == ("", {})


def test_a_cell_may_carry_a_mark() -> None:
    table = TableOf("By place", [Column("Place"), Column("Standing")], [["Molėtai", Cell("active", status="active")]])

    assert show("{% data_table table %}", table=table).select_one("td .status.active") is not None


def test_pages_keep_the_filters() -> None:
    request = RequestFactory().get("/list/?kind=union&page=2")

    found = show("{% pagination page %}", request=request, page=Paginator(range(240), 25).page(2))

    assert "?kind=union&page=3" in [link["href"] for link in found.find_all("a")]
    assert words(found.find(attrs={"aria-current": "page"})) == "Page 2"


def test_one_page_needs_no_pagination() -> None:
    request = RequestFactory().get("/list/")

    assert words(show("{% pagination page %}", request=request, page=Paginator(range(3), 25).page(1))) == ""


def test_a_file_says_type_and_size() -> None:
    files = [FileLink("List", "/f/", "CSV", 348_000), FileLink("Points", "/g/", "GeoJSON")]

    assert words(show("{% file_list files %}", files=files)) == "List CSV, 348 KB Points GeoJSON"


def test_a_person_can_be_reached() -> None:
    found = show("{% person who %}", who=Person("Ona", "chair", "ona@example.org", "+37060000000"))

    assert [link["href"] for link in found.find_all("a")] == ["mailto:ona@example.org", "tel:+37060000000"]


def test_undoing_is_a_form_that_posts() -> None:
    found = show("{% undo_notice 'Recorded.' '/undo/' %}", csrf_token="token")

    assert (found.form["action"], found.form["method"], found.input["value"]) == ("/undo/", "post", "token")


def test_emptiness_says_what_to_do() -> None:
    assert words(show("{% empty 'Nothing' 'Try less.' '/all/' 'Show all' %}")) == "Nothing Try less. Show all"


def test_tiles_name_their_number() -> None:
    assert words(show("{% tiles items %}", items=[Tile(2104, "communities", "/c/")])) == "communities 2 104"


def test_search_keeps_what_was_typed() -> None:
    found = show("{% search_box '/find/' 'Alanta' 'Village' 'Marks may be left out.' %}")

    assert (found.input["value"], found.input["aria-describedby"]) == ("Alanta", "search-q-hint")


def test_the_map_names_its_list() -> None:
    found = show("{% map_box 'Map' '/points/' 'results' %}")

    assert (found.div["data-points"], found.a["href"]) == ("/points/", "#results")


def test_a_result_leaves_out_what_is_not_known() -> None:
    found = show("{% result_row 'Alanta' '/a/' meta 'quiet' 'quiet' 'since 2004' %}", meta=["Molėtai", "", "3 km"])

    assert words(found) == "Alanta quiet Molėtai 3 km since 2004"


def test_where_am_i_stands_above_the_heading() -> None:
    found = show("{% page_head 'Alanta' crumbs 'A village.' %}", crumbs=[])

    assert (words(found.h1), found.nav) == ("Alanta", None)


def test_help_is_tied_to_its_field() -> None:
    found = show("{% field form.name %}", form=Enquiry())

    assert found.input["aria-describedby"] == found.select_one(".help")["id"]


def test_an_error_is_beside_its_field_and_summed_up_on_top() -> None:
    found = show("{% error_summary form %}{% field form.name True %}", form=Enquiry({}))

    assert found.input["aria-invalid"] == "true"
    assert found.select_one(".error-summary a")["href"] == "#id_name"
    assert found.input["aria-describedby"].split()[-1] == found.select_one(".error")["id"]


def test_a_form_without_errors_has_no_summary() -> None:
    assert words(show("{% error_summary form %}", form=Enquiry())) == ""


def test_choices_are_a_group_with_a_legend() -> None:
    found = show("{% field form.kind %}", form=Enquiry({}))

    assert (words(found.legend), len(found.select("label.choice"))) == ("Kind", 2)
    assert found.fieldset["aria-describedby"] == "id_kind_error"


def test_a_tick_stands_inside_its_label() -> None:
    assert show("{% field form.sure %}", form=Enquiry()).label.input["type"] == "checkbox"
