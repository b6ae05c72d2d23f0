//! What the specifications of Markdown say is what arrives in the report.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use komentaras::assemble::{
    Block, BlockKind, Chapter, Document, Figure, Inline, InlineKind,
};
use komentaras::compile::Fonts;
use komentaras::diagnostic::{Code, Diagnostics};
use komentaras::pipeline::{self, Edition, Snapshot};
use proptest::prelude::*;
use pulldown_cmark::Event;

use crate::pages;
use crate::plain::{self, Piece};
use crate::project::TestProject;
use crate::random::random;
use crate::specs::{self, Example};

/// What the titles of the examples' chapters begin with.
const TITLE: &str = "Pavyzdys ";

/// Checks that the text of each example arrives, nothing lost and nothing doubled.
#[track_caller]
fn arrives(examples: &[Example]) {
    let mut project = TestProject::small();
    for (number, example) in examples.iter().enumerate() {
        let front =
            format!("+++\ntitle = \"{TITLE}{number}\"\narticles = [\"19\"]\n+++\n");
        let path = format!("report/lt/{number:03}.md");
        project = project.change(&path, front + &example.markdown);
    }
    let (inspected, diags) = project.inspect();
    let findings = diags.into_sorted(&inspected.sources);
    let chapters: Vec<_> =
        inspected.documents()[0].parts.iter().flat_map(|part| &part.chapters).collect();
    let mut wrong = String::new();
    let mut count = 0;
    for (number, example) in examples.iter().enumerate() {
        let id = format!("{number:03}");
        let chapter = chapters.iter().find(|chapter| chapter.id == id).unwrap();
        let path = format!("report/lt/{id}.md");
        let codes: Vec<Code> = findings
            .iter()
            .filter(|finding| {
                finding
                    .primary
                    .is_some_and(|span| inspected.sources.file(span.file).path == path)
            })
            .map(|finding| finding.code)
            .collect();
        let mut expected = plain::of_html(&example.html, &example.markdown);
        let mut found = plain::of_blocks(&chapter.blocks);
        if codes.contains(&Code::RawHtml) {
            // Where HTML ends and text begins shows in the place of blocks alone.
            expected = vec![Piece::Text(text(&expected))];
            found = vec![Piece::Text(text(&found))];
        }
        if expected != found {
            count += 1;
            let Example { name, markdown, html } = example;
            writeln!(
                wrong,
                "== {name} {codes:?}\n{markdown}--\n{html}--\n{expected:?}\n{found:?}"
            )
            .unwrap();
        }
    }
    assert!(wrong.is_empty(), "{count} of {}\n{wrong}", examples.len());
    is_set(&inspected);
}

/// Checks that what the documents say is what the tags of the PDF say.
#[track_caller]
fn is_set(inspected: &Snapshot) {
    let mut document = inspected.documents()[0].clone();
    for chapter in chapters(&mut document) {
        mend(&mut chapter.blocks, &mut 2);
    }
    let mut diags = Diagnostics::new();
    let (project, edition) = (&inspected.project, Edition::Single(&document));
    let typst = pipeline::render(project, edition, &mut diags);
    let pdf = pipeline::compile(
        project,
        edition,
        &typst,
        &pipeline::Pictures::default(),
        Fonts::embedded(),
        &mut diags,
    );
    let pdf = pdf.unwrap_or_else(|| panic!("{diags:?}"));
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    let mut title = String::new();
    for (roles, text) in pages::texts(&pdf.bytes) {
        if roles.ends_with("/H1") || roles.ends_with("/H2") {
            title = text;
        } else if !is_label(&roles, &text) {
            found.entry(title.clone()).or_default().push_str(&text);
        }
    }
    for chapter in chapters(&mut document) {
        let Some(title) = chapter.title.as_ref().filter(|title| title.starts_with(TITLE))
        else {
            continue;
        };
        let articles = Piece::Text("19 straipsnis".to_owned());
        let expected = [vec![articles], plain::of_blocks(&chapter.blocks)].concat();
        let found = found.remove(title).unwrap_or_default();
        assert_eq!(letters(&found), letters(&text(&expected)), "{title}");
    }
}

/// Returns whether a text is a number or a bullet that the program sets.
fn is_label(roles: &str, text: &str) -> bool {
    let number = text.strip_suffix('\u{a0}').unwrap_or("x");
    roles.contains("/Lbl")
        || roles.ends_with("/Caption/Span")
        || number.bytes().all(|byte| byte.is_ascii_digit())
}

fn chapters(document: &mut Document) -> impl Iterator<Item = &mut Chapter> {
    document.parts.iter_mut().flat_map(|part| &mut part.chapters)
}

/// Gives blocks what a report must have before it is set, as their findings ask an author to.
fn mend(blocks: &mut [Block], level: &mut u8) {
    for block in blocks {
        match &mut block.kind {
            BlockKind::Heading { level: written, inlines, .. } => {
                *written = (*written).min(*level + 1);
                *level = *written;
                mend_inlines(inlines);
                if plain::of_inlines(inlines).is_empty() {
                    let kind = InlineKind::Text("be antraštės".to_owned());
                    inlines.push(Inline { kind, span: block.span });
                }
            }
            BlockKind::Paragraph { inlines, .. } => mend_inlines(inlines),
            BlockKind::List { items, .. } => {
                for item in items {
                    mend(item, level);
                }
            }
            BlockKind::Quote(inner) => mend(inner, level),
            BlockKind::Table(table) => {
                let cells =
                    table.header.iter_mut().chain(table.rows.iter_mut().flatten());
                cells.for_each(|cell| mend_inlines(cell));
            }
            BlockKind::Code(text) => mend_text(text),
            BlockKind::Figure(Figure { alt, .. }) => mend_alt(alt),
            _ => {}
        }
    }
}

fn mend_inlines(inlines: &mut [Inline]) {
    for inline in inlines {
        match &mut inline.kind {
            InlineKind::Emphasis(inner)
            | InlineKind::Strong(inner)
            | InlineKind::Struck(inner)
            | InlineKind::Link { inlines: inner, .. }
            | InlineKind::Jump { inlines: inner, .. } => mend_inlines(inner),
            InlineKind::Text(text) | InlineKind::Code(text) => mend_text(text),
            InlineKind::Image { alt, .. } => mend_alt(alt),
            InlineKind::Note { blocks, .. } => mend(blocks, &mut 2),
            _ => {}
        }
    }
}

/// Puts another in the place of a character that no font has.
fn mend_text(text: &mut String) {
    let has = |c: char| c.is_whitespace() || Fonts::embedded().covers(c);
    *text = text.chars().map(|c| if has(c) { c } else { '?' }).collect();
}

fn mend_alt(alt: &mut String) {
    if alt.is_empty() {
        "be aprašymo".clone_into(alt);
    }
}

/// Returns the text of pieces, one after the other.
fn text(pieces: &[Piece]) -> String {
    let texts = pieces.iter().map(|piece| match piece {
        Piece::Text(text) | Piece::Code(text) => text.as_str(),
    });
    plain::folded(&texts.collect::<Vec<_>>().join(" "))
}

/// Returns a text without spaces, which end with a line, and hyphens, which may: the reader of
/// pages can't tell those that divide a word from others.
fn letters(text: &str) -> String {
    let is_break = |c: char| c.is_whitespace() || c == '-';
    plain::folded(text).split(is_break).collect()
}

#[test]
fn commonmark() {
    let examples = specs::commonmark();
    assert_eq!(examples.len(), 652);
    arrives(&examples);
}

#[test]
fn github() {
    let examples = specs::github();
    assert_eq!(examples.len(), 14);
    arrives(&examples);
}

#[test]
fn whole_specifications() {
    let specifications = specs::named();
    if specifications.is_empty() {
        eprintln!("skipped: `KOMENTARAS_SPECS` names no folder of specifications");
    }
    for mut examples in specifications {
        assert!(examples.len() > 640, "{}", examples.len());
        // GitHub's specification has the older rule of CommonMark 0.29, by which two hyphens
        // make text of a comment. What an author hides is not printed, so the newer one holds.
        examples.retain(|example| !example.html.contains("&lt;!--"));
        arrives(&examples);
    }
}

/// Another parser, which has no part in the program, agrees on what the examples say: so it is
/// their HTML that is compared, and not what this file takes it for.
#[test]
fn another_parser_reads_the_same() {
    for example in specs::commonmark() {
        // Comments are text to it.
        if example.markdown.contains("<!--") {
            continue;
        }
        // A title is no text to it.
        if example.html.contains("<img") && example.html.contains("title=") {
            continue;
        }
        let mut found = String::new();
        for event in pulldown_cmark::Parser::new(&example.markdown) {
            match event {
                Event::Text(text)
                | Event::Code(text)
                | Event::Html(text)
                | Event::InlineHtml(text) => found.push_str(&text),
                _ => {}
            }
        }
        let expected = text(&plain::of_html(&example.html, &example.markdown));
        assert_eq!(letters(&found), letters(&expected), "{}", example.name);
    }
}

/// Pieces that make Markdown of chance, but none of what only this program knows.
const SCRAPS: [&str; 47] = [
    "a",
    "ė",
    "žodis",
    " ",
    "  ",
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    "    ",
    "> ",
    "- ",
    "1. ",
    "2) ",
    "* ",
    "+ ",
    "*",
    "**",
    "_",
    "__",
    "~~",
    "~",
    "`",
    "``",
    "```\n",
    "~~~\n",
    "[",
    "]",
    "(",
    ")",
    "](",
    "](b)",
    "[b]: c\n",
    "[b]",
    "#",
    "## ",
    "### ",
    "\\",
    "\\*",
    "|",
    "| a | b |\n",
    "|---|---|\n",
    "<b>",
    "</b>",
    "&amp;",
    "<https://a.lt>",
    "---\n",
];

/// Returns the text that the parser itself finds, with tags of the author's own as text.
fn reference(markdown: &str) -> String {
    let mut options = comrak::Options::default();
    options.extension.strikethrough = true;
    options.extension.table = true;
    options.render.escape = true;
    text(&plain::of_html(&comrak::markdown_to_html(markdown, &options), ""))
}

proptest! {
    #![proptest_config(random(128))]

    #[test]
    fn whatever_the_parser_finds_arrives(
        scraps in prop::collection::vec(prop::sample::select(&SCRAPS[..]), 0..60),
    ) {
        let markdown = format!("a\n\n{}", scraps.concat());
        let (inspected, _) = TestProject::small().chapter(&markdown).inspect();
        let chapters = inspected.documents()[0].parts.iter().flat_map(|part| &part.chapters);
        let found = chapters.clone().find(|chapter| chapter.id == "19-smurtas").unwrap();
        let found = text(&plain::of_blocks(&found.blocks));
        prop_assert_eq!(letters(&found), letters(&reference(&markdown)), "{}", markdown);
    }
}
