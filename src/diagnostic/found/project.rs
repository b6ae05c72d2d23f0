//! Files of the project, settings, words and templates.

use super::{Field, Fields, Localized, findings, kinds};
use crate::diagnostic::{Code, Diagnostic, Near, Span};
use crate::text::Identifying;

kinds! {
    FontMistake<'a> {
        Damaged = "damaged",
        Unused = "unused" { families: &'a str },
        Restricted = "restricted" { licence: &'a str },
        Licence = "licence",
        Letters = "letters" { missing: &'a str, language: &'a str },
    }
    NoChapter<'a> {
        Missing = "missing" { articles: &'a str, example: &'a str },
        Needless = "needless" { name: &'a str },
    }
    NotReadable<'a> {
        Folder = "folder",
        Pipe = "pipe",
        Socket = "socket",
        Device = "device",
        TooLarge = "too-large",
        Unreadable = "unreadable" { detail: &'a str },
    }
    Temporary { Own = "own", Word = "word" }
    AbbreviationMistake { Never = "never", Twice = "twice" { first: Span } }
    SaidOfImage { Place = "place", Author = "author" }
    Conflict { Mark = "mark", Memory = "memory", Text = "text" }
    Outside<'a> {
        Absolute = "absolute",
        Backslash = "backslash" { example: &'a str },
        Link = "link",
        Outside = "outside",
    }
    TomlMistake<'a> {
        DuplicateKey = "duplicate-key",
        DuplicateIndicator = "duplicate-indicator" { first: Span },
        Syntax = "syntax" { reason: &'a str },
        Curly = "curly",
        Bare = "bare",
        Date = "date",
        NoDay = "no-day",
        Boolean = "boolean",
    }
    NoKey<'a> {
        Key = "key" { similar: Option<Near<'a>>, known: &'a str },
        Language = "language",
        Elsewhere = "elsewhere" { section: &'a str },
    }
    TomlType {
        String = "string",
        Integer = "integer",
        Boolean = "boolean",
        Localized = "localized",
        Table = "table",
        TableArray = "table-array",
        Date = "date",
        Other = "other",
    }
    WrongValue<'a> {
        Type = "type" { expected: TomlType, found: &'a str },
        List = "list" { example: &'a str },
        OneText = "one-text" { example: &'a str },
        Empty = "empty",
        Range = "range" { found: &'a str, maximum: &'a str },
        Negative = "negative" { found: &'a str, maximum: &'a str },
        Twice = "twice" { found: &'a str, first: Span },
        Severity = "severity" { found: &'a str },
        State = "state" { found: &'a str },
        Cycle = "cycle" { found: &'a str },
        Open = "open" { found: &'a str },
        Default = "default" { found: &'a str, first: Span },
        Language = "language" { found: &'a str },
        Pattern = "pattern" { detail: &'a str },
        Colour = "colour" { found: &'a str },
        Address = "address" { found: &'a str },
        Website = "website" { found: &'a str },
        Contrast = "contrast" { found: &'a str, ratio: Localized<'a>, nearest: &'a str },
        Group = "group" { found: &'a str },
        Font = "font" { found: &'a str, similar: Option<Near<'a>>, known: &'a str },
        Choice = "choice" { found: &'a str, similar: Option<Near<'a>>, known: &'a str },
        Expected = "other" { found: &'a str, expected: &'a str },
    }
    Misfit {
        Overlap = "overlap",
        Picture = "picture",
        Small = "small",
        Table = "table",
        Word = "word",
    }
    LackingKey<'a> {
        Line = "line" { example: &'a str },
        Inside = "inside" { parent: &'a str, example: &'a str },
        Table = "table",
    }
    FluentMistake<'a> {
        MissingValue = "missing-value",
        MissingDefault = "missing-default",
        Duplicate = "duplicate" { first: Option<Span> },
        Indented = "indented" { line: &'a str },
        Unsupported = "unsupported",
        Syntax = "syntax" { detail: &'a str },
    }
    Unused<'a> {
        File = "file",
        Rules = "rules",
        Message = "message" { similar: Option<&'a str> },
        Attribute = "attribute" { known: &'a str },
    }
    Variable<'a> {
        Missing = "missing",
        Extra = "extra",
        NotGiven = "not-given" { given: Option<&'a str> },
    }
    PluralMistake { Missing = "missing", Extra = "extra" }
    BrokenTemplate<'a> {
        Endless = "endless",
        Unknown = "unknown" { similar: Option<&'a str> },
        Dropped = "dropped" { example: &'a str },
        Unprinted = "unprinted" { chapter: &'a str },
        Broken = "broken" { detail: &'a str },
        Page = "page" { detail: &'a str },
        Braces = "braces" { example: &'a str },
        Character = "character" { example: &'a str },
        Unpaired = "unpaired" { example: &'a str },
        Elsewhere = "elsewhere" { example: &'a str },
        Encoding = "encoding" { example: &'a str },
        Policy = "policy" { example: &'a str },
        Word = "word" { detail: &'a str },
        Styles = "styles" { detail: &'a str },
    }
    NoFrontMatter<'a> {
        Unclosed = "unclosed" { last: &'a str },
        Misspelt = "misspelt" { name: &'a str },
        Blank = "blank",
        Yaml = "yaml",
        Missing = "missing",
    }
    NotRead {
        Rename = "rename",
        Copy = "copy",
        SameTitle = "same-title",
        Twin = "twin",
        Document = "document",
        Place = "place",
        Folder = "folder",
        Language = "language",
        Other = "other",
    }
    ClusterMistake {
        NoArticles = "no-articles",
        None = "none",
        Outside = "outside",
        Several = "several",
    }
}

findings! {
    project;
    plain: DraftNotice, EmptyReport, SampleText;
    DraftText<'a> { written: &'a str }
    SenderNotNamed<'a> { name: &'a str }
    FileNotFound<'a> { path: &'a str, similar: Option<&'a str> }
    FontUnsuitable<'a> { name: &'a str, kind: FontMistake<'a> }
    FileNotReadable<'a> { path: &'a str, kind: NotReadable<'a> }
    InvalidUtf8<'a> { path: &'a str }
    MergeConflict<'a> { kind: Conflict, lines: &'a str }
    EmptyFile<'a> { path: &'a str }
    PathOutsideProject<'a> { path: &'a str, kind: Outside<'a> }
    TomlSyntax<'a> { key: &'a str, kind: TomlMistake<'a>, example: &'a str }
    UnknownKey<'a> { key: &'a str, table: &'a str, kind: NoKey<'a> }
    MissingKey<'a> { key: &'a str, kind: LackingKey<'a> }
    InvalidValue<'a> { key: &'a str, kind: WrongValue<'a> }
    FluentSyntax<'a> { name: &'a str, kind: FluentMistake<'a> }
    MissingMessage<'a> {
        name: &'a str,
        language: &'a str,
        similar: Option<Near<'a>>,
        known: &'a str,
        case: &'a str,
    }
    MissingCase<'a> {
        name: &'a str,
        text: &'a str,
        case: &'a str,
        language: &'a str,
        path: &'a str,
    }
    NameOfAnother<'a> {
        kind: &'a str,
        name: &'a str,
        text: &'a str,
        language: &'a str,
        other: &'a str,
        source: &'a str,
    }
    UnnamedCode<'a> {
        kind: &'a str,
        after: &'a str,
        codes: &'a str,
        count: usize,
        language: &'a str,
        path: &'a str,
        lines: &'a str,
    }
    MessageWithoutTranslation<'a> { name: &'a str, language: &'a str, path: &'a str }
    MessageVariables<'a> {
        name: &'a str,
        kind: Variable<'a>,
        variable: &'a str,
        source: Option<Span>,
    }
    PluralForms<'a> { name: &'a str, kind: PluralMistake, forms: &'a str }
    UnusedMessage<'a> { name: &'a str, kind: Unused<'a> }
    TemplateError<'a> { path: &'a str, kind: BrokenTemplate<'a> }
    MissingFrontMatter<'a> { kind: NoFrontMatter<'a> }
    UnknownKind<'a> { name: &'a str, similar: Option<Near<'a>>, known: &'a str }
    UnknownArticle<'a> { name: &'a str }
    UnknownCluster<'a> { name: &'a str, known: &'a str }
    AmbiguousCluster<'a> {
        kind: ClusterMistake,
        found: &'a str,
        left: &'a str,
        known: &'a str,
    }
    ChapterNotRead<'a> { path: &'a str, kind: NotRead, expected: &'a str }
    CopyNotRead<'a> { path: &'a str, original: &'a str }
    TemporaryFile<'a> { path: &'a str, kind: Temporary }
    ChapterDeleted<'a> { names: &'a str, count: usize }
    ChapterWithoutSource<'a> { expected: &'a str, renamed: Option<&'a str> }
    ChapterWithoutTranslation<'a> {
        language: &'a str,
        expected: &'a str,
        renamed: Option<&'a str>,
    }
    ArticleWithoutChapter<'a> { kind: NoChapter<'a> }
    MissingPart<'a> { name: &'a str, expected: &'a str }
    DirectiveProfile<'a> { name: &'a str, profile: &'a str }
    OverWordLimit<'a> { language: &'a str, count: usize, limit: usize, excess: usize }
    PersonalData<'a> { kind: Identifying, value: &'a str }
    CouldIdentify<'a> { kind: Identifying, value: &'a str }
    FewChildren<'a> { indicator: &'a str, count: usize, value: &'a str, place: &'a str, cell: Span }
    TellingName<'a> { name: &'a str }
    Abbreviation<'a> { name: &'a str, kind: AbbreviationMistake }
    ImageMetadata<'a> { path: &'a str, kind: SaidOfImage }
    OverBudget<'a> { name: &'a str, language: &'a str, count: usize, limit: usize }
    TypstError<'a> { detail: &'a str }
    DoesNotFit<'a> { text: &'a str, page: usize, kind: Misfit }
    DividedWord<'a> { text: &'a str, page: usize }
    TypstWarning<'a> { detail: &'a str }
    Defect<'a> { place: &'a str, detail: &'a str }
}
