"""The table of rules: the first that applies to a reading gives the verdict."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sueiga.registry.classification.forms import NEVER_A_COMMUNITY, Form, form_of
from sueiga.registry.classification.prefilter import could_be_candidate
from sueiga.registry.classification.reading import Cue, Ground, Noun, Reading, read
from sueiga.registry.classification.seats import Seat
from sueiga.registry.classification.spelling import words_of
from sueiga.registry.classification.verdict import Verdict
from sueiga.registry.classification.vocabulary import HEADS, VIRTUES, topic_of
from sueiga.registry.enums import Certainty, Kind

Answer = tuple[Kind, Certainty]
RURAL: Answer = (Kind.RURAL_COMMUNITY, Certainty.CERTAIN)
RURAL_PERHAPS: Answer = (Kind.RURAL_COMMUNITY, Certainty.DOUBTFUL)
UNION: Answer = (Kind.UNION, Certainty.CERTAIN)
UNION_PERHAPS: Answer = (Kind.UNION, Certainty.DOUBTFUL)
LAG: Answer = (Kind.LAG, Certainty.CERTAIN)
LAG_PERHAPS: Answer = (Kind.LAG, Certainty.DOUBTFUL)
OTHER: Answer = (Kind.OTHER, Certainty.CERTAIN)
OTHER_PERHAPS: Answer = (Kind.OTHER, Certainty.DOUBTFUL)

ByGround = Mapping[Ground, Answer]


def _on(village: Answer, district: Answer, town: Answer, centre: Answer, city: Answer, unknown: Answer) -> ByGround:
    return dict(zip(Ground, (village, district, town, centre, city, unknown), strict=True))


# fmt: off
#                     village        district       town           centre         city           unknown
SETTLED = _on(        RURAL,         RURAL,         RURAL,         RURAL,         RURAL,         RURAL)
AREA = _on(           RURAL,         RURAL,         RURAL,         RURAL_PERHAPS, OTHER_PERHAPS, RURAL)
ELDERSHIP = _on(      RURAL,         RURAL,         RURAL,         RURAL,         OTHER,         RURAL_PERHAPS)
BARE = _on(           RURAL,         RURAL,         RURAL_PERHAPS, OTHER_PERHAPS, OTHER,         RURAL_PERHAPS)
VAGUE = _on(          RURAL_PERHAPS, RURAL_PERHAPS, OTHER_PERHAPS, OTHER_PERHAPS, OTHER,         RURAL_PERHAPS)
FAINT = _on(          RURAL_PERHAPS, OTHER_PERHAPS, OTHER_PERHAPS, OTHER_PERHAPS, OTHER,         OTHER_PERHAPS)
QUARTER = _on(        RURAL_PERHAPS, OTHER,         OTHER,         OTHER,         OTHER,         OTHER)
TOWN = _on(           RURAL_PERHAPS, RURAL_PERHAPS, RURAL_PERHAPS, OTHER_PERHAPS, OTHER,         OTHER_PERHAPS)
UNION_BY_PLACE = _on( UNION,         UNION,         UNION,         UNION,         UNION_PERHAPS, UNION)
# fmt: on

_UNION_NOUN = re.compile(
    r"sajung|asociacij|centr|konfederacij|federacij|taryb|tinkl|santalk|susivienijim|draugij|aljans|lyg[ao]|jungin"
    r"|sambur|partneryst|koalicij|forum|unij|komitet|bendrij|organizacij|susibur|vienyb"
)
_JOINING = re.compile(r"koordin|jungtin|vienijan|bendr|regionin|rajonin|teritorin|savivald")
_BODY = re.compile(
    r"centr|komitet|taryb|asociacij|organizacij|santalk|sambur|draugij|iniciatyvin|susibur|susivienijim|savivaldij"
    r"|visuomenine organizacij|veiklos centr"
)
_UNION_OF_ONE = re.compile(r"sajung|federacij|konfederacij")
_LAG = re.compile(r"\bvietos veiklos grup(?!iu)|\b(?:zuvininkystes|dvisektore) (?:\w+ )?veiklos grup(?!iu)")
_LAG_NETWORK = re.compile(r"\bveiklos (?:grupiu|tinkl)")
_LAG_LIKE = re.compile(
    r"\bkaimo pletros (?:\w+ )?(?:asociacij|partner|grup|tinkl|sajung|draugij)"
    r"|\bzuvininkystes region|\bkaimo partneryst|\b(?:krasto|rajono|regiono|savivaldybes) (?:\w+ )?partneryst"
    r"|\bvietos (?:pletros|iniciatyvu|partnerystes) grup"
    r"|\w{3}[suo] partneryste$|\bpartnerystes? (?:asociacij|grup)"
)
_CHILDRENS_VILLAGE = re.compile(r"\bvaiku kaim")
_NATIONWIDE = words_of("""Lietuvos Lietuva nacionalinė nacionalinis tarptautinė tarptautinis pasaulio Europos
    Baltijos respublikinė""")
_ACTIVITY = re.compile(
    r"\w{3}(?:toju|istu|ologu|acijos|ikos|[aieo]vimo|inimo|[eo]jimo|ymo|umo|ybos|ystes|tvos|istika)\b(?<!asociacijos)"
)
_MAKERS = re.compile(r"\w{3}(?:eju|ejai|ejos|tojai|tojos)\b")
_DEMONYM = re.compile(r"\w{3}(?:ieciu|ieciai|iskiu|iskiai|iskenu|iskenai|enai|enu)$")
_GENITIVE = re.compile(r"(?:u|o|os|es|aus|ies|is|ens|ers)$")
_NUMBER = re.compile(r"\b\d")
_RESIDENTS_BODY = re.compile(
    r"\b(?:gyventoj\w+|santalk\w+|sambur\w+|komitetas|susivienijimas|kaimynij\w+|kaimynyst\w+|sueiga|sodzius)\b"
)


def _is_union(reading: Reading) -> bool:
    """ "… bendruomenių sąjunga", "sąjunga … bendruomenių"."""
    after = reading.after[1:] if reading.after and _JOINING.match(reading.after[0]) else reading.after
    around = (*after[:1], *reading.before[-1:], *reading.before[:1], *reading.wrapper[-1:])
    return reading.is_many and any(map(_UNION_NOUN.match, around))


def _is_union_of_one(reading: Reading) -> bool:
    """ "… kaimo bendruomenės sąjunga"."""
    return reading.noun is Noun.OF_COMMUNITY and bool(reading.after) and bool(_UNION_OF_ONE.match(reading.after[0]))


def _is_body(reading: Reading) -> bool:
    """The community itself, its centre, committee or council."""
    return reading.noun is not Noun.OF_COMMUNITY or not reading.after or bool(_BODY.match(" ".join(reading.after[:2])))


def _is_part(reading: Reading) -> bool:
    """ "… bendruomenės fondas": a thing of the community, not the community or its centre."""
    return reading.is_one and not _is_body(reading)


def _is_nationwide(reading: Reading) -> bool:
    return not _NATIONWIDE.isdisjoint(reading.before[:2])


def _is_of_villages(reading: Reading) -> bool:
    """Whether the residents of villages, an area or an eldership are named."""
    return not reading.cues.isdisjoint((Cue.VILLAGE, Cue.AREA, Cue.ELDERSHIP))


def _is_headed(reading: Reading) -> bool:
    """ "… bendruomeniškumo ugdymo draugija": another noun says what it is."""
    return not HEADS.isdisjoint((*reading.before, *reading.after))


def _is_hardly_a_place(reading: Reading) -> bool:
    """What stands before "bendruomenė" is no genitive, or a virtue as likely as a place."""
    if reading.repeats_seat:
        return False
    return not _GENITIVE.search(reading.place[-1]) or not VIRTUES.isdisjoint(reading.place)


def _is_pursuit(reading: Reading) -> bool:
    """ "Programuotojų bendruomenė", "Kuriančiųjų bendruomenė": people or a thing they do, seldom a village."""
    last = reading.place[-1]
    return not reading.repeats_seat and (last.endswith("uju") or bool(_ACTIVITY.search(last)))


def _is_demonym(reading: Reading) -> bool:
    """ "… vyžuoniškių", "Laukuviečiai": people called after their place."""
    return any(map(_DEMONYM.search, reading.before))


def _says_other(reading: Reading) -> bool:
    """ "… klubas", "… augintojų asociacija"."""
    pursues = _ACTIVITY.search(reading.whole) or (_MAKERS.search(reading.whole) and not reading.repeats_seat)
    return not HEADS.isdisjoint(reading.before) or bool(pursues)


@dataclass(frozen=True, slots=True)
class Rule:
    """When `applies`, the answer is the one for the ground; `code` names the reason, or tells it from the reading."""

    code: str | Callable[[Reading], str]
    applies: Callable[[Reading], bool]
    answer: Answer | ByGround


RULES: tuple[Rule, ...] = (
    # The legal form decides alone
    Rule(lambda r: r.form.value, lambda r: r.form in NEVER_A_COMMUNITY, OTHER),
    # Local action groups and their network
    Rule("name_says_network_of_lags", lambda r: bool(_LAG_NETWORK.search(r.whole)), OTHER),
    Rule("name_says_lag", lambda r: bool(_LAG.search(r.whole)), LAG),
    # Others who only speak of a community, or whose community is of another kind
    Rule("form_owners", lambda r: r.form is Form.OWNERS and not (r.is_one and Cue.VILLAGE in r.cues), OTHER),
    Rule("name_says_childrens_village", lambda r: bool(_CHILDRENS_VILLAGE.search(r.whole)), OTHER),
    Rule("community_only_in_own_name", lambda r: bool(topic_of(r.wrapper)) or not HEADS.isdisjoint(r.wrapper), OTHER),
    Rule("named_like_its_settlement", lambda r: bool(r.topic) and r.is_one and r.repeats_seat, RURAL_PERHAPS),
    Rule(
        "name_says_garden_settlement",
        lambda r: r.is_one and "sodu" in r.before and r.topic == "speaks_of_owners",
        FAINT,
    ),
    Rule(lambda r: r.topic, lambda r: r.has_noun and bool(r.topic), OTHER),
    # Unions of communities
    Rule(
        "form_public_institution", lambda r: r.form is Form.PUBLIC_INSTITUTION and r.is_many and not _is_union(r), OTHER
    ),
    Rule("form_disagrees_with_name", lambda r: r.form is Form.PUBLIC_INSTITUTION and r.is_many, UNION_PERHAPS),
    Rule("name_says_union", lambda r: _is_union(r) and r.is_rural_by_name, UNION),
    Rule("name_says_union", lambda r: _is_union(r) and _is_nationwide(r) and _NATIONWIDE.issuperset(r.place), UNION),
    Rule("name_says_union", lambda r: _is_union(r) and _is_nationwide(r), UNION_PERHAPS),
    Rule("name_says_union", lambda r: _is_union(r) and Cue.TOWN not in r.cues, UNION_BY_PLACE),
    Rule("name_says_union", _is_union, UNION_PERHAPS),
    Rule(
        "name_says_something_for_communities",
        lambda r: r.is_many and not r.is_rural_by_name and not HEADS.isdisjoint(r.after),
        OTHER,
    ),
    Rule("name_speaks_of_many_communities", lambda r: r.is_many, UNION_PERHAPS),
    Rule("name_says_union_of_one", lambda r: _is_union_of_one(r) and Cue.DISTRICT in r.cues, UNION_PERHAPS),
    # One community: what of it
    Rule(
        lambda r: topic_of(r.after), lambda r: _is_part(r) and bool(topic_of(r.after)) and not _is_of_villages(r), OTHER
    ),
    Rule(lambda r: topic_of(r.after), lambda r: _is_part(r) and bool(topic_of(r.after)), OTHER_PERHAPS),
    Rule("name_says_part_of_community", lambda r: _is_part(r) and not HEADS.isdisjoint(r.after[:1]), OTHER),
    Rule(
        "form_public_institution",
        lambda r: r.form is Form.PUBLIC_INSTITUTION and not (r.is_one and Cue.VILLAGE in r.cues),
        OTHER,
    ),
    Rule(
        "form_disagrees_with_name",
        lambda r: r.is_one and r.form in {Form.PUBLIC_INSTITUTION, Form.OWNERS},
        RURAL_PERHAPS,
    ),
    Rule("name_says_part_of_community", _is_part, VAGUE),
    # One community: of which residents
    Rule("name_says_nationwide", lambda r: r.is_one and _is_nationwide(r) and Cue.VILLAGE not in r.cues, OTHER),
    Rule("name_says_village_community", lambda r: r.is_one and Cue.VILLAGE in r.cues, SETTLED),
    Rule("name_says_quarter", lambda r: r.is_one and Cue.QUARTER in r.cues, QUARTER),
    Rule("name_says_town_community", lambda r: r.is_one and Cue.TOWN in r.cues, TOWN),
    Rule("name_says_eldership_community", lambda r: r.is_one and Cue.ELDERSHIP in r.cues, ELDERSHIP),
    Rule("name_says_area_community", lambda r: r.is_one and Cue.AREA in r.cues, AREA),
    Rule("name_says_community_centre", lambda r: r.is_one and not r.place and bool(r.after) and _is_body(r), BARE),
    Rule("name_says_residents", lambda r: r.is_one and not r.place and Cue.RESIDENTS in r.cues, BARE),
    Rule(
        "name_says_community_with_own_name",
        lambda r: r.is_one and not r.place and (r.repeats_seat or r.is_rural_by_own_name),
        BARE,
    ),
    Rule("name_says_community_with_own_name", lambda r: r.is_one and not r.place, VAGUE),
    Rule("name_says_community_not_where", lambda r: r.is_one and _is_hardly_a_place(r), VAGUE),
    Rule("name_says_community_of_pursuit", lambda r: r.is_one and _is_pursuit(r), FAINT),
    Rule("name_says_community_of_place", lambda r: r.is_one, BARE),
    Rule("name_says_other_organisation", lambda r: r.noun is Noun.MENTION and _is_headed(r), OTHER),
    Rule("name_only_mentions_community", lambda r: r.noun is Noun.MENTION, FAINT),
    # Fellowships
    Rule(lambda r: topic_of(r.after), lambda r: r.is_fellowship and bool(topic_of(r.after)), OTHER),
    Rule("name_says_fellowship_of_house", lambda r: r.is_fellowship and bool(_NUMBER.search(r.whole)), OTHER),
    Rule("name_says_nationwide", lambda r: r.is_fellowship and _is_nationwide(r), OTHER),
    Rule("form_owners", lambda r: r.is_fellowship and (Cue.QUARTER in r.cues or "namu" in r.before), OTHER),
    Rule("name_says_union_of_fellowships", lambda r: r.is_fellowship and "bendriju" in r.whole.split(), OTHER),
    Rule(
        "name_says_fellowship_of_residents",
        lambda r: r.is_fellowship and (bool(r.cues - {Cue.DISTRICT}) or _is_demonym(r)),
        VAGUE,
    ),
    Rule("name_says_fellowship", lambda r: r.is_fellowship and r.form is Form.UNSAID and not r.place, OTHER),
    Rule("name_says_fellowship", lambda r: r.is_fellowship, FAINT),
    # No community in the name at all
    Rule("name_like_lag", lambda r: bool(_LAG_LIKE.search(r.whole)), LAG_PERHAPS),
    Rule(lambda r: topic_of(r.before), lambda r: bool(topic_of(r.before)), OTHER),
    Rule(
        "name_says_body_of_residents", lambda r: bool(_RESIDENTS_BODY.search(r.whole)) and not _is_nationwide(r), VAGUE
    ),
    Rule("name_speaks_of_village", lambda r: Cue.VILLAGE in r.cues and not _is_nationwide(r), VAGUE),
    Rule("name_says_other_organisation", lambda r: _says_other(r) or _is_nationwide(r), OTHER),
    Rule("name_says_people_of_place", _is_demonym, VAGUE),
    Rule("name_is_own_name_only", lambda r: True, FAINT),
)


def classify(name: str, legal_form: str, place: Seat | None) -> Verdict:
    """Tell what an organisation is from its name, its legal form and, where known, its seat."""
    if not could_be_candidate(name, legal_form):
        form = form_of(legal_form)
        return Verdict(*OTHER, (form.value if form in NEVER_A_COMMUNITY else "name_has_no_sign_of_community",))
    reading = read(name, legal_form, place)
    return next(_verdict(rule, reading) for rule in RULES if rule.applies(reading))


def _verdict(rule: Rule, reading: Reading) -> Verdict:
    """The verdict of a rule, with the ground among the reasons where it made the difference."""
    code = rule.code if isinstance(rule.code, str) else rule.code(reading)
    if isinstance(rule.answer, tuple):
        return Verdict(*rule.answer, (code,))
    reasons = (code, reading.ground.value, *(("name_repeats_settlement",) if reading.repeats_seat else ()))
    return Verdict(*rule.answer[reading.ground], reasons)
