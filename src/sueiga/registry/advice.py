"""What those whose community it is may do about how it stands: pure, told from the reasons of the standing."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sueiga.registry.standing import StandingVerdict
from sueiga.registry.standing_reasons import Reason

LIQUIDATION_BEING_STARTED = 9
"""The register's legal status of those it is about to strike off itself (Civil Code 2.70)."""


@dataclass(frozen=True)
class Step:
    """One thing to do, and where it is explained further, if anywhere."""

    text: str
    url: str = ""
    link: str | Promise = ""


GUIDE = ("https://www.ngo.lt/nvo-ataskaitos/", gettext_lazy("How to prepare and file them"))


def steps(verdict: StandingVerdict) -> list[Step]:
    """What to do, in order; nothing where nothing is wrong or nothing can be done any more."""
    return [step for reason in verdict.reasons for step in _steps_for(reason)]


def _steps_for(reason: Reason) -> Iterator[Step]:
    values = dict(reason.parameters)
    if reason.code == "statements_missing":
        text = _("Have the general meeting approve the annual statements (%(years)s) and file them, late as they are.")
        yield Step(text % values, *GUIDE)
        yield Step(
            _("A frequent slip: instead of the activity report the financial statement of activity results is filed.")
        )
        yield Step(
            _("Filed already? It will show here when the register takes you off its list of those who have not.")
        )
    elif reason.code in {"silent_since", "never_heard_of"}:
        yield Step(_("If the community works, file its latest annual statements: then it will show here."), *GUIDE)
    elif reason.code.startswith("ending") and values["status"] == LIQUIDATION_BEING_STARTED:
        yield Step(_("If the community does not mean to end, ask the register as soon as you can what it lacks."))
    elif reason.code == "missing_from_register":
        yield Step(_("If the community works, tell the union's office: it will look into it."))
