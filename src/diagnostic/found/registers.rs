//! The lists of indicators and sources, the translation memory, the term base, and the
//! registers of earlier recommendations and organisations.

use super::{Field, Fields, FileMistake, findings, kinds};
use crate::diagnostic::{Code, Diagnostic, Near, Span};

kinds! {
    SourceMistake<'a> {
        DuplicateKey = "duplicate-key",
        Type = "type",
        Date = "date",
        Latex = "latex",
        Complicated = "complicated",
        NoType = "no-type",
        NoTitle = "no-title",
        Tab = "tab" { example: &'a str },
        Colon = "colon" { example: &'a str },
        Indent = "indent" { example: &'a str },
        Url = "url" { example: &'a str },
        Written = "written" { example: &'a str },
        Quotes = "quotes" { example: &'a str },
        Biblatex = "biblatex" { reason: &'a str },
        Syntax = "syntax" { reason: &'a str },
    }
    RowMistake<'a> {
        Short = "short" { cells: usize, columns: usize, column: &'a str },
        Long = "long" { cells: usize, columns: usize, cell: &'a str },
        Encoding = "encoding",
        Workbook = "workbook",
        Page = "page",
    }
    WrongCell<'a> {
        Empty = "empty",
        Formula = "formula",
        Symbol = "symbol",
        Paragraph = "paragraph",
        Choice = "choice" { similar: Option<Near<'a>>, known: &'a str },
    }
    NoObservationKind<'a> {
        Document = "document",
        Paragraph = "paragraph" { paragraph: &'a str },
    }
    Likeness { Same = "same", Near = "near" }
    UsedRegister<'a> {
        Printed = "printed",
        Counted = "counted",
        Follows = "follows" { name: &'a str },
    }
    Implicit { Codes = "codes", Added = "added", Place = "place", Column = "column" }
    UnreadRegister { Name = "name", Table = "table", Form = "form" }
    OddColumn<'a> { Repeated = "repeated", Unknown = "unknown" { similar: Option<Near<'a>> } }
}

findings! {
    registers;
    plain: RecommendationWithoutAddressee, ChapterWithoutRecommendation;
    BibliographySyntax<'a> {
        kind: SourceMistake<'a>,
        name: Option<&'a str>,
        first: Option<Span>,
    }
    UnknownSource<'a> { name: &'a str, similar: Option<Near<'a>>, known: &'a str }
    UnknownUnit<'a> { name: &'a str, similar: &'a str, known: &'a str }
    IndicatorWithoutSource<'a> { name: &'a str }
    ImplicitCode<'a> { kind: Implicit, name: &'a str, codes: &'a str, line: &'a str }
    UnusedIndicator<'a> { name: &'a str }
    MemorySyntax<'a> { kind: FileMistake, name: &'a str, detail: &'a str }
    MemoryLanguage<'a> { found: &'a str, expected: &'a str }
    MemoryDuplicate<'a> { value: &'a str, first: Span }
    MemoryContradiction<'a> { value: &'a str, first: Span }
    RegisterNotRead<'a> { path: &'a str, kind: UnreadRegister, expected: &'a str }
    EmptyRegister<'a> { path: &'a str, kind: UsedRegister<'a> }
    RegisterNotPrinted<'a> { count: usize, roles: &'a str, path: &'a str }
    RegisterColumnMissing<'a> { names: &'a str, path: &'a str, known: &'a str }
    RegisterRow<'a> { kind: RowMistake<'a> }
    RegisterColumn<'a> { name: &'a str, kind: OddColumn<'a>, known: &'a str }
    RegisterCell<'a> { column: &'a str, value: &'a str, kind: WrongCell<'a> }
    RegisterTextMissing<'a> { column: &'a str }
    RegisterDuplicate<'a> { name: &'a str, first: Span }
    OrganisationRepeated<'a> { name: &'a str, other: &'a str, first: Span }
    UnknownObservation<'a> {
        symbol: &'a str,
        kind: NoObservationKind<'a>,
        similar: Option<Near<'a>>,
    }
    UnansweredObservation<'a> { name: &'a str }
    UnassessedObservation<'a> { name: &'a str }
    ArticleOfAnotherChapter<'a> { name: &'a str, known: &'a str }
    RepeatedRecommendation { kind: Likeness, first: Span }
    TermAvoided<'a> { name: &'a str, value: &'a str, known: &'a str, source: Span }
    TermNotRendered<'a> { value: &'a str, known: &'a str, source: Span }
    TermColumnMissing<'a> { name: &'a str, example: &'a str }
    TermColumn<'a> { name: &'a str, kind: OddColumn<'a>, known: &'a str }
    TermIncomplete<'a> { language: &'a str }
    TermDuplicate<'a> { name: &'a str, first: Span }
    TermContradiction<'a> { name: &'a str, first: Span }
}
