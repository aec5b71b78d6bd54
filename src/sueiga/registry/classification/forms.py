"""Legal forms, as far as they say who can be a community."""

import enum
import re
from functools import lru_cache

from sueiga.registry.classification.spelling import fold


class Form(enum.StrEnum):
    """Families of legal forms; the value is the code of the reason, where the form is one."""

    UNSAID = ""
    ASSOCIATION = "form_association"
    PUBLIC_INSTITUTION = "form_public_institution"
    OWNERS = "form_owners"
    RELIGIOUS = "form_religious"
    BRANCH = "form_branch"
    FOUNDATION = "form_foundation"
    TRADE_UNION = "form_trade_union_or_party"
    PUBLIC_BODY = "form_public_body"
    COMPANY = "form_company"


NEVER_A_COMMUNITY = frozenset(
    {Form.RELIGIOUS, Form.BRANCH, Form.FOUNDATION, Form.TRADE_UNION, Form.PUBLIC_BODY, Form.COMPANY}
)

# First match wins: a branch of an association is a branch, "ūkinė bendrija" is a company.
_FORMS: tuple[tuple[Form, re.Pattern[str]], ...] = tuple(
    (form, re.compile(pattern))
    for form, pattern in (
        (Form.BRANCH, r"filial|atstovyb|padalin|skyrius"),
        (Form.RELIGIOUS, r"religin"),
        (Form.ASSOCIATION, r"asociacij|visuomenin\w+ organizacij|^vo$|susivienijim|^bendruomen|bendruomenin"),
        (Form.PUBLIC_INSTITUTION, r"^viesoji istaiga|^viesosios istaig|^vsi$"),
        (Form.FOUNDATION, r"fondas|fondo\b|^lpf$|labdaros organizacij"),
        (Form.TRADE_UNION, r"profesin|partij"),
        (
            Form.COMPANY,
            r"ukine bendrij|mazoji bendrij|bendrov|imone|kooperat|^(?:uab|ab|mb|ii|zub|tub|kub|kb)$"
            r"|interesu grup|rumai|unija",
        ),
        (Form.PUBLIC_BODY, r"biudzet|savivald|valstyb|istaig|^[vs]i$"),
        (Form.OWNERS, r"bendrij|^dnsb$|^sb$"),
    )
)
_IN_NAME = re.compile(
    r"^(?:(?P<association>asociacij(?:a|os)|visuomenin(?:e|es) organizacij(?:a|os)|vo)"
    r"|(?P<institution>viesoji istaiga|viesosios istaigos|vsi)"
    r"|(?P<owners>[dgi]?g?nsb|sb(?= )|sodininku bendrija|butu savininku bendrija)"
    r"|(?P<foundation>labdaros ir paramos fondas|paramos fondas)"
    r"|(?P<company>uzdaroji akcine bendrove|akcine bendrove|mazoji bendrija|individuali imone|zemes ukio bendrove"
    r"|kooperatine bendrove|kredito unija|uab|mb|zub|zukb))(?: |$)"
)
_BRANCH_IN_NAME = re.compile(r"\b(?:filialas|atstovybe)$")
_COMPANY_IN_NAME = re.compile(r" (?:uab|ab|mb|ii|zub|zukb)$")
_OWNERS_IN_NAME = re.compile(r" [dgi]?g?nsb\b")
_ANYWHERE = ((Form.BRANCH, _BRANCH_IN_NAME), (Form.COMPANY, _COMPANY_IN_NAME), (Form.OWNERS, _OWNERS_IN_NAME))
_FORM_OF_GROUP = {
    "association": Form.ASSOCIATION,
    "institution": Form.PUBLIC_INSTITUTION,
    "owners": Form.OWNERS,
    "foundation": Form.FOUNDATION,
    "company": Form.COMPANY,
}


@lru_cache(maxsize=1024)
def form_of(legal_form: str) -> Form:
    """The family of a legal form as the register writes it; what is unknown counts as unsaid."""
    folded = " ".join(fold(legal_form).replace('"', " ").split())
    return next((form for form, pattern in _FORMS if pattern.search(folded)), Form.UNSAID)


def form_in_name(words: str) -> tuple[Form, str]:
    """The legal form a name begins with (prefixes stack), and the name without it."""
    form = next((form for form, pattern in _ANYWHERE if pattern.search(words)), Form.UNSAID)
    while found := _IN_NAME.match(words):
        form = form or _FORM_OF_GROUP[found.lastgroup or ""]
        if form is Form.OWNERS:
            break
        words = words[found.end() :]
    return form, words
