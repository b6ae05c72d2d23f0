//! From documents to the form of a report as JSON.

use crate::assemble::{
    self, AsideKind, BlockKind, Document, InlineKind, Lack, NumberedKind, Origin,
};
use crate::model::{Alignment, Width};
use crate::render::json::model::Inline;
use crate::render::json::origins::Origins;
use crate::render::json::{data, model};
use crate::translation::State;

/// Returns a report in its languages.
pub(super) fn report(documents: &[Document]) -> model::Report {
    let mut origins = Origins::default();
    let documents = documents
        .iter()
        .map(|document| {
            for entry in &document.sources.entries {
                origins.add_source(&entry.source);
            }
            let language = document.language.as_str();
            Converter { language, origins: &mut origins }.document(document)
        })
        .collect();
    let Origins { list, indicators, sources, .. } = origins;
    model::Report {
        version: model::VERSION,
        documents,
        indicators,
        sources,
        origins: list,
    }
}

/// Converts a document.
struct Converter<'a> {
    /// The document's language.
    language: &'a str,
    origins: &'a mut Origins,
}

impl Converter<'_> {
    fn document(&mut self, document: &Document) -> model::Document {
        let source_list = data::SourceList {
            title: document.sources.title.clone(),
            entries: document
                .sources
                .entries
                .iter()
                .map(|entry| data::SourceEntry {
                    key: entry.source.key.clone(),
                    content: self.inlines(&entry.inlines),
                })
                .collect(),
        };
        let attachment = |file: &assemble::Attachment| data::Attachment {
            path: file.path.clone(),
            description: file.description.clone(),
        };
        model::Document {
            language: self.language.to_owned(),
            cover: cover(&document.cover),
            contents_title: document.contents_title.clone(),
            parts: document.parts.iter().map(|part| self.part(part)).collect(),
            source_list,
            attachments: document.attachments.iter().map(attachment).collect(),
        }
    }

    fn part(&mut self, part: &assemble::Part) -> model::Part {
        model::Part {
            label: part.label.clone(),
            title: part.title.clone(),
            articles: part.articles.clone(),
            anchor: part.anchor.clone(),
            chapters: part.chapters.iter().map(|chapter| self.chapter(chapter)).collect(),
        }
    }

    fn chapter(&mut self, chapter: &assemble::Chapter) -> model::Chapter {
        let mut blocks = Vec::with_capacity(chapter.blocks.len());
        for block in &chapter.blocks {
            self.top_block(block, &mut blocks);
        }
        model::Chapter {
            id: chapter.id.clone(),
            title: chapter.title.clone(),
            articles: chapter.articles.clone(),
            anchor: chapter.anchor.clone(),
            authors: chapter.authors.clone(),
            counts: chapter.counts,
            blocks,
        }
    }

    /// Adds a block of a chapter. A mark of a draft may stand over several; here each block
    /// has its own, so that blocks stand in one list whatever their state.
    fn top_block(&mut self, block: &assemble::Block, output: &mut Vec<model::TopBlock>) {
        let (translation, blocks) =
            if let BlockKind::Stale { mark, changes, blocks, .. } = &block.kind {
                let translation = model::Translation {
                    state: model::TranslationState::Stale,
                    mark: Some(mark.clone()),
                    language: None,
                    changes: changes.iter().map(|change| self.inlines(change)).collect(),
                };
                (Some(translation), blocks.as_slice())
            } else if let BlockKind::Untranslated { language, is_source, mark, blocks } =
                &block.kind
            {
                let state = if *is_source {
                    model::TranslationState::Missing
                } else {
                    model::TranslationState::WithoutSource
                };
                let language = is_source.then(|| language.as_str().to_owned());
                let (mark, changes) = (Some(mark.clone()), Vec::new());
                let translation = model::Translation { state, mark, language, changes };
                (Some(translation), blocks.as_slice())
            } else {
                let translation = block.translation.map(|state| model::Translation {
                    state: translation_state(state),
                    mark: None,
                    language: None,
                    changes: Vec::new(),
                });
                (translation, std::slice::from_ref(block))
            };
        output.extend(self.blocks(blocks).into_iter().map(|block| {
            let translation = translation.clone();
            model::TopBlock { translation, block }
        }));
    }

    fn blocks(&mut self, blocks: &[assemble::Block]) -> Vec<model::Block> {
        let mut output = Vec::with_capacity(blocks.len());
        for block in blocks {
            self.block(block, &mut output);
        }
        output
    }

    fn block(&mut self, block: &assemble::Block, output: &mut Vec<model::Block>) {
        output.push(match &block.kind {
            BlockKind::Heading { level, anchor, inlines } => model::Block::Heading {
                level: *level,
                anchor: anchor.clone(),
                content: self.inlines(inlines),
            },
            BlockKind::Paragraph { number, anchor, inlines } => model::Block::Paragraph {
                number: *number,
                anchor: anchor.clone(),
                content: self.inlines(inlines),
            },
            BlockKind::List { start, items, .. } => model::Block::List {
                start: *start,
                items: items.iter().map(|item| self.blocks(item)).collect(),
            },
            BlockKind::Quote(blocks) => {
                model::Block::Quote { blocks: self.blocks(blocks) }
            }
            BlockKind::Code(text) => model::Block::Code { text: text.clone() },
            BlockKind::Rule => model::Block::Rule,
            BlockKind::Table(table) => model::Block::Table(self.text_table(table)),
            BlockKind::DataTable(table) => {
                model::Block::DataTable(self.data_table(table))
            }
            BlockKind::Chart(chart) => model::Block::Chart(self.chart(chart)),
            BlockKind::Figure(figure) => model::Block::Picture {
                path: figure.picture.path.clone(),
                alt: figure.alt.clone(),
                caption: figure.caption.as_ref().map(|caption| self.caption(caption)),
                width: figure.width.and_then(Width::percent),
                width_mm: figure.width.and_then(Width::length),
            },
            BlockKind::Numbered(numbered) => {
                let content = model::Numbered {
                    number: numbered.number,
                    label: numbered.label.clone(),
                    to: numbered.to.clone(),
                    follows: numbered.follows.clone(),
                    anchor: numbered.anchor.clone(),
                    blocks: self.blocks(&numbered.blocks),
                };
                match numbered.kind {
                    NumberedKind::Recommendation => model::Block::Recommendation(content),
                    NumberedKind::Question => model::Block::Question(content),
                }
            }
            BlockKind::Aside { kind, label, anchor, blocks } => {
                let (label, anchor) = (label.clone(), anchor.clone());
                let content = model::Aside { label, anchor, blocks: self.blocks(blocks) };
                match kind {
                    AsideKind::Voice => model::Block::Voice(content),
                    AsideKind::Example => model::Block::Example(content),
                    AsideKind::Note => model::Block::Note(content),
                }
            }
            BlockKind::Stale { blocks, .. } | BlockKind::Untranslated { blocks, .. } => {
                output.extend(self.blocks(blocks));
                return;
            }
        });
    }

    fn text_table(&mut self, table: &assemble::TextTable) -> data::TextTable {
        let mut cells = |row: &Vec<Vec<assemble::Inline>>| {
            row.iter().map(|cell| self.inlines(cell)).collect::<Vec<_>>()
        };
        let header = cells(&table.header);
        let rows = table.rows.iter().map(cells).collect();
        let alignment = |alignment: &Alignment| match alignment {
            Alignment::None => data::Alignment::None,
            Alignment::Left => data::Alignment::Left,
            Alignment::Center => data::Alignment::Center,
            Alignment::Right => data::Alignment::Right,
        };
        data::TextTable {
            caption: table.caption.as_ref().map(|caption| self.caption(caption)),
            alignments: table.alignments.iter().map(alignment).collect(),
            header,
            rows,
        }
    }

    fn data_table(&mut self, table: &assemble::DataTable) -> data::DataTable {
        let header_cell = |cell: &assemble::HeaderCell| data::HeaderCell {
            text: cell.text.clone(),
            span: cell.span,
        };
        let header = table.header.iter().map(|row| row.iter().map(header_cell).collect());
        let header = header.collect();
        let row = |row: &assemble::DataRow| data::DataRow {
            stub: row.stub.clone(),
            cells: row
                .cells
                .iter()
                .map(|cell| data::FigureCell {
                    text: cell.text.clone(),
                    missing: cell.missing,
                    flags: cell.flags.clone(),
                    origin: self.origin(cell.origin.as_deref()),
                })
                .collect(),
        };
        let rows = table.rows.iter().map(row).collect();
        data::DataTable {
            caption: self.caption(&table.caption),
            summary: table.summary.clone(),
            unit: table.unit.clone(),
            stub_header: table.stub_header.clone(),
            header,
            rows,
            notes: table.notes.clone(),
            source: table.source.as_ref().map(|note| self.inlines(note)),
        }
    }

    fn chart(&mut self, chart: &assemble::Chart) -> data::Chart {
        let mut point = |point: &assemble::Point| data::Point {
            text: point.text.clone(),
            lack: point.lack.map(|lack| lack_name(lack).to_owned()),
            flags: point.flags.clone(),
            is_break: point.is_break,
            origin: self.origin(point.origin.as_deref()),
        };
        let mut series = |series: &assemble::Series| data::Series {
            name: series.name.clone(),
            points: series.points.iter().map(&mut point).collect(),
        };
        let panels = chart
            .panels
            .iter()
            .map(|panel| data::Panel {
                title: panel.title.clone(),
                series: panel.series.iter().map(&mut series).collect(),
            })
            .collect();
        let categories = chart.categories.iter();
        let classes = chart.shading.iter().flat_map(|shading| &shading.classes);
        data::Chart {
            caption: self.caption(&chart.caption),
            kind: chart.kind.as_str().to_owned(),
            alt: chart.alt.clone(),
            unit: chart.unit.clone(),
            categories: categories.map(|category| category.text.clone()).collect(),
            category_title: chart.category_title.clone(),
            legend_title: chart.legend_title.clone(),
            ticks: chart.ticks.iter().map(|tick| tick.text.clone()).collect(),
            panels,
            classes: classes.map(|class| class.text.clone()).collect(),
            notes: chart.notes.clone(),
            source: chart.source.as_ref().map(|note| self.inlines(note)),
        }
    }

    fn caption(&mut self, caption: &assemble::Caption) -> model::Caption {
        model::Caption {
            label: caption.label.clone(),
            content: self.inlines(&caption.inlines),
            anchor: caption.anchor.clone(),
        }
    }

    fn inlines(&mut self, list: &[assemble::Inline]) -> Vec<Inline> {
        list.iter().map(|inline| self.inline(&inline.kind)).collect()
    }

    fn inline(&mut self, kind: &InlineKind) -> Inline {
        match kind {
            InlineKind::Text(text) => Inline::Text { text: text.clone() },
            InlineKind::Figure { text, origin } => Inline::Figure {
                text: text.clone(),
                origin: self.origins.place(origin, self.language),
            },
            InlineKind::Unreadable(text) => Inline::Unreadable { text: text.clone() },
            InlineKind::Emphasis(list) => {
                Inline::Emphasis { content: self.inlines(list) }
            }
            InlineKind::Strong(list) => Inline::Strong { content: self.inlines(list) },
            InlineKind::Struck(list) => Inline::Struck { content: self.inlines(list) },
            InlineKind::Inserted(list) => {
                Inline::Inserted { content: self.inlines(list) }
            }
            InlineKind::Deleted(list) => Inline::Deleted { content: self.inlines(list) },
            InlineKind::Foreign { language, inlines } => Inline::Foreign {
                language: language.as_str().to_owned(),
                content: self.inlines(inlines),
            },
            InlineKind::Code(text) => Inline::Code { text: text.clone() },
            InlineKind::Link { url, inlines } => {
                Inline::Link { url: url.clone(), content: self.inlines(inlines) }
            }
            InlineKind::Jump { anchor, inlines, .. } => Inline::Reference {
                anchor: anchor.clone(),
                content: self.inlines(inlines),
            },
            InlineKind::Image { picture, alt } => {
                Inline::Picture { path: picture.path.clone(), alt: alt.clone() }
            }
            InlineKind::Note { number, anchor, blocks } => Inline::Footnote {
                number: *number,
                anchor: anchor.clone(),
                blocks: self.blocks(blocks),
            },
            InlineKind::NoteMark { number, anchor } => {
                Inline::FootnoteMark { number: *number, anchor: anchor.clone() }
            }
            InlineKind::LineBreak => Inline::LineBreak,
        }
    }

    fn origin(&mut self, origin: Option<&Origin>) -> Option<usize> {
        Some(self.origins.place(origin?, self.language))
    }
}

fn cover(cover: &assemble::Cover) -> model::Cover {
    let detail = |(label, value): &(String, String)| model::Detail {
        label: label.clone(),
        value: value.clone(),
    };
    let logo = |logo: &assemble::CoverLogo| model::Logo {
        path: logo.picture.path.clone(),
        alt: logo.alt.clone(),
    };
    model::Cover {
        kicker: cover.kicker.clone(),
        title: cover.title.clone(),
        subtitle: cover.subtitle.clone(),
        details: cover.details.iter().map(detail).collect(),
        organisation: cover.organisation.clone(),
        contacts: cover.contacts.clone(),
        logo: cover.logo.as_ref().map(|logo| logo.path.clone()),
        logos: cover.logos.iter().map(logo).collect(),
        date: cover.date.to_string(),
        confidential: cover.confidential.clone(),
        draft: cover.notice.clone(),
    }
}

fn translation_state(state: State) -> model::TranslationState {
    match state {
        // What has no translation at all has a mark.
        State::Missing => model::TranslationState::Incomplete,
        State::Stale => model::TranslationState::Stale,
        State::Unconfirmed => model::TranslationState::Unconfirmed,
        State::Current => model::TranslationState::Current,
    }
}

fn lack_name(lack: Lack) -> &'static str {
    match lack {
        Lack::Missing => "missing",
        Lack::Withheld => "withheld",
        Lack::Other => "other",
    }
}
