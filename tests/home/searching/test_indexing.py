"""The index follows what is published: what is new is found within a minute, what is gone is not found at all."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction

from sueiga.home.models import SearchEntry, SearchSpelling
from sueiga.home.searching.indexing import Done, index_changed, rebuild
from sueiga.home.tasks import index_what_changed
from tests.factories import events, funding, publishing
from tests.home.searching.asking import Ask

pytestmark = pytest.mark.django_db


def words_kept() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT COUNT(*) FROM home_searchwords")
        return cursor.fetchone()[0]


def test_a_second_look_finds_nothing_new() -> None:
    publishing.article()
    index_changed()

    assert index_changed() == Done(0, 0)


def test_what_changed_is_read_again(ask: Ask) -> None:
    article = publishing.article(title="Talka")
    ask("talka")
    article.title = "Vakaronė"
    article.save_revision().publish()

    assert ask("vakaronė").titles == ["Vakaronė"]
    assert ask("talka").titles == []


def test_what_is_taken_down_is_forgotten_with_its_words(ask: Ask) -> None:
    article = publishing.article(title="Talka")
    index_changed()
    kept = words_kept()
    article.unpublish()

    assert ask("talka").titles == []
    assert words_kept() == kept - 1


def test_what_was_taken_down_a_moment_ago_is_not_shown(ask: Ask) -> None:
    publishing.article(title="Talka parke")
    article = publishing.article(title="Talka miške")
    index_changed()
    article.unpublish()

    assert ask("talka", indexed=False).titles == ["Talka parke"]


def test_what_was_changed_a_moment_ago_is_shown_as_it_is(ask: Ask) -> None:
    event = events.event(name_lt="Talka parke", summary_lt="Renkamės prie upės.")
    index_changed()
    event.name_lt, event.summary_lt = "Talka miške", "Renkamės prie ežero, bus talka."
    event.save()

    answer = ask("talka", indexed=False)

    assert answer.titles == ["Talka miške"]
    assert "upės" not in "".join(answer.lines)


@pytest.mark.parametrize("state", ["draft", "cancelled"])
def test_drafts_of_events_are_not_found_what_is_called_off_is(state: str, ask: Ask) -> None:
    events.event(name_lt="Sąskrydis", state=state)

    assert bool(ask("sąskrydis").titles) == (state == "cancelled")


def test_calls_that_were_withdrawn_or_never_published_are_not_found(ask: Ask) -> None:
    funding.draft(funding.said(name_lt="Parama juodraščiams"))
    call = funding.published(funding.said(name_lt="Parama atšauktiems"))
    call.withdrawn_at = call.opens_at
    call.save()

    assert ask("parama").titles == []


def test_papers_outside_the_library_are_not_found(ask: Ask) -> None:
    publishing.paper(title="Vidaus tvarka", in_library=False)

    assert ask("tvarka").titles == []


def test_papers_of_a_closed_folder_are_not_found(ask: Ask) -> None:
    publishing.paper(title="Vieša tvarka")
    folder = Collection.objects.get(depth=1).add_child(instance=Collection(name="Valdybai"))
    publishing.paper(title="Valdybos tvarka", collection=folder)
    CollectionViewRestriction.objects.create(collection=folder, restriction_type="login")

    assert ask("tvarka").titles == ["Vieša tvarka"]


def test_pages_behind_a_password_are_not_found(ask: Ask) -> None:
    page = publishing.page(title="Valdybos kertė")
    PageViewRestriction.objects.create(page=page, restriction_type="password", password="kertė")

    assert ask("kertė").titles == []


def test_words_read_from_a_file_later_are_found(ask: Ask) -> None:
    paper = publishing.paper(title="Sutartis")
    index_changed()
    paper.words, paper.words_of = "Panaudos terminas – dveji metai.", paper.file_hash or "f00d"
    paper.save()

    assert ask("panauda").titles == ["Sutartis"]


def test_an_english_paper_is_read_in_english(ask: Ask) -> None:
    publishing.paper(title="Handbook", language="en", words="Volunteering in villages.")

    assert ask("volunteers village").titles == ["Handbook"]


def test_everything_can_be_made_anew(ask: Ask) -> None:
    publishing.article(title="Talka")
    index_changed()
    SearchSpelling.objects.all().delete()

    done = rebuild()

    assert done.written == SearchEntry.objects.count()
    assert SearchSpelling.objects.filter(word="talka").exists()


def test_what_a_source_that_is_no_more_left_is_forgotten() -> None:
    SearchEntry.objects.create(source="gone", key=1, kind="page", stamp="", view="home:front", title_lt="Nieko")

    assert index_changed().forgotten == 1


def test_words_left_without_their_things_are_forgotten() -> None:
    publishing.article(title="Talka")
    index_changed()
    SearchEntry.objects.all().delete()

    index_changed()

    assert words_kept() == SearchEntry.objects.count()


def test_the_queue_and_the_command_do_the_same() -> None:
    publishing.article(title="Talka")
    index_what_changed.call()
    said = StringIO()

    call_command("index_search", stdout=said)
    call_command("index_search", rebuild=True, stdout=said)

    first, second = said.getvalue().splitlines()
    assert "0" in first
    assert first != second


def test_texts_longer_than_the_index_takes_are_cut(ask: Ask) -> None:
    publishing.paper(title="Storas leidinys", words=f"{'žodis ' * 20_000} nepasiekiamas")

    assert ask("žodis").titles == ["Storas leidinys"]
    assert ask("nepasiekiamas").titles == []
