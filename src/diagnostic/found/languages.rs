//! What differs between the languages, and translators' files.

use super::{Field, Fields, Localized, findings, kinds};
use crate::diagnostic::{Code, Diagnostic, Span};

kinds! {
    Unconfirmation<'a> { None = "none", Some = "some" { path: &'a str, count: usize } }
    Difference {
        Missing = "missing",
        Extra = "extra",
        Parameters = "parameters",
        Other = "other",
    }
    SentenceDifference {
        Missing = "missing",
        Extra = "extra",
        Doubled = "doubled",
        Swapped = "swapped",
    }
    Unmarked<'a> { Quotation = "quotation" { language: &'a str }, Letters = "letters" }
    ListDifference {
        Ordered = "ordered",
        Bullets = "bullets",
        Depth = "depth",
        Start = "start" { number: usize },
    }
    Joined { Words = "words", Sign = "sign", Figures = "figures" }
    TableDifference { Columns = "columns", Rows = "rows" }
    FileMistake {
        Doctype = "doctype",
        Entity = "entity",
        Depth = "depth",
        Root = "root",
        Version = "version",
        Conflict = "conflict",
        PoHeader = "po-header",
        PoString = "po-string",
        PoEscape = "po-escape",
        PoKeyword = "po-keyword",
        PoOrder = "po-order",
        Syntax = "syntax",
    }
    CodeMistake {
        Lost = "lost",
        Dropped = "dropped",
        Doubled = "doubled",
        Crossed = "crossed",
        Empty = "empty",
        Foreign = "foreign",
        Typed = "typed",
        Layout = "layout",
        Unknown = "unknown",
    }
}

findings! {
    languages;
    plain: ;
    ParagraphWithoutSource { count: usize }
    ParagraphWithoutTranslation<'a> { language: &'a str, expected: &'a str, count: usize }
    StaleTranslation<'a> { place: &'a str, source: Span }
    Unconfirmed<'a> { kind: Unconfirmation<'a> }
    ExchangeSyntax<'a> { kind: FileMistake, detail: &'a str }
    ExchangeEncoding<'a> { name: &'a str }
    ExchangeLanguage<'a> { found: &'a str, expected: &'a str }
    ExchangeUnit<'a> { name: &'a str, count: usize }
    ExchangeDuplicate<'a> { name: &'a str, first: Span }
    ExchangeCode<'a> { kind: CodeMistake, code: &'a str, text: &'a str }
    FootnoteDiffers<'a> { name: &'a str, kind: Difference, source: Option<Span> }
    PlaceholderDiffers<'a> { name: &'a str, kind: Difference, source: Option<Span> }
    LinkDiffers<'a> { name: &'a str, kind: Difference, source: Span }
    HeadingDiffers<'a> { name: &'a str, expected: &'a str, source: Span }
    ListDiffers { kind: ListDifference, source: Span }
    TableDiffers { kind: TableDifference, count: usize, expected: usize, source: Span }
    DirectiveDiffers<'a> {
        name: &'a str,
        kind: Difference,
        expected: &'a str,
        source: Span,
    }
    PictureDiffers<'a> { name: &'a str, expected: &'a str, source: Span }
    FigureDiffers<'a> {
        name: &'a str,
        kind: Difference,
        expected: &'a str,
        source: Span,
    }
    SentencesDiffer { kind: SentenceDifference, source: Span }
    Untranslated { source: Span }
    RunTogether<'a> {
        kind: Joined,
        name: &'a str,
        expected: &'a str,
        source: Option<Span>,
    }
    UnmarkedLanguage<'a> { kind: Unmarked<'a> }
    QuotationMark<'a> { name: &'a str, open: &'a str, close: &'a str }
    UnfinishedText<'a> {
        rule: &'a str,
        advice: Localized<'a>,
        written: &'a str,
        detail: &'a str,
    }
    HouseStyle<'a> {
        rule: &'a str,
        advice: Localized<'a>,
        written: &'a str,
        expected: &'a str,
        detail: &'a str,
    }
}
