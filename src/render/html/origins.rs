//! Where figures come from, for readers who want to check them.
//!
//! Each figure is a button that opens a popover, which needs no script. Figures with the
//! same origin share one.

use crate::assemble::{Cell, Derivation, Inline, InlineKind, Origin, plain_text};
use crate::evidence::{Measure, TIME, code_name};
use crate::render::html::writer::{Medium, Writer};
use crate::syntax::address;
use crate::syntax::markup::{Markup, Syntax};
use crate::text::{Args, number};

impl Writer<'_> {
    /// Returns the number of an origin.
    pub(super) fn origin(&mut self, origin: &Origin) -> usize {
        let text = self.told(origin);
        let next = self.origins.len() + 1;
        *self.origins.entry(text).or_insert_with_key(|text| {
            self.origin_list.push(text.clone());
            next
        })
    }

    /// Returns the id of an origin's popover.
    pub(super) fn origin_id(&self, number: usize) -> String {
        format!("{}-o{number}", self.key)
    }

    /// Writes the origins of the figures that were written.
    pub(super) fn write_origins(&mut self) {
        if self.page.medium != Medium::Site {
            return;
        }
        let (title, close) =
            (self.page.words.say("site-origin"), self.page.words.say("site-close"));
        for (index, text) in std::mem::take(&mut self.origin_list).into_iter().enumerate()
        {
            let id = self.origin_id(index + 1);
            self.out.open("div").attribute("popover", "auto");
            self.out.attribute("class", "origin").attribute("id", &id);
            self.out.attribute("role", "dialog").attribute("aria-label", &title);
            self.out.markup(&text).open("button").attribute("type", "button");
            self.out.attribute("popovertarget", &id);
            self.out.attribute("popovertargetaction", "hide").text(&close);
            self.out.close().close();
        }
    }

    /// Returns all that is told of an origin.
    fn told(&self, origin: &Origin) -> String {
        let words = self.page.words;
        let mut out = Markup::new(Syntax::Html);
        let mut last = None;
        for cell in &origin.cells {
            let indicator = &cell.indicator;
            if last != Some(&indicator.id) {
                out.open("p").attribute("class", "indicator").text(&indicator.name);
                if let Some(unit) = &indicator.unit_name {
                    out.text(" ").open("span").attribute("class", "unit");
                    out.text(unit).close();
                }
                out.close();
            }
            out.open("dl");
            let query = query(cell);
            out.element("dt", &words.say("site-origin-query"));
            out.open("dd").text(&self.selected(cell)).empty("br");
            out.element("code", &query).close();
            out.element("dt", &words.say("site-origin-published"));
            out.open("dd").text(&self.published(cell)).close();
            if !cell.flags.is_empty() {
                let flags = cell.flags.iter().map(|flag| {
                    let meaning = words.say(&format!("flag-{}", flag.as_str()));
                    format!("{}: {meaning}", flag.letter())
                });
                let flags: Vec<String> = flags.collect();
                out.element("dt", &words.say("site-origin-flag"));
                out.element("dd", &flags.join("; "));
            }
            out.close();
            last = Some(&indicator.id);
        }
        let mut told: Vec<&str> = Vec::new();
        out.open("dl");
        if let Some(derivation) = self.derivation(origin) {
            out.element("dt", &words.say("site-origin-made")).element("dd", &derivation);
        }
        for cell in &origin.cells {
            let indicator = &cell.indicator;
            if told.contains(&indicator.id.as_str()) {
                continue;
            }
            told.push(&indicator.id);
            if let Some(name) = &indicator.source_name {
                out.element("dt", &words.say("site-origin-source")).open("dd");
                let url = indicator.source.as_ref().and_then(|it| it.url.as_deref());
                match url.and_then(address::link) {
                    Some(url) => {
                        spoken(out.open("a").attribute("href", &url), name);
                        out.close();
                    }
                    None => spoken(&mut out, name),
                }
                out.close();
            }
            if let Some(file) = self.page.files.dataset(&indicator.dataset) {
                out.element("dt", &words.say("site-origin-data")).open("dd");
                out.open("a").attribute("href", file).attribute("download", "");
                out.text(file.rsplit('/').next().unwrap_or(file)).close().close();
            }
        }
        out.close();
        out.finish()
    }

    /// Returns in words what selects a cell.
    fn selected(&self, cell: &Cell) -> String {
        let words = self.page.words;
        let names = cell.query().map(|(dimension, code)| {
            let name = code_name(words.catalog, words.language, dimension, code);
            words.shown(name.unwrap_or_else(|| code.to_owned()))
        });
        let period = std::iter::once(cell.period.to_string());
        period.chain(names).collect::<Vec<_>>().join(", ")
    }

    /// Returns what the file says, and by what it was multiplied.
    fn published(&self, cell: &Cell) -> String {
        let words = self.page.words;
        if let Some(reason) = cell.withheld {
            return words.say_with("flag-withheld", &[("kind", reason.as_str())]);
        }
        let Some(published) = &cell.published else {
            return words.say("flag-missing");
        };
        match (cell.multiplier, cell.value) {
            (Some(multiplier), Some(value)) => {
                let factor = number::format(multiplier, words.language);
                let value = number::format(value, words.language);
                let texts = [
                    ("published", published.as_str()),
                    ("factor", &factor),
                    ("value", &value),
                ];
                words.say_with("site-origin-multiplied", &texts)
            }
            _ => published.clone(),
        }
    }

    /// Returns how a figure was made from others; `None` if it was not.
    fn derivation(&self, origin: &Origin) -> Option<String> {
        let unit = origin.cells.first().map(|cell| cell.indicator.unit.as_str());
        let (id, kind, rounding) = match origin.derivation {
            Derivation::Cell => return None,
            Derivation::Change { measure, rounding } => {
                let kind = match measure {
                    Measure::Percent => "percent",
                    Measure::Difference if unit == Some("percent") => "points",
                    Measure::Difference => "difference",
                };
                ("trace-change-kind", kind, rounding)
            }
            Derivation::Contrast { kind, rounding } => {
                ("trace-contrast-kind", kind.as_str(), rounding)
            }
        };
        let words = self.page.words;
        let args = Args::new().text("kind", kind).text("rounding", rounding.as_str());
        words.catalog.format(words.language, id, &args)
    }
}

/// Writes words of which some are in another language.
fn spoken(out: &mut Markup, inlines: &[Inline]) {
    for inline in inlines {
        match &inline.kind {
            InlineKind::Foreign { language, inlines } => {
                out.open("span").attribute("lang", language.as_str());
                spoken(out, inlines);
                out.close();
            }
            _ => {
                out.text(&plain_text(std::slice::from_ref(inline)));
            }
        }
    }
}

/// Returns what selects a cell and no other, as a placeholder says it.
fn query(cell: &Cell) -> String {
    let mut text = format!("{} {TIME}={}", cell.indicator.id, cell.period);
    for (dimension, code) in cell.query() {
        text.push_str(&format!(" {dimension}={code}"));
    }
    text
}
