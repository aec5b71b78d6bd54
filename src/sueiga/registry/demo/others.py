"""Organisations that are none of ours, so that telling them apart is work: many bear the names of villages."""

from collections.abc import Callable
from random import Random

from sueiga.registry.demo.geography import Village
from sueiga.registry.demo.life import Form
from sueiga.registry.demo.vocabulary import CITY_QUARTERS, GARDENS, LONGER_OWN_NAMES, TRADES

ASSOCIATION = Form(950, "Asociacija")
COMPANY = Form(310, "Uždaroji akcinė bendrovė")
SMALL_PARTNERSHIP = Form(960, "Mažoji bendrija")
INSTITUTION = Form(570, "Viešoji įstaiga")
BUDGETARY = Form(810, "Biudžetinė įstaiga")
GARDEN = Form(555, "Sodininkų bendrija")
OWNERS = Form(560, "Bendrija")
RELIGIOUS = Form(700, "Religinė bendruomenė ar bendrija")
FOUNDATION = Form(920, "Labdaros ir paramos fondas")
CO_OPERATIVE = Form(340, "Kooperatinė bendrovė (kooperatyvas)")
FARM_COMPANY = Form(350, "Žemės ūkio bendrovė")
TRADE_UNION = Form(930, "Profesinė sąjunga")

Invention = Callable[[Village, Random], str]


def _company(village: Village, chance: Random) -> str:
    trade = chance.choice(TRADES)
    return (
        f'UAB "{village.nominative or village.genitive} {trade}"'
        if chance.random() < 0.6
        else f'UAB "{trade.title()} {chance.randint(2, 99)}"'
    )


INVENTIONS: tuple[tuple[float, Form, Invention], ...] = (
    (42, COMPANY, _company),
    (9, SMALL_PARTNERSHIP, lambda v, c: f'MB "{c.choice(LONGER_OWN_NAMES)}"'),
    (7, GARDEN, lambda v, c: f'{v.genitive} sodininkų bendrija "{c.choice(GARDENS)}"'),
    (4, GARDEN, lambda v, c: f"SODININKŲ BENDRIJA {c.choice(GARDENS).upper()}"),
    (4, OWNERS, lambda v, c: f'{v.district.genitive} daugiabučio namo savininkų bendrija "{c.choice(GARDENS)}"'),
    (2, OWNERS, lambda v, c: f"{v.genitive} garažų statybos ir eksploatavimo bendrija"),
    (2, OWNERS, lambda v, c: f"Gyvenamųjų namų bendrija „{c.choice(GARDENS)}“"),
    (3, RELIGIOUS, lambda v, c: f"{v.genitive} parapija"),
    (2, RELIGIOUS, lambda v, c: f"{v.genitive} sentikių religinė bendruomenė"),
    (1, RELIGIOUS, lambda v, c: f"{v.genitive} evangelikų reformatų parapijos bendruomenė"),
    (4, BUDGETARY, lambda v, c: f"{v.district.genitive} {v.genitive} pagrindinė mokykla"),
    (2, BUDGETARY, lambda v, c: f"{v.district.genitive} savivaldybės {v.genitive} kultūros centras"),
    (1, BUDGETARY, lambda v, c: f"{v.genitive} globos namai"),
    (3, INSTITUTION, lambda v, c: f'VšĮ "{v.genitive} ambulatorija"'),
    (1, INSTITUTION, lambda v, c: f'Viešoji įstaiga "{v.genitive} terapinė bendruomenė"'),
    (3, FARM_COMPANY, lambda v, c: f'{v.district.genitive} {v.genitive} žemės ūkio bendrovė'),
    (2, CO_OPERATIVE, lambda v, c: f'Kooperatinė bendrovė "{v.genitive} pienas"'),
    (2, FOUNDATION, lambda v, c: f'Labdaros ir paramos fondas "{c.choice(LONGER_OWN_NAMES)}"'),
    (1, TRADE_UNION, lambda v, c: f"{v.district.genitive} švietimo darbuotojų profesinė sąjunga"),
    (3, ASSOCIATION, lambda v, c: f"{v.genitive} medžiotojų klubas"),
    (2, ASSOCIATION, lambda v, c: f'{v.district.genitive} moterų klubas "{c.choice(GARDENS)}"'),
    (2, ASSOCIATION, lambda v, c: f'{v.genitive} sporto klubas "{c.choice(LONGER_OWN_NAMES)}"'),
    (1, ASSOCIATION, lambda v, c: f"{v.district.genitive} ūkininkų sąjunga"),
    (1, ASSOCIATION, lambda v, c: f"{v.district.genitive} kaimo turizmo asociacija"),
    (1, ASSOCIATION, lambda v, c: f"{v.genitive} krašto ūkininkų bendruomenė"),
    (0.2, ASSOCIATION, lambda v, c: f"{v.district.genitive} totorių bendruomenė"),
    (1, ASSOCIATION, lambda v, c: f"{v.genitive} savanorių ugniagesių draugija"),
    (1, ASSOCIATION, lambda v, c: f'{v.district.genitive} pensininkų bendrija "Bočiai"'),
    (1, ASSOCIATION, lambda v, c: f"{v.genitive} pagrindinės mokyklos bendruomenė"),
    (1, ASSOCIATION, lambda v, c: f"{v.district.genitive} neįgaliųjų draugija"),
)  # fmt: skip


def other_name(village: Village, chance: Random) -> tuple[Form, str]:
    """A form and a name of an organisation of another kind in or around a village."""
    _, form, invention = chance.choices(INVENTIONS, [weight for weight, _, _ in INVENTIONS])[0]
    return form, invention(village, chance)


def city_community_names() -> list[tuple[str, str]]:
    """Communities of city quarters: a city and a name that only the seat tells from a village's."""
    return [(city, f"{quarter} bendruomenė") for city, quarters in CITY_QUARTERS.items() for quarter in quarters]
