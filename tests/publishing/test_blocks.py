"""Each block as a reader finds it; nothing an editor does later breaks a page."""

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager

import pytest
import time_machine
from bs4 import BeautifulSoup, Tag
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone, translation

from sueiga.publishing.blocks.body import BODY
from sueiga.publishing.blocks.videos import VideoAddress
from sueiga.publishing.blocks.words import cleaned
from sueiga.publishing.counting import counted
from sueiga.publishing.models import ContentPage
from tests.access.publishing.reading import every_block
from tests.factories import events, funding, publishing, registry
from tests.world import World


def shown(client: Client, *blocks: tuple[str, object], language: str = "lt") -> Tag:
    """The text of a page made of these blocks."""
    page = publishing.page(body_lt=list(blocks))
    with translation.override(language):
        got = client.get(page.get_absolute_url())
    assert got.status_code == 200
    found = BeautifulSoup(got.content, "html.parser").select_one(".written-body")
    assert found is not None
    return found


@pytest.fixture(autouse=True)
def _lithuanian() -> Iterator[None]:
    with translation.override("lt"):
        yield


def test_every_block_stands_in_a_group_with_words_for_it() -> None:
    assert all(block.meta.group and block.label for _name, block in BODY)


@pytest.mark.django_db
def test_a_quotation_says_who_said_it(client: Client) -> None:
    body = shown(client, ("quote", {"text": "Kaimas gyvas.", "name": "Ona", "role": "pirmininkė"}))

    assert body.blockquote.text.strip() == "Kaimas gyvas."
    assert body.figcaption.text == "Ona, pirmininkė"


@pytest.mark.django_db
def test_answers_open_below_their_questions(client: Client) -> None:
    asked = [{"question": "Ar galima dviese?", "answer": "<p>Galima <script>alert(1)</script>ir <b>trise</b>.</p>"}]

    body = shown(client, ("questions", {"heading": "", "questions": asked}))

    assert body.summary.text == "Ar galima dviese?"
    assert body.details.b.text == "trise"
    assert body.script is None


@pytest.mark.django_db
@pytest.mark.parametrize(("who", "columns"), [("", 2), ("Ona", 3)])
def test_a_timetable_has_a_column_of_people_only_where_somebody_is_named(
    client: Client, who: str, columns: int
) -> None:
    rows = [{"time": "10:00", "what": "Registracija", "who": ""}, {"time": "11:00", "what": "Talka", "who": who}]

    body = shown(client, ("timetable", {"heading": "Programa", "rows": rows}))

    assert len(body.select("thead th")) == columns
    assert body.caption.text.strip() == "Programa"


@pytest.mark.django_db
def test_a_picture_says_what_is_in_it(client: Client) -> None:
    said = {"picture": publishing.picture(credit="Petras"), "alt": "Ona sodina liepą", "caption": "Talka"}

    body = shown(client, ("picture", said))

    assert body.img["alt"] == "Ona sodina liepą"
    assert "Petras" in body.figcaption.text


def test_a_picture_without_words_is_not_taken() -> None:
    picture = dict(BODY)["picture"]

    assert picture.child_blocks["alt"].required
    with pytest.raises(ValidationError):
        picture.child_blocks["alt"].clean("")


@pytest.mark.django_db
def test_a_picture_taken_out_of_the_library_leaves_no_hole(client: Client) -> None:
    picture = publishing.picture()
    page = publishing.page(body_lt=[("picture", {"picture": picture, "alt": "Talka", "caption": ""})])
    type(picture).objects.filter(pk=picture.pk).delete()

    got = client.get(page.get_absolute_url())

    assert got.status_code == 200
    assert b"<figure" not in got.content


@pytest.mark.django_db
def test_days_left_to_a_call_are_counted_when_the_page_is_read(client: Client) -> None:
    call = funding.published()
    page = publishing.page(body_lt=[("call", call)])
    seen = []
    for moment in (call.closes_at - dt.timedelta(days=3), call.closes_at + dt.timedelta(days=1)):
        with time_machine.travel(moment, tick=False):
            seen.append(client.get(page.get_absolute_url()).content.decode())

    assert 'class="deadline soon"' in seen[0]
    assert 'class="deadline' not in seen[1]


@pytest.mark.django_db
def test_a_call_that_is_still_ahead_says_when_it_opens(client: Client) -> None:
    call = funding.published()

    with time_machine.travel(call.opens_at - dt.timedelta(days=3), tick=False):
        body = shown(client, ("call", call))

    assert str(timezone.localtime(call.opens_at).day) in body.aside.text


@pytest.mark.django_db
def test_what_is_not_public_leaves_no_card(client: Client) -> None:
    body = shown(client, ("call", funding.draft().call), ("event", events.event(state="draft")))

    assert body.aside is None


@pytest.mark.django_db
@pytest.mark.parametrize(("fields", "words"), [({"state": "cancelled"}, "status no"), ({"days": -3}, "soft")])
def test_an_event_says_that_it_is_called_off_or_over(client: Client, fields: dict[str, object], words: str) -> None:
    body = shown(client, ("event", events.event(**fields)))

    assert body.select_one(f".{words.replace(' ', '.')}") is not None


@pytest.mark.django_db
def test_a_map_lists_the_organisations_it_shows_by_name(client: Client, world: World) -> None:
    other = registry.organisation(name="Girininkija", kind="other")
    chosen = [world.moletu_sajunga, world.leliunu_bendruomene, world.bijutiskio_bendruomene, other]

    body = shown(client, ("map", {"heading": "Kas dalyvauja", "organisations": chosen}))

    named = [link.text for link in body.select("li a")]
    assert named == ["Bijutiškio kaimo bendruomenė", "Leliūnų bendruomenė", "Molėtų rajono kaimo bendruomenių sąjunga"]
    assert len(body.select("circle")) == sum(row.lat is not None for row in chosen[:3])


@pytest.mark.django_db
def test_a_project_names_whose_it_is(client: Client, world: World) -> None:
    said = {"title": "Klėtis", "text": "", "organisation": world.bijutiskio_bendruomene, "link": ""}

    body = shown(client, ("project", said))

    assert body.select_one("aside a")["href"] == world.bijutiskio_bendruomene.get_absolute_url()


@pytest.mark.django_db
def test_papers_say_their_type_size_and_language(client: Client) -> None:
    papers = [publishing.paper(title="Deklaracija", language="en", file_size=1_400_000), publishing.paper()]

    body = shown(client, ("files", {"heading": "Dokumentai", "papers": papers}))

    assert [part.text for part in body.select(".meta")[0].find_all("span")][:2] == ["PDF", "1,4\u00a0MB"]
    assert body.select("a")[0]["hreflang"] == "en"
    assert not body.select("a")[1].has_attr("hreflang")


@pytest.mark.django_db
def test_nothing_of_a_video_is_loaded_before_somebody_opens_it(client: Client) -> None:
    said = {"address": "https://youtu.be/abcdefghijk", "title": "Sueiga", "picture": None, "words": "Ona kalba."}

    body = shown(client, ("video", said))

    assert body.iframe is None
    assert "youtu" not in str(body.select("a, img, link")).lower()
    assert body.select_one("a.play")["href"].startswith("/vaizdo-irasai/")


@pytest.mark.parametrize(
    "address", ["https://example.org/filmas", "https://www.youtube.com/", "https://vimeo.com/apie"]
)
def test_addresses_of_other_services_are_refused(address: str) -> None:
    with pytest.raises(ValidationError):
        VideoAddress().clean(address)


@pytest.mark.django_db
def test_a_video_whose_address_was_spoiled_leaves_no_hole(client: Client) -> None:
    body = shown(client, ("video", {"address": "https://[", "title": "Sueiga", "picture": None, "words": ""}))

    assert body.figure is None


@pytest.mark.django_db
def test_figures_are_counted_anew_in_the_order_they_were_chosen(world: World) -> None:
    before = counted(["events", "active", "nobody-knows"])
    events.event()

    after = counted(["active", "events", "calls", "municipalities", "residents"])

    assert [tile.number for tile in before.tiles] == [0, 2]
    assert [tile.number for tile in after.tiles][:2] == [2, 1]
    assert after.on == timezone.localdate()


@pytest.mark.django_db
def test_figures_say_the_day_they_were_counted(client: Client, world: World) -> None:
    body = shown(client, ("figures", {"heading": "Skaičiai", "figures": ["active", "unions"]}))

    assert [number.text for number in body.select(".tiles dd")] == ["2", "1"]
    assert str(timezone.localdate().year) in body.select_one(".small").text
    assert "veikia, kaip rodo registrai" in str(body)


def test_an_address_of_a_video_is_kept_as_it_was_given() -> None:
    assert VideoAddress().clean("https://youtu.be/abcdefghijk") == "https://youtu.be/abcdefghijk"


def test_a_page_asks_once_for_all_blocks_of_a_kind(
    client: Client, world: World, django_assert_num_queries: Callable[..., AbstractContextManager[object]]
) -> None:
    texts = [*every_block(world), *publishing.text(), *every_block(world)[4:5]]
    page = publishing.page(body_lt=texts)
    client.get(page.get_absolute_url())

    with django_assert_num_queries(14):
        client.get(page.get_absolute_url())


WORD = (
    "<html><head><title>x</title><style>p{color:red}</style></head><body><!--[if gte mso 9]><xml></xml><![endif]-->"
    '<p class="MsoNormal" style="mso-x:1" onclick="x()">Kaimas <span lang="LT">gyvas</span><o:p></o:p></p>'
    '<h1>Antraštė</h1><div><strong>Ona</strong> <em>kalba</em></div><img src="x" onerror="alert(1)">'
    '<a href="javascript:alert(1)">čia</a> <a href="https://example.org/" target="_blank">ten</a>'
    "<script>alert(1)</script><iframe src='//x'></iframe></body></html>"
)


def test_what_word_and_the_web_brought_along_is_left_out() -> None:
    kept = cleaned(WORD)

    assert "<p>Kaimas gyvas</p><h2>Antraštė</h2><b>Ona</b> <i>kalba</i>" in kept
    assert '<a>čia</a> <a href="https://example.org/">ten</a>' in kept
    assert not any(word in kept for word in ("script", "style", "alert", "mso", "Mso", "iframe", "onerror", "title"))


def test_lines_word_left_empty_are_left_out() -> None:
    empty = '<p data-block-key="a"> </p>', "<p><b>&nbsp;</b><br/></p>", "<h2>\u00a0</h2>"
    word = "{}<p>Kaimas</p>{}{}<p>susirinko<b> </b>šiandien</p>".format(*empty)

    assert cleaned(word) == "<p>Kaimas</p><p>susirinko<b> </b>šiandien</p>"


@pytest.mark.django_db
def test_a_text_is_cleaned_whichever_way_it_came() -> None:
    said = {"text": "Taip", "name": "Ona\n\u202eonA", "role": "<script>alert(1)</script>"}
    page = publishing.page(body_lt=[("text", WORD), ("quote", said)])

    kept = ContentPage.objects.get(pk=page.pk).body_lt

    assert "script" not in kept[0].value.source
    assert kept[1].value["name"] == "Ona onA"


@pytest.mark.django_db
def test_script_in_every_field_is_text(client: Client) -> None:
    evil = "<script>alert(1)</script>"
    body = shown(
        client,
        ("quote", {"text": evil, "name": evil, "role": evil}),
        ("timetable", {"heading": evil, "rows": [{"time": evil, "what": evil, "who": evil}]}),
        ("project", {"title": evil, "text": evil, "organisation": None, "link": ""}),
        ("questions", {"heading": evil, "questions": [{"question": evil, "answer": evil}]}),
        ("video", {"address": "https://vimeo.com/123456", "title": evil, "picture": None, "words": evil}),
        ("picture", {"picture": publishing.picture(), "alt": evil, "caption": evil}),
    )

    assert body.select("script") == []
