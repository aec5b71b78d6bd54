"""Looks at letters before they are queued: what cannot arrive fails or is withheld at once, others are unaffected."""

from collections.abc import Sequence

from django.conf import settings
from django.utils.translation import gettext as _

from sueiga.messaging.addresses import Mistyped, folded, number_on_the_wire, on_the_wire
from sueiga.messaging.enums import Channel, Fate
from sueiga.messaging.fates import emptied
from sueiga.messaging.models import Letter
from sueiga.messaging.sms.gsm7 import MOST_PARTS, parts
from sueiga.messaging.troubles import hindered


def screen(letters: Sequence[Letter]) -> None:
    """Set the fate of letters that wait although they could never arrive."""
    waiting = [letter for letter in letters if letter.fate in {Fate.QUEUED, Fate.DIGEST}]
    for letter in waiting:
        impossible = _impossible(letter)
        if impossible:
            letter.fate, letter.detail = Fate.FAILED, impossible[:500]
            letter.address = letter.address.replace("\0", "")[:500]
    mails = [letter for letter in waiting if letter.channel == Channel.EMAIL and letter.fate != Fate.FAILED]
    for matter in {letter.matter for letter in mails}:
        of_matter = [letter for letter in mails if letter.matter == matter]
        held_back = hindered({folded(letter.address) for letter in of_matter}, matter)
        for letter in of_matter:
            why = held_back.get(folded(letter.address))
            if why:
                letter.fate, letter.detail = Fate.WITHHELD, why
    for letter in waiting:
        if letter.fate in {Fate.FAILED, Fate.WITHHELD}:  # nobody gets the key in it: it is not kept either
            for name, value in emptied(letter).items():
                setattr(letter, name, value)


def _impossible(letter: Letter) -> str:
    """Why a letter can never be sent, in words."""
    try:
        if letter.channel == Channel.EMAIL:
            on_the_wire(letter.address)
        elif letter.channel == Channel.SMS:
            number_on_the_wire(letter.address)
    except Mistyped as mistake:
        return str(mistake)
    if letter.channel == Channel.SMS and not settings.SMS_PROVIDER:
        return _("SMS are not set up here.")
    if letter.channel == Channel.SMS and parts(letter.text) > MOST_PARTS:
        return _("The text is too long for an SMS: %(parts)d parts, at most %(most)d are sent.") % {
            "parts": parts(letter.text),
            "most": MOST_PARTS,
        }
    return ""
