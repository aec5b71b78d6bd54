"""Invented register files of the real size, written fast; codes begin with 9 and pass the check digit."""

import datetime as dt
import random
from collections.abc import Iterable, Iterator
from pathlib import Path

DAY = "2026-11-01"
VILLAGES = ["Papečių", "Gudelių", "Vosiliškio", "Kalnėnų", "Beržoro", "Raudonės", "Lauksodžio", "Pakruojų", "Alantos"]
DISTRICTS = ["Šilalės", "Molėtų", "Utenos", "Lazdijų", "Biržų", "Rokiškio", "Kelmės", "Raseinių", "Plungės", "Varėnos"]
COMPANIES = [(310, "Uždaroji akcinė bendrovė", "UAB"), (425, "Mažoji bendrija", "MB"), (960, "Viešoji įstaiga", "VšĮ")]
CLUBS = ["sporto klubas", "medžiotojų klubas", "jaunimo sąjunga", "kraštiečių draugija", "mokyklos tėvų asociacija"]
COMMUNITY_SHARE, CLUB_SHARE = 0.011, 0.08


def codes() -> Iterator[str]:
    """Codes 900000010, 900000020 … with their check digits."""
    serial = 90_000_000
    while True:
        serial += 1
        check = sum(int(digit) * weight for weight, digit in enumerate(str(serial), 1)) % 11
        if check < 10:
            yield f"{serial}{check}"


def write(directory: Path, *, registered: int, deregistered: int, seed: int = 1) -> None:
    """Write every JAR file; sizes of the others follow the numbers of registered and deregistered."""
    directory.mkdir(parents=True, exist_ok=True)
    luck = random.Random(seed)
    code = codes()
    live = [next(code) for _ in range(registered)]
    gone = [next(code) for _ in range(deregistered)]
    _write(directory / "JAR_IREGISTRUOTI.csv", _registered(live, luck), (
        "ja_kodas|ja_pavadinimas|adresas|ja_reg_data|form_kodas|form_pavadinimas|stat_kodas|stat_pavadinimas|"
        "stat_data_nuo|formavimo_data"
    ))  # fmt: skip
    _write(directory / "JAR_ISREGISTRUOTI.csv", _deregistered(gone, luck), (
        "ja_kodas|ja_pavadinimas|adresas|ja_reg_data|form_kodas|form_pavadinimas|isreg_data|formavimo_data"
    ))  # fmt: skip
    _write_beside(directory, live, luck)


def _write_beside(directory: Path, live: list[str], luck: random.Random) -> None:
    described = "ja_kodas|ja_pavadinimas|ja_reg_data|form_kodas|form_pavadinimas"
    _write(directory / "JAR_ADRESAI.csv", (
        f"{code}|Vilnius, Žirmūnų g. {i % 90}|{160000000 + i}|{_day(luck)}|{DAY}" for i, code in enumerate(live)
    ), "ja_kodas|adresas|aob_kodas|adresas_nuo|formavimo_data")  # fmt: skip
    for name, column, share in (("NVO", "nvo", 0.06), ("PARAMOS_GAV", "paramos_gav", 0.16)):
        some = [code for code in live if luck.random() < share]
        _write(directory / f"JAR_{name}_NUO.csv", (
            f'{code}|"Asociacija ""X"""|{_day(luck)}|900|Asociacija|{_day(luck)}|{DAY}' for code in some
        ), f"{described}|{column}_nuo|formavimo_data")  # fmt: skip
        _write(directory / f"JAR_{name}_IKI.csv", (
            f'{code}|"Asociacija ""X"""|{_day(luck)}|900|Asociacija|2015-01-05|2019-03-04|{DAY}' for code in some[::20]
        ), f"{described}|{column}_nuo|{column}_iki|formavimo_data")  # fmt: skip
    _write(directory / "JAR_NEPATEIKE_FA_UZ_PRAEJUSIUS.csv", (
        f'{code}|"UAB ""X"""|{_day(luck)}|310|0|{year}|{DAY}'
        for code in live if luck.random() < 0.3 for year in range(2025 - luck.randrange(3), 2026)
    ), "ja_kodas|ja_pavadinimas|ja_reg_data|form_kodas|stat_kodas|fa_nepateikta_uz_metus|formavimo_data")  # fmt: skip
    for name, year, share in (("2023", 2022, 0.6), ("2024", 2023, 0.6), ("NUO_2025", 2025, 0.9)):
        _write(directory / f"JAR_DOKUMENTAI_{name}.csv", (
            f"{code}|{100 + luck.randrange(3)}|{luck.randrange(9)}|Finansinių ataskaitų rinkinys|{year}-12-31|"
            f"{min(year + 1, 2026)}-05-{1 + luck.randrange(28):02d}|{DAY}"
            for code in live if luck.random() < share
        ), "JA_kodas|dokt_tipas|dokp_potipis|dokp_pav|dok_data|dok_reg_data|formavimo_data")  # fmt: skip
    _write(directory / "jar_sav_teikimas.csv", (
        f"{code}|X|900|Asociacija|{luck.randrange(40)}|{luck.randrange(900)}|2025-01-01|2025-12-31|{DAY}"
        for code in live if luck.random() < 0.02
    ), (
        "ja_kodas|ja_pavadinimas|form_kodas|form_pav|sav_skaicius|sav_val_skaicius|laikotarpis_nuo|laikotarpis_iki|"
        "formavimo_data"
    ))  # fmt: skip
    _write(directory / "JAR_VALDYMAS.csv", (
        f'{code}|Asociacija|"UAB ""X"""|1|{_day(luck)}|M|1|{_day(luck)}|3|2|0|0||||0||||0|{DAY}' for code in live
    ), (
        "ja_kodas|obj_pav|ja_pavadinimas|vadovas|vad_org_nuo|vad_lytis|valdyba|vald_org_nuo|vyr_sk_valdyboje|"
        "mot_sk_valdyboje|nd_apie_lyt_sk_valdyboje|steb_taryba|vyr_sk_steb_taryboje|mot_sk_steb_taryboje|"
        "nd_apie_lyt_sk_steb_taryboje|taryba|vyr_sk_taryboje|mot_sk_taryboje|nd_apie_lyt_sk_taryboje|"
        "kiti_valdymo_organai|formavimo_data"
    ))  # fmt: skip


def _registered(codes: Iterable[str], luck: random.Random) -> Iterator[str]:
    for i, code in enumerate(codes):
        name, form, address = _organisation(i, luck)
        status = "7|Likviduojamas" if luck.random() < 0.02 else "0|Teisinis stat neįregistruotas"
        yield f"{code}|{name}|{address}|{_day(luck)}|{form}|{status}|{_day(luck)}|{DAY}"


def _deregistered(codes: Iterable[str], luck: random.Random) -> Iterator[str]:
    for i, code in enumerate(codes):
        name, form, address = _organisation(i, luck)
        yield f"{code}|{name}|{address}|{_day(luck)}|{form}|{_day(luck)}|{DAY}"


def _organisation(i: int, luck: random.Random) -> tuple[str, str, str]:
    """Name, form and address: mostly companies, some clubs, a few communities."""
    draw = luck.random()
    village, district = luck.choice(VILLAGES), luck.choice(DISTRICTS)
    address = f"{district} r. sav., {village} k., Sodų g. {i % 90}, LT-{10000 + i % 90000}"
    if draw < COMMUNITY_SHARE:
        return f'"{village} {i} kaimo bendruomenė ""Sueiga"""', "950|Asociacija", address
    if draw < CLUB_SHARE:
        return f"{village} {i} {luck.choice(CLUBS)}", "950|Asociacija", address
    number, form, short = luck.choice(COMPANIES)
    return f'"{short} ""Įmonė {i}"""', f"{number}|{form}", f"Vilnius, Žirmūnų g. {i % 150}, LT-{10000 + i % 90000}"


def _day(luck: random.Random) -> str:
    return (dt.date(1995, 1, 1) + dt.timedelta(luck.randrange(11_000))).isoformat()


def _write(path: Path, rows: Iterable[str], header: str) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(header + "\r\n")
        file.writelines(row + "\r\n" for row in rows)
