"""Standings written over time."""

import datetime as dt

import pytest
import time_machine
from django.core.management import call_command
from django.test import TestCase
from django.utils import timezone, translation

from sueiga.history.models import Event
from sueiga.registry.actions.standings import restand
from sueiga.registry.enums import Fact, Source, Standing
from sueiga.registry.evidence_sets import evidence_sets, standing_of
from sueiga.registry.models import Change, Evidence, Organisation, StandingPeriod
from sueiga.registry.standing import FiledDocument, Volunteers
from tests.factories import registry
from tests.world import World

TODAY = dt.date(2026, 11, 23)


def know(organisation: Organisation, fact: str, key: str = "", **fields: object) -> Evidence:
    return Evidence.objects.create(
        organisation=organisation, fact=fact, key=key, source=Source.DOCUMENTS, source_date=TODAY, **fields
    )


def judge(*organisations: Organisation, on: dt.date = TODAY) -> int:
    pks = [organisation.pk for organisation in organisations] or None
    return restand(organisation_ids=pks, on=on, seen_at=timezone.now(), by=None)


def periods(organisation: Organisation) -> list[tuple[str, dt.date, dt.date | None]]:
    rows = StandingPeriod.objects.filter(organisation=organisation).order_by("since")
    return list(rows.values_list("standing", "since", "until"))


def test_the_first_standing_opens_a_period_without_a_change(world: World) -> None:
    know(world.bijutiskio_bendruomene, Fact.DOCUMENT, "2025:report", since=dt.date(2026, 5, 12))

    judge()

    assert periods(world.bijutiskio_bendruomene) == [("active", TODAY, None)]
    assert not Change.objects.exists()


def test_a_new_standing_closes_the_period_and_is_told(world: World) -> None:
    community = world.bijutiskio_bendruomene
    know(community, Fact.DOCUMENT, "2024:report", since=dt.date(2025, 5, 12))
    judge()
    know(community, Fact.STATEMENTS_MISSING, "2025")

    moved = judge(on=dt.date(2026, 12, 1))

    assert moved == 1
    assert periods(community) == [("active", TODAY, dt.date(2026, 12, 1)), ("at_risk", dt.date(2026, 12, 1), None)]
    change = Change.objects.get()
    assert (change.before, change.after, change.municipality) == ("active", "at_risk", world.moletai)
    community.refresh_from_db()
    assert community.standing == Standing.AT_RISK


def test_standings_follow_the_calendar_though_no_file_is_new(world: World, capsys: pytest.CaptureFixture[str]) -> None:
    know(world.bijutiskio_bendruomene, Fact.DOCUMENT, "2025:report", since=dt.date(2026, 5, 12))
    judge()

    with time_machine.travel(dt.datetime(2029, 1, 5, 12, tzinfo=dt.UTC)), translation.override("en"):
        call_command("restand")

    assert periods(world.bijutiskio_bendruomene)[-1] == ("quiet", dt.date(2029, 1, 5), None)
    assert "1 organisation stands otherwise than before." in capsys.readouterr().out


def test_judging_again_changes_nothing(world: World) -> None:
    judge()
    history = Event.objects.count()

    assert judge() == 0
    assert Event.objects.count() == history


def test_a_standing_of_the_same_day_is_corrected_in_place(world: World) -> None:
    community = world.leliunu_bendruomene
    know(community, Fact.DOCUMENT, "2024:report", since=dt.date(2025, 5, 12))
    judge(community)
    know(community, Fact.STATEMENTS_MISSING, "2025")

    judge(community)

    assert periods(community) == [("at_risk", TODAY, None)]


def test_a_wrong_mark_on_the_record_is_put_right_without_a_change(world: World) -> None:
    judge()
    Organisation.objects.update(standing=Standing.GONE)

    assert judge() == 3
    assert not Change.objects.exists()


def test_only_the_named_organisations_are_judged(world: World) -> None:
    assert judge(world.bijutiskio_bendruomene) == 1
    assert StandingPeriod.objects.count() == 1


def test_judging_leaves_a_line_of_history(world: World) -> None:
    judge()

    event = Event.objects.get(verb="registry:restand")
    assert event.details == {"on": "2026-11-23", "organisations": 3}


def test_before_documents_were_ever_read_silence_says_nothing(world: World) -> None:
    judge()
    assert set(Organisation.objects.values_list("standing", flat=True)) == {Standing.UNKNOWN}

    for state in ("failed", "held", "discarded"):
        registry.source_run(registry.run(state=state), Source.DOCUMENTS)
    judge()
    assert set(Organisation.objects.values_list("standing", flat=True)) == {Standing.UNKNOWN}

    registry.source_run(registry.run(), Source.DOCUMENTS)
    judge()

    assert set(Organisation.objects.values_list("standing", flat=True)) == {Standing.QUIET}


def test_evidence_becomes_plain_values(world: World) -> None:
    community = world.bijutiskio_bendruomene
    know(community, Fact.DOCUMENT, "2025:report", since=dt.date(2026, 5, 12))
    know(community, Fact.DOCUMENT, "other", since=dt.date(2026, 1, 12))
    know(community, Fact.DOCUMENT, "2019:undated")
    know(community, Fact.STATEMENTS_MISSING, "2023")
    know(community, Fact.STATEMENTS_MISSING, "?")
    know(community, Fact.VOLUNTEERS, "2024", value="12")
    know(community, Fact.VOLUNTEERS, "2025", value="")
    know(community, Fact.CONFIRMED, since=dt.date(2026, 9, 30))
    know(community, Fact.NGO, since=dt.date(2021, 3, 2), until=dt.date(2025, 3, 2))

    evidence = evidence_sets([community], on=TODAY, documents_read=True)[community.pk]

    assert evidence.documents == {
        FiledDocument(2025, "report", dt.date(2026, 5, 12)),
        FiledDocument(None, "", dt.date(2026, 1, 12)),
    }
    assert evidence.statements_missing == {2023}
    assert evidence.volunteers == {Volunteers(2024, 12), Volunteers(2025, 0)}
    assert (evidence.confirmed_on, evidence.ngo_until) == (dt.date(2026, 9, 30), dt.date(2025, 3, 2))


def test_the_page_and_the_register_tell_the_same_standing(world: World) -> None:
    know(world.leliunu_bendruomene, Fact.DOCUMENT, "2016:report", since=dt.date(2017, 5, 12))
    judge()

    for organisation in Organisation.objects.prefetch_related("evidence"):
        assert standing_of(organisation, organisation.evidence.all(), on=TODAY).standing == organisation.standing


@pytest.mark.parametrize("number", [1, 30])
def test_many_are_judged_in_few_queries(world: World, number: int) -> None:
    for _ in range(number):
        registry.organisation()

    with TestCase().assertNumQueries(12):
        judge()
