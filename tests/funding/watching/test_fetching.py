"""Asking strangers' sites: within bounds of bytes, time and redirects, never inside a private network."""

import gzip
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from pytest_django import Settings

from sueiga.funding.watching.fetching import Limits, NotFetched, Question, ask
from sueiga.funding.watching.hosts import NotAsked, place_of, whole
from tests.funding.watching.funder_site import FunderSite, Page

SHORT = Limits(size=10_000, seconds=0.6, silence=0.3)


@contextmanager
def speaking_raw(told: bytes) -> Iterator[str]:
    """A server that says just this and hangs up."""
    with socket.create_server(("127.0.0.1", 0)) as server:

        def answer() -> None:
            with server.accept()[0] as asked:
                asked.recv(65536)
                asked.sendall(told)

        thread = threading.Thread(target=answer)
        thread.start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}/"
        thread.join()


def test_we_say_who_asks_and_where_we_are_found(funder: FunderSite, settings: Settings) -> None:
    funder.pages["/rss"] = Page(b"<rss/>")
    answered = ask(Question(f"{funder.url}/rss"))
    assert answered.body == b"<rss/>"
    assert funder.asked[0][1]["User-Agent"] == f"Sueiga (+{settings.SITE_URL})"


def test_what_has_not_changed_is_not_sent_again(funder: FunderSite) -> None:
    funder.pages["/rss"] = Page(b"<rss/>", headers={"ETag": '"1"', "Last-Modified": "Mon"})
    first = ask(Question(f"{funder.url}/rss"))
    again = ask(Question(f"{funder.url}/rss", etag=first.etag, last_modified=first.last_modified))
    assert again.unchanged
    assert again.etag == '"1"'
    assert funder.asked[1][1]["If-Modified-Since"] == "Mon"


def test_a_huge_answer_is_left_unread(funder: FunderSite) -> None:
    funder.pages["/rss"] = Page(b"x" * 20_000)
    with pytest.raises(NotFetched, match=r"didesnis|larger"):
        ask(Question(f"{funder.url}/rss"), SHORT)


def test_a_packed_bomb_does_not_burst(funder: FunderSite) -> None:
    funder.pages["/rss"] = Page(gzip.compress(b"0" * 50_000_000), headers={"Content-Encoding": "gzip"})
    with pytest.raises(NotFetched, match=r"didesnis|larger"):
        ask(Question(f"{funder.url}/rss"), SHORT)


def test_a_packed_answer_is_unpacked(funder: FunderSite) -> None:
    funder.pages["/rss"] = Page(gzip.compress(b"<rss/>"), headers={"Content-Encoding": "gzip"})
    assert ask(Question(f"{funder.url}/rss"), SHORT).body == b"<rss/>"


@pytest.mark.parametrize(
    ("body", "encoding"), [(b"no gzip", "gzip"), (gzip.compress(b"<rss/>" * 99, mtime=0)[:-9], "gzip"), (b"x", "br")]
)
def test_a_damaged_or_strange_packing_is_a_fault(body: bytes, encoding: str, funder: FunderSite) -> None:
    funder.pages["/rss"] = Page(body, headers={"Content-Encoding": encoding})
    with pytest.raises(NotFetched):
        ask(Question(f"{funder.url}/rss"), SHORT)


def test_a_site_that_drips_is_cut_off(funder: FunderSite) -> None:
    funder.pages["/rss"] = Page(b"x" * 200, drip=0.05)
    with pytest.raises(NotFetched, match=r"ilgiau|longer"):
        ask(Question(f"{funder.url}/rss"), SHORT)


def test_a_silent_site_is_not_waited_for(funder: FunderSite) -> None:
    quiet = threading.Event()
    funder.pages["/rss"] = Page(b"", before=lambda: quiet.wait(5) and None)
    with pytest.raises(NotFetched):
        ask(Question(f"{funder.url}/rss"), SHORT)
    quiet.set()


def test_headers_without_end_are_cut_off(funder: FunderSite) -> None:
    with speaking_raw(b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 500) as url, pytest.raises(NotFetched):
        ask(Question(url), SHORT)


def test_no_web_server_is_a_fault_in_words(settings: Settings) -> None:
    settings.WATCH_LOOPBACK = True
    with speaking_raw(b"220 mail.example.org ESMTP\r\n") as url, pytest.raises(NotFetched):
        ask(Question(url), SHORT)


def test_an_answer_that_breaks_off_is_not_taken(funder: FunderSite) -> None:
    funder.pages["/rss"] = Page(b"half", length=400, headers={"Connection": "close"})
    with pytest.raises(NotFetched):
        ask(Question(f"{funder.url}/rss"), SHORT)


def test_nobody_at_home_is_a_fault_in_words(settings: Settings) -> None:
    settings.WATCH_LOOPBACK = True
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    with pytest.raises(NotFetched):
        ask(Question(f"http://127.0.0.1:{port}/"), SHORT)


def test_a_certificate_nobody_vouches_for_is_refused(funder: FunderSite) -> None:
    with pytest.raises(NotFetched):
        ask(Question(funder.url.replace("http:", "https:")), SHORT)


def test_a_redirect_is_followed_a_circle_is_not(funder: FunderSite) -> None:
    funder.pages["/old"] = Page(b"", status=301, headers={"Location": "/new"})
    funder.pages["/new"] = Page(b"<rss/>")
    funder.pages["/round"] = Page(b"", status=302, headers={"Location": "/round"})
    assert ask(Question(f"{funder.url}/old")).url == f"{funder.url}/new"
    with pytest.raises(NotFetched, match=r"ratu|circle"):
        ask(Question(f"{funder.url}/round"))


def test_all_turns_together_have_one_time(funder: FunderSite) -> None:
    funder.pages["/slow"] = Page(b"", status=302, headers={"Location": "/slow"}, before=lambda: time.sleep(0.25))
    with pytest.raises(NotFetched):
        ask(Question(f"{funder.url}/slow"), Limits(seconds=0.4, silence=2, redirects=50))


@pytest.mark.parametrize(
    "place",
    ["file:///etc/passwd", "ftp://127.0.0.1/x", "http://169.254.169.254/latest/", "http://10.0.0.1/", "http://[::1:1/"],
)
def test_a_redirect_to_a_file_or_inside_a_network_is_not_followed(place: str, funder: FunderSite) -> None:
    funder.pages["/rss"] = Page(b"", status=302, headers={"Location": place})
    with pytest.raises(NotAsked):
        ask(Question(f"{funder.url}/rss"))


def test_a_redirect_to_a_download_is_not_read(funder: FunderSite) -> None:
    funder.pages["/rss"] = Page(b"", status=302, headers={"Location": "/kvietimas.pdf"})
    funder.pages["/kvietimas.pdf"] = Page(b"%PDF-1.7", content_type="application/pdf")
    with pytest.raises(NotFetched, match="application/pdf"):
        ask(Question(f"{funder.url}/rss", types=("xml", "rss")))


@pytest.mark.parametrize(("status", "words"), [(401, "prisijung|sign in"), (410, "nebėra|nothing"), (500, "500")])
def test_what_the_site_answers_is_told(status: int, words: str, funder: FunderSite) -> None:
    funder.pages["/rss"] = Page(b"", status=status, headers={"Retry-After": "7200"})
    with pytest.raises(NotFetched, match=words) as told:
        ask(Question(f"{funder.url}/rss"))
    assert (told.value.status, told.value.again_in) == (status, 7200)


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/", "http://localhost/", "http://[::1]/", "http://0.0.0.0/", "http://2130706433/",
        "http://192.168.1.1/", "http://[::ffff:10.0.0.1]/", "http://[64:ff9b::a00:1]/", "http://[fe80::1]/",
        "http://100.64.0.1/", "http://[2002:a00:1::]/", "http://224.0.0.1/", "http://[64:ff9b:1::7f00:1]/",
        "http://[::10.0.0.1]/", "http://[::ffff:0:10.0.0.1]/", "http://[fec0::1]/", "http://[5f00::1]/",
        "http://rasa:raktas@93.184.216.34/", "http://93.184.216.34:8080/", "gopher://93.184.216.34/", "https:///x",
        "http://93.184.216.34:99999/", "/vien/kelias",
    ],
)  # fmt: skip
def test_only_public_sites_are_asked(url: str) -> None:
    with pytest.raises(NotAsked):
        place_of(url)


def test_a_public_site_may_be_asked() -> None:
    place = place_of("https://93.184.216.34/rss?a=1")
    assert (place.origin, place.target, place.machine) == ("https://93.184.216.34", "/rss?a=1", "93.184.216.34")
    assert place_of("http://[2606:2800:220:1::1]/").host_header == "[2606:2800:220:1::1]"


def test_an_address_is_written_as_the_web_wants_it() -> None:
    assert whole("/naujienos/ąžuolas #vieta", "https://žaliasis.lt/rss") == (
        "https://xn--aliasis-cxb.lt/naujienos/%C4%85%C5%BEuolas"
    )
