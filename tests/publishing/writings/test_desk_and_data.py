"""What stands on desks, what is handed over, what is known of people and how it is forgotten."""

import datetime as dt
import os
import uuid
from pathlib import Path

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from sueiga.publishing.contributing import personal
from sueiga.publishing.contributing.cleaning import clean_writings
from sueiga.publishing.contributing.desk import desk_items, handover_sections
from sueiga.publishing.contributing.publishing import publish
from sueiga.publishing.models import Article, Contribution, ContributionPhoto, Picture, Remark, Upload
from tests.factories import writings
from tests.factories.people import person
from tests.world import World

LONG = dt.timedelta(days=40)


def test_ona_and_petras_both_see_what_is_to_be_finished(draft: Contribution, world: World) -> None:
    assert [item.url for item in desk_items(world.ona)] == [draft.get_absolute_url()]
    assert len(desk_items(world.petras)) == 1
    assert desk_items(world.vida) == []


def test_what_waits_for_the_office_is_not_on_onas_desk_until_it_asks(sent: Contribution, world: World) -> None:
    before = desk_items(world.ona)
    Contribution.objects.update(state="taken", asked_at=timezone.now())

    assert (before, len(desk_items(world.ona))) == ([], 1)


def test_rasas_desk_tells_what_waits_what_is_hers_and_who_agreed(world: World) -> None:
    writings.sent(world.leliunu_bendruomene, world.vida)
    writings.taken(world.bijutiskio_bendruomene, world.ona, world.rasa)
    Contribution.objects.filter(state="taken").update(agreed_at=timezone.now())

    items = desk_items(world.rasa)

    assert [(item.office, bool(item.note)) for item in items] == [(True, False), (True, True)]


def test_whoever_takes_over_finds_what_was_written(draft: Contribution, world: World) -> None:
    (section,) = handover_sections(world.bijutiskio_bendruomene, world.ona, timezone.localdate())

    assert [line.text for line in section.lines] == [draft.title]


def test_the_desk_leads_to_writing(ona_client: Client) -> None:
    assert "/mano/rasiniai/" in ona_client.get("/mano/").content.decode()


def test_ona_reads_what_is_known_of_her(draft: Contribution, world: World) -> None:
    writings.photo(draft, world.ona)
    Remark.objects.create(contribution=draft, text="Liepų buvo šimtas dvi.", by=world.ona)

    (section,) = personal.known_about(world.ona)

    assert [row.key for row in section.rows] == ["writing", "writing_photo", "writing_remark"]


def test_erased_she_is_named_nowhere_not_even_below_the_article(sent: Contribution, world: World) -> None:
    article = publish(sent, world.rasa)

    personal.forget(person=world.ona, by=world.rasa)

    sent.refresh_from_db()
    assert (sent.author, sent.sent_by, sent.signed) == (None, None, "")
    article = Article.objects.get(pk=article.pk)
    assert (article.author, article.get_latest_revision().content["author"]) == ("", "")
    assert personal.known_about(world.ona)[0].rows == ()


def test_her_photos_are_nobodys_then(draft: Contribution, world: World) -> None:
    writings.photo(draft, world.ona)
    Contribution.objects.update(photos_by="Ona", state="sent", sent_at=timezone.now() - LONG)
    publish(Contribution.objects.get(), world.rasa)

    personal.forget(person=world.ona, by=world.rasa)

    assert (Picture.objects.get().credit, Contribution.objects.get().photos_by) == ("", "")


def test_somebody_without_a_name_is_forgotten_too(world: World) -> None:
    nameless = person("Be vardo")
    nameless.name = ""
    written = writings.draft(world.bijutiskio_bendruomene, nameless, signed="")

    personal.forget(person=nameless, by=world.rasa)

    written.refresh_from_db()
    assert written.author is None


def test_photos_that_never_came_whole_are_forgotten(draft: Contribution, world: World) -> None:
    for touched_at in (timezone.now(), timezone.now() - LONG):
        Upload.objects.create(
            contribution=draft, key=uuid.uuid4(), size=9, begun_by=world.ona, touched_at=touched_at
        )  # fmt: skip

    clean_writings.func()

    assert Upload.objects.count() == 1


def test_an_empty_sheet_of_a_month_ago_goes_and_words_stay(world: World) -> None:
    own = world.bijutiskio_bendruomene
    writings.draft(own, world.ona, title="", text="", saved_at=timezone.now() - LONG)
    kept = writings.draft(own, world.ona, saved_at=timezone.now() - LONG)

    clean_writings.func()

    assert Contribution.objects.get() == kept


def test_files_no_writing_knows_of_are_swept_out(draft: Contribution, world: World, settings: Settings) -> None:
    photo = writings.photo(draft, world.ona)
    default_storage.save("contributions/likutis.jpg", ContentFile(b"x"))
    for path in Path(settings.MEDIA_ROOT, "contributions").iterdir():
        os.utime(path, (0, 0))

    clean_writings.func()

    assert {path.name for path in Path(settings.MEDIA_ROOT, "contributions").iterdir()} == {
        Path(name).name for name in ContributionPhoto.objects.values_list("file", "small").get(pk=photo.pk)
    }


def test_with_no_photos_at_all_nothing_is_swept(db: None) -> None:
    clean_writings.func()

    assert not default_storage.exists("contributions")
