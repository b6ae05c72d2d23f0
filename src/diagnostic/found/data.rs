//! Data files as they are read.

use super::{Field, Fields, findings, kinds};
use crate::diagnostic::{Code, Diagnostic, Near, Span};

kinds! {
    NoHeader<'a> {
        Empty = "empty",
        NoRows = "no-rows",
        RepeatedColumn = "repeated-column" { cell: &'a str, first: Span },
        SecondTable = "second-table" { cell: &'a str, first: Span },
        MarkedYear = "marked-year" { cell: &'a str, joined: &'a str },
        TooWide = "too-wide" { columns: usize },
        UnnamedColumn = "unnamed-column" { cell: &'a str },
        CommaBoth = "comma-both",
        TwoRows = "two-rows" { cell: &'a str, joined: &'a str },
        YearsAbove = "years-above" { cell: &'a str, joined: &'a str },
        Unknown = "unknown" {
            missing: &'a str,
            text: &'a str,
            similar: &'a str,
            download: &'a str,
            year: Option<&'a str>,
        },
    }
    ColumnDoubt<'a> {
        Figures = "figures" { other: &'a str },
        Codes = "codes" { other: &'a str },
        Unknown = "unknown" { similar: &'a str, known: &'a str },
        Unfit = "unfit",
        Contradict = "contradict" { indicator: &'a str, also: &'a str },
    }
    RowLength<'a> {
        Words = "words" { cell: &'a str },
        Cells = "cells" { cells: usize, columns: usize },
        Blank = "blank" { count: usize, name: &'a str },
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
        Encrypted = "encrypted",
        Old = "old-spreadsheet",
        Binary = "binary-spreadsheet",
        OpenDocument = "open-document",
        Archive = "archive",
        Damaged = "damaged-spreadsheet",
        TooLarge = "too-large",
        NoSheet = "no-sheet",
        Compressed = "compressed",
        Pdf = "pdf",
        Other = "other",
    }
    // `cells` names some of the `count` cells that are meant.
    Sheet<'a> {
        Unknown = "unknown" { name: &'a str, similar: Option<Near<'a>>, known: &'a str },
        WithoutSheets = "without-sheets",
        Several = "several" { name: &'a str, known: &'a str },
        HiddenRows = "hidden-rows" { count: usize, cells: &'a str },
        HiddenColumns = "hidden-columns" { count: usize, cells: &'a str },
        Merged = "merged" { count: usize, cells: &'a str },
        MergedColumns = "merged-columns" { count: usize, cells: &'a str },
        MergedFigure = "merged-figure" { count: usize, cells: &'a str },
        Formula = "formula" { count: usize, cells: &'a str },
        NotAvailable = "not-available" { count: usize, cells: &'a str },
        Rounded = "rounded" { count: usize, cells: &'a str },
        Scaled = "scaled" { count: usize, cells: &'a str },
        Unseen = "unseen" { count: usize, cells: &'a str },
        Struck = "struck" { count: usize, cells: &'a str },
        Percents = "percents" { count: usize, cells: &'a str },
        Comments = "comments" { count: usize, cells: &'a str },
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
    DatasetColumn<'a> { kind: ColumnDoubt<'a>, name: &'a str }
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
    DatasetPeriod<'a> { kind: &'a str, cell: &'a str, year: Option<&'a str>, count: usize }
    DatasetShortPeriods<'a> { cell: &'a str, count: usize }
    DatasetDuplicate<'a> { kind: SameRow, observation: &'a str, first: Span }
    DatasetSecondHeader { kind: SecondHeader, first: Span }
    DatasetNotATable { kind: NoTable }
    DatasetSheet<'a> { kind: Sheet<'a> }
    DatasetEncoding<'a> { kind: &'a str }
    DatasetMore<'a> { name: &'a str, count: usize }
    DatasetNotRead<'a> { path: &'a str, expected: &'a str }
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
