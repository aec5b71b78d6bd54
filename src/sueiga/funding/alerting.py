"""Who is written to when a call is published, changes, is withdrawn or answered: which letters, and to whom."""


def tell_of_publication(call_pk: int, edition_pk: int) -> int:
    """Judge a call that was published or changed, and write to those it concerns."""
    return 0


def tell_of_withdrawal(call_pk: int) -> int:
    """Write to those a withdrawn call concerned."""
    return 0


def tell_of_results(call_pk: int) -> int:
    """Write to those who were interested that the results are out."""
    return 0


def follow_organisation(organisation_pk: int) -> int:
    """Judge one organisation anew, and write to its people where the answer changed."""
    return 0


def follow_changes() -> int:
    """Judge anew whatever changed since the last time, and write where the answer changed."""
    return 0


def follow_the_day() -> int:
    """Judge everything by the new day."""
    return 0


def remind_of_deadlines() -> int:
    """Write of deadlines that come near."""
    return 0
