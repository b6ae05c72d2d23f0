//! The text of chapters: Markdown, directives, placeholders, references and images.

use super::{Field, Fields, findings, kinds};
use crate::diagnostic::{Code, Diagnostic, Near, Span};

kinds! {
    WrongLevel { Title = "title", Empty = "empty", Skip = "skip" }
    Html { Behind = "behind", Tag = "tag" }
    CommentMistake {
        Unclosed = "unclosed",
        Stray = "stray",
        Swallowing = "swallowing",
        Nested = "nested",
        Mistyped = "mistyped",
        Drawn = "drawn",
        Printed = "printed",
    }
    Lookalike {
        Heading = "heading",
        Number = "number",
        List = "list",
        Table = "table",
        Directive = "directive",
        Code = "code",
        Order = "order",
        Emphasis = "emphasis",
        Unclosed = "unclosed",
        Script = "script",
        Link = "link",
        Image = "image",
        Note = "note",
        Title = "title",
        Plain = "plain",
        NestedNote = "nested-note",
        Attributes = "attributes",
        Task = "task",
        WikiLink = "wiki-link",
        Mark = "mark",
        Formula = "formula",
        EmptyNote = "empty-note",
        Cell = "cell",
    }
    WrongRow { Row = "row", Below = "below", Text = "text" }
    Unprinted { Caption = "caption", Title = "title", Definition = "definition" }
    BadImage {
        Format = "format",
        Extension = "extension",
        Cmyk = "cmyk",
        Profile = "profile",
        Cut = "cut",
        TooLarge = "too-large",
        External = "external",
        Nested = "nested",
        Effects = "effects",
        Refused = "refused",
        Damaged = "damaged",
    }
    LostOfImage {
        Animated = "animated",
        Blank = "blank",
        Foreign = "foreign",
        Script = "script",
        Style = "style",
        Coarse = "coarse" { dpi: usize, width: usize, pixels: usize },
    }
    NoAlt { Empty = "empty", FileName = "file-name" }
    NoTarget<'a> {
        Scheme = "scheme",
        Address = "address",
        File = "file",
        Missing = "missing" { similar: &'a str },
        Text = "text",
    }
    OddCharacter {
        Control = "control",
        Break = "break",
        Invisible = "invisible",
        Object = "object",
        Lost = "lost",
        Kept = "kept",
    }
    Unavailable { Missing = "missing", Direction = "direction" }
    WrongAttribute {
        Missing = "missing",
        Unknown = "unknown",
        Duplicate = "duplicate",
        Empty = "empty",
        Curly = "curly",
        Anchor = "anchor",
        Surplus = "surplus",
        Syntax = "syntax",
        NoConsent = "no-consent",
        Value = "value",
    }
    NoExpression {
        Empty = "empty",
        Triple = "triple",
        Braces = "braces",
        Quote = "quote",
        Curly = "curly",
        Value = "value",
        Character = "character",
        Nested = "nested",
        Inner = "inner",
        Bracket = "bracket",
        Block = "block",
        Comment = "comment",
        Partial = "partial",
        Other = "other",
    }
    WrongArgument<'a> {
        Missing = "missing",
        Unknown = "unknown" { similar: Option<Near<'a>>, known: &'a str },
        OtherName = "unknown" { similar: &'a str },
        Duplicate = "duplicate",
        Surplus = "surplus",
        Empty = "empty",
        Type = "type",
        Quotes = "quotes",
        Curly = "curly",
        Anchor = "anchor",
        Conflict = "conflict",
        OneList = "one-list",
        Value = "value" { kind: WrongArgumentValue<'a>, value: &'a str },
    }
    WrongArgumentValue<'a> {
        RepeatedDimension = "repeated-dimension",
        Years = "years",
        Period = "period",
        Order = "order",
        Same = "same" { known: &'a str },
        Measure = "measure" { known: &'a str },
        Relation = "relation" { known: &'a str },
        Operand = "operand",
        Claim = "claim",
        Contrast = "contrast",
        Contrasted = "contrasted",
        Direction = "direction" { known: &'a str },
        Units = "units",
        Periods = "periods",
        Series = "series" { example: &'a str },
        Rounding = "rounding" { known: &'a str },
        Case = "case",
        Word = "word" { similar: Option<Near<'a>>, known: &'a str },
        ChartKind = "chart-kind" { similar: Option<Near<'a>>, known: &'a str },
    }
    WrongPlace {
        Start = "start",
        Alone = "alone",
        Empty = "empty",
        Sentence = "sentence",
        Image = "image",
        Other = "other",
    }
    NoCase {
        NotAsked = "not-asked",
        NoForm = "no-form",
    }
    NoAnchor {
        Name = "name",
        Translation = "translation",
        WrongName = "wrong-name",
        Near = "near",
    }
}

findings! {
    markup;
    plain: NestingTooDeep, LineTooLong, UnopenedDirective, IndentedDirective,
        UnclosedPlaceholder, DecorativeImage;
    HeadingLevel { reason: WrongLevel, expected: Option<usize> }
    RawHtml { kind: Html }
    BrokenComment { kind: CommentMistake }
    LooksLikeMarkup<'a> { kind: Lookalike, example: &'a str, rule: &'a str }
    TextNotPrinted<'a> { kind: Unprinted, text: &'a str }
    TableRowLength<'a> {
        kind: WrongRow,
        expected: usize,
        found: usize,
        example: &'a str,
    }
    UndefinedFootnote<'a> { name: &'a str }
    UnusedFootnote<'a> { name: &'a str }
    DuplicateFootnote<'a> { name: &'a str, first: Span }
    ImageRemote<'a> { url: &'a str }
    ImageInvalid<'a> { path: &'a str, kind: BadImage, example: &'a str, detail: &'a str }
    ImageIncomplete<'a> { path: &'a str, kind: LostOfImage }
    ImageWithoutAlt { kind: NoAlt }
    LinkTarget<'a> { target: &'a str, reason: NoTarget<'a> }
    ControlCharacter<'a> { character: &'a str, kind: OddCharacter, count: usize }
    CharacterNotAvailable<'a> {
        character: &'a str,
        codepoint: &'a str,
        kind: Unavailable,
    }
    UnknownDirective<'a> { name: &'a str, similar: Option<Near<'a>>, known: &'a str }
    UnclosedDirective<'a> { name: &'a str }
    NestedDirective { outer: Span }
    DirectiveAttribute<'a> {
        directive: &'a str,
        attribute: &'a str,
        value: &'a str,
        reason: WrongAttribute,
        similar: &'a str,
        known: &'a str,
    }
    EmptyDirective<'a> { name: &'a str }
    PlaceholderSyntax { reason: NoExpression }
    UnknownPlaceholder<'a> { name: &'a str, similar: Option<Near<'a>>, known: &'a str }
    PlaceholderArgument<'a> {
        placeholder: &'a str,
        argument: &'a str,
        reason: WrongArgument<'a>,
    }
    PlaceholderPlace<'a> { placeholder: &'a str, reason: WrongPlace }
    DuplicateAnchor<'a> { name: &'a str, first: Span }
    UnknownReference<'a> {
        name: &'a str,
        kind: NoAnchor,
        similar: Option<Near<'a>>,
        known: &'a str,
    }
    NotARecommendation<'a> { name: &'a str }
    ReferenceCase<'a> {
        name: &'a str,
        written: &'a str,
        value: &'a str,
        kind: &'a str,
        expected: &'a str,
    }
    ValueCase<'a> {
        name: &'a str,
        value: &'a str,
        unit: &'a str,
        kind: &'a str,
        expected: &'a str,
        reason: NoCase,
        path: &'a str,
    }
}
