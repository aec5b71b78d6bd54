"""Reason codes of verdicts, each with the sentence people read."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

REASONS: dict[str, str | Promise] = {
    # Legal form
    "form_public_institution": _("Its legal form is a public institution, which a community does not take."),
    "form_owners": _("It is a partnership of owners of gardens, garages or homes."),
    "form_religious": _("Its legal form is a religious community."),
    "form_branch": _("It is a branch of another organisation."),
    "form_foundation": _("It is a foundation."),
    "form_trade_union_or_party": _("It is a trade union or a political party."),
    "form_public_body": _("It is a state or municipal institution."),
    "form_company": _("It is a company."),
    "form_disagrees_with_name": _("The name speaks of a community, but the legal form is not one of communities."),
    # Local action groups
    "name_says_lag": _("The name says “local action group”."),
    "name_says_network_of_lags": _("The name speaks of several local action groups: it is their network."),
    "name_like_lag": _("The name resembles those of local action groups: rural development, partnership."),
    # Unions
    "name_says_union": _("The name says that it unites several communities."),
    "name_says_union_of_one": _("The name says “union”, but of one community; a slip for several is likely."),
    "name_speaks_of_many_communities": _("The name speaks of several communities without saying that it unites them."),
    "name_says_something_for_communities": _("The name says that it works for communities, not that it unites them."),
    # One community
    "name_says_village_community": _("The name says that it is the community of a village, villages or a small town."),
    "name_says_eldership_community": _("The name says that it is the community of an eldership."),
    "name_says_area_community": _("The name says that it is the community of an area."),
    "name_says_town_community": _("The name says that it is the community of a town."),
    "name_says_garden_settlement": _("The name speaks of gardens that may be a settlement by now."),
    "name_says_quarter": _("The name says that it is the community of a street or a quarter."),
    "name_says_residents": _("The name says that it is a community of residents."),
    "name_says_community_centre": _("The name says that it is a community centre, committee or council."),
    "name_says_community_of_place": _("The name says that it is the community of a place."),
    "name_says_community_with_own_name": _("The name says that it is a community, and beside that only its own name."),
    "name_says_community_not_where": _("The name says that it is a community, but hardly of which place."),
    "name_says_community_of_pursuit": _(
        "The name says that it is a community of what people do, rather than of a place."
    ),
    "name_says_part_of_community": _("The name speaks of something that belongs to a community."),
    "name_says_nationwide": _("The name says that it works in the whole country or abroad."),
    "name_says_childrens_village": _("The name speaks of a children's village."),
    "community_only_in_own_name": _("Another organisation: the community is only in its own name."),
    "named_like_its_settlement": _("The name could mean something else, but its settlement is called the same."),
    "name_only_mentions_community": _("The name mentions a community, but is not the name of one."),
    # Fellowships
    "name_says_fellowship_of_house": _("It is a fellowship of the owners of a house with a number."),
    "name_says_fellowship_of_residents": _("It is a fellowship of the people of a place."),
    "name_says_union_of_fellowships": _("It unites fellowships, not communities."),
    "name_says_fellowship": _("It is a fellowship; the name does not say of whom."),
    # No community in the name
    "name_says_body_of_residents": _("The name speaks of residents or of a gathering, not of a community."),
    "name_speaks_of_village": _("The name speaks of a village, not of a community."),
    "name_says_people_of_place": _("It is called after the people of a place."),
    "name_is_own_name_only": _("It has only a name of its own, which does not say what it is."),
    "name_says_other_organisation": _("The name says that it is another kind of organisation."),
    "name_has_no_sign_of_community": _("Nothing in the name speaks of a community."),
    # What else the name speaks of
    "speaks_of_religion": _("The name speaks of faith or church."),
    "speaks_of_a_nation": _("The name speaks of a nation or an ethnic minority."),
    "speaks_of_owners": _("The name speaks of owners of homes, gardens or garages."),
    "speaks_of_learning": _("The name speaks of a school, students or science."),
    "speaks_of_families_or_ages": _("The name speaks of women, families, children, youth or elders."),
    "speaks_of_care": _("The name speaks of health, care or recovery."),
    "speaks_of_work_or_trade": _("The name speaks of a trade, farming or business."),
    "speaks_of_culture": _("The name speaks of culture, art or history."),
    "speaks_of_sport": _("The name speaks of sport."),
    "speaks_of_public_bodies": _("The name speaks of authorities, service or politics."),
    # Seat
    "seat_in_village": _("Its seat is in a village or a small town."),
    "seat_in_district": _("It is in a municipality with villages, by its seat or its name."),
    "seat_in_town": _("Its seat is in a town."),
    "seat_named_as_district_centre": _("The place in its name is the centre of the municipality."),
    "seat_in_city": _("It is in a city municipality, by its seat or its name."),
    "seat_unknown": _("Its seat is not known."),
    "name_repeats_settlement": _("The name repeats the settlement of the seat."),
}
