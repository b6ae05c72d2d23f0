//! The register of indicators: `data/indicators.toml` and `data/indicators/*.toml`.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::diagnostic::{Diagnostics, FileId, Span, Spanned, found};
use crate::evidence::{Legend, Rounding, Selector};
use crate::syntax::{TomlTable, lines};

/// The largest number of decimals that a figure can be shown with.
const MAX_DECIMALS: u32 = 12;

/// The largest multiplier that the register can say.
const MAX_MULTIPLIER: u32 = 1_000_000_000;

/// One thing that is measured, and where its figures are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Indicator {
    /// The name under which chapters cite it.
    pub id: Spanned<String>,
    /// The dataset: a path from the folder of the register, as it is written there.
    pub dataset: Spanned<String>,
    /// The sheet of the dataset, if that is a workbook.
    pub sheet: Option<Spanned<String>>,
    /// The name of what is read of the dataset: its path, and behind it the sheet.
    pub table: String,
    /// Codes that hold for all its figures.
    pub select: Vec<Selector>,
    /// Codes that a query takes for a dimension that it does not name, before those of
    /// [`Register::defaults`].
    pub defaults: Vec<Selector>,
    /// The unit, part of the name of a Fluent message.
    pub unit: Spanned<String>,
    /// By which power of ten the file's figures are multiplied, where it is not the file that
    /// says so.
    pub multiplier: Option<Spanned<i32>>,
    /// What the marks and columns of its file mean.
    pub marks: Legend,
    /// How many decimals its figures are shown with; `None`: as published.
    pub decimals: Option<u8>,
    /// From which figures its changes are computed, if the register says so.
    pub rounding: Option<Rounding>,
    /// The source's key in the bibliography.
    pub source: Option<Spanned<String>>,
    /// Articles that it bears on.
    pub articles: Vec<Spanned<String>>,
    /// Counts from 1 to below this could identify a child.
    pub suppress_below: Option<u32>,
    /// Codes that stand for the total of their dimension, beside those that always do.
    pub totals: Vec<Selector>,
}

impl Indicator {
    /// Returns whether its entry says that a code stands for the total of its dimension.
    pub(super) fn has_total(&self, dimension: &str, code: &str) -> bool {
        let mut totals = self.totals.iter();
        totals.any(|total| total.dimension.value == dimension && total.code.value == code)
    }
}

/// The table of the defaults that hold for all indicators; none can have this name.
pub const DEFAULTS: &str = "defaults";

/// What the files of the register say.
#[derive(Debug, Clone, Default)]
pub struct Register {
    /// The indicators, in the order of the files.
    pub indicators: Vec<Indicator>,
    /// Codes that a query of any of them takes for a dimension that it does not name.
    pub defaults: Vec<Selector>,
    /// Indicators that are left out because something of them is missing.
    pub left_out: BTreeSet<String>,
    /// Whether a file can't be read, so that nothing is known of what it does not hold.
    pub is_damaged: bool,
}

impl Register {
    /// Reads a file of the register. An indicator without file or unit is left out, with a
    /// finding. Where the file can't be read whole, it is read entry by entry: a mistake may have
    /// taken lines of its own entry with it, such as what must not be shown, but of no other.
    pub fn parse(file: FileId, text: &str, diags: &mut Diagnostics) -> Register {
        let root = TomlTable::parse(file, 0, text, diags);
        if !root.is_damaged() {
            return Register::of_tables(root, diags);
        }
        let mut register = Register { is_damaged: true, ..Register::default() };
        for (id, range) in entries(text) {
            let entry = text.get(range.clone()).unwrap_or_default();
            let root =
                TomlTable::parse(file, range.start, entry, &mut Diagnostics::new());
            if root.is_damaged() {
                register.left_out.insert(id);
                continue;
            }
            let read = Register::of_tables(root, diags);
            register.left_out.extend(read.left_out);
            // Of two entries of one name nobody knows which is meant.
            if register.has(&id) {
                register.indicators.retain(|indicator| indicator.id.value != id);
                register.left_out.insert(id);
                continue;
            }
            register.indicators.extend(read.indicators);
            register.defaults.extend(read.defaults);
        }
        register
    }

    /// Leaves out the entries at some places, of which it is not known what they say, nor what
    /// others there are. `text`: what the file says.
    pub fn leave_out(
        &mut self,
        text: &str,
        is_unsettled: impl Fn(&Range<usize>) -> bool,
    ) {
        self.is_damaged = true;
        for (id, _) in entries(text).into_iter().filter(|(_, range)| is_unsettled(range))
        {
            if id == DEFAULTS {
                self.defaults.clear();
            }
            self.indicators.retain(|indicator| indicator.id.value != id);
            self.left_out.insert(id);
        }
    }

    fn of_tables(mut root: TomlTable<'_>, diags: &mut Diagnostics) -> Register {
        let defaults = selectors(&mut root, DEFAULTS, diags);
        let mut register = Register { defaults, ..Register::default() };
        let tables = root.tables(diags);
        root.finish(diags);
        for (id, table) in tables {
            let name = id.value.clone();
            match parse_indicator(id, table, diags) {
                Some(indicator) => register.indicators.push(indicator),
                None => drop(register.left_out.insert(name)),
            }
        }
        register
    }

    /// Joins the files of a register. An indicator that two of them have, and two defaults
    /// that contradict each other, are reported; the first holds.
    pub fn joined(files: Vec<Register>, diags: &mut Diagnostics) -> Register {
        let mut joined = Register::default();
        let mut ids: BTreeMap<String, Span> = BTreeMap::new();
        for file in files {
            joined.is_damaged |= file.is_damaged;
            joined.left_out.extend(file.left_out);
            for indicator in file.indicators {
                let id = &indicator.id;
                if let Some(first) = ids.get(&id.value) {
                    let kind = found::TomlMistake::DuplicateIndicator { first: *first };
                    let (key, example) = (id.value.as_str(), "");
                    diags.push(found::TomlSyntax { key, kind, example }.at(id.span));
                } else {
                    ids.insert(id.value.clone(), id.span);
                    joined.indicators.push(indicator);
                }
            }
            for default in file.defaults {
                joined.add_default(default, diags);
            }
        }
        joined
    }

    fn add_default(&mut self, default: Selector, diags: &mut Diagnostics) {
        let Selector { dimension, code } = &default;
        let mut known = self.defaults.iter();
        match known.find(|known| known.dimension.value == dimension.value) {
            Some(first) if first.code.value != code.value => {
                let (found, first) = (code.value.as_str(), first.code.span);
                let kind = found::WrongValue::Default { found, first };
                let key = &dimension.value;
                diags.push(found::InvalidValue { key, kind }.at(code.span));
            }
            Some(_) => {}
            None => self.defaults.push(default),
        }
    }

    /// Adds what marks mean in all files, where an indicator does not say otherwise.
    pub fn complete_marks(&mut self, marks: &Legend) {
        for indicator in &mut self.indicators {
            indicator.marks.complete(marks);
        }
    }

    /// Returns whether there is an indicator of an id, be it one that is left out.
    pub fn has(&self, id: &str) -> bool {
        self.left_out.contains(id)
            || self.indicators.iter().any(|indicator| indicator.id.value == id)
    }

    /// Returns what the marks of a table mean: it is read once for all its indicators.
    pub fn marks_of(&self, table: &str) -> Legend {
        let mut legend = Legend::default();
        for indicator in
            self.indicators.iter().filter(|indicator| indicator.table == table)
        {
            legend.complete(&indicator.marks);
        }
        legend
    }

    /// Says from which figures changes are computed where the register does not.
    pub fn set_rounding(&mut self, rounding: Rounding) {
        for indicator in &mut self.indicators {
            indicator.rounding.get_or_insert(rounding);
        }
    }
}

/// Returns the names of the entries of a register and where they stand, as far as its text tells
/// while it can't be read as TOML.
fn entries(text: &str) -> Vec<(String, Range<usize>)> {
    let mut entries: Vec<(String, Range<usize>)> = Vec::new();
    for (start, line) in lines(text) {
        let end = start + line.len();
        let id = line.strip_prefix('[').map(|header| {
            let header = header.trim_start_matches(['[', ' ']);
            let (quote, rest) = match header.chars().next() {
                Some(quote @ ('"' | '\'')) => {
                    (Some(quote), header.get(1..).unwrap_or(""))
                }
                _ => (None, header),
            };
            let is_end = |c: char| match quote {
                Some(quote) => c == quote,
                None => matches!(c, ']' | '.') || c.is_whitespace(),
            };
            rest.split(is_end).next().unwrap_or_default().to_owned()
        });
        match (id, entries.last_mut()) {
            // `[id.select]` is a part of `[id]`.
            (Some(id), Some((last, range))) if id == *last => range.end = end,
            (Some(id), _) => entries.push((id, start..end)),
            (None, Some((_, range))) => range.end = end,
            (None, None) => {}
        }
    }
    entries
}

/// What stands between the path of a workbook and the name of a sheet.
const SHEET: &str = " | ";

/// Returns the name of a table: the path of its file, and behind it the sheet.
fn table_name(path: &str, sheet: Option<&str>) -> String {
    match sheet {
        Some(sheet) => [path, SHEET, sheet].concat(),
        None => path.to_owned(),
    }
}

/// Returns the path and the sheet of which a table has its name ([`Indicator::table`]).
pub fn path_and_sheet(table: &str) -> (&str, Option<&str>) {
    match table.split_once(SHEET) {
        Some((path, sheet)) => (path, Some(sheet)),
        None => (table, None),
    }
}

fn parse_indicator(
    id: Spanned<String>,
    mut table: TomlTable<'_>,
    diags: &mut Diagnostics,
) -> Option<Indicator> {
    let dataset = table.string("file", diags);
    let sheet = table.optional_string("sheet", diags);
    let select = selectors(&mut table, "select", diags);
    let defaults = selectors(&mut table, "default", diags);
    let unit = table.string("unit", diags);
    let multiplier = multiplier(&mut table, diags);
    let marks = Legend::take(&mut table, diags);
    let decimals = table.unsigned("decimals", MAX_DECIMALS, diags);
    let rounding = Rounding::take(&mut table, diags);
    let source = table.optional_string("source", diags);
    let articles = table.string_array("articles", diags);
    let suppress_below = table.unsigned("suppress-below", u32::MAX, diags);
    let totals = selectors(&mut table, "totals", diags);
    table.finish(diags);
    let dataset = dataset?;
    let name = table_name(&dataset.value, sheet.as_ref().map(|it| it.value.as_str()));
    Some(Indicator {
        id,
        dataset,
        sheet,
        table: name,
        select,
        defaults,
        unit: unit?,
        multiplier,
        marks,
        decimals: decimals.and_then(|number| u8::try_from(number.value).ok()),
        rounding,
        source,
        articles,
        suppress_below: suppress_below.map(|number| number.value),
        totals,
    })
}

/// Takes a table of dimensions with a code each.
fn selectors(
    table: &mut TomlTable<'_>,
    key: &str,
    diags: &mut Diagnostics,
) -> Vec<Selector> {
    let Some(mut codes) = table.table(key, diags) else { return Vec::new() };
    let selectors = codes.strings(diags).into_iter();
    let selectors =
        selectors.map(|(dimension, code)| Selector { dimension, code }).collect();
    codes.finish(diags);
    selectors
}

/// Takes the multiplier: 1, 10, 100 and so on.
fn multiplier(
    table: &mut TomlTable<'_>,
    diags: &mut Diagnostics,
) -> Option<Spanned<i32>> {
    let factor = table.unsigned("multiplier", MAX_MULTIPLIER, diags)?;
    let powers = (0..=9).zip(0..);
    for (power, exponent) in powers {
        if 10_u32.pow(exponent) == factor.value {
            return Some(Spanned::new(power, factor.span));
        }
    }
    let kind = found::WrongValue::Expected {
        found: &factor.value.to_string(),
        expected: "1, 10, 100, 1000 … 1000000000",
    };
    diags.push(found::InvalidValue { key: "multiplier", kind }.at(factor.span));
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{SourceFile, Sources};

    fn parse(text: &str) -> (Register, Vec<&'static str>) {
        let mut sources = Sources::default();
        let file = sources
            .add(SourceFile { path: "data/indicators.toml".into(), text: text.into() });
        let mut diags = Diagnostics::new();
        let register = Register::parse(file, text, &mut diags);
        let codes = diags.into_sorted(&sources).iter().map(|f| f.code.as_str()).collect();
        (register, codes)
    }

    #[test]
    fn indicators_keep_the_order_of_the_file() {
        let (register, codes) = parse(
            "[violence-reports]\nfile = \"v.csv\"\nunit = \"count\"\n\n\
             [child-poverty]\nfile = \"ilc_li02.csv\"\n\
             select = { age = \"Y_LT18\", unit = \"PC\", year = 2023 }\nunit = \"percent\"\n\
             decimals = 1\nsource = \"eurostat\"\narticles = [\"26\", \"27\"]\n\
             suppress-below = 5\n",
        );
        assert_eq!(codes, Vec::<&str>::new());
        let [violence, poverty] = register.indicators.as_slice() else {
            panic!("two indicators");
        };
        assert_eq!(violence.id.value, "violence-reports");
        assert_eq!(violence.decimals, None);
        assert_eq!(poverty.decimals, Some(1));
        assert_eq!(poverty.suppress_below, Some(5));
        let select: Vec<&str> =
            poverty.select.iter().map(|selector| selector.code.value.as_str()).collect();
        assert_eq!(select, ["Y_LT18", "PC", "2023"]);
    }

    #[test]
    fn one_bad_indicator_does_not_hide_the_others() {
        let (register, codes) = parse(
            "stray = 1\n[\"ė\"]\nfile = 5\nunitt = \"x\"\ndecimals = 99\n\
             [good]\nfile = \"a.csv\"\nunit = \"percent\"\n",
        );
        assert_eq!(register.indicators.len(), 1);
        assert_eq!(
            codes,
            [
                "invalid-value",
                "missing-key",
                "invalid-value",
                "unknown-key",
                "invalid-value"
            ]
        );
    }
}
