"""Where an event is and who holds it, in words."""

from django.utils.translation import gettext as _

from sueiga.events.models import Event


def place_of(event: Event) -> str:
    """For a list: the village and its municipality, or that it is held from afar."""
    near = ", ".join(str(part) for part in (event.settlement, event.municipality) if part)
    return near or (_("online") if event.online_url else event.venue)


def whole_place(event: Event) -> str:
    """For a calendar or a letter: the house, the village, the municipality."""
    parts = [event.venue, *(str(part) for part in (event.settlement, event.municipality) if part)]
    return ", ".join(dict.fromkeys(part for part in parts if part)) or (_("online") if event.online_url else "")


def organiser_of(event: Event) -> str:
    """Who holds it: an organisation, somebody else, or the union itself."""
    if event.organiser:
        return event.organiser.name
    return event.organiser_name or _("Lithuanian Union of Rural Communities")
