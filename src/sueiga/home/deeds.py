"""What a line of history says was done, in words a person understands."""

from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sueiga.history.models import Event

OF_AN_ORGANISATION = "registry.organisation"
SILENT = ("accounts:errand_",)
"""Lines that tell only that somebody began or stopped acting."""
DEEDS = {
    "accounts:correct": gettext_lazy("your personal data corrected"),
    "accounts:greeting": gettext_lazy("how you are addressed in letters"),
    "accounts:add_phone": gettext_lazy("a telephone number added"),
    "accounts:change_phone": gettext_lazy("a telephone number changed"),
    "accounts:remove_phone": gettext_lazy("a telephone number removed"),
    "accounts:agree": gettext_lazy("a consent given"),
    "accounts:withdraw": gettext_lazy("a consent withdrawn"),
    "accounts:enter": gettext_lazy("a person entered"),
    "accounts:notice": gettext_lazy("a person told what is held about them"),
    "accounts:ask_for_address": gettext_lazy("one more e-mail address asked for"),
    "accounts:take_address": gettext_lazy("an e-mail address confirmed"),
    "accounts:drop_request": gettext_lazy("an e-mail address not wanted after all"),
    "accounts:main_address": gettext_lazy("another e-mail address made the main one"),
    "accounts:remove_address": gettext_lazy("an e-mail address removed"),
    "funding:interest": gettext_lazy("what was said of a call: whether it interests you"),
    "funding:interest_taken_back": gettext_lazy("what was said of a call taken back"),
    "newsletter:ask": gettext_lazy("the newsletter asked for"),
    "newsletter:confirm": gettext_lazy("the newsletter wanted"),
    "newsletter:change": gettext_lazy("the newsletter's municipality or language changed"),
    "newsletter:unsubscribe": gettext_lazy("the newsletter stopped"),
    "newsletter:forget": gettext_lazy("a reader of the newsletter forgotten"),
    "contribution:begin": gettext_lazy("news or a story begun"),
    "contribution:write": gettext_lazy("news or a story written"),
    "contribution:edit": gettext_lazy("news or a story of a community edited"),
    "contribution:send": gettext_lazy("news or a story sent to the office"),
    "contribution:take_back": gettext_lazy("news or a story taken back"),
    "contribution:discard": gettext_lazy("news or a story thrown away"),
    "contribution:add_photo": gettext_lazy("a photo added to news or a story"),
    "contribution:remove_photo": gettext_lazy("a photo taken away from news or a story"),
    "contribution:agree": gettext_lazy("the office's words agreed to"),
    "contribution:reply": gettext_lazy("a remark sent to the office"),
    "home:erase": gettext_lazy("a person's data erased"),
    "messaging:prefer": gettext_lazy("which letters you get, and when"),
    "messaging:refuse": gettext_lazy("some letters stopped"),
    "messaging:accept": gettext_lazy("some letters taken up again"),
    "registry:claim": gettext_lazy("a request to speak for an organisation sent"),
    "registry:claim_files": gettext_lazy("documents added to a request"),
    "registry:claim_file_removed": gettext_lazy("a document removed from a request"),
    "registry:claim_withdrawn": gettext_lazy("a request taken back"),
    "registry:claim_word_asked": gettext_lazy("the word of other representatives asked for"),
    "registry:claim_contact_asked": gettext_lazy("a letter to the known contact asked for"),
    "registry:claim_code_typed": gettext_lazy("the code of a letter typed in"),
    "registry:vouch": gettext_lazy("your word given about somebody's request"),
    "registry:appoint": gettext_lazy("a representative entered"),
    "registry:end_term": gettext_lazy("the term of a representative ended"),
    "registry:invite": gettext_lazy("somebody invited to speak for an organisation"),
    "registry:invitation_taken_back": gettext_lazy("an invitation taken back"),
    "registry:invitation_accepted": gettext_lazy("an invitation accepted"),
    "registry:invitation_declined": gettext_lazy("an invitation declined"),
    "registry:tell": gettext_lazy("what an organisation tells of itself changed"),
    "registry:confirm": gettext_lazy("an organisation's details confirmed"),
}


def told(lines: Iterable[Event]) -> list[str]:
    """Each deed once, in the order they were done, with the organisation where it was for one."""
    return list(dict.fromkeys(_said(line) for line in lines if not line.verb.startswith(SILENT)))


def _said(line: Event) -> str:
    deed = str(DEEDS.get(line.verb, "")) or _("another change")
    if line.subject_type == OF_AN_ORGANISATION and line.subject_name:
        return _("%(deed)s: %(organisation)s") % {"deed": deed, "organisation": line.subject_name}
    return deed
