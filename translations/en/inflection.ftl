### How different forms are recognized as the same word. The stem is what remains when the
### ending is removed. Lists are separated by spaces; `~` separates what is found from its
### replacement.

# Endings of nouns. The longest that fits is removed.
inflection-endings = s es ies is e y 's s' e's y's es' ies' '

# Endings of a stem with more than one spelling.
inflection-sounds = ss~s mm~m isation~ization is~iz our~or ter~tr

# Words with different stems.
inflection-stems = children~child women~woman men~man peopl~person

# Words that end in no ending, though it looks like one.
inflection-whole = { "" }

# Words that make no difference to what is named.
inflection-articles = a an the
