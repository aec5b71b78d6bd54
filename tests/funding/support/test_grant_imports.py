"""Lists of results are looked at, put on the list, and undone; a second time the same file changes nothing."""

import datetime as dt
from decimal import Decimal

import pytest

from sueiga.funding.actions import grant_imports as actions
from sueiga.funding.actions import grants
from sueiga.funding.enums import ImportState
from sueiga.funding.models import Grant, GrantImport, Programme, ResultsCoverage
from tests.factories import funding, registry
from tests.world import World

HEADINGS = "Identifier;Recipient Org:Identifier;Recipient Org:Name;Amount Awarded;Award Date;Title\n"


def stage(world: World, text: str, **fields: object) -> GrantImport:
    given = {"file_name": "rezultatai.csv", "programme": funding.programme(), "year": None, "source_url": "",
             "is_whole": False, **fields}  # fmt: skip
    return actions.stage(content=text.encode(), by=world.rasa, **given)  # type: ignore[arg-type]  # plain fields


def put(world: World, text: str, **fields: object) -> GrantImport:
    staged = stage(world, text, **fields)
    actions.put_on_list(grant_import=staged, by=world.rasa)
    staged.refresh_from_db()
    return staged


def line(world: World, identifier: str = "NMA-1", amount: str = "3000", title: str = "Salės remontas") -> str:
    code = world.bijutiskio_bendruomene.code
    return f"{identifier};LT-RC-{code};Bijutiškio KB;{amount};2025-05-06;{title}\n"


def outcomes(grant_import: GrantImport) -> list[str]:
    return list(grant_import.rows.order_by("number").values_list("outcome", flat=True))


def test_reading_a_file_puts_nothing_on_the_list(world: World) -> None:
    staged = stage(world, HEADINGS + line(world))

    assert outcomes(staged) == ["added"]
    assert not Grant.objects.exists()


def test_a_recipient_is_found_by_its_code(world: World) -> None:
    put(world, HEADINGS + line(world), source_url="https://example.org/rezultatai")

    grant = Grant.objects.get()
    assert grant.organisation == world.bijutiskio_bendruomene
    assert (grant.amount, grant.year, grant.awarded_on) == (Decimal(3000), 2025, dt.date(2025, 5, 6))
    assert (grant.funder, grant.source) == ("Bandymų ministerija", "results")
    assert grant.source_url == "https://example.org/rezultatai"


def test_the_same_file_again_changes_nothing(world: World) -> None:
    put(world, HEADINGS + line(world))
    before = Grant.objects.values().get()

    again = put(world, HEADINGS + line(world))

    assert outcomes(again) == ["same"]
    assert Grant.objects.values().get() == before


def test_what_a_later_file_changes_is_told_column_by_column(world: World) -> None:
    put(world, HEADINGS + line(world))

    later = put(world, HEADINGS + line(world, amount="3500"))

    change = later.rows.get().changes.get()
    assert (change.field, change.before, change.after) == ("amount", "3000.00", "3500.00")
    assert Grant.objects.get().amount == Decimal(3500)


def test_an_undone_file_leaves_all_as_it_was(world: World) -> None:
    put(world, HEADINGS + line(world))
    before = Grant.objects.values("amount", "title", "awarded_on").get()
    later = put(world, HEADINGS + line(world, amount="1", title="Kita") + line(world, "NMA-2"))

    actions.undo(grant_import=later, by=world.rasa)

    later.refresh_from_db()
    assert Grant.objects.values("amount", "title", "awarded_on").get() == before
    assert later.state == ImportState.UNDONE


def test_undoing_leaves_what_a_later_file_tells_too(world: World) -> None:
    first = put(world, HEADINGS + line(world, amount="100"))
    put(world, HEADINGS + line(world, amount="200"))

    actions.undo(grant_import=first, by=world.rasa)

    assert Grant.objects.get().amount == Decimal(200)


def test_undoing_leaves_what_was_changed_since(world: World) -> None:
    put(world, HEADINGS + line(world, amount="100"))
    second = put(world, HEADINGS + line(world, amount="200"))
    put(world, HEADINGS + line(world, amount="300"))

    actions.undo(grant_import=second, by=world.rasa)

    assert Grant.objects.get().amount == Decimal(300)


def test_a_decided_file_is_not_decided_again(world: World) -> None:
    done = put(world, HEADINGS + line(world))

    for action in (actions.put_on_list, actions.discard):
        with pytest.raises(actions.AlreadyDecided):
            action(grant_import=done, by=world.rasa)


def test_a_discarded_file_leaves_nothing_and_cannot_be_undone(world: World) -> None:
    staged = stage(world, HEADINGS + line(world))

    actions.discard(grant_import=staged, by=world.rasa)

    assert not staged.rows.exists()
    with pytest.raises(actions.AlreadyDecided):
        actions.undo(grant_import=staged, by=world.rasa)


def test_a_list_told_to_be_whole_covers_its_years_and_undoing_uncovers_them(world: World) -> None:
    whole = put(world, HEADINGS + line(world), is_whole=True)
    assert ResultsCoverage.objects.values_list("programme__slug", "year").get() == ("parama-kaimui", 2025)

    actions.undo(grant_import=whole, by=world.rasa)

    assert not ResultsCoverage.objects.exists()


def test_a_list_with_a_refused_row_covers_nothing(world: World) -> None:
    put(world, HEADINGS + line(world) + ";;Alantos KB;-5;2025-01-01;Talka\n", is_whole=True)

    assert not ResultsCoverage.objects.exists()


def test_what_onas_community_entered_itself_becomes_what_the_list_says(world: World) -> None:
    told = {"funder": "", "title": "Salė", "amount": Decimal(3000), "year": 2025, "area_code": "II"}
    grants.enter(organisation=world.bijutiskio_bendruomene, programme=funding.programme(), by=world.ona, **told)  # type: ignore[arg-type]  # plain fields

    listed = put(world, HEADINGS + line(world))

    grant = Grant.objects.get()
    assert outcomes(listed) == ["changed"]
    assert (grant.source, grant.identifier, grant.area_code) == ("results", "NMA-1", "II")


def test_undoing_gives_an_entry_back_to_whoever_entered_it(world: World) -> None:
    told = {"funder": "", "title": "Salė", "amount": None, "year": 2025, "area_code": ""}
    grants.enter(organisation=world.bijutiskio_bendruomene, programme=funding.programme(), by=world.ona, **told)  # type: ignore[arg-type]  # plain fields
    listed = put(world, HEADINGS + line(world))

    actions.undo(grant_import=listed, by=world.rasa)

    grant = Grant.objects.get()
    assert (grant.source, grant.identifier, grant.amount, grant.title) == ("organisation", None, None, "Salė")


def test_an_entry_of_another_sum_stays_beside_the_list(world: World) -> None:
    funding.grant(world.bijutiskio_bendruomene, source="organisation", amount=Decimal(7))

    put(world, HEADINGS + line(world))

    assert Grant.objects.count() == 2


def test_a_code_of_nobody_in_the_registry_is_nobody_of_ours(world: World) -> None:
    put(world, HEADINGS + "B-1;LT-RC-300000000;Molėtų biblioteka;100;2025-01-05;Knygos\n")

    assert Grant.objects.get().organisation is None
    assert not Grant.objects.unclear().exists()


def test_a_code_of_a_double_is_the_main_record(world: World) -> None:
    double = registry.organisation(name="Bijutiškio bendruomenė", merged_into=world.bijutiskio_bendruomene)

    put(world, HEADINGS + f"B-1;{double.code};Bijutiškio b.;100;2025-01-05;Talka\n")

    assert Grant.objects.get().organisation == world.bijutiskio_bendruomene


def test_rows_name_their_own_programme(world: World) -> None:
    Programme.objects.create(slug="nvo-fondas", name_lt="NVO fondas")
    text = f"Gavėjas;Kodas;Metai;Programa\nBijutiškio KB;{world.bijutiskio_bendruomene.code};2025;NVO fondas\n"

    put(world, text, programme=None)

    assert Grant.objects.get().programme == Programme.objects.get(slug="nvo-fondas")
