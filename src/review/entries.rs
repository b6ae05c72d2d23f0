//! The remarks of reviewers, kept in a table beside the chapters so that they are not lost
//! between drafts.
//!
//! People read the table and may add columns of their own: a row that is there keeps every
//! byte but for its state and its replies.

use std::collections::BTreeMap;
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
        for remark in remarks {
            let file = files.get(remark.file).map_or("", |file| &file.name);
            for comment in &remark.comments {
                if let Some(row) = table.find(comment) {
                    updated += usize::from(table.update(row, comment));
                } else {
                    table.push(file, remark, comment);
                    added += 1;
                }
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

    /// Returns the row of a comment: among the new ones, too, for several files may have it.
    fn find(&self, comment: &Comment) -> Option<Row> {
        let (author, date, text) =
            (self.column("author")?, self.column("date")?, self.column("text")?);
        let is_same = |cell: &dyn Fn(usize) -> Option<String>| {
            cell(author).as_deref() == Some(&safe(&comment.author))
                && cell(date).as_deref() == Some(&comment.date)
                && cell(text).as_deref() == Some(&safe(&comment.text))
        };
        let known = self.rows.iter().position(|row| {
            is_same(&|column| row.cells.get(column).map(|cell| cell.value.clone()))
        });
        let new = || {
            self.new.iter().position(|row| is_same(&|column| row.get(column).cloned()))
        };
        known.map(Row::Known).or_else(|| new().map(Row::New))
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

    fn push(&mut self, file: &str, remark: &Remark, comment: &Comment) {
        let number = remark.number.map(|number| number.to_string()).unwrap_or_default();
        let replies: Vec<String> = comment.replies.iter().map(told).collect();
        let state = if comment.is_resolved { RESOLVED } else { OPEN };
        let cells: BTreeMap<&str, String> = [
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
        .into();
        let cell =
            |column: &String| cells.get(column.as_str()).cloned().unwrap_or_default();
        self.new.push(self.columns.iter().map(cell).collect());
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
#[derive(Debug, Clone, Copy)]
enum Row {
    Known(usize),
    New(usize),
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
