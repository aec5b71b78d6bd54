"""Plain words as an article."""

import pytest

from sueiga.publishing.contributing.article import free_slug, paragraphs, summary_of
from sueiga.publishing.models import ArticleFolder, Contribution
from tests.factories import publishing


@pytest.mark.parametrize(
    ("typed", "html"),
    [
        ("Viena.\n\nKita.", "<p>Viena.</p><p>Kita.</p>"),
        ("Viena.\nKita.", "<p>Viena.<br/>Kita.</p>"),
        ("- liepos\n- klevai", "<ul><li>liepos</li><li>klevai</li></ul>"),
        ("- viena eilutė", "<p>- viena eilutė</p>"),
        ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"),
        ("<a href='javascript:x'>a</a> & b", "<p>&lt;a href=&#x27;javascript:x&#x27;&gt;a&lt;/a&gt; &amp; b</p>"),
        ("\n\n \n", ""),
    ],
)  # fmt: skip
def test_typed_words_are_text(typed: str, html: str) -> None:
    assert paragraphs(typed) == html


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        ("Pirma. Antra! Trečia?", "Pirma. Antra!"),
        ("Be taško", "Be taško"),
        ("žodis " * 80, "žodis " * 49 + "žodis…"),
    ],
)
def test_two_sentences_stand_for_the_whole(text: str, summary: str) -> None:
    assert summary_of(text) == summary


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("title", "slug"),
    [("Talka", "talka-3"), ("Žąsų ganymas", "zasu-ganymas"), ("🏡", "rasinys-7"), ("talka!", "talka-3")],
)  # fmt: skip
def test_an_address_that_repeats_gets_a_number(title: str, slug: str) -> None:
    publishing.article(title="Talka", slug="talka")
    publishing.article(title="Talka", slug="talka-2")

    assert free_slug(ArticleFolder.objects.get(), Contribution(pk=7, title=title)) == slug
