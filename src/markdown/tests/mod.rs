//! Markdown in, a compact outline of blocks and findings out.
//!
//! Blocks show their lines and columns. Of runs of text, `"…"` is the text; where the
//! place in the file holds something else, that follows in `‹…›`.

mod prose;
mod structure;
mod findings;
mod placeholders;
mod properties;

use snapbox::IntoData as _;
use snapbox::data::Inline as Snapshot;

use super::{Body, parse};
use crate::diagnostic::{Arg, Diagnostics, SourceFile, Sources, Span, Spanned};
use crate::evidence::{ChangeQuery, ListItems, Operand, Selector};
use crate::model::{
    Block, BlockKind, Citation, Footnote, Image, Inline, InlineKind, LinkTarget, Locator,
    Placeholder,
};

/// Checks the outline of a chapter's body.
#[track_caller]
fn check(body: &str, expected: Snapshot) {
    // The front matter shows that places count from the start of the file.
    let head = "+++\n+++\n";
    let (sources, blocks, footnotes, diags) = read(&format!("{head}{body}"), head.len());
    let outline = Outline { sources: &sources }.all(&blocks, &footnotes, diags);
    snapbox::assert_data_eq!(outline, expected.raw());
}

fn read(text: &str, start: usize) -> (Sources, Vec<Block>, Vec<Footnote>, Diagnostics) {
    let mut sources = Sources::default();
    let file =
        sources.add(SourceFile { path: "lt/19.md".to_owned(), text: text.to_owned() });
    let mut diags = Diagnostics::new();
    let Body { blocks, footnotes, .. } = parse(file, text, start, &mut diags);
    (sources, blocks, footnotes.to_vec(), diags)
}

struct Outline<'s> {
    sources: &'s Sources,
}

impl Outline<'_> {
    fn all(
        &self,
        blocks: &[Block],
        footnotes: &[Footnote],
        diags: Diagnostics,
    ) -> String {
        let mut lines = Vec::new();
        self.blocks(blocks, 0, &mut lines);
        for footnote in footnotes {
            lines.push(format!("[^{}]", self.spanned(&footnote.name)));
            self.blocks(&footnote.blocks, 1, &mut lines);
        }
        for finding in diags.into_sorted(self.sources) {
            let place = finding.primary.map(|span| self.place(span)).unwrap_or_default();
            let args = finding.args.iter().map(|(name, value)| match value {
                Arg::Text(text) => format!(" {name}={text:?}"),
                Arg::Number(number) => format!(" {name}={number}"),
                Arg::Localized(texts) => format!(" {name}={texts:?}"),
            });
            let args: String = args.collect();
            let slice =
                finding.primary.map(|span| self.sources.slice(span)).unwrap_or_default();
            lines.push(format!("{place} {}{args} ‹{slice}›", finding.code.as_str()));
            for related in finding.related {
                lines.push(format!("  {}: {}", related.label, self.place(related.span)));
            }
        }
        lines.push(String::new());
        // Control characters would make a binary file of the one that has them here.
        let shown = |c: char| {
            let is_hidden = c.is_control() && !matches!(c, '\n' | '\t');
            if is_hidden { c.escape_default().to_string() } else { c.to_string() }
        };
        lines.join("\n").chars().map(shown).collect()
    }

    fn place(&self, span: Span) -> String {
        let start = self.sources.position(span.file, span.start as usize);
        let end = self.sources.position(span.file, span.end as usize);
        let lines =
            if start.line == end.line { String::new() } else { format!("{}:", end.line) };
        format!("{}:{}-{lines}{}", start.line, start.column, end.column)
    }

    fn spanned(&self, text: &Spanned<String>) -> String {
        let slice = self.sources.slice(text.span);
        if slice == text.value {
            slice.to_owned()
        } else {
            format!("{}‹{slice}›", text.value)
        }
    }

    fn blocks(&self, blocks: &[Block], depth: usize, lines: &mut Vec<String>) {
        for block in blocks {
            let anchor =
                block.anchor.as_ref().map(|name| format!(" #{}", self.spanned(name)));
            let head =
                format!("{} {}", self.place(block.span), anchor.unwrap_or_default());
            let head = head.trim_end();
            let mut line = |text: String| {
                lines.push(format!("{}{text}", "  ".repeat(depth)).trim_end().to_owned());
            };
            match &block.kind {
                BlockKind::Heading { level, inlines } => {
                    line(format!("h{level} {head} {}", self.inlines(inlines)));
                }
                BlockKind::Paragraph(inlines) => {
                    line(format!("p {head} {}", self.inlines(inlines)));
                }
                BlockKind::List(list) => {
                    let start = list.start.map(|start| format!(" from {start}"));
                    let start = start.unwrap_or_default();
                    let tight = if list.tight { " tight" } else { "" };
                    line(format!("list {head}{start}{tight}"));
                    for item in &list.items {
                        let place = self.place(item.span);
                        lines.push(format!("{}- {place}", "  ".repeat(depth + 1)));
                        self.blocks(&item.blocks, depth + 2, lines);
                    }
                }
                BlockKind::Quote(blocks) => {
                    line(format!("quote {head}"));
                    self.blocks(blocks, depth + 1, lines);
                }
                BlockKind::Register(query) => line(format!("register {head} {query}")),
                BlockKind::Code(code) => line(format!("code {head} {code:?}")),
                BlockKind::Table(table) => {
                    line(format!("table {head} {:?}", table.alignments));
                    for row in std::iter::once(&table.header).chain(&table.rows) {
                        let cells: Vec<_> =
                            row.iter().map(|cell| self.inlines(cell)).collect();
                        line(format!("  | {} |", cells.join(" | ")));
                    }
                    if let Some(caption) = &table.caption {
                        line(format!("  : {}", self.inlines(caption)));
                    }
                }
                BlockKind::Figure(image) => {
                    line(format!("figure {head} {}", self.image(image)));
                }
                BlockKind::Chart(chart) => {
                    let spanned = |word: &Option<Spanned<String>>| {
                        word.as_ref().map(|word| self.spanned(word))
                    };
                    let names = |names: &[Spanned<String>]| {
                        names.iter().map(|name| name.value.clone()).collect::<Vec<_>>()
                    };
                    let table = &chart.table;
                    line(format!(
                        "chart {head} {} {:?}{} x={:?} columns={:?} facet={:?} years={:?} caption={:?} alt={:?}",
                        chart.kind.value.as_str(),
                        names(&table.indicators),
                        self.selectors(&table.selectors),
                        names(&table.rows),
                        names(&table.columns),
                        spanned(&chart.facet),
                        spanned(&table.years),
                        spanned(&table.caption),
                        spanned(&chart.alt),
                    ));
                }
                BlockKind::DataTable(query) => {
                    let ids: Vec<_> =
                        query.indicators.iter().map(|id| self.spanned(id)).collect();
                    let rows: Vec<_> =
                        query.rows.iter().map(|id| self.spanned(id)).collect();
                    let columns: Vec<_> =
                        query.columns.iter().map(|id| self.spanned(id)).collect();
                    line(format!(
                        "data {head} {ids:?}{} rows={rows:?} columns={columns:?} years={:?} {:?}",
                        self.selectors(&query.selectors),
                        query.years.as_ref().map(|years| self.spanned(years)),
                        query.caption.as_ref().map(|caption| self.spanned(caption)),
                    ));
                }
                BlockKind::Directive(directive) => {
                    let to: Vec<_> =
                        directive.to.iter().map(|to| self.spanned(to)).collect();
                    let articles: Vec<_> =
                        directive.articles.iter().map(|it| self.spanned(it)).collect();
                    let follows =
                        directive.follows.as_ref().map(|text| self.spanned(text));
                    let age = directive.age.as_ref().map(|text| self.spanned(text));
                    line(format!(
                        "::: {} {head} to={to:?}{} follows={follows:?} age={age:?} consent={}",
                        directive.kind.as_str(),
                        if articles.is_empty() {
                            String::new()
                        } else {
                            format!(" articles={articles:?}")
                        },
                        directive.consent.is_some(),
                    ));
                    self.blocks(&directive.blocks, depth + 1, lines);
                }
                BlockKind::Rule => line(format!("rule {head}")),
            }
        }
    }

    fn image(&self, image: &Image) -> String {
        let path = self.spanned(&image.path);
        format!("image {path} alt={:?} {:?} {:?}", image.alt, image.caption, image.width)
    }

    fn selectors(&self, selectors: &[Selector]) -> String {
        let one = |selector: &Selector| {
            let dimension = self.spanned(&selector.dimension);
            format!(" {dimension}={}", self.spanned(&selector.code))
        };
        selectors.iter().map(one).collect()
    }

    fn inlines(&self, inlines: &[Inline]) -> String {
        let all: Vec<_> = inlines.iter().map(|inline| self.inline(inline)).collect();
        all.join(" ")
    }

    fn inline(&self, inline: &Inline) -> String {
        let slice = self.sources.slice(inline.span);
        let nested = |name: &str, inlines: &[Inline]| {
            format!("{name}‹{slice}›({})", self.inlines(inlines))
        };
        match &inline.kind {
            InlineKind::Text(text) if text == slice => format!("{text:?}"),
            InlineKind::Text(text) => format!("{text:?}‹{slice}›"),
            InlineKind::Emphasis(inlines) => nested("em", inlines),
            InlineKind::Strong(inlines) => nested("strong", inlines),
            InlineKind::Struck(inlines) => nested("struck", inlines),
            InlineKind::Foreign { language, inlines } => {
                nested(&format!("in {language}"), inlines)
            }
            InlineKind::Code(code) => format!("code {code:?}‹{slice}›"),
            InlineKind::Link { target, inlines } => match target {
                LinkTarget::Url(url) => nested(&format!("url {url}"), inlines),
                LinkTarget::Anchor(anchor) => {
                    nested(&format!("anchor {anchor}"), inlines)
                }
                LinkTarget::Chapter(path) => nested(&format!("chapter {path}"), inlines),
            },
            InlineKind::Image(image) => format!("{}‹{slice}›", self.image(image)),
            InlineKind::FootnoteMark(name) => format!("mark {name}‹{slice}›"),
            InlineKind::InlineFootnote(inlines) => nested("note", inlines),
            InlineKind::SoftBreak => format!("soft‹{}›", slice.escape_debug()),
            InlineKind::LineBreak => format!("break‹{}›", slice.escape_debug()),
            InlineKind::Placeholder(placeholder) => {
                format!("{}‹{slice}›", self.placeholder(placeholder))
            }
        }
    }

    fn placeholder(&self, placeholder: &Placeholder) -> String {
        let (name, query) = match placeholder {
            Placeholder::Value(query, _) => ("value", query),
            Placeholder::Number(query) => ("number", query),
            Placeholder::Change(change) => {
                let ChangeQuery { query, from, to, measure, rounding } = change.as_ref();
                let selectors = self.selectors(&query.selectors);
                let id = self.spanned(&query.indicator);
                let (from, to) = (self.spanned(from), self.spanned(to));
                let measure =
                    measure.as_ref().map_or("", |measure| measure.value.as_str());
                let rounding = rounding.map_or("", |rounding| rounding.as_str());
                return format!("change {id}{selectors} {from}→{to}{measure}{rounding}");
            }
            Placeholder::Count(count) => return format!("count {count}"),
            Placeholder::List(list, case) => {
                let id = self.spanned(&list.indicator);
                let items = match &list.items {
                    ListItems::Years(years) => format!(" years={}", self.spanned(years)),
                    ListItems::Codes(selector) => {
                        self.selectors(std::slice::from_ref(selector))
                    }
                };
                return format!("list {id}{items} {}", case.unwrap_or_default().short());
            }
            Placeholder::Contrast(contrast) => {
                let [left, right] = [&contrast.left, &contrast.right].map(|query| {
                    let selectors = self.selectors(&query.selectors);
                    format!("({}{selectors})", self.spanned(&query.indicator))
                });
                let expected = contrast
                    .expected
                    .as_ref()
                    .map_or("", |expected| expected.value.as_str());
                let rounding = contrast.rounding.map_or("", |rounding| rounding.as_str());
                let kind = contrast.kind.as_str();
                return format!("{kind} {left} {right}{expected}{rounding}");
            }
            Placeholder::Claim(claim) => {
                let [left, right] = [&claim.left, &claim.right].map(|side| match side {
                    Operand::Figure(query) => {
                        let selectors = self.selectors(&query.selectors);
                        format!("({}{selectors})", self.spanned(&query.indicator))
                    }
                    Operand::Literal(text) => self.spanned(text),
                });
                return format!("claim {left} {} {right}", claim.relation.value.as_str());
            }
            Placeholder::Typed => return "typed".to_owned(),
            Placeholder::Ref(reference) => {
                let case = reference.case.unwrap_or_default().short();
                let anchors: Vec<String> =
                    reference.anchors.iter().map(|name| self.spanned(name)).collect();
                return format!("ref {} {case}", anchors.join(" "));
            }
            Placeholder::Cite(Citation { source, locator }) => {
                let locator = match locator {
                    Some(Locator::Page(page)) => format!(" page {page}"),
                    Some(Locator::Paragraph(paragraph)) => format!(" para {paragraph}"),
                    None => String::new(),
                };
                return format!("cite {}{locator}", self.spanned(source));
            }
        };
        let selectors = self.selectors(&query.selectors);
        format!("{name} {}{selectors}", self.spanned(&query.indicator))
    }
}
