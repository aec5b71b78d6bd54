"""Videos at other services, and the page they play on."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from sueiga.publishing.videos import Video, address_of, video_at

YOUTUBE, VIMEO = Video("YouTube", "abcdefghijk"), Video("Vimeo", "123456789")


@pytest.mark.parametrize(
    ("address", "video"),
    [
        ("https://www.youtube.com/watch?v=abcdefghijk&t=10", YOUTUBE), ("https://youtu.be/abcdefghijk?si=x", YOUTUBE),
        ("https://m.youtube.com/shorts/abcdefghijk", YOUTUBE), ("https://www.youtube.com/live/abcdefghijk", YOUTUBE),
        ("https://www.youtube-nocookie.com/embed/abcdefghijk", YOUTUBE), ("https://vimeo.com/123456789", VIMEO),
        ("https://player.vimeo.com/video/123456789", VIMEO),
        ("https://vimeo.com/123456789/0123abcd45", Video("Vimeo", "123456789", "0123abcd45")),
        ("https://youtube.com.example.org/watch?v=abcdefghijk", None), ("https://youtu.be/<script>", None),
        ("https://www.youtube.com/watch", None), ("https://vimeo.com/apie", None), ("javascript:alert(1)", None),
        ("https://[", None), ("", None),
    ],
)  # fmt: skip
def test_a_video_is_told_from_its_address(address: str, video: Video | None) -> None:
    assert video_at(address) == video


def test_players_remember_as_little_as_they_can() -> None:
    unlisted = Video("Vimeo", "123456789", "0123abcd45")

    assert YOUTUBE.player_url == "https://www.youtube-nocookie.com/embed/abcdefghijk?rel=0"
    assert unlisted.player_url == "https://player.vimeo.com/video/123456789?dnt=1&h=0123abcd45"
    assert (unlisted.page_url, VIMEO.page_url) == (
        "https://vimeo.com/123456789/0123abcd45", "https://vimeo.com/123456789",
    )  # fmt: skip


@pytest.mark.django_db
def test_only_the_page_of_a_video_lets_its_player_in(client: Client) -> None:
    got = client.get(address_of(YOUTUBE, "Sueiga Alantoje"))
    page = BeautifulSoup(got.content, "html.parser")

    assert page.iframe["src"] == YOUTUBE.player_url
    assert page.h1.text == page.iframe["title"] == "Sueiga Alantoje"
    assert "frame-src https://www.youtube-nocookie.com" in got.headers["Content-Security-Policy"]
    assert "frame-src" not in client.get("/").headers["Content-Security-Policy"]


@pytest.mark.django_db
@pytest.mark.parametrize("signed", ["abc", "abc:def", ".eJyL:forged", "ąč:ė"])
def test_nobody_else_makes_our_pages_play_what_they_like(client: Client, signed: str) -> None:
    assert client.get(f"/vaizdo-irasai/{signed}/").status_code == 404
