//! The kinds of finding, each with a name that explains itself.

use crate::diagnostic::{Severity, listed::codes};

codes! {
    /// A file that is named does not exist.
    FileNotFound = "file-not-found", Error;
    /// A file exists but could not be read.
    FileNotReadable = "file-not-readable", Error;
    /// A text file holds bytes that are not UTF-8.
    InvalidUtf8 = "invalid-utf8", Error;
    /// Two versions of a file that git could not merge were left inside it.
    MergeConflict = "merge-conflict", Error;
    /// A file that must say something is empty.
    EmptyFile = "empty-file", Error;
    /// A path is absolute or leads out of the project.
    PathOutsideProject = "path-outside-project", Error;
    /// A TOML file or front matter can't be parsed.
    TomlSyntax = "toml-syntax", Error;
    /// A key that the program does not know.
    UnknownKey = "unknown-key", Error;
    /// A key that must be there is missing.
    MissingKey = "missing-key", Error;
    /// A value of a key is not one that it can have.
    InvalidValue = "invalid-value", Error;
    /// A Fluent file can't be parsed.
    FluentSyntax = "fluent-syntax", Error;
    /// A name or label has no Fluent message.
    MissingMessage = "missing-message", Error;
    /// A code of the data is shown without a name.
    UnnamedCode = "unnamed-code", Warning;
    /// A name without a form that its language needs.
    MissingCase = "missing-case", Warning;
    /// A name in one language that is that of something else in another.
    NameOfAnother = "name-of-another", Warning;
    /// A message that one language lacks.
    MessageWithoutTranslation = "message-without-translation", Warning;
    /// A message that asks for other variables than in the source language.
    MessageVariables = "message-variables", Warning;
    /// A choice by number without the plural forms of its language.
    PluralForms = "plural-forms", Warning;
    /// A message that nothing asks for.
    UnusedMessage = "unused-message", Note;
    /// A handlebars template can't be rendered.
    TemplateError = "template-error", Error;
    /// The bibliography can't be read.
    BibliographySyntax = "bibliography-syntax", Error;
    /// A chapter does not begin with its front matter.
    MissingFrontMatter = "missing-front-matter", Error;
    /// A chapter's kind is not known.
    UnknownKind = "unknown-kind", Error;
    /// An article that the Convention does not have.
    UnknownArticle = "unknown-article", Error;
    /// A cluster that the convention's scheme does not have.
    UnknownCluster = "unknown-cluster", Error;
    /// A chapter's articles do not decide its cluster.
    AmbiguousCluster = "ambiguous-cluster", Error;
    /// A file lies among the chapters that no chapter is read from.
    ChapterNotRead = "chapter-not-read", Error;
    /// A copy of a file that is read.
    CopyNotRead = "copy-not-read", Warning;
    /// A file that a program keeps beside a chapter while it has it open.
    TemporaryFile = "temporary-file", Note;
    /// A chapter whose translations were confirmed is no longer there.
    ChapterDeleted = "chapter-deleted", Warning;
    /// A chapter exists in a target language only.
    ChapterWithoutSource = "chapter-without-source", Error;
    /// A chapter has no file in a target language.
    ChapterWithoutTranslation = "chapter-without-translation", Warning;
    /// A heading that skips a level or takes the title's.
    HeadingLevel = "heading-level", Error;
    /// Raw HTML, which is shown as text.
    RawHtml = "raw-html", Warning;
    /// A comment that would be printed, or that hides more than was meant.
    BrokenComment = "broken-comment", Error;
    /// Text that was meant as a heading, list, table, directive or image.
    LooksLikeMarkup = "looks-like-markup", Warning;
    /// Words of a chapter that stand where nothing prints them.
    TextNotPrinted = "text-not-printed", Warning;
    /// A table row with too many or too few cells.
    TableRowLength = "table-row-length", Error;
    /// A footnote mark without its text.
    UndefinedFootnote = "undefined-footnote", Error;
    /// A footnote text without a mark.
    UnusedFootnote = "unused-footnote", Warning;
    /// Two footnote texts under one name.
    DuplicateFootnote = "duplicate-footnote", Error;
    /// An image at a remote address.
    ImageRemote = "image-remote", Error;
    /// An image file that is not an image that can be used.
    ImageInvalid = "image-invalid", Error;
    /// An image of which the page will not show all.
    ImageIncomplete = "image-incomplete", Warning;
    /// A font that lacks letters, may not be used, or is not used.
    FontUnsuitable = "font-unsuitable", Warning;
    /// An image without an alternative text.
    ImageWithoutAlt = "image-without-alt", Error;
    /// An image without an alternative text that is taken for decoration.
    DecorativeImage = "decorative-image", Warning;
    /// A link to a file that the project does not hold.
    LinkTarget = "link-target", Error;
    /// Blocks nested deeper than any report needs.
    NestingTooDeep = "nesting-too-deep", Error;
    /// A line longer than any report needs.
    LineTooLong = "line-too-long", Error;
    /// A character that can't be printed.
    ControlCharacter = "control-character", Warning;
    /// A character that no font of the document has.
    CharacterNotAvailable = "character-not-available", Error;
    /// A directive that the program does not know.
    UnknownDirective = "unknown-directive", Error;
    /// A directive that is not closed.
    UnclosedDirective = "unclosed-directive", Error;
    /// The end of a directive where none is open.
    UnopenedDirective = "unopened-directive", Error;
    /// A directive within another.
    NestedDirective = "nested-directive", Error;
    /// A directive whose fence is indented, so that what is inside is read otherwise than written.
    IndentedDirective = "indented-directive", Warning;
    /// An attribute of a directive that is wrong or missing.
    DirectiveAttribute = "directive-attribute", Error;
    /// A directive without text.
    EmptyDirective = "empty-directive", Error;
    /// `{{` without `}}`.
    UnclosedPlaceholder = "unclosed-placeholder", Error;
    /// A placeholder that can't be parsed.
    PlaceholderSyntax = "placeholder-syntax", Error;
    /// A placeholder that the program does not know.
    UnknownPlaceholder = "unknown-placeholder", Error;
    /// An argument of a placeholder that is wrong or missing.
    PlaceholderArgument = "placeholder-argument", Error;
    /// A placeholder where it can't stand.
    PlaceholderPlace = "placeholder-place", Error;
    /// An anchor's name given twice.
    DuplicateAnchor = "duplicate-anchor", Error;
    /// A reference to an anchor that does not exist.
    UnknownReference = "unknown-reference", Error;
    /// A list of recommendations names something else.
    NotARecommendation = "not-a-recommendation", Error;
    /// A reference in another case than the word before it asks for.
    ReferenceCase = "reference-case", Warning;
    /// A figure in another case than the sentence asks for.
    ValueCase = "value-case", Warning;
    /// A citation of a source that the bibliography does not hold.
    UnknownSource = "unknown-source", Error;
    /// An indicator that the register does not hold.
    UnknownIndicator = "unknown-indicator", Error;
    /// A dimension that the dataset does not have.
    UnknownDimension = "unknown-dimension", Error;
    /// A code or period that the dataset does not have.
    UnknownCode = "unknown-code", Error;
    /// A query that leaves a dimension open.
    OpenDimension = "open-dimension", Error;
    /// A query that selects nothing.
    NoObservation = "no-observation", Error;
    /// A chart that can't be drawn so that it can be read.
    UndrawableChart = "undrawable-chart", Error;
    /// A figure that the dataset gives as missing.
    MissingValue = "missing-value", Error;
    /// A figure is cited that is not shown, so that no child can be identified.
    SuppressedValue = "suppressed-value", Error;
    /// Figures of a file are withheld because those of another would follow from them.
    WithheldElsewhere = "withheld-elsewhere", Note;
    /// Not every sum could be tried that might give a withheld figure away.
    SumsNotTried = "sums-not-tried", Note;
    /// Figures are shown from which a withheld one could most likely be computed.
    MayGiveAway = "may-give-away", Warning;
    /// A change that can't be computed.
    ChangeUndefined = "change-undefined", Error;
    /// Two figures compared though their series breaks between them.
    SeriesBreak = "series-break", Warning;
    /// A key figure without an earlier one that it can be compared with.
    NothingToCompare = "nothing-to-compare", Warning;
    /// A register names an indicator of which several series are left.
    OpenIndicator = "open-indicator", Warning;
    /// A change that differs from what readers compute from the printed figures.
    RoundedChange = "rounded-change", Note;
    /// Periods of different length beside each other in a table or chart.
    MixedPeriods = "mixed-periods", Warning;
    /// Years that `years` or a caption promises and of which nothing is shown.
    YearsWithoutData = "years-without-data", Warning;
    /// A claim about a series of which figures are missing.
    ClaimGap = "claim-gap", Warning;
    /// A claim that the figures do not bear out.
    ClaimFails = "claim-fails", Error;
    /// A claim that is true of the published figures and not of the printed ones.
    ClaimNotPrinted = "claim-not-printed", Warning;
    /// A figure that is not zero and is printed as zero.
    PrintedAsZero = "printed-as-zero", Warning;
    /// A figure typed by hand that an indicator gives.
    TypedFigure = "typed-figure", Note;
    /// A word typed beside a placeholder that prints it already.
    PrintedTwice = "printed-twice", Warning;
    /// A unit without its Fluent message.
    UnknownUnit = "unknown-unit", Error;
    /// An indicator without its source.
    IndicatorWithoutSource = "indicator-without-source", Warning;
    /// A column that has one code or only figures, and which the indicator's entry does not name.
    ImplicitCode = "implicit-code", Warning;
    /// An indicator that no chapter uses.
    UnusedIndicator = "unused-indicator", Note;
    /// A dataset whose header can't be recognised.
    DatasetNoHeader = "dataset-no-header", Error;
    /// A row with another number of cells than the header.
    DatasetRowLength = "dataset-row-length", Error;
    /// Lines outside the table that were skipped.
    DatasetNotes = "dataset-notes", Note;
    /// Signs in place of figures whose meaning is not known.
    DatasetSign = "dataset-sign", Note;
    /// A value that is not a number.
    DatasetNumber = "dataset-number", Error;
    /// A time that is not a year, quarter or month.
    DatasetPeriod = "dataset-period", Error;
    /// Rows of a dataset tell of weeks or days.
    DatasetShortPeriods = "dataset-short-periods", Warning;
    /// Two observations with the same codes.
    DatasetDuplicate = "dataset-duplicate", Error;
    /// A quotation mark that is never closed.
    DatasetQuote = "dataset-quote", Error;
    /// A data file that ends in the middle of a row.
    DatasetTruncated = "dataset-truncated", Error;
    /// A data file with a second header below the first.
    DatasetSecondHeader = "dataset-second-header", Error;
    /// A data file that is something else than a table of text.
    DatasetNotATable = "dataset-not-a-table", Error;
    /// A column that may hold figures or codes, or that is not read as the register says.
    DatasetColumn = "dataset-column", Warning;
    /// Something of a sheet that whoever looks at it does not see, or sees otherwise.
    DatasetSheet = "dataset-sheet", Warning;
    /// A data file with bytes that are no text.
    DatasetEncoding = "dataset-encoding", Error;
    /// A data file that was written to while it was read.
    DatasetChanged = "dataset-changed", Error;
    /// Further findings of a kind that was listed often enough.
    DatasetMore = "dataset-more", Error;
    /// A dataset that lies where nothing reads it.
    DatasetNotRead = "dataset-not-read", Note;
    /// Figures of a data file that are confidential and not shown.
    DatasetConfidential = "dataset-confidential", Note;
    /// Figures of which it can't be known by what they are to be multiplied.
    DatasetMultiplier = "dataset-multiplier", Error;
    /// An indicator's unit that its data do not have.
    UnitDiffers = "unit-differs", Warning;
    /// A figure that its unit cannot have.
    ImplausibleFigure = "implausible-figure", Warning;
    /// A year that cannot be meant.
    ImplausibleYear = "implausible-year", Warning;
    /// A flag outside the code list.
    UnknownFlag = "unknown-flag", Warning;
    /// A block of a translation without its source.
    ParagraphWithoutSource = "paragraph-without-source", Warning;
    /// A block without its translation.
    ParagraphWithoutTranslation = "paragraph-without-translation", Warning;
    /// A translation whose source has changed since it was made.
    StaleTranslation = "stale-translation", Warning;
    /// Translations that nobody has confirmed to agree with their source.
    Unconfirmed = "unconfirmed", Note;
    /// The translation memory can't be read.
    MemorySyntax = "memory-syntax", Error;
    /// A unit of the translation memory for another pair of languages.
    MemoryLanguage = "memory-language", Warning;
    /// A unit that stands in the translation memory twice.
    MemoryDuplicate = "memory-duplicate", Warning;
    /// Two units of the translation memory that contradict each other.
    MemoryContradiction = "memory-contradiction", Error;
    /// A translator's file that can't be read.
    ExchangeSyntax = "exchange-syntax", Error;
    /// A translator's file in a character encoding that is not read.
    ExchangeEncoding = "exchange-encoding", Error;
    /// A translator's file for another pair of languages.
    ExchangeLanguage = "exchange-language", Error;
    /// A unit of a translator's file that did not come from this program.
    ExchangeUnit = "exchange-unit", Error;
    /// A unit that stands in a translator's file twice.
    ExchangeDuplicate = "exchange-duplicate", Error;
    /// An inline code that was lost, doubled, made up or moved out of its pair.
    ExchangeCode = "exchange-code", Error;
    /// A paragraph whose footnotes differ between the languages.
    FootnoteDiffers = "footnote-differs", Warning;
    /// A paragraph whose placeholders differ between the languages.
    PlaceholderDiffers = "placeholder-differs", Warning;
    /// A link that one language lacks.
    LinkDiffers = "link-differs", Warning;
    /// A heading of another level than its source.
    HeadingDiffers = "heading-differs", Warning;
    /// A list of another shape than its source.
    ListDiffers = "list-differs", Warning;
    /// A table of another shape than its source.
    TableDiffers = "table-differs", Warning;
    /// A directive with other attributes than its source.
    DirectiveDiffers = "directive-differs", Warning;
    /// A figure with another picture than in the source.
    PictureDiffers = "picture-differs", Warning;
    /// A figure typed by hand that one language lacks.
    FigureDiffers = "figure-differs", Warning;
    /// A sentence that one language lacks, or has twice.
    SentencesDiffer = "sentences-differ", Warning;
    /// A sentence left in the language of the source.
    Untranslated = "untranslated", Warning;
    /// Words of a translation that have run into a code or another sentence.
    RunTogether = "run-together", Warning;
    /// A quotation mark of another language.
    QuotationMark = "quotation-mark", Warning;
    /// A quotation in another language that is not marked as such.
    UnmarkedLanguage = "unmarked-language", Note;
    /// Words, marks or figures that are not written as the house style asks.
    HouseStyle = "house-style", Warning;
    /// Notes of work to do, or signs in place of a figure, that were left in the text.
    UnfinishedText = "unfinished-text", Warning;
    /// A file is named much like a register, or has its columns, and nothing reads it.
    RegisterNotRead = "register-not-read", Error;
    /// The report takes something from a register that has nothing.
    EmptyRegister = "empty-register", Warning;
    /// Rows of a register that the report prints nowhere.
    RegisterNotPrinted = "register-not-printed", Warning;
    /// A register lacks a column without which nothing can be read.
    RegisterColumnMissing = "register-column-missing", Error;
    /// A row or a file of a table of words that can't be read: a register, or the term base.
    RegisterRow = "register-row", Error;
    /// A column of a register that the program does not know.
    RegisterColumn = "register-column", Warning;
    /// A cell of a register that is empty or can't be what it is.
    RegisterCell = "register-cell", Error;
    /// A text of a register that one of the report's languages lacks.
    RegisterTextMissing = "register-text-missing", Warning;
    /// Two rows of a register under one name.
    RegisterDuplicate = "register-duplicate", Error;
    /// An organisation that the register has under two spellings.
    OrganisationRepeated = "organisation-repeated", Warning;
    /// A recommendation that follows one of the Committee that the register does not hold.
    UnknownObservation = "unknown-observation", Error;
    /// An earlier recommendation of the Committee that nothing in the report follows.
    UnansweredObservation = "unanswered-observation", Note;
    /// An earlier recommendation of the Committee that the copy to be sent says nothing of.
    UnassessedObservation = "unassessed-observation", Warning;
    /// A recommendation that does not say who is to act.
    RecommendationWithoutAddressee = "recommendation-without-addressee", Note;
    /// A recommendation about an article that its chapter does not comment on.
    ArticleOfAnotherChapter = "article-of-another-chapter", Warning;
    /// A chapter of the commentary that recommends nothing.
    ChapterWithoutRecommendation = "chapter-without-recommendation", Note;
    /// A recommendation that says the same as another.
    RepeatedRecommendation = "repeated-recommendation", Warning;
    /// A term rendered by words that the term base avoids.
    TermAvoided = "term-avoided", Warning;
    /// A term rendered by nothing that the term base lists.
    TermNotRendered = "term-not-rendered", Note;
    /// The term base lacks a column without which nothing can be checked.
    TermColumnMissing = "term-column-missing", Error;
    /// A column of the term base that the program does not know.
    TermColumn = "term-column", Warning;
    /// A term without a name in one of the languages.
    TermIncomplete = "term-incomplete", Warning;
    /// A term that stands in the term base twice.
    TermDuplicate = "term-duplicate", Warning;
    /// A rendering that the term base both asks for and avoids.
    TermContradiction = "term-contradiction", Warning;
    /// A part that the profile asks for is missing.
    MissingPart = "missing-part", Warning;
    /// A directive that this kind of submission does not have.
    DirectiveProfile = "directive-profile", Warning;
    /// The copy to be sent has the notice of a draft.
    DraftNotice = "draft-notice", Error;
    /// The copy to be sent says in its text that it is a draft.
    DraftText = "draft-text", Error;
    /// The copy to be sent does not say who sends it.
    SenderNotNamed = "sender-not-named", Error;
    /// What identifies a child: a personal code, a date of birth, a name with an age.
    PersonalData = "personal-data", Error;
    /// What may identify a child, though only a reader can tell.
    CouldIdentify = "could-identify", Warning;
    /// Counts of a few children of a named municipality, school or institution.
    FewChildren = "few-children", Warning;
    /// A name in addresses and of files that may be somebody's.
    TellingName = "telling-name", Note;
    /// An abbreviation that is not explained, or twice.
    Abbreviation = "abbreviation", Note;
    /// An image file that says where or by whom it was made.
    ImageMetadata = "image-metadata", Note;
    /// Text that `init` or `new chapter` wrote as a sample.
    SampleText = "sample-text", Error;
    /// An article has neither a chapter nor a reason why not; or a reason, though it has one.
    ArticleWithoutChapter = "article-without-chapter", Warning;
    /// The report is longer than the profile allows.
    OverWordLimit = "over-word-limit", Error;
    /// A chapter is longer than its budget.
    OverBudget = "over-budget", Warning;
    /// There is no chapter at all.
    EmptyReport = "empty-report", Error;
    /// Typst could not set the document.
    TypstError = "typst-error", Error;
    /// Something does not fit on the page.
    DoesNotFit = "does-not-fit", Warning;
    /// A word begins on one page and ends on the next.
    DividedWord = "divided-word", Warning;
    /// Typst set the document with a warning.
    TypstWarning = "typst-warning", Warning;
    /// A defect of this program.
    Defect = "defect", Error;
}
