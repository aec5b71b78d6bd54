"""For whom a person may enter calls: a local action group they edit for, a municipality they were appointed by."""

from dataclasses import dataclass, replace

from django.db.models import Exists, Q

from sueiga.accounts.models import User
from sueiga.funding.enums import Level, PlaceLevel
from sueiga.funding.models.calls import owned_by
from sueiga.funding.record import CallPlace, CallRecord
from sueiga.places.models import Municipality
from sueiga.registry.models import Organisation


@dataclass(frozen=True)
class Owner:
    """Whose call it will be; neither: the union's office enters it."""

    key: str
    name: str
    lag: Organisation | None = None
    municipality: Municipality | None = None

    def begin(self, said: CallRecord) -> CallRecord:
        """The call with what its owner alone tells: its level, its territory, who receives applications."""
        if self.lag:
            place = CallPlace(PlaceLevel.LAG.value, self.lag.code, self.lag.name)
            return replace(said, level=Level.LAG.value, whole_country=False, places=(place,), administrator=self.name)
        if self.municipality:
            place = CallPlace(PlaceLevel.MUNICIPALITY.value, self.municipality.code, self.municipality.name)
            full = self.municipality.name_full
            return replace(said, level=Level.MUNICIPAL.value, whole_country=False, places=(place,), administrator=full)
        return said


def enters_calls(user: User) -> bool:
    """Whether this person enters calls of a group or a municipality; one query."""
    return User.objects.filter(entering(user), pk=user.pk).exists()


def entering(user: User) -> Q:
    """The same as part of another query, whatever it is about."""
    lags, municipalities = owned_by(user)
    return Q(Exists(lags)) | Q(Exists(municipalities))


def owners_of(user: User) -> list[Owner]:
    """The office enters calls of everybody; others those of their own."""
    if user.in_office:
        return [Owner("", "")]
    lags, municipalities = owned_by(user)
    found = [Owner(f"lag:{row.code}", row.name, lag=row) for row in lags.order_by("sort_key", "code")]
    return found + [
        Owner(f"municipality:{row.code}", row.name, municipality=row) for row in municipalities.order_by("sort_key")
    ]
