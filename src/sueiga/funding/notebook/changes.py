"""What changed in a call since an application's checklist was made, in words."""

from django.utils.translation import gettext as _

from sueiga.funding.differences import differences
from sueiga.funding.models import Edition, Notebook
from sueiga.funding.record_rows import prefetched, record_of


def changes_since(notebook: Notebook) -> list[str]:
    """Empty where nothing did, without a query."""
    if not notebook.is_behind:
        return []
    editions = Edition.objects.filter(pk__in=[notebook.edition_id, notebook.call.published_id])
    found = {edition.pk: record_of(edition) for edition in prefetched(editions)}
    before, after = found[notebook.edition_id], found[notebook.call.published_id or notebook.edition_id]
    return [str(each.text) for each in differences(before, after)] or [_("Its text was put right.")]
