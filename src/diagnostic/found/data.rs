//! Data files as they are read.

use super::{Field, Fields, findings, kinds};
use crate::diagnostic::{Code, Diagnostic, Span};

kinds! {
    NoHeader<'a> {
        Empty = "empty",
        NoRows = "no-rows",
        RepeatedColumn = "repeated-column" { cell: &'a str, first: Span },
        TooWide = "too-wide" { columns: usize },
        UnnamedColumn = "unnamed-column" { cell: &'a str },
        Unknown = "unknown" {
            missing: &'a str,
            text: &'a str,
            similar: &'a str,
            download: &'a str,
        },
    }
    RowLength<'a> {
        Words = "words" { cell: &'a str },
        Cells = "cells" { cells: usize, columns: usize },
    }
    Sign {
        Column = "column",
        Withheld = "withheld" { count: usize },
        Missing = "missing" { count: usize },
    }
    SecondHeader { Repeated = "repeated", Second = "second" }
    NoTable {
        Html = "html",
        Xml = "xml",
        Json = "json",
        Spreadsheet = "spreadsheet",
        Compressed = "compressed",
        Pdf = "pdf",
        Other = "other",
    }
    SameRow { Same = "same", Differs = "differs" }
    UnreadFlag<'a> {
        Missing = "missing",
        Unknown = "unknown" { column: Option<&'a str> },
        Contradict = "contradict" { indicator: &'a str, name: &'a str },
    }
}

findings! {
    data;
    plain: DatasetQuote, DatasetTruncated, DatasetChanged;
    DatasetNoHeader<'a> { kind: NoHeader<'a> }
    DatasetRowLength<'a> { kind: RowLength<'a> }
    DatasetNotes<'a> { count: usize, quotes: &'a str, rest: usize }
    DatasetSign<'a> { kind: Sign, cell: &'a str }
    DatasetNumber<'a> {
        kind: &'a str,
        cell: &'a str,
        thousands: Option<&'a str>,
        decimals: Option<&'a str>,
        count: Option<usize>,
    }
    DatasetPeriod<'a> { kind: &'a str, cell: &'a str, count: usize }
    DatasetShortPeriods<'a> { cell: &'a str, count: usize }
    DatasetDuplicate<'a> { kind: SameRow, observation: &'a str, first: Span }
    DatasetSecondHeader { kind: SecondHeader, first: Span }
    DatasetNotATable { kind: NoTable }
    DatasetEncoding<'a> { kind: &'a str }
    DatasetMore<'a> { name: &'a str, count: usize }
    DatasetConfidential { count: usize }
    DatasetMultiplier<'a> {
        kind: &'a str,
        words: &'a str,
        count: usize,
        multiplier: Option<&'a str>,
        unit: Option<&'a str>,
        cell: Option<Span>,
    }
    UnknownFlag<'a> { kind: UnreadFlag<'a>, flag: &'a str, count: usize }
}
