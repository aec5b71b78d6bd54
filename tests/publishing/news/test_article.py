"""An article's page: its words, whom it tells of, what to read next, how it is shared."""

import json
from collections.abc import Callable
from typing import Any

from bs4 import BeautifulSoup
from django.test import Client

from sueiga.publishing.models import Article
from tests.factories import events, publishing, registry
from tests.world import World


def page(client: Client, article: Article, language: str = "") -> BeautifulSoup:
    answer = client.get(f"{language}{article.get_absolute_url()}")
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def data(html: BeautifulSoup) -> dict[str, Any]:
    told = json.loads(html.select_one('script[type="application/ld+json"]').string)
    return {thing["@type"]: thing for thing in told["@graph"]}


def about(article: Article, *organisations: object) -> Article:
    article.organisations.set(organisations)
    article.save()
    return article


def test_it_says_when_who_where_and_of_whom(world: World, client: Client) -> None:
    gathering = events.event(name_lt="Alantos sueiga")
    article = publishing.article(
        title="Talka Alantoje", author="Ona", municipality=world.moletai, published_on="2026-05-05", event=gathering
    )

    html = page(client, about(article, world.bijutiskio_bendruomene))

    assert html.h1.text == "Talka Alantoje"
    assert "2026 m. gegužės 5 d." in html.select_one(".byline").text
    assert "Molėtų r. sav." in html.select_one(".byline").text.replace("\xa0", " ")
    links = {link["href"] for link in html.select(".article-foot a")}
    assert {world.bijutiskio_bendruomene.get_absolute_url(), gathering.get_absolute_url()} <= links


def test_hidden_organisations_and_events_not_published_are_not_told(world: World, client: Client) -> None:
    hidden = registry.organisation(name="Girininkija", kind="other")
    article = publishing.article(event=events.event(state="draft", name_lt="Paslaptis"))

    text = page(client, about(article, hidden)).text

    assert "Girininkija" not in text
    assert "Paslaptis" not in text


def test_what_to_read_next_is_nearest_first(world: World, client: Client) -> None:
    publishing.article(title="Apie mišką", topic="nature")
    publishing.article(title="Ta pati tema", topic="youth")
    publishing.article(title="Tas pats rajonas", topic="nature", municipality=world.moletai)
    about(publishing.article(title="Ta pati bendruomenė", topic="nature"), world.bijutiskio_bendruomene)
    article = publishing.article(title="Ši", topic="youth", municipality=world.moletai)

    html = page(client, about(article, world.bijutiskio_bendruomene))

    assert [title.text for title in html.select(".article-card h3")] == [
        "Ta pati bendruomenė", "Tas pats rajonas", "Ta pati tema",
    ]  # fmt: skip


def test_machines_are_told_the_same(world: World, client: Client) -> None:
    article = publishing.article(
        title="</script><script>alert(1)</script>", author="Ona", municipality=world.moletai,
        picture=publishing.picture(), published_on="2026-05-05",
    )  # fmt: skip

    told = data(page(client, about(article, world.bijutiskio_bendruomene)))

    assert told["NewsArticle"]["headline"] == "</script><script>alert(1)</script>"
    assert told["NewsArticle"]["datePublished"] == "2026-05-05"
    assert told["NewsArticle"]["author"] == {"@type": "Person", "name": "Ona"}
    assert told["NewsArticle"]["about"][0]["name"] == world.bijutiskio_bendruomene.name
    assert all(image.startswith("http") for image in told["NewsArticle"]["image"])
    assert [step["position"] for step in told["BreadcrumbList"]["itemListElement"]] == [1, 2]


def test_it_is_shared_with_its_title_and_card(world: World, client: Client) -> None:
    article = publishing.article(title="Talka & „sueiga“", summary_lt="Kaip sodinom.")

    html = page(client, article)

    tags = {tag["property"]: tag["content"] for tag in html.select("meta[property^='og:']")}
    assert tags["og:title"] == "Talka & „sueiga“"
    assert tags["og:image"].endswith(f"/korteles/naujiena/{article.slug}.png")
    assert html.select_one("link[rel=canonical]")["href"] == tags["og:url"]
    assert "body=Talka%20%26" in html.select_one("a[href^='mailto:?']")["href"]
    assert html.select_one("a[href*='facebook.com/sharer']")


def test_in_english_what_is_not_written_yet_says_so(world: World, client: Client) -> None:
    article = publishing.article(title="Talka")

    html = page(client, article, "/en")

    assert html.select_one(".other-language")
    assert html.select_one(".written-body")["lang"] == "lt"
    assert html.h1["lang"] == "lt"


def test_a_page_asks_at_most_eleven_questions(
    world: World, client: Client, django_assert_max_num_queries: Callable[..., object]
) -> None:
    article = about(
        publishing.article(event=events.event(), municipality=world.moletai, picture=publishing.picture()),
        world.bijutiskio_bendruomene, world.leliunu_bendruomene,
    )  # fmt: skip
    for _ in range(4):
        publishing.article(picture=publishing.picture(), municipality=world.moletai)

    with django_assert_max_num_queries(11):
        page(client, article)


def test_an_editor_sees_a_draft_before_it_is_kept_anywhere(world: World, client: Client) -> None:
    draft = Article(title="Dar nerašyta", slug="dar-nerasyta", body_lt=publishing.text("Bus."))
    draft.organisations = [world.bijutiskio_bendruomene]

    answer = draft.make_preview_request(preview_mode="lt")

    html = BeautifulSoup(answer.content, "html.parser")
    assert html.h1.text == "Dar nerašyta"
    assert world.bijutiskio_bendruomene.name in html.select_one(".article-foot").text


def test_what_nobody_translated_is_shared_under_its_one_address(world: World, client: Client) -> None:
    publishing.article(title_en="", slug="talka")

    html = BeautifulSoup(client.get("/en/naujienos/talka/").content, "html.parser")

    shared = html.select_one("[property='og:url']")["content"]
    assert shared == html.select_one("link[rel=canonical]")["href"]
    assert shared.endswith("8000/naujienos/talka/")
