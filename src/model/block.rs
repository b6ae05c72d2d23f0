//! The blocks of a chapter.

use crate::diagnostic::{Span, Spanned};
use crate::evidence::{ChartQuery, TableQuery};
use crate::model::{Inline, RegisterQuery};
use crate::text::named;

/// A block and where it was written.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// The name by which `{{ref}}` finds it.
    pub anchor: Option<Spanned<String>>,
    /// Where it was written.
    pub span: Span,
}

impl Block {
    /// Returns the blocks inside it: those of each item of a list, or of a quotation or
    /// directive.
    pub fn inner(&self) -> Vec<&[Block]> {
        match &self.kind {
            BlockKind::List(list) => {
                list.items.iter().map(|item| item.blocks.as_slice()).collect()
            }
            BlockKind::Quote(blocks) => vec![blocks],
            BlockKind::Directive(directive) => vec![&directive.blocks],
            BlockKind::Heading { .. }
            | BlockKind::Paragraph(_)
            | BlockKind::Code(_)
            | BlockKind::Table(_)
            | BlockKind::Figure(_)
            | BlockKind::DataTable(_)
            | BlockKind::Chart(_)
            | BlockKind::Register(_)
            | BlockKind::Rule => Vec::new(),
        }
    }

    /// Returns what a table or chart shows of the datasets; `None` for any other block.
    pub fn table_query(&self) -> Option<&TableQuery> {
        match self.kind.drawn()? {
            Drawn::Table(table) => Some(table),
            Drawn::Chart(chart) => Some(&chart.table),
            Drawn::Register(_) => None,
        }
    }

    /// Returns the ids of the indicators of a table, a chart or a list of key figures.
    pub fn indicators(&self) -> &[Spanned<String>] {
        if let BlockKind::Register(query) = &self.kind {
            return &query.key_figures.indicators;
        }
        self.table_query().map_or(&[], |query| &query.indicators)
    }

    /// Returns whether a block gives the words of others.
    pub fn is_quoted(&self) -> bool {
        match &self.kind {
            BlockKind::Quote(_) => true,
            BlockKind::Directive(directive) => directive.kind == DirectiveKind::Voice,
            BlockKind::Heading { .. }
            | BlockKind::Paragraph(_)
            | BlockKind::List(_)
            | BlockKind::Code(_)
            | BlockKind::Table(_)
            | BlockKind::Figure(_)
            | BlockKind::DataTable(_)
            | BlockKind::Chart(_)
            | BlockKind::Register(_)
            | BlockKind::Rule => false,
        }
    }
}

/// What a block is.
#[derive(Debug, Clone, PartialEq)]
pub enum BlockKind {
    /// A heading; the level counts from 2, since the title is level 1.
    Heading {
        /// From 2 to 6.
        level: u8,
        /// Its text.
        inlines: Vec<Inline>,
    },
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A list.
    List(List),
    /// A block quotation.
    Quote(Vec<Block>),
    /// Preformatted text.
    Code(String),
    /// A table written in Markdown.
    Table(Table),
    /// An image that stands alone.
    Figure(Image),
    /// A table from a dataset: `{{table …}}` alone in its paragraph.
    DataTable(TableQuery),
    /// A chart from a dataset: `{{chart …}}` alone in its paragraph.
    Chart(Box<ChartQuery>),
    /// What is made from a register: `{{register …}}` alone in its paragraph.
    Register(Box<RegisterQuery>),
    /// A directive, `::: name`.
    Directive(Directive),
    /// A thematic break.
    Rule,
}

/// A block that a placeholder stands for.
#[derive(Debug, Clone, Copy)]
pub enum Drawn<'a> {
    /// `{{table …}}`.
    Table(&'a TableQuery),
    /// `{{chart …}}`.
    Chart(&'a ChartQuery),
    /// `{{register …}}`.
    Register(&'a RegisterQuery),
}

impl BlockKind {
    /// Returns what a placeholder stands for; `None` for what is written as Markdown.
    pub fn drawn(&self) -> Option<Drawn<'_>> {
        match self {
            BlockKind::DataTable(table) => Some(Drawn::Table(table)),
            BlockKind::Chart(chart) => Some(Drawn::Chart(chart)),
            BlockKind::Register(query) => Some(Drawn::Register(query)),
            BlockKind::Heading { .. }
            | BlockKind::Paragraph(_)
            | BlockKind::List(_)
            | BlockKind::Quote(_)
            | BlockKind::Code(_)
            | BlockKind::Table(_)
            | BlockKind::Figure(_)
            | BlockKind::Directive(_)
            | BlockKind::Rule => None,
        }
    }

    /// Returns the kind, with what of a block's form a translation does not change.
    pub fn shape(&self) -> String {
        match self {
            BlockKind::Heading { level, .. } => format!("heading {level}"),
            BlockKind::Paragraph(_) => "paragraph".to_owned(),
            BlockKind::List(list) => format!("list {}", list.start.is_some()),
            BlockKind::Quote(_) => "quote".to_owned(),
            BlockKind::Code(_) => "code".to_owned(),
            BlockKind::Table(table) => format!("table {}", table.alignments.len()),
            BlockKind::Figure(_) => "figure".to_owned(),
            BlockKind::DataTable(_) => "data table".to_owned(),
            BlockKind::Chart(_) => "chart".to_owned(),
            BlockKind::Register(query) => format!("register {query}"),
            BlockKind::Directive(directive) => directive.kind.as_str().to_owned(),
            BlockKind::Rule => "rule".to_owned(),
        }
    }
}

/// A list.
#[derive(Debug, Clone, PartialEq)]
pub struct List {
    /// The first number of an ordered list; `None` for bullets.
    pub start: Option<u64>,
    /// Whether its items are set without space between them.
    pub tight: bool,
    /// The items.
    pub items: Vec<ListItem>,
}

/// An item of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct ListItem {
    /// What it holds.
    pub blocks: Vec<Block>,
    /// Where it was written.
    pub span: Span,
}

/// How a column of a Markdown table is aligned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Alignment {
    /// Not said.
    None,
    /// Left.
    Left,
    /// Centred.
    Center,
    /// Right.
    Right,
}

/// A table written in Markdown. Every row has as many cells as there are columns.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// For each column.
    pub alignments: Vec<Alignment>,
    /// The header's cells.
    pub header: Vec<Vec<Inline>>,
    /// The rows' cells.
    pub rows: Vec<Vec<Vec<Inline>>>,
    /// The text of the paragraph `: …` below it. A table with a caption is numbered.
    pub caption: Option<Vec<Inline>>,
}

/// An image of the project.
#[derive(Debug, Clone, PartialEq)]
pub struct Image {
    /// As it was written, relative to the chapter's file.
    pub path: Spanned<String>,
    /// The alternative text.
    pub alt: String,
    /// The caption, from the title of the Markdown image. A figure with a caption is
    /// numbered.
    pub caption: Option<String>,
    /// How wide it is printed; `None` as wide as its file says, but no wider than the text.
    pub width: Option<Width>,
}

/// How wide an image is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Width {
    /// In per cent of the text's width, from `{width=60%}`.
    Percent(u8),
    /// From `{width=8cm}` or `{width=80mm}`.
    Millimetres(u16),
}

impl Width {
    /// The width of the text in one language: the measure of `templates/base.typ`.
    pub const TEXT: u16 = 114;

    /// Reads a width no larger than that of the text.
    pub fn parse(value: &str) -> Option<Self> {
        if let Some(number) = value.strip_suffix('%') {
            let percent = number.parse().ok()?;
            return (1..=100).contains(&percent).then_some(Width::Percent(percent));
        }
        let (number, unit) = match value.strip_suffix("cm") {
            Some(number) => (number, 10),
            None => (value.strip_suffix("mm")?, 1),
        };
        let (whole, tenths) = number.split_once(['.', ',']).unwrap_or((number, "0"));
        let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if !is_digits(whole) || !is_digits(tenths) || tenths.len() != 1 {
            return None;
        }
        let tenths: u16 = tenths.parse().ok()?;
        let length = whole.parse::<u16>().ok()?.checked_mul(unit)?;
        let length = length.checked_add(tenths * unit / 10)?;
        let is_whole = (tenths * unit).is_multiple_of(10);
        let fits = (1..=Width::TEXT).contains(&length);
        (is_whole && fits).then_some(Width::Millimetres(length))
    }

    /// Returns the share of the text's width, if it was chosen so.
    pub fn percent(self) -> Option<u8> {
        match self {
            Width::Percent(percent) => Some(percent),
            Width::Millimetres(_) => None,
        }
    }

    /// Returns the millimetres, if it was chosen so.
    pub fn length(self) -> Option<u16> {
        match self {
            Width::Percent(_) => None,
            Width::Millimetres(length) => Some(length),
        }
    }

    /// Returns how wide that is on a page in one language, in millimetres.
    pub fn millimetres(self) -> f64 {
        match self {
            Width::Percent(percent) => {
                f64::from(percent) * f64::from(Width::TEXT) / 100.0
            }
            Width::Millimetres(length) => f64::from(length),
        }
    }
}

named! {
    /// What a directive is for. Its name follows `:::`.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
    pub enum DirectiveKind {
        /// What the coalition recommends; numbered.
        Recommendation = "recommendation",
        /// A question proposed for the Committee's list of issues; numbered.
        Question = "question",
        /// A child's words.
        Voice = "voice",
        /// An example.
        Example = "example",
        /// A note to the reader.
        Note = "note",
    }
}

/// A directive: `::: name {attributes}` up to `:::`.
#[derive(Debug, Clone, PartialEq)]
pub struct Directive {
    /// What it is for.
    pub kind: DirectiveKind,
    /// Whom a recommendation addresses: keys of `addressee-…` messages.
    pub to: Vec<Spanned<String>>,
    /// The articles that a recommendation is about, as they were written; none if it is about
    /// those of its chapter.
    pub articles: Vec<Spanned<String>>,
    /// The concluding observation that a recommendation follows, as it was written.
    pub follows: Option<Spanned<String>>,
    /// The age band of a child whose words these are.
    pub age: Option<Spanned<String>>,
    /// What is said of the consent of the child and those responsible: `yes` if they agreed.
    pub consent: Option<Spanned<String>>,
    /// What it holds.
    pub blocks: Vec<Block>,
}

impl Directive {
    /// Returns the ages between which a child is, if they are written as a band: `10-14`.
    pub fn age_band(&self) -> Option<(u8, u8)> {
        band(&self.age.as_ref()?.value)
    }
}

fn band(text: &str) -> Option<(u8, u8)> {
    let number = |text: &str| text.trim().parse::<u8>().ok();
    let (from, to) = text.split_once(['-', '–'])?;
    Some((number(from)?, number(to)?)).filter(|(from, to)| from < to)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_age_is_a_band() {
        assert_eq!(band("10-14"), Some((10, 14)));
        assert_eq!(band("6–9"), Some((6, 9)));
        for bad in ["12", "14-10", "12-12", "-", "dvylika"] {
            assert_eq!(band(bad), None, "{bad}");
        }
    }

    #[test]
    fn widths() {
        assert_eq!(Width::parse("60%"), Some(Width::Percent(60)));
        assert_eq!(Width::parse("100%"), Some(Width::Percent(100)));
        assert_eq!(Width::parse("8cm"), Some(Width::Millimetres(80)));
        assert_eq!(Width::parse("8.5cm"), Some(Width::Millimetres(85)));
        assert_eq!(Width::parse("8,5cm"), Some(Width::Millimetres(85)));
        assert_eq!(Width::parse("114mm"), Some(Width::Millimetres(114)));
        for wrong in [
            "0%", "101%", "60", "a%", "%", "-5%", "6000%", "0mm", "115mm", "12cm",
            "8.55cm", "8.5mm", "8.cm", ".cm", "cm", "-8cm", "8 cm", "99999cm",
        ] {
            assert_eq!(Width::parse(wrong), None, "{wrong}");
        }
    }
}
