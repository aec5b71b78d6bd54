"""What is done when, by itself: the whole timetable. Hours are Vilnius time; each turn is run once, whichever worker
sees it first; of turns missed while no worker ran, the last is made up for."""

import datetime as dt

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from sueiga.accounts import tasks as accounts
from sueiga.events import tasks as events
from sueiga.funding import tasks as funding
from sueiga.funding.watching import turns
from sueiga.home import tasks as home
from sueiga.jobs import tasks as jobs
from sueiga.jobs.timetable import Entry
from sueiga.messaging import daily
from sueiga.messaging import tasks as messaging
from sueiga.publishing.contesting import tasks as contests
from sueiga.publishing.contributing import cleaning as writings
from sueiga.publishing.editing import tasks as editing
from sueiga.publishing.newsletter import tasks as newsletter
from sueiga.registry import tasks as registry


def timetable() -> tuple[Entry, ...]:
    """What this site does by itself; a demonstration leaves the real registers, and sites of funders, alone."""
    return tuple(entry for entry in TIMETABLE if not (settings.DEMONSTRATION and entry.name in OF_REAL_SITES))


OF_REAL_SITES = {"registers", "watches", "links"}
FIVE_MINUTES = dt.timedelta(minutes=5)
TIMETABLE = (
    Entry("jobs", jobs.prune_jobs, _("Forgetting old background work"), at=dt.time(4, 30)),
    Entry("sessions", home.clear_sessions, _("Forgetting sign-ins that have run out"), at=dt.time(4, 40)),
    Entry("stale", accounts.forget_stale, _("Forgetting unconfirmed addresses and old links"), at=dt.time(4, 50)),
    Entry(
        "askers", funding.forget_addresses, _("Forgetting addresses of who asked about old calls"), at=dt.time(4, 55)
    ),
    Entry(
        "newsletter",
        newsletter.forget_addresses,
        _("Forgetting addresses that did not confirm the newsletter"),
        at=dt.time(4, 35),
    ),
    Entry("writings", writings.clean_writings, _("Forgetting photos that never came whole"), at=dt.time(4, 45)),
    Entry("letters", messaging.deliver, _("Sending letters whose time has come"), every=dt.timedelta(minutes=1)),
    Entry("digests", daily.send_digests, _("Weekly letters"), at=dt.time(7)),
    Entry("mailings", daily.finish_mailings, _("Closing letters to many that are done"), every=FIVE_MINUTES),
    Entry("errands", home.tell_people_of_errands, _("Telling people what was done on their behalf"), at=dt.time(18)),
    Entry(
        "search", home.index_what_changed, _("Letting search find what was published"), every=dt.timedelta(minutes=1)
    ),
    Entry("standings", registry.judge_standings, _("Judging standings by the new day"), at=dt.time(0, 10)),
    Entry("registers", registry.synchronise_registers, _("Reading the official registers"), at=dt.time(3, 40)),
    Entry(
        "terms", registry.remind_of_terms, _("Reminding of terms that end, telling of those that have"), at=dt.time(9)
    ),
    Entry("confirmations", registry.ask_for_confirmations, _("Asking whether all is still so"), at=dt.time(9)),
    Entry("call-statuses", funding.move_statuses, _("Opening and closing calls by the clock"), every=FIVE_MINUTES),
    Entry(
        "verdicts", funding.judge_changed, _("Asking anew who may apply, where something changed"), every=FIVE_MINUTES
    ),
    Entry("verdicts-daily", funding.judge_all, _("Asking who may apply by the new day"), at=dt.time(0, 20)),
    Entry("watches", turns.look_around, _("Looking at funders' sites"), every=dt.timedelta(minutes=15)),
    Entry("pages", editing.publish_scheduled, _("Publishing pages whose hour has come"), every=dt.timedelta(minutes=1)),
    Entry("papers", editing.read_papers, _("Reading new documents, for search"), every=FIVE_MINUTES),
    Entry("uploads", editing.tidy_uploads, _("Letting go of pictures nobody finished"), at=dt.time(5, 10)),
    Entry("links", editing.check_links, _("Trying links in published texts"), at=dt.time(3, 10), weekdays=(6,)),
    Entry(
        "waiting-lists",
        events.move_waiting_lists,
        _("Passing on places of events nobody answered for"),
        every=FIVE_MINUTES,
    ),
    Entry("event-reminders", events.remind_of_events, _("Reminding of events that come near"), at=dt.time(8)),
    Entry("event-people", events.forget_people, _("Forgetting who came to events long over"), at=dt.time(5)),
    Entry("contest-drafts", contests.remind_of_drafts, _("Reminding of entries not sent"), at=dt.time(9)),
    Entry("contest-winners", contests.announce_winners, _("Announcing winners of contests"), every=FIVE_MINUTES),
    Entry("deadlines", funding.remind_of_deadlines, _("Reminding of calls that close"), at=dt.time(9)),
)
