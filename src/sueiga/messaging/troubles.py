"""Keeps addresses whose letters come back, and holds back what waits for them."""

from collections.abc import Collection

from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from sueiga.messaging.addresses import folded
from sueiga.messaging.enums import Fate, Matter, Trouble
from sueiga.messaging.models import AddressTrouble, Letter


def note(address: str, kind: Trouble, words: str) -> None:
    """Remember what a server or provider told of an address; letters that wait for it are withheld."""
    now = timezone.now()
    trouble, new = AddressTrouble.objects.get_or_create(
        address=folded(address), defaults={"kind": kind, "detail": words[:500], "since": now, "last_at": now}
    )
    if not new:
        AddressTrouble.objects.filter(pk=trouble.pk).update(
            kind=kind, detail=words[:500], last_at=now, count=F("count") + 1
        )
    _withhold(address)


def hindered(addresses: Collection[str], matter: str) -> dict[str, str]:
    """Which of these folded addresses letters of a matter do not go to, and why in words."""
    troubles = AddressTrouble.objects.in_the_way_of(matter).filter(address__in=addresses)
    return {trouble.address: reason(trouble) for trouble in troubles}


def reason(trouble: AddressTrouble) -> str:
    """Why letters to an address are held back."""
    words = {
        Trouble.UNKNOWN: _("Earlier letters to this address came back: there is no such mailbox."),
        Trouble.FULL: _("Earlier letters to this address came back: the mailbox is full."),
        Trouble.COMPLAINED: _("Whoever reads this address reported our letters as unwanted."),
    }
    return f"{words[Trouble(trouble.kind)]} {trouble.detail}".strip()[:500]


def _withhold(address: str) -> None:
    for matter in Matter:
        why = hindered([folded(address)], matter)
        if why:
            spellings = {address, folded(address)}
            waiting = Letter.objects.filter(address__in=spellings, matter=matter, fate__in=[Fate.QUEUED, Fate.DIGEST])
            waiting.filter(secret=True).update(text="", html="")
            waiting.update(fate=Fate.WITHHELD, fate_at=timezone.now(), detail=why[folded(address)])
