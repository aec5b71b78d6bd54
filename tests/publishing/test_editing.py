"""The editors' tool: its door, its short ways, what it leaves behind."""

import datetime as dt
from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
import time_machine
from bs4 import BeautifulSoup
from django.conf import settings
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ReferenceIndex, UploadedFile

from sueiga.accounts.models import User
from sueiga.history.models import Event
from sueiga.publishing.actions.editors import EDITORS, let_in
from sueiga.publishing.editing import clockwork
from sueiga.publishing.editing.tasks import check_links, publish_scheduled, read_papers, tidy_uploads
from sueiga.publishing.models import Article, ArticleFolder, BrokenLink, Paper, Picture
from tests.factories import publishing
from tests.factories.people import signed_in
from tests.world import World

HOME = "/redagavimas/"
Committed = Callable[..., AbstractContextManager[object]]
pytestmark = pytest.mark.ignore_template_errors  # the library's templates ask for what may be missing


def form(**said: str) -> dict[str, str]:
    """What the form of a new article sends: a title, one piece of text, what is chosen already."""
    blocks = {"body_lt": "<p>Susirinko kaimas.</p>", "body_en": "", "organisations": None}
    streams = {f"{name}-count": "1" if text else "0" for name, text in blocks.items()}
    text = {"body_lt-0-type": "text", "body_lt-0-order": "0", "body_lt-0-deleted": "", "body_lt-0-id": ""}
    state = '{"blocks":[{"key":"a","text":"Susirinko kaimas.","type":"unstyled","depth":0,"inlineStyleRanges":[],'
    return {
        **streams, **text, "body_lt-0-value": state + '"entityRanges":[]}],"entityMap":{}}', "title": "Talka",
        "slug": "talka", "kind": "news", "topic": "union", "published_on": "2026-11-23", "picture": "",
        "comments-TOTAL_FORMS": "0", "comments-INITIAL_FORMS": "0", "action-publish": "1", **said,
    }  # fmt: skip


def write(client: Client, **said: str) -> None:
    folder = ArticleFolder.objects.get()
    client.post(reverse("wagtailadmin_pages:add", args=["publishing", "article", folder.pk]), form(**said))


def shown(picture: Picture) -> None:
    """A page shows it, and the library has noted so, which its worker does a moment later."""
    ReferenceIndex.create_or_update_for_object(publishing.article(picture=picture))


@pytest.fixture
def editor(world: World, rasa_client: Client) -> Client:
    rasa_client.get(f"{HOME}vieta/articles/")
    return rasa_client


def test_rasa_enters_the_editors_tool(world: World, rasa_client: Client) -> None:
    answer = rasa_client.get(HOME)
    assert answer.status_code == 200
    assert answer["X-Frame-Options"] == "SAMEORIGIN"
    assert "frame-ancestors 'self'" in answer["Content-Security-Policy"]
    assert Event.objects.filter(verb="editor:entered", by=world.rasa.pk).count() == 1


def test_the_first_page_says_what_to_begin_with(editor: Client) -> None:
    html = BeautifulSoup(editor.get(HOME).content, "html.parser")
    assert len(html.select(".beginning a")) == 4


@pytest.mark.parametrize("what", ["articles", "pages", "galleries", "contests"])
def test_short_ways_lead_to_each_kind_of_page(what: str, editor: Client) -> None:
    assert editor.get(f"{HOME}rasyti/{what}/")["Location"].startswith(f"{HOME}pages/add/publishing/")
    assert editor.get(f"{HOME}vieta/{what}/")["Location"].startswith(f"{HOME}pages/")


def test_a_newcomer_is_led_from_the_first_page_to_how_it_is_done(editor: Client) -> None:
    guide = reverse("editing_guide")
    assert f'href="{guide}"' in editor.get(HOME).content.decode()
    steps = BeautifulSoup(editor.get(guide).content, "html.parser").select(".guide ol > li")
    assert len(steps) == 7


def test_there_is_no_way_to_nowhere(editor: Client) -> None:
    assert editor.get(f"{HOME}rasyti/niekai/").status_code == 404


def test_an_english_officer_reads_the_tool_in_english(world: World, rasa_client: Client) -> None:
    User.objects.filter(pk=world.rasa.pk).update(language="en")
    assert '<html lang="en"' in rasa_client.get(HOME).content.decode()


def test_whoever_left_the_office_is_no_editor(world: World) -> None:
    let_in(person=world.rasa, by=world.rasa)
    User.objects.filter(pk=world.rasa.pk).update(office_role="")
    tidy_uploads.call()
    assert not world.rasa.groups.filter(name=EDITORS).exists()
    assert Event.objects.filter(verb="editor:left").count() == 1


def test_publishing_leaves_its_line_of_history(world: World, editor: Client) -> None:
    write(editor)
    article = Article.objects.readable().get()
    event = Event.objects.get(verb="page:published")
    assert (event.by, event.subject_name) == (world.rasa.pk, "Talka")
    editor.post(reverse("wagtailadmin_pages:unpublish", args=[article.pk]))
    assert Event.objects.filter(verb="page:unpublished").count() == 1


def test_two_news_of_one_name_have_two_addresses(editor: Client) -> None:
    write(editor)
    write(editor)
    assert sorted(Article.objects.values_list("slug", flat=True)) == ["talka", "talka-2"]


def test_what_word_and_right_to_left_leave_in_a_title_is_gone(editor: Client) -> None:
    write(editor, title="Talka\u202e 🌳\u2028<script>alert(1)</script>", title_en="A\tday", author="Ona\x07")
    article = Article.objects.get()
    assert article.title == "Talka 🌳 <script>alert(1)</script>"
    assert (article.title_en, article.author) == ("A day", "Ona")


def test_a_title_of_nothing_that_can_be_seen_is_none(editor: Client) -> None:
    write(editor, title="\u202e\u2066")
    assert not Article.objects.exists()


def test_a_piece_of_text_nobody_wrote_into_goes_away(editor: Client) -> None:
    empty = '{"blocks":[{"key":"a","text":"","type":"unstyled","depth":0,"inlineStyleRanges":[],"entityRanges":[]}],'
    piece = {"type": "text", "order": "0", "deleted": "", "id": "", "value": empty + '"entityMap":{}}'}
    write(editor, **{"body_en-count": "1", **{f"body_en-0-{name}": value for name, value in piece.items()}})
    assert not Article.objects.get().body_en


def test_organisations_are_chosen_one_by_one(world: World, editor: Client) -> None:
    chosen = str(world.bijutiskio_bendruomene.pk)
    piece = {"type": "organisation", "order": "0", "deleted": "", "id": "", "value": chosen}
    write(editor, **{"organisations-count": "1", **{f"organisations-0-{name}": value for name, value in piece.items()}})
    article = Article.objects.get()
    assert list(article.organisations.all()) == [world.bijutiskio_bendruomene]
    assert chosen in editor.get(reverse("wagtailadmin_pages:edit", args=[article.pk])).content.decode()


def test_an_article_is_seen_before_it_is_published(editor: Client) -> None:
    article = publishing.article(title="Talka", title_en="A day of work")
    address = reverse("wagtailadmin_pages:view_draft", args=[article.pk])
    english = editor.get(f"{address}?mode=en")
    assert "A day of work" in english.content.decode()
    assert english["X-Frame-Options"] == "SAMEORIGIN"
    assert "frame-ancestors 'self'" in english["Content-Security-Policy"]


def test_an_old_address_leads_to_the_new_one_in_both_languages(
    editor: Client, client: Client, django_capture_on_commit_callbacks: Committed
) -> None:
    article = publishing.article(slug="senas")
    article.slug = "naujas"
    with django_capture_on_commit_callbacks(execute=True):
        article.save_revision().publish()
    assert client.get("/naujienos/senas/?a=b")["Location"] == "/naujienos/naujas/"
    assert client.get("/en/naujienos/senas/")["Location"] == "/en/naujienos/naujas/"
    Article.objects.get().unpublish()
    assert client.get("/naujienos/senas/").status_code == 404


def test_editors_lead_old_addresses_elsewhere(editor: Client, client: Client) -> None:
    said = {"old_path": "/sena-svetaine/", "site": "", "redirect_page": "", "redirect_link": "https://example.org/"}
    editor.post(reverse("wagtailredirects:add"), said)
    assert client.get("/sena-svetaine/")["Location"] == "https://example.org/"
    assert client.post("/sena-svetaine/").status_code == 404


def test_a_page_is_published_when_its_hour_comes(world: World) -> None:
    with time_machine.travel(dt.datetime(2026, 11, 23, 8, tzinfo=dt.UTC)) as clock:
        page = publishing.article(live=False, go_live_at=timezone.now() + dt.timedelta(hours=1))
        page.save_revision().publish()
        publish_scheduled.call()
        assert not Article.objects.readable().exists()
        clock.shift(3700)
        publish_scheduled.call()
    assert Article.objects.readable().get() == page
    assert Event.objects.get(verb="page:published").by is None


def test_a_picture_on_a_page_is_not_deleted(editor: Client) -> None:
    picture = publishing.picture()
    shown(picture)
    answer = editor.post(reverse("wagtailimages:delete", args=[picture.pk]))
    assert answer["Location"] == picture.usage_url
    assert Picture.objects.filter(pk=picture.pk).exists()


def test_a_picture_of_a_page_published_a_moment_ago_is_not_deleted(editor: Client) -> None:
    picture, free = publishing.picture(), publishing.picture()
    publishing.article(body_lt=[*publishing.text(), ("picture", {"picture": picture, "alt": "Talka"})])
    publishing.article(picture=free).delete()
    assert not ReferenceIndex.get_references_to(picture).exists()
    for one in (picture, free):
        editor.post(reverse("wagtailimages:delete", args=[one.pk]))
    assert list(Picture.objects.all()) == [picture]


def test_of_many_pictures_none_is_deleted_while_some_are_used(editor: Client) -> None:
    used, other, free = publishing.picture(), publishing.picture(), publishing.picture()
    shown(used)
    shown(other)
    address = reverse("wagtail_bulk_action", args=["publishing", "picture", "delete"])
    editor.post(f"{address}?id={used.pk}&id={other.pk}&id={free.pk}")
    assert Picture.objects.count() == 3
    editor.post(f"{address}?id={free.pk}")
    assert Picture.objects.count() == 2


def test_many_papers_move_and_go(editor: Client) -> None:
    paper = publishing.paper()
    editor.get(reverse("wagtail_bulk_action", args=["publishing", "paper", "add_to_collection"]) + f"?id={paper.pk}")
    editor.post(reverse("wagtail_bulk_action", args=["publishing", "paper", "delete"]) + "?id=all")
    assert not Paper.objects.exists()


def test_a_picture_that_is_gone_breaks_no_page(editor: Client, client: Client) -> None:
    picture = publishing.picture()
    blocks = [*publishing.text(), ("picture", {"picture": picture, "alt": "Talka", "caption": ""})]
    article = publishing.article(picture=picture, body_lt=blocks)
    picture.delete()
    assert client.get(article.get_absolute_url()).status_code == 200


def test_a_picture_is_drawn_anew_before_it_is_described(editor: Client) -> None:
    sent = ContentFile(publishing.jpeg(3000, 1000), name="talka.jpg")
    editor.post(reverse("wagtailimages:add_multiple"), {"title": "Talka", "files[]": sent, "collection": "1"})
    upload = UploadedFile.objects.get()
    key = f"uploaded-image-{upload.pk}"
    address = reverse("wagtailimages:create_multiple_from_uploaded_image", args=[upload.pk])
    editor.post(address, {f"{key}-title": "Talka", f"{key}-description": "Ąžuolai"})
    assert Picture.objects.get().width == 2400


@pytest.mark.parametrize("name", ["wagtailimages:add_multiple", "wagtaildocs:add_multiple"])
def test_what_is_too_large_or_not_what_it_says_is_refused_in_words(name: str, editor: Client) -> None:
    for content in (b"MZ program", b"%PDF-" + b"0" * (settings.UPLOAD_LIMIT + 1)):
        sent = {"title": "Talka", "files[]": ContentFile(content, name="talka.jpg"), "collection": "1"}
        answer = editor.post(reverse(name), sent).json()
        assert not answer["success"]
        assert answer["error_message"]


def test_a_paper_is_taken_in_under_the_name_of_its_content(editor: Client) -> None:
    sent = ContentFile(b"%PDF-1.7\n%%EOF\n", name="istatai.exe")
    editor.post(reverse("wagtaildocs:add_multiple"), {"title": "Įstatai", "files[]": sent, "collection": "1"})
    upload = UploadedFile.objects.get()
    said = {f"uploaded-document-{upload.pk}-title": "Įstatai", f"uploaded-document-{upload.pk}-language": "lt"}
    editor.post(reverse("wagtaildocs:create_multiple_from_uploaded_document", args=[upload.pk]), said)
    assert Paper.objects.get().filename == "istatai.pdf"


def test_pictures_nobody_finished_are_let_go_after_a_day(editor: Client, world: World) -> None:
    sent = ContentFile(publishing.jpeg(), name="talka.jpg")
    editor.post(reverse("wagtailimages:add_multiple"), {"title": "Talka", "files[]": sent, "collection": "1"})
    clockwork.tidy()
    assert UploadedFile.objects.count() == 1
    with time_machine.travel(timezone.now() + dt.timedelta(days=2)):
        tidy_uploads.call()
    assert not UploadedFile.objects.exists()


def test_the_queue_does_what_the_clock_says(world: World) -> None:
    publishing.paper()
    read_papers.call()
    check_links.call()
    assert Paper.objects.unread().count() == 0


def test_ona_sees_no_way_to_edit(world: World, rasa_client: Client) -> None:
    article = publishing.article()
    edit = reverse("wagtailadmin_pages:edit", args=[article.pk])
    assert edit not in signed_in(world.ona).get(article.get_absolute_url()).content.decode()
    assert edit in rasa_client.get(article.get_absolute_url()).content.decode()


def test_a_colleague_is_asked_to_read_before_it_is_published(world: World, editor: Client) -> None:
    vida = world.vida
    User.objects.filter(pk=vida.pk).update(office_role="officer")
    write(editor, **{"action-publish": "", "action-submit": "1"})
    article = Article.objects.get()
    assert not article.live
    assert "Talka" in signed_in(vida).get("/mano/").content.decode()
    editor.get(HOME)  # where the library tells what was done
    assert f"pages/{article.pk}/edit" not in editor.get("/mano/").content.decode()


def test_a_colleague_who_approves_publishes(world: World, editor: Client) -> None:
    User.objects.filter(pk=world.vida.pk).update(office_role="officer")
    write(editor, **{"action-publish": "", "action-submit": "1"})
    article = Article.objects.get()
    state = article.current_workflow_task_state
    where = reverse("wagtailadmin_pages:workflow_action", args=[article.pk, "approve", state.pk])
    signed_in(world.vida).post(where)
    assert Article.objects.readable().exists()
    assert Event.objects.get(verb="page:published").by == world.vida.pk


def test_the_office_is_told_how_many_links_are_broken(world: World, editor: Client) -> None:
    said = {"told_lt": "Nėra", "since": timezone.now(), "tried_at": timezone.now()}
    BrokenLink.objects.create(page=publishing.article(), address="https://example.org/", **said)
    assert reverse("publishing:office_links") in editor.get("/mano/").content.decode()


def test_two_editors_of_one_page_are_told_of_each_other(world: World, editor: Client) -> None:
    User.objects.filter(pk=world.vida.pk).update(office_role="officer")
    article = publishing.article()
    edit = reverse("wagtailadmin_pages:edit", args=[article.pk])
    signed_in(world.vida).get(edit)
    session = BeautifulSoup(editor.get(edit).content, "html.parser").select_one("form[data-controller~=w-session]")
    told = editor.post(str(session["data-w-swap-src-value"])).json()  # type: ignore[index]
    assert "Vida" in told["html"]
