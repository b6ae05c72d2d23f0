### How straight quotes, hyphens and spaces of a chapter are set. Lists are separated by
### spaces; `~` stands for a space inside an entry, a final `*` for any ending.

typography-quote-open = „
typography-quote-close = “

# What is often typed instead of them. Before a word it opens a quotation; behind one, if a
# quotation is open, it closes it.
typography-mistyped-open = ,, <<
typography-mistyped-close = ” '' >> ,, „

# CLDR gives the inner quotes the same marks.
typography-inner-quote-open = „
typography-inner-quote-close = “

# The space before a dash that stands between words.
typography-before-dash = { "\u00A0" }

# Words that are kept with the word after them.
typography-bind-next = o į

# Words that are kept with the number before them.
typography-bind-after-number =
    % ‰ °C proc. procent* tūkst. mln. mlrd. Eur eurų euro eurai eurus € ct
    val. min. sek. mėn. m. d. a. kg g km m cm ha kv.
    str. straipsn* d. dalis dalies daliai dalį dalimi dalyje p. punkt* psl. pav. lent. lentel*
    pried* rekomendacij* sk. skyri* protokol* t. vnt. asm. kl. klasė klasės klasei klasę klasėje klasių
    metai metų metams metus metais vaikas vaikai vaikų vaiko vaikus vaikams

# Words that are kept with the number after them.
typography-bind-before-number =
    Nr. nr. Nr nr tel. Tel. §
    sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio
    gruodžio

# Words that are kept with the name after them; a hyphen in it is no dash.
typography-designation =
    Nr. nr. Nr nr tel. Tel. tel Tel faks. Faks. telefonas telefonu telefono
    kodas kodo kodu kodą byla bylos bylą byloje bylų ISSN ISBN ISO EN LST IBAN
    g. pr. al. pl. tak. skg. prosp.

# Words before a hyphen between numbers that say that it is the dash of a range.
typography-range-before =
    p. psl. § € str. straipsni* Straipsni* punkt* Punkt* rekomendacij* Rekomendacij* lentel* Lentel*
    klas* Klas* puslap* Puslap*

# Words after it that say what is counted, beside those that are kept with the number before.
typography-range-after =
    vaik* žmon* asmuo asmen* mergait* mergin* berniuk* vaikin* mokin* šeim* mokykl* savivaldyb*
    kart* dien* savait* mėnes* valand* minut* amžiaus klas* ketv. ketvirt* pusm. amž. dalys dalių
    dalyse eurų

# Words that begin with an apostrophe.
typography-elisions = { "" }

# Words that are kept together.
typography-bind-together =
    t.~y. a.~k. t.~t. š.~m. e.~m. p.~m. m.~e. pr.~m. pr.~Kr. po~Kr. el.~p. el.~paštas kv.~m
    ir~kt. ir~pan. ir~t.
