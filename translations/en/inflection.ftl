### How the forms of a word are known to be one word. What is left when an ending is taken
### off is the stem. Lists are separated by spaces; `~` stands between what is found and
### what is put in its place.

# The endings of nouns. The longest that fits is taken off.
inflection-endings = s es ies is e y 's s' e's y's es' ies' '

# Endings of a stem that are written in more than one way.
inflection-sounds = ss~s mm~m isation~ization is~iz our~or ter~tr

# Stems that differ within a word.
inflection-stems = children~child women~woman men~man peopl~person

# Words that end in no ending, though it looks like one.
inflection-whole = { "" }

# Words that make no difference to what is named.
inflection-articles = a an the
