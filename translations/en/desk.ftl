# Words of the translator's desk in the browser. What is typed is between backticks.

desk-heading = Translator’s desk
desk-chapter = Chapter
desk-language = Into
# After the title of a chapter in the list, followed by a number.
desk-to-do = to do:
desk-all-done = Everything in this chapter is up to date.
# The title of the chapter follows.
desk-next-chapter = Next unfinished chapter:
desk-finished = up to date
desk-everything-done = All chapters are translated and confirmed: there is nothing left to do. When the source changes, you will see here what to correct.
# Followed by the title of the chapter.
desk-chapter-gone = Another chapter is shown, because this one is no longer in the report:
desk-chapter-renamed = The file of this chapter was renamed; what you typed is where it was:

# Which texts of the chapter are shown.
desk-filter = Search this chapter
desk-only-open = only unfinished
# Followed by two numbers, such as 12 / 200.
desk-shown = Shown:
desk-no-translation = This report has one language. Add the language of the translation to `languages` in `report/report.toml`.
desk-no-chapters = This report has no chapters yet.

# How far a chapter is; each is followed by a number.
desk-count-missing = Missing:
desk-count-stale = Out of date:
desk-count-unconfirmed = Unconfirmed:
desk-count-current = Up to date:

desk-state-missing = Missing
desk-state-same = Same in both languages
desk-state-stale = Out of date
desk-state-unconfirmed = Unconfirmed
desk-state-current = Up to date
desk-state-moved = Moved
desk-state-draft = Not saved
desk-state-waiting = Waiting for others
desk-state-changed = Changed by someone else
desk-state-source-changed = Source changed
desk-state-gone = Source deleted

desk-about-missing = There is no translation yet.
desk-about-stale = The source has changed since this was translated. Adapt the translation, or confirm it if it still fits.
desk-about-unconfirmed = Nobody has confirmed that this translation matches its source.
desk-about-current = This translation is up to date. It stays so when you edit it.
desk-about-moved = The source is in a different place from when this was confirmed. Check that words such as “this” still fit.

desk-kind =
    { $kind ->
        [title] Title
        [heading] Heading
        [paragraph] Paragraph
        [list-item] List item
        [table-cell] Table cell
        [caption] Caption
        [alternative] Description of a picture
        [recommendation] Recommendation
        [question] Question
        [voice] What a child said
        [example] Example
        [note] Note
        [footnote] Footnote
       *[other] Code
    }
desk-code =
    { $kind ->
        [placeholder] Figure or reference
        [cite] Source
        [claim] Claim that is checked
        [typed] Typed figure
        [footnote] Footnote
        [link] Link
        [emphasis] Emphasis
        [strong] Strong emphasis
        [struck] Struck out
        [foreign] Words in another language
        [line-break] Line break
        [image] Picture
       *[other] Code
    }

desk-source = Source
desk-translation = Translation
desk-what-changed = What changed in the source
desk-what-edited = What changed in the translation since it was confirmed
desk-deleted = deleted:
desk-inserted = inserted:
desk-orphans = In the translation only
desk-orphans-help = These texts have no source any more. Delete them once you no longer need them.
desk-delete = Delete
desk-delete-sure = Delete this text from the translation?
desk-deleted-orphan = Deleted
desk-cancel = Cancel
desk-orphan-part = Deleting it here would change texts that have a source: delete it in the chapter’s file.
desk-not-deleted = This text cannot be deleted here without changing others. Delete it in the chapter’s file.
desk-lost = Your unsaved texts without a field
desk-lost-help = Their source or their chapter was deleted or rewritten while you were working, or you typed another text for it in a second tab. Copy what you still need.
desk-for = For the source:
desk-copy = Copy
desk-copied = Copied
desk-not-copied = Could not copy. Select the text and copy it.
desk-discard = Discard

desk-confirm-next = Confirm and go on
desk-confirm-stay = Confirm and stay
desk-save = Save without confirming
desk-save-current = Save
desk-copy-source = Copy source
desk-revert = Undo my changes
desk-saving = Saving…
desk-saved = Saved
desk-confirmed = Confirmed

# What is wrong with a code. How it looks and where it stands or is missing is shown below; `number` is its number, `tag` what is
# typed for it.
desk-code-mistake =
    { $kind ->
        [lost] Code { $number } is missing.
        [dropped] The emphasis of the source, code { $number }, is not used.
        [doubled] Code { $number } appears here more than once.
        [crossed] Code { $number } does not begin and end around the same words.
        [empty] Code { $number } has no words inside.
        [typed] `{ $tag }` would be printed as it is typed.
       *[unknown] `{ $tag }` is not a code of this text.
    }
    .help =
        { $kind ->
            [lost] Insert it where it belongs in the sentence.
            [dropped] If words need emphasis here too, select them and insert it. Otherwise leave the text as it is.
            [doubled] Keep it in one place.
            [crossed] Both `{ $open }` and `{ $close }` are needed, in this order, and not across another pair.
            [empty] Type the words between `{ $open }` and `{ $close }`.
            [typed] Insert one of the codes listed below instead. What the source does not have can be added only in the chapter’s file.
           *[unknown] Delete it, or insert one of the codes listed below.
        }

# Several codes are missing: each follows, with the place in the source where it belongs.
desk-codes-missing = These codes are missing:
desk-codes-missing-help = Insert each of them where it belongs in the sentence.

desk-codes = Codes
desk-codes-help = Click to insert. With text selected, a pair goes around it; otherwise type what belongs in it, and click it again to go on behind it.
desk-insert = Insert
desk-terms = Terms
desk-avoid = not:
desk-checks = Checks
desk-checks-none = Nothing found.
desk-replace = Replace
desk-error = Error
desk-warning = Warning
desk-note = Note

desk-memory = Similar texts in the memory
desk-memory-none = Nothing similar enough.
desk-search = Search the memory
desk-search-help = Any form of a word finds all its forms, in either language.
desk-find = Search
desk-found = Found:
desk-not-found = Nothing found.

desk-conflict = Somebody changed this translation while you were writing
desk-conflict-source = The source has changed while you were writing. What you typed is kept. What changed:
desk-theirs = In the chapter now
desk-mine = Yours, not saved
desk-keep-mine = Keep mine
desk-take-theirs = Take theirs
desk-go-on = Go on with my text
desk-text-gone = The source of this text was deleted while you were writing. Copy what you still need, then discard the text.

desk-shortcuts = Keyboard shortcuts
desk-close = Close
desk-key-confirm-next = confirm and go to the next text to do
desk-key-confirm-stay = confirm and stay
desk-key-save = save without confirming
desk-key-next = next text
desk-key-previous = previous text
desk-key-next-open = next text to do
desk-key-code = insert the code with this number; a pair goes around the selected words
desk-key-match = use the most similar text of the memory
desk-key-search = search the memory for the selected words
desk-key-filter = search the texts of this chapter
desk-key-back = back to the translation
desk-key-help = this list

desk-offline = The program has stopped. Your unsaved texts are kept: start it again with `komentaras preview`, open the address that it shows, and they will be there.
desk-restarted = The program has been started again. Open the address that it shows in the terminal: your unsaved texts will be there.
desk-unanswered = The program did not answer. Your text is not lost; try again.
desk-no-storage = The browser cannot keep unsaved texts here. Save often.

desk-doubtful = The checks found something. Correct the text, or confirm once more to ignore it and go on.
desk-changed = Somebody changed this text or its source while you were writing. Nothing was overwritten.
desk-changed-gone = This text is no longer in the report. Nothing was overwritten.
desk-changed-source = The source of this text has changed. See what changed, then go on with your text.
desk-wrong = The codes in this text are not right yet.
desk-untranslated = This is the source itself. Confirm it if it should stay like this in the translation.
desk-unfinished = There is no translation in this text yet.
desk-unfinished-part = This sentence of the source is not translated: “{ $words }”
desk-left =
    { $reason ->
        [comment] The text has `-->` or `<!--`, which mark a comment. For an arrow, write `→`.
        [incomplete] Kept until the rest of this list, table or box is translated: it is written into the chapter as a whole.
        [no-chapter] Kept until the chapter’s title is translated: a new chapter begins with it.
        [no-footnote] Kept until the footnote that this text refers to is translated.
        [no-mark] Kept until the text that the footnote belongs to is translated.
        [codes] The codes in this text are not those of the source.
        [preformatted] Text with fixed line breaks can only be changed in the chapter’s file.
        [no-place] The chapter has no place for this text. Check that the headings and lists around it are the same in both languages.
       *[other] This text cannot be written into the chapter’s Markdown as it is. Simplify special characters and codes, or write it in the chapter’s file.
    }

desk-broken-memory = The translation memory `translations/memory.tmx` has mistakes. Fix them first (`komentaras check` lists them). Nothing was saved; your text stays here.
desk-file-changed = `{ $path }` keeps changing or cannot be read. Nothing was overwritten; your text stays here. Try again; if that does not help, `komentaras check` shows what is wrong with the file.
desk-not-put-back = `{ $path }` could not be restored after an error. Look at it before you go on; your text stays here.
desk-not-written =
    { $kind ->
        [permission] `{ $path }` is write-protected. Nothing was saved; your text stays here.
        [full] The disk is full. Nothing was saved; your text stays here. Free some space and try again.
        [read-only] The disk is read-only. Nothing was saved; your text stays here.
       *[other] `{ $path }` cannot be written: { $detail }. Nothing was saved; your text stays here.
    }
