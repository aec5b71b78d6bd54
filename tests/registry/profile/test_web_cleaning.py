"""Web addresses as people type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sueiga.registry.enums import WebKind
from sueiga.registry.web_cleaning import NotAWebAddress, clean, kind_of


@pytest.mark.parametrize(
    ("typed", "cleaned"),
    [
        ("www.papeciai.lt", "https://www.papeciai.lt/"),
        (" http://papeciai.lt/apie ", "https://papeciai.lt/apie"),
        ("HTTPS://Papeciai.LT", "https://papeciai.lt/"),
        ("papeciai.lt:443/", "https://papeciai.lt/"),
        ("//papeciai.lt", "https://papeciai.lt/"),
        ("facebook.com/papeciai?fbclid=IwAR0&id=7", "https://facebook.com/papeciai?id=7"),
        ("papečiai.lt/žmonės", "https://xn--papeiai-m6a.lt/%C5%BEmon%C4%97s"),
        ("papeciai.lt/a%20b#dalis", "https://papeciai.lt/a%20b"),
    ],
)
def test_what_people_type_becomes_https(typed: str, cleaned: str) -> None:
    assert clean(typed) == cleaned


@pytest.mark.parametrize(
    "typed",
    [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\nscript:alert(1)", "data:text/html,<script>", "vbscript:x",
        "file:///etc/passwd", "ftp://papeciai.lt", "mailto:ona@example.org", "http://ona:slaptas@papeciai.lt",
        "https://papeciai.lt@klasta.lt", "http://127.0.0.1/", "http://[::1]/", "localhost", "http://pc.local",
        "papeciai.lt:8080", "papeciai", "", "   ", "http://", "www.pape ciai.lt", "papeciai.lt\\@klasta.lt",
        "https://" + "a" * 600 + ".lt", "http://papeciai.lt:99999/", "http://[papeciai", "-.lt", "mūsų puslapis",
        "papeciai\u202e.lt", "http://1.2.3.4",
    ],
)  # fmt: skip
def test_anything_else_is_refused(typed: str) -> None:
    with pytest.raises(NotAWebAddress):
        clean(typed)


@given(st.text(max_size=120))
def test_whatever_comes_through_is_https_and_stays_as_it_is(text: str) -> None:
    try:
        cleaned = clean(text)
    except NotAWebAddress:
        return
    assert cleaned.startswith("https://")
    assert clean(cleaned) == cleaned
    assert not set(cleaned) & set(' "<>\\\n\t')


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("https://m.facebook.com/x", WebKind.FACEBOOK), ("https://youtu.be/x", WebKind.YOUTUBE),
        ("https://www.instagram.com/x", WebKind.INSTAGRAM), ("https://www.tiktok.com/@x", WebKind.OTHER),
        ("https://notfacebook.com/", WebKind.SITE), ("https://facebook.com.klasta.lt/", WebKind.SITE),
    ],
)  # fmt: skip
def test_the_host_tells_what_stands_there(url: str, kind: WebKind) -> None:
    assert kind_of(url) == kind
