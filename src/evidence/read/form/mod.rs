//! The forms in which statistics offices hand out figures: what the columns hold, known
//! by the header alone. A new form is one file here and one line in [`FORMS`].

mod advice;
mod attribute;
mod bulk;
mod data_explorer;
mod eurostat_sheet;
mod gho;
mod gho_export;
mod ilostat;
mod measures;
mod role;
mod sdmx_csv;
mod state_data_agency;
mod tidy;
mod uis;
mod unhcr;
mod world_bank;

use crate::evidence::multiplier::{self, Said};
use crate::evidence::read::signs::Habit;
use crate::evidence::read::symbols::SymbolMeaning;
use crate::evidence::{ColumnUse, Flag, Format, Legend, MEASURE, Period};
use crate::text::without_diacritics;
pub(super) use role::Unfit;
pub(in crate::evidence) use state_data_agency::language as agency_language;

/// The first row of a table.
#[derive(Debug, Clone)]
pub(super) struct Header {
    /// The names of the columns as they are written.
    pub(super) cells: Vec<String>,
    /// The names in lower case.
    pub(super) names: Vec<String>,
}

/// What a column holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Column {
    /// Codes of a dimension.
    Dimension(usize),
    /// Names of a dimension's codes.
    Label(usize),
    /// Codes of a dimension with their names: `A: Annual`.
    Both(usize),
    /// Codes of several dimensions with commas between.
    Joined(Vec<usize>),
    /// The period.
    Time,
    /// The figure.
    Value,
    /// The figure of a period, in Eurostat's bulk files with flags behind it.
    ValueAt(Period),
    /// The figure that a code of the dimension `measure` stands for.
    ValueOf(usize),
    /// Flags.
    Flag,
    /// Flags of the figure in the column before.
    FlagBehind,
    /// What an office says about a figure with its own codes.
    Status(&'static [(&'static str, Mark)]),
    /// A sign before the figure, such as `<`.
    Prefix,
    /// The figure as people read it.
    Display,
    /// A code of `CL_CONF_STATUS`.
    Confidentiality,
    /// A code of `CL_UNIT_MULT`, by which the figure is to be multiplied.
    Multiplier,
    /// By what the figure was multiplied already, in files that this program wrote.
    Multiplied,
    /// How many decimals the figure is published with.
    Decimals,
    /// A note.
    Note,
    /// The lower bound of an interval.
    Low,
    /// The upper bound of an interval.
    High,
    /// Nothing that a report needs.
    Ignored,
    /// Nothing, as the column has no name.
    Unnamed,
}

/// What an office's code says about a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// Nothing that a reader must know.
    Nothing,
    /// What the flag says.
    Flag(Flag),
    /// That there is no figure, whatever is in its place, for the reason of the flag.
    Missing(Flag),
    /// That what the figure would count did not occur.
    Nil,
}

/// What the columns of a table hold.
#[derive(Debug, Clone)]
pub(super) struct Layout {
    /// The form.
    pub(super) format: Format,
    /// The id of each dimension, with the name that the file gives it.
    pub(super) dimensions: Vec<(String, Option<String>)>,
    /// The measures of [`Column::ValueOf`], code and name; they are the codes of the last
    /// dimension.
    pub(super) measures: Vec<(String, String)>,
    /// What each column holds.
    pub(super) columns: Vec<Column>,
    /// The names of the columns of figures and of multipliers.
    pub(super) figure_name: Option<String>,
    pub(super) multiplier_name: Option<String>,
    /// The columns that are named as flags are, but as dimensions may be too: `status`. The
    /// place of each, and the id that it has as a dimension.
    pub(super) doubtful: Vec<(usize, String)>,
    /// The columns of which the rows leave open whether they hold figures or codes, with what
    /// they were taken for.
    pub(super) open: Vec<(usize, ColumnUse)>,
}

impl Layout {
    fn new(format: Format) -> Self {
        Layout {
            format,
            dimensions: Vec::new(),
            measures: Vec::new(),
            columns: Vec::new(),
            figure_name: None,
            multiplier_name: None,
            doubtful: Vec::new(),
            open: Vec::new(),
        }
    }

    /// Returns that of a file with one figure in a row: what is neither period nor figure is
    /// a dimension, unless its name says otherwise.
    fn of_rows(format: Format, header: &Header, time: usize, value: usize) -> Self {
        let mut layout = Layout::new(format);
        for (place, (name, written)) in header.names.iter().zip(&header.cells).enumerate()
        {
            match name.as_str() {
                _ if place == time => layout.columns.push(Column::Time),
                _ if place == value => layout.columns.push(Column::Value),
                "" => layout.columns.push(Column::Unnamed),
                _ => layout.dimension_column(written),
            }
        }
        layout
    }

    /// Adds a dimension named after a column and returns its index.
    pub(super) fn dimension(&mut self, name: &str) -> usize {
        let id = slug(name);
        let written = (id != name.to_lowercase()).then(|| name.to_owned());
        self.dimensions.push((id, written));
        self.dimensions.len() - 1
    }

    /// Returns the dimension of an id, which is added when it is first asked for.
    fn known_dimension(&mut self, id: &str) -> usize {
        let known = self.dimensions.iter().position(|(dimension, _)| dimension == id);
        known.unwrap_or_else(|| self.dimension(id))
    }

    /// Adds a column that no form knows: one whose name says that it is about the figure, or
    /// else the codes of a dimension of its own.
    fn dimension_column(&mut self, name: &str) {
        let column = attribute::in_words(name)
            .unwrap_or_else(|| Column::Dimension(self.dimension(name)));
        if column == Column::Flag && attribute::attribute(name).is_none() {
            self.doubtful.push((self.columns.len(), slug(name)));
        }
        self.columns.push(column);
    }
}

/// What the rows below a header tell of the columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Likely {
    /// The one column that holds nothing but years or parts of years.
    pub(super) time: Option<usize>,
    /// Whether another column holds figures: one, or several beside a period.
    pub(super) has_figures: bool,
}

type Recognise = fn(&Header) -> Option<Layout>;

/// The forms, the more particular first.
const FORMS: &[Recognise] = &[
    sdmx_csv::layout,
    bulk::layout,
    world_bank::layout,
    gho::layout,
    gho_export::layout,
    uis::layout,
    ilostat::layout,
    eurostat_sheet::layout,
    unhcr::layout,
    state_data_agency::layout,
    data_explorer::layout,
    tidy::layout,
];

/// Returns what the columns below a header hold; `None` if it is not that of a known form.
pub(super) fn recognise(header: &Header) -> Option<Layout> {
    let mut layout = FORMS.iter().find_map(|recognise| recognise(header))?;
    let name = |wanted: &Column| {
        let place = layout.columns.iter().position(|column| column == wanted)?;
        header.cells.get(place).cloned()
    };
    (layout.figure_name, layout.multiplier_name) =
        (name(&Column::Value), name(&Column::Multiplier));
    // If there are codes and names, the first column is enough.
    let mut has_multiplier = false;
    for column in &mut layout.columns {
        if *column == Column::Multiplier && std::mem::replace(&mut has_multiplier, true) {
            *column = Column::Ignored;
        }
    }
    Some(layout)
}

/// Returns what the columns hold of a person's own table as only the rows below its header
/// show. `known` is what the header alone tells; `legend` what the register says of columns.
pub(super) fn with_measures(
    known: Option<Layout>,
    header: &Header,
    below: &[Vec<String>],
    legend: &Legend,
) -> Option<Layout> {
    match known {
        Some(layout)
            if layout.format != Format::Tidy
                || layout.dimensions.is_empty()
                || has_years_as_columns(&layout) =>
        {
            Some(layout)
        }
        known => measures::layout(header, below, legend, known),
    }
}

/// Returns whether a row is one of data that may look like a header of years, by the rows above
/// and below.
pub(super) fn is_data(header: &Header, above: &[Header], below: &[Vec<String>]) -> bool {
    tidy::is_data(header, above, below)
}

/// Returns whether a text is a year that a report may be about.
pub(super) fn is_year(text: &str) -> bool {
    tidy::is_year(text)
}

/// Returns whether years make columns in a person's own table.
pub(super) fn has_years_as_columns(layout: &Layout) -> bool {
    let is_year = |column: &Column| matches!(column, Column::ValueAt(_));
    layout.format == Format::Tidy && layout.columns.iter().any(is_year)
}

/// Returns what the columns of a table hold by the rows below its header, whatever they are
/// called.
pub(super) fn likely(header: &Header, below: &[Vec<String>]) -> Likely {
    measures::likely(header, below)
}

/// Returns whether files of a form have columns of dimensions that may be blank throughout.
pub(super) fn has_spare_dimensions(format: Format) -> bool {
    matches!(
        format,
        Format::Gho
            | Format::Ilostat
            | Format::Uis
            | Format::SdmxCsv
            | Format::SdmxCsv1
            | Format::SdmxCsv2
    )
}

/// Names the dimensions of a form whose header continues in the row below. Returns
/// whether that row belongs to the header.
pub(super) fn goes_on(layout: &mut Layout, below: &[String]) -> bool {
    layout.format == Format::EurostatSheet
        && eurostat_sheet::name_dimensions(layout, below)
}

/// Returns which download a header is of that can't be read, so that the finding names the
/// one to take.
pub(super) fn advice(header: &Header) -> Option<&'static str> {
    advice::advice(header)
}

/// Returns whether a row is one that an office always writes above its header, which
/// needs no finding.
pub(super) fn is_usual_preamble(header: &Header) -> bool {
    // Spreadsheets write `sep=` to tell each other what divides the cells.
    header.names.first().is_some_and(|name| name.starts_with("sep="))
        || world_bank::is_preamble(header)
}

/// Returns how figures are written in a file of a form with these signs between its cells.
/// Where they are not those of the download, a spreadsheet has saved the file anew.
pub(super) fn habit(format: Format, delimiter: u8) -> Habit {
    match (format, delimiter) {
        (Format::StateDataAgency | Format::DataExplorer | Format::EurostatSheet, _) => {
            Habit::Unknown
        }
        (Format::Unhcr, _) => Habit::Counts,
        (Format::Tidy, b',') => Habit::Typed,
        // As the office's programs write them.
        (Format::EurostatBulk, b'\t') | (_, b',') => Habit::Point,
        _ => Habit::Unknown,
    }
}

/// Returns whether the code of an indicator leaves open whether its figures are thousands,
/// which only its name would say.
pub(super) fn is_unit_open(format: Format, code: &str) -> bool {
    format == Format::Ilostat && ilostat::is_unit_open(code)
}

/// Returns the signs that an office writes in place of a figure, with their meaning.
pub(super) fn key(format: Format) -> &'static [(&'static str, SymbolMeaning)] {
    match format {
        Format::StateDataAgency => state_data_agency::KEY,
        Format::Unhcr => unhcr::KEY,
        Format::WorldBank => world_bank::KEY,
        _ => &[],
    }
}

/// Returns the words by which an office explains its signs below a table, in lower case.
pub(super) fn key_words(format: Format) -> &'static [(&'static str, SymbolMeaning)] {
    match format {
        Format::StateDataAgency => state_data_agency::KEY_WORDS,
        _ => &[],
    }
}

/// Returns a name that can be typed in a placeholder and in the list of indicators, where keys
/// have no letters with diacritics: in lower case, with `-` for runs of blanks and signs.
pub(super) fn slug(name: &str) -> String {
    let mut slug = String::new();
    for c in without_diacritics(name).to_lowercase().chars() {
        if c.is_alphanumeric() || c == '_' {
            slug.push(c);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.trim_end_matches('-').to_owned()
}

impl Header {
    /// Returns the header of these cells.
    pub(super) fn new(cells: Vec<String>) -> Self {
        let names = cells.iter().map(|cell| cell.to_lowercase()).collect();
        Header { cells, names }
    }

    /// Returns the place of a name.
    fn place(&self, name: &str) -> Option<usize> {
        self.names.iter().position(|heading| heading == name)
    }

    /// Returns the place of the column of figures, whose name may also say by what they are
    /// to be multiplied: "Value (thousands)".
    fn figure(&self, name: &str) -> Option<usize> {
        self.place(name).or_else(|| {
            self.names.iter().position(|heading| {
                let rest = heading.strip_prefix(name);
                rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
                    && multiplier::of_title(heading) != Said::Nothing
            })
        })
    }

    fn has(&self, name: &str) -> bool {
        self.place(name).is_some()
    }
}
