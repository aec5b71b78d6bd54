"""Where nothing is found, the page says what to try; never what nothing public answers."""

from tests.factories import publishing, registry
from tests.home.searching.asking import Ask
from tests.world import World


def test_a_slip_of_the_finger_is_put_right(ask: Ask) -> None:
    publishing.article(title="Krepšinio turnyras kaime")

    answer = ask("krepšnio turnyras", language="en")

    assert "Did you mean: krepšinio turnyras" in answer.nothing
    assert ask("krepšinio turnyras").titles == ["Krepšinio turnyras kaime"]


def test_a_wrong_first_letter_is_put_right(ask: Ask) -> None:
    publishing.article(title="Orkestras groja")

    assert "orkestras" in ask("irkestras").nothing


def test_of_words_never_together_each_is_offered_alone(ask: Ask) -> None:
    publishing.article(title="Krepšinio turnyras")
    publishing.article(title="Uogienės virimas")

    links = [link.get_text() for link in ask("turnyras uogienė").html.select(".empty li a")]

    assert links == ["turnyras", "uogienė"]


def test_what_filters_hide_is_told(world: World, ask: Ask) -> None:
    publishing.article(title="Krepšinio turnyras", municipality=world.moletai)

    answer = ask("turnyras", language="en", municipality=world.utena.slug)

    assert "Without the filters there are 1" in answer.nothing


def test_communities_with_names_alike_are_offered(world: World, ask: Ask) -> None:
    registry.organisation(name="Kuktiškių kaimo bendruomenė", settlement=world.alanta)

    assert "Kuktiškių kaimo bendruomenė" in ask("kuktiškių choras").nothing


def test_a_word_of_what_was_taken_down_is_not_offered(ask: Ask) -> None:
    article = publishing.article(title="Krepšinio turnyras")
    ask("turnyras")
    article.unpublish()

    assert "turnyras" not in ask("turnyrsa").nothing


def test_short_words_and_numbers_are_not_guessed_at(ask: Ask) -> None:
    publishing.article(title="Oras ir 2024 metai")

    assert "Did you mean" not in ask("oru 2034", language="en").nothing
