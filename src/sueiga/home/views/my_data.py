"""Everything known about me: shown, taken away as a file or on paper, erased."""

from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from sueiga.accounts.models import User
from sueiga.accounts.permissions import MemberRequest, OfficeRequest, office_required
from sueiga.core.components import FileLink
from sueiga.core.documents import pdf
from sueiga.core.navigation import address
from sueiga.home import actions, my_data
from sueiga.home.forms.my_data import EraseForm

PRIVATE = "private, no-store"


@require_safe
def mine(request: MemberRequest) -> HttpResponse:
    """Value, source, since when, who sees it, and where to correct it."""
    files = [
        FileLink(_("All of it as a file for other programs"), address("home:my_data_json"), "JSON"),
        FileLink(_("All of it on paper"), address("home:my_data_pdf"), "PDF"),
    ]
    return render(request, "home/my_data.html", {"sections": my_data.shown(request.user), "files": files})


@require_safe
def as_json(request: MemberRequest) -> HttpResponse:
    """The same for other programs."""
    answer = JsonResponse(my_data.exported(request.user), json_dumps_params={"ensure_ascii": False, "indent": 1})
    answer["Content-Disposition"], answer["Cache-Control"] = _attachment("json"), PRIVATE
    return answer


@require_safe
def as_pdf(request: MemberRequest) -> HttpResponse:
    """The same on paper."""
    content = pdf("home/personal_data.typ", my_data.printed(request.user))
    headers = {"Content-Disposition": _attachment("pdf"), "Cache-Control": PRIVATE}
    return HttpResponse(content, content_type="application/pdf", headers=headers)


@require_http_methods(["GET", "HEAD", "POST"])
def erase(request: MemberRequest) -> HttpResponse:
    """Says plainly what goes and what stays, asks for a word typed by hand, and forgets the person at once."""
    form = EraseForm(request.POST or None)
    if form.is_valid():
        try:
            actions.erase(person=request.user, by=request.user)
        except actions.LastOfficer:
            form.add_error(None, _("You are the last one in the union's office. Let somebody else in first."))
        else:
            logout(request)
            return render(request, "home/erased.html")
    return render(request, "home/erase.html", {"form": form, "roles": my_data.roles_that_end(request.user)})


@require_http_methods(["GET", "HEAD", "POST"])
@office_required
def erase_person(request: OfficeRequest, pk: int) -> HttpResponse:
    """The office has somebody erased who asked for it by telephone or letter, or whose data are not needed any more."""
    person = get_object_or_404(User.objects.to_erase_by(request.user), pk=pk)
    form = EraseForm(request.POST or None)
    if form.is_valid():
        actions.erase(person=person, by=request.user)
        messages.success(request, _("The person's data are erased."))
        return redirect("home:people")
    shown = {"form": form, "person": person, "roles": my_data.roles_that_end(person)}
    return render(request, "home/erase_person.html", shown)


def _attachment(ending: str) -> str:
    return f'attachment; filename="sueiga-{timezone.localdate():%Y-%m-%d}.{ending}"'
