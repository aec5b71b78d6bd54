"""The office: takes, edits in place, shows the author, returns, declines, publishes."""

from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from sueiga.history.models import Event
from sueiga.messaging.models import Letter
from sueiga.publishing.models import Article, Contribution, Picture
from tests.factories import writings
from tests.factories.people import person, signed_in
from tests.world import World

EDITED = {"title": "Pasodinta šimtas liepų", "text": "Susirinkome sekmadienį.\n\nSodino dešimt žmonių.", "seen": "1"}
Counter = Callable[..., object]


def act(client: Client, found: Contribution, what: str, **data: str) -> BeautifulSoup:
    answer = client.post(f"/biuras/rasiniai/{found.pk}/{what}/", data, follow=True)
    found.refresh_from_db()
    return BeautifulSoup(answer.content, "html.parser")


def shown(client: Client, found: Contribution) -> BeautifulSoup:
    return BeautifulSoup(client.get(found.get_absolute_url()).content, "html.parser")


@pytest.fixture
def taken(world: World) -> Contribution:
    return writings.taken(world.bijutiskio_bendruomene, world.ona, world.rasa)


def test_what_is_sent_stands_in_the_queue_and_on_the_desk(rasa_client: Client, sent: Contribution) -> None:
    queue = rasa_client.get("/biuras/rasiniai/").content.decode()
    desk = rasa_client.get("/mano/").content.decode()

    assert f"/biuras/rasiniai/{sent.pk}/" in queue
    assert "/biuras/rasiniai/" in desk


def test_what_waits_longest_comes_first(rasa_client: Client, sent: Contribution, world: World) -> None:
    late = writings.sent(world.leliunu_bendruomene, world.vida)
    writings.waiting_since(late, days=9)

    rows = rasa_client.get("/biuras/rasiniai/").context["page"]

    assert [row.pk for row in rows] == [late.pk, sent.pk]


@pytest.mark.parametrize(("state", "count"), [("", 1), ("returned", 0), ("published", 0), ("nonsense", 1)])
def test_the_queue_tells_what_was_dealt_with(
    state: str, count: int, rasa_client: Client, sent: Contribution
) -> None:  # fmt: skip
    answer = rasa_client.get("/biuras/rasiniai/", {"state": state})

    assert len(answer.context["page"].object_list) == count


def test_rasa_edits_in_place_and_ona_sees_each_word(
    rasa_client: Client, ona_client: Client, taken: Contribution
) -> None:  # fmt: skip
    act(rasa_client, taken, "redaguoti", **EDITED)

    page = shown(ona_client, taken)

    assert "šeštadienį" in [each.text for each in page.select("del")]
    assert "sekmadienį" in [each.text for each in page.select("ins")]


def test_what_is_not_taken_is_not_edited(rasa_client: Client, sent: Contribution) -> None:
    act(rasa_client, sent, "redaguoti", **EDITED)

    assert sent.title == writings.WORDS["title"]


def test_typing_is_saved_by_itself_in_the_office_too(rasa_client: Client, taken: Contribution) -> None:
    told = rasa_client.post(
        f"/biuras/rasiniai/{taken.pk}/redaguoti/", EDITED, headers={"X-Autosave": "1"}
    ).json()  # fmt: skip

    taken.refresh_from_db()
    assert (told["saved"], taken.title) == (True, EDITED["title"])


def test_a_wrong_day_is_said_beside_it(rasa_client: Client, taken: Contribution) -> None:
    page = act(rasa_client, taken, "redaguoti", **EDITED, happened_on="vakar")

    assert page.select_one("#error-summary")
    assert taken.title == EDITED["title"]


def test_ona_is_asked_by_letter_and_agrees(rasa_client: Client, ona_client: Client, taken: Contribution) -> None:
    act(rasa_client, taken, "redaguoti", **EDITED)
    act(rasa_client, taken, "klausti", words="Sutrumpinau pavadinimą.")

    ona_client.post(f"{taken.get_absolute_url()}sutikti/")

    taken.refresh_from_db()
    letter = Letter.objects.get(person=taken.author)
    assert taken.agreed_at is not None
    assert "Sutrumpinau pavadinimą." in letter.text
    assert taken.get_absolute_url() in letter.text


def test_words_changed_after_she_agreed_are_not_agreed_to(
    rasa_client: Client, ona_client: Client, taken: Contribution
) -> None:
    ona_client.post(f"{taken.get_absolute_url()}sutikti/")

    act(rasa_client, taken, "redaguoti", **EDITED)

    assert taken.agreed_at is None


def test_ona_writes_back_and_rasa_reads_it(rasa_client: Client, ona_client: Client, taken: Contribution) -> None:
    for _ in range(2):  # pressed twice, said once
        ona_client.post(f"{taken.get_absolute_url()}atsakyti/", {"words": "Liepų buvo šimtas dvi."})

    page = rasa_client.get(f"/biuras/rasiniai/{taken.pk}/").content.decode()

    assert page.count("Liepų buvo šimtas dvi.") == 1


@pytest.mark.parametrize(("what", "state"), [("grazinti", "returned"), ("atmesti", "declined")])
def test_returned_or_declined_with_words_in_a_letter(
    what: str, state: str, rasa_client: Client, ona_client: Client, sent: Contribution
) -> None:
    act(rasa_client, sent, what, words="Parašykite, kas dalyvavo.")

    page = ona_client.get(sent.get_absolute_url(), follow=True).content.decode()

    assert sent.state == state
    assert "Parašykite, kas dalyvavo." in Letter.objects.get().text
    assert "Parašykite, kas dalyvavo." in page


@pytest.mark.parametrize("what", ["grazinti", "atmesti"])
def test_nobody_is_refused_without_a_word(what: str, rasa_client: Client, sent: Contribution) -> None:
    page = act(rasa_client, sent, what, words="   ")

    assert page.select_one("#error-summary")
    assert (sent.state, Letter.objects.count()) == ("sent", 0)


def test_a_returned_one_is_sent_again_and_taken_back_as_returned(
    rasa_client: Client, ona_client: Client, sent: Contribution
) -> None:
    act(rasa_client, sent, "grazinti", words="Kas dalyvavo?")
    ona_client.post(f"{sent.get_absolute_url()}rasyti/", {**EDITED, "send": "1"})
    ona_client.post(f"{sent.get_absolute_url()}susigrazinti/")

    sent.refresh_from_db()
    assert (sent.state, sent.title) == ("returned", EDITED["title"])


def test_it_becomes_an_article_with_its_photos(rasa_client: Client, draft: Contribution, world: World) -> None:
    for colour in ("#ff0000", "#00ff00", "#0000ff"):
        writings.photo(draft, world.ona, colour, is_used=colour != "#0000ff")
    Contribution.objects.update(state="sent", sent_at="2026-11-20T10:00Z", topic="nature", happened_on="2026-11-14")
    act(rasa_client, draft, "skelbti")

    article = Article.objects.get()
    page = Client().get(article.get_absolute_url()).content.decode()
    assert (article.slug, article.topic, article.author) == ("pasodinome-simta-liepu", "nature", "Ona")
    assert list(article.organisations.all()) == [world.bijutiskio_bendruomene]
    assert (Picture.objects.count(), article.picture.description) == (2, "Žmonės sodina liepas")
    assert "2026 m. lapkričio 14 d." in page


def test_the_author_gets_the_address_and_a_picture_to_share(rasa_client: Client, sent: Contribution) -> None:
    act(rasa_client, sent, "skelbti")

    text = Letter.objects.get().text
    assert "/naujienos/pasodinome-simta-liepu/" in text
    assert "/korteles/naujiena/pasodinome-simta-liepu.png" in text


def test_one_publishes_though_two_press(rasa_client: Client, sent: Contribution) -> None:
    for _ in range(2):
        act(rasa_client, sent, "skelbti")

    assert (Article.objects.count(), Letter.objects.count()) == (1, 1)


def test_a_photo_that_broke_is_told_of_and_nothing_is_published(
    rasa_client: Client, draft: Contribution, world: World
) -> None:
    photo = writings.photo(draft, world.ona)
    Contribution.objects.update(state="sent", sent_at="2026-11-20T10:00Z")
    with photo.file.storage.open(photo.file.name, "wb") as file:
        file.write(b"sugadinta")

    page = act(rasa_client, draft, "skelbti")

    assert page.select_one(".notice.error")
    assert not Article.objects.exists()


def test_the_office_is_warned_before_it_publishes(rasa_client: Client, draft: Contribution, world: World) -> None:
    writings.photo(draft, world.ona, alt="")
    Contribution.objects.update(state="taken", sent_at="2026-11-20T10:00Z")

    page = rasa_client.get(f"/biuras/rasiniai/{draft.pk}/")

    assert len(page.context["warnings"]) == 2


def test_whoever_left_gets_no_letter(rasa_client: Client, sent: Contribution, world: World) -> None:
    Contribution.objects.update(author=person("Buvusi Pirmininkė", is_active=False), sent_by=None)

    act(rasa_client, sent, "skelbti")

    assert not Letter.objects.exists()


def test_every_step_leaves_a_line_of_history_without_names(rasa_client: Client, taken: Contribution) -> None:
    act(rasa_client, taken, "skelbti")

    lines = Event.objects.filter(subject_type="publishing.contribution").order_by("pk")
    assert list(lines.values_list("verb", flat=True)) == [
        f"contribution:{each}" for each in ("send", "take", "publish")
    ]
    assert {line.subject_name for line in lines} == {"Bijutiškio kaimo bendruomenė"}


def test_an_officer_finds_nothing_that_was_not_sent(rasa_client: Client, draft: Contribution, world: World) -> None:
    assert rasa_client.get(f"/biuras/rasiniai/{draft.pk}/").status_code == 404
    assert signed_in(world.vida).get(draft.get_absolute_url()).status_code == 404
