//! The lists of indicators and sources, the translation memory and the term base.

use super::{Field, Fields, FileMistake, findings, kinds};
use crate::diagnostic::{Code, Diagnostic, Near, Span};

kinds! {
    SourceMistake<'a> {
        DuplicateKey = "duplicate-key",
        Type = "type",
        Date = "date",
        Latex = "latex",
        Complicated = "complicated",
        Biblatex = "biblatex" { reason: &'a str },
        Syntax = "syntax" { reason: &'a str },
    }
    OddColumn<'a> { Repeated = "repeated", Unknown = "unknown" { similar: Option<Near<'a>> } }
}

findings! {
    registers;
    plain: ;
    BibliographySyntax<'a> {
        kind: SourceMistake<'a>,
        name: Option<&'a str>,
        first: Option<Span>,
    }
    UnknownSource<'a> { name: &'a str, similar: Option<Near<'a>>, known: &'a str }
    UnknownUnit<'a> { name: &'a str, similar: &'a str, known: &'a str }
    IndicatorWithoutSource<'a> { name: &'a str }
    UnusedIndicator<'a> { name: &'a str }
    MemorySyntax<'a> { kind: FileMistake, name: &'a str, detail: &'a str }
    MemoryLanguage<'a> { found: &'a str, expected: &'a str }
    MemoryDuplicate<'a> { value: &'a str, first: Span }
    MemoryContradiction<'a> { value: &'a str, first: Span }
    TermAvoided<'a> { name: &'a str, value: &'a str, known: &'a str, source: Span }
    TermNotRendered<'a> { value: &'a str, known: &'a str, source: Span }
    TermColumnMissing<'a> { name: &'a str }
    TermColumn<'a> { name: &'a str, kind: OddColumn<'a>, known: &'a str }
    TermIncomplete<'a> { language: &'a str }
    TermDuplicate<'a> { name: &'a str, first: Span }
    TermContradiction<'a> { name: &'a str, first: Span }
}
