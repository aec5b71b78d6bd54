"""What went wrong on the way to a site, in plain words."""

from django.utils.translation import gettext_lazy as _
from urllib3 import exceptions

from sueiga.core.bilingual import Sentence

_TROUBLES = (
    (exceptions.NameResolutionError, Sentence(_("there is no site of this name"))),
    (exceptions.NewConnectionError, Sentence(_("nobody answers at this address"))),
    (exceptions.TimeoutError, Sentence(_("the site was silent for too long"))),
    (exceptions.SSLError, Sentence(_("there is no safe connection to the site: its certificate is not trusted"))),
    (exceptions.ProtocolError, Sentence(_("the connection broke off"))),
)
"""The first that fits: some are kinds of others."""


def trouble_of(error: exceptions.HTTPError) -> Sentence:
    """What happened; an unforeseen trouble in the words of the library."""
    known = next((sentence for kind, sentence in _TROUBLES if isinstance(error, kind)), None)
    return known or Sentence(_("the connection failed (%(error)s)"), error=error)
