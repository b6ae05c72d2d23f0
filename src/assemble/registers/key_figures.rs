//! The latest figures of indicators, with what became of them.

use crate::assemble::citation;
use crate::assemble::numbering::GivenNumbers;
use crate::assemble::words::{DocumentWords, period_in_words};
use crate::assemble::{
    Assembler, Block, BlockKind, Caption, Inline, InlineKind, TextTable,
};
use crate::diagnostic::{Span, Spanned};
use crate::evidence::{
    Evidence, Flag, KeyFigure, PeriodPart, Query, Selected, code_name,
};
use crate::model::{Alignment, Placeholder, Project, RegisterQuery};
use crate::text::Args;
use crate::text::figures::OBJECT;

/// Returns what figures a register prints with some evidence, as placeholders would print them.
pub fn register_figures(
    query: &RegisterQuery,
    project: &Project,
    evidence: &Evidence,
) -> Vec<Placeholder> {
    let wanted = &query.key_figures;
    let from = wanted.from.as_ref().map(|from| from.value.as_str());
    let mut figures = Vec::new();
    for indicator in &wanted.indicators {
        if let Ok(figure) = evidence.key_figure(&wanted.of(indicator, evidence), from) {
            figures.extend(printed(&figure));
        }
    }
    if query.is_follow_up_table() {
        let rows = project.registers.observations.rows.iter();
        let latest = rows.filter_map(|row| latest(row.indicator.as_ref()?, evidence));
        figures.extend(latest.map(|figure| Placeholder::Value(figure.latest, None)));
    }
    figures
}

/// Returns the cells of a key figure: the latest figure, the earlier one, the change.
fn printed(figure: &KeyFigure) -> Vec<Placeholder> {
    let latest = Placeholder::Value(figure.latest.clone(), None);
    let change = figure.change.iter().flat_map(|change| {
        let [from, _] = change.ends();
        [Placeholder::Value(from, None), Placeholder::Change(Box::new(change.clone()))]
    });
    std::iter::once(latest).chain(change).collect()
}

/// Returns the latest figure of an indicator, if one series is left of it.
fn latest(indicator: &Spanned<String>, evidence: &Evidence) -> Option<KeyFigure> {
    let query = Query { indicator: indicator.clone(), selectors: Vec::new() };
    evidence.key_figure(&query, None).ok()
}

impl Assembler<'_> {
    /// Returns the table of key figures.
    pub(super) fn key_figures(
        &mut self,
        query: &RegisterQuery,
        numbers: GivenNumbers,
        anchor: String,
        span: Span,
        words: DocumentWords<'_>,
    ) -> Block {
        let text = |id: &str| {
            let kind = InlineKind::Text(words.label(id));
            vec![Inline { kind, span }]
        };
        let caption = query.caption.as_ref().map(|caption| {
            let kind = InlineKind::Text(words.polish(&caption.value));
            vec![Inline { kind, span: caption.span }]
        });
        let header = ["indicator", "earlier", "latest", "change"];
        let label = words.numbered("table-label", numbers.number);
        let rows = query
            .key_figures
            .indicators
            .iter()
            .map(|indicator| self.key_figure(query, indicator, span, words))
            .collect();
        let (left, right) = (Alignment::Left, Alignment::Right);
        let table = TextTable {
            is_across: false,
            continued: Some(words.continued(&label)),
            caption: Some(Caption {
                number: numbers.number,
                label,
                inlines: caption.unwrap_or_else(|| text("key-figures-caption")),
                anchor,
            }),
            alignments: vec![left, right, right, left],
            header: header.iter().map(|id| text(&format!("key-figures-{id}"))).collect(),
            rows,
        };
        Block::new(BlockKind::Table(table), span)
    }

    fn key_figure(
        &mut self,
        query: &RegisterQuery,
        indicator: &Spanned<String>,
        span: Span,
        words: DocumentWords<'_>,
    ) -> Vec<Vec<Inline>> {
        let evidence = &self.project.evidence;
        let wanted = query.key_figures.of(indicator, evidence);
        let from = query.key_figures.from.as_ref().map(|from| from.value.as_str());
        let Ok(figure) = evidence.key_figure(&wanted, from) else {
            // A finding says why.
            let kind = InlineKind::Unreadable(format!("⟨{}⟩", indicator.value));
            let mut row = vec![vec![Inline { kind, span }]];
            row.resize(4, Vec::new());
            return row;
        };
        let name = self.key_figure_name(&wanted, span, words);
        let latest = self.figure_of(&figure.latest, span, words);
        let (earlier, change) = if let Some(change) = figure.change {
            let [from, _] = change.ends();
            let earlier = self.figure_of(&from, span, words);
            let change = Placeholder::Change(Box::new(change));
            let kind = self.figure_kind(&change, words);
            (earlier, kind.map(|kind| Inline { kind, span }).into_iter().collect())
        } else {
            let kind = InlineKind::Text(words.label("key-figures-none"));
            (Vec::new(), vec![Inline { kind, span }])
        };
        vec![name, earlier, latest, change]
    }

    /// Returns what a key figure is called, with the codes that the author chose, and beneath it
    /// who published it.
    fn key_figure_name(
        &mut self,
        query: &Query,
        span: Span,
        words: DocumentWords<'_>,
    ) -> Vec<Inline> {
        let id = &query.indicator.value;
        let evidence = &self.project.evidence;
        let state = self.project.manifest.state.as_str();
        // That the report is about its own State goes without saying.
        let codes = query.selectors.iter().filter(|it| it.code.value != state);
        let codes: Vec<String> = codes
            .map(|selector| {
                let (dimension, code) = (&selector.dimension.value, &selector.code.value);
                let label =
                    || evidence.label(id, dimension, code).unwrap_or(code).to_owned();
                code_name(words.catalog, words.language, dimension, code)
                    .map_or_else(label, |name| words.polish(&name))
            })
            .collect();
        let name = words.indicator(id);
        let name = if codes.is_empty() {
            name
        } else {
            let args = Args::new().text("name", name).text("codes", codes.join(", "));
            words.label_with("key-figures-name", &args)
        };
        let mut inlines = vec![Inline { kind: InlineKind::Text(name), span }];
        let key = evidence.indicator(id).and_then(|indicator| indicator.source.as_ref());
        if let Some(source) =
            key.and_then(|key| self.project.bibliography.get(&key.value))
        {
            self.marks.cited.insert(source.key.clone());
            inlines.push(Inline { kind: InlineKind::LineBreak, span });
            inlines.extend(citation::publisher(source, words, span));
        }
        inlines
    }

    /// Returns a figure with its unit and its period: „17,8 proc. (2023 m.)“.
    fn figure_of(
        &mut self,
        query: &Query,
        span: Span,
        words: DocumentWords<'_>,
    ) -> Vec<Inline> {
        let Some(kind) =
            self.figure_kind(&Placeholder::Value(query.clone(), None), words)
        else {
            return Vec::new();
        };
        let figure = Inline { kind, span };
        let Ok(found) = self.project.evidence.select(query) else { return vec![figure] };
        let label = words.label_with(
            "figure-in-period",
            &Args::new()
                .text("figure", OBJECT.to_string())
                .text("details", details(&found, words)),
        );
        filled(&label, vec![figure], span)
    }

    /// Returns what the table of earlier recommendations says of the indicators of its rows.
    pub(super) fn latest_figures(
        &mut self,
        query: &RegisterQuery,
        span: Span,
        words: DocumentWords<'_>,
    ) -> Vec<Vec<Inline>> {
        let rows: &[_] = if query.is_follow_up_table() {
            &self.project.registers.observations.rows
        } else {
            &[]
        };
        let said = rows.iter().map(|row| {
            let Some(id) = &row.indicator else { return Vec::new() };
            let figure = latest(id, &self.project.evidence);
            let figure = figure.map(|it| self.figure_of(&it.latest, span, words));
            let kind = if figure.is_some() { "figure" } else { "name" };
            let args = Args::new()
                .text("kind", kind)
                .text("name", words.indicator(&id.value))
                .text("figure", OBJECT.to_string());
            let label = words.label_with("follow-up-indicator", &args);
            filled(&label, figure.unwrap_or_default(), span)
        });
        said.collect()
    }
}

/// Returns the words of a message, with a figure in the place of its mark.
fn filled(label: &str, figure: Vec<Inline>, span: Span) -> Vec<Inline> {
    let (before, after) = label.split_once(OBJECT).unwrap_or((label, ""));
    let text = |text: &str| {
        let kind = InlineKind::Text(text.to_owned());
        (!text.is_empty()).then_some(Inline { kind, span })
    };
    text(before).into_iter().chain(figure).chain(text(after)).collect()
}

/// Returns what stands behind a figure: its period, and what its flags mean.
fn details(found: &Selected<'_>, words: DocumentWords<'_>) -> String {
    let period = found.observation.period;
    let period = if period.part() == PeriodPart::Year {
        words.label_with("figure-year", &Args::new().text("year", period.to_string()))
    } else {
        period_in_words(words.catalog, words.language, period)
    };
    // What is withheld has none that may be shown.
    let flags: &[Flag] =
        if found.withheld().is_some() { &[] } else { &found.observation.flags };
    let flags = flags.iter().map(|flag| words.label(&format!("flag-{}", flag.as_str())));
    std::iter::once(period).chain(flags).collect::<Vec<_>>().join(", ")
}
