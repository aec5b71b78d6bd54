"""A small gazetteer of real and invented places, built by hand."""

from sueiga.places.gazetteer import EldershipRow, Gazetteer, MunicipalityRow, SettlementRow

MUNICIPALITIES = [
    MunicipalityRow(1, "Molėtų r. sav."),
    MunicipalityRow(2, "Jonavos r. sav."),
    MunicipalityRow(3, "Kauno m. sav."),
    MunicipalityRow(4, "Kauno r. sav."),
    MunicipalityRow(5, "Kazlų Rūdos sav."),
    MunicipalityRow(6, "Šilalės r. sav."),
]
ELDERSHIPS = [
    EldershipRow(11, 1, "Alantos"),
    EldershipRow(12, 1, "Balninkų"),
    EldershipRow(13, 2, "Ruklos"),
    EldershipRow(14, 6, "Šilalės kaimiškoji"),
]
SETTLEMENTS = [
    SettlementRow(101, 1, 11, "Alanta", "Alantos", "mstl.", 55.35, 25.30),
    SettlementRow(102, 1, 11, "Alanta", "Alantos", "k.", 55.34, 25.31),
    SettlementRow(103, 1, 11, "", "Bijutiškio", "k.", 55.32, 25.35),
    SettlementRow(104, 1, 11, "", "Naujasodžio", "k.", 55.31, 25.30),
    SettlementRow(105, 1, 12, "", "Naujasodžio", "k.", 55.20, 25.10),
    SettlementRow(106, 1, None, "Molėtai", "Molėtų", "m.", 55.23, 25.42),
    SettlementRow(107, 1, 12, "", "Šilų", "k.", 55.21, 25.11),
    SettlementRow(108, 1, 12, "", "Silų", "k.", 55.22, 25.12),
    SettlementRow(201, 2, 13, "Rukla", "Ruklos", "mstl.", 55.05, 24.38),
    SettlementRow(301, 3, None, "Kaunas", "Kauno", "m.", 54.90, 23.93),
    SettlementRow(401, 4, None, "Garliava", "Garliavos", "m.", 54.82, 23.87),
    SettlementRow(501, 5, None, "Kazlų Rūda", "Kazlų Rūdos", "m.", 54.75, 23.49),
    SettlementRow(601, 6, 14, "", "Pagramančio", "k.", 55.40, 22.20),
    SettlementRow(602, 6, 14, "", "Panemunėlio glž.", "st.", 55.41, 22.21),
]


def small() -> Gazetteer:
    """The gazetteer of these rows."""
    return Gazetteer.build(MUNICIPALITIES, ELDERSHIPS, SETTLEMENTS)
