//! Figures and changes as a sentence has them.

use std::borrow::Cow;

use rust_decimal::Decimal;

use crate::assemble::words::{DocumentWords, period_in_words};
use crate::evidence::{
    Change, Contrast, Direction, Distance, Evidence, Header, ListItems, ListQuery,
    Measure, PeriodPart, Selected, Size, code_in_case, code_name,
};
use crate::model::{Case, Inline, InlineKind, Placeholder};
use crate::text::{Args, BAR, Catalog, Language, collation};

/// Returns what a placeholder for figures prints; `None` for the others. Where the evidence
/// does not have the figure, the error is what stands in its place: the indicator's name in
/// brackets.
pub fn figure(
    placeholder: &Placeholder,
    evidence: &Evidence,
    catalog: &Catalog,
    language: Language,
) -> Option<Result<String, String>> {
    let words = DocumentWords { catalog, language, apply_typography: true };
    let (indicator, found) = match placeholder {
        Placeholder::Value(query, case) => (
            &query.indicator,
            evidence.select(query).ok().map(|found| words.value(&found, *case)),
        ),
        Placeholder::Number(query) => (
            &query.indicator,
            evidence.select(query).ok().map(|found| words.number(&found)),
        ),
        Placeholder::Change(change) => (
            &change.query.indicator,
            evidence.change(change).map(|found| words.change(&found)),
        ),
        Placeholder::Contrast(contrast) => {
            let found = evidence.contrast(contrast);
            (&contrast.left.indicator, found.map(|found| words.contrast(&found)))
        }
        Placeholder::List(list, case) => {
            let found = evidence.list(list).ok().filter(|items| !items.is_empty());
            (
                &list.indicator,
                found.map(|items| words.list(list, &items, *case, evidence)),
            )
        }
        Placeholder::Claim(_)
        | Placeholder::Count(_)
        | Placeholder::Typed
        | Placeholder::Ref(_)
        | Placeholder::Cite(_) => return None,
    };
    Some(found.ok_or_else(|| format!("⟨{}⟩", indicator.value)).or_else(|name| {
        let ends = if let Placeholder::Change(change) = placeholder {
            evidence.ends(change)
        } else if let Placeholder::Contrast(contrast) = placeholder {
            evidence.contrasted(contrast)
        } else {
            None
        };
        let is_suppressed =
            ends.is_some_and(|(one, other)| one.is_suppressed() || other.is_suppressed());
        if is_suppressed { Ok(BAR.to_owned()) } else { Err(name) }
    }))
}

/// Returns what `{{value …}}` prints for a figure: „23 556 vaikai“.
pub fn printed_value(
    found: &Selected<'_>,
    catalog: &Catalog,
    language: Language,
) -> String {
    DocumentWords { catalog, language, apply_typography: true }.value(found, None)
}

/// Returns what `{{number …}}` prints for a figure: „23 556“.
pub fn printed_number(
    found: &Selected<'_>,
    catalog: &Catalog,
    language: Language,
) -> String {
    DocumentWords { catalog, language, apply_typography: true }.number(found)
}

/// Up to how many times a message may have a word for: "twice", "one tenth".
const LARGEST_WORD: Decimal = Decimal::TEN;

impl DocumentWords<'_> {
    /// Returns direction and size of a change: „sumažėjo 3,2 procentinio punkto“.
    fn change(&self, change: &Change<'_>) -> String {
        let size = match change.size {
            Size::None => return self.label("change-none"),
            Size::Trace => return self.label("change-trace"),
            Size::By(size) => size,
        };
        let args = Args::figure(size.abs());
        let by = match change.measure {
            Measure::Percent => self.label_with("unit-percent", &args),
            Measure::Difference if change.is_in_points() => {
                self.label_with("percentage-points", &args)
            }
            Measure::Difference => self.size(&change.to.indicator.unit.value, &args),
        };
        let rose = size > Decimal::ZERO;
        let id = if rose { "change-up" } else { "change-down" };
        self.label_with(id, &Args::new().text("by", by))
    }

    /// Returns the size of a change or difference in a unit, in the case that it needs.
    fn size(&self, unit: &str, args: &Args) -> String {
        // A project's unit may do without the case.
        self.inflected(&format!("unit-{unit}"), "by", args)
    }

    /// Returns years in their order, or names of codes in that of the language's dictionaries:
    /// „2018–2020 ir 2023“, „Estijoje, Latvijoje ir Suomijoje“.
    fn list(
        &self,
        query: &ListQuery,
        items: &[Header],
        case: Option<Case>,
        evidence: &Evidence,
    ) -> String {
        let mut names = Vec::new();
        let mut years = Vec::new();
        for item in items {
            match item {
                Header::Period(period) if period.part() == PeriodPart::Year => {
                    years.push(period.year());
                }
                Header::Period(period) => {
                    names.push(period_in_words(self.catalog, self.language, *period));
                }
                Header::Code { dimension, code } => {
                    let label = evidence.label(&query.indicator.value, dimension, code);
                    names.push(self.code_in(dimension, code, label, case));
                }
                Header::Indicator(id) => names.push(self.indicator(id)),
            }
        }
        if matches!(query.items, ListItems::Codes(_)) {
            let order = collation::compare(self.language);
            names.sort_by(|one, other| order(one, other));
            names.dedup();
        }
        let spans = years.chunk_by(|one, next| one + 1 == *next);
        let spans = spans.flat_map(|span| match span {
            // Two years are no range.
            [first, _, .., last] => {
                let args = Args::new().text("from", first.to_string());
                let args = args.text("to", last.to_string());
                vec![self.label_with("chart-range", &args)]
            }
            few => few.iter().map(ToString::to_string).collect(),
        });
        names.splice(0..0, spans.collect::<Vec<_>>());
        self.catalog.list(self.language, &names)
    }

    /// Returns the name of a code in a grammatical case; for want of one as it is.
    fn code_in(
        &self,
        dimension: &str,
        code: &str,
        label: Option<&str>,
        case: Option<Case>,
    ) -> String {
        let case = case.unwrap_or_default();
        let (catalog, language) = (self.catalog, self.language);
        code_in_case(catalog, language, dimension, code, case.as_str())
            .or_else(|| code_name(catalog, language, dimension, code))
            .map_or_else(|| label.unwrap_or(code).to_owned(), |name| self.polish(&name))
    }

    /// Returns by how much or how many times a figure is more or less than another.
    fn contrast(&self, contrast: &Contrast<'_>) -> String {
        let unit = &contrast.left.indicator.unit.value;
        match contrast.distance {
            Distance::By(size) if contrast.is_in_points() => {
                let by = self.label_with("percentage-points", &Args::figure(size));
                self.more_or_less(contrast.direction, by)
            }
            Distance::By(size) => self.difference(unit, contrast.direction, size),
            Distance::Times { times, percent } => {
                self.ratio(unit, contrast.direction, times, percent)
            }
        }
    }

    /// Returns a difference in a unit: „2 vaikais daugiau“, "2 more children".
    pub(super) fn difference(
        &self,
        unit: &str,
        direction: Direction,
        size: Decimal,
    ) -> String {
        let args = Args::figure(size);
        self.optional(&format!("unit-{unit}.{}", direction.as_str()), &args)
            .unwrap_or_else(|| self.more_or_less(direction, self.size(unit, &args)))
    }

    fn more_or_less(&self, direction: Direction, by: String) -> String {
        let id = format!("difference-{}", direction.as_str());
        self.label_with(&id, &Args::new().text("by", by))
    }

    /// Returns how many times a figure is another: „dukart daugiau“, "half as many". `percent`
    /// is the first in per cent of the second.
    pub(super) fn ratio(
        &self,
        unit: &str,
        direction: Direction,
        times: Decimal,
        percent: Decimal,
    ) -> String {
        let adverb = self.optional(&format!("unit-{unit}.as"), &Args::new());
        // „Dukart“ is said of 2.0, and of nothing that is rounded to 2.1.
        let is_whole = times.fract().is_zero();
        let shown = if is_whole { times.trunc() } else { times };
        let has_word = is_whole && shown <= LARGEST_WORD;
        let args = Args::figure(shown)
            .decimal("whole", if has_word { shown } else { Decimal::ZERO })
            .decimal("percent", percent)
            .text("as", adverb.as_deref().unwrap_or("none"));
        self.label_with(&format!("ratio-{}", direction.as_str()), &args)
    }
}

/// Returns a text with the dash of a range where a hyphen joins figures that placeholders
/// give: `{{number …}}-{{number …}}`, `{{number …}}-10`. `before` and `after` say whether one
/// stands right before and right after it.
pub(super) fn with_range_dash(text: &str, before: bool, after: bool) -> Cow<'_, str> {
    let is_digit = |c: char| c.is_ascii_digit();
    let joins = text.trim_matches('-').is_empty() && (1..=2).contains(&text.len());
    if joins && before && after {
        return Cow::Borrowed("–");
    }
    match (text.strip_prefix('-'), text.strip_suffix('-')) {
        (Some(rest), _) if before && rest.starts_with(is_digit) => {
            Cow::Owned(format!("–{rest}"))
        }
        (_, Some(rest)) if after && rest.ends_with(is_digit) => {
            Cow::Owned(format!("{rest}–"))
        }
        _ => Cow::Borrowed(text),
    }
}

/// Returns runs of text without what is not printed, and without the space that it would
/// leave twice or at the end; `None` where everything is printed.
pub(super) fn printed(list: &[Inline]) -> Option<Vec<Inline>> {
    let is_hidden = |inline: &Inline| matches!(&inline.kind, InlineKind::Placeholder(placeholder) if !placeholder.is_printed());
    if !list.iter().any(is_hidden) {
        return None;
    }
    let mut kept: Vec<Inline> = Vec::new();
    let mut after_hidden = false;
    for inline in list {
        if is_hidden(inline) {
            after_hidden = true;
            continue;
        }
        let joins = after_hidden && kept.last().is_none_or(ends_blank);
        if joins && matches!(inline.kind, InlineKind::SoftBreak) {
            continue;
        }
        let mut inline = inline.clone();
        if joins && let InlineKind::Text(text) = &mut inline.kind {
            *text = text.trim_start().to_owned();
            if text.is_empty() {
                continue;
            }
        }
        kept.push(inline);
        after_hidden = false;
    }
    if after_hidden {
        trim_end(&mut kept);
    }
    Some(kept)
}

fn ends_blank(inline: &Inline) -> bool {
    inline.kind.text().is_some_and(|text| text.ends_with(char::is_whitespace))
}

fn trim_end(kept: &mut Vec<Inline>) {
    while let Some(last) = kept.last_mut() {
        if let InlineKind::Text(text) = &mut last.kind {
            text.truncate(text.trim_end().len());
            if !text.is_empty() {
                return;
            }
        } else if !matches!(last.kind, InlineKind::SoftBreak) {
            return;
        }
        kept.pop();
    }
}
