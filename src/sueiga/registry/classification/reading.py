"""A name as it is understood: its key noun, what stands before and after it, what else it speaks of, and the ground."""

import enum
import re
from dataclasses import dataclass

from sueiga.registry.classification.forms import Form, form_in_name, form_of
from sueiga.registry.classification.seats import CITIES, Seat
from sueiga.registry.classification.spelling import fold, spell, stem, words_of
from sueiga.registry.classification.vocabulary import topic_of


class Ground(enum.StrEnum):
    """The kind of place an organisation belongs to; the values are the reason codes."""

    VILLAGE = "seat_in_village"
    DISTRICT = "seat_in_district"
    TOWN = "seat_in_town"
    CENTRE = "seat_named_as_district_centre"
    CITY = "seat_in_city"
    UNKNOWN = "seat_unknown"


class Noun(enum.Enum):
    """The form in which the key noun stands: it decides between a community, its body, and a union of many."""

    COMMUNITY = enum.auto()  # bendruomenė
    OF_COMMUNITY = enum.auto()  # bendruomenės (centras, komitetas, fondas …)
    OF_COMMUNITIES = enum.auto()  # bendruomenių (sąjunga, asociacija …)
    MENTION = enum.auto()  # bendruomenei, bendruomenėje
    FELLOWSHIP = enum.auto()  # bendrija
    NONE = enum.auto()


class Cue(enum.Enum):
    """Words that tell which residents are meant."""

    VILLAGE = enum.auto()
    AREA = enum.auto()
    ELDERSHIP = enum.auto()
    RESIDENTS = enum.auto()
    QUARTER = enum.auto()
    TOWN = enum.auto()
    DISTRICT = enum.auto()


_CUES: dict[str, Cue] = {
    word: cue
    for cue, words in {
        Cue.VILLAGE: """kaimo kaimų kaimiškos kaimiškosios kaimiškoji kaimiška kaimiškų kaimiškųjų kaimelio
            kaimelių kaimas kaimai miestelio miestelių gyvenvietės gyvenviečių viensėdžio viensėdžių vienkiemio
            vienkiemių bažnytkaimio sodžiaus""",
        Cue.AREA: "krašto apylinkės apylinkių valsčiaus slėnio",
        Cue.ELDERSHIP: "seniūnijos seniūnijų seniūnaitijos seniūnaitijų",
        Cue.RESIDENTS: "gyventojų gyventojai kaimynų kaimynystės",
        Cue.QUARTER: "mikrorajono mikrorajonų kvartalo kvartalų gatvės gatvių senamiesčio priemiesčio",
        Cue.TOWN: "miesto miestų",
        Cue.DISTRICT: "rajono savivaldybės apskrities regiono",
    }.items()
    for word in words_of(words)
}
_FORMS_OF_NOUN = {
    "bendruomene": Noun.COMMUNITY,
    "bendruomenes": Noun.OF_COMMUNITY,
    "bendruomeniu": Noun.OF_COMMUNITIES,
}
_SINGLE_PLACES = frozenset(Cue) - {Cue.RESIDENTS}
_NEUTRAL = words_of("centrinė jungtinė bendra bendroji vietos teritorinė visuomeninė naujoji senoji ir bei i ii iii")
_CITIES = frozenset(stem(fold(city)) for city in CITIES)
_SPEAKS_OF_COMMUNITY = re.compile(r"bendruomen|vietos veiklos grup")
_SPEAKS_OF_FELLOWSHIP = re.compile(r"\bbendrij")
_RURAL_OWN_NAME = re.compile(r"\b(?:kaimas|kaimai|kaimelis|krastas|apylinkes|sodzius|miestelis)\b")
_RESIDENTIAL_QUARTER = re.compile(r"\bgyvenam\w+ (?:rajon\w+|kvartal\w+)")


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything the rules ask about one organisation."""

    form: Form
    ground: Ground
    whole: str
    noun: Noun
    wrapper: tuple[str, ...]  # what stands outside the quotes when the key noun is inside them
    before: tuple[str, ...]
    after: tuple[str, ...]
    cues: frozenset[Cue]
    place: tuple[str, ...]  # words that name the place: "Žemųjų Šančių"
    topic: str
    repeats_seat: bool
    is_rural_by_own_name: bool  # "Bendruomenė „Miglos kraštas“"

    @property
    def has_noun(self) -> bool:
        """Whether a community or a fellowship is named."""
        return self.noun is not Noun.NONE

    @property
    def is_one(self) -> bool:
        """Whether one community is named."""
        return self.noun is Noun.COMMUNITY or self.noun is Noun.OF_COMMUNITY

    @property
    def is_many(self) -> bool:
        """Whether several communities are named."""
        return self.noun is Noun.OF_COMMUNITIES

    @property
    def is_fellowship(self) -> bool:
        """Whether a "bendrija" is named."""
        return self.noun is Noun.FELLOWSHIP

    @property
    def is_rural_by_name(self) -> bool:
        """Whether the name itself says village, eldership, area or district."""
        return not self.cues.isdisjoint((Cue.VILLAGE, Cue.AREA, Cue.ELDERSHIP, Cue.DISTRICT))


def read(name: str, legal_form: str, seat: Seat | None) -> Reading:
    """Understand a name; legal form and seat help."""
    spelling = spell(name)
    form, whole = form_in_name(spelling.whole)
    said, unquoted = form_in_name(spelling.unquoted)
    form = form_of(legal_form) or said or form
    outside = _tells_by_itself(unquoted, whole)
    words = tuple(_RESIDENTIAL_QUARTER.sub("mikrorajono", unquoted if outside else whole).split())
    at, noun = _key_noun(words)
    before, after = (words[:at], words[at + 1 :]) if noun is not Noun.NONE else (words, ())
    place, qualifier = _place_and_qualifier(before)
    cues = frozenset(_CUES[word] for word in before if word in _CUES)
    topic = topic_of(qualifier) or ("" if place or cues else topic_of(after))
    repeats = _repeats(seat, place or tuple(spelling.quoted.split()) or after)
    return Reading(
        form=form,
        ground=_ground(seat, before, place, cues),
        whole=whole,
        noun=noun,
        wrapper=() if outside or noun is Noun.NONE else tuple(unquoted.split()),
        before=before,
        after=after,
        cues=cues,
        place=place,
        topic=topic,
        repeats_seat=repeats,
        is_rural_by_own_name=bool(_RURAL_OWN_NAME.search(spelling.quoted or " ".join(after))),
    )


def _tells_by_itself(unquoted: str, whole: str) -> bool:
    """Whether the words outside the quotes already say what it is, so that those inside are only its own name."""
    if _SPEAKS_OF_COMMUNITY.search(unquoted):
        return True
    return bool(_SPEAKS_OF_FELLOWSHIP.search(unquoted)) and not _SPEAKS_OF_COMMUNITY.search(whole)


def _key_noun(words: tuple[str, ...]) -> tuple[int, Noun]:
    """Where the key noun stands, and in which form; a community is looked for before a fellowship."""
    for at, word in enumerate(words):
        if word.startswith("bendruomen"):
            return at, _FORMS_OF_NOUN.get(word, Noun.MENTION)
    for at, word in enumerate(words):
        if word.startswith("bendrij"):
            return at, Noun.FELLOWSHIP
    return -1, Noun.NONE


def _place_and_qualifier(before: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words naming the place, and those that qualify the community itself: all, or what follows "… kaimo"."""
    last = max((at for at, word in enumerate(before) if _CUES.get(word) in _SINGLE_PLACES), default=-1)
    following = (word for word in before[last + 1 :] if word not in _NEUTRAL)
    qualifier = tuple(word for word in following if _CUES.get(word) is not Cue.RESIDENTS)
    settles = last >= 0 and _CUES[before[last]] is not Cue.DISTRICT
    if settles and not qualifier:
        previous = max((at for at, word in enumerate(before[:last]) if word in _CUES), default=-1)
        place = tuple(word for word in before[previous + 1 : last] if word not in _NEUTRAL)
        is_wider = previous >= 0 and _CUES[before[previous]] is Cue.VILLAGE and _CUES[before[last]] is Cue.AREA
        return place, place if is_wider else ()  # "… kaimo X krašto": an area is no part of a village, X qualifies
    return qualifier, qualifier


def _repeats(seat: Seat | None, words: tuple[str, ...]) -> bool:
    """Whether the name's place (or own name) is the settlement of the seat, whatever the endings."""
    return seat is not None and bool(words) and tuple(map(stem, words)) == seat.settlement_words


def _ground(seat: Seat | None, before: tuple[str, ...], place: tuple[str, ...], cues: frozenset[Cue]) -> Ground:
    """The kind of place: the name may correct the seat ("Kauno rajono …" with its office in Kaunas)."""
    if _names_a_city(before, is_doubted=bool(seat and seat.municipality and not seat.is_city)):
        return Ground.CITY
    if seat is None or not (seat.municipality or seat.settlement):
        return Ground.DISTRICT if Cue.DISTRICT in cues and "rajono" in before else Ground.UNKNOWN
    if seat.is_city:
        return Ground.DISTRICT if "rajono" in before else Ground.CITY
    if seat.settlement_type not in {"", "m."}:
        return Ground.VILLAGE
    if place and tuple(map(stem, place)) == seat.municipality_words:
        return Ground.CENTRE
    return Ground.TOWN if seat.settlement_type else Ground.DISTRICT


def _names_a_city(before: tuple[str, ...], *, is_doubted: bool) -> bool:
    """Whether the name begins with one of the seven cities: "Vilniaus Užupio …", not "Vilniaus rajono …".

    Under a seat elsewhere it must say "miesto": there is a village called Šiauliai too.
    """
    if not before or stem(before[0]) not in _CITIES:
        return False
    following = _CUES.get(before[1]) if len(before) > 1 else None
    return following is Cue.TOWN if is_doubted else following not in {Cue.DISTRICT, Cue.AREA, Cue.VILLAGE}
