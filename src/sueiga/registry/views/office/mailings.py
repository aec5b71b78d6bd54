"""Writing a letter to many people of the registry: to whom, what, how it looks, when."""

from csp.decorators import csp_replace
from django.contrib import messages
from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from sueiga.accounts.permissions import OfficeRequest, office_required
from sueiga.messaging.actions import mailings as drafting
from sueiga.messaging.drafts import File
from sueiga.messaging.models import Attachment, Letter, Mailing
from sueiga.messaging.printing import letters_pdf
from sueiga.messaging.queueing import unsent
from sueiga.messaging.views.office.letters import LETTER_POLICY, as_pdf
from sueiga.registry.actions import mailings as actions
from sueiga.registry.audiences import NAME, USUAL, Audience
from sueiga.registry.forms.mailings import MOST_FILES, AttachmentForm, AudienceForm, DraftForm, SendForm, WordsForm
from sueiga.registry.letters.mailings import Sending
from sueiga.registry.mailing_out import examples
from sueiga.registry.placeholders import PLACEHOLDERS

either = require_http_methods(["GET", "HEAD", "POST"])


@either
@office_required
def new(request: OfficeRequest) -> HttpResponse:
    """To whom? The count follows the marks; going on begins a draft."""
    form = AudienceForm(_asked(request, USUAL))
    audience = Audience(form.query)
    if request.method == "POST":
        selection = {"audience": NAME, "query": form.query, "selection": audience.in_words}
        return redirect("registry:mailing_write", drafting.begin_draft(by=request.user, **selection).pk)
    context = {"form": form, "audience": audience, "count": audience.count()}
    return render(request, "registry/mailings/recipients.html", context)


@either
@office_required
def recipients(request: OfficeRequest, pk: int) -> HttpResponse:
    """Another selection for a draft."""
    mailing = get_object_or_404(Mailing.objects.editable_by(request.user), pk=pk)
    form = AudienceForm(_asked(request, mailing.query))
    audience = Audience(form.query)
    if request.method == "POST":
        drafting.choose_recipients(mailing=mailing, query=form.query, selection=audience.in_words, by=request.user)
        return redirect("registry:mailing_write", pk)
    context = {"form": form, "audience": audience, "count": audience.count(), "mailing": mailing}
    return render(request, "registry/mailings/recipients.html", context)


@either
@office_required
def write(request: OfficeRequest, pk: int) -> HttpResponse:
    """The words and what goes with them. Whatever is typed is saved first, then judged."""
    mailing = get_object_or_404(Mailing.objects.editable_by(request.user), pk=pk)
    typed = DraftForm(request.POST or None)
    words, file = WordsForm(initial=_words(mailing)), AttachmentForm()
    if typed.is_valid():
        drafting.save_words(mailing=mailing, by=request.user, **typed.cleaned_data)
        if "next" in request.POST:
            words = WordsForm(_words(mailing))
        elif "attach" in request.POST:
            file = AttachmentForm(request.POST, request.FILES)
        if _go_on(request, mailing, words, file):
            return redirect("registry:mailing_preview" if words.is_bound else "registry:mailing_write", pk)
    context = {"mailing": mailing, "form": words, "file": file, "places": PLACEHOLDERS.items(), "most": MOST_FILES}
    return render(request, "registry/mailings/write.html", context | {"attachments": _attachments(mailing)})


@require_safe
@office_required
def preview(request: OfficeRequest, pk: int) -> HttpResponse:
    """As three of them would get it; from here it is tried out and sent."""
    mailing = get_object_or_404(Mailing.objects.editable_by(request.user), pk=pk)
    if not WordsForm(_words(mailing)).is_valid():
        return redirect("registry:mailing_write", pk)
    audience = Audience(mailing.query)
    context = {"mailing": mailing, "letters": _examples(request, mailing), "count": audience.count(),
               "audience": audience, "form": SendForm(), "attachments": _attachments(mailing)}  # fmt: skip
    return render(request, "registry/mailings/preview.html", context)


@csp_replace(LETTER_POLICY)  # type: ignore[arg-type]  # its type knows of no further arguments
@require_safe
@office_required
def example(request: OfficeRequest, pk: int, number: int) -> HttpResponse:
    """One of the three as a mail program shows it."""
    return HttpResponse(_example(request, pk, number).html)


@require_safe
@office_required
def example_pdf(request: OfficeRequest, pk: int, number: int) -> HttpResponse:
    """One of the three on paper."""
    letter = _example(request, pk, number)
    return as_pdf(letters_pdf([letter], letter.subject, letter.language), "laiskas.pdf")


@require_POST
@office_required
def try_out(request: OfficeRequest, pk: int) -> HttpResponse:
    """A letter to myself."""
    mailing = get_object_or_404(Mailing.objects.editable_by(request.user), pk=pk)
    letter = actions.try_out(mailing=mailing, by=request.user)
    messages.success(request, _("Sent to you, to %(address)s.") % {"address": letter.address})
    return redirect("registry:mailing_preview", pk)


@either
@office_required
def send(request: OfficeRequest, pk: int) -> HttpResponse:
    """Asks, telling to how many and when; then sends or schedules it."""
    mailing = get_object_or_404(Mailing.objects.editable_by(request.user), pk=pk)
    form = SendForm(request.POST if request.method == "POST" else request.GET)
    audience = Audience(mailing.query)
    if form.is_valid() and request.method == "POST" and WordsForm(_words(mailing)).is_valid():
        try:
            actions.send(mailing=mailing, by=request.user, **form.cleaned_data)
        except drafting.MailingHasMovedOn:
            messages.info(request, _("Somebody has sent it already."))
        return redirect("messaging:office_mailing", pk)
    context = {"mailing": mailing, "form": form, "audience": audience, "count": audience.count()}
    return render(request, "registry/mailings/send.html", context)


def _asked(request: OfficeRequest, otherwise: str) -> QueryDict:
    """What was marked; at first what is usual, or what stands in the draft."""
    asked = request.POST if request.method == "POST" else request.GET
    return asked if asked else QueryDict(otherwise)


def _words(mailing: Mailing) -> dict[str, str]:
    return {name: getattr(mailing, name) for name in drafting.WORDS}


def _go_on(request: OfficeRequest, mailing: Mailing, words: WordsForm, file: AttachmentForm) -> bool:
    """Do what the pressed button says besides saving; whether nothing stands in the way of going on."""
    if file.is_bound:
        if mailing.attachments.count() >= MOST_FILES:
            file.add_error("file", _("There are five files already."))
        if not file.is_valid():
            return False
        upload = file.cleaned_data["file"]
        kept = File(upload.name, upload.content_type, upload.content)
        drafting.attach(mailing=mailing, file=kept, by=request.user)
    for attachment in _attachments(mailing):
        if request.POST.get("detach") == str(attachment.pk):
            drafting.detach(mailing=mailing, attachment=attachment, by=request.user)
    return words.is_valid() if words.is_bound else True


def _attachments(mailing: Mailing) -> list[Attachment]:
    return list(mailing.attachments.with_size())


def _examples(request: OfficeRequest, mailing: Mailing) -> list[Letter]:
    sending = Sending.of(mailing)
    return [unsent(sending.letter(reached)) for reached in examples(mailing, request.user)]


def _example(request: OfficeRequest, pk: int, number: int) -> Letter:
    letters = _examples(request, get_object_or_404(Mailing.objects.editable_by(request.user), pk=pk))
    if not 1 <= number <= len(letters):
        raise Http404
    return letters[number - 1]
