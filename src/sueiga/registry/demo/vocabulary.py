"""Words the invented names and addresses are made of. Nobody's name is among them."""


def _listed(text: str) -> tuple[str, ...]:
    """What stands between commas; lines are broken anywhere."""
    return tuple(word.strip() for word in " ".join(text.split()).split(","))


OWN_NAMES = _listed("""
    Ąžuolas, Ąžuolynas, Ąžuoliukas, Beržynas, Beržė, Klevas, Klevynė, Liepa, Liepynė, Pušynas, Pušelė, Šilas,
    Šilelis, Eglynas, Eglutė, Alksnynas, Žilvitis, Karklynė, Drebulė, Šermukšnis, Putinas, Kadagys, Lazdynas,
    Gluosnis, Uosis, Giria, Giraitė, Miškelis, Lanka, Lankelė, Pieva, Pievelė, Dobilas, Dobilėlis, Ramunė, Ramunėlė,
    Puriena, Bijūnas, Jurginas, Pakalnutė, Žibutė, Žibuoklė, Rūta, Mėta, Diemedis, Čiobrelis, Viržis, Viržynė,
    Žolynas, Papartis, Smilga, Nendrė, Meldai, Ajeras, Žemuogė, Bruknė, Spanguolė, Avietė, Serbenta, Obelis,
    Obelėlė, Vyšnia, Slyva, Kriaušė, Rugys, Varpa, Linas, Linelis, Aviža, Kvietys, Sėja, Raugas, Kraitis, Kluonas,
    Svirnas, Klėtis, Gryčia, Seklyčia, Vienkiemis, Sodžius, Slenkstis, Vartai, Varteliai, Langas, Stogas, Kraigas,
    Šelmuo, Židinys, Židinėlis, Kibirkštis, Žarija, Žiburys, Žiburėlis, Žvakė, Žara, Žarelė, Aušra, Aušrinė, Vakarė,
    Saulutė, Saulėgrąža, Saulėkaita, Saulėlydis, Spindulys, Spindulėlis, Vaivorykštė, Žvaigždė, Žvaigždelė, Mėnulis,
    Debesėlis, Rasa, Rasytė, Šerkšnas, Šaltinis, Šaltinėlis, Versmė, Versmelė, Verdenė, Upelis, Upelė, Srovė,
    Srautas, Vilnis, Bangelė, Krantas, Brasta, Salelė, Ežerėlis, Ežeraitis, Santaka, Vingis, Atokaita, Atokalnė,
    Kalva, Kalvelė, Kalnelis, Piliakalnis, Slėnis, Dauba, Pakalnė, Pašlaitė, Aukštuma, Lyguma, Laukas, Laukelis,
    Arimas, Dirva, Vaga, Kelias, Takas, Takelis, Vieškelis, Kryžkelė, Tiltas, Tiltelis, Lieptas, Lieptelis, Malūnas,
    Malūnėlis, Alka, Aukuras, Ratas, Ratelis, Juosta, Raštas, Bitė, Bitelė, Avilys, Korys, Gandras, Gandralizdis,
    Vieversys, Vyturys, Vyturėlis, Lakštingala, Pempė, Volungė, Gervė, Gervelė, Strazdas, Kregždė, Kregždutė,
    Gegutė, Kovas, Gulbė, Gulbelė, Antelė, Žuvėdra, Volungėlė, Genys, Pelėda, Vanagas, Sakalas, Stirna, Voverė,
    Voveraitė, Elnias, Bebras, Kiškelis, Viltis, Darna, Dermė, Santara, Sutarimas, Vienybė, Bendrystė, Talka,
    Talkininkai, Kaimynai, Kaimynystė, Kaimynėliai, Sueiga, Santalka, Sambūris, Gimtinė, Tėviškė, Tėviškėlė,
    Tėvonija, Šaknys, Ištakos, Atmintis, Gija, Gijos, Giminė, Saitai, Saitas, Pynė, Vainikas, Verpstė, Audeklas,
    Ūkana, Vėtrungė, Varpas, Varpelis, Skambutis, Aidas, Aidai, Daina, Rytas, Rytmetis, Pavasaris, Vasarėlė, Ruduo,
    Gerumas, Atjauta, Dora, Narsa, Drąsa, Žvalumas, Užuovėja, Užutekis, Pavėsis, Paunksmė, Prieglobstis, Ramuma,
    Tyla, Erdvė, Laisvė, Vėjas, Vėjelis, Lietutis, Perkūnija, Gintarėlis, Akmuo, Akmenėlis, Titnagas
""")
"""Proper names of one word."""
LONGER_OWN_NAMES = _listed("""
    Trys ąžuolai, Senasis malūnas, Prie ežero, Baltas beržas, Žalioji lanka, Gimtas slenkstis, Du krantai, Prie
    tilto, Aukštasis kalnas, Kaimo širdis, Šilo takais, Baltosios obelys, Senas vieškelis, Girios pakraštys, Atviri
    vartai, Senoji liepa, Ant kalvos, Prie šaltinio, Tarp ežerų, Rytų vėjas, Už girios, Gandrų lizdas, Rugių
    kraštas, Linų žiedas, Bendras takas, Mūsų kiemas, Mūsų kraštas, Sodžiaus vartai, Kartu tvirčiau, Žingsnis po
    žingsnio, Nuo slenksčio, Prie vieškelio, Beržų alėja, Ąžuolų paunksmė, Upės vingis, Septynios kalvos, Penki
    kaimai, Trys kaimai, Gyva ugnelė, Šilta gryčia, Pilnas aruodas, Vieversių laukai, Šviesus langas, Jaukus kiemas,
    Gervių pieva, Baltas takas
""")
"""Proper names of several words."""
STREETS = _listed("""
    Liepų g., Mokyklos g., Ežero g., Beržų g., Parko g., Sodų g., Ąžuolų g., Pušų g., Klevų g., Kaštonų g., Eglių
    g., Jaunimo g., Taikos g., Laisvės g., Vilties g., Šilo g., Miško g., Pievų g., Lankų g., Upės g., Tvenkinio g.,
    Malūno g., Dvaro g., Kalno g., Slėnio g., Tilto g., Saulės g., Žiedų g., Lauko g., Centro g., Centrinė g.,
    Draugystės g., Naujoji g., Senoji g., Bažnyčios g., Bitininkų g., Gėlių g., Alyvų g., Topolių g., Lazdynų g.,
    Žemdirbių g., Statybininkų g., Pakalnės g., Kranto g., Ramunių g., Vyšnių g., Obelų g., Aušros g., Vakarų g.,
    Rytų g., Pieninės g., Geležinkelio g., Stoties g.
""")
"""Streets of villages."""
TOWN_STREETS = _listed("""
    Vilniaus g., Kauno g., Turgaus g., Vytauto g., Gedimino g., Laisvės al., Nepriklausomybės a., Kęstučio g.,
    Birutės g., Taikos pr., Stoties g., Pramonės g., Sodų g., Aušros g., Žemaitės g., Respublikos g.
""")
"""Streets of cities."""
PARTNERSHIPS = _listed("""
    Krašto santara, Trijų upių žemė, Ežerų krašto partnerystė, Girių kraštas, Lygumų žemė, Kalvų kraštas, Bendras
    laukas, Sėlių kelias
""")
"""Proper names of action groups."""
GARDENS = _listed("""
    Vyšnia, Obelėlė, Ramunė, Vaismedis, Žalumynas, Žalioji sala, Pavasaris, Rytas, Žiedas, Saulutė, Lakštutė, Ruduo,
    Bangelė, Vaivorykštė, Serbentas, Kriaušaitė, Draugystė, Gojelis, Paežerė, Paupys, Kaštonas, Gintaras, Alyva,
    Smiltelė
""")
"""Proper names of gardeners' and house owners' bendrijos."""
TRADES = _listed("""
    statyba, mediena, grūdai, technika, transportas, baldai, langai, prekyba, namai, servisas, durpės, sodyba,
    pienas, duona, vaistinė, projektai, geležis, keramika, tekstilė, žuvis
""")
"""What companies deal in."""
CITY_QUARTERS: dict[str, tuple[str, ...]] = {
    "Vilnius": ("Pavilnio", "Fabijoniškių", "Kalnėnų", "Jeruzalės", "Pilaitės", "Naujosios Vilnios"),
    "Kaunas": ("Šilainių", "Petrašiūnų", "Panemunės", "Vilijampolės", "Eigulių"),
    "Klaipėda": ("Tauralaukio", "Melnragės", "Smeltės"),
    "Šiauliai": ("Rėkyvos", "Gubernijos", "Lieporių"),
    "Panevėžys": ("Rožyno", "Pajuosčio", "Molainių"),
}
"""Quarters whose communities are no rural ones."""
