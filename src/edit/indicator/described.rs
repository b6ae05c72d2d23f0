//! What a downloaded file holds, in plain words: the same on the terminal and in the page.

use crate::assemble::printed_value;
use crate::evidence::{Dataset, Inspection, Period, ReadColumn, Scale, Withheld, factor};
use crate::pipeline::Snapshot;
use crate::text::{Args, Catalog, Language, number};

/// How many codes of a dimension are listed.
const LISTED: usize = 40;

/// A line of a description.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DescribedLine {
    /// How many lines above it it belongs to: 0 for what is said of the whole file.
    pub depth: usize,
    /// The words.
    pub text: String,
}

/// Returns in plain words what a file holds.
pub fn described(
    dataset: &Dataset,
    inspection: &Inspection,
    catalog: &Catalog,
    language: Language,
) -> Vec<DescribedLine> {
    let say_args = |id: &str, args: &Args| catalog.say(language, id, args);
    let say = |id: &str| say_args(id, &Args::new());
    let mut lines = Vec::new();
    let mut line = |depth, text| lines.push(DescribedLine { depth, text });
    line(0, say(&format!("dataset-format-{}", dataset.format.as_str())));
    let counts = Args::new()
        .count("count", inspection.observations)
        .count("missing", inspection.missing);
    let counts = say_args("observations", &counts);
    line(0, format!("{}: {counts}", say("column-observations")));
    for told in withheld_told(inspection.withheld.iter(), catalog, language) {
        line(0, told);
    }
    let scales = inspection.scales.iter().map(|(scale, number)| (scale, *number));
    for told in multipliers_told(scales, catalog, language) {
        line(0, told);
    }
    let periods = spans(&inspection.periods);
    if !periods.is_empty() {
        line(0, format!("{}: {periods}", say("column-years")));
    }
    if !inspection.gaps.is_empty() {
        line(0, format!("{}: {}", say("inspect-gaps"), spans(&inspection.gaps)));
    }
    if !inspection.flags.is_empty() {
        line(0, format!("{}:", say("inspect-flags")));
        for (flag, number) in &inspection.flags {
            let meaning = say(&format!("flag-{}", flag.as_str()));
            line(1, format!("{} – {meaning}: {number}", flag.letter()));
        }
    }
    line(0, format!("{}:", say("inspect-columns")));
    for columns in dataset.columns().chunk_by(reads_alike) {
        let [first, rest @ ..] = columns else { continue };
        let names = match rest {
            [] => first.name.clone(),
            [.., last] if first.role == YEARS => {
                format!("{} … {}", first.name, last.name)
            }
            _ => {
                let names = columns.iter().map(|column| column.name.as_str());
                names.collect::<Vec<_>>().join(", ")
            }
        };
        let args = Args::new()
            .text("names", names)
            .text("role", first.role)
            .text("dimension", first.dimension.as_deref().unwrap_or("none"));
        line(1, say_args("inspect-column", &args));
        if let Some(read) = first.open {
            let other = read.other().as_str();
            let args = Args::texts(&[("name", &first.name), ("other", other)]);
            line(2, say_args("inspect-column-open", &args));
        }
    }
    line(0, format!("{}:", say("inspect-dimensions")));
    for dimension in dataset.dimensions() {
        let name = dimension.name.as_deref();
        let name = name.map(|name| format!(" ({name})")).unwrap_or_default();
        line(1, format!("{}{name}", dimension.id));
        for (place, code) in dimension.codes.iter().take(LISTED).enumerate() {
            let label = dimension.labels.get(place).and_then(Option::as_deref);
            let label = label.map(|label| format!(" – {label}")).unwrap_or_default();
            line(2, format!("{code}{label}"));
        }
        if let Some(more) = dimension.codes.len().checked_sub(LISTED).filter(|n| *n > 0) {
            line(2, say_args("inspect-more", &Args::new().count("count", more)));
        }
    }
    lines
}

/// The role of columns that are years with figures.
const YEARS: &str = "figures-at";

/// Returns whether columns beside each other are described together.
fn reads_alike(one: &ReadColumn, next: &ReadColumn) -> bool {
    let is_single =
        |column: &ReadColumn| column.open.is_some() || column.dimension.is_some();
    one.role == next.role && !is_single(one) && !is_single(next)
}

/// Returns in plain words by what figures are multiplied.
pub fn multipliers_told<'s>(
    scales: impl Iterator<Item = (&'s Scale, usize)>,
    catalog: &Catalog,
    language: Language,
) -> Vec<String> {
    let told = scales.filter_map(|(scale, count)| {
        let args = Args::new().text("words", scale.words()).count("count", count);
        match scale.power {
            Ok(0) => None,
            Ok(power) => {
                let first = scale.sayings.first();
                let factor = number::format(factor(power), language);
                let args = args
                    .text("factor", factor)
                    .text("place", first.map_or("", |saying| saying.place.as_str()))
                    .text("words", first.map_or("", |saying| saying.words.as_str()));
                Some(catalog.say(language, "inspect-multiplied", &args))
            }
            Err(_) => Some(catalog.say(language, "inspect-not-multiplied", &args)),
        }
    });
    told.collect()
}

/// Returns in plain words how many figures are shown nowhere, and why.
pub fn withheld_told<'w>(
    counts: impl Iterator<Item = (&'w Withheld, &'w usize)>,
    catalog: &Catalog,
    language: Language,
) -> Vec<String> {
    let told = counts.map(|(reason, count)| {
        let args = Args::new().text("kind", reason.as_str()).count("count", *count);
        catalog.say(language, "inspect-withheld", &args)
    });
    told.collect()
}

/// Returns a placeholder that cites the newest figure of an indicator, to be copied, and what
/// it prints; `None` if no figure can be shown.
pub fn example(
    snapshot: &Snapshot,
    id: &str,
    language: Language,
) -> Option<(String, String)> {
    let evidence = &snapshot.project.evidence;
    let indicator = evidence.indicator(id)?;
    let mut found = evidence.observations(&indicator.id.value);
    found.retain(|selected| selected.observation.value.is_some());
    let defaults = evidence.defaults(id);
    // The shortest to type is the one that the defaults select.
    found.sort_by_key(|selected| {
        let has_defaults = selected.codes().all(|(dimension, code)| {
            let mut others = defaults.iter();
            others.all(|default| {
                default.dimension.value != dimension || default.code.value == code
            })
        });
        (has_defaults, selected.observation.period)
    });
    let newest = found.last()?;
    let written = format!("{{{{value {}}}}}", evidence.written(newest));
    Some((written, printed_value(newest, &snapshot.project.catalog, language)))
}

/// Returns periods with neighbouring years drawn together: `2010–2013, 2015`.
fn spans(periods: &[Period]) -> String {
    let mut spans: Vec<(Period, Period)> = Vec::new();
    for period in periods {
        match spans.last_mut() {
            Some((_, last))
                if is_year(*last)
                    && is_year(*period)
                    && last.year() + 1 == period.year() =>
            {
                *last = *period;
            }
            _ => spans.push((*period, *period)),
        }
    }
    if spans.len() > LISTED
        && let (Some((first, _)), Some((_, last))) = (spans.first(), spans.last())
    {
        return format!("{first} … {last}");
    }
    let spans = spans.iter().map(|(first, last)| {
        if first == last { first.to_string() } else { format!("{first}–{last}") }
    });
    spans.collect::<Vec<_>>().join(", ")
}

fn is_year(period: Period) -> bool {
    period == Period::of_year(period.year())
}
