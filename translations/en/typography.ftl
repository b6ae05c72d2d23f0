### How straight quotes, hyphens and spaces of a chapter are typeset. Lists are separated by
### spaces; `~` stands for a space inside an entry, a final `*` for any ending.

typography-quote-open = “
typography-quote-close = ”

# What is often typed instead of them. Before a word it opens a quotation; after one, if a
# quotation is open, it closes it.
typography-mistyped-open = { "" }
typography-mistyped-close = { "" }

typography-inner-quote-open = ‘
typography-inner-quote-close = ’

# The space before a dash between words.
typography-before-dash = { " " }

# Words that are kept with the word after them.
typography-bind-next = { "" }

# Words that are kept with the number before them.
typography-bind-after-number =
    % ‰ °C per thousand million billion euros euro kg g km m cm ha
    years year children child
    January February March April May June July August September October November December

# Words that are kept with the number after them.
typography-bind-before-number =
    No. no. Nos. nos. para. paras. Para. Paras. art. arts. Art. Arts. sect. sects. chap. p. pp.
    table Table figure Figure fig. annex Annex recommendation Recommendation cluster Cluster
    paragraph paragraphs article articles Article Articles resolution
    EUR € § vol. tel. Tel.

# Words that are kept with the name after them; a hyphen in it is no dash.
typography-designation =
    No. no. Nos. nos. Nr. nr. tel. Tel. tel Tel telephone Telephone phone Phone fax Fax
    code Code case Case ISSN ISBN ISO EN IBAN

# Words before a hyphen between numbers that say that it is the dash of a range.
typography-range-before =
    paras. arts. Paras. Arts. sects. chaps. pp. pages Pages paragraphs Paragraphs articles Articles
    chapters tables figures annexes recommendations Chapters Tables Figures Annexes
    Recommendations grades Grades aged Aged ages Ages age EUR €

# Words after it that say what is counted, beside those that are kept with the number before.
typography-range-after =
    year* month* week* day* hour* minute* times child* person* people girl* boy* women men
    pupil* student* famil* school* municipalit* percent* a.m. p.m.

# Words that begin with an apostrophe: 'tis, rock 'n' roll.
typography-elisions = n tis twas em til cause bout

# Words that are kept together.
typography-bind-together = per~cent
