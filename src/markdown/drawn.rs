//! Placeholders that are drawn from a dataset: tables, charts and lists.

use super::placeholder::{ArgumentReader, Arguments, Parsed, selectors, split_names};
use crate::diagnostic::found::{WrongArgument, WrongArgumentValue};
use crate::diagnostic::{Spanned, near, nearest};
use crate::evidence::{
    AREA, ChartKind, ChartQuery, ListItems, ListQuery, Selector, TIME, TableQuery,
};
use crate::model::{BlockKind, Placeholder};

/// What `{{list …}}` takes beside the codes of a dimension.
const LIST: [&str; 2] = ["years", "case"];

impl ArgumentReader<'_> {
    pub(super) fn table(&mut self, mut arguments: Arguments) -> Option<Parsed> {
        let anchor = arguments.take("anchor");
        if let Some(anchor) = &anchor {
            self.anchor(anchor);
        }
        let rows = arguments.take("rows");
        let columns = arguments.take("columns");
        let years = arguments.take("years");
        let caption = arguments.take("caption");
        self.plain(caption.as_ref());
        let indicators = std::mem::take(&mut arguments.positional);
        if indicators.is_empty() {
            // A wrong indicator has a finding already.
            if !self.wrong {
                self.find(self.name_span, WrongArgument::Missing, "indicator");
            }
            return None;
        }
        let table = TableQuery {
            indicators,
            selectors: selectors(arguments.named),
            rows: names(rows),
            columns: names(columns),
            years,
            caption,
            span: self.whole,
        };
        Some(Parsed::Block(Box::new(BlockKind::DataTable(table)), anchor))
    }

    /// Reads `{{list "id" years="2018..2023"}}` or `{{list "id" geo="LT,EE" case="loc"}}`.
    pub(super) fn list(&mut self, mut arguments: Arguments) -> Option<Parsed> {
        let indicator = self.only(&mut arguments, "indicator");
        let case = arguments.take("case").and_then(|word| self.case(&word));
        let years = arguments.take("years").map(ListItems::Years);
        let items = years.or_else(|| {
            let has_codes = !arguments.named.is_empty();
            let (dimension, code) = has_codes.then(|| arguments.named.remove(0))?;
            Some(ListItems::Codes(Selector { dimension, code }))
        });
        // A list is of one thing.
        let others: Vec<Spanned<String>> =
            arguments.named.iter().map(|(name, _)| name.clone()).collect();
        match others.first() {
            Some(other) if nearest(&other.value, LIST).is_none() && items.is_some() => {
                self.find(other.span, WrongArgument::OneList, &other.value);
            }
            _ => self.no_more(&arguments),
        }
        if items.is_none() && !self.wrong {
            self.find(self.name_span, WrongArgument::Missing, "years");
        }
        let list = ListQuery { indicator: indicator?, items: items?, span: self.whole };
        Some(Parsed::Inline(Placeholder::List(Box::new(list), case)))
    }

    /// A chart is a table read otherwise: what makes its axis makes the rows.
    pub(super) fn chart(&mut self, mut arguments: Arguments) -> Option<Parsed> {
        for (key, similar) in [("rows", "x"), ("columns", "series")] {
            if let Some(written) = arguments.take(key) {
                self.find(written.span, WrongArgument::OtherName { similar }, key);
            }
        }
        let kind = self.chart_kind(arguments.take("kind"));
        let alt = arguments.take("alt");
        self.plain(alt.as_ref());
        let facet = arguments.take("facet");
        let series = names(arguments.take("series"));
        let mut rows = names(arguments.take("x"));
        if rows.is_empty() {
            let axis = if kind.value == ChartKind::Map { AREA } else { TIME };
            rows.push(Spanned::new(axis.to_owned(), self.name_span));
        }
        let parsed = self.table(arguments)?;
        let Parsed::Block(block, anchor) = parsed else { return None };
        let BlockKind::DataTable(table) = *block else { return None };
        let columns: Vec<_> = facet.iter().cloned().chain(series).collect();
        let table = TableQuery { rows, columns, ..table };
        let chart = ChartQuery { kind, facet, alt, table };
        Some(Parsed::Block(Box::new(BlockKind::Chart(Box::new(chart))), anchor))
    }

    /// Returns the kind of a chart; lines where none is named.
    fn chart_kind(&mut self, written: Option<Spanned<String>>) -> Spanned<ChartKind> {
        let Some(written) = written else {
            return Spanned::new(ChartKind::Line, self.name_span);
        };
        let kind = ChartKind::from_name(&written.value);
        if kind.is_none() {
            let known = ChartKind::ALL.map(ChartKind::as_str);
            let similar = near(&written.value, &known);
            let kind =
                WrongArgumentValue::ChartKind { similar, known: &known.join(", ") };
            self.find_value(written.span, kind, "kind", &written.value);
        }
        Spanned::new(kind.unwrap_or(ChartKind::Line), written.span)
    }
}

/// Splits a list such as `sex geo`, each name with its own place.
fn names(list: Option<Spanned<String>>) -> Vec<Spanned<String>> {
    list.map(|list| split_names(&list.value, list.span)).unwrap_or_default()
}
