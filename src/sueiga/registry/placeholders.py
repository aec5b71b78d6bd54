"""Places in a letter to many that are filled for each recipient: {vardas}, {organizacija}…"""

import re
from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from sueiga.messaging.cleaning import clean

PLACEHOLDERS = {
    "kreipinys": _("the form of address they chose, otherwise the name"),
    "vardas": _("first and last name"),
    "organizacija": _("their organisation, or several"),
    "savivaldybe": _("its municipality, or several"),
}
_PLACE = re.compile(r"\{([^{}\n]{0,60})\}")


def unknown(text: str) -> list[str]:
    """Places in the text nobody can fill, each once, as they are written."""
    names = dict.fromkeys(found.group(1) for found in _PLACE.finditer(text))
    return [f"{{{name}}}" for name in names if name.strip().lower() not in PLACEHOLDERS]


def filled(text: str, values: Mapping[str, str]) -> str:
    """The text with every place filled; what people wrote stays words."""
    return _PLACE.sub(lambda found: str(clean(values.get(found.group(1).strip().lower(), ""))), text)
