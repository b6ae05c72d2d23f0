//! The text of a report and of HTML, block by block, so that the two can be compared.
//!
//! What the program changes on purpose is undone here, and nothing else:
//!
//! 1. Quotation marks of whatever kind are `"`, dashes are a hyphen and spaces a space; a run
//!    of hyphens is one, and an ellipsis is three points.
//! 2. Space within a line is one space; only code keeps its own.
//! 3. The title of an image that stands alone precedes its alternative text, as its caption;
//!    that of an image in a line, and of a link, is shown nowhere.
//! 4. A tag that an author wrote is text.
//! 5. The box of a task is `[ ]` or `[x]`.
//! 6. A single `~` on each side strikes nothing through, and is text.

use komentaras::assemble::{Block, BlockKind, Caption, Inline, InlineKind};

/// What a block says: its words, or its code as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Piece {
    Text(String),
    Code(String),
}

/// Gathers the pieces of a text.
#[derive(Debug, Default)]
pub(crate) struct Pieces {
    list: Vec<Piece>,
    line: String,
}

impl Pieces {
    /// Ends a block.
    fn end(&mut self) {
        let text = folded(&std::mem::take(&mut self.line));
        if !text.is_empty() {
            self.list.push(Piece::Text(text));
        }
    }

    fn code(&mut self, text: &str) {
        self.end();
        if !text.trim().is_empty() {
            self.list.push(Piece::Code(text.to_owned()));
        }
    }

    fn finish(mut self) -> Vec<Piece> {
        self.end();
        self.list
    }
}

/// Undoes typography and joins space.
pub(crate) fn folded(text: &str) -> String {
    let mut folded = String::new();
    for c in text.chars() {
        match c {
            '„' | '“' | '”' | '‘' | '’' | '‚' | '\'' | '′' | '″' => {
                folded.push('"');
            }
            '…' => folded.push_str("..."),
            '-' | '–' | '—' | '\u{2011}' | '\u{2212}' if folded.ends_with('-') => {}
            '–' | '—' | '\u{2011}' | '\u{2212}' => folded.push('-'),
            // Soft hyphens and joiners show nothing.
            '\u{ad}' | '\u{2060}' | '~' => {}
            c if c.is_whitespace() => {
                if !folded.is_empty() && !folded.ends_with(' ') {
                    folded.push(' ');
                }
            }
            c => folded.push(c),
        }
    }
    folded.trim_end().to_owned()
}

/// Returns the pieces of blocks.
pub(crate) fn of_blocks(blocks: &[Block]) -> Vec<Piece> {
    let mut pieces = Pieces::default();
    pieces.blocks(blocks);
    pieces.finish()
}

/// Returns the pieces of a line.
pub(crate) fn of_inlines(inlines: &[Inline]) -> Vec<Piece> {
    let mut pieces = Pieces::default();
    pieces.inlines(inlines);
    pieces.finish()
}

impl Pieces {
    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match &block.kind {
                BlockKind::Heading { inlines, .. }
                | BlockKind::Paragraph { inlines, .. } => {
                    self.inlines(inlines);
                }
                BlockKind::List { items, .. } => {
                    for item in items {
                        self.blocks(item);
                    }
                }
                BlockKind::Quote(inner)
                | BlockKind::Aside { blocks: inner, .. }
                | BlockKind::Stale { blocks: inner, .. }
                | BlockKind::Untranslated { blocks: inner, .. } => self.blocks(inner),
                BlockKind::Numbered(numbered) => self.blocks(&numbered.blocks),
                BlockKind::Code(code) => self.code(code),
                BlockKind::Table(table) => {
                    for cell in table.header.iter().chain(table.rows.iter().flatten()) {
                        self.inlines(cell);
                        self.end();
                    }
                    self.caption(table.caption.as_ref());
                }
                BlockKind::Figure(figure) => {
                    self.caption(figure.caption.as_ref());
                    self.line.push_str(&figure.alt);
                }
                BlockKind::Rule | BlockKind::DataTable(_) | BlockKind::Chart(_) => {}
            }
            self.end();
        }
    }

    fn caption(&mut self, caption: Option<&Caption>) {
        if let Some(caption) = caption {
            self.inlines(&caption.inlines);
            self.line.push(' ');
        }
    }

    fn inlines(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            match &inline.kind {
                InlineKind::Text(text)
                | InlineKind::Unreadable(text)
                | InlineKind::Code(text)
                | InlineKind::Figure { text, .. } => {
                    self.line.push_str(text);
                }
                InlineKind::Emphasis(inner)
                | InlineKind::Strong(inner)
                | InlineKind::Struck(inner)
                | InlineKind::Inserted(inner)
                | InlineKind::Deleted(inner)
                | InlineKind::Foreign { inlines: inner, .. }
                | InlineKind::Link { inlines: inner, .. }
                | InlineKind::Jump { inlines: inner, .. } => self.inlines(inner),
                InlineKind::Image { alt, .. } => self.line.push_str(alt),
                InlineKind::Note { blocks, .. } => self.blocks(blocks),
                InlineKind::NoteMark { .. } => {}
                InlineKind::LineBreak => self.line.push(' '),
            }
        }
    }
}

/// Tags that Markdown makes and that begin or end a block.
const BLOCKS: [&str; 22] = [
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "ul",
    "ol",
    "li",
    "blockquote",
    "pre",
    "hr",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "section",
    "div",
    "input-end",
];

/// Returns the pieces of HTML that was made of a Markdown text.
pub(crate) fn of_html(html: &str, markdown: &str) -> Vec<Piece> {
    let mut pieces = Pieces::default();
    let mut written = markdown;
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let (text, tag) = rest.split_at(at);
        pieces.line.push_str(&unescaped(text));
        let length = tag_length(tag);
        let (tag, after) = tag.split_at(length);
        rest = after;
        if let Some(found) = written.find(tag) {
            // The author's own; comments are not read.
            written = written.get(found + tag.len()..).unwrap_or_default();
            if !tag.starts_with("<!--") {
                pieces.line.push_str(tag);
            }
            continue;
        }
        let name = tag.trim_start_matches("</").trim_start_matches('<');
        let name: String = name.chars().take_while(char::is_ascii_alphanumeric).collect();
        match name.as_str() {
            "pre" => {
                let (code, after) = after.split_once("</pre>").unwrap();
                let (_, code) = code.split_once('>').unwrap();
                let code = unescaped(code.strip_suffix("</code>").unwrap());
                pieces.code(code.strip_suffix('\n').unwrap_or(&code));
                rest = after;
            }
            "br" => pieces.line.push(' '),
            "input" if tag.contains("checked") => pieces.line.push_str("[x]"),
            "input" => pieces.line.push_str("[ ]"),
            "img" => {
                let (alt, title) = (attribute(tag, "alt"), attribute(tag, "title"));
                let alone = pieces.line.is_empty() && after.starts_with("</p>");
                let caption = if alone && !title.is_empty() { title } else { "" };
                pieces.line.push_str(&unescaped(&format!("{caption} {alt}")));
            }
            name if BLOCKS.contains(&name) => pieces.end(),
            _ => {}
        }
    }
    pieces.line.push_str(&unescaped(rest));
    pieces.finish()
}

/// Returns the length of a tag, a comment or another thing in angle brackets.
fn tag_length(tag: &str) -> usize {
    let end = match () {
        () if tag.starts_with("<!--") => "-->",
        () if tag.starts_with("<?") => "?>",
        () if tag.starts_with("<![CDATA[") => "]]>",
        () => ">",
    };
    tag.find(end).map_or(tag.len(), |at| at + end.len())
}

fn attribute<'t>(tag: &'t str, name: &str) -> &'t str {
    let begin = format!(" {name}=\"");
    let value = tag.split_once(&begin).and_then(|(_, rest)| rest.split_once('"'));
    value.map_or("", |(value, _)| value)
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
}
