//! The registers of a report: what the Committee recommended before and what became of it,
//! and the organisations behind the report.

use std::collections::BTreeMap;

use crate::convention::Article;
use crate::diagnostic::{FileId, Span, Spanned};
use crate::text::Language;

/// Texts of a row by language, without those that are empty.
pub type RowTexts = BTreeMap<Language, Spanned<String>>;

/// The registers of a report.
#[derive(Debug, Clone, Default)]
pub struct Registers {
    /// The Committee's earlier recommendations.
    pub observations: Register<Observation>,
    /// The organisations.
    pub organisations: Register<Member>,
}

/// The rows of a file.
#[derive(Debug, Clone)]
pub struct Register<R> {
    /// The file; `None` where the report does not have it.
    pub file: Option<FileId>,
    /// The rows that could be read, in the order of the file.
    pub rows: Vec<R>,
}

impl<R> Default for Register<R> {
    fn default() -> Self {
        Register { file: None, rows: Vec::new() }
    }
}

/// What the Committee recommended in its concluding observations.
#[derive(Debug, Clone)]
pub struct Observation {
    /// The symbol of the document: `CRC/C/LTU/CO/5-6`.
    pub symbol: Spanned<String>,
    /// The paragraph, with parts in brackets: `21(b)`.
    pub paragraph: Spanned<String>,
    /// The Committee's words; where they are not English, a translation that is not official.
    pub texts: RowTexts,
    /// The articles that it concerns.
    pub articles: Vec<Article>,
    /// Who was to do it: keys of `addressee-…` messages.
    pub bodies: Vec<Spanned<String>>,
    /// What the State did.
    pub actions: RowTexts,
    /// What became of it, if somebody said so.
    pub status: Option<Status>,
    /// The indicator that shows it.
    pub indicator: Option<Spanned<String>>,
    /// What the coalition says of it.
    pub comments: RowTexts,
    /// The row.
    pub span: Span,
}

impl Observation {
    /// Returns how a recommendation of the report names it: `CRC/C/LTU/CO/5-6:21(b)`.
    pub fn key(&self) -> String {
        format!("{}:{}", self.symbol.value, self.paragraph.value)
    }
}

/// What became of a recommendation of the Committee.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// It was done.
    Implemented,
    /// It was done in part.
    Partly,
    /// It was not done.
    Not,
    /// Things are worse than before.
    Regressed,
    /// Nothing is known.
    NoInformation,
}

impl Status {
    /// All of them, in the order of the summary.
    pub const ALL: [Status; 5] = [
        Status::Implemented,
        Status::Partly,
        Status::Not,
        Status::Regressed,
        Status::NoInformation,
    ];

    /// Returns the word in the file.
    pub fn as_str(self) -> &'static str {
        match self {
            Status::Implemented => "implemented",
            Status::Partly => "partly",
            Status::Not => "not",
            Status::Regressed => "regressed",
            Status::NoInformation => "no-information",
        }
    }

    /// Returns what a word in the file means.
    pub fn from_name(name: &str) -> Option<Self> {
        Status::ALL.into_iter().find(|status| status.as_str() == name)
    }
}

/// An organisation that stands behind the report, or a part of it.
#[derive(Debug, Clone)]
pub struct Member {
    /// Its id, by which nothing but the file knows it.
    pub id: Spanned<String>,
    /// Its name.
    pub names: RowTexts,
    /// What it has to do with the report.
    pub role: Role,
    /// The chapters that this is true of, by id; all if none is named.
    pub chapters: Vec<Spanned<String>>,
    /// Where it does not agree, printed at the end of these chapters.
    pub dissent: RowTexts,
    /// Its logo: a path from the folder `report/`.
    pub logo: Option<Spanned<String>>,
    /// Its website.
    pub website: Option<Spanned<String>>,
    /// The row.
    pub span: Span,
}

/// What an organisation has to do with a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// It wrote it, or chapters of it.
    Author,
    /// It is a member of the coalition.
    Member,
    /// It endorses it.
    Endorses,
}

impl Role {
    /// All roles, in the order in which they are printed.
    pub const ALL: [Role; 3] = [Role::Author, Role::Member, Role::Endorses];

    /// Returns the word in the file.
    pub fn as_str(self) -> &'static str {
        match self {
            Role::Author => "author",
            Role::Member => "member",
            Role::Endorses => "endorses",
        }
    }

    /// Returns what a word in the file means.
    pub fn from_name(name: &str) -> Option<Self> {
        Role::ALL.into_iter().find(|role| role.as_str() == name)
    }
}
