"""A writing becomes an article: its photos go into the library one by one, then all is published at once.

Photos are drawn outside of the last step; broken off, it is simply done again, since a photo knows its picture.
"""

from sueiga.accounts.models import User
from sueiga.publishing.actions import contribution_office as actions
from sueiga.publishing.models import Article, Contribution, ContributionPhoto


def publish(contribution: Contribution, by: User) -> Article:
    """For everybody to read. Raises NotOpen, Fault."""
    for photo in ContributionPhoto.objects.filter(contribution=contribution, picture=None).used():
        actions.shelve(photo=photo, by=by)
    return actions.publish(contribution=contribution, by=by)
