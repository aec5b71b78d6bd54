"""What is done when, by itself: the whole timetable. Hours are Vilnius time; each turn is run once, whichever worker
sees it first; of turns missed while no worker ran, the last is made up for."""

import datetime as dt

from django.utils.translation import gettext_lazy as _

from sueiga.home import tasks as home
from sueiga.jobs.timetable import Entry
from sueiga.messaging import tasks as messaging
from sueiga.registry import tasks as registry

TIMETABLE = (
    Entry("letters", messaging.deliver, _("Sending letters whose time has come"), every=dt.timedelta(minutes=1)),
    Entry("errands", home.tell_people_of_errands, _("Telling people what was done on their behalf"), at=dt.time(18)),
    Entry("registers", registry.synchronise_registers, _("Reading the official registers"), at=dt.time(3, 40)),
    Entry(
        "terms", registry.remind_of_terms, _("Reminding of terms that end, telling of those that have"), at=dt.time(9)
    ),
)
