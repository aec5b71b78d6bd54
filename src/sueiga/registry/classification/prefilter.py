"""A very fast look at a row of the register: can it be a community, a union or an action group at all?"""

import re

from sueiga.registry.classification.forms import NEVER_A_COMMUNITY, Form, form_of

# One slip in "bendruomenė" leaves one of these pieces whole.
_SIGN = re.compile(
    r"b[eė]nd(?:r|ur)|uom[eė]n|kaim|miest[eė]l|veiklos gr|vvg|partner|santalk|samb[uū]r|kra[sš]to"
    r"|gyv[eė]ntoj|seni[uū]nijos"
)
_SIGN_IN_INSTITUTION = re.compile(r"b[eė]ndruom|uom[eė]n|veiklos gr|vvg|kaimo")
_OTHER_HEAD = re.compile(
    r"klubas|draugija|federacija|fondas|profesin|gimnazij|mokykl|sąjunga|sajunga|medžiotoj|sporto|filialas|muziejus|teatras|institutas|akademija|b[uū]relis"
)


def could_be_candidate(name: str, legal_form: str) -> bool:
    """False only where `classify` is certain that it is something else."""
    form = form_of(legal_form)
    if form in NEVER_A_COMMUNITY:
        return False
    folded = name[:600].lower()
    if form in {Form.PUBLIC_INSTITUTION, Form.OWNERS}:
        return _SIGN_IN_INSTITUTION.search(folded) is not None
    return _SIGN.search(folded) is not None or _OTHER_HEAD.search(folded) is None
