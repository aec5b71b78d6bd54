"""Who may do what: applications being written. Ona's and Petras's own; the office only what it was invited to."""

import datetime as dt

from django.utils import timezone

from sueiga.funding.actions import notebook_papers
from sueiga.funding.letters.reviewing import token_of
from sueiga.funding.models import Notebook, NotebookPartner, Review, ReviewComment
from sueiga.registry.models import Representative
from sueiga.registry.uploads import Upload
from tests.access.rows import CAST, DOOR, EVERYBODY, MISSING, NOBODY, OK, SIGNED_IN, Row
from tests.factories import notebooks
from tests.factories.people import representative
from tests.laws.arguments import Arguments
from tests.world import World

WRITERS = {**dict.fromkeys(CAST, MISSING), "ona": OK, "petras": OK, "jonas": DOOR}
WRITERS_ACT = {**WRITERS, "ona": DOOR, "petras": DOOR}
READERS = {**WRITERS, "vida": OK}
READERS_ACT = {**WRITERS_ACT, "vida": DOOR}
NO_ROW = {**NOBODY, "jonas": DOOR}
ACT = {**dict.fromkeys(CAST, DOOR)}
PDF = b"%PDF-1.4 %%EOF"


def kept(world: World) -> Notebook:
    """One application of Bijutiškis, looked through by Vida; the same one each time it is asked for."""
    known = Notebook.objects.filter(organisation=world.bijutiskio_bendruomene).first()
    return known or made(world)


def made(world: World) -> Notebook:
    new = notebooks.notebook(world.bijutiskio_bendruomene, world.ona)
    until = timezone.now() + dt.timedelta(days=9)
    Review.objects.create(notebook=new, whom="Vida", invited_by=world.ona, reviewer=world.vida, expires_at=until,
                          taken_up_at=timezone.now())  # fmt: skip
    ReviewComment.objects.create(notebook=new, text="Gerai.", by=world.vida)
    NotebookPartner.objects.create(notebook=new, name="Leliūnų bendruomenė", kind="community")
    notebooks.line(new)
    upload = Upload("statutai.pdf", "application/pdf", PDF)
    notebook_papers.add_files(paper=notebooks.paper(new), files=[upload], by=world.ona)
    notebook_papers.add_paper(notebook=new, name="Rekomendacija", by=world.ona)
    return new


def own(world: World) -> dict[str, object]:
    return {"pk": kept(world).pk}


def looked_through_no_more(world: World) -> dict[str, object]:
    found = kept(world)
    Review.objects.filter(notebook=found).update(revoked_at=timezone.now())
    return {"pk": found.pk}


def of_another(world: World) -> dict[str, object]:
    return {"pk": notebooks.notebook(world.leliunu_bendruomene, world.ona).pk}


def handed_in(world: World) -> dict[str, object]:
    found = kept(world)
    Notebook.objects.filter(pk=found.pk).update(state="handed_in", handed_in_on=timezone.localdate())
    return {"pk": found.pk}


def begun(world: World) -> dict[str, object]:
    return {"slug": kept(world).call.slug}


def as_pdf(world: World) -> dict[str, object]:
    return {**own(world), "kind": "pdf"}


def first(part: str) -> Arguments:
    """The first row of a part of the application."""

    def arguments(world: World) -> dict[str, object]:
        found = kept(world)
        return {"pk": found.pk, "number": getattr(found, part).order_by("pk").first().pk}

    arguments.__name__ = part
    return arguments


def own_paper(world: World) -> dict[str, object]:
    found = kept(world)
    return {"pk": found.pk, "number": found.papers.get(is_own=True).pk}


def file(world: World) -> dict[str, object]:
    return {"pk": kept(world).papers.exclude(files=None).get().files.get().pk}


def invitation(world: World) -> dict[str, object]:
    return {"pk": kept(world).reviews.order_by("pk").first().pk}


def link(world: World) -> dict[str, object]:
    review = kept(world).reviews.order_by("pk").first()
    Review.objects.filter(pk=review.pk).update(reviewer=None, revoked_at=None)
    return {"token": token_of(review)}


def taken_link(world: World) -> dict[str, object]:
    return {"token": token_of(kept(world).reviews.order_by("pk").first())}


def forged(world: World) -> dict[str, object]:
    return {"token": "forged"}


def opened(arguments: Arguments) -> Arguments:
    """For the laws about pages, which Rasa opens: she speaks for Bijutiškis too."""

    def with_rasa(world: World) -> dict[str, object]:
        if not Representative.objects.filter(person=world.rasa).exists():
            representative(world.bijutiskio_bendruomene, world.rasa, "board")
        return arguments(world)

    return with_rasa


ANSWER, PAPER, LINE, PARTNER, COMMENT = (
    first(part) for part in ("answers", "papers", "lines", "partners", "comments")
)  # fmt: skip
PAGES: dict[str, Arguments] = {
    "funding:notebook": own, "funding:notebook_project": own, "funding:notebook_hand_in": own,
    "funding:notebook_outcome": handed_in, "funding:notebook_answers": own, "funding:notebook_answer": ANSWER,
    "funding:notebook_answer_remove": ANSWER, "funding:notebook_papers": own, "funding:notebook_paper": PAPER,
    "funding:notebook_paper_remove": own_paper, "funding:notebook_budget": own, "funding:notebook_line_new": own,
    "funding:notebook_line": LINE, "funding:notebook_line_remove": LINE, "funding:notebook_partners": own,
    "funding:notebook_partner": PARTNER, "funding:notebook_partner_remove": PARTNER, "funding:notebook_review": own,
}  # fmt: skip
READ: dict[str, Arguments] = {
    "funding:notebook_read": own, "funding:notebook_comment": own, "funding:notebook_comment_on": ANSWER,
}  # fmt: skip
ROWS: list[Row] = [
    Row("funding:notebook_start", SIGNED_IN, begun),
    *(Row(name, WRITERS, arguments) for name, arguments in PAGES.items()),
    *(Row(name, NO_ROW, of_another) for name, arguments in PAGES.items() if arguments is own),
    *(Row(name, READERS, arguments) for name, arguments in READ.items()),
    *(Row(name, WRITERS, looked_through_no_more) for name in ("funding:notebook_read", "funding:notebook_comment")),
    Row("funding:notebook_here", WRITERS, own),
    Row("funding:notebook_export", READERS, as_pdf),
    Row("funding:notebook_file", READERS, file),
    Row("funding:notebook_file_remove", WRITERS_ACT, file, method="post"),
    Row("funding:notebook_files", WRITERS, PAPER, method="post"),  # without a file the page says so
    Row("funding:notebook_follow", WRITERS_ACT, own, method="post"),
    Row("funding:notebook_open_again", WRITERS_ACT, handed_in, method="post"),
    Row("funding:notebook_put_aside", WRITERS_ACT, own, method="post"),
    Row("funding:notebook_take_earlier", NO_ROW, ANSWER, method="post", data={"text": "0"}),
    Row("funding:notebook_comment", READERS_ACT, own, method="post", data={"text": "Trumpiau."}),
    Row("funding:notebook_settle", WRITERS_ACT, COMMENT, method="post"),
    Row("funding:notebook_call_back", WRITERS_ACT, invitation, method="post"),
    Row("funding:review", EVERYBODY, link),
    Row("funding:review", {**dict.fromkeys(CAST, 410), "vida": OK}, taken_link),
    Row("funding:review", dict.fromkeys(CAST, 410), forged),
    Row("funding:review_take_up", ACT, link, method="post"),
    Row("funding:review_take_up", NO_ROW, forged, method="post"),
]
PUBLIC_PAGES: dict[str, Arguments] = {"funding:review": link}
SIGNED_IN_PAGES: dict[str, Arguments] = {
    "funding:notebook_start": begun,
    **{name: opened(arguments) for name, arguments in (PAGES | READ).items()},
}  # the laws open them as Rasa
NOT_PAGES = {"funding:notebook_export", "funding:notebook_file", "funding:notebook_here"}
LISTS: dict[str, int] = {}
OF_ONE_ROW: set[str] = {*PUBLIC_PAGES, *SIGNED_IN_PAGES}  # parts of one application: counted by tests of their own


def fill(world: World, number: int) -> None:
    """One more row in each list."""
