"""Rasa's pages about support: files read, recipients named, entries confirmed, years and areas written down."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from sueiga.funding.models import ActionArea, Grant, GrantImport, ResultsCoverage
from sueiga.funding.result_lists.sample import sample
from sueiga.history.models import Event
from sueiga.places.models import Eldership
from sueiga.registry.models import Organisation
from tests.factories import funding, registry
from tests.world import World

NEW = reverse("funding:grants_import_new")
RECIPIENTS = reverse("funding:grants_recipients")
ROWS = "Gavėjas;Savivaldybė;Metai;Suma;Programa\nBijutiškio kaimo bendruomenė;Molėtų r. sav.;2025;100;Parama kaimui\n"


def send(client: Client, content: bytes, **fields: str) -> GrantImport:
    client.post(NEW, {"file": SimpleUploadedFile("rezultatai.csv", content), **fields})
    return GrantImport.objects.latest("pk")


def text(client: Client, url: str) -> str:
    return client.get(url).content.decode()


@pytest.fixture
def unclear(world: World) -> Grant:
    return funding.grant(None, recipient_name="Bijutiškio kaimo bendruomenė", recipient_place="Molėtų r. sav.")


def settle(client: Client, **said: str) -> object:
    named = {"name": "Bijutiškio kaimo bendruomenė", "place": "Molėtų r. sav.", **said}
    return client.post(RECIPIENTS, named)


def test_a_file_is_shown_before_it_is_put_on_the_list_and_can_be_undone(world: World, rasa_client: Client) -> None:
    funding.programme()
    sent = send(rasa_client, ROWS.encode())
    assert "Bijutiškio kaimo bendruomenė" in text(rasa_client, sent.get_absolute_url())

    rasa_client.post(reverse("funding:grants_apply", args=[sent.pk]))
    assert Grant.objects.count() == 1
    assert reverse("funding:grants_undo", args=[sent.pk]) in text(rasa_client, sent.get_absolute_url())

    rasa_client.post(reverse("funding:grants_undo", args=[sent.pk]))
    assert not Grant.objects.exists()
    assert reverse("funding:grants_undo", args=[sent.pk]) not in text(rasa_client, sent.get_absolute_url())


def test_a_recipient_says_of_which_years_its_rows_are(world: World, rasa_client: Client, unclear: Grant) -> None:
    assert "1 eilutė, 2025 m." in text(rasa_client, RECIPIENTS)

    funding.grant(None, recipient_name=unclear.recipient_name, recipient_place=unclear.recipient_place, year=2023)

    assert "2 eilutės, 2023–2025 m." in text(rasa_client, RECIPIENTS)


def test_a_file_is_discarded(world: World, rasa_client: Client) -> None:
    sent = send(rasa_client, ROWS.encode(), programme=funding.programme().slug, is_whole="on")

    rasa_client.post(reverse("funding:grants_discard", args=[sent.pk]))

    sent.refresh_from_db()
    assert sent.state == "discarded"
    assert text(rasa_client, sent.get_absolute_url())


def test_rows_are_shown_by_what_they_do(world: World, rasa_client: Client) -> None:
    funding.programme()
    sent = send(rasa_client, ROWS.encode() + ";;2025;5;\nTrečia;;1970;5;\n".encode())

    refused = rasa_client.get(f"{sent.get_absolute_url()}?rows=refused").context

    assert [row.fault for row in refused["page"]] == ["no_recipient", "year_outside"]
    assert refused["shown"].refused == 2
    assert not rasa_client.get(f"{sent.get_absolute_url()}?rows=same").context["page"].object_list


def test_a_file_in_which_nothing_is_understood_cannot_be_put_on_the_list(world: World, rasa_client: Client) -> None:
    sent = send(rasa_client, b"Gav\xc4\x97jas;Metai\nAlantos KB;1970\n")

    assert reverse("funding:grants_apply", args=[sent.pk]) not in text(rasa_client, sent.get_absolute_url())


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7 \0", b"a;b\n1;2\n"])
def test_a_file_that_is_no_list_is_told_beside_its_field(content: bytes, world: World, rasa_client: Client) -> None:
    answer = rasa_client.post(NEW, {"file": SimpleUploadedFile("x.csv", content), "source_url": "https://example.org/"})

    assert list(answer.context["form"].errors) == ["file"]
    assert "https://example.org/" in answer.content.decode()


def test_a_year_that_cannot_be_is_told(world: World, rasa_client: Client) -> None:
    answer = rasa_client.post(NEW, {"file": SimpleUploadedFile("x.csv", ROWS.encode()), "year": "1970"})

    assert list(answer.context["form"].errors) == ["year"]


def test_the_sample_is_read_as_it_is(world: World, rasa_client: Client) -> None:
    assert rasa_client.get(reverse("funding:grants_sample")).content == sample()

    sent = send(rasa_client, sample(), programme=funding.programme().slug)

    row = sent.rows.get()
    assert (row.outcome, row.recipient_name, row.area_code) == ("added", "Pavyzdžio kaimo bendruomenė", "II")


def test_whoever_is_named_without_a_code_is_proposed_by_name_and_place(
    world: World, rasa_client: Client, unclear: Grant
) -> None:
    registry.organisation(name="Bijutiškio kaimo bendruomenė", settlement=world.leliunai)

    (row,) = rasa_client.get(RECIPIENTS).context["unclear"]

    assert row.likely[0] == world.bijutiskio_bendruomene
    assert len(row.likely) == 2


def test_naming_a_recipient_holds_for_all_rows_named_so_and_for_later_files(
    world: World, rasa_client: Client, unclear: Grant
) -> None:
    settle(rasa_client, who=world.bijutiskio_bendruomene.code)

    later = send(rasa_client, ROWS.replace("100", "200").encode())
    rasa_client.post(reverse("funding:grants_apply", args=[later.pk]))

    assert set(Grant.objects.values_list("organisation__code", flat=True)) == {world.bijutiskio_bendruomene.code}


def test_a_recipient_may_be_none_of_ours_and_that_can_be_undone(
    world: World, rasa_client: Client, unclear: Grant
) -> None:
    settle(rasa_client, who="outsider")
    assert Grant.objects.get().is_outsider
    assert "Bijutiškio kaimo bendruomenė" in text(rasa_client, RECIPIENTS)

    said = {"name": unclear.recipient_name, "place": unclear.recipient_place}
    for _ in range(2):  # a second press finds nothing more to undo
        rasa_client.post(reverse("funding:grants_unsettle"), said)

    assert not Grant.objects.get().is_outsider


@pytest.mark.parametrize("said", [{}, {"who": "other", "code": "12"}, {"who": "other", "code": "999999999"}])
def test_a_code_that_is_none_is_told(said: dict[str, str], world: World, rasa_client: Client, unclear: Grant) -> None:
    answer = rasa_client.post(RECIPIENTS, {"name": unclear.recipient_name, "place": "Molėtų r. sav.", **said})

    assert answer.context["form"].non_field_errors()
    assert Grant.objects.unclear().exists()


def test_another_code_may_be_typed_and_a_second_press_does_nothing(
    world: World, rasa_client: Client, unclear: Grant
) -> None:
    for _ in range(2):
        settle(rasa_client, who="other", code=world.leliunu_bendruomene.code)

    assert Grant.objects.get().organisation == world.leliunu_bendruomene
    assert Event.objects.filter(verb="grants:settle").count() == 1


def test_rasa_confirms_an_entry(world: World, rasa_client: Client) -> None:
    grant = funding.grant(world.bijutiskio_bendruomene, source="organisation", title="Talka")
    assert "Talka" in text(rasa_client, reverse("funding:grants_waiting"))

    rasa_client.post(reverse("funding:grant_confirm", args=[grant.pk]))

    grant.refresh_from_db()
    assert grant.is_public
    assert "Talka" not in text(rasa_client, reverse("funding:grants_waiting"))


def test_support_is_found_without_diacritics(world: World, rasa_client: Client) -> None:
    funding.grant(world.bijutiskio_bendruomene, title="Salės remontas")
    funding.grant(world.leliunu_bendruomene, title="Šventė", currency="LTL")

    def found(words: str) -> int:
        return int(rasa_client.get(reverse("funding:office_grants"), {"q": words}).context["page"].paginator.count)

    assert [found(words) for words in ("sales", "svente", "bijutiskio remontas", "nieko", "")] == [1, 1, 1, 0, 2]
    assert found(world.leliunu_bendruomene.code) == 1


def test_years_of_a_programme_are_written_down(world: World, rasa_client: Client) -> None:
    programme = funding.programme()
    ResultsCoverage.objects.create(programme=programme, year=2020)
    address = reverse("funding:grants_year", args=[programme.slug])
    assert 'value="2020"' in text(rasa_client, address)

    for _ in range(2):
        rasa_client.post(address, {"began": "2018", "years": ["2024", "2025"]})

    programme.refresh_from_db()
    assert programme.began == 2018
    assert list(programme.covered_years.order_by("year").values_list("year", flat=True)) == [2024, 2025]
    assert Event.objects.filter(verb="programme:cover").count() == 1


@pytest.fixture
def lag(world: World) -> Organisation:
    return registry.organisation(name="Molėtų VVG", kind="lag", municipality=world.moletai)


def mark(client: Client, lag: Organisation, world: World, **said: object) -> object:
    address = reverse("funding:lag_area", args=[lag.code])
    return client.post(f"{address}?municipality={world.moletai.slug}", said)


def area(lag: Organisation) -> set[tuple[str, str]]:
    return set(lag.action_areas.values_list("level", "code"))


def test_an_area_has_a_whole_municipality_then_some_elderships_then_nothing(
    world: World, rasa_client: Client, lag: Organisation
) -> None:
    alanta = Eldership.objects.get(name="Alantos sen.")
    ActionArea.objects.create(lag=lag, level="municipality", code=world.utena.code)
    utena = ("municipality", world.utena.code)

    mark(rasa_client, lag, world, extent="all")
    assert area(lag) == {utena, ("municipality", world.moletai.code)}

    mark(rasa_client, lag, world, extent="some", elderships=[alanta.code])
    assert area(lag) == {utena, ("eldership", alanta.code)}
    assert "Alantos sen." in text(rasa_client, reverse("funding:lag_area", args=[lag.code]))

    mark(rasa_client, lag, world, extent="none")
    mark(rasa_client, lag, world, extent="none")
    assert area(lag) == {utena}


def test_some_elderships_are_at_least_one(world: World, rasa_client: Client, lag: Organisation) -> None:
    answer = mark(rasa_client, lag, world, extent="some")

    assert list(answer.context["form"].errors) == ["elderships"]  # type: ignore[attr-defined]  # an answer


def test_groups_without_an_area_come_first(world: World, rasa_client: Client, lag: Organisation) -> None:
    other = registry.organisation(name="Anykščių VVG", kind="lag", municipality=world.utena)
    ActionArea.objects.create(lag=other, level="municipality", code=world.utena.code)

    lines = rasa_client.get(reverse("funding:lag_areas")).context["lines"]

    assert [(line.lag, line.places) for line in lines] == [(lag, 0), (other, 1)]
