"""What somebody wrote for their community, as the person reads it; and how their name is forgotten."""

from collections.abc import Iterator

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from sueiga.accounts.models import User
from sueiga.core import page_cache
from sueiga.core.personal import Row, Section
from sueiga.history.record import record
from sueiga.publishing.models import Article, Contribution, ContributionPhoto, Picture, Remark, Upload, Wording
from sueiga.publishing.models.contributions import ContributionQuerySet


def known_about(user: User) -> list[Section]:
    """Writings begun or sent, photos, remarks."""
    note = _("What was written for a community stays the community's; only who wrote it is forgotten.")
    return [Section(_("News and stories of communities"), tuple(_rows(user)), note, "writings")]


@transaction.atomic
def forget(*, person: User, by: User) -> None:
    """Nobody is named any more, neither beside the writing nor under the article made of it."""
    written = Contribution.objects.filter(Q(author=person) | Q(sent_by=person))
    if person.name:
        _unsign(written, person.name)
    for column in ("author", "saved_by", "sent_by", "taken_by", "agreed_by"):
        Contribution.objects.filter(**{column: person}).update(**{column: None})
    ContributionPhoto.objects.filter(uploaded_by=person).update(uploaded_by=None)
    Wording.objects.filter(by=person).update(by=None)
    Remark.objects.filter(by=person).update(by=None)
    Upload.objects.filter(begun_by=person).delete()
    record(by=by, verb="contribution:forget", subject=person)


def _unsign(written: ContributionQuerySet, name: str) -> None:
    """Where the name stands under words and photos: in the writing, the article with its earlier editions, pictures."""
    articles = Article.objects.filter(contribution__in=written, author=name)
    for revision in [revision for article in articles for revision in article.revisions.filter(content__author=name)]:
        revision.content["author"] = ""
        revision.save(update_fields=["content"])
    articles.update(author="")
    shelved = ContributionPhoto.objects.filter(contribution__in=written).values("picture")
    Picture.objects.filter(pk__in=shelved, credit=name).update(credit="")
    written.filter(signed=name).update(signed="")
    written.filter(photos_by=name).update(photos_by="")
    transaction.on_commit(page_cache.clear)


def _rows(user: User) -> Iterator[Row]:
    seen = _("your organisation; the union's office once it is sent, everybody once it is published")
    written = Contribution.objects.filter(Q(author=user) | Q(sent_by=user)).select_related("organisation")
    for row in written.order_by("pk"):
        day, value = timezone.localdate(row.started_at), f"{row} ({row.organisation})"
        yield Row(_("writing"), value, _("you wrote or sent it"), seen, day, row.get_absolute_url(), "writing")
    for photo in ContributionPhoto.objects.filter(uploaded_by=user).order_by("pk"):
        day = timezone.localdate(photo.uploaded_at)
        yield Row(_("photo of a writing"), str(photo), _("you sent it"), seen, day, "", "writing_photo")
    own = _("your organisation and the union's office")
    for remark in Remark.objects.filter(by=user).order_by("pk"):
        day = timezone.localdate(remark.at)
        yield Row(_("remark on a writing"), remark.text, _("you wrote it"), own, day, "", "writing_remark")
