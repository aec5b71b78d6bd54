"""Photos of an organisation: sent, described, put first, taken away; and shown to everybody."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.files.storage import default_storage
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_list_or_404, get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from sueiga.accounts.permissions import MemberRequest
from sueiga.registry.actions import photos as actions
from sueiga.registry.enums import Part
from sueiga.registry.forms.profile import PhotoForm, part_form
from sueiga.registry.models import Organisation, Photo
from sueiga.registry.photographs import path_of
from sueiga.registry.profile_saving import Attempt, add_photo, save_row
from sueiga.registry.profile_steps import page_of, steps
from sueiga.registry.views.profile import answer, read_or_write

FOR_EVER = "public, max-age=31536000, immutable"


@read_or_write
def photos(request: MemberRequest, code: str) -> HttpResponse:
    """The photos there are, and a form for one more; the next page asks what is in it."""
    organisation = get_object_or_404(Organisation.objects.profile_editable_by(request.user), code=code)
    form = PhotoForm(request.POST, request.FILES) if request.method == "POST" else PhotoForm()
    photo = add_photo(organisation, form, request.user)
    if photo:
        return redirect("registry:profile_photo", code=organisation.code, pk=photo.pk)
    own = Photo.objects.editable_by(request.user).of(organisation)
    context = {"organisation": organisation, "form": form, "photos": own, "steps": steps(organisation, Part.PHOTOS)}
    return render(request, "registry/profile/photos.html", context)


@read_or_write
def photo(request: MemberRequest, code: str, pk: int) -> HttpResponse:
    """What is in a photo, in words: with them it is shown."""
    found = get_object_or_404(Photo.objects.editable_by(request.user), pk=pk, organisation__code=code)
    form = part_form(found.organisation, Part.PHOTOS, request.POST if request.method == "POST" else None, found)
    attempt = save_row(found, Part.PHOTOS, form, request.user) if form.is_bound else Attempt(form)
    return answer(request, "photo", found.organisation, Part.PHOTOS, attempt, photo=found)


@require_POST
def photo_first(request: MemberRequest, code: str, pk: int) -> HttpResponse:
    """Show this one before the others."""
    found = get_object_or_404(Photo.objects.editable_by(request.user), pk=pk, organisation__code=code)
    actions.put_first(photo=found, by=request.user)
    messages.success(request, _("Saved."))
    return redirect(page_of(found.organisation, Part.PHOTOS))


@read_or_write
def photo_remove(request: MemberRequest, code: str, pk: int) -> HttpResponse:
    """Take a photo away with its files, after asking."""
    found = get_object_or_404(Photo.objects.editable_by(request.user), pk=pk, organisation__code=code)
    back = page_of(found.organisation, Part.PHOTOS)
    if request.method == "POST":
        actions.remove_photo(photo=found, by=request.user)
        messages.success(request, _("Taken away."))
        return redirect(back)
    context = {"organisation": found.organisation, "photo": found, "back": back}
    return render(request, "registry/profile/photo_remove.html", context)


@login_not_required
@require_safe
def photo_file(request: HttpRequest, digest: str, width: int) -> HttpResponse:
    """A photo's file: its name is its content, so that it can be kept for ever once it is seen by all."""
    found = get_list_or_404(Photo.objects.visible_to(request.user), digest=digest)
    if width not in found[0].widths:
        raise Http404
    try:
        with default_storage.open(path_of(digest, width)) as file:
            content = file.read()
    except FileNotFoundError:
        raise Http404 from None
    kept = FOR_EVER if any(each.is_shown for each in found) else "private, no-store"
    headers = {"Cache-Control": kept, "X-Content-Type-Options": "nosniff", "Content-Disposition": "inline"}
    return HttpResponse(content, content_type="image/webp", headers=headers)
