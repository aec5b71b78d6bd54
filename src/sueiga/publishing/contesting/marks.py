"""What jurors gave, as plain values for contest_results.py."""

from collections import defaultdict

from sueiga.publishing.contest_results import Marks
from sueiga.publishing.models import Contest, ContestReview, ContestScore


def marks_of(contest: Contest) -> list[Marks]:
    """Of every juror who sits on the jury, about every entry that takes part; two queries."""
    points: dict[int, dict[int, int]] = defaultdict(dict)
    for review, criterion, given in ContestScore.objects.filter(review__juror__contest=contest).values_list(
        "review", "criterion", "points"
    ):
        points[review][criterion] = given
    reviews = ContestReview.objects.filter(
        juror__contest=contest, juror__removed_at=None, entry__contest=contest, entry__state="sent"
    )
    return [
        Marks(juror, entry, None if conflict else points[pk])
        for pk, juror, entry, conflict in reviews.values_list("pk", "juror", "entry", "has_conflict")
    ]
