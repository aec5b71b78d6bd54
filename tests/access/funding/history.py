"""Who may do what: support received, facts stated, areas of local action groups, questions."""

from sueiga.funding.actions import grant_imports
from sueiga.funding.models import ActionArea, Grant, GrantImport, Programme, Question
from sueiga.registry.models import Organisation, Representative
from tests.access.rows import (
    CAST,
    DOOR,
    EVERYBODY,
    MISSING,
    OFFICE,
    OFFICE_ACTS,
    OFFICE_WITHOUT_ROW,
    OK,
    Row,
)
from tests.factories import funding, registry
from tests.factories.people import representative
from tests.laws.arguments import Arguments
from tests.world import World

NOBODYS = {**dict.fromkeys(CAST, MISSING), "jonas": DOOR}
OWN = {**NOBODYS, "ona": OK, "petras": OK, "rasa": OK}
EDITORS = {**OWN, "petras": MISSING}
EDITORS_ACT = {**EDITORS, "ona": DOOR, "rasa": DOOR}
RASA = {**NOBODYS, "rasa": OK}


def of(organisation: Organisation, **more: object) -> dict[str, object]:
    return {"code": organisation.code, **more}


def own(world: World) -> dict[str, object]:
    return of(world.bijutiskio_bendruomene)


def foreign(world: World) -> dict[str, object]:
    return of(world.leliunu_bendruomene)


def entry(world: World) -> dict[str, object]:
    known = Grant.objects.filter(source="organisation").first()
    known = known or funding.grant(world.bijutiskio_bendruomene, source="organisation", title="Talka")
    return of(world.bijutiskio_bendruomene, pk=known.pk)


def waiting(world: World) -> dict[str, object]:
    return {"pk": entry(world)["pk"]}


def confirmed(world: World) -> dict[str, object]:
    said = entry(world)
    Grant.objects.filter(pk=said["pk"]).update(confirmed_at="2026-11-01T10:00Z")
    return said


def listed(world: World) -> dict[str, object]:
    return of(world.bijutiskio_bendruomene, pk=funding.grant(world.bijutiskio_bendruomene).pk)


def anothers(world: World) -> dict[str, object]:
    """An entry of one community under the address of another."""
    given = funding.grant(world.leliunu_bendruomene, source="organisation")
    return of(world.bijutiskio_bendruomene, pk=given.pk)


def members(world: World) -> dict[str, object]:
    return of(world.bijutiskio_bendruomene, fact="members")


def of_the_register(world: World) -> dict[str, object]:
    return of(world.bijutiskio_bendruomene, fact="ngo")


def no_programme(world: World) -> dict[str, object]:
    return of(world.bijutiskio_bendruomene, fact="grants")


def led_by_rasa_too(world: World) -> dict[str, object]:
    if not Representative.objects.filter(person=world.rasa).exists():
        representative(world.bijutiskio_bendruomene, world.rasa, "deputy")
    return own(world)


def staged(world: World) -> dict[str, object]:
    known = GrantImport.objects.first()
    text = "Gavėjas;Metai;Suma\nBijutiškio KB;2025;100\n;2025;5\n"
    known = known or grant_imports.stage(
        file_name="rezultatai.csv", content=text.encode(), programme=funding.programme(), year=None, source_url="",
        is_whole=False, by=world.rasa,
    )  # fmt: skip
    return {"pk": known.pk}


def no_row(world: World) -> dict[str, object]:
    return {"pk": 999_999}


def programme(world: World) -> dict[str, object]:
    return {"slug": funding.programme().slug}


def no_such_programme(world: World) -> dict[str, object]:
    return {"slug": "nera"}


def lag(world: World) -> dict[str, object]:
    known = Organisation.objects.filter(kind="lag").first()
    return of(known or registry.organisation(name="Molėtų VVG", kind="lag", municipality=world.moletai))


def call(world: World) -> dict[str, object]:
    known = Question.objects.first()
    return {"slug": known.call.slug if known else funding.published().slug}


def unpublished(world: World) -> dict[str, object]:
    return {"slug": funding.draft().call.slug}


def question(world: World) -> dict[str, object]:
    known = Question.objects.first()
    known = known or Question.objects.create(call=funding.published(), asked_by=world.ona, text="Ar galime mes?")
    return {"pk": known.pk}


def supported(world: World) -> dict[str, object]:
    """One organisation that receives all support of lists that grow."""
    known = Organisation.objects.filter(name="Remiama draugija").first()
    return of(known or registry.organisation(name="Remiama draugija"))


def double(world: World) -> dict[str, object]:
    return of(registry.organisation(name="Bijutiškio kaimas", merged_into=world.bijutiskio_bendruomene))


ROWS = [
    Row("funding:public_grants", EVERYBODY, own),
    Row("funding:public_grants", dict.fromkeys(CAST, DOOR), double),
    Row("funding:own_grants", OWN, own),
    Row("funding:own_grants", RASA, foreign),
    Row("funding:own_grant_new", EDITORS, own),
    Row("funding:own_grant_new", RASA, foreign),
    Row("funding:own_grant", EDITORS, entry),
    Row("funding:own_grant", RASA, confirmed),
    Row("funding:own_grant", NOBODYS, listed),
    Row("funding:own_grant", NOBODYS, anothers),
    Row("funding:own_grant_remove", EDITORS, entry),
    Row("funding:own_grant_remove", EDITORS_ACT, entry, method="post"),
    Row("funding:own_grant_remove", NOBODYS, listed, method="post"),
    Row("funding:state_fact", EDITORS, members),
    Row("funding:state_fact", EDITORS_ACT, members, method="post", data={"value": "34"}),
    Row("funding:state_fact", NOBODYS, of_the_register),
    Row("funding:state_fact", NOBODYS, no_programme),
    Row("funding:take_back_fact", EDITORS_ACT, members, method="post"),
    Row("funding:ask", EVERYBODY, call),
    Row("funding:ask", dict.fromkeys(CAST, MISSING), unpublished),
    Row("funding:office_grants", OFFICE),
    Row("funding:grants_waiting", OFFICE),
    Row("funding:grant_confirm", OFFICE_ACTS, waiting, method="post"),
    Row("funding:grant_confirm", OFFICE_WITHOUT_ROW, no_row, method="post"),
    Row("funding:grants_recipients", OFFICE),
    Row("funding:grants_unsettle", OFFICE_ACTS, method="post"),
    Row("funding:grants_years", OFFICE),
    Row("funding:grants_year", OFFICE, programme),
    Row("funding:grants_year", OFFICE_WITHOUT_ROW, no_such_programme),
    Row("funding:grants_imports", OFFICE),
    Row("funding:grants_import_new", OFFICE),
    Row("funding:grants_sample", OFFICE),
    Row("funding:grants_import", OFFICE, staged),
    Row("funding:grants_import", OFFICE_WITHOUT_ROW, no_row),
    Row("funding:grants_apply", OFFICE_ACTS, staged, method="post"),
    Row("funding:grants_discard", OFFICE_ACTS, staged, method="post"),
    Row("funding:grants_undo", OFFICE_ACTS, staged, method="post"),
    Row("funding:lag_areas", OFFICE),
    Row("funding:lag_area", OFFICE, lag),
    Row("funding:lag_area", OFFICE_WITHOUT_ROW, own),
    Row("funding:office_questions", OFFICE),
    Row("funding:office_question", OFFICE, question),
    Row("funding:office_question", OFFICE_WITHOUT_ROW, no_row),
    Row("funding:question_close", OFFICE_ACTS, question, method="post"),
    Row("funding:question_reopen", OFFICE_ACTS, question, method="post"),
]
PUBLIC_PAGES: dict[str, Arguments] = {"funding:ask": call, "funding:public_grants": supported}
SIGNED_IN_PAGES: dict[str, Arguments] = {
    "funding:own_grants": led_by_rasa_too,
    "funding:own_grant_new": led_by_rasa_too,
    "funding:own_grant": entry,
    "funding:own_grant_remove": entry,
    "funding:state_fact": members,
    "funding:office_grants": lambda world: {},
    "funding:grants_waiting": lambda world: {},
    "funding:grants_recipients": lambda world: {},
    "funding:grants_years": lambda world: {},
    "funding:grants_year": programme,
    "funding:grants_imports": lambda world: {},
    "funding:grants_import_new": lambda world: {},
    "funding:grants_import": staged,
    "funding:lag_areas": lambda world: {},
    "funding:lag_area": lag,
    "funding:office_questions": lambda world: {},
    "funding:office_question": question,
}
LISTS: dict[str, int] = {
    "funding:public_grants": 2,
    "funding:office_grants": 7,
    "funding:grants_waiting": 4,
    "funding:grants_recipients": 6,
    "funding:grants_years": 5,
    "funding:grants_imports": 4,
    "funding:lag_areas": 4,
    "funding:office_questions": 4,
}
NOT_PAGES: set[str] = {"funding:grants_sample"}
OF_ONE_ROW: set[str] = (set(PUBLIC_PAGES) | set(SIGNED_IN_PAGES)) - set(LISTS)


def fill(world: World, number: int) -> None:
    """One more row in each list."""
    organisation = registry.organisation(name=f"Alantos {number} draugija", settlement=world.alanta)
    funding.grant(organisation, source="organisation", title="Talka")
    funding.grant(None, recipient_name=f"Nežinoma {number}")
    funding.grant(organisation, recipient_name=f"Žinoma {number}")
    funding.grant(Organisation.objects.get(code=supported(world)["code"]))
    Programme.objects.create(slug=f"zinoma-{number}", name_lt=f"Programa {number}").covered_years.create(year=2025)
    GrantImport.objects.create(file_name="rezultatai.csv", by=world.rasa, programme=funding.programme())
    group = registry.organisation(name=f"VVG {number}", kind="lag", municipality=world.moletai)
    ActionArea.objects.create(lag=group, level="municipality", code=world.moletai.code)
    Question.objects.create(call=funding.published(), asked_by=world.ona, text="Ar galime?")
