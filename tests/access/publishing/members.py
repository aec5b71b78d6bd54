"""Who may do what with what communities write: Ona and Petras with theirs, the office with what was sent to it."""

import uuid
from collections.abc import Callable

from sueiga.publishing.actions.contributions import _keep_beside
from sueiga.publishing.models import Contribution
from sueiga.registry.models import Representative
from tests.access.rows import CAST, DOOR, MISSING, NOBODY, OFFICE, OFFICE_ACTS, OFFICE_WITHOUT_ROW, OK, SIGNED_IN, Row
from tests.factories import writings
from tests.factories.people import representative
from tests.world import World

Arguments = Callable[[World], dict[str, object]]
WRITERS = {**dict.fromkeys(CAST, MISSING), "ona": OK, "petras": OK, "jonas": DOOR}
WRITERS_ACT = {**WRITERS, "ona": DOOR, "petras": DOOR}
READERS = {**WRITERS, "rasa": OK}
NO_ROW = {**NOBODY, "jonas": DOOR}
LED_OFFICE = {**OFFICE, "rasa": DOOR}
KEY = uuid.UUID(int=1)


def drafted(world: World) -> Contribution:
    """Ona's writing; the same one each time it is asked for."""
    own = world.bijutiskio_bendruomene
    return Contribution.objects.filter(organisation=own).first() or writings.draft(own, world.ona)


def draft(world: World) -> dict[str, object]:
    return {"pk": drafted(world).pk}


def of_another(world: World) -> dict[str, object]:
    return {"pk": writings.draft(world.leliunu_bendruomene, world.vida).pk}


def sent(world: World) -> dict[str, object]:
    return {"pk": writings.sent(world.bijutiskio_bendruomene, world.ona).pk}


def taken(world: World) -> dict[str, object]:
    return {"pk": writings.taken(world.bijutiskio_bendruomene, world.ona, world.rasa).pk}


def asked(world: World) -> dict[str, object]:
    return {"pk": writings.asked(world.bijutiskio_bendruomene, world.ona, world.rasa).pk}


def photo(world: World) -> dict[str, object]:
    row = writings.photo(drafted(world), world.ona)
    return {"pk": row.contribution_id, "number": row.pk}


def file(world: World) -> dict[str, object]:
    return {**photo(world), "size": "maza"}


def file_sent(world: World) -> dict[str, object]:
    found = file(world)
    Contribution.objects.filter(pk=found["pk"]).update(state="sent", sent_at="2026-11-20T10:00Z", sent_by=world.ona)
    return found


def upload(world: World) -> dict[str, object]:
    found = drafted(world)
    found.uploads.get_or_create(key=KEY, defaults={"size": 10, "begun_by": world.ona})
    return {"pk": found.pk, "key": KEY}


def nothing(world: World) -> dict[str, object]:
    return {}


def opened(arguments: Arguments) -> Arguments:
    """For the laws about pages, which Rasa opens: she speaks for Bijutiškis too."""

    def with_rasa(world: World) -> dict[str, object]:
        if not Representative.objects.filter(person=world.rasa).exists():
            representative(world.bijutiskio_bendruomene, world.rasa, "board")
        return arguments(world)

    return with_rasa


def kept_beside(world: World) -> dict[str, object]:
    _keep_beside(drafted(world), {"title": "Talka", "text": "Kitaip."}, world.petras)
    return draft(world)


ROWS: list[Row] = [
    Row("publishing:own_writings", SIGNED_IN),
    Row("publishing:writing_new", SIGNED_IN),
    Row("publishing:writing", WRITERS, asked),
    Row("publishing:writing", WRITERS_ACT, draft),  # led on to where it is written
    Row("publishing:writing", NO_ROW, of_another),
    Row("publishing:writing_edit", WRITERS, draft),
    Row("publishing:writing_edit", WRITERS_ACT, sent),  # led back to where it is read
    Row("publishing:writing_edit", NO_ROW, of_another),
    Row("publishing:writing_edit", NO_ROW, of_another, method="post", data={"title": "Svetima"}),
    Row("publishing:writing_take_back", WRITERS_ACT, sent, method="post"),
    Row("publishing:writing_take_back", NO_ROW, of_another, method="post"),
    Row("publishing:writing_agree", WRITERS_ACT, asked, method="post"),
    Row("publishing:writing_reply", WRITERS, asked),
    Row("publishing:writing_reply", WRITERS_ACT, asked, method="post", data={"words": "Gerai."}),
    Row("publishing:writing_put_back", NO_ROW, draft, method="post", data={"wording": "0"}),
    Row("publishing:writing_discard", WRITERS, draft),
    Row("publishing:writing_discard", NO_ROW, of_another, method="post"),
    Row("publishing:writing_upload", WRITERS, upload),
    Row("publishing:writing_upload", NO_ROW, lambda world: {**of_another(world), "key": KEY}),
    Row("publishing:writing_photo_remove", WRITERS, photo),
    Row("publishing:writing_photo", WRITERS, file),
    Row("publishing:writing_photo", READERS, file_sent),
    Row("publishing:office_writings", OFFICE),
    Row("publishing:office_writing", OFFICE, sent),
    Row("publishing:office_writing", OFFICE_WITHOUT_ROW, draft),  # unsent: the community's own
    Row("publishing:office_writing_edit", OFFICE, taken),
    Row("publishing:office_writing_edit", LED_OFFICE, sent),
    Row("publishing:office_writing_take", OFFICE_ACTS, sent, method="post"),
    Row("publishing:office_writing_take", OFFICE_WITHOUT_ROW, draft, method="post"),
    Row("publishing:office_writing_ask", OFFICE_ACTS, taken, method="post"),
    Row("publishing:office_writing_return", OFFICE, sent),
    Row("publishing:office_writing_decline", OFFICE, sent),
    Row("publishing:office_writing_publish", OFFICE_ACTS, sent, method="post"),
    Row("publishing:office_writing_publish", OFFICE_WITHOUT_ROW, draft, method="post"),
]
PUBLIC_PAGES: dict[str, Arguments] = {}
SIGNED_IN_PAGES: dict[str, Arguments] = {
    "publishing:own_writings": nothing,
    "publishing:writing_new": opened(nothing),
    "publishing:writing": opened(asked),
    "publishing:writing_edit": opened(kept_beside),
    "publishing:writing_reply": opened(asked),
    "publishing:writing_discard": opened(draft),
    "publishing:writing_photo_remove": opened(photo),
    "publishing:office_writings": nothing,
    "publishing:office_writing": asked,
    "publishing:office_writing_edit": taken,
    "publishing:office_writing_return": sent,
    "publishing:office_writing_decline": sent,
}
LISTS: dict[str, int] = {"publishing:own_writings": 4, "publishing:office_writings": 5}
OF_ONE_ROW: set[str] = set(SIGNED_IN_PAGES) - set(LISTS)
NOT_PAGES: set[str] = {"publishing:writing_upload", "publishing:writing_photo"}


def fill(world: World, number: int) -> None:
    """One more writing of Alanta's community that waits."""
    writings.sent(Contribution._meta.get_field("organisation").related_model.objects.order_by("pk").first(), world.ona)
