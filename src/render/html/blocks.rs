//! Blocks of text.

use crate::assemble::{
    AsideKind, Block, BlockKind, Caption, Figure, Inline, Numbered, NumberedKind,
    numbered_entries,
};
use crate::model::Width;
use crate::render::html::writer::{Medium, Writer};
use crate::text::Language;

/// The elements of headings.
const HEADINGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];

/// The width of the text, in CSS pixels: what `--measure` of `templates/site/style.css` is.
const MEASURE: f32 = 640.0;

/// The width of the text on paper, in millimetres: the measure of `templates/base.typ`.
const PAPER_MEASURE: f32 = 114.0;

/// Returns the element of a heading, whose level is 1 for the title of a part.
pub(super) fn heading_element(level: u8, shift: u8) -> &'static str {
    let level = usize::from(level.saturating_add(shift)).clamp(1, HEADINGS.len());
    HEADINGS[level - 1]
}

impl<'a> Writer<'a> {
    /// Writes blocks.
    pub(super) fn blocks(&mut self, blocks: &'a [Block]) {
        for block in blocks {
            self.placed_block(block);
        }
    }

    /// Writes a block that says where it was written, if that is wanted.
    fn placed_block(&mut self, block: &'a Block) {
        if let Some(annotations) = self.page.annotations {
            self.out.next_attribute("data-place", annotations.place(block.span));
        }
        self.block(&block.kind);
    }

    /// Writes a block.
    pub(super) fn block(&mut self, kind: &'a BlockKind) {
        match kind {
            BlockKind::Heading { level, anchor, inlines } => {
                let element = heading_element(*level, self.page.shift);
                self.out.open(element);
                self.identify(anchor.as_deref());
                self.author_names(anchor.as_deref());
                self.inlines(inlines);
                self.out.close();
            }
            BlockKind::Paragraph { number, anchor, inlines } => {
                self.paragraph(*number, anchor.as_deref(), inlines);
            }
            BlockKind::List { start, tight, items } => self.list(*start, *tight, items),
            BlockKind::Quote(blocks) => self.around("blockquote", blocks),
            BlockKind::Code(text) => {
                self.out.open("pre").element("code", text).close();
            }
            BlockKind::Rule => {
                self.out.empty("hr");
            }
            BlockKind::Table(table) => self.text_table(table),
            BlockKind::DataTable(table) => self.data_table(table),
            BlockKind::Chart(chart) => self.chart(chart),
            BlockKind::Figure(figure) => self.picture_figure(figure),
            BlockKind::Numbered(numbered) => self.numbered(numbered),
            BlockKind::Aside { kind, label, anchor, blocks } => {
                self.aside(*kind, label, anchor.as_deref(), blocks);
            }
            BlockKind::Stale { language, mark, changes, blocks } => {
                self.open("div", "stale");
                self.blocks(blocks);
                self.changes(*language, mark, changes);
                self.out.close();
            }
            BlockKind::Untranslated { language, mark, blocks, .. } => {
                self.open("div", "untranslated");
                self.mark(mark);
                self.out.open("div");
                self.language(*language);
                self.blocks(blocks);
                self.out.close().close();
            }
        }
    }

    /// Writes what a draft says of the state of a translation.
    pub(super) fn mark(&mut self, mark: &str) {
        self.open("p", "mark").text(mark).close();
    }

    /// Writes what has changed in the source since blocks were translated.
    pub(super) fn changes(
        &mut self,
        language: Language,
        mark: &str,
        changes: &'a [Vec<Inline>],
    ) {
        self.open("div", "changes");
        self.mark(mark);
        for change in changes {
            self.out.open("p");
            self.language(language);
            self.inlines(change);
            self.out.close();
        }
        self.out.close();
    }

    fn around(&mut self, name: &'static str, blocks: &'a [Block]) {
        self.out.open(name);
        self.blocks(blocks);
        self.out.close();
    }

    fn paragraph(
        &mut self,
        number: Option<u32>,
        anchor: Option<&'a str>,
        inlines: &'a [Inline],
    ) {
        let is_numbered = self.page.medium != Medium::Excerpt;
        let (Some(number), Some(anchor), true) = (number, anchor, is_numbered) else {
            self.out.open("p");
            self.identify(anchor);
            self.author_names(anchor);
            self.inlines(inlines);
            self.out.close();
            return;
        };
        let words = self.page.words;
        self.open("div", "par");
        self.identify(Some(anchor));
        self.author_names(Some(anchor));
        self.number(
            anchor,
            &words.numbered("ref-paragraph", number),
            &number.to_string(),
        );
        self.out.open("p");
        self.inlines(inlines);
        self.out.close();
        self.tools(anchor, &words.paragraph(number));
        self.out.close();
    }

    fn list(&mut self, start: Option<u64>, tight: bool, items: &'a [Vec<Block>]) {
        self.out.open(if start.is_some() { "ol" } else { "ul" });
        if start.is_none() && numbered_entries(items).is_some() {
            self.out.attribute("class", "entries");
        }
        if let Some(start) = start.filter(|start| *start != 1) {
            self.out.attribute("start", &start.to_string());
        }
        for item in items {
            self.out.open("li");
            for block in item {
                match &block.kind {
                    BlockKind::Paragraph { number: None, anchor: None, inlines }
                        if tight =>
                    {
                        self.inlines(inlines);
                    }
                    _ => self.placed_block(block),
                }
            }
            self.out.close();
        }
        self.out.close();
    }

    /// Writes a recommendation or question.
    pub(super) fn numbered(&mut self, numbered: &'a Numbered) {
        let class = match numbered.kind {
            NumberedKind::Recommendation => "recommendation",
            NumberedKind::Question => "question",
        };
        let anchor = numbered.anchor.as_str();
        let label_id = format!("{}-{anchor}", self.key);
        let is_excerpt = self.page.medium == Medium::Excerpt;
        self.open("div", class);
        self.identify(Some(anchor));
        if !is_excerpt {
            self.out.attribute("role", "group").attribute("aria-labelledby", &label_id);
        }
        self.author_names(Some(anchor));
        self.open("p", "label");
        if !is_excerpt {
            self.out.attribute("id", &label_id);
        }
        self.number(anchor, &numbered.label, &numbered.label);
        self.out.close();
        if let Some(to) = &numbered.to {
            self.open("p", "to").text(to).close();
        }
        self.blocks(&numbered.blocks);
        if let Some(follows) = &numbered.follows {
            self.open("p", "follows").text(follows).close();
        }
        self.tools(anchor, &numbered.label);
        self.out.close();
    }

    fn aside(
        &mut self,
        kind: AsideKind,
        label: &'a str,
        anchor: Option<&'a str>,
        blocks: &'a [Block],
    ) {
        match kind {
            AsideKind::Voice => {
                self.open("figure", "voice");
                self.identify(anchor);
                self.author_names(anchor);
                self.around("blockquote", blocks);
                self.out.element("figcaption", label).close();
            }
            AsideKind::Example | AsideKind::Note => {
                let class = if kind == AsideKind::Note { "remark" } else { "example" };
                self.open("div", class).attribute("role", "note");
                self.identify(anchor);
                self.author_names(anchor);
                self.open("p", "label").text(label).close();
                self.blocks(blocks);
                self.out.close();
            }
        }
    }

    /// Begins a table or a picture.
    pub(super) fn begin_figure(&mut self, class: &str, caption: Option<&'a Caption>) {
        self.open("figure", class);
        self.identify(caption.map(|caption| caption.anchor.as_str()));
    }

    /// Writes the caption of a picture or chart: the first or last element of its figure, so
    /// it holds what else belongs to the figure.
    pub(super) fn figcaption(&mut self, caption: &'a Caption, unit: Option<&str>) {
        self.out.open("figcaption");
        self.author_names(Some(&caption.anchor));
        self.caption(caption, unit);
        self.tools(&caption.anchor, &caption.label);
        self.out.close();
    }

    /// Writes label and text of a caption.
    pub(super) fn caption(&mut self, caption: &'a Caption, unit: Option<&str>) {
        self.number(&caption.anchor, &caption.label, &caption.label);
        self.out.text(" ").open("span").attribute("class", "title");
        self.inlines(&caption.inlines);
        self.out.close();
        if let Some(unit) = unit {
            self.out.text(" ").open("span").attribute("class", "unit").text(unit).close();
        }
    }

    fn picture_figure(&mut self, figure: &'a Figure) {
        self.begin_figure("picture", figure.caption.as_ref());
        let address = self.picture(&figure.picture);
        let (width, height) = shown_size(figure);
        self.out.open("img").attribute("src", &address).attribute("alt", &figure.alt);
        self.out.attribute("width", &width.to_string());
        self.out.attribute("height", &height.to_string()).close();
        if let Some(caption) = &figure.caption {
            self.figcaption(caption, None);
        }
        self.out.close();
    }
}

/// Returns width and height of a picture in CSS pixels, no wider than the text.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a width is between 1 and the width of the text, a height below a million"
)]
fn shown_size(figure: &Figure) -> (u32, u32) {
    let picture = &figure.picture;
    let width = match figure.width {
        Some(Width::Percent(percent)) => MEASURE * f32::from(percent) / 100.0,
        Some(Width::Millimetres(length)) => MEASURE * f32::from(length) / PAPER_MEASURE,
        None => MEASURE,
    };
    let width = width.clamp(1.0, MEASURE);
    let height = width * picture.height / picture.width.max(1.0);
    (width.round() as u32, height.clamp(1.0, 1e6).round() as u32)
}
