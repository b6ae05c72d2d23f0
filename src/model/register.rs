//! The registers of a report: what the Committee recommended before and what became of it,
//! and the organisations behind the report.

use std::collections::BTreeMap;
use std::fmt;

use crate::convention::Article;
use crate::diagnostic::{FileId, Span, Spanned};
use crate::evidence::KeyFiguresQuery;
use crate::text::{Language, named};

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

impl Registers {
    /// Returns how many of the earlier recommendations are in each state that occurs; those of
    /// which nothing is said are last.
    pub fn by_status(&self) -> Vec<(Option<Status>, usize)> {
        let states = Status::ALL.into_iter().map(Some).chain([None]);
        let counted = states.map(|status| {
            let rows = self.observations.rows.iter();
            (status, rows.filter(|row| row.status == status).count())
        });
        counted.filter(|(_, count)| *count > 0).collect()
    }
}

/// The rows of a file.
#[derive(Debug, Clone)]
pub struct Register<R> {
    /// The file; `None` where the report does not have it.
    pub file: Option<FileId>,
    /// The rows that could be read, in the order of the file.
    pub rows: Vec<R>,
    /// Whether there is more in it that could not be read.
    pub is_partial: bool,
}

impl<R> Default for Register<R> {
    fn default() -> Self {
        Register { file: None, rows: Vec::new(), is_partial: false }
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

named! {
    /// What became of a recommendation of the Committee. Named as in the file.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Status {
        /// It was done.
        Implemented = "implemented",
        /// It was done in part.
        Partly = "partly",
        /// It was not done.
        Not = "not",
        /// Things are worse than before.
        Regressed = "regressed",
        /// Nothing is known.
        NoInformation = "no-information",
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

named! {
    /// What an organisation has to do with a report. Named as in the file.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Role {
        /// It wrote it, or chapters of it.
        Author = "author",
        /// It is a member of the coalition.
        Member = "member",
        /// It endorses it.
        Endorses = "endorses",
    }
}

/// What `{{register …}}` prints.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegisterQuery {
    /// The register.
    pub kind: RegisterKind,
    /// How recommendations are grouped; in their order if nothing is said.
    pub by: Option<Grouping>,
    /// The role that organisations have; all if none is named.
    pub role: Option<Role>,
    /// Whether of earlier recommendations only a summary is printed.
    pub is_summary: bool,
    /// The anchors of the only recommendations that are printed, in this order; all if none is
    /// named.
    pub only: Vec<Spanned<String>>,
    /// Of which indicators key figures are printed.
    pub key_figures: KeyFiguresQuery,
    /// What a numbered table is called; the same words in every report if nothing is said.
    pub caption: Option<Spanned<String>>,
}

impl RegisterQuery {
    /// Returns whether it is the table of earlier recommendations.
    pub fn is_follow_up_table(&self) -> bool {
        self.kind == RegisterKind::FollowUp && !self.is_summary
    }
}

named! {
    /// A register that can be printed or counted. Named as authors write it.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum RegisterKind {
        /// What the Committee recommended before, and what became of it.
        FollowUp = "follow-up",
        /// The recommendations of the report itself.
        Recommendations = "recommendations",
        /// The organisations.
        Organisations = "organisations",
        /// The abbreviations that the text explains.
        Abbreviations = "abbreviations",
        /// The latest figures of indicators.
        KeyFigures = "key-figures",
    }
}

impl RegisterKind {
    /// Those whose entries can be counted.
    pub const COUNTED: [RegisterKind; 3] = [
        RegisterKind::FollowUp,
        RegisterKind::Recommendations,
        RegisterKind::Organisations,
    ];
}

named! {
    /// How recommendations are grouped. Named as authors write it.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Grouping {
        /// By who is to act.
        Addressee = "addressee",
        /// By the articles that they name, or else by those of their chapters.
        Article = "article",
        /// By the earlier recommendation that they follow.
        Observation = "observation",
    }
}

/// What `{{count …}}` counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CountQuery {
    /// Organisations, of one role or of all.
    Organisations(Option<Role>),
    /// Earlier recommendations, of one status or of all.
    Observations(Option<Status>),
    /// The report's own recommendations, to one addressee or to all.
    Recommendations(Option<Spanned<String>>),
}

impl CountQuery {
    /// Returns the register whose entries are counted.
    pub fn kind(&self) -> RegisterKind {
        match self {
            CountQuery::Organisations(_) => RegisterKind::Organisations,
            CountQuery::Observations(_) => RegisterKind::FollowUp,
            CountQuery::Recommendations(_) => RegisterKind::Recommendations,
        }
    }
}

impl fmt::Display for RegisterQuery {
    /// Writes what an author writes, without quotation marks and the caption, which each
    /// language has its own of.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.kind.as_str())?;
        let by = self.by.map(Grouping::as_str);
        let role = self.role.map(Role::as_str);
        by.iter().try_for_each(|by| write!(f, " by={by}"))?;
        role.iter().try_for_each(|role| write!(f, " role={role}"))?;
        if self.is_summary {
            f.write_str(" as=summary")?;
        }
        let KeyFiguresQuery { indicators, selectors, from } = &self.key_figures;
        for (place, name) in self.only.iter().chain(indicators).enumerate() {
            let before = if place == 0 { " only=" } else { "," };
            write!(f, "{before}{}", name.value)?;
        }
        from.iter().try_for_each(|from| write!(f, " from={}", from.value))?;
        selectors.iter().try_for_each(|selector| {
            write!(f, " {}={}", selector.dimension.value, selector.code.value)
        })
    }
}

impl fmt::Display for CountQuery {
    /// Writes what an author writes, without quotation marks.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (name, value) = match self {
            CountQuery::Organisations(role) => ("role", role.map(Role::as_str)),
            CountQuery::Observations(status) => ("status", status.map(Status::as_str)),
            CountQuery::Recommendations(to) => {
                ("to", to.as_ref().map(|to| to.value.as_str()))
            }
        };
        f.write_str(self.kind().as_str())?;
        value.iter().try_for_each(|value| write!(f, " {name}={value}"))
    }
}
