"""A letter's words come into a frame that greets, signs, and says why it came; people's values stay words."""

import pytest
from bs4 import BeautifulSoup
from pytest_django import Settings

from sueiga.messaging.drafts import NewLetter, Recipient, draft
from sueiga.messaging.enums import Channel, Matter
from sueiga.messaging.models import Letter
from sueiga.messaging.queueing import queue
from tests.world import World

WORDS = """Prašome patvirtinti, kad viskas teisinga:

https://sueiga.example.org/patvirtinti/abc/

Pasikeitė:
– adresas
– telefonas

    1234-5678

Klausimai – jonas@example.org arba https://sueiga.example.org/pagalba/?a=1&b=2."""
FRAMED = """Laba diena, gerb. Ona,

{words}

Pagarbiai
Lietuvos kaimo bendruomenių sąjunga

-- 
Kodėl gavote šį laišką? Jūs esate Bijutiškio bendruomenės pirmininkė.
Į šį laišką galite tiesiog atsakyti: tai, kas ateina adresu biuras@example.org, skaito žmogus.
Atsisakyti tokių laiškų vienu paspaudimu: {refusal}
Pasirinkti, kokie laiškai ir kada ateina: https://sueiga.example.org/mano/laiskai/nustatymai/
Lietuvos kaimo bendruomenių sąjunga, Sodų g. 1, Vilnius, +370 600 00000
"""  # noqa: W291  # mail programs know the divider by its space


@pytest.fixture(autouse=True)
def _identity(settings: Settings) -> None:
    settings.SITE_URL = "https://sueiga.example.org"
    settings.POSTAL_ADDRESS, settings.PHONE = "Sodų g. 1, Vilnius", "+370 600 00000"
    settings.DEMONSTRATION = False


def written(world: World, words: str = WORDS, matter: Matter = Matter.UNION, **fields: object) -> Letter:
    """A letter to Ona."""
    letter = NewLetter("a", Recipient.of(world.ona), draft("Duomenys", words), matter, **fields)
    return queue(letter)


def test_a_letter_greets_signs_and_says_why_it_came(world: World) -> None:
    world.ona.form_of_address = "gerb. Ona"

    why = "Jūs esate Bijutiškio bendruomenės pirmininkė."
    letter = written(world, why=why, reply_to="biuras@example.org")

    refusal = next(line.split(": ", 1)[1] for line in letter.text.splitlines() if "atsisakyti" in line)
    assert letter.text == FRAMED.format(words=WORDS, refusal=refusal)


def test_html_says_the_same_as_the_text(world: World) -> None:
    letter = written(world)

    html = BeautifulSoup(letter.html, "html.parser")
    assert html.html["lang"] == "lt"
    assert [item.text for item in html.select("li")] == ["adresas", "telefonas"]
    assert html.select_one(".button")["href"] == "https://sueiga.example.org/patvirtinti/abc/"
    assert html.select_one(".code").text == "1234-5678"
    assert {link["href"] for link in html.select("p > a")} >= {
        "mailto:jonas@example.org", "https://sueiga.example.org/pagalba/?a=1&b=2",
    }  # fmt: skip


def test_html_is_light_has_no_images_and_no_table(world: World) -> None:
    html = written(world).html

    assert len(html.encode()) < 20_000
    assert not BeautifulSoup(html, "html.parser").select("img, table, script, link")
    assert "prefers-color-scheme: dark" in html


def test_legal_letters_offer_no_refusal(world: World) -> None:
    letter = written(world, matter=Matter.LEGAL)

    assert "atsisakyti" not in letter.text.lower()
    assert "nustatymai" not in letter.text


def test_a_demonstration_says_so(world: World, settings: Settings) -> None:
    settings.DEMONSTRATION = True

    assert "parodomoji" in written(world).text


def test_an_english_letter_is_framed_in_english(world: World) -> None:
    world.ona.language = "en"

    letter = written(world, words="Hello.")

    assert letter.text.startswith("Good day,\n\nHello.\n\nWith respect\nLithuanian Union of Rural Communities")
    assert "https://sueiga.example.org/en/mano/laiskai/nustatymai/" in letter.text


def test_the_officer_who_writes_signs(world: World) -> None:
    assert "\nPagarbiai\nRasa\nLietuvos kaimo" in written(world, signed="Rasa").text


def test_an_sms_has_no_frame(world: World) -> None:
    recipient = Recipient("+37060000000", person=world.ona, channel=Channel.SMS)

    letter = queue(NewLetter("a", recipient, draft("", "Kodas 1234."), Matter.SECURITY))

    assert (letter.text, letter.html) == ("Kodas 1234.\n", "")


def test_without_a_form_of_address_the_greeting_is_plain(world: World) -> None:
    assert written(world).text.startswith("Laba diena,\n\n")
