# Rodiklių, jų kodų ir adresatų pavadinimai.

indicator-live-births = Gyvi gimę vaikai

dimension-geo = Šalis
code-geo-LT = Lietuva

addressee-vyriausybe = Lietuvos Respublikos Vyriausybė
    .dative = Lietuvos Respublikos Vyriausybei

# Duomenų licencijos, kurias nurodo leidėjai.
licence-eurostat-births = CC BY 4.0
