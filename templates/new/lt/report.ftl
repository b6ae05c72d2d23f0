# Rodiklių, jų kodų ir adresatų pavadinimai.

indicator-live-births = Gyvi gimę vaikai

dimension-geo = Šalis
code-geo-LT = Lietuva

addressee-vyriausybe = Lietuvos Respublikos Vyriausybė
    .dative = Lietuvos Respublikos Vyriausybei
