//! The remarks of reviewers, kept in a table beside the chapters so that they are not lost
//! between drafts.
//!
//! People read the table and may add columns of their own: a row that is there keeps every
//! byte but for its state and its replies.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::diagnostic::{Diagnostics, FileId, SourceFile, Sources, Spanned};
use crate::review::{Comment, Remark, Reply, ReturnedFile};
use crate::syntax::csv::{self, RegisterRow, register};

/// The file, from the project's root.
pub const ENTRIES: &str = "report/review/comments.csv";

/// What the state of a remark is that nobody has settled.
const OPEN: &str = "open";

/// What the state of a settled remark is.
const RESOLVED: &str = "resolved";

/// What stands between two replies.
const BETWEEN: &str = " | ";

/// The columns, in the order of a new file.
const COLUMNS: [&str; 11] = [
    "file",
    "language",
    "chapter",
    "paragraph",
    "place",
    "author",
    "date",
    "about",
    "text",
    "state",
    "replies",
];

/// What a remark keeps between drafts. Its paragraph is not among it, for numbers change.
const IDENTITY: [&str; 6] = ["language", "chapter", "author", "date", "about", "text"];

/// The table with the remarks that came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entries {
    /// The table as it becomes.
    pub text: String,
    /// How many remarks are new.
    pub added: usize,
    /// How many have new replies, or have been settled.
    pub updated: usize,
}

/// Why remarks can't be added to the table that is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotEntries {
    /// It has no such column.
    NoColumn(&'static str),
    /// Its rows do not all have as many cells as the header.
    Damaged,
}

impl Entries {
    /// Adds the remarks of files to a table; `None` where there is none yet.
    pub fn add(
        former: Option<&str>,
        files: &[ReturnedFile],
        remarks: &[Remark],
    ) -> Result<Self, NotEntries> {
        let mut table = Table::read(former.unwrap_or_default())?;
        let (mut added, mut updated) = (0, 0);
        // A file has each comment once: two that say the same are two comments.
        let mut taken: BTreeSet<(usize, Row)> = BTreeSet::new();
        for remark in remarks {
            let file = files.get(remark.file).map_or("", |file| &file.name);
            for comment in &remark.comments {
                let cells = cells(file, remark, comment);
                let is_free = |row: Row| !taken.contains(&(remark.file, row));
                let row = if let Some(row) = table.find(&cells, is_free) {
                    updated += usize::from(table.update(row, comment));
                    row
                } else {
                    added += 1;
                    table.push(&cells)
                };
                taken.insert((remark.file, row));
            }
        }
        Ok(Entries { text: table.text(), added, updated })
    }
}

/// Returns how many remarks of a table nobody has settled. Whatever somebody wrote as the state
/// of a remark themselves settles it.
pub fn open_remarks(text: &str) -> Result<usize, NotEntries> {
    let table = Table::read(text)?;
    let Some(state) = table.column("state") else { return Ok(0) };
    let states = table.rows.iter().filter_map(|row| row.cells.get(state));
    let is_open = |cell: &&Spanned<String>| {
        let written = cell.value.trim();
        written.is_empty() || written == OPEN
    };
    Ok(states.filter(is_open).count())
}

/// The table as it is.
struct Table {
    former: String,
    delimiter: char,
    newline: &'static str,
    columns: Vec<String>,
    rows: Vec<RegisterRow>,
    /// New texts of cells, by where they stand in the file.
    cells: BTreeMap<(usize, usize), String>,
    /// New rows.
    new: Vec<Vec<String>>,
}

impl Table {
    fn read(text: &str) -> Result<Self, NotEntries> {
        let mut sources = Sources::default();
        let text = text.to_owned();
        let file: FileId =
            sources.add(SourceFile { path: ENTRIES.to_owned(), text: text.clone() });
        let mut diags = Diagnostics::new();
        let read = register(file, &text, &mut diags);
        if !diags.is_empty() {
            return Err(NotEntries::Damaged);
        }
        let first = text.lines().next().unwrap_or_default();
        let count = |c: char| first.matches(c).count();
        let delimiter = [',', ';', '\t'].into_iter().rev().max_by_key(|c| count(*c));
        let (columns, rows) = match read {
            Some((header, rows)) => {
                let name = |cell: &Spanned<String>| {
                    cell.value.trim_start_matches('\u{feff}').trim().to_lowercase()
                };
                (header.cells.iter().map(name).collect(), rows)
            }
            None => (COLUMNS.map(str::to_owned).to_vec(), Vec::new()),
        };
        let table = Table {
            newline: if text.contains("\r\n") { "\r\n" } else { "\n" },
            delimiter: delimiter.filter(|_| !text.is_empty()).unwrap_or(','),
            former: text,
            columns,
            rows,
            cells: BTreeMap::new(),
            new: Vec::new(),
        };
        // Without these a remark could not be recognised.
        for name in ["author", "date", "text", "state", "replies"] {
            if table.column(name).is_none() {
                return Err(NotEntries::NoColumn(name));
            }
        }
        Ok(table)
    }

    fn column(&self, name: &str) -> Option<usize> {
        self.columns.iter().position(|column| column == name)
    }

    /// Returns the row of a comment among those that are free: also a new one, for several
    /// files may have the comment. Of several that say the same it is that of its paragraph.
    fn find(
        &self,
        cells: &BTreeMap<&str, String>,
        is_free: impl Fn(Row) -> bool,
    ) -> Option<Row> {
        let known = (0..self.rows.len()).map(Row::Known);
        let rows = known.chain((0..self.new.len()).map(Row::New));
        let same = rows.filter(|row| is_free(*row) && self.is_of(*row, cells));
        let is_near = |row: &&Row| self.agrees(**row, cells, "paragraph");
        let same: Vec<Row> = same.collect();
        same.iter().find(is_near).or(same.first()).copied()
    }

    /// Returns whether a row is that of a comment.
    fn is_of(&self, row: Row, cells: &BTreeMap<&str, String>) -> bool {
        let of = |name: &str| cells.get(name).map_or("", String::as_str);
        let is_same = |name: &str| match (name, self.column(name)) {
            // A paragraph that is gone has no chapter any more.
            ("chapter", Some(column)) => {
                let chapter = self.cell(row, column);
                let is_unknown = chapter.is_empty() || of(name).is_empty();
                is_unknown || chapter == of(name)
            }
            _ => self.agrees(row, cells, name),
        };
        // Without a date nothing tells what two people said but the files that they sent.
        let by_file = of("date").is_empty().then_some("file");
        IDENTITY.into_iter().chain(by_file).all(is_same)
    }

    /// Returns whether a row says the same as a comment in a column, if it is there.
    fn agrees(&self, row: Row, cells: &BTreeMap<&str, String>, name: &str) -> bool {
        let column = self.column(name);
        column.is_none_or(|column| {
            cells.get(name).is_some_and(|cell| *cell == self.cell(row, column))
        })
    }

    /// Adds what is new of a comment to its row. Returns whether there was anything.
    fn update(&mut self, row: Row, comment: &Comment) -> bool {
        let (Some(state), Some(replies)) = (self.column("state"), self.column("replies"))
        else {
            return false;
        };
        let mut is_new = false;
        if comment.is_resolved && self.cell(row, state) == OPEN {
            // Whatever somebody wrote there themselves stays.
            self.set(row, state, RESOLVED.to_owned());
            is_new = true;
        }
        for reply in comment.replies.iter().map(told) {
            let known = self.cell(row, replies);
            if known.split(BETWEEN).any(|known| known == reply) {
                continue;
            }
            let between = if known.is_empty() { "" } else { BETWEEN };
            self.set(row, replies, format!("{known}{between}{reply}"));
            is_new = true;
        }
        // A new row is counted as new.
        is_new && matches!(row, Row::Known(_))
    }

    fn cell(&self, row: Row, column: usize) -> String {
        match row {
            Row::New(row) => self.new.get(row).and_then(|row| row.get(column)).cloned(),
            Row::Known(row) => self.cells.get(&(row, column)).cloned().or_else(|| {
                self.rows.get(row)?.cells.get(column).map(|cell| cell.value.clone())
            }),
        }
        .unwrap_or_default()
    }

    fn set(&mut self, row: Row, column: usize, text: String) {
        match row {
            Row::New(row) => {
                if let Some(cell) =
                    self.new.get_mut(row).and_then(|it| it.get_mut(column))
                {
                    *cell = text;
                }
            }
            Row::Known(row) => drop(self.cells.insert((row, column), text)),
        }
    }

    fn push(&mut self, cells: &BTreeMap<&str, String>) -> Row {
        let cell =
            |column: &String| cells.get(column.as_str()).cloned().unwrap_or_default();
        self.new.push(self.columns.iter().map(cell).collect());
        Row::New(self.new.len() - 1)
    }

    fn text(self) -> String {
        let mut text = String::new();
        let mut at = 0;
        for ((row, column), cell) in &self.cells {
            let Some(span) = self.span(*row, *column) else { continue };
            text.push_str(self.former.get(at..span.start).unwrap_or_default());
            text.push_str(&csv::line([cell.clone()], self.delimiter));
            at = span.end;
        }
        text.push_str(self.former.get(at..).unwrap_or_default());
        let line = |cells: &[String]| {
            let line = csv::line(cells.iter().cloned(), self.delimiter);
            format!("{line}{}", self.newline)
        };
        if text.trim().is_empty() && !self.new.is_empty() {
            text = line(&self.columns);
        } else if !text.is_empty() && !text.ends_with('\n') && !self.new.is_empty() {
            text.push_str(self.newline);
        }
        text.extend(self.new.iter().map(|row| line(row)));
        text
    }

    /// Returns where a cell stands, with its quotation marks.
    fn span(&self, row: usize, column: usize) -> Option<Range<usize>> {
        Some(self.rows.get(row)?.cells.get(column)?.span.range())
    }
}

/// A row of the table that was there, or a new one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Row {
    Known(usize),
    New(usize),
}

/// Returns the cells of a comment by their columns.
fn cells(
    file: &str,
    remark: &Remark,
    comment: &Comment,
) -> BTreeMap<&'static str, String> {
    let number = remark.number.map(|number| number.to_string()).unwrap_or_default();
    let replies: Vec<String> = comment.replies.iter().map(told).collect();
    let state = if comment.is_resolved { RESOLVED } else { OPEN };
    [
        ("file", safe(file)),
        ("language", remark.language.to_string()),
        ("chapter", remark.chapter.clone().unwrap_or_default()),
        ("paragraph", number),
        ("place", remark.place.as_str().to_owned()),
        ("author", safe(&comment.author)),
        ("date", comment.date.clone()),
        ("about", safe(&comment.about)),
        ("text", safe(&comment.text)),
        ("state", state.to_owned()),
        ("replies", replies.join(BETWEEN)),
    ]
    .into()
}

/// Returns a reply as a cell has it.
fn told(reply: &Reply) -> String {
    let Reply { author, date, text } = reply;
    let text = text.replace(BETWEEN, " / ");
    safe(&format!("{author} ({date}): {text}").replace(" ()", ""))
}

/// Returns a text that no spreadsheet takes for a formula.
fn safe(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}
