"""Builds the example calls through the product's own actions: entered, copied, reviewed, changed, withdrawn."""

import datetime as dt
from dataclasses import dataclass, fields, replace

from django.db import transaction
from django.utils import timezone

from sueiga.accounts.models import User
from sueiga.funding import record as said
from sueiga.funding.actions import calls, drafts
from sueiga.funding.demo.culture import culture
from sueiga.funding.demo.european import cerv, erasmus
from sueiga.funding.demo.knowledge import tell_what_is_known
from sueiga.funding.demo.local import leader, municipal
from sueiga.funding.demo.moments import Days
from sueiga.funding.demo.ngo import ngo_fund
from sueiga.funding.demo.programmes import enter_institution, enter_programmes
from sueiga.funding.demo.rural import rural_support
from sueiga.funding.demo.watched import watch_funders
from sueiga.funding.enums import Stage
from sueiga.funding.models import Call, Edition
from sueiga.places.models import Municipality
from sueiga.registry.enums import Kind
from sueiga.registry.models import Organisation

EVERYTHING = frozenset(field.name for field in fields(said.CallRecord))
CAST = ("rasa", "vida", "ona")
FORTNIGHT, ONE_DAY = dt.timedelta(days=14), dt.timedelta(days=1)
EXTENDED = "Pratęsta, nes sistema dvi dienas neveikė.", "Extended: the system was down for two days."
WITHDRAWN = "Savivaldybė lėšas perskirstė kitai priemonei.", "The municipality moved the money elsewhere."


@dataclass(frozen=True)
class Setting:
    """Where the examples are set: the cast's own district, two others, two local action groups."""

    days: Days
    rasa: User
    vida: User
    home: Municipality
    others: tuple[Municipality, ...]
    groups: tuple[Organisation, ...]

    @property
    def year(self) -> int:
        """The year the calls are for."""
        return self.days.on(60).year


@transaction.atomic
def publish_calls(today: dt.date) -> list[Call]:
    """Every example call, each once, with its history."""
    scene = _scene(today)
    enter_programmes()
    tell_what_is_known(today)
    made = [
        *_rural(scene),
        *_municipal(scene),
        *_ngo(scene),
        _published(scene, _culture(scene), 2026),
        *_leader(scene),
        _published(scene, cerv(scene.days, -30, 55, scene.year), 2025),
        _published(scene, erasmus(scene.days, -10, 99, scene.year), 2025),
    ]
    for call in made:
        _date(call, scene.days)
    watch_funders(timezone.now())
    return made


def _scene(today: dt.date) -> Setting:
    found = User.objects.filter(email__in=[f"{name}@example.org" for name in CAST])
    people = {str(person.email).partition("@")[0]: person for person in found}
    if len(people) < len(CAST):
        raise LookupError("the cast is not whole: the registry's demonstration comes first")
    own = Organisation.objects.spoken_for_by(people["ona"]).select_related("municipality__county").first()
    if own is None or own.municipality is None:
        raise LookupError("Ona speaks for nobody: the registry's demonstration comes first")
    communities = Municipality.objects.filter(organisations__kind=Kind.RURAL_COMMUNITY)
    others = communities.exclude(pk=own.municipality.pk).distinct().in_order()[:2]
    led = Organisation.objects.spoken_for_by(people["vida"]).filter(kind=Kind.LAG)
    rest = Organisation.objects.public().living().filter(kind=Kind.LAG).exclude(pk__in=led.values("pk")).in_order()
    return Setting(Days(today), people["rasa"], people["vida"], own.municipality, tuple(others), (*led[:1], *rest[:1]))


def _date(call: Call, days: Days) -> None:
    """Let it have been published a fortnight before it opened, and changed two days ago, as its pages tell."""
    editions = Edition.objects.filter(call=call).exclude(published_at=None).order_by("number_of")
    first = min(timezone.now(), call.opens_at - FORTNIGHT) if call.opens_at else timezone.now()
    Call.objects.filter(pk=call.pk).update(first_published_at=first)
    for number, edition in enumerate(editions):
        at = first if number == 0 else days.at(-2, 10)
        Edition.objects.filter(pk=edition.pk).update(published_at=at, started_at=at - ONE_DAY)


def _published(scene: Setting, says: said.CallRecord, example_year: int) -> Call:
    edition = drafts.start(by=scene.rasa, said=says, example_year=example_year)
    return drafts.publish(edition=edition, by=scene.rasa)


def _rural(scene: Setting) -> list[Call]:
    """Last year's, with its results, and this year's copied from it."""
    days, rasa = scene.days, scene.rasa
    last = _published(scene, rural_support(days, -290, -262, scene.year - 1), 2024)
    calls.announce_results(call=last, on=days.on(-200), url="https://example.org/rezultatai", by=rasa)
    copied = drafts.copy(edition=Edition.objects.get(call=last, stage=Stage.PUBLISHED), by=rasa)
    drafts.save(edition=copied, said=rural_support(days, 38, 67, scene.year), only=EVERYTHING, by=rasa)
    Call.objects.filter(pk=copied.call_id).update(example_year=2024)
    return [last, drafts.publish(edition=copied, by=rasa)]


def _municipal(scene: Setting) -> list[Call]:
    """Open at home, in assessment in one municipality, withdrawn in another."""
    days, year = scene.days, scene.year

    def of(place: Municipality, opens: int, closes: int) -> Call:
        name = enter_institution(f"{place.name_full} administracija", f"Administration of {place.name_full}")
        where = said.CallPlace("municipality", place.code, place.name)
        return _published(scene, municipal(days, opens, closes, year, where, name), 2025)

    made = [of(scene.home, -12, 9)]
    if scene.others:
        made.append(of(scene.others[0], -60, -20))
    if len(scene.others) > 1:
        made.append(of(scene.others[1], -3, 30))
        calls.withdraw(call=made[-1], why_lt=WITHDRAWN[0], why_en=WITHDRAWN[1], by=scene.rasa)
    return made


def _ngo(scene: Setting) -> list[Call]:
    """Two tracks; the small one's deadline was put off once."""
    days, rasa = scene.days, scene.rasa
    small = _published(scene, ngo_fund(days, -8, 15, scene.year, small=True), 2025)
    changed = drafts.change(call=small, by=rasa)
    drafts.save(edition=changed, said=ngo_fund(days, -8, 24, scene.year, small=True), only={"windows"}, by=rasa)
    drafts.publish(edition=changed, by=rasa, why_lt=EXTENDED[0], why_en=EXTENDED[1])
    return [small, _published(scene, ngo_fund(days, -8, 31, scene.year, small=False), 2025)]


def _culture(scene: Setting) -> said.CallRecord:
    county = scene.home.county
    return culture(
        scene.days, -20, 26, scene.year, said.CallPlace("county", county.code, county.name),
        said.CallPlace("municipality", scene.home.code, scene.home.name),
    )  # fmt: skip


def _leader(scene: Setting) -> list[Call]:
    """Vida's group enters its own, the office reviews it; another group's comes later; a second of Vida's waits."""
    made = []
    for number, group in enumerate(scene.groups):
        enter_institution(group.name, "")
        where = said.CallPlace("lag", group.code, group.name)
        opens, closes = ((-5, 40), (20, 65))[number]
        says = leader(scene.days, opens, closes, f"LEADER-SAVA-{number + 5}", where, (20_000, 45_000)[number])
        by = scene.vida if number == 0 else scene.rasa
        edition = drafts.start(by=by, said=says, lag=group, example_year=2021)
        if number == 0:
            drafts.send_for_review(edition=edition, by=by)
        made.append(drafts.publish(edition=edition, by=scene.rasa))
    if scene.groups:
        group = scene.groups[0]
        where = said.CallPlace("lag", group.code, group.name)
        later = replace(
            leader(scene.days, 60, 100, "LEADER-SAVA-7", where, 30_000),
            name_lt=f"Jaunimo iniciatyvos: {group.name}", name_en=f"Initiatives of young people: {group.name}",
        )  # fmt: skip
        drafts.send_for_review(
            edition=drafts.start(by=scene.vida, said=later, lag=group, example_year=2021), by=scene.vida
        )
    return made
