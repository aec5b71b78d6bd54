"""How each kind of background work is called on pages: by the timetable, and here what only other work asks for."""

from django.utils.translation import gettext_lazy as _

from sueiga.home.timetable import TIMETABLE

ASKED_FOR = {
    "sueiga.funding.tasks.call_published": _("Telling of a call that was published or changed"),
    "sueiga.funding.tasks.call_withdrawn": _("Telling of a call that was withdrawn"),
    "sueiga.funding.tasks.results_announced": _("Telling of the results of a call"),
    "sueiga.funding.tasks.judge_organisation": _("Asking anew what an organisation may apply to"),
    "sueiga.messaging.tasks.deliver": _("Sending letters"),
    "sueiga.funding.watching.turns.look_at": _("Looking at one funder's site"),
    "sueiga.publishing.newsletter.tasks.write_issue": _("Writing an issue of the newsletter to each of its readers"),
    "wagtail.tasks.update_reference_index_task": _("Noting which pages use which pictures and documents"),
    "wagtail.tasks.delete_file_from_storage_task": _("Deleting files of deleted pictures and documents"),
    "sueiga.publishing.editing.tasks.check_links": _("Trying links in published texts"),
    "sueiga.registry.tasks.synchronise_registers": _("Reading the official registers"),
    "sueiga.registry.tasks.write_mailing": _("Writing an office's letter to each of its recipients"),
}


def name_of(path: str) -> str:
    """In people's words; what nobody has put into words is called as in the code."""
    named = {entry.task.module_path: entry.label for entry in TIMETABLE} | ASKED_FOR
    return str(named.get(path, path.removeprefix("sueiga.")))
