### How the forms of a word are known to be one word. What is left when an ending is taken
### off is the stem. Lists are separated by spaces; `~` stands between what is found and
### what is put in its place.

# The endings of nouns, adjectives and participles, by declension. The longest that fits
# is taken off.
inflection-endings =
    as o ui ą u e ai ų ams us ais uose
    is ys io iui į iu yje y iai ių iams ius iais iuose
    a os oje om oms omis ose
    ia ios ią ioje ioms ias iomis iose
    ė ės ei ę ėje ėms es ėmis ėse
    i ies ims imis yse
    aus umi uje ūs ums umis
    uo ens eniui enį eniu enimi enyje enys enų enims enis enimis enyse
    am ame iam iame iems
    asis ysis usis ojo iojo ajam iajam ąjį įjį ųjį uoju iuoju ajame iajame
    ieji ųjų iųjų iesiems uosius iuosius aisiais iaisiais uosiuose iuosiuose
    oji ioji osios iosios ajai iajai ąją iąją ąja iąja ojoje iojoje
    osioms iosioms ąsias iąsias osiomis iosiomis osiose iosiose
    ęs usio usiam usį usiu usiame usių usiems usius usiais usiuose
    usi usios usiai usią usia usioje usioms usias usiomis usiose

# Sounds at the end of a stem that change before some endings.
inflection-sounds = č~t dž~d

# Stems that differ within a word, or have what looks like an ending.
inflection-stems = žmog~žmon moters~moter sesers~seser naujag~naujagim

# Words that end in no ending, though it looks like one.
inflection-whole = negali

# Words that make no difference to what is named.
inflection-articles = { "" }
