"""What feeds and site maps say is cleaned before anybody sees it, and there is never too much of it."""

import datetime as dt
from pathlib import Path

import pytest
import time_machine

from sueiga.funding.watching.entries import (
    MOST_ENTRIES,
    NotUnderstood,
    Wanted,
    cleaned,
    read_feed,
    read_sitemap,
    words_of,
)
from tests.funding.watching.funder_site import rss, sitemap

URL = "https://funder.example.org/rss"


def item(inside: str) -> bytes:
    return f"<rss version='2.0'><channel><item>{inside}</item></channel></rss>".encode()


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ("&lt;script&gt;alert(1)&lt;/script&gt;Kvietimas", "Kvietimas"),
        ("<![CDATA[<b onclick='x()'>Kvietimas</b>]]>", "Kvietimas"),
        ("&amp;lt;script&amp;gt;alert(1)", ""),
        ("Kvietimas\u202etxt.exe\u200b &#9;", "Kvietimastxt.exe"),
        ("Parama &amp;amp; pagalba", "Parama & pagalba"),
        ("1 &lt; 2 kaimai", "1 < 2 kaimai"),
    ],
)
def test_titles_come_without_what_a_browser_would_run(told: str, shown: str) -> None:
    entries = read_feed(item(f"<title>{told}</title><link>/a</link>"), URL).entries
    assert [entry.title for entry in entries] == [shown]


def test_a_long_title_is_cut_after_a_word() -> None:
    assert cleaned("žodis " * 100, 20) == "žodis žodis žodis…"
    assert cleaned("a" * 100, 20) == "a" * 19 + "…"


@time_machine.travel("2026-11-23 12:00+00:00", tick=False)
@pytest.mark.parametrize("day", ["Thu, 01 Jan 1970 00:00:00 GMT", "Fri, 01 Jan 2038 00:00:00 GMT", "vakar", ""])
def test_a_date_nobody_can_believe_is_no_date(day: str) -> None:
    assert read_feed(rss(("Kvietimas", "a"), day=day), URL).entries[0].published_at is None


@time_machine.travel("2026-11-23 12:00+00:00", tick=False)
def test_a_good_date_is_kept() -> None:
    read = read_feed(rss(("Kvietimas", "a")), URL).entries[0]
    assert read.published_at == dt.datetime(2026, 11, 23, 9, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "data:text/html,x", "http://rasa:raktas@x.lt/", "http://[::1:/", "", "x" * 600]
)
def test_a_link_that_is_none_leads_to_the_feed_itself(link: str) -> None:
    assert read_feed(item(f"<title>Kvietimas</title><link>{link}</link>"), URL).entries[0].url == URL


def test_an_entry_that_says_nothing_is_none() -> None:
    assert read_feed(rss(("Kvietimas", "a")).replace(b"<item>", b"<item></item><item>"), URL).entries[0].title


def test_ten_thousand_entries_are_not_all_kept() -> None:
    read = read_feed(rss(*((f"Kvietimas {n}", f"k/{n}") for n in range(10_000))), URL)
    assert (len(read.entries), read.more) == (MOST_ENTRIES, 10_000 - MOST_ENTRIES)


def test_an_entry_is_known_by_its_own_name_and_seen_to_change() -> None:
    before = read_feed(rss(("Kvietimas", "a")), URL).entries[0]
    after = read_feed(rss(("Kvietimas pratęstas", "a")), URL).entries[0]
    assert before.mark == after.mark
    assert before.stamp != after.stamp


def test_atom_is_read_as_well() -> None:
    atom = b"""<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Kvietimas</title><id>urn:x</id>
        <link href="https://x.lt/a"/><updated>2026-01-01T00:00:00Z</updated></entry></feed>"""
    assert read_feed(atom, URL).entries[0].url == "https://x.lt/a"


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"\0" * 100,
        b"<html>",
        b"%PDF",
        b"<rss version='2.0'><channel><item",
        b'<!DOCTYPE x [<!ENTITY a "b">]><rss/>',
    ],
)
def test_what_is_no_feed_is_refused(body: bytes) -> None:
    with pytest.raises(NotUnderstood):
        read_feed(body, URL)


def test_a_page_tells_where_its_feed_is() -> None:
    page = b'<html><link rel="alternate" type="application/rss+xml" title="x" href="/naujienos/rss?a=1&amp;b=2">'
    with pytest.raises(NotUnderstood, match=r"https://funder\.example\.org/naujienos/rss\?a=1&b=2"):
        read_feed(page, URL)


def test_only_what_the_office_cares_for_is_taken() -> None:
    feed = rss(("Kviečiame bendruomenes", "n/1"), ("Ministro vizitas", "n/2"), ("Kvietimas", "kita/3"))
    words = Wanted("https://funder.example.org/n/", words_of("kvieč, parama,, "))
    assert [entry.title for entry in read_feed(feed, URL, words).entries] == ["Kviečiame bendruomenes"]


def test_pages_of_a_site_map_are_called_by_their_address() -> None:
    told = sitemap(("https://x.lt/kvietimai/parama-kaimui.html", "2026-01-01"), ("ftp://x.lt/", ""), ("/b/", "niekada"))
    read = read_sitemap(told, "https://x.lt/sitemap.xml").entries
    assert [(entry.title, entry.url) for entry in read] == [
        ("b", "https://x.lt/b/"),
        ("parama kaimui", "https://x.lt/kvietimai/parama-kaimui.html"),
    ]


def test_an_index_names_the_newest_maps_first() -> None:
    told = sitemap(("https://x.lt/1.xml", "2025"), ("https://x.lt/2.xml", "2026"), tag="sitemap", root="sitemapindex")
    assert read_sitemap(told, "https://x.lt/").maps == ("https://x.lt/2.xml", "https://x.lt/1.xml")


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html/>",
        b"<urlset",
        b'<!DOCTYPE a [<!ENTITY b "c">]><urlset/>',
        b'<?xml version="1.0" encoding="x"?><a/>',
    ],
)
def test_what_is_no_site_map_is_refused(body: bytes) -> None:
    with pytest.raises(NotUnderstood):
        read_sitemap(body, URL)


def test_an_answer_that_names_a_file_here_is_not_opened(tmp_path: Path) -> None:
    feed = tmp_path / "srautas"
    feed.write_bytes(rss(("Kvietimas", "a")))

    with pytest.raises(NotUnderstood):
        read_feed(bytes(feed), URL)


ENTITIES = "<?xml version='1.0' encoding='{}'?><!DOCTYPE rss [<!ENTITY a 'x'>]><rss version='2.0'><channel/></rss>"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp037", "cp500"])
def test_entities_of_ones_own_are_refused_in_whatever_encoding(encoding: str) -> None:
    with pytest.raises(NotUnderstood):
        read_feed(ENTITIES.format(encoding).encode(encoding), URL)


def test_an_encoding_nobody_uses_is_not_read_it_could_hide_them() -> None:
    hidden = ENTITIES.format("utf-7").replace("<!ENTITY", "+ADwAIQ-ENTITY").encode()
    with pytest.raises(NotUnderstood):
        read_feed(hidden, URL)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "windows-1257", "iso-8859-13"])
def test_feeds_are_read_in_the_encodings_people_use(encoding: str) -> None:
    feed = f"<?xml version='1.0' encoding='{encoding}'?><rss version='2.0'><channel><item><title>Žemė</title>"
    read = read_feed(f"{feed}<link>/a</link></item></channel></rss>".encode(encoding), URL)
    assert [entry.title for entry in read.entries] == ["Žemė"]
